import type { Scenario } from '../../scenario/index.ts';

/** Longitude and latitude of the places that have them. */
export function coordinates({ source }: Scenario): Map<string, [lon: number, lat: number]> {
  return new Map(
    source.places.flatMap(({ key, value: { lat, lon } }): [string, [number, number]][] =>
      lat && lon ? [[key.value, [lon.value, lat.value]]] : [],
    ),
  );
}

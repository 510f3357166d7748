import { type Summary, toldSummary } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';

/** Degrees are written as coarsely as an armed group's places may be, however the file has them. */
const COARSE = 10;

/**
 * The places of a scenario with the people in them at the headline date, as GeoJSON (RFC 7946): counts as they may be
 * published, five points each (5, 25, 50, 75, 95 percent of the runs). Places without a position have no geometry.
 */
export function placesGeojson(summary: Summary, scenario: Scenario): string {
  const told = toldSummary(summary, scenario.profile);
  const isCoarse = scenario.profile === 'armed_group';
  const degrees = (value: number): number => (isCoarse ? Math.round(value * COARSE) / COARSE : value);
  const features = scenario.source.places.map(({ key, value: { lat, lon, label, country, kind } }) => ({
    type: 'Feature',
    id: key.value,
    geometry: lat && lon ? { type: 'Point', coordinates: [degrees(lon.value), degrees(lat.value)] } : null,
    properties: {
      label_en: label?.en ?? key.value,
      label_ar: label?.ar ?? key.value,
      country: country?.value ?? null,
      place_kind: kind?.value ?? null,
      people: told.table
        .filter(({ place }) => place === key.value)
        .map(({ outcome, status, people }) => ({ outcome, status, people })),
    },
  }));
  const { scenario: of, engine, digest, seed, draws, thin, settings, headline } = told;
  return `${JSON.stringify(
    {
      type: 'FeatureCollection',
      kind: 'modelled',
      date: headline,
      points: ['5 %', '25 %', '50 %', '75 %', '95 %'],
      scenario: of,
      settings,
      run: { engine, digest, seed, draws, thin },
      features,
    },
    null,
    1,
  )}\n`;
}

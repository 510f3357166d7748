import type { Course } from './world.ts';

/** Whole people, or how many are expected. */
export type Counts = Int32Array | Float64Array;

/** Who set out on each link between the dates of the maps; the headline's date may lie between two of them. [maps x links x 2] */
export function sumDepartures<Of extends Counts>(
  { plan, snapshots, mapSnapshots }: Course,
  departures: Of,
): Of {
  const width = plan.links.length * 2;
  const links = new (departures.constructor as new (length: number) => Of)(mapSnapshots.length * width);
  let map = 0;
  for (let snapshot = 0; snapshot < snapshots && map < mapSnapshots.length; snapshot++) {
    for (let way = 0; way < width; way++) links[map * width + way] += departures[snapshot * width + way];
    if (snapshot === mapSnapshots[map]) map++;
  }
  return links;
}

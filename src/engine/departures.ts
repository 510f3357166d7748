import type { DrawRecord } from './simulate.ts';
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

/** The same from what is counted by record. [maps x links x 2] */
export function departuresOfMaps(course: Course, byRecord: Int32Array): Int32Array {
  const { plan, snapshots, snapshotOf } = course;
  const width = plan.links.length * 2;
  const bySnapshot = new Int32Array((snapshots + 1) * width);
  snapshotOf.forEach((snapshot, record) => {
    for (let way = 0; way < width; way++)
      bySnapshot[snapshot * width + way] += byRecord[record * width + way];
  });
  return sumDepartures(course, bySnapshot);
}

/**
 * People of the answer's groups who set out on each link, along and against it, in each report month, of a draw of
 * individuals. [steps x links x 2]
 */
export function departureSeries({ plan }: Course, { departures }: DrawRecord): Float64Array {
  if (departures === null) throw new Error('departures by month are counted of individuals only');
  const width = plan.links.length * 2;
  const { steps } = plan.recording;
  const series = new Float64Array(steps.length * width);
  let record = 0;
  steps.forEach((row, step) => {
    for (; record <= row; record++)
      for (let way = 0; way < width; way++) series[step * width + way] += departures[record * width + way];
  });
  return series;
}

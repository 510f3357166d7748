import type { CohortsState } from './cohort-state.ts';
import { makePeople } from './cohort-strata.ts';
import { displacedFrom, originSums } from './displacing.ts';
import { shareOut } from './share-out.ts';

/** People made now at a location; returns how many. */
export function addCohort(state: CohortsState, location: number, people: number): number {
  state.standing[location] += people;
  state.world.occupancy.count[location] += people;
  makePeople(state.strata, location, people);
  return people;
}

/** The people displaced today; returns how many. */
export function displaceCohorts(state: CohortsState): number {
  const { world, numbers } = state;
  const { spawning } = world.chart.plan;
  const { population } = world.live;
  let made = 0;
  const from = (location: number, people: number): void => {
    if (people === 0) return;
    if (spawning.takeFromPopulation)
      population[location] -= Math.min(people, Math.max(0, population[location]));
    made += addCohort(state, location, people);
  };
  if (spawning.counts === null) {
    for (let i = 0; i < population.length; i++) from(i, displacedFrom(world, i));
    return made;
  }
  const sums = originSums(world);
  if (!(sums[sums.length - 1] > 0)) return 0;
  const counts = new Int32Array(sums.length);
  shareOut(Math.max(0, spawning.counts[world.day]), sums, 0, sums.length, counts, numbers);
  counts.forEach((people, i) => {
    from(i, people);
  });
  return made;
}

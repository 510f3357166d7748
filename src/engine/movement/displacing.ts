import { enqueue } from './day-queue.ts';
import { firstConnections } from './deciding.ts';
import { interpolate } from './interpolate.ts';
import { FARMER, ORIGIN, poisson, TRAIT, uniformOf, uniformOfMany } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';
import { addMover } from './movers.ts';
import { addPeople } from './occupancy.ts';
import { nextLeaving, stay } from './settling.ts';
import { classOf } from './trait-classes.ts';

/** The people who are there before the first day. */
export function placeInitial(state: MovementState): void {
  for (const { location, count, traits } of state.chart.plan.spawning.initial) {
    for (let k = 0; k < count; k++) addPerson(state, location, traits);
  }
}

/** The people who are displaced on this day. */
export function displace(state: MovementState): void {
  const { chart, day } = state;
  const { spawning, locations } = chart.plan;
  if (spawning.counts !== null) {
    displaceByWeight(state, spawning.counts[day]);
    return;
  }
  for (let i = 0; i < locations.length; i++) {
    const people = displacedFrom(state, i);
    for (let k = 0; k < people; k++) addDisplaced(state, i);
  }
}

/** How many are displaced from a location on this day, where places say how many. */
export function displacedFrom(state: MovementState, i: number): number {
  const { chart, day, live } = state;
  const { spawning, locations } = chart.plan;
  const at = day * locations.length + i;
  if (spawning.conflict !== null) {
    const conflict = chart.calendar.spawnConflict[at];
    const { mode, rate } = spawning.conflict;
    if (conflict <= 0) return 0;
    if (mode === 'poisson') return draws(state, i, rate * conflict);
    return Math.trunc(rate * (mode === 'pop_ratio' ? live.population[i] : 1) * conflict);
  }
  const flood = chart.calendar.flood[at];
  if (spawning.flood === null || flood <= 0) return 0;
  const rate = interpolate(spawning.flood.rates, flood);
  const { mode } = spawning.flood;
  if (mode === 'poisson') return draws(state, i, Math.trunc(rate));
  return Math.trunc(mode === 'pop_ratio' ? rate * live.population[i] : rate);
}

/** Weights of locations as origins on this day, added up. */
export function originSums({ chart, day, live }: MovementState): Float64Array {
  const n = chart.plan.locations.length;
  const sums = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += Math.max(0, live.population[i] * chart.calendar.spawnFactor[day * n + i]);
    sums[i] = sum;
  }
  return sums;
}

/** A Poisson number of people at a location on a day: the only numbers that are nobody's. */
function draws(state: MovementState, location: number, mean: number): number {
  const { random, day } = state;
  return poisson(mean, (part) => uniformOfMany(random, -1 - location, day, ORIGIN, part));
}

/** Origins in proportion to weights that are those of the day, whoever has left on it already. Nobody where none has any. */
function displaceByWeight(state: MovementState, people: number): void {
  if (people <= 0) return;
  const { movers } = state;
  const sums = originSums(state);
  const n = sums.length;
  const sum = sums[n - 1];
  if (!(sum > 0)) return;
  for (let k = 0; k < people; k++) {
    const x = uniformOf(state.random, movers.count, 0, ORIGIN) * sum;
    let i = 0;
    while (i < n - 1 && sums[i] <= x) i++;
    addDisplaced(state, i);
  }
}

function addDisplaced(state: MovementState, location: number): void {
  const { population } = state.live;
  if (state.chart.plan.spawning.takeFromPopulation && population[location] > 0) population[location]--;
  addPerson(state, location, null);
}

/** Somebody new, who decides for the first time today. */
function addPerson(state: MovementState, location: number, traits: Int32Array | null): void {
  const { chart, movers, occupancy, random, day } = state;
  const { plan, classes, hazards } = chart;
  const person = addMover(movers, location);
  if (classes.count > 1)
    movers.trait[person] = classOf(plan, classes, location, traits ?? drawTraits(state, person, location));
  const farmers = plan.farmerFraction[location];
  if (farmers > 0 && uniformOf(random, person, 0, FARMER) < farmers) movers.farmer[person] = 1;
  if (plan.rules.twoSystem) movers.connections[person] = firstConnections(state, person);
  movers.connectedOn[person] = day;
  movers.recentDay[person] = day - 1;
  addPeople(occupancy, location, 1);
  if (hazards === null) enqueue(state.leaving, movers.next, person, day);
  else stay(state, person, location, day, nextLeaving(state, person, location, day));
}

function drawTraits(state: MovementState, person: number, location: number): Int32Array {
  const { traits } = state.chart.plan;
  return Int32Array.from(traits, (trait, which) => {
    const sums = trait.byLocation.get(location) ?? trait.standard;
    const x = uniformOfMany(state.random, person, 0, TRAIT, which) * sums[sums.length - 1];
    let value = 0;
    while (value < sums.length - 1 && sums[value] <= x) value++;
    return value;
  });
}

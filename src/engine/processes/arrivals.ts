import { firstPlace } from '../first-places.ts';
import type { Plan } from '../plan.ts';
import { hashName } from '../random/hash-name.ts';
import { secondWord, threefry, threefry20 } from '../random/threefry.ts';
import { chance31, threshold31, unitInterval } from '../random/uniform.ts';
import { drawTraits } from '../trait-chances.ts';
import type { World } from '../world.ts';
import { enterStatus } from './life-course.ts';
import { recordArrival } from './record.ts';

/** People of one group who come in one month, or who are there at the start (`month` -1). */
export interface Cohort {
  group: number;
  month: number;
  people: number;
  key0: number;
  key1: number;
  /** Pairs of keys of those whom thinning keeps, where somebody has looked (`choose`); null: each is asked on entering. */
  chosen: Int32Array | null;
}

const COUNT = hashName('arrivals/count');
const DAY = hashName('arrivals/day');
const THIN = hashName('thin');
/** Names the starting stock in the keys, where arrivals have the number of their month. */
const START = -1;

/**
 * How many come, group by group and month by month. A fraction of a person becomes a person with that probability. The
 * index of a person in a cohort is part of their key, so a larger cohort holds the smaller one's people.
 */
export function cohortsOf(plan: Plan, parameters: Float64Array, seed: number, draw: number): Cohort[] {
  const cohorts: Cohort[] = [];
  plan.groups.forEach((group, g) => {
    const seedKey = threefry20(seed | 0, Math.floor(seed / 4294967296), draw, group.hash);
    const key0 = seedKey;
    const key1 = secondWord();
    const add = (month: number, number: number, expected: number): void => {
      const whole = Math.floor(expected);
      const drawn = chance31(threefry(key0, key1, COUNT, number));
      const people = whole + (drawn < threshold31(expected - whole) ? 1 : 0);
      if (people > 0) cohorts.push({ group: g, month, people, key0, key1, chosen: null });
    };
    if (group.start >= 0) add(START, START, parameters[group.start]);
    const scale = group.scale >= 0 ? parameters[group.scale] : 1;
    plan.months.forEach((month, m) => {
      const monthly = group.monthly >= 0 ? parameters[group.monthly] : group.arrivals[m];
      if (monthly > 0) add(m, month.number, monthly * scale);
    });
  });
  return cohorts;
}

/** Keys of a person, by cohort and place in it. */
function keysOf(cohort: Cohort, number: number, index: number): number {
  return threefry20(cohort.key0, cohort.key1, number, index);
}

const numberOf = ({ months }: Plan, { month }: Cohort): number => (month < 0 ? START : months[month].number);

const isKept = (key0: number, key1: number, thin: number): boolean =>
  thin <= 1 || (threefry(key0, key1, THIN, 0) >>> 0) % thin === 0;

/** Looks once for those of a cohort whom thinning keeps: a draw done again need not ask everybody. */
export function choose(plan: Plan, cohort: Cohort, thin: number): void {
  const number = numberOf(plan, cohort);
  const chosen: number[] = [];
  for (let index = 0; index < cohort.people; index++) {
    const key0 = keysOf(cohort, number, index);
    const key1 = secondWord();
    if (isKept(key0, key1, thin)) chosen.push(key0, key1);
  }
  cohort.chosen = Int32Array.from(chosen);
}

/**
 * One person of a cohort enters, as entry `i`: traits, place, first spell. False if thinning leaves them out.
 */
export function admit(world: World, cohort: Cohort, index: number, thin: number, i: number): boolean {
  const key0 = keysOf(cohort, numberOf(world.course.plan, cohort), index);
  const key1 = secondWord();
  if (!isKept(key0, key1, thin)) return false;
  enterWorld(world, cohort, key0, key1, i);
  return true;
}

/** The person with these keys enters, as entry `i`. */
export function enterWorld(world: World, cohort: Cohort, key0: number, key1: number, i: number): void {
  const { course, people } = world;
  const plan = course.plan;
  const group = plan.groups[cohort.group];
  const month = cohort.month < 0 ? null : plan.months[cohort.month];
  const statuses = plan.statuses.length;
  people.key0[i] = key0;
  people.key1[i] = key1;
  people.visits.fill(0, i * statuses, (i + 1) * statuses);
  const t =
    month === null ? 0 : month.start + unitInterval(threefry(key0, key1, DAY, 0)) * (month.end - month.start);
  people.now[i] = t;
  people.kind[i] =
    cohort.group * plan.kindsPerGroup +
    drawTraits(world.traitChances, cohort.group, group.traitHash, key0, key1);
  people.status[i] = group.status;
  const drawn = chance31(threefry(key0, key1, group.placeHash, 0));
  people.place[i] = firstPlace(course.firstPlaces[cohort.group], plan.segmentOfDay[t | 0], drawn);
  recordArrival(world, i);
  const aged = month === null && group.startAge >= 0;
  enterStatus(world, i, aged ? world.tables.parameters[group.startAge] : 0);
}

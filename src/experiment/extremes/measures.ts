import type { Plan } from '../../engine/index.ts';
import type { DrawResult } from '../run.ts';
import type { ExtremeFinding, Measure } from './finding.ts';

/** A run of an altered plan, watched as `watched` does. */
export interface Watched {
  plan: Plan;
  results: DrawResult[];
  thin: number;
}

/** Draws of one run that differ from another by chance differ by more than this once in more than a million times. */
const MOST_ERRORS = 5;

/** Nothing may be found. */
export function none(measure: Measure, value: number): ExtremeFinding {
  return { measure, value, limit: 0, status: '' };
}

/** Draws in which those who came are not those who are there, a count is below 0, or somebody comes back from the dead. */
export function unbalanced(run: Watched, isDead: (status: number) => boolean): ExtremeFinding {
  const broken = run.results.filter(({ people: [came, here, out], statuses }) => {
    if (came !== here + out || statuses.some((people) => people < 0)) return true;
    const width = run.plan.statuses.length;
    let dead = 0;
    for (let step = 0; step < statuses.length; step += width) {
      const now = sum(statuses.subarray(step, step + width).map((people, s) => (isDead(s) ? people : 0)));
      if (now < dead) return true;
      dead = now;
    }
    return sum(statuses.subarray(statuses.length - width)) !== came;
  });
  return none('unbalanced', broken.length);
}

/** Draws whose lives are not the same to the last bit. Lanes are sums over what happens to anybody. */
export function changedLives(a: readonly Int32Array[], b: readonly Int32Array[]): ExtremeFinding {
  const changed = a.filter((lanes, draw) => lanes.some((lane, l) => lane !== b[draw][l]));
  return none('changed', changed.length);
}

/** Draws to which another number of people come. */
export function changedArrivals(a: Watched, b: Watched): ExtremeFinding {
  return none(
    'changed',
    a.results.filter(({ people }, draw) => people[0] !== b.results[draw].people[0]).length,
  );
}

/** Draws with the same lives as another of these, though people came. */
export function alike(results: readonly DrawResult[]): ExtremeFinding {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { lanes, people } of results) {
    const name = lanes.join();
    if (people[0] > 0 && seen.has(name)) repeated++;
    seen.add(name);
  }
  return none('alike', repeated);
}

/** People in these statuses, at the ends of all months. */
export function peopleIn({ plan, results }: Watched, counts: (status: number) => boolean): ExtremeFinding {
  const width = plan.statuses.length;
  const people = plan.statuses.map((_, s) =>
    counts(s) ? sum(results.map(({ statuses }) => sum(statuses.filter((_, at) => at % width === s)))) : 0,
  );
  const most = people.reduce((best, n, s) => (n > people[best] ? s : best), 0);
  const total = sum(people);
  return { ...none('people', total), status: total > 0 ? plan.statuses[most] : '' };
}

/** Moves of this sort made, from a month (by index) on. */
export function movesMade(
  { plan, results }: Watched,
  counts: (move: number) => boolean,
  from: (move: number) => number = () => 0,
): ExtremeFinding {
  const width = plan.moves.length;
  const made = results.map(({ moves }) =>
    sum(moves.filter((_, at) => counts(at % width) && Math.floor(at / width) >= from(at % width))),
  );
  return none('moves', sum(made));
}

/**
 * The largest difference between two runs in the number of people or in the share of a status, at the headline and at
 * the end, over its standard error, that of so many independent people. `ratio` is how many of the second are expected for
 * one of the first, both as simulated.
 */
export function chanceApart(a: Watched, b: Watched, ratio: number): ExtremeFinding {
  const worst = none('standard_errors', 0);
  worst.limit = MOST_ERRORS;
  const note = (value: number, status: string): void => {
    if (value > worst.value) Object.assign(worst, { value, status });
  };
  const [allA, allB] = [a, b].map((run) => sum(run.results.map(({ people }) => people[0] / run.thin)));
  if (allA + allB === 0) return worst;
  note(Math.abs(allB - ratio * allA) / Math.sqrt(allB + ratio * ratio * allA), '');
  if (allA === 0 || allB === 0) return worst;
  for (const step of stepsOf(a.plan)) {
    a.plan.statuses.forEach((status, s) => {
      const [inA, inB] = [a, b].map((run) => sum(counted(run, step, s)));
      const pooled = (inA + inB + 1) / (allA + allB + 2);
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / allA + 1 / allB));
      note(Math.abs(inB / allB - inA / allA) / error, status);
    });
  }
  return worst;
}

/**
 * The largest variance over mean, over the draws, of the people simulated in all or in a status at the headline and at
 * the end. People who live apart with the same chances have at most 1; the limit allows for so few draws (the chi-square
 * point of five standard errors by Wilson and Hilferty 1931, over its degrees of freedom).
 */
export function dispersion(run: Watched): ExtremeFinding {
  const freedom = run.results.length - 1;
  const spread = 2 / (9 * freedom);
  const root = 1 - spread + MOST_ERRORS * Math.sqrt(spread);
  const worst = { ...none('dispersion', 0), limit: root * root * root };
  const note = (people: number[], status: string): void => {
    // One more person keeps rare cases from counting as wild.
    const value = variance(people) / (sum(people) / people.length + 1);
    if (value > worst.value) Object.assign(worst, { value, status });
  };
  note(
    run.results.map(({ people }) => people[0] / run.thin),
    '',
  );
  for (const step of stepsOf(run.plan))
    run.plan.statuses.forEach((status, s) => {
      note(counted(run, step, s), status);
    });
  return worst;
}

/** The month of the headline and the last one. */
function stepsOf({ recording }: Plan): number[] {
  const { steps, headline } = recording;
  const last = steps.length - 1;
  const found = steps.findIndex((row) => row >= headline);
  return [...new Set([found < 0 ? last : found, last])];
}

/** People simulated in a status at the end of a month. [draws] */
function counted({ plan, results, thin }: Watched, step: number, status: number): number[] {
  return results.map(({ statuses }) => statuses[step * plan.statuses.length + status] / thin);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

function variance(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) * (value - mean))) / Math.max(1, values.length - 1);
}

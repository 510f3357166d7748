import { exp } from '../mathematics/exp.ts';
import type { Site } from './sites.ts';

/** What is left of a cell below this is nobody: numbers that go on falling become so small that processors are slow with them. */
const TRACE = 1e-60;

/**
 * Person-days that each class of a site spends there in a step, for one person: with hazard L, of those who enter evenly over
 * its h days the integral of N' = 1 / h - L N. Below 1, 1 - exp(-x) is taken as x (120 + 2 x^2) / (120 + 60 x + 12 x^2 +
 * x^3), within 1e-5 of it: the third Pade approximant of the exponential.
 */
export function expectDays({ stay, join }: Site, total: Float64Array, days: number): void {
  for (let i = 0; i < total.length; i++) {
    const x = total[i] * days;
    if (x < 1) {
      const d = days / (120 + x * (60 + x * (12 + x)));
      stay[i] = d * (120 + 2 * x * x);
      join[i] = d * (60 + x * (10 + x));
    } else {
      const gone = 1 - exp(-x);
      stay[i] = gone / total[i];
      join[i] = (1 - gone / x) / total[i];
    }
  }
}

/** The same of those who were late for the step before: they have spent half of it here besides. */
export function expectLateDays({ late }: Site, total: Float64Array, days: number): void {
  for (let i = 0; i < total.length; i++) late[i] = daysDwelt(total[i], days);
}

/** Days that one person spends within `days` under a hazard: (1 - exp(-L days)) / L. */
function daysDwelt(hazard: number, days: number): number {
  const x = hazard * days;
  if (x < 1) return (days * (120 + 2 * x * x)) / (120 + x * (60 + x * (12 + x)));
  return (1 - exp(-x)) / hazard;
}

/** The people of a block live through the step: their person-days, and who is left. `first`: of the block in a band. */
export function dwell(
  people: Float64Array,
  first: number,
  size: number,
  { stay, join, late }: Site,
  total: Float64Array,
  dwelt: Float64Array,
): void {
  for (let i = 0; i < total.length; i++) {
    const at = first + i;
    const here = people[at];
    const joins = people[at + size];
    const lates = people[at + 2 * size];
    const t = here * stay[i] + joins * join[i] + lates * late[i];
    dwelt[i] = t;
    const left = here + joins + lates - total[i] * t;
    people[at] = left > TRACE ? left : 0;
    people[at + size] = 0;
    people[at + 2 * size] = 0;
  }
}

/** The same where nobody enters. */
export function dwellOn(
  people: Float64Array,
  first: number,
  { stay }: Site,
  total: Float64Array,
  dwelt: Float64Array,
): void {
  for (let i = 0; i < total.length; i++) {
    const here = people[first + i];
    const t = here * stay[i];
    dwelt[i] = t;
    const left = here - total[i] * t;
    people[first + i] = left > TRACE ? left : 0;
  }
}

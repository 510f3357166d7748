import type { Scenario } from '../scenario/index.ts';
import { isUntold, toTens } from './published-row.ts';

type Profile = Scenario['profile'];

/** A modelled count as a file may hold it: `<10` for 1 to 9 people of an armed group. */
export type Told = number | '<10';

/**
 * A count in the form in which files for publication hold it: in `armed_group` `<10` for 1 to 9 and to ten people above
 * (from 10,000 to three figures), in `displacement` whole.
 */
export function told(people: number, profile: Profile): Told {
  if (profile === 'displacement') return Math.round(people);
  return isUntold(people) ? '<10' : toTens(people);
}

/** A paired difference in the same form: fewer than 10 people have no direction and are not told from none. */
export function toldDifference(people: number, profile: Profile): Told {
  if (profile === 'displacement') return Math.round(people);
  return Math.abs(Math.round(people)) < 10 ? '<10' : Math.sign(people) * toTens(Math.abs(people));
}

/** A share or a ratio: whole percents in `armed_group`, else three figures. */
export function toldFraction(fraction: number, profile: Profile): number {
  return profile === 'armed_group' ? Math.round(fraction * 100) / 100 : Number(fraction.toPrecision(3));
}

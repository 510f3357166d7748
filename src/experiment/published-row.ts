/** What stands in a published row for a count that is not told: it prints as `<10` and is drawn as 5. */
export const UNTOLD = 5;

/** A modelled count of an armed group as finely as anything may publish it: to ten people, from 10,000 to three figures. */
export function toTens(people: number): number {
  const whole = Math.round(people);
  return whole < 10_000 ? Math.round(whole / 10) * 10 : Number(whole.toPrecision(3));
}

/** Whether a count is one of those that are not told: 1 to 9. */
export function isUntold(people: number): boolean {
  const whole = Math.round(people);
  return whole >= 1 && whole <= 9;
}

/**
 * Cells that add up to a number which others may know, as they may be published. Without a cell of 1 to 9 they stay as
 * they are (and are rounded where they are printed). With one, the small cells become `UNTOLD`, and the largest cell is
 * worked out from the sum and the other published cells: it says nothing of its own, so whoever takes the others from the
 * sum is left with it and the small ones together. Below a sum of ten none is told, zeros neither.
 */
export function publishRow(cells: readonly number[]): number[] {
  if (!cells.some(isUntold)) return [...cells];
  const sum = cells.reduce((total, people) => total + Math.round(people), 0);
  if (sum < 10) return cells.map(() => UNTOLD);
  const largest = cells.indexOf(Math.max(...cells));
  const told = cells.map((people) => (isUntold(people) ? UNTOLD : toTens(people)));
  const others = withRoom(
    sum,
    told.filter((_, i) => i !== largest),
  );
  const published = [...others.slice(0, largest), closing(sum, others), ...others.slice(largest)];
  return published.map((people, i) =>
    i !== largest && people === told[i] && people !== UNTOLD ? cells[i] : people,
  );
}

/**
 * Where all told cells are at the low ends of their tens and the largest is hardly above them, a small cell could only be
 * 1. Then the largest told one is told with the ten below: that goes by published numbers only, so it tells nothing.
 */
function withRoom(sum: number, others: number[]): number[] {
  const ends = others.filter((people) => people >= 10).map(lowEnd);
  const small = others.filter((people) => people === UNTOLD).length;
  const most = sum - ends.reduce((total, end) => total + end, 0) - Math.max(0, ...ends) - (small - 1);
  if (most >= 2 || ends.length === 0) return others;
  const at = others.indexOf(Math.max(...others));
  const below = others[at] - stepOf(others[at]);
  return withRoom(sum, others.with(at, below < 10 ? UNTOLD : below));
}

const stepOf = (told: number): number => (told < 10_000 ? 10 : 10 ** (Math.floor(Math.log10(told)) - 2));

/** The fewest people that are told so. */
const lowEnd = (told: number): number => Math.max(10, told - stepOf(told) / 2);

/** The cell that makes published cells add up to a sum, to ten people and never one that is not told. */
export function closing(sum: number, others: readonly number[]): number {
  const told = others.reduce((total, people) => total + (people === UNTOLD ? UNTOLD : toTens(people)), 0);
  return Math.max(10, toTens(sum - told));
}

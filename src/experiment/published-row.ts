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
 * sum is left with it and the small ones together. Where all are small, none is told, zeros neither.
 */
export function publishRow(cells: readonly number[]): number[] {
  if (!cells.some(isUntold)) return [...cells];
  const sum = cells.reduce((total, people) => total + Math.round(people), 0);
  if (sum < 10) return cells.map(() => UNTOLD);
  const largest = cells.indexOf(Math.max(...cells));
  const published = cells.map((people) => (isUntold(people) ? UNTOLD : people));
  published[largest] = closing(
    sum,
    published.filter((_, i) => i !== largest),
  );
  return published;
}

/** The cell that makes published cells add up to a sum, to ten people and never one that is not told. */
export function closing(sum: number, others: readonly number[]): number {
  const told = others.reduce((total, people) => total + (people === UNTOLD ? UNTOLD : toTens(people)), 0);
  return Math.max(10, toTens(sum - told));
}

const DAY_MS = 86_400_000;

/** The 96 months from 2012-01 to 2019-12. */
export const MONTHS: string[] = Array.from({ length: 96 }, (_, index) => monthName(2012 * 12 + index));

/** Days from 1970-01-01 to a date `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The first day of a month, and of the month after it. */
export function monthBounds(month: string): [number, number] {
  const [year, number] = month.split('-').map(Number);
  return [dayOf(`${month}-01`), dayOf(`${monthName(year * 12 + number)}-01`)];
}

/** The day by which a month's value of a slow series is read: its 15th. */
export function middleOf(month: string): number {
  return dayOf(`${month}-15`);
}

function monthName(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

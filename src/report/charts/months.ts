/** Months since the year 0 to a date such as `2017-10-31`, its day as a part of the month. */
export function monthsTo(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return year * 12 + (month - 1) + (day ?? 0) / daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

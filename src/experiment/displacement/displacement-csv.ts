import { type DisplacementSummary, dateOfDay } from './displacement-summary.ts';

/** A cell of RFC 4180. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const columns = ['day', 'date', 'camp', 'data', 'mean', 'p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** Every camp on every day: registered people, and the mean and quantiles of the model over draws. Lines end with a newline. */
export function displacementCsv({ camps, start, days }: DisplacementSummary): string {
  const lines = [columns.join(',')];
  for (let day = 0; day < days; day++) {
    const date = dateOfDay(start, day);
    for (const { name, data, mean, quantiles } of camps) {
      const { p5, p25, p50, p75, p95 } = quantiles;
      const figures = [mean, p5, p25, p50, p75, p95].map((series) => rounded(series[day]));
      lines.push([day, date, csvCell(name), data[day], ...figures].join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Three decimals at most. */
const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

import type { SweptRun, SweptVariant } from './sweep.ts';

type Cell = string | number;

/**
 * `sweep.csv`: tidy, a row for each variant and figure. `columns` are those of a figure, `rowsOf` its rows of a variant; before them
 * stand the variant, what it is of and what was set. Lines end with a newline.
 */
export function sweepCsv<Variant extends SweptVariant, Run>(
  done: readonly SweptRun<Variant, Run>[],
  columns: readonly string[],
  rowsOf: (run: SweptRun<Variant, Run>, at: number) => Cell[][],
): string {
  const names = [...new Set(done.flatMap(({ variant }) => Object.keys(variant.settings)))].sort();
  const rows = done.flatMap((run, i) => {
    const { id, settings } = run.variant;
    const before = [run.name, id, ...names.map((name) => settings[name] ?? '')];
    return rowsOf(run, i).map((row) => [...before, ...row, 'modelled']);
  });
  const head = ['variant', 'scenario', ...names, ...columns, 'kind'];
  return `${[head, ...rows].map((row) => row.map(cellOf).join(',')).join('\n')}\n`;
}

const cellOf = (value: Cell): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

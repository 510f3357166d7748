/** What may stand in a cell; null leaves it empty. */
export type Cell = string | number | null;

/** Rows as CSV (RFC 4180, `\n` at the end of lines): quoted only where it is needed. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

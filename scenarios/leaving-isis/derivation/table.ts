/** Reads and writes the small tables of facts: a header, commas, quotes only where a cell holds a comma or a quote. */

/** One row by column name. */
export type Row = Record<string, string>;

/** Splits a table into rows. Throws when a row has another number of cells than the header. */
export function readTable(name: string, text: string): Row[] {
  const [header, ...lines] = text.trimEnd().split('\n').map(splitLine);
  return lines.map((cells, index) => {
    if (cells.length !== header.length)
      throw new Error(`${name}: row ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(header.map((column, at) => [column, cells[at]]));
  });
}

/** One line for the header and one for each row, each ended by a line feed. */
export function writeTable(header: string[], rows: (string | number)[][]): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function splitLine(line: string): string[] {
  const cells: string[] = [];
  for (const match of `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return cells;
}

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

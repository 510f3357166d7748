/** A table as tab-separated text, for a spreadsheet or a mail. Marks that only steer direction are left out. */
export function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) =>
      [...row.cells]
        .map((cell) =>
          cell.innerText
            .replace(/\s+/g, ' ')
            .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
            .trim(),
        )
        .join('\t'),
    )
    .join('\n');
}

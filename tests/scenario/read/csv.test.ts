import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutCsv } from '../../../src/scenario/read/csv.ts';

test('every cell knows where it stands', () => {
  const text = '\ufeffid, name\r\n\r\na ,"x, ""y"""\nب,\n';
  const { header, rows, mistakes } = cutCsv(text);
  expect(mistakes).toEqual([]);
  expect([header, ...rows].map((row) => row.map((cell) => cell.text))).toEqual([
    ['id', 'name'],
    ['a', 'x, "y"'],
    ['ب', ''],
  ]);
  expect(rows[0].map(({ start, end }) => text.slice(start, end))).toEqual(['a', '"x, ""y"""']);
});

test.each([
  ['', 'empty'],
  ['a,a\n1,2', 'columns'],
  ['a,\n1,2', 'columns'],
  ['a,b\n1', 'cells'],
  ['a,b\n1,2,3', 'cells'],
  ['a,b\n"1,2', 'quote'],
  ['a,b\n"1"x,2', 'quote'],
  ['a,b\n1"x,2', 'quote'],
])('%j is %s', (text, detail) => {
  expect(cutCsv(text).mistakes.map((mistake) => mistake.detail)).toContain(detail);
});

test('the cells are those that csv-parse finds', () => {
  const cell = fc.stringMatching(/^[a-zب",\n\r ]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const quoted = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join(end);
      const own = cutCsv(`x,y${end}${quoted}`);
      const theirs: string[][] = parse(quoted, { record_delimiter: end });
      expect(own.rows.map((row) => row.map((each) => each.text))).toEqual(
        theirs.map((row) => row.map((each) => each.trim())),
      );
    }),
    { numRuns: 300, seed: 1 },
  );
});

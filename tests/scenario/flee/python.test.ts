import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pythonDay } from '../../../src/scenario/flee/python.ts';
import { asFloat, asInt, pythonValue, truth } from '../../../src/scenario/flee/python-value.ts';
import { cutRows } from '../../../src/scenario/flee/rows.ts';
import { entryOf, type Node } from '../../../src/scenario/read/node.ts';
import { startReading } from '../../../src/scenario/read/reading.ts';
import { readYaml } from '../../../src/scenario/read/yaml-nodes.ts';

const made = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

it("cuts rows as Python's csv module does: 250 random texts with quotes and line ends, and what Python 3.11 gave", () => {
  const cases = JSON.parse(made('python-csv.json')) as [string, string[][]][];
  expect(cases).toHaveLength(250);
  for (const [text, rows] of cases)
    expect(
      cutRows(text).rows.map(({ cells }) => cells.map((cell) => cell.text)),
      JSON.stringify(text),
    ).toEqual(rows);
});

it('takes scalars of YAML for what PyYAML 6 and then bool(), float() and int() of Python make of them', () => {
  const cases = JSON.parse(made('python-values.json')) as [string, boolean, number | null, number | null][];
  // Texts that PyYAML refuses, and whole numbers that a double does not hold, are left out.
  const told = cases.filter(([text, is]) => typeof is === 'boolean' && !/^9{20}$/.test(text));
  expect(told.length).toBeGreaterThan(75);
  for (const [text, is, float, int] of told) {
    const file = `k: ${text}`;
    const root = readYaml('s.yml', file, startReading(new Map([['s.yml', file]])).reading) as Node;
    const node = root.type === 'map' ? entryOf(root, 'k') : undefined;
    const value = pythonValue(node!, file.slice(node!.at.start, node!.at.end));
    const number = typeof float === 'number' ? float : undefined;
    expect([text, truth(value), asFloat(value), asInt(value)]).toEqual([text, is, number, int ?? undefined]);
  }
});

it('reads dates as strptime does with %Y-%m-%d', () => {
  expect(pythonDay('1970-01-02')).toBe(1);
  expect(pythonDay('2012-2-9')).toBe(pythonDay('2012-02-09'));
  expect(pythonDay('2012-02-29')! - pythonDay('2012-02-28')!).toBe(1);
  expect(
    ['2013-02-29', '2012-13-01', '12-01-01', '2012-01-01 00:00', ' 2012-01-01', ''].map(pythonDay),
  ).toEqual(Array(6).fill(undefined));
});

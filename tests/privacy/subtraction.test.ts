import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isUntold,
  publish,
  publishRow,
  run,
  type Summary,
  summarize,
  toTens,
} from '../../src/experiment/index.ts';
import { resultsCsv } from '../../src/experiment/results-csv.ts';
import { about } from '../../src/text/index.ts';
import { sound } from './small-scenario.ts';

const shown = (cells: readonly number[]): string[] =>
  cells.map((people) => (isUntold(people) ? '<10' : String(toTens(people))));

/** Every way to cut a sum into so many cells. */
function* cuts(sum: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first++)
    for (const rest of cuts(sum - first, cells - 1)) yield [first, ...rest];
}

it('attempt 3: no small cell of a row whose sum is known: brute force over every row', () => {
  const check = (sum: number, cells: number): void => {
    const values = new Map<string, Set<number>[]>();
    for (const row of cuts(sum, cells)) {
      const published = shown(publishRow(row)).join();
      const seen = values.get(published) ?? row.map(() => new Set<number>());
      values.set(published, seen);
      row.forEach((people, i) => {
        seen[i].add(people);
      });
    }
    for (const [published, seen] of values)
      published.split(',').forEach((text, i) => {
        if (text === '<10') expect(seen[i].size, `${sum} = ${published}`).toBeGreaterThan(1);
        if (seen[i].size === 1) expect(isUntold([...seen[i]][0]), `${sum} = ${published}`).toBe(false);
      });
  };
  for (let sum = 1; sum <= 160; sum++) check(sum, 2);
  for (let sum = 1; sum <= 100; sum++) check(sum, 3);
  for (const sum of [7, 9, 10, 11, 18, 27, 28, 36, 37, 54, 64, 73]) check(sum, 4);
});

it('attempt 3: six cells of nine in a group of 54 look like others', () => {
  expect(shown(publishRow([9, 9, 9, 9, 9, 9]))).toEqual(shown(publishRow([11, 9, 9, 9, 9, 7])));
});

it('plain rounding would give them away', () => {
  const rounded = (row: number[]): string => shown(row).join();
  const same = [...cuts(73, 2)].filter((row) => rounded(row) === rounded([9, 64]));
  expect(same).toEqual([[9, 64]]);
});

/** A draw of a random small scenario, in which rows add up exactly. */
const randomRun = fc
  .record({
    starts: fc.array(fc.integer({ min: 50, max: 400 }), { minLength: 1, maxLength: 3 }),
    rates: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 80 }))),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(async ({ starts, rates: [a, b, c], seed }) => {
    const scenario = sound({
      groups: starts.map((people, g) => `  g${g}: { start: ${people}, at: town }`).join('\n'),
      moves: `  - { id: leaves, from: with_group, to: irregular, at: abroad, rate: ${a / 10}% per month }
  - { id: lost, from: irregular, to: fate_unknown, rate: ${b / 10}% per month }
  - { id: dies, from: with_group, to: dead, rate: ${c / 100}% per month }`,
    });
    return summarize(await run(scenario, { draws: 1, seed }));
  });

/** Rows with another number in a small cell and the same sum, which others may know. */
function* others(row: number[], small: number): Generator<number[]> {
  for (let people = 1; people <= 9; people++)
    for (let from = 0; from < row.length; from++)
      if (from !== small && people !== row[small])
        yield row.map((cell, i) => (i === small ? people : i === from ? cell + row[small] - people : cell));
}

it('attempt 3: for every small cell of results.csv there is another run with the same file', async () => {
  let small = 0;
  await fc.assert(
    fc.asyncProperty(randomRun, async (summarized) => {
      const summary = await summarized;
      const lines = resultsCsv(summary, 'armed_group').trimEnd().split('\n').slice(1);
      summary.steps.forEach((date, step) => {
        const row = summary.outcomes.map(({ series }) => series.p50[step]);
        const printed = summary.outcomes.map(
          ({ id }) => lines.find((line) => line.startsWith(`${date},${id},0.5,`))?.split(',')[3],
        );
        expect(printed).toEqual(shown(publishRow(row)));
        row.forEach((people, i) => {
          if (!isUntold(people) || row.indexOf(Math.max(...row)) === i) return;
          small++;
          const same = [...others(row, i)].filter(
            (other) => Math.min(...other) >= 0 && shown(publishRow(other)).join() === printed.join(),
          );
          expect(same.length, row.join()).toBeGreaterThan(0);
        });
      });
    }),
    { numRuns: 40, seed: 7 },
  );
  expect(small).toBeGreaterThan(100);
});

/** What a published number says: from, to. The largest cell of a row with untold ones says nothing but that it is one. */
type Bounds = [low: number, high: number];
const boundsOf = (people: number, free: boolean): Bounds =>
  free
    ? [1, 1e9]
    : isUntold(people)
      ? [1, 9]
      : people === 0
        ? [0, 0]
        : [toTens(people) - 5, toTens(people) + 5];

/** Narrows every cell by the sums of rows (known exactly) and columns until nothing changes. */
function solve(cells: Bounds[][], rowSums: number[], columns: Bounds[]): void {
  const narrow = (line: Bounds[], sum: Bounds): boolean => {
    let changed = false;
    line.forEach((cell, i) => {
      const rest = line.filter((_, j) => j !== i);
      const low = Math.max(cell[0], sum[0] - rest.reduce((total, [, high]) => total + high, 0));
      const high = Math.min(cell[1], sum[1] - rest.reduce((total, [least]) => total + least, 0));
      changed ||= low !== cell[0] || high !== cell[1];
      cell[0] = low;
      cell[1] = high;
    });
    return changed;
  };
  for (let round = 0; round < 200; round++) {
    const rows = cells.map((row, r) => narrow(row, [rowSums[r], rowSums[r]]));
    const cols = columns.map((sum, c) =>
      narrow(
        cells.map((row) => row[c]),
        sum,
      ),
    );
    if (![...rows, ...cols].includes(true)) return;
  }
}

it('attempt 3: nor from the outcomes by origin crossed with the outcomes of all, as the report has them', async () => {
  let small = 0;
  await fc.assert(
    fc.asyncProperty(randomRun, async (summarized) => {
      const exact = await summarized;
      const published = publish(exact, 'armed_group');
      const ids = exact.outcomes.map(({ id }) => id);
      const row = (group: Summary['groups'][number]): number[] => ids.map((id) => group.outcomes[id].p50);
      const truth = exact.groups.map(row);
      const isFree = (cells: number[], i: number): boolean =>
        cells.some(isUntold) && cells.indexOf(Math.max(...cells)) === i;
      const cells = published.groups.map((group, g) =>
        row(group).map((people, i) => boundsOf(people, isFree(truth[g], i))),
      );
      const totals = exact.outcomes.map(({ headline }) => headline.p50);
      const columns = published.outcomes.map(({ headline }, o) => boundsOf(headline.p50, isFree(totals, o)));
      solve(
        cells,
        truth.map((line) => line.reduce((sum, people) => sum + people, 0)),
        columns,
      );
      truth.forEach((line, g) => {
        line.forEach((people, o) => {
          if (!isUntold(people) || isFree(line, o)) return;
          small++;
          const [low, high] = cells[g][o];
          expect(low).toBeLessThanOrEqual(people);
          expect(high).toBeGreaterThanOrEqual(people);
          expect(high - low, `group ${g}, outcome ${ids[o]}`).toBeGreaterThan(0);
        });
      });
    }),
    { numRuns: 60, seed: 11 },
  );
  expect(small).toBeGreaterThan(30);
});

it('attempt 3: those who left alive do not give the dead away', () => {
  const one = (p: number) => ({ p5: p, p25: p, p50: p, p75: p, p95: p });
  const of = (inside: number, away: number, dead: number): Summary =>
    ({
      metrics: { left_alive: one(away) },
      outcomes: [
        { id: 'inside', family: 'inside', headline: one(inside), end: one(inside), series: listed(inside) },
        { id: 'away', family: 'irregular', headline: one(away), end: one(away), series: listed(away) },
        { id: 'dead', family: 'dead', headline: one(dead), end: one(dead), series: listed(dead) },
      ],
      groups: [],
    }) as unknown as Summary;
  const listed = (p: number) => ({ p5: [p], p25: [p], p50: [p], p75: [p], p95: [p] });
  const left = (summary: Summary): string =>
    about(publish(summary, 'armed_group').metrics.left_alive.p50, 'en', { profile: 'armed_group' });
  const seen = new Set<string>();
  for (let dead = 1; dead <= 9; dead++) seen.add(left(of(100 - 24 - dead, 24, dead)));
  expect(seen.size).toBe(1);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartMovement, simulateMovement } from '../../src/engine/index.ts';
import { outCsv } from '../../src/experiment/displacement/out-csv.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';
import {
  FLEE_DATA,
  fleeFiles,
  hasFleeData,
  referencesOf,
  settingsOf,
} from '../scenario/flee/flee-directory.ts';

const CONFLICTS = ['mali', 'burundi', 'toys/testcity', 'toys/testdata', 'toys/testidp'];

/** Columns that depend on the seed wherever people are drawn. */
const DRAWN = / sim$| error$|^Total error$|^refugees in camps \(simulation\)$/;

if (!hasFleeData)
  console.log('Reference runs of Flee are not beside the project: comparisons with them are left out.');

/** Rows of an out.csv as Flee's, every cell as text. */
const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(','));

describe.skipIf(!hasFleeData)('columns of out.csv that no seed changes', () => {
  for (const conflict of CONFLICTS) {
    const references = hasFleeData ? referencesOf(conflict) : [];
    // Every seed of Flee has the same ones: its first is held against ours.
    it.each(references.filter((name) => name.endsWith('seed-1.csv')))(
      `${conflict}: are those of %s on every day`,
      (name) => {
        const theirs = rowsOf(readFileSync(`${FLEE_DATA}${conflict}/reference/${name}`, 'utf8'));
        const { input } = readFlee(fleeFiles(conflict, settingsOf(name)), { days: theirs.length - 1 });
        const chart = chartMovement(compileMovement(input!));
        const ours = rowsOf(outCsv(input!, chart, simulateMovement(chart, { seed: 1, draw: 0 })));
        expect(ours[0]).toEqual(theirs[0]);
        expect(ours.length).toBe(theirs.length);
        const poisson = /poisson/.test(name);
        const kept = theirs[0].map(
          (head) => !DRAWN.test(head) && !(poisson && head === 'total refugees (simulation)'),
        );
        const fixed = (row: string[]): string[] => row.filter((_, c) => kept[c]);
        expect(ours.map(fixed)).toEqual(theirs.map(fixed));
      },
    );
  }

  it.each(['mali', 'burundi'])('%s: errors are reckoned and written as Flee does', (conflict) => {
    for (const name of referencesOf(conflict).filter((n) => n.endsWith('seed-2.csv'))) {
      const theirs = rowsOf(readFileSync(`${FLEE_DATA}${conflict}/reference/${name}`, 'utf8'));
      const { input } = readFlee(fleeFiles(conflict, settingsOf(name)), { days: theirs.length - 1 });
      const chart = chartMovement(compileMovement(input!));
      const record = simulateMovement(chart, { seed: 1, draw: 0 });
      // Flee's own people put in the place of ours.
      const { calendar, plan } = chart;
      theirs.slice(1).forEach((row, day) => {
        calendar.camps.forEach((location, camp) => {
          record.counts[day * plan.locations.length + location] = Number(row[2 + 3 * camp]);
        });
        record.agents[day] = Number(row[theirs[0].indexOf('total refugees (simulation)')]);
      });
      expect(rowsOf(outCsv(input!, chart, record))).toEqual(theirs);
    }
  });
});

describe('a draw', () => {
  it.skipIf(!hasFleeData)(
    'is the same to the byte again, whichever draws its chart was used for before',
    () => {
      const { input } = readFlee(fleeFiles('mali', settingsOf('variants/awareness3-seed-1.csv')));
      const plan = compileMovement(input!);
      const alone = [3, 0, 2, 1].map((draw) => simulateMovement(chartMovement(plan), { seed: 9, draw }));
      const chart = chartMovement(structuredClone(plan));
      const shared = [0, 1, 2, 3].map((draw) => simulateMovement(chart, { seed: 9, draw }));
      expect(alone).toEqual([3, 0, 2, 1].map((draw) => shared[draw]));
      expect(shared[0].counts).not.toEqual(shared[1].counts);
      expect(simulateMovement(chart, { seed: 10, draw: 0 }).counts).not.toEqual(shared[0].counts);
    },
  );
});

import { beforeAll, describe, expect, it } from 'vitest';
import { chartMovement, type MovementOptions, simulateMovement } from '../../src/engine/index.ts';
import { campsOf, simulatedIn } from '../../src/experiment/displacement/camp-series.ts';
import { validate } from '../../src/experiment/displacement/validation.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';
import {
  fleeFiles,
  hasFleeData,
  outColumns,
  referencesOf,
  settingsOf,
} from '../scenario/flee/flee-directory.ts';
import { holm, relabel } from './exchangeable.ts';

const CONFLICTS = ['mali', 'burundi', 'toys/testcity', 'toys/testdata', 'toys/testidp'];
/** Ensembles that are given in all, and how many of them are compared: those of mali first, whose draws are quick. */
const ALL = 40;
const asked = Number(process.env.MASAR_FLEE_ENSEMBLES ?? 19);
/** Chance that any of all comparisons is rejected wrongly. */
const LEVEL = 0.01;

/** Camps of some draws and of Flee's runs of one kind, at the cells that are compared. */
interface Ensemble {
  reference: number[][];
  own: number[][];
  /** Whole series, [days x camps], and what was registered. */
  referenceSeries: Int32Array[];
  ownSeries: Int32Array[];
  data: Int32Array;
  camps: number;
}

/** Cells are every camp on every tenth day, and on the day on which the network changes and the two after it. */
function ensembleOf(
  conflict: string,
  kind: string,
  draws: number,
  continuation: MovementOptions['continuation'] = 'full',
): Ensemble {
  const names = referencesOf(conflict).filter((name) => name.replace(/-seed-\d+\.csv$/, '') === kind);
  const columns = names.map((name) => outColumns(conflict, name));
  const days = columns[0].get('Day')!.length;
  const { input } = readFlee(fleeFiles(conflict, settingsOf(names[0])), { days });
  const chart = chartMovement(compileMovement(input!));
  const camps = campsOf(input!, chart);
  const width = camps.names.length;
  const { networkOf } = chart.calendar;
  const compared = Array.from({ length: days }, (_, day) => day).filter(
    (day) =>
      day % 10 === 9 ||
      [0, 1, 2].some((ago) => day - ago > 0 && networkOf[day - ago] !== networkOf[day - ago - 1]),
  );
  const cellsOf = (series: Int32Array): number[] =>
    compared.flatMap((day) => Array.from(series.subarray(day * width, (day + 1) * width)));
  const referenceSeries = columns.map((column) =>
    Int32Array.from(
      { length: days * width },
      (_, at) => column.get(`${camps.names[at % width]} sim`)![Math.floor(at / width)],
    ),
  );
  const ownSeries = Array.from({ length: draws }, (_, draw) =>
    simulatedIn(
      camps,
      simulateMovement(chart, { seed: 2026, draw, continuation }),
      chart.plan.locations.length,
    ),
  );
  return {
    reference: referenceSeries.map(cellsOf),
    own: ownSeries.map(cellsOf),
    referenceSeries,
    ownSeries,
    data: camps.data,
    camps: width,
  };
}

/** Three to twenty times as long as the others of their conflict. */
const SLOW = /conflictdriven|poisson|testcity/;

/** The ensembles that are compared: both conflicts' defaults and toys, the variants of mali, then those of burundi. */
function comparedOnes(): { conflict: string; kind: string }[] {
  const all = CONFLICTS.flatMap((conflict) => kindsOf(conflict).map((kind) => ({ conflict, kind })));
  const rank = ({ conflict, kind }: (typeof all)[number]): number =>
    (SLOW.test(`${conflict} ${kind}`) ? 2 : 0) + (conflict === 'burundi' && kind !== 'hasten100' ? 1 : 0);
  expect(all.length).toBe(ALL);
  return all.sort((a, b) => rank(a) - rank(b)).slice(0, asked);
}

const kindsOf = (conflict: string): string[] => [
  ...new Set(referencesOf(conflict).map((name) => name.replace(/-seed-\d+\.csv$/, ''))),
];

const drawsOf = (kind: string): number => (/^hasten10?$/.test(kind) ? 12 : 36);

describe.skipIf(!hasFleeData)("camps of our draws and of Flee's seeded runs", () => {
  const found: { name: string; p: number; statistic: number }[] = [];
  const ensembles = new Map<string, Ensemble>();

  beforeAll(() => {
    for (const { conflict, kind } of comparedOnes()) {
      const ensemble = ensembleOf(conflict, kind, drawsOf(kind));
      ensembles.set(`${conflict} ${kind}`, ensemble);
      found.push({ name: `${conflict} ${kind}`, ...relabel(ensemble.reference, ensemble.own) });
    }
  });

  it(`are exchangeable in ${asked} of ${ALL} scales and variants given: relabelling, Holm over all of them at 0.01`, () => {
    expect(found.length).toBe(asked);
    const rejected = holm(
      found.map(({ p }) => p),
      LEVEL,
    );
    expect(found.filter((_, i) => rejected[i])).toEqual([]);
    // Nor do they agree better than chance lets them.
    const middle = found.map(({ p }) => p).sort((a, b) => a - b)[found.length >> 1];
    expect(middle).toBeGreaterThan(0.2);
    expect(middle).toBeLessThan(0.8);
  });

  it('are told apart when people go on for the rest of the day only, in full-scale mali', () => {
    // As few as leave a label so rare that it can be told at the level of one comparison.
    const wrong = ensembleOf('mali', 'hasten1', asked === ALL ? 20 : 12, 'remaining');
    const { reference, own } = ensembles.get('mali hasten1')!;
    const { p } = relabel(reference, wrong.own);
    // Rejected at the level that is left for one of all comparisons.
    expect(p).toBeLessThan(LEVEL / found.length);
    // Power: five of our own draws at a time in the place of Flee's five are told apart from the wrong rule every time.
    for (const first of [0, 5]) {
      expect(relabel(own.slice(first, first + 5), wrong.own).p).toBeLessThan(LEVEL / found.length);
    }
  });

  it("differ in full-scale mali by what runs of a hundredth of it say, Flee's five by chance less", () => {
    // The error over all days has a standard deviation of 0.00138 over 200 of our draws at full scale and of 0.0121 over 1000
    // at a hundredth, whose tenth it should be about, people being drawn one by one. Flee's hundredth agrees with ours; of its five
    // full-scale seeds it is 0.0005, which one in 35 sets of five comes to.
    const spread = (series: Int32Array[], { data, camps }: Ensemble): number => {
      const errors = series.map((run) => validate(run, data, camps).meanRescaled);
      const mean = errors.reduce((sum, x) => sum + x, 0) / errors.length;
      return Math.sqrt(errors.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (errors.length - 1));
    };
    const full = ensembles.get('mali hasten1')!;
    const small = ensembles.get('mali hasten100')!;
    const ours = spread(full.ownSeries, full);
    // Of 11 and of 35 degrees of freedom, all but 1 in 100 on either side.
    expect(11 * (ours / 0.00138) ** 2).toBeGreaterThan(3.05);
    expect(11 * (ours / 0.00138) ** 2).toBeLessThan(24.73);
    expect(35 * (spread(small.ownSeries, small) / 0.0121) ** 2).toBeGreaterThan(18.51);
    expect(35 * (spread(small.ownSeries, small) / 0.0121) ** 2).toBeLessThan(57.34);
    // Of 4: Flee's five seeds at either scale are none too few or too many in 200.
    const theirs = [
      spread(full.referenceSeries, full) / 0.00138,
      spread(small.referenceSeries, small) / 0.0121,
    ];
    for (const ratio of theirs) {
      expect(4 * ratio ** 2).toBeGreaterThan(0.207);
      expect(4 * ratio ** 2).toBeLessThan(14.86);
    }
  });
});

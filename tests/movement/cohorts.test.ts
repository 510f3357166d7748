import { describe, expect, it } from 'vitest';
import { chartMovement, refusesCohorts, simulateCohorts, simulateMovement } from '../../src/engine/index.ts';
import { binomial } from '../../src/engine/movement/binomial.ts';
import {
  addGroups,
  createChoiceTable,
  pickPosition,
  positionOf,
} from '../../src/engine/movement/choice-table.ts';
import { createStream, type NumberStream, nextWord } from '../../src/engine/movement/number-stream.ts';
import type { Occupancy } from '../../src/engine/movement/occupancy.ts';
import { shareOut } from '../../src/engine/movement/share-out.ts';
import { unitInterval } from '../../src/engine/random/uniform.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';
import { fleeFiles, hasFleeData, settingsOf } from '../scenario/flee/flee-directory.ts';
import { holm, relabel } from './exchangeable.ts';
import { inputOf, type World } from './flee-world.ts';

const numbers = (seed: number): NumberStream => createStream(seed, 7);

describe('a binomial number', () => {
  it.each([
    [1, 0.3],
    [40, 0.02],
    [30, 0.5],
    [100, 0.9],
    [1000, 0.05],
    [5000, 0.37],
    [40, 0.75],
  ])('of %d trials at %d has the law of one (chi-squared, 1 in 100,000)', (n, p) => {
    const stream = numbers(n);
    const draws = 40000;
    const chances = [(1 - p) ** n];
    for (let k = 1; k <= n; k++) chances.push((chances[k - 1] * (n - k + 1) * p) / (k * (1 - p)));
    if (!(chances[0] > 0)) {
      // Too small to begin with: from the mode outwards.
      const mode = Math.round(n * p);
      chances.fill(0);
      chances[mode] = 1;
      for (let k = mode + 1; k <= n; k++) chances[k] = (chances[k - 1] * (n - k + 1) * p) / (k * (1 - p));
      for (let k = mode - 1; k >= 0; k--) chances[k] = (chances[k + 1] * (k + 1) * (1 - p)) / ((n - k) * p);
      const sum = chances.reduce((a, b) => a + b, 0);
      for (let k = 0; k <= n; k++) chances[k] /= sum;
    }
    const counts = new Array<number>(n + 1).fill(0);
    for (let d = 0; d < draws; d++) counts[binomial(n, p, stream)]++;
    let [chi, cells, seen, expected] = [0, 0, 0, 0];
    for (let k = 0; k <= n; k++) {
      seen += counts[k];
      expected += chances[k] * draws;
      if (expected < 20 && k < n) continue;
      if (expected >= 5) {
        chi += (seen - expected) ** 2 / expected;
        cells++;
      }
      [seen, expected] = [0, 0];
    }
    const freedom = Math.max(1, cells - 1);
    // Wilson and Hilferty's cube root.
    const z = ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
    expect(z).toBeLessThan(4.27);
  });

  it('is certain where its chance is', () => {
    expect([binomial(5, 0, numbers(1)), binomial(5, 1, numbers(1)), binomial(0, 0.5, numbers(1))]).toEqual([
      0, 5, 0,
    ]);
  });
});

describe('a multinomial number', () => {
  it('shares everybody out in proportion, however many people and cells there are', () => {
    const stream = numbers(3);
    for (const weights of [
      [1, 0, 3, 0],
      [0, 0, 2, 0],
      [5],
      Array.from({ length: 40 }, (_, k) => (k * 7) % 11),
    ]) {
      let sum = 0;
      const sums = Float64Array.from(weights, (weight) => {
        sum += weight;
        return sum;
      });
      for (const people of [1, 6, 7, 50, 3000]) {
        const draws = Math.ceil(200000 / Math.min(people, 1000));
        const counts = new Int32Array(weights.length);
        for (let draw = 0; draw < draws; draw++) shareOut(people, sums, 0, weights.length, counts, stream);
        expect(counts.reduce((all, here) => all + here, 0)).toBe(people * draws);
        weights.forEach((weight, k) => {
          const share = weight / sum;
          const error = Math.sqrt((share * (1 - share)) / (people * draws));
          expect(Math.abs(counts[k] / (people * draws) - share)).toBeLessThanOrEqual(4.5 * error);
        });
      }
    }
  });
});

describe('the candidate of a cohort', () => {
  it('is that which an individual picks by the same word and room', () => {
    const destination = Int32Array.from([2, 0, 1, 2, 3, 0, 1, 3, 3]);
    const candidates = {
      destination,
      distance: new Float64Array(9),
      start: Int32Array.from({ length: 10 }, (_, c) => c),
      nodes: destination,
      firstLink: new Int32Array(9),
    };
    const weights = Float64Array.from([1, 2, 0.5, 3, 1, 0, 4, 2, 1]);
    const table = createChoiceTable(candidates, weights, (place) => place > 0, 0);
    const roomPower = Float64Array.from([1, 0.25, 0, 0.75]);
    const occupancy = { roomPower } as Occupancy;
    const sums = new Float64Array(10);
    const sum = addGroups(table, occupancy, sums);
    const stream = numbers(11);
    const picked = new Set<number>();
    for (let k = 0; k < 20000; k++) {
      const word = nextWord(stream);
      const position = positionOf(table, occupancy, sums, unitInterval(word) * sum);
      expect(position).toBe(pickPosition(table, occupancy, word));
      picked.add(table.order[position]);
    }
    // All with weight and room, and no others.
    expect([...picked].sort()).toEqual([1, 2, 4, 6, 7, 8]);
  });
});

describe('cohorts', () => {
  const VARIANTS = [
    'hasten100',
    'awareness2',
    'awareness3',
    'v1rules',
    'powers',
    'fixedroutes3',
    'popweights',
  ];
  /** All settings of mali and the first of burundi in the tests, all of both in the long checks. */
  const compared = ['mali', 'burundi']
    .flatMap((conflict) => VARIANTS.map((variant) => ({ conflict, variant })))
    .slice(0, Number(process.env.MASAR_FLEE_COHORTS ?? 8));

  it.skipIf(!hasFleeData)(
    'have the law of individuals where no camp fills up: relabelling, Holm at 0.01 over all',
    () => {
      const found: { name: string; p: number }[] = [];
      for (const { conflict, variant } of compared) {
        const reference = variant === 'hasten100' ? 'hasten100-seed-1.csv' : `variants/${variant}-seed-1.csv`;
        const { input } = readFlee(fleeFiles(conflict, settingsOf(reference)));
        input!.settings.move.capacityScaling = 0;
        const chart = chartMovement(compileMovement(input!));
        const n = chart.plan.locations.length;
        const cells = Array.from(
          { length: Math.floor(chart.plan.days / 15) * n },
          (_, c) => (Math.floor(c / n) * 15 + 14) * n + (c % n),
        );
        const runs = (simulate: (draw: number) => { counts: Int32Array }): number[][] =>
          Array.from({ length: 24 }, (_, draw) => {
            const { counts } = simulate(draw);
            return cells.map((at) => counts[at]);
          });
        const { p } = relabel(
          runs((draw) => simulateMovement(chart, { seed: 1, draw })),
          runs((draw) => simulateCohorts(chart, { seed: 2, draw })),
        );
        found.push({ name: `${conflict} ${variant}`, p });
      }
      const rejected = holm(
        found.map(({ p }) => p),
        0.01,
      );
      expect(found.filter((_, i) => rejected[i])).toEqual([]);
    },
  );

  const campsFull = (conflict: string, settings: string, hasten: number, draws: number) => {
    const { input } = readFlee(
      fleeFiles(conflict, settingsOf(settings).replace(/hasten: *\d+/, `hasten: ${hasten}`)),
    );
    const chart = chartMovement(compileMovement(input!));
    const { plan, calendar } = chart;
    const n = plan.locations.length;
    const cells = Array.from(
      { length: Math.floor(plan.days / 10) * n },
      (_, c) => (Math.floor(c / n) * 10 + 9) * n + (c % n),
    );
    const pick = ({ counts }: { counts: Int32Array }): number[] => cells.map((at) => counts[at]);
    const runs = (simulate: (draw: number) => { counts: Int32Array }): number[][] =>
      Array.from({ length: draws }, (_, draw) => pick(simulate(draw)));
    const individuals = runs((draw) => simulateMovement(chart, { seed: 1101, draw }));
    // Somewhere a camp is so full that others are kept out.
    const mean = (cell: number): number => individuals.reduce((sum, run) => sum + run[cell], 0) / draws;
    expect(
      cells.some(
        (at, cell) =>
          calendar.capacity[at] * plan.rules.capacityScaling >= 1 &&
          mean(cell) > 0.94 * calendar.capacity[at] * plan.rules.capacityScaling,
      ),
    ).toBe(true);
    return {
      individuals,
      cohorts: (turns: 'by_birth' | 'none') =>
        runs((draw) => simulateCohorts(chart, { seed: 1202, draw, turns })),
    };
  };
  /** `power`: where all of a day at once are told from individuals, at 36 draws and not 24. */
  const FILLING: { conflict: string; settings: string; hasten: number; power: boolean }[] = [
    ...['hasten10-seed-1.csv', 'variants/awareness2-seed-1.csv'].flatMap((settings) => [
      { conflict: 'mali', settings, hasten: 10, power: true },
      { conflict: 'burundi', settings, hasten: 10, power: true },
    ]),
    ...['awareness3', 'v1rules', 'powers'].flatMap((v) => [
      { conflict: 'mali', settings: `variants/${v}-seed-1.csv`, hasten: 10, power: false },
      { conflict: 'burundi', settings: `variants/${v}-seed-1.csv`, hasten: 10, power: false },
    ]),
    { conflict: 'mali', settings: 'hasten1-seed-1.csv', hasten: 1, power: false },
    { conflict: 'mali', settings: 'variants/awareness3-seed-1.csv', hasten: 1, power: false },
  ];
  /** Of each conflict one setting in the tests, all in the long checks. */
  const filling = FILLING.slice(0, Number(process.env.MASAR_FLEE_COHORTS ?? 2));

  it.skipIf(!hasFleeData)(
    'have the law of individuals where camps fill up, and not if nobody takes turns: relabelling, Holm at 0.01',
    () => {
      const found = filling.map(({ conflict, settings, hasten, power }) => {
        const { individuals, cohorts } = campsFull(conflict, settings, hasten, power ? 36 : 24);
        const wrong = power ? cohorts('none') : null;
        return {
          name: `${conflict} 1 in ${hasten} ${settings}`,
          p: relabel(individuals, cohorts('by_birth')).p,
          wrong: wrong === null ? null : relabel(individuals, wrong).p,
        };
      });
      const rejected = holm(
        found.map(({ p }) => p),
        0.01,
      );
      expect(found.filter((_, i) => rejected[i])).toEqual([]);
      // Power: all of a day at once is told apart at the level that is left for one of all comparisons.
      for (const { wrong } of found) if (wrong !== null) expect(wrong).toBeLessThan(0.01 / FILLING.length);
    },
  );

  const FULL: World = {
    days: 40,
    places: { A: { type: 'conflict_zone' }, B: { type: 'camp', people: 100 }, C: { type: 'camp' } },
    roads: [
      ['A', 'B', 10],
      ['A', 'C', 10],
    ],
    spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 10 } },
  };

  it('keep everybody and let nobody past a camp that is full', () => {
    const chart = chartMovement(compileMovement(inputOf(FULL)));
    const { counts, agents } = simulateCohorts(chart, { seed: 1, draw: 0 });
    expect(agents[39]).toBe(400);
    const last = counts.subarray(39 * 3);
    expect(last[0] + last[1] + last[2]).toBe(400);
    expect(last[1]).toBeGreaterThan(90);
    expect(last[1]).toBeLessThanOrEqual(100);
  });

  it('give the same bytes whatever was drawn on a chart before', () => {
    for (const awarenessLevel of [1, 3]) {
      const plan = compileMovement(
        inputOf({
          ...FULL,
          places: { ...FULL.places, D: { type: 'town' } },
          roads: [...FULL.roads, ['A', 'D', 30], ['D', 'C', 200], ['C', 'B', 300]],
          move: { awarenessLevel },
        }),
      );
      const used = chartMovement(plan);
      for (let draw = 0; draw < 4; draw++) simulateCohorts(used, { seed: 5, draw });
      const draw = { seed: 5, draw: 2 };
      expect(simulateCohorts(used, draw)).toEqual(simulateCohorts(chartMovement(plan), draw));
    }
  });

  it.each([1, 2])(
    'have the law of individuals where links have no length and states of a day no order (awareness %d)',
    (awarenessLevel) => {
      const chart = chartMovement(
        compileMovement(
          inputOf({
            days: 20,
            places: {
              A: { type: 'conflict_zone' },
              B: { type: 'town' },
              C: { type: 'town' },
              D: { type: 'camp', people: 300 },
            },
            roads: [
              ['A', 'B', 0],
              ['B', 'C', 120],
              ['C', 'D', 300],
              ['A', 'D', 500],
            ],
            spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 40 } },
            move: { awarenessLevel },
          }),
        ),
      );
      const runs = (simulate: (draw: number) => { counts: Int32Array }): number[][] =>
        Array.from({ length: 60 }, (_, draw) => [...simulate(draw).counts]);
      const individuals = runs((draw) => simulateMovement(chart, { seed: 1, draw }));
      const cohorts = runs((draw) => simulateCohorts(chart, { seed: 2, draw }));
      expect(relabel(individuals, cohorts).p).toBeGreaterThan(0.005);
      // Power, where routes of several links are long: people who go on for the rest of the day only are told apart.
      if (awarenessLevel < 2) return;
      const slower = runs((draw) => simulateMovement(chart, { seed: 1, draw, continuation: 'remaining' }));
      expect(relabel(slower, cohorts).p).toBeLessThan(0.001);
    },
  );

  it.each([
    ['start_on_foot', { move: { startOnFoot: true } }],
    ['avoid_short_stints', { move: { avoidShortStints: true } }],
    ['pruning_threshold', { move: { pruningThreshold: 3 } }],
    ['awareness_level', { move: { awarenessLevel: 0 } }],
    ['daily_decisions', { move: { harvestMonths: [1] } }],
  ])('refuse %s', (refusal, change) => {
    const chart = chartMovement(compileMovement(inputOf({ ...FULL, ...change })));
    expect(refusesCohorts(chart)).toBe(refusal);
    expect(() => simulateCohorts(chart, { seed: 1, draw: 0 })).toThrow(refusal);
  });
});

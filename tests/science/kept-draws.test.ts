import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, type Plan, simulateDraw } from '../../src/engine/index.ts';
import { scenarioOf } from './scenario-of.ts';

/** Levers on a move with a shape, on one that a count of the run acts on, and on one that a derived signal acts on. */
const { plan } = scenarioOf(
  `
masar: 1
title: Kept
time: { from: 2014-01, to: 2016-12 }
groups: { all: { start: 3000 (2000..4000), at: here } }
places: [here]
signals:
  fear: { count: { move: die, over: 2 months }, per: 100 }
  told: { file: told.csv, column: value }
  believed: { of: signal.told, smooth: 90 (30..180) days }
moves:
  - { id: leave, from: with_group, to: on_route, rate: 2% (1%..4%) per month, lever: door, times: { signal.believed: exp 0.4 (0.1..0.8) per 1 } }
  - { id: die, from: with_group, to: dead, rate: 1% (0.5%..2%) per month, lever: war, times: { signal.fear: exp 0.2 (0.1..0.4) per 1 } }
  - { id: come, from: on_route, to: irregular, median: 3 (2..5) months, shape: 1.5 (1.2..2), lever: road }
  - { id: settle, from: irregular, to: refugee, rate: 3% (2%..5%) per month }
levers:
  door: { label: Door, range: 0..4, start: 1 }
  war: { label: War, range: 0..4, start: 1, from: 2015-01 }
  road: { label: Road, range: 0..4, start: 1 }
`,
  { 'told.csv': 'on,value\n2014-01-01,0\n2014-09-01,1\n' },
);

const pulled = (levers: readonly number[]): Plan => ({
  ...plan,
  levers: plan.levers.map((lever, i) => ({ ...lever, value: levers[i] })),
});

describe('a draw whose numbers were kept', () => {
  it('comes to the same as one done anew, whatever was pulled and drawn before it', () => {
    const different = new Set<string>();
    const lever = fc.double({ min: 0, max: 4, noNaN: true });
    const step = fc.record({
      levers: fc.tuple(lever, lever, lever),
      draw: fc.integer({ min: 0, max: 3 }),
      thin: fc.constantFrom(1, 4, 4),
      middle: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (order) => {
        const course = chart(pulled([1, 1, 1]));
        for (const { levers, draw, thin, middle } of order) {
          const positions = middle ? new Float64Array(plan.parameters.length).fill(0.5) : undefined;
          const options = { seed: 5, draw, thin, positions };
          course.plan.levers.forEach((one, i) => {
            one.value = levers[i];
          });
          // Fewer are kept than there are draws: some are forgotten on the way.
          const kept: DrawRecord = simulateDraw(course, { ...options, keep: 3 });
          expect(kept).toEqual(simulateDraw(chart(pulled(levers)), options));
          different.add(kept.lanes.join());
        }
      }),
      { numRuns: 25, seed: 3 },
    );
    // Otherwise the levers do nothing and the comparison says nothing.
    expect(different.size).toBeGreaterThan(25);
  });
});

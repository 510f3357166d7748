import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  chartMovement,
  type MovementChart,
  refusesCohorts,
  simulateCohorts,
} from '../../src/engine/index.ts';
import { simulateInterpretedCohorts } from '../../src/engine/movement/cohorts.ts';
import { simulateCompiledCohorts } from '../../src/engine/movement/compiled/compiled-cohorts.ts';
import type { MovementPlan } from '../../src/engine/movement/movement-plan.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';
import { fleeFiles, hasFleeData, settingsOf } from '../scenario/flee/flee-directory.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { inputOf, type World } from './flee-world.ts';
import { randomWorld } from './random-world.ts';

const planOf = (files: Record<string, string>): MovementPlan => compileMovement(readFlee(files).input!);

function expectSame(chart: MovementChart, seed: number, draw: number): void {
  const compiled = simulateCompiledCohorts(chart, { seed, draw });
  expect(compiled).not.toBeNull();
  expect(compiled).toEqual(simulateInterpretedCohorts(chart, { seed, draw }));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the compiled loop of cohorts', () => {
  it('counts as TypeScript does in random worlds, chart by chart', () => {
    let moved = 0;
    let full = 0;
    const charts: MovementChart[] = [];
    fc.assert(
      fc.property(randomWorld, fc.nat(1000), fc.constantFrom(1, 40), ({ world, move }, seed, times) => {
        const alike = { ...move, startOnFoot: false, avoidShortStints: false };
        const plan = compileMovement(inputOf({ ...world, move: alike }));
        const { spawning, rules } = plan;
        const chart = chartMovement({
          ...plan,
          spawning: { ...spawning, counts: spawning.counts!.map((people) => times * people) },
          rules: { ...rules, capacityScaling: times },
        });
        expect(refusesCohorts(chart)).toBeNull();
        for (const draw of [0, 1]) expectSame(chart, seed, draw);
        const { entries, counts } = simulateCompiledCohorts(chart, { seed, draw: 0 })!;
        moved += entries.reduce((sum, n) => sum + n, 0);
        const { capacity } = chart.calendar;
        if (counts.some((people, at) => capacity[at] >= 1 && people > 0.9 * times * capacity[at])) full++;
        charts.push(chart);
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(moved).toBeGreaterThan(1_000_000);
    expect(full).toBeGreaterThan(30);
    // One after the other, as they come back to the same memory.
    for (const chart of charts.slice(0, 20)) expectSame(chart, 5, 2);
  });

  it.each<[string, Partial<World>, { turns?: 'none' }]>([
    ['turns that nobody takes', {}, { turns: 'none' }],
    ['a link without length', { roads: [['A', 'B', 0]] }, {}],
    ['weights raised to a power', { move: { weightPower: 2 } }, {}],
  ])('leaves what it does not know to TypeScript: %s', (_, change, options) => {
    const world: World = {
      days: 5,
      places: { A: { type: 'conflict_zone' }, B: { type: 'camp', people: 30 } },
      roads: [['A', 'B', 200]],
      conflicts: { A: [1] },
      people: { A: 500 },
    };
    const made = (different: Partial<World>): MovementChart =>
      chartMovement(compileMovement(inputOf({ ...world, ...different })));
    expect(simulateCompiledCohorts(made({}), { seed: 1, draw: 0 })).not.toBeNull();
    expect(simulateCompiledCohorts(made(change), { seed: 1, draw: 0, ...options })).toBeNull();
    expect(simulateCohorts(made(change), { seed: 1, draw: 0, ...options })).toEqual(
      simulateInterpretedCohorts(made(change), { seed: 1, draw: 0, ...options }),
    );
  });

  it('is what a draw runs on', async () => {
    const { Module, Instance } = WebAssembly;
    let days = 0;
    class Counted extends Instance {
      override get exports(): WebAssembly.Exports {
        const { move, ...others } = super.exports;
        const counted = (): void => {
          days++;
          (move as () => void)();
        };
        return { ...others, move: counted };
      }
    }
    vi.stubGlobal('WebAssembly', { Module, Instance: Counted });
    vi.resetModules();
    const fresh = await import('../../src/engine/movement/cohorts.ts');
    const chart = chartMovement(planOf(smallDirectory()));
    for (let draw = 0; draw < 3; draw++)
      expect(fresh.simulateCohorts(chart, { seed: 1, draw })).toEqual(
        simulateInterpretedCohorts(chart, { seed: 1, draw }),
      );
    expect(days).toBe(3 * chart.plan.days);
  });

  it('gives way to TypeScript where there is no WebAssembly', async () => {
    const chart = chartMovement(planOf(smallDirectory()));
    vi.stubGlobal('WebAssembly', undefined);
    vi.resetModules();
    const fresh = await import('../../src/engine/movement/cohorts.ts');
    const compiled = await import('../../src/engine/movement/compiled/compiled-cohorts.ts');
    expect(compiled.simulateCompiledCohorts(chart, { seed: 1, draw: 0 })).toBeNull();
    expect(fresh.simulateCohorts(chart, { seed: 1, draw: 0 })).toEqual(
      simulateInterpretedCohorts(chart, { seed: 1, draw: 0 }),
    );
  });

  it('gives way to TypeScript where memory cannot be had, at first and within a draw', async () => {
    const plan = planOf(smallDirectory('move_rules:\n  awareness_level: 3\n'));
    const expected = simulateInterpretedCohorts(chartMovement(plan), { seed: 1, draw: 0 });
    const { grow } = WebAssembly.Memory.prototype;
    let refused = true;
    let times = 0;
    for (let allowed = 0; refused; allowed++) {
      vi.resetModules();
      const fresh = await import('../../src/engine/movement/cohorts.ts');
      const compiled = await import('../../src/engine/movement/compiled/compiled-cohorts.ts');
      let asked = 0;
      const limited = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(function (
        this: WebAssembly.Memory,
        pages,
      ) {
        if (++asked > allowed) throw new RangeError('no more memory');
        return grow.call(this, pages);
      });
      const chart = chartMovement(plan);
      expect(fresh.simulateCohorts(chart, { seed: 1, draw: 0 })).toEqual(expected);
      limited.mockRestore();
      refused = asked > allowed;
      if (!refused) break;
      times++;
      expect(compiled.simulateCompiledCohorts(chart, { seed: 1, draw: 0 })).toBeNull();
      // Another one fits once there is memory again.
      expect(compiled.simulateCompiledCohorts(chartMovement(plan), { seed: 1, draw: 0 })).toEqual(expected);
    }
    expect(times).toBeGreaterThan(1);
  });
});

describe.skipIf(!hasFleeData)('the compiled loop of cohorts on reference directories', () => {
  it.each(
    ['mali', 'burundi'].flatMap((conflict) =>
      ['awareness2', 'awareness3', 'v1rules', 'fixedroutes3', 'popweights'].map((variant) => [
        conflict,
        variant,
      ]),
    ),
  )('counts as TypeScript does in %s with %s', (conflict, variant) => {
    const settings = settingsOf(`variants/${variant}-seed-1.csv`).replace(/hasten: *\d+/, 'hasten: 5');
    const chart = chartMovement(planOf(fleeFiles(conflict, settings)));
    for (const draw of [0, 1]) expectSame(chart, 3, draw);
  });
});

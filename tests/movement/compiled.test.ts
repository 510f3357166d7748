import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chartMovement, type MovementChart, type MovementOptions } from '../../src/engine/index.ts';
import { simulateCompiled } from '../../src/engine/movement/compiled/compiled-movement.ts';
import { simulateInterpreted, simulateMovement } from '../../src/engine/movement/simulate-movement.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';
import { FLEE_DATA, fleeFiles, hasFleeData } from '../scenario/flee/flee-directory.ts';
import { manySettings, smallDirectory } from '../scenario/flee/small-directory.ts';
import { inputOf, type World } from './flee-world.ts';
import { randomWorld } from './random-world.ts';

const SOURCES = fileURLToPath(new URL('../../src/engine/movement/compiled/', import.meta.url));

const charted = (files: Record<string, string>, compat: 'flee' | 'fixed' = 'flee'): MovementChart =>
  chartMovement(compileMovement(readFlee(files).input!, { compat }));

const fewer = (settings: string, hasten: number): string =>
  settings.replace(/hasten: *\d+/, `hasten: ${hasten}`);

function expectSame(chart: MovementChart, options: MovementOptions): void {
  const compiled = simulateCompiled(chart, options);
  expect(compiled).not.toBeNull();
  expect(compiled).toEqual(simulateInterpreted(chart, options));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the compiled day loop', () => {
  it('is what its source gives', () => {
    const printed = execFileSync(process.execPath, [`${SOURCES}compile.mjs`, '--print'], {
      encoding: 'utf8',
    });
    // Of cohorts too, which come after it.
    const written = ['day-loop', 'cohort-loop'].map((program) =>
      readFileSync(`${SOURCES}${program}-bytes.ts`, 'utf8'),
    );
    expect(written.join('')).toBe(printed);
  });

  it('counts as TypeScript does in small directories, draw by draw and chart by chart', () => {
    const charts = [manySettings.default, manySettings.fixed, manySettings.decay].map((settings) =>
      charted(smallDirectory(settings)),
    );
    for (let draw = 0; draw < 4; draw++)
      for (const chart of charts) expectSame(chart, { seed: 7, draw, recordLinks: draw % 2 === 0 });
  });

  it.each(['far', 'driven', 'food', 'traits', 'flood'])(
    'leaves rules that it does not know to TypeScript: %s',
    (name) => {
      const chart = charted(smallDirectory(manySettings[name]));
      expect(simulateCompiled(chart, { seed: 1, draw: 0 })).toBeNull();
      expect(simulateMovement(chart, { seed: 1, draw: 0 })).toEqual(
        simulateInterpreted(chart, { seed: 1, draw: 0 }),
      );
    },
  );

  it.each([['pruning_threshold: 4.0'], ['weight_power: 2.0']])(
    'leaves %s to TypeScript, by itself',
    (rule) => {
      const chart = charted(smallDirectory(`move_rules:\n  ${rule}\n`));
      expect(simulateCompiled(chart, { seed: 1, draw: 0 })).toBeNull();
    },
  );

  it('leaves what is left of a day, where that is asked for, to TypeScript', () => {
    const options = { seed: 1, draw: 0, continuation: 'remaining' } as const;
    expect(simulateCompiled(charted(smallDirectory()), options)).toBeNull();
  });

  it('counts as TypeScript does in random worlds', () => {
    let moved = 0;
    fc.assert(
      fc.property(randomWorld, fc.nat(1000), fc.boolean(), ({ world, move }, seed, fixed) => {
        const input = inputOf({ ...world, move });
        const chart = chartMovement(compileMovement(input, { compat: fixed ? 'fixed' : 'flee' }));
        for (const draw of [0, 1]) expectSame(chart, { seed, draw, recordLinks: true });
        moved += simulateCompiled(chart, { seed, draw: 0 })!.entries.reduce((sum, n) => sum + n, 0);
      }),
      { numRuns: 150 },
    );
    expect(moved).toBeGreaterThan(10_000);
  });

  it('is what a draw runs on', async () => {
    const { Module, Instance } = WebAssembly;
    let started = 0;
    let days = 0;
    class Counted extends Instance {
      constructor(module: WebAssembly.Module, imports: WebAssembly.Imports) {
        super(module, imports);
        started++;
      }
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
    const fresh = await import('../../src/engine/movement/simulate-movement.ts');
    const chart = charted(smallDirectory());
    for (let draw = 0; draw < 3; draw++)
      expect(fresh.simulateMovement(chart, { seed: 1, draw })).toEqual(
        simulateInterpreted(chart, { seed: 1, draw }),
      );
    expect({ started, days }).toEqual({ started: 1, days: 3 * chart.plan.days });
  });

  it('gives way to TypeScript where there is no WebAssembly', async () => {
    const chart = charted(smallDirectory());
    vi.stubGlobal('WebAssembly', undefined);
    vi.resetModules();
    const fresh = await import('../../src/engine/movement/simulate-movement.ts');
    const { simulateCompiled: none } = await import(
      '../../src/engine/movement/compiled/compiled-movement.ts'
    );
    expect(none(chart, { seed: 1, draw: 0 })).toBeNull();
    expect(fresh.simulateMovement(chart, { seed: 1, draw: 0 })).toEqual(
      simulateInterpreted(chart, { seed: 1, draw: 0 }),
    );
  });

  const many: World = {
    days: 10,
    places: { A: { type: 'conflict_zone', people: 100 }, B: { type: 'camp', people: 900, country: 'away' } },
    roads: [['A', 'B', 300]],
    conflicts: { A: [1] },
    people: { A: 3000 },
  };

  it.each([
    ['at first', () => chartMovement(compileMovement(inputOf(many))), false],
    ['within a draw', () => charted(smallDirectory('move_rules:\n  awareness_level: 3\n')), true],
  ])('gives way to TypeScript where memory cannot be had: %s', async (_, make, within) => {
    const expected = simulateInterpreted(make(), { seed: 1, draw: 0 });
    const memory = WebAssembly.Memory.prototype;
    const { grow } = memory;
    const { Module, Instance } = WebAssembly;
    /** Days begun when memory grew, or should have. */
    const asked: number[] = [];
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
    for (let allowed = 0; allowed === 0 || asked.length === allowed; allowed++) {
      vi.resetModules();
      const { simulateCompiled: compiled } = await import(
        '../../src/engine/movement/compiled/compiled-movement.ts'
      );
      const fresh = await import('../../src/engine/movement/simulate-movement.ts');
      asked.length = 0;
      days = 0;
      const limited = vi.spyOn(memory, 'grow').mockImplementation(function (this: WebAssembly.Memory, pages) {
        asked.push(days);
        if (asked.length > allowed) throw new RangeError('no more memory');
        return grow.call(this, pages);
      });
      const chart = make();
      expect(fresh.simulateMovement(chart, { seed: 1, draw: 0 })).toEqual(expected);
      limited.mockRestore();
      expect(asked[0] > 0).toBe(within);
      if (asked.length > allowed) expect(compiled(chart, { seed: 1, draw: 0 })).toBeNull();
      // Another one fits once there is memory again.
      expect(compiled(make(), { seed: 1, draw: 0 })).toEqual(expected);
    }
  });
});

/** Settings of reference runs that it knows; the others are left to TypeScript. */
const KNOWN = [
  'simsetting',
  'awareness2',
  'awareness3',
  'closehome',
  'emptycamps',
  'fixedroutes3',
  'flee3validation',
  'footstints',
  'hasten1',
  'hasten10',
  'hasten100',
  'modern125aw2dm75',
  'noinsert',
  'popweights',
  'totalcsv',
  'v1rules',
];

describe.skipIf(!hasFleeData)('the compiled day loop on reference directories', () => {
  const published = hasFleeData ? readdirSync(`${FLEE_DATA}variants-settings`) : [];
  const settings: [name: string, text: string][] = [
    ...(hasFleeData
      ? [['simsetting', readFileSync(`${FLEE_DATA}simsetting.yml`, 'utf8')] as [string, string]]
      : []),
    ...published.map((file): [string, string] => [
      file.replace('.yml', ''),
      readFileSync(`${FLEE_DATA}variants-settings/${file}`, 'utf8'),
    ]),
  ];

  for (const conflict of ['mali', 'burundi'])
    it.each(settings)(
      `counts as TypeScript does in ${conflict} with %s, or leaves it alone`,
      (name, text) => {
        const chart = charted(fleeFiles(conflict, fewer(text, 20)));
        expect(simulateCompiled(chart, { seed: 3, draw: 0 }) !== null).toBe(KNOWN.includes(name));
        if (KNOWN.includes(name))
          for (const draw of [0, 1]) expectSame(chart, { seed: 3, draw, recordLinks: draw === 0 });
      },
    );

  it('counts as TypeScript does in full-scale mali', () => {
    expectSame(charted(fleeFiles('mali')), { seed: 1, draw: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/mathematics/inverse-normal.ts';
import { unitAt, unitRows } from '../../../src/experiment/drivers/design.ts';
import { morris } from '../../../src/experiment/drivers/morris.ts';
import { sobol } from '../../../src/experiment/drivers/sobol.ts';
import { splitVariance } from '../../../src/experiment/drivers/split.ts';
import { tornado } from '../../../src/experiment/drivers/tornado.ts';
import type { UnitModel } from '../../../src/experiment/drivers/unit-model.ts';
import {
  partialInformation,
  perfectInformation,
} from '../../../src/experiment/drivers/value-of-information.ts';

function model(names: string[], f: (x: Float64Array, chance: number) => number): UnitModel {
  return {
    parameters: names,
    evaluate: async (positions, chance) =>
      Float64Array.from(chance, (c, row) =>
        f(positions.subarray(row * names.length, (row + 1) * names.length), c),
      ),
  };
}

const each = (names: string[]) => names.map((id) => ({ id, parameters: [id] }));

/** Ishigami and Homma (1990), a = 7, b = 0.1. */
const ishigami = model(['x1', 'x2', 'x3'], (x) => {
  const [a, b, c] = [...x].map((u) => Math.PI * (2 * u - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
});
const ishigamiExact = (() => {
  const v1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
  const v2 = 49 / 8;
  const v13 = 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const v = v1 + v2 + v13;
  return { first: [v1 / v, v2 / v, 0], total: [(v1 + v13) / v, v2 / v, v13 / v] };
})();

/** Sobol's g-function: product of (|4 x - 2| + a) / (1 + a). */
const importance = [0, 1, 4.5, 9, 99];
const gFunction = model(
  importance.map((_, i) => `x${i}`),
  (x) =>
    [...x].reduce(
      (product, u, i) => (product * (Math.abs(4 * u - 2) + importance[i])) / (1 + importance[i]),
      1,
    ),
);
const gExact = (() => {
  const own = importance.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = own.reduce((product, v) => product * (1 + v), 1) - 1;
  return {
    first: own.map((v) => v / whole),
    total: own.map((v) => (v * (whole + 1)) / (1 + v) / whole),
  };
})();

describe('Sobol indices', () => {
  it.each([
    ['Ishigami', ishigami, ishigamiExact, 0.02],
    // Its first factor reaches from 0 to 2 times the rest: the products scatter more.
    ['the g-function', gFunction, gExact, 0.05],
  ] as const)('of %s are the closed forms', async (_, of, exact, within) => {
    const { indices: found } = await sobol(of, each([...of.parameters]), 1, 8192);
    found.forEach(({ first, total }, i) => {
      expect(Math.abs(first.value - exact.first[i])).toBeLessThan(within);
      expect(Math.abs(total.value - exact.total[i])).toBeLessThan(within);
    });
  });

  it('of a group are those of its parameters together', async () => {
    const {
      indices: [both],
    } = await sobol(ishigami, [{ id: 'both', parameters: ['x1', 'x3'] }], 2, 8192);
    expect(Math.abs(both.first.value - (1 - ishigamiExact.first[1]))).toBeLessThan(0.02);
  });

  it('have intervals that hold the closed forms about nine times of ten', async () => {
    let held = 0;
    let asked = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { indices: found } = await sobol(ishigami, each(['x1', 'x2', 'x3']), seed, 256);
      found.forEach(({ first, total }, i) => {
        asked += 2;
        if (first.low <= ishigamiExact.first[i] && ishigamiExact.first[i] <= first.high) held++;
        if (total.low <= ishigamiExact.total[i] && ishigamiExact.total[i] <= total.high) held++;
      });
    }
    expect(held / asked).toBeGreaterThan(0.8);
  });

  it('hold chance fixed: noise of its own random numbers adds nothing', async () => {
    const noisy = model(['x1', 'x2'], (x, chance) => x[0] + 100 * Math.sin(chance * 99.7));
    const {
      indices: [x1, x2],
    } = await sobol(noisy, each(['x1', 'x2']), 3, 2048);
    expect(x2.total.value).toBe(0);
    expect(x1.total.value).toBeLessThan(0.05);
  });
});

describe('elementary effects', () => {
  it('of a linear model are its coefficients, without scatter', async () => {
    const linear = model(['a', 'b', 'c'], (x, chance) => 3 * x[0] - 5 * x[1] + chance);
    const found = await morris(linear, 1, 7);
    expect(found.map(({ muStar }) => Number(muStar.toFixed(9)))).toEqual([3, 5, 0]);
    expect(found.map(({ mu }) => Number(mu.toFixed(9)) + 0)).toEqual([3, -5, 0]);
    for (const { sigma } of found) expect(sigma).toBeLessThan(1e-9);
  });

  it('put the parameters of the g-function in their order', async () => {
    const found = await morris(gFunction, 1, 40);
    const order = found.toSorted((a, b) => b.muStar - a.muStar).map(({ parameter }) => parameter);
    expect(order).toEqual(['x0', 'x1', 'x2', 'x3', 'x4']);
  });
});

describe('the tornado', () => {
  it('reads the ends of the ranges with all else at best, the widest first', async () => {
    const linear = model(['a', 'b'], (x, chance) => inverseNormal(x[0]) + 4 * inverseNormal(x[1]) + chance);
    const { best, bars } = await tornado(linear, ['a', 'b'], 3);
    expect(best).toBe(1);
    expect(bars.map(({ parameter }) => parameter)).toEqual(['b', 'a']);
    expect(bars[0].high - bars[0].low).toBeCloseTo(2 * 4 * 1.6448536269514722, 9);
  });
});

describe('the split of a variance', () => {
  /** value = parameter + structure + claim + chance, with known variances. */
  const crossedOf = (rows: number, seed: number, chance = 2) => {
    // A sequence of its own for every number: neighbours in one sequence keep apart.
    const z = (purpose: string, count: number): number[] =>
      Array.from({ length: count }, (_, i) => inverseNormal(unitAt(purpose, `z${i}`, seed, 0)));
    const parameter = z('parameter', rows).map((x) => 3 * x);
    const variants = [0, 6, -6, 2];
    const noise = z('noise', variants.length * rows * 2).map((x) => chance * x);
    return {
      figures: variants.map((shift, v) =>
        parameter.map((p, i): [number, number] => {
          const at = (v * rows + i) * 2;
          return [100 + p + shift + noise[at], 100 + p + shift + noise[at + 1]];
        }),
      ),
      structures: [0, 1, 2],
      disputes: [[0, 3]],
    };
  };
  const exact = { chance: 4, parameters: 9, structure: 24, disputes: 1 };

  it('finds known parts within their standard errors', () => {
    const found = splitVariance(crossedOf(400, 1));
    for (const part of ['chance', 'parameters', 'structure', 'disputes'] as const) {
      expect(found[part].error).toBeGreaterThan(0);
      expect(Math.abs(found[part].variance - exact[part]), part).toBeLessThan(4 * found[part].error + 1e-9);
    }
  });

  it('is right on average with few rows', () => {
    const mean = { chance: 0, parameters: 0, structure: 0, disputes: 0 };
    for (let seed = 1; seed <= 200; seed++) {
      const found = splitVariance(crossedOf(8, seed));
      for (const part of ['chance', 'parameters', 'structure', 'disputes'] as const)
        mean[part] += found[part].variance / 200;
    }
    for (const part of ['chance', 'parameters', 'structure', 'disputes'] as const)
      expect(Math.abs(mean[part] / exact[part] - 1), part).toBeLessThan(0.12);
  });
});

describe('the value of information', () => {
  const n = 200_000;
  const rows = unitRows('value', ['p1', 'p2'], 1, n);
  const columns = [0, 1].map((k) => Float64Array.from({ length: n }, (_, i) => rows[i * 2 + k]));
  const p1 = columns[0].map((u) => 1 + inverseNormal(u));
  const p2 = columns[1].map((u) => 2 * inverseNormal(u));
  const benefits = [new Float64Array(n), p1.map((x, i) => x - p2[i])];

  it('is the closed form for the benefit (0, p1 - p2), p1 ~ N(1, 1), p2 ~ N(0, 2)', () => {
    const { evpi, error, best } = perfectInformation(benefits);
    expect(best).toBe(1);
    expect(Math.abs(evpi - 0.4798107063)).toBeLessThan(4 * error);
    expect(Math.abs(partialInformation(benefits, [columns[0]]) - 0.0833154706)).toBeLessThan(0.002);
    expect(Math.abs(partialInformation(benefits, [columns[1]]) - 0.3955931148)).toBeLessThan(0.004);
    expect(Math.abs(partialInformation(benefits, columns) - evpi)).toBeLessThan(1e-6);
  });

  it('grows with what is known, and is never above that of knowing everything', () => {
    const few = 400;
    for (let seed = 1; seed <= 60; seed++) {
      const names = ['a', 'b', 'c'];
      const u = unitRows('options', names, seed, few);
      const own = names.map((_, k) => Float64Array.from({ length: few }, (__, i) => u[i * 3 + k]));
      const weights = unitRows('weights', ['w'], seed, 6);
      const options = [0, 1, 2].map((o) =>
        Float64Array.from({ length: few }, (_, i) =>
          o === 0
            ? 0
            : own.reduce(
                (sum, column, k) => sum + (weights[(o + k) % 6] - 0.5) * inverseNormal(column[i]),
                0,
              ),
        ),
      );
      const { evpi } = perfectInformation(options);
      const one = partialInformation(options, [own[0]]);
      const two = partialInformation(options, [own[0], own[1]]);
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(two + 1e-9);
      expect(two).toBeLessThanOrEqual(evpi + 1e-9);
    }
  });
});

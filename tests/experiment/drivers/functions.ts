import type { Model } from '../../../src/experiment/drivers/rows.ts';

/** A function of positions as a model that has no chance. */
export function without(f: (u: readonly number[]) => number): Model {
  return async ({ parameters, points, chance }) =>
    Float64Array.from(chance, (_, row) =>
      f([...points.subarray(row * parameters.length, (row + 1) * parameters.length)]),
    );
}

/**
 * Ishigami's function of three positions, a = 7, b = 0.1, and its indices in closed form (Ishigami and Homma 1990): with
 * V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
 */
export const ishigami = without(([u, v, w]) => {
  const [x, y, z] = [u, v, w].map((each) => Math.PI * (2 * each - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
});

export function ishigamiIndices(): { variance: number; first: number[]; total: number[] } {
  const [a, b, pi] = [7, 0.1, Math.PI];
  const variance = a ** 2 / 8 + (b * pi ** 4) / 5 + (b ** 2 * pi ** 8) / 18 + 1 / 2;
  const one = (1 + (b * pi ** 4) / 5) ** 2 / 2;
  const two = a ** 2 / 8;
  const both = (8 * b ** 2 * pi ** 8) / 225;
  return {
    variance,
    first: [one / variance, two / variance, 0],
    total: [(one + both) / variance, two / variance, both / variance],
  };
}

/** Sobol's g-function of positions, product of (|4u - 2| + a) / (1 + a), and its indices in closed form. */
export const gFunction = (a: readonly number[]): Model =>
  without((u) => u.reduce((product, each, i) => (product * (Math.abs(4 * each - 2) + a[i])) / (1 + a[i]), 1));

export function gIndices(a: readonly number[]): { variance: number; first: number[]; total: number[] } {
  const own = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const variance = own.reduce((product, v) => product * (1 + v), 1) - 1;
  return {
    variance,
    first: own.map((v) => v / variance),
    total: own.map(
      (v, i) => (v * own.reduce((product, w, j) => (i === j ? product : product * (1 + w)), 1)) / variance,
    ),
  };
}

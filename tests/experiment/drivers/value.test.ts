import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/index.ts';
import { latinHypercube } from '../../../src/experiment/drivers/rows.ts';
import { narrowings, noiseFloor, valueOfInformation } from '../../../src/experiment/drivers/value.ts';

/** Positions of parameters in some draws. */
function positionsOf(names: readonly string[], draws: number, seed: number): Map<string, Float64Array> {
  const points = latinHypercube(names, draws, seed, 'A');
  return new Map(
    names.map((name, c) => [
      name,
      Float64Array.from({ length: draws }, (_, row) => points[row * names.length + c]),
    ]),
  );
}

const column = (positions: Map<string, Float64Array>, name: string): Float64Array =>
  positions.get(name) ?? new Float64Array();
const single = (name: string) => ({ id: name, parameters: [name] });

describe('the value of information', () => {
  // Benefit (0, p1 - p2), p1 normal with mean 1 and deviation 1, p2 with mean 0 and deviation 2.
  const problem = (draws: number, seed: number) => {
    const positions = positionsOf(['p1', 'p2', 'p3'], draws, seed);
    const [p1, p2] = [column(positions, 'p1'), column(positions, 'p2')];
    const benefit = p1.map((u, row) => 1 + inverseNormal(u) - 2 * inverseNormal(p2[row]));
    const sets = [single('p1'), single('p2'), single('p3'), { id: 'both', parameters: ['p1', 'p2'] }];
    return valueOfInformation([new Float64Array(draws), benefit], positions, sets);
  };

  it('of two normals is that of the published numbers', () => {
    const { evpi, worth, best, means } = problem(16384, 1);
    const of = (id: string): number => worth.find((each) => each.id === id)?.evppi ?? Number.NaN;
    expect(best).toBe(1);
    expect(means[1]).toBeCloseTo(1, 2);
    expect(Math.abs(evpi - 0.4798107063)).toBeLessThan(0.008);
    expect(Math.abs(of('p1') - 0.0833154706)).toBeLessThan(0.008);
    expect(Math.abs(of('p2') - 0.3955931148)).toBeLessThan(0.008);
    expect(Math.abs(of('both') - 0.4798107063)).toBeLessThan(0.008);
    expect(of('p3')).toBeLessThan(0.001);
  });

  it('scatters around them with few draws as its standard error says', () => {
    const seeds = 60;
    const errors: number[] = [];
    let told = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { worth } = problem(512, seed);
      errors.push(worth[1].evppi - 0.3955931148);
      told += worth[1].se / seeds;
    }
    const bias = errors.reduce((sum, e) => sum + e, 0) / seeds;
    const deviation = Math.sqrt(errors.reduce((sum, e) => sum + (e - bias) ** 2, 0) / (seeds - 1));
    expect(Math.abs(bias)).toBeLessThan(0.01);
    // A Latin hypercube scatters less than the independent draws of which the standard error speaks.
    expect(deviation).toBeLessThan(1.2 * told);
  });

  it('of a parameter that matters only beyond a bend is found too', () => {
    // Benefit (0, max(p, 0) - 1/2): E max(0, .) - max(0, E .) by numbers.
    const draws = 8192;
    const positions = positionsOf(['p', 'q'], draws, 3);
    const bent = (z: number): number => Math.max(z, 0) - 0.5;
    const [p, q] = [column(positions, 'p'), column(positions, 'q')];
    const benefit = p.map((u, row) => bent(inverseNormal(u)) + 0.5 * inverseNormal(q[row]));
    let gain = 0;
    let mean = 0;
    for (let i = 0; i < 1e5; i++) {
      const value = bent(inverseNormal((i + 0.5) / 1e5));
      gain += Math.max(0, value) / 1e5;
      mean += value / 1e5;
    }
    const { worth } = valueOfInformation([new Float64Array(draws), benefit], positions, [single('p')]);
    expect(Math.abs(worth[0].evppi - (gain - Math.max(0, mean)))).toBeLessThan(0.01);
  });

  it('grows with what is known, from nothing to everything', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(
          fc.tuple(
            fc.integer({ min: -3, max: 3 }),
            fc.integer({ min: -3, max: 3 }),
            fc.integer({ min: -2, max: 2 }),
          ),
          {
            minLength: 2,
            maxLength: 4,
          },
        ),
        (seed, options) => {
          const positions = positionsOf(['a', 'b', 'c'], 64, seed);
          const [a, b, c] = ['a', 'b', 'c'].map((name) => column(positions, name).map(inverseNormal));
          const benefits = options.map(([x, y, mean]) =>
            a.map((z, row) => mean + x * z + y * b[row] * c[row]),
          );
          const pairs = { id: 'ab', parameters: ['a', 'b'] };
          const all = { id: 'abc', parameters: ['a', 'b', 'c'] };
          const { evpi, worth } = valueOfInformation(benefits, positions, [
            single('a'),
            single('b'),
            single('c'),
            pairs,
            all,
          ]);
          const of = (id: string): number => worth.find((each) => each.id === id)?.evppi ?? Number.NaN;
          for (const { evppi } of worth) {
            expect(evppi).toBeGreaterThanOrEqual(0);
            expect(evppi).toBeLessThanOrEqual(evpi);
          }
          expect(of('ab')).toBeGreaterThanOrEqual(Math.max(of('a'), of('b')));
          expect(of('abc')).toBeGreaterThanOrEqual(Math.max(of('ab'), of('c')));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is nothing where one option is always the better', () => {
    const positions = positionsOf(['a'], 50, 1);
    const a = column(positions, 'a');
    const { evpi, worth, sure, best } = valueOfInformation([a, a.map((u) => u + 1)], positions, [
      single('a'),
    ]);
    expect([best, sure, evpi]).toEqual([1, 1, 0]);
    expect(worth[0].evppi).toBe(0);
  });
});

describe('narrowings', () => {
  it('are first-order indices of a linear function, and show what is left of the range', () => {
    const positions = positionsOf(['a', 'b', 'c'], 4096, 2);
    const [a, b] = ['a', 'b'].map((name) => column(positions, name).map(inverseNormal));
    const figure = a.map((z, row) => 100 + 3 * z + 4 * b[row]);
    const [of_a, of_b, of_c] = narrowings(figure, positions, [single('a'), single('b'), single('c')]);
    expect(of_a.share).toBeCloseTo(9 / 25, 1);
    expect(of_b.share).toBeCloseTo(16 / 25, 1);
    expect(Math.abs(of_c.share)).toBeLessThan(0.005);
    expect(of_a.width).toBeCloseTo(4 / 5, 1);
    expect(of_b.width).toBeCloseTo(3 / 5, 1);
    expect(of_c.width).toBeCloseTo(1, 2);
  });

  it('stand out of noise when there is something, and once in twenty times when there is nothing', () => {
    const names = Array.from({ length: 20 }, (_, i) => `p${i}`);
    let nothing = 0;
    let something = 0;
    const seeds = 40;
    for (let seed = 1; seed <= seeds; seed++) {
      const positions = positionsOf([...names, 'z'], 64, seed);
      const z = column(positions, 'z').map(inverseNormal);
      // Few people, each counting for eight: far from normal.
      const rare = z.map((each) => (each > 1.6 ? 8 : 0));
      const largest = (figure: Float64Array): number =>
        Math.max(...narrowings(figure, positions, names.map(single)).map(({ share }) => share));
      if (largest(rare) > noiseFloor([rare], positions, names.map(single), seed)) nothing++;
      const driven = column(positions, 'p3').map((u, row) => rare[row] + 5 * inverseNormal(u));
      if (largest(driven) > noiseFloor([driven], positions, names.map(single), seed)) something++;
    }
    expect(nothing / seeds).toBeLessThan(0.15);
    expect(something / seeds).toBe(1);
  });

  it('have standard errors that hold for what does nothing', () => {
    let beyond = 0;
    let tried = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const positions = positionsOf(['a', 'b', 'c', 'd'], 128, seed);
      const figure = column(positions, 'd').map(inverseNormal);
      for (const { share, se } of narrowings(figure, positions, ['a', 'b', 'c'].map(single))) {
        tried++;
        if (share > 1.645 * se) beyond++;
      }
    }
    expect(beyond / tried).toBeLessThan(0.12);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementaryEffects } from '../../../src/experiment/drivers/morris.ts';
import { without } from './functions.ts';

describe('elementary effects', () => {
  it('of a linear function are its coefficients, without scatter, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (coefficients, seed) => {
          const model = without((u) => u.reduce((sum, each, i) => sum + coefficients[i] * each, 3));
          const names = coefficients.map((_, i) => `p${i}`);
          const effects = await elementaryEffects(model, names, { bases: 5, seed });
          for (const { id, muStar, mu, sigma, se } of effects) {
            const coefficient = coefficients[Number(id.slice(1))];
            expect(muStar).toBeCloseTo(Math.abs(coefficient), 10);
            expect(mu).toBeCloseTo(coefficient, 10);
            expect(sigma).toBeCloseTo(0, 9);
            expect(se).toBeCloseTo(0, 9);
          }
          const sizes = effects.map(({ muStar }) => muStar);
          expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
        },
      ),
    );
  });

  it('scatter where a parameter works with another, and are 0 for one that does nothing', async () => {
    const effects = await elementaryEffects(
      without(([x, y]) => 10 * (x - 0.5) * (y - 0.5)),
      ['x', 'y', 'z'],
      {
        bases: 200,
        seed: 1,
      },
    );
    const of = (id: string) => effects.find((each) => each.id === id);
    // The effect of x is 10 (y - 1/2): of mean size 10/4, mean 0 and deviation 10/sqrt(12).
    expect(of('x')?.muStar).toBeCloseTo(2.5, 1);
    expect(Math.abs(of('x')?.mu ?? 1)).toBeLessThan(0.4);
    expect(of('x')?.sigma).toBeCloseTo(10 / Math.sqrt(12), 1);
    expect(of('z')).toEqual({ id: 'z', muStar: 0, mu: 0, sigma: 0, se: 0 });
  });

  it('pair each step with its base point on the same random numbers', async () => {
    const effects = await elementaryEffects(
      async ({ points, chance }) =>
        Float64Array.from(chance, (draw, row) => points[row] + 1e6 * Math.sin(draw)),
      ['x'],
      { bases: 8, seed: 2 },
    );
    expect(effects[0].muStar).toBeCloseTo(1, 6);
  });
});

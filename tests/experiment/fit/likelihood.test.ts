import { describe, expect, it } from 'vitest';
import { lnLikelihood, lnTerms, pull } from '../../../src/experiment/fit/likelihood.ts';
import type { Observed } from '../../../src/experiment/fit/observed.ts';
import { countOf } from './known-posteriors.ts';

/** Standard normal distribution function by summing its density: slow, and another way than the engine's. */
function phi(x: number): number {
  let sum = 0;
  const step = 1e-4;
  for (let z = -12; z < x; z += step) sum += Math.exp(-((z + step / 2) ** 2) / 2) * Math.min(step, x - z);
  return sum / Math.sqrt(2 * Math.PI);
}

const one = (o: Observed, figure: number): number => lnTerms([o], [figure])[0];

describe('the likelihood of one observation', () => {
  it('of a range of ninety percent is a normal on the log scale, whose side follows the figure', () => {
    const o = { ...countOf('a', 0, 1000, 0.1), high: 1000 * Math.exp(1.6448536269514722 * 0.3) };
    const by = (sd: number, away: number): number =>
      Math.log(2 / (0.1 + 0.3) / Math.sqrt(2 * Math.PI)) - away ** 2 / (2 * sd ** 2);
    expect(one(o, 900)).toBeCloseTo(by(0.1, Math.log(0.9)), 12);
    expect(one(o, 1300)).toBeCloseTo(by(0.3, Math.log(1.3)), 12);
  });

  it('adds discrepancy and chance to the variance of each side', () => {
    const o = { ...countOf('a', 0, 1000, 0.1), discrepancy: 0.2, chance: 0.05 };
    const sd = Math.sqrt(0.01 + 0.04 + 0.0025);
    const away = Math.log(1.2);
    expect(one(o, 1200)).toBeCloseTo(-Math.log(sd * Math.sqrt(2 * Math.PI)) - away ** 2 / (2 * sd ** 2), 12);
    expect(pull([o], o, [1200])).toBeCloseTo(away / sd, 12);
  });

  it('of a middle half is wider by the ratio of the two scores', () => {
    const half = { ...countOf('a', 0, 1000, 0.1), range: 'half' } as const;
    const sd = (0.1 * 1.6448536269514722) / 0.6744897501960817;
    expect(pull([half], half, [1300])).toBeCloseTo(Math.log(1.3) / sd, 12);
  });

  it('of bounds is the probability of lying between them', () => {
    const o = {
      ...countOf('a', 0, 1000, 0),
      low: 800,
      high: 1200,
      range: 'bounds',
      discrepancy: 0.1,
    } as const;
    for (const f of [500, 800, 1000, 1100, 1500])
      expect(one(o, f)).toBeCloseTo(
        Math.log(phi(Math.log(1200 / f) / 0.1) - phi(Math.log(800 / f) / 0.1)),
        5,
      );
    expect(one(o, 1000)).toBeGreaterThan(one(o, 1300));
    // Far outside there is still a slope to climb.
    expect(one(o, 100_000)).toBeLessThan(one(o, 20_000));
  });

  it('of a floor or a ceiling is the probability of lying beyond', () => {
    const o = { ...countOf('a', 0, 1000, 0), discrepancy: 0.1 };
    expect(one({ ...o, range: 'floor' }, 1100)).toBeCloseTo(Math.log(phi(Math.log(1.1) / 0.1)), 5);
    expect(one({ ...o, range: 'ceiling' }, 1100)).toBeCloseTo(Math.log(phi(-Math.log(1.1) / 0.1)), 5);
    expect(pull([o], { ...o, range: 'floor' }, [5000])).toBe(0);
  });

  it('of a share is on the log odds', () => {
    const o: Observed = {
      ...countOf('a', 0, 1, 0),
      scale: 'logit',
      best: 0.3,
      low: 0.3,
      high: 0.3,
      discrepancy: 0.2,
    };
    const away = Math.log(0.4 / 0.6) - Math.log(0.3 / 0.7);
    expect(pull([o], o, [0.4])).toBeCloseTo(away / 0.2, 12);
  });

  it('is taken to the power of its weight', () => {
    const o = countOf('a', 0, 1000, 0.1);
    expect(lnLikelihood([{ ...o, weight: 0.25 }], [900])).toBeCloseTo(one(o, 900) / 4, 12);
  });
});

describe('a total that contains an earlier one', () => {
  const first = { ...countOf('first', 0, 1000, 0.05), discrepancy: 0.1 };
  const second = { ...countOf('second', 1, 2000, 0.05), discrepancy: 0.1, contains: 0 };
  const apart = { ...second, contains: -1 };

  it('is the joint normal of two errors of which the later carries its part of the earlier', () => {
    const figures = [900, 2100];
    const k = 900 / 2100;
    const [r1, r2] = [Math.log(1000 / 900), Math.log(2000 / 2100)];
    // Discrepancy of the first: v. Of the second: k x that of the first + what came since, v in all. Sources are independent.
    const [s, v] = [0.0025, 0.01];
    const [a, b, c] = [s + v, k * v, s + v];
    const determinant = a * c - b * b;
    const square = (c * r1 * r1 - 2 * b * r1 * r2 + a * r2 * r2) / determinant;
    const joint = -Math.log(2 * Math.PI) - Math.log(determinant) / 2 - square / 2;
    expect(lnLikelihood([first, second], figures)).toBeCloseTo(joint, 12);
  });

  it('counts the same miss less than twice', () => {
    const both = [900, 1900];
    expect(lnLikelihood([first, second], both)).toBeGreaterThan(lnLikelihood([first, apart], both));
  });

  it('stands alone when the earlier one is on bounds', () => {
    const bounds = { ...first, range: 'bounds' } as const;
    expect(lnTerms([bounds, second], [900, 2100])[1]).toBe(lnTerms([bounds, apart], [900, 2100])[1]);
  });
});

import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../src/engine/mathematics/inverse-normal.ts';
import { normalBelow } from '../../src/engine/mathematics/normal.ts';
import { pitHistogram, scoresOf } from '../../src/experiment/score-rules.ts';
import { comparable, type Published, seenBy } from '../../src/experiment/score-scale.ts';

const exactly = (best: number): Published => ({ range: 'exact', best, low: best, high: best });
const ensemble = (...figures: number[]): Float64Array => Float64Array.from(figures);

describe('scores of figures beside an exact one', () => {
  it('approach the closed form of a normal (Gneiting and Raftery 2007, eq. 5)', () => {
    const [mean, sd] = [1000, 50];
    const figures = Float64Array.from(
      { length: 2000 },
      (_, k) => mean + sd * inverseNormal((k + 0.5) / 2000),
    );
    for (const observed of [1000, 1040, 880]) {
      const z = (observed - mean) / sd;
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      const closed = sd * (z * (2 * normalBelow(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
      const { crps, pit } = scoresOf(figures, exactly(observed), 'count');
      expect(crps).toBeCloseTo(closed, 2);
      expect(pit).toBeCloseTo(normalBelow(z), 3);
    }
  });

  it('count half of the figures that meet it (PIT), with no number drawn', () => {
    const scores = scoresOf(ensemble(1, 2, 2, 3), exactly(2), 'ratio');
    expect(scores.pitRange).toEqual([0.25, 0.75]);
    expect(scores.pit).toBe(0.5);
    expect(scoresOf(ensemble(1, 2), exactly(0.5), 'ratio').pit).toBe(0);
    expect(scoresOf(ensemble(1, 2), exactly(2.5), 'ratio').pit).toBe(1);
  });

  it('say whether it lies inside 50 and 90 percent, and what the interval is worth', () => {
    const figures = ensemble(10, 20, 30, 40, 50);
    // Points by interpolation: 12, 20, 30, 40, 48.
    expect(scoresOf(figures, exactly(40), 'count')).toMatchObject({ inside50: true, inside90: true });
    expect(scoresOf(figures, exactly(45), 'count')).toMatchObject({ inside50: false, inside90: true });
    expect(scoresOf(figures, exactly(49), 'count')).toMatchObject({ inside90: false });
    expect(scoresOf(figures, exactly(49), 'count').intervalScore).toBeCloseTo(36 + 20 * (49 - 48), 10);
  });

  it('are not numbers where there is no figure', () => {
    const none = scoresOf(ensemble(), exactly(5), 'count');
    expect([none.crps, none.pit, none.scaledCrps, none.figures.p50].every(Number.isNaN)).toBe(true);
    expect([none.inside50, none.inside90]).toEqual([false, false]);
  });
});

describe('what an observation does not say has no part in its score', () => {
  it('above a floor', () => {
    const floor: Published = { range: 'floor', best: 2, low: 2, high: 2 };
    const scores = scoresOf(ensemble(1, 3, 4), floor, 'ratio');
    // Below 2 the distribution of the figures is 1/3 from 1 on: (1/3)^2 (2 - 1).
    expect(scores.crps).toBeCloseTo(1 / 9, 12);
    expect(scores.pitRange[0]).toBeCloseTo(1 / 3, 12);
    expect(scores.pitRange[1]).toBe(1);
    expect(scores.inside50).toBe(true);
    expect(scoresOf(ensemble(3, 4, 900), floor, 'ratio').crps).toBe(0);
    expect(scoresOf(ensemble(0.5, 0.6, 0.7), floor, 'ratio').inside90).toBe(false);
  });

  it('below a ceiling', () => {
    const ceiling: Published = { range: 'ceiling', best: 3, low: 3, high: 3 };
    // Above 3: (1 - 2/3)^2 (5 - 3).
    expect(scoresOf(ensemble(1, 2, 5), ceiling, 'ratio').crps).toBeCloseTo(2 / 9, 12);
  });

  it('between bounds', () => {
    const bounds: Published = { range: 'bounds', best: 3, low: 2, high: 4 };
    const scores = scoresOf(ensemble(1, 3, 6), bounds, 'ratio');
    // From 1 to 2 (1/3)^2, from 4 to 6 (1 - 2/3)^2.
    expect(scores.crps).toBeCloseTo(1 / 9 + 2 / 9, 12);
    expect(scores.pitRange[0]).toBeCloseTo(1 / 3, 12);
    expect(scores.pitRange[1]).toBeCloseTo(2 / 3, 12);
    expect(scoresOf(ensemble(2, 3, 4), bounds, 'ratio').crps).toBe(0);
    expect(seenBy(bounds).see(4)).toBe(2);
  });
});

describe('the comparable scale', () => {
  it('is a logarithm of counts and ratios and the log odds of shares, and stays finite', () => {
    expect(comparable('count', 99)).toBeCloseTo(Math.log(100), 12);
    expect(comparable('count', 0)).toBe(0);
    expect(comparable('ratio', 2)).toBeCloseTo(Math.log(2), 12);
    expect(comparable('share', 0.25)).toBeCloseTo(Math.log(1 / 3), 12);
    expect(comparable('share', 0)).toBeCloseTo(Math.log(0.001 / 0.999), 12);
    expect(comparable('share', 1)).toBeCloseTo(Math.log(0.999 / 0.001), 12);
  });

  it('makes a score about a relative error, whatever the size of the figure', () => {
    for (const size of [200, 20_000])
      expect(scoresOf(ensemble(size * 1.1), exactly(size), 'count').scaledCrps).toBeCloseTo(Math.log(1.1), 3);
  });
});

describe('the histogram of PIT', () => {
  it('spreads a range evenly over the parts that it covers', () => {
    expect(pitHistogram([[0, 0.5]], 5)).toEqual([2, 2, 1, 0, 0].map((x) => expect.closeTo(x, 12)));
    expect(pitHistogram([[0.3, 0.3]], 5)).toEqual([0, 5, 0, 0, 0]);
  });

  it('counts every observation once, at the ends too', () => {
    const ends: [number, number][] = [
      [0, 0],
      [0.2, 0.2],
      [1, 1],
      [0, 1],
      [0.55, 0.9],
    ];
    const heights = pitHistogram(ends, 5);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(5, 12);
    expect(pitHistogram([[Number.NaN, Number.NaN]], 5)).toEqual([]);
  });
});

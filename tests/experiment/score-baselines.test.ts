import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../src/engine/mathematics/inverse-normal.ts';
import { inverseStudent } from '../../src/engine/mathematics/student.ts';
import { quantile } from '../../src/experiment/index.ts';
import { baselineFigures, type Past } from '../../src/experiment/score-baselines.ts';

const MONTH = 365.2425 / 12;
const Z95 = 1.6448536269514722;
const exact = (month: number, best: number) =>
  ({ on: month * MONTH, range: 'ninety', best, low: best, high: best }) as const;
const past = (history: Past['history'], month: number, more: Partial<Past> = {}): Past => ({
  history,
  on: month * MONTH,
  form: 'count',
  growth: null,
  ...more,
});
/** The points of a baseline are the middles of 999 equally likely parts. */
const expectPoints = (figures: Float64Array | null, quantileAt: (p: number) => number): void => {
  for (const k of [0, 49, 300, 499, 949, 998])
    expect((figures?.[k] ?? 0) / quantileAt((k + 0.5) / 999)).toBeCloseTo(1, 10);
};
const pointAt = (figures: Float64Array | null, p: number): number => quantile(figures ?? [], p);

describe('the baseline last_value', () => {
  it('is the last figure, with the error of its source', () => {
    const history = [{ on: 0, range: 'ninety', best: 1000, low: 500, high: 2000 } as const];
    const figures = baselineFigures('last_value', past(history, 12));
    expectPoints(figures, (p) => 1000 * 2 ** (inverseNormal(p) / Z95));
  });

  it('widens with the months since, by the changes that there were', () => {
    // One change of ln 2 in ten months: variance ln(2)^2 / 10 a month, ten months on ln(2)^2.
    const figures = baselineFigures('last_value', past([exact(0, 100), exact(10, 200)], 20));
    expectPoints(figures, (p) => 200 * 2 ** inverseNormal(p));
    const later = baselineFigures('last_value', past([exact(0, 100), exact(10, 200)], 50));
    expectPoints(later, (p) => 200 * 4 ** inverseNormal(p));
  });

  it('takes the mean of what several changes say of a month', () => {
    // ln(2)^2 / 10 and ln(4)^2 / 5: mean 0.45 ln(2)^2; over 20 months 9 ln(2)^2.
    const history = [exact(0, 100), exact(10, 200), exact(15, 800)];
    const figures = baselineFigures('last_value', past(history, 35));
    expectPoints(figures, (p) => 800 * 8 ** inverseNormal(p));
  });

  it('of a share moves on its odds', () => {
    const history = [exact(0, 0.5), exact(10, 0.8)];
    const figures = baselineFigures('last_value', past(history, 20, { form: 'share' }));
    const odds = (p: number): number => pointAt(figures, p) / (1 - pointAt(figures, p));
    expect(odds(0.5)).toBeCloseTo(4, 8);
    expect(Math.log(odds(0.9) / 4)).toBeCloseTo(Math.log(4) * inverseNormal(0.9), 2);
  });

  it('of one figure without a range is that figure', () => {
    expect(new Set(baselineFigures('last_value', past([exact(0, 70)], 9)))).toEqual(
      new Set([expect.closeTo(70, 9)]),
    );
    expect(baselineFigures('last_value', past([], 9))).toBeNull();
  });
});

describe('the baseline linear_trend', () => {
  const history = [exact(0, 10), exact(1, 20), exact(2, 30), exact(3, 41)];

  it('is least squares with the t distribution of a new figure, by hand', () => {
    // Slope 51.5 / 5 = 10.3, at month 5: 61.3; residuals 0.2, -0.1, -0.4, 0.3, s^2 = 0.3 / 2;
    // scale sqrt(0.15 (1 + 1/4 + 3.5^2 / 5)) = sqrt(0.555), two degrees of freedom.
    const figures = baselineFigures('linear_trend', past(history, 5)) ?? new Float64Array();
    expect(figures[499]).toBeCloseTo(61.3, 8);
    for (const k of [0, 49, 900])
      expect(figures[k]).toBeCloseTo(61.3 + Math.sqrt(0.555) * inverseStudent((k + 0.5) / 999, 2), 8);
  });

  it('is cut to what the figure can be', () => {
    const falling = [exact(0, 40), exact(1, 31), exact(2, 20), exact(3, 12)];
    const figures = baselineFigures('linear_trend', past(falling, 6)) ?? new Float64Array();
    expect(Math.min(...figures)).toBe(0);
    expect(figures[499]).toBe(0);
    const rising = [exact(0, 0.2), exact(1, 0.41), exact(2, 0.6), exact(3, 0.8)];
    const shares = baselineFigures('linear_trend', past(rising, 9, { form: 'share' })) ?? new Float64Array();
    expect(Math.max(...shares)).toBe(1);
  });

  it('needs four figures: through three its error has no mean', () => {
    expect(baselineFigures('linear_trend', past(history.slice(0, 3), 5))).toBeNull();
  });
});

describe('the baseline reference_growth', () => {
  const growth = { best: 0.02, low: 0.01, high: 0.04 };

  it('grows the last figure by the reference rate, compounded', () => {
    const fixed = { best: 0.02, low: 0.02, high: 0.02 };
    const figures = baselineFigures('reference_growth', past([exact(0, 1000)], 12, { growth: fixed }));
    expect(pointAt(figures, 0.3)).toBeCloseTo(1000 * Math.exp(0.24), 6);
  });

  it('is as uncertain as the rate, for as long as it grows', () => {
    const figures = baselineFigures('reference_growth', past([exact(0, 1000)], 10, { growth }));
    // Halves of 0.1 / z and 0.2 / z on the log scale: a third of the weight below the centre.
    expect(pointAt(figures, 1 / 3)).toBeCloseTo(1000 * Math.exp(0.2), 0);
    const tail = (0.2 / Z95) * -inverseNormal((0.05 * 3) / 2 / 2);
    expect(pointAt(figures, 0.95)).toBeCloseTo(1000 * Math.exp(0.2 + tail), -1);
  });

  it('of a share grows its odds', () => {
    const fixed = { best: 0.1, low: 0.1, high: 0.1 };
    const figures = baselineFigures(
      'reference_growth',
      past([exact(0, 0.5)], 10, { form: 'share', growth: fixed }),
    );
    expect(pointAt(figures, 0.5)).toBeCloseTo(Math.E / (1 + Math.E), 8);
  });

  it('needs a rate', () => {
    expect(baselineFigures('reference_growth', past([exact(0, 1000)], 12))).toBeNull();
  });
});

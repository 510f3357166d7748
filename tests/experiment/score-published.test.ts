import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../src/engine/mathematics/inverse-normal.ts';
import { normalBelow } from '../../src/engine/mathematics/normal.ts';
import {
  logScore,
  publishedFigures,
  publishedSpread,
  sourceError,
  twoPiecePoints,
} from '../../src/experiment/score-published.ts';
import type { Published } from '../../src/experiment/score-scale.ts';

const Z95 = 1.6448536269514722;
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const one = (figure: number): Float64Array => Float64Array.of(figure);

describe('the error of a source', () => {
  it('is what its range means, on the scale of the figure', () => {
    const figure = { best: 100, low: 50, high: 200 };
    const ninety = sourceError({ range: 'ninety', ...figure }, 'log');
    expect(ninety.down).toBeCloseTo(Math.log(2) / Z95, 12);
    expect(ninety.up).toBeCloseTo(Math.log(2) / Z95, 12);
    expect(sourceError({ range: 'half', ...figure }, 'log').up).toBeCloseTo(
      Math.log(2) / 0.6744897501960817,
      12,
    );
    expect(sourceError({ range: 'bounds', ...figure }, 'log')).toEqual({ down: 0, up: 0 });
    const share = sourceError({ range: 'ninety', best: 0.2, low: 0.1, high: 0.5 }, 'logit');
    expect(share.up).toBeCloseTo(Math.log(4) / Z95, 12);
  });

  it('changes sides between the truth and what is published of it', () => {
    const skewed: Published = { range: 'ninety', best: 100, low: 50, high: 100 };
    expect(publishedSpread(skewed, 'log', 0)).toEqual({ down: 0, up: expect.closeTo(Math.log(2) / Z95, 12) });
    const { down, up } = publishedSpread(skewed, 'log', 0.1);
    expect(down).toBeCloseTo(0.1, 12);
    expect(up).toBeCloseTo(Math.hypot(0.1, Math.log(2) / Z95), 12);
  });
});

describe('a distribution of two halves', () => {
  it('with equal halves is the normal', () => {
    const points = twoPiecePoints({ down: 0.2, up: 0.2 }, 9);
    points.forEach((point, k) => {
      expect(point).toBeCloseTo(0.2 * inverseNormal((k + 0.5) / 9), 12);
    });
  });

  it('has its weight by their widths and the mean of its closed form', () => {
    const points = twoPiecePoints({ down: 0.1, up: 0.3 }, 4000);
    expect(points.filter((point) => point < 0).length / 4000).toBeCloseTo(0.25, 3);
    // Fechner: mean = sqrt(2 / pi) (up - down).
    const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
    expect(mean).toBeCloseTo(Math.sqrt(2 / Math.PI) * 0.2, 3);
    expect([...points]).toEqual([...points].sort((a, b) => a - b));
  });
});

describe('what would be published', () => {
  it('is the figure of the model, each with the points of the error', () => {
    const spread = { down: 0.1, up: 0.1 };
    const figures = publishedFigures(Float64Array.of(100, 400), spread, 'log');
    expect(figures.length).toBe(2 * 64);
    expect(figures[0]).toBeCloseTo(100 * Math.exp(0.1 * inverseNormal(0.5 / 64)), 8);
    expect(figures[127]).toBeCloseTo(400 * Math.exp(0.1 * inverseNormal(63.5 / 64)), 8);
    expect([...publishedFigures(Float64Array.of(3, 1), { down: 0, up: 0 }, 'log')]).toEqual([1, 3]);
  });
});

describe('the logarithmic score', () => {
  const exact: Published = { range: 'exact', best: 100, low: 100, high: 100 };
  const spread = { down: 0.1, up: 0.1 };

  it('is the logarithm of the mean density of the figures', () => {
    expect(logScore(one(100), exact, spread, 'log')).toBeCloseTo(Math.log(density(0) / 0.1), 12);
    const away = Math.log(100 / 120) / 0.1;
    const mean = (density(0) + density(away)) / 2 / 0.1;
    expect(logScore(Float64Array.of(100, 120), exact, spread, 'log')).toBeCloseTo(Math.log(mean), 12);
  });

  it('belongs to a density that adds up to 1, skewed too', () => {
    const skewed = { down: 0.1, up: 0.4 };
    let whole = 0;
    const step = 0.002;
    for (let x = -3; x < 5; x += step) {
      const best = 100 * Math.exp(x);
      whole += step * Math.exp(logScore(Float64Array.of(90, 130), { ...exact, best }, skewed, 'log') ?? 0);
    }
    expect(whole).toBeCloseTo(1, 3);
  });

  it('of an edge or of bounds is the logarithm of their probability', () => {
    const floor: Published = { range: 'floor', best: 100, low: 100, high: 100 };
    const away = Math.log(1.1) / 0.1;
    expect(logScore(one(110), floor, spread, 'log')).toBeCloseTo(Math.log(normalBelow(away)), 12);
    expect(logScore(one(110), { ...floor, range: 'ceiling' }, spread, 'log')).toBeCloseTo(
      Math.log(normalBelow(-away)),
      12,
    );
    const bounds: Published = { range: 'bounds', best: 100, low: 90, high: 120 };
    const inside = normalBelow(Math.log(1.2) / 0.1) - normalBelow(Math.log(0.9) / 0.1);
    expect(logScore(one(100), bounds, spread, 'log')).toBeCloseTo(Math.log(inside), 12);
    expect(logScore(Float64Array.of(100, 500), bounds, { down: 0, up: 0 }, 'log')).toBeCloseTo(
      Math.log(0.5),
      12,
    );
  });

  it('keeps its digits far outside the bounds, and ends at a floor', () => {
    const bounds: Published = { range: 'bounds', best: 100, low: 90, high: 120 };
    const far = logScore(one(1000), bounds, spread, 'log') ?? 0;
    expect(far).toBeLessThan(-200);
    expect(far).toBeGreaterThan(-260);
    expect(logScore(one(1e9), bounds, { down: 0, up: 0 }, 'log')).toBe(-700);
  });

  it('is missing where no error gives a density', () => {
    expect(logScore(one(100), exact, { down: 0, up: 0 }, 'log')).toBeNull();
    expect(logScore(Float64Array.of(), exact, spread, 'log')).toBeNull();
  });
});

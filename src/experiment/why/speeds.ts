import { lnGamma } from '../../engine/index.ts';
import type { Speeds, Spread } from './finding.ts';

/** 365.2425 / 12 */
export const MONTH_DAYS = 30.436875;

/**
 * A hazard per day in the ways in which it can be given. Without a shape: chance within a month 1 - exp(-month h), median
 * ln 2 / h, mean 1 / h. With a Weibull shape k the time is scaled so that the median, or the mean, is what was given:
 * chance within the first month 1 - exp(-(month / scale)^k), median scale (ln 2)^(1/k), mean scale gamma(1 + 1/k). The
 * shape's own range is left out: its best value is used.
 */
export function speedsOf(hazard: Spread, shape: { k: number; from: 'median' | 'mean' } | null): Speeds {
  const { k, from } = shape ?? { k: 1, from: 'mean' as const };
  const gamma = Math.exp(lnGamma(1 + 1 / k));
  const root = Math.LN2 ** (1 / k);
  // The hazard stands for ln 2 / median, or 1 / mean.
  const scaleOf = (h: number): number => (from === 'median' && shape ? Math.LN2 / h / root : 1 / h / gamma);
  const rising = (of: (h: number) => number): Spread => ({
    best: of(hazard.best),
    low: of(hazard.low),
    high: of(hazard.high),
  });
  const falling = (of: (h: number) => number): Spread => ({
    best: of(hazard.best),
    low: of(hazard.high),
    high: of(hazard.low),
  });
  return {
    hazardPerDay: shape ? null : hazard,
    riskPerMonth: rising((h) => 1 - Math.exp(-((MONTH_DAYS / scaleOf(h)) ** k))),
    medianDays: falling((h) => scaleOf(h) * root),
    meanDays: falling((h) => scaleOf(h) * gamma),
    shape: shape ? k : null,
  };
}

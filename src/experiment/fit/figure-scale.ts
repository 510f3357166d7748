import { exp, ln } from '../../engine/index.ts';

/** The scale on which a figure is compared: counts and ratios as logarithms, shares as log odds. */
export type FigureScale = 'log' | 'logit';

/** Below half a person a count says nothing more, nor a share within a millionth of its ends. */
const LEAST_COUNT = 0.5;
const LEAST_SHARE = 1e-6;

/** A figure on its scale. A share of nobody (NaN) is the least share. */
export function onScale(scale: FigureScale, figure: number): number {
  if (scale === 'log') return ln(figure > LEAST_COUNT ? figure : LEAST_COUNT);
  const share = figure > LEAST_SHARE ? Math.min(figure, 1 - LEAST_SHARE) : LEAST_SHARE;
  return ln(share / (1 - share));
}

/** The figure that stands at a value of its scale. */
export function offScale(scale: FigureScale, value: number): number {
  if (scale === 'log') return exp(value);
  return value >= 0 ? 1 / (1 + exp(-value)) : exp(value) / (1 + exp(value));
}

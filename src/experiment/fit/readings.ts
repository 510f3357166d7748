import type { Fit, FittedObservation, FittedParameter } from './posterior.ts';

/** An observation that the ranges move by less than this of its spread teaches next to nothing. */
const LEAST_REACH = 0.2;
/** Standard deviations from which a figure is not matched. */
const NOT_MATCHED = 2;

export function isMatched({ pull }: FittedObservation): boolean {
  return Math.abs(pull) < NOT_MATCHED;
}

/** Whether an observation of `use: fit` could not tell anything of the ranges. */
export function teachesNothing({ use, reach }: FittedObservation): boolean {
  return use === 'fit' && reach < LEAST_REACH;
}

/** The parameters of which most was to be learnt, the first first. */
export function mostLearnt({ fitted }: Fit, count: number): FittedParameter[] {
  return fitted.toSorted((a, b) => b.expected - a.expected || (a.id < b.id ? -1 : 1)).slice(0, count);
}

/** Log score of what was held back, over that of the ranges as written, summed. */
export function foldGain({ folds = [] }: Fit): number {
  return folds
    .flatMap(({ observations }) => observations)
    .reduce((sum, { lnDensity, lnDensityPrior }) => sum + lnDensity - lnDensityPrior, 0);
}

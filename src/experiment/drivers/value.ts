import { quantile } from '../quantiles.ts';
import { type Explained, regress } from './regression.ts';
import { designWord } from './rows.ts';

/** Parameters that somebody could find out about together. */
export interface ParameterSet {
  id: string;
  parameters: readonly string[];
}

/** Worth of finding something out before deciding, in the unit of the benefit. */
export interface Worth {
  id: string;
  evppi: number;
  /** Monte Carlo standard error; that of the regression is not in it. */
  se: number;
  /** Share of the variance of an option's difference to the best one that it explains, of the option where it is largest. */
  share: number;
  /** Standard error of the share. */
  shareSe: number;
}

/** A decision between options as the model has it, and what knowing more would be worth. */
export interface ValueOfInformation {
  /** Mean benefit of each option. [options] */
  means: number[];
  /** Index of the option with the best mean. */
  best: number;
  /** Share of the draws in which that option is best (the first of equals). */
  sure: number;
  /** Of knowing everything that differs between draws, chance included: no study is worth more. */
  evpi: number;
  se: number;
  worth: Worth[];
}

/**
 * Expected value of perfect information from paired draws: EVPI = E max_d b_d - max_d E b_d, and for a set S of
 * parameters EVPPI = E max_d E(b_d | S) - max_d E b_d, whose inner expectation is a regression of what an option gives
 * over the best one. `benefits`: more is better, [options][draws]; `positions`: of each parameter. Knowing more cannot be
 * worth less: a set has at least the worth of those within it and at most the EVPI, so that
 * 0 <= EVPPI(S) <= EVPPI(S and T) <= EVPI for the sets given. Sources: Strong, Oakley and Brennan, Medical Decision
 * Making 34 (2014); Raiffa and Schlaifer, Applied statistical decision theory (1961).
 */
export function valueOfInformation(
  benefits: readonly Float64Array[],
  positions: ReadonlyMap<string, Float64Array>,
  sets: readonly ParameterSet[],
): ValueOfInformation {
  const draws = benefits[0].length;
  const means = benefits.map((benefit) => benefit.reduce((sum, value) => sum + value, 0) / draws);
  const best = means.indexOf(Math.max(...means));
  const others = differencesToBest(benefits, best);
  const gains = Float64Array.from({ length: draws }, (_, draw) => gainOf(others.map((each) => each[draw])));
  const whole = meanAndError(gains);
  const raw = sets.map(({ id, parameters }) => {
    if (others.length === 0) return { id, evppi: 0, se: 0, share: 0, shareSe: 0 };
    const explained = regress(parameters.map(columnOf(positions)), others);
    const offsets = others.map((each) => each.reduce((sum, value) => sum + value, 0) / draws);
    const kept = Float64Array.from({ length: draws }, (_, draw) =>
      gainOf(explained.map(({ fitted }, d) => offsets[d] + fitted[draw])),
    );
    const { mean, error } = meanAndError(kept);
    const most = explained.map(shareOf).reduce((top, each) => (each.share > top.share ? each : top));
    return { id, evppi: mean, se: error, share: most.share, shareSe: most.se };
  });
  const within = sets.map(({ parameters }) => new Set(parameters));
  const worth = raw.map((own, i): Worth => {
    const inside = raw.filter((_, j) => sets[j].parameters.every((id) => within[i].has(id)));
    const largest = inside.reduce((most, each) => (each.evppi > most.evppi ? each : most), own);
    return { ...own, evppi: Math.min(whole.mean, largest.evppi), se: largest.se };
  });
  const sure = gains.reduce((sum, gain) => sum + (gain <= 0 ? 1 : 0), 0) / draws;
  return { means, best, sure, evpi: whole.mean, se: whole.error, worth };
}

/** What the best of the other options gives over the one chosen, or 0. */
function gainOf(differences: readonly number[]): number {
  return Math.max(0, ...differences);
}

function columnOf(positions: ReadonlyMap<string, Float64Array>): (id: string) => Float64Array {
  return (id) => {
    const column = positions.get(id);
    if (column === undefined) throw new RangeError(`no parameter ${id} in the draws`);
    return column;
  };
}

function meanAndError(values: Float64Array): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, n - 1) / n) };
}

/** How far knowing some parameters would narrow a figure. */
export interface Narrowing {
  id: string;
  /** Share of the figure's variance that would go: the first-order index. By degrees of freedom, so it may be below 0. */
  share: number;
  /** Standard error of the share. */
  se: number;
  /** Width of the 90 percent range that would be left, over the width now. */
  width: number;
}

/**
 * Expected reduction of a figure's variance if a set of parameters were known, from draws already at hand:
 * 1 - residual variance / variance of the same regression. The standard error is that of a coefficient of
 * determination (Olkin and Finn, Psychological Bulletin 118 (1995), eq. 2), with what noise alone would explain.
 */
export function narrowings(
  figure: Float64Array,
  positions: ReadonlyMap<string, Float64Array>,
  sets: readonly ParameterSet[],
): Narrowing[] {
  const draws = figure.length;
  const mean = figure.reduce((sum, value) => sum + value, 0) / draws;
  return sets.map(({ id, parameters }) => {
    const [explained] = regress(parameters.map(columnOf(positions)), [figure]);
    return { id, ...shareOf(explained), width: widthLeft(figure, mean, explained) };
  });
}

const SHUFFLES = 19;

/**
 * The largest share that any of the sets explains of a figure when the draws of the figures are put into another order
 * at random, in 19 orders: a share above it would come by noise alone once in twenty times, however many sets are tried
 * and whatever the figures look like. `figures` keep together. Source: Westfall and Young, Resampling-based multiple
 * testing (1993), section 2.3.
 */
export function noiseFloor(
  figures: readonly Float64Array[],
  positions: ReadonlyMap<string, Float64Array>,
  sets: readonly ParameterSet[],
  seed: number,
): number {
  if (figures.length === 0) return 0;
  const draws = figures[0].length;
  const shuffled = Array.from({ length: SHUFFLES }, (_, shuffle) => {
    const words = figures[0].map((_, row) => designWord('shuffle', seed, shuffle * draws + row));
    const order = [...words.keys()].sort((a, b) => words[a] - words[b] || a - b);
    return figures.map((figure) => Float64Array.from(order, (row) => figure[row]));
  }).flat();
  let most = 0;
  for (const { parameters } of sets)
    for (const explained of regress(parameters.map(columnOf(positions)), shuffled))
      most = Math.max(most, shareOf(explained).share);
  return most;
}

/** What each other option gives over the best one; [options but one][draws]. */
export function differencesToBest(benefits: readonly Float64Array[], best: number): Float64Array[] {
  return benefits.flatMap((benefit, d) =>
    d === best ? [] : [benefit.map((value, draw) => value - benefits[best][draw])],
  );
}

/** What a regression explains, by degrees of freedom, and its standard error. */
function shareOf({ fitted, freedom, residual, variance }: Explained): { share: number; se: number } {
  const draws = fitted.length;
  const share = variance > 0 ? 1 - residual / variance : 0;
  const known = Math.min(1, Math.max(0, share));
  const noise = (2 * Math.max(1, freedom - 1)) / draws ** 2;
  return { share, se: Math.sqrt((4 * known * (1 - known) ** 2) / draws + noise) };
}

/** From the 5 to the 95 percent point of what the regression leaves, made as wide as its variance by degrees of freedom. */
function widthLeft(figure: Float64Array, mean: number, { fitted, freedom }: Explained): number {
  const draws = figure.length;
  const left = figure.map((value, draw) => value - mean - fitted[draw]).sort();
  const now = widthOf(figure.slice().sort());
  return now > 0 ? (widthOf(left) * Math.sqrt((draws - 1) / (draws - freedom))) / now : 1;
}

function widthOf(ascending: Float64Array): number {
  return quantile(ascending, 0.95) - quantile(ascending, 0.05);
}

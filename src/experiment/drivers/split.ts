/** A part of a figure's variance with its standard error; `told`: it can be told apart from 0. */
export interface VariancePart {
  variance: number;
  se: number;
  /** Of the sum of all parts, and its standard error. */
  share: number;
  shareSe: number;
  told: boolean;
}

export type PartName = 'structure' | 'disputes' | 'parameters' | 'chance';

export interface RangeSplit {
  total: number;
  parts: Record<PartName, VariancePart>;
}

/** Figures of a crossed design: the same rows and random numbers under every structure and every following of disputes. */
export interface CrossedFigures {
  structures: number;
  disputes: number;
  /** Parameter points. */
  rows: number;
  /** Random numbers for each row: at least 2. */
  replicates: number;
  /** [structures x disputes x rows x replicates] */
  values: Float64Array;
}

/** One-sided 95 percent point of the normal. */
const Z95 = 1.6448536269514722;

/**
 * Splits the variance of a figure by the law of total variance, from the outside in:
 * Var_s(E[y|s]) + E_s Var_d(E[y|s,d]) + E Var_x(E[y|s,d,x]) + E Var(y|s,d,x)
 * for structures s, disputes d (each alike), parameters x and chance. What two sources do together counts with the
 * inner one. Every part is unbiased: what the noise of an inner part adds to the means of an outer one is taken off,
 * from the rows that all variants share. So a part may come out below 0, and stays so. Standard errors by the jackknife
 * over rows. Source: Searle, Casella and McCulloch, Variance components (1992), chapter 3.
 */
export function splitRange(figures: CrossedFigures): RangeSplit {
  const { rows } = figures;
  if (figures.replicates < 2 || rows < 3)
    throw new RangeError(`a split needs 2 replicates and 3 rows; found ${figures.replicates} and ${rows}`);
  const parts = partsOf(figures, -1);
  const without = Array.from({ length: rows }, (_, row) => partsOf(figures, row));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const shareIn = (all: readonly number[], at: number): number => {
    const sum = all.reduce((so, each) => so + each, 0);
    return sum > 0 ? all[at] / sum : 0;
  };
  /** Of what is worked out with each row left out in turn. */
  const jackknifed = (each: readonly number[]): number => {
    const mean = each.reduce((sum, value) => sum + value, 0) / rows;
    const squares = each.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt((squares * (rows - 1)) / rows);
  };
  const part = (at: number): VariancePart => {
    const variance = parts[at];
    const se = jackknifed(without.map((each) => each[at]));
    const shareSe = jackknifed(without.map((each) => shareIn(each, at)));
    return { variance, se, share: shareIn(parts, at), shareSe, told: variance > Z95 * se };
  };
  return {
    total,
    parts: { structure: part(0), disputes: part(1), parameters: part(2), chance: part(3) },
  };
}

/** Structure, disputes, parameters, chance; without one row, or with all for -1. */
function partsOf(
  { structures, disputes, rows, replicates, values }: CrossedFigures,
  leftOut: number,
): number[] {
  const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => row !== leftOut);
  const n = kept.length;
  const variants = structures * disputes;
  // Means over replicates. [variants x kept rows]
  const means = new Float64Array(variants * n);
  let chance = 0;
  for (let v = 0; v < variants; v++)
    kept.forEach((row, k) => {
      const at = (v * rows + row) * replicates;
      let sum = 0;
      for (let r = 0; r < replicates; r++) sum += values[at + r];
      const mean = sum / replicates;
      means[v * n + k] = mean;
      for (let r = 0; r < replicates; r++) chance += (values[at + r] - mean) ** 2;
    });
  chance /= variants * n * (replicates - 1);

  let within = 0;
  for (let v = 0; v < variants; v++) within += varianceOf(means.subarray(v * n, (v + 1) * n));
  const parameters = within / variants - chance / replicates;

  // Means over disputes. [structures x kept rows]
  const overDisputes = new Float64Array(structures * n);
  let disputed = 0;
  for (let s = 0; s < structures; s++) {
    const own = Array.from({ length: disputes }, (_, d) => {
      const v = s * disputes + d;
      return means.subarray(v * n, (v + 1) * n);
    });
    for (let k = 0; k < n; k++)
      overDisputes[s * n + k] = own.reduce((sum, each) => sum + each[k], 0) / disputes;
    disputed += varianceBetween(own) / structures;
  }
  const structural = varianceBetween(
    Array.from({ length: structures }, (_, s) => overDisputes.subarray(s * n, (s + 1) * n)),
  );
  return [structural, disputed, parameters, chance];
}

/** With n - 1. */
function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/**
 * Unbiased variance between the means of a few variants, all of them at hand: mean square of each mean's distance from
 * their middle, less what the rows' scatter of that distance adds.
 */
function varianceBetween(variants: readonly Float64Array[]): number {
  const n = variants[0].length;
  const middle = new Float64Array(n);
  for (const variant of variants) for (let k = 0; k < n; k++) middle[k] += variant[k] / variants.length;
  let sum = 0;
  for (const variant of variants) {
    const distance = variant.map((value, k) => value - middle[k]);
    const mean = distance.reduce((total, value) => total + value, 0) / n;
    sum += mean ** 2 - varianceOf(distance) / n;
  }
  return sum / variants.length;
}

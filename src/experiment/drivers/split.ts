/** A part of the variance of a figure. */
export interface VariancePart {
  /** In the unit of the figure, squared; below 0 by chance where it is nothing. */
  variance: number;
  /** Standard error, by leaving rows out one at a time. */
  error: number;
}

/** The range of a figure taken apart: docs/model.md, Drivers. */
export interface Split {
  chance: VariancePart;
  parameters: VariancePart;
  disputes: VariancePart;
  structure: VariancePart;
}

/**
 * Figures of a crossed design: every variant on the same rows of parameters and random numbers, twice with other random
 * numbers. Variant 0 is the scenario. [variants][rows][2]
 */
export interface Crossed {
  figures: readonly (readonly (readonly [number, number])[])[];
  /** Variants that are structures: 0 and the rivals. */
  structures: readonly number[];
  /** For each dispute the variants that follow one of its claims, 0 among them. */
  disputes: readonly (readonly number[])[];
}

/** Parts of the variance, each without the share of the parts below it that its means still hold. */
export function splitVariance(crossed: Crossed): Split {
  const rows = crossed.figures[0].length;
  const all = Array.from({ length: rows }, (_, i) => i);
  const whole = partsOf(crossed, all);
  const names = ['chance', 'parameters', 'disputes', 'structure'] as const;
  const without = all.map((out) =>
    partsOf(
      crossed,
      all.filter((i) => i !== out),
    ),
  );
  const part = (name: (typeof names)[number]): VariancePart => {
    const mean = without.reduce((sum, p) => sum + p[name], 0) / rows;
    const square = without.reduce((sum, p) => sum + (p[name] - mean) * (p[name] - mean), 0);
    return { variance: whole[name], error: Math.sqrt(((rows - 1) / rows) * square) };
  };
  return {
    chance: part('chance'),
    parameters: part('parameters'),
    disputes: part('disputes'),
    structure: part('structure'),
  };
}

function partsOf(
  { figures, structures, disputes }: Crossed,
  rows: readonly number[],
): Record<keyof Split, number> {
  const n = rows.length;
  const own = rows.map((i) => figures[0][i]);
  const chance = own.reduce((sum, [a, b]) => sum + ((a - b) * (a - b)) / 2, 0) / n;
  const mean = own.reduce((sum, [a, b]) => sum + (a + b) / 2, 0) / n;
  const between = own.reduce((sum, [a, b]) => {
    const away = (a + b) / 2 - mean;
    return sum + away * away;
  }, 0);
  return {
    chance,
    parameters: between / (n - 1) - chance / 2,
    structure: levelsOf(figures, structures, rows),
    disputes: disputes.reduce((sum, levels) => sum + levelsOf(figures, levels, rows), 0),
  };
}

/** Variance of the means of equally likely levels, less what the scatter of their paired differences adds to it. */
function levelsOf(figures: Crossed['figures'], levels: readonly number[], rows: readonly number[]): number {
  const count = levels.length;
  const n = rows.length;
  if (count < 2) return 0;
  const cell = (v: number, i: number): number => (figures[v][i][0] + figures[v][i][1]) / 2;
  const rowMeans = rows.map((i) => levels.reduce((sum, v) => sum + cell(v, i), 0) / count);
  const deviations = levels.map((v) => rows.map((i, k) => cell(v, i) - rowMeans[k]));
  let variance = 0;
  for (const own of deviations) {
    const mean = own.reduce((sum, d) => sum + d, 0) / n;
    const scatter = own.reduce((sum, d) => sum + (d - mean) * (d - mean), 0) / (n - 1);
    variance += (mean * mean - scatter / n) / count;
  }
  return variance;
}

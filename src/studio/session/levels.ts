/** How finely something is computed. */
export interface Level {
  draws: number;
  /** One person in `thin`. */
  thin: number;
}

/** Seed of everything that the page computes: the command line's default. */
export const SEED = 1;

/** While a lever is held: enough for a median. */
export const DRAG: Level = { draws: 6, thin: 64 };

/** Before anything is shown by place: a page without a map says little. */
export const FIRST_MAP: Level = { draws: 12, thin: 16 };

/** When it is let go: a range first, then all. The draws of the first are the first of the second, and are not made again. */
export const SETTLE: readonly Level[] = [
  { draws: 64, thin: 16 },
  { draws: 256, thin: 16 },
];

export const sameLevel = (a: Level, b: Level): boolean => a.draws === b.draws && a.thin === b.thin;

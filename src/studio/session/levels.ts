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

/** When it is let go: a range first, then all. The draws of the first are the first of the second. */
export const SETTLE: readonly Level[] = [
  { draws: 64, thin: 16 },
  { draws: 256, thin: 16 },
];

/** Draws over which the map of every month is averaged. */
export const MONTHLY: Level = { draws: 12, thin: 16 };

export const sameLevel = (a: Level, b: Level): boolean => a.draws === b.draws && a.thin === b.thin;

/** How finely something is computed. */
export interface Level {
  draws: number;
  /** One person in `thin`. */
  thin: number;
  /** How many of the draws, from the first, count people by place in every month too: that takes longer. */
  mapped: number;
}

/** Seed of everything that the page computes: the command line's default. */
export const SEED = 1;

/** While a lever is held: enough for a median. */
export const DRAG: Level = { draws: 6, thin: 64, mapped: 0 };

/** Before anything is shown by place: a page without a map says little. */
export const FIRST_MAP: Level = { draws: 12, thin: 16, mapped: 12 };

/** When it is let go: a range first, with a map of few draws, then all. */
export const SETTLE: readonly Level[] = [
  { draws: 64, thin: 16, mapped: 12 },
  { draws: 256, thin: 16, mapped: 256 },
];

export const sameLevel = (a: Level, b: Level): boolean => a.draws === b.draws && a.thin === b.thin;

/** Whether nothing finer follows. */
export const finest = (level: Level): boolean => sameLevel(level, SETTLE[SETTLE.length - 1]);

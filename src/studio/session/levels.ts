/** How finely something is computed. */
export interface Level {
  draws: number;
  /** One person in `thin`. */
  thin: number;
  /** How many of the draws, from the first, count people by place in every month too: that takes longer. */
  mapped: number;
  /** Nothing finer follows. */
  finest?: true;
}

/** Seed of everything that the page computes: the command line's default. */
export const SEED = 1;

/** Draws at which a page ends that is not told otherwise. */
export const DRAWS = 256;

/** While a lever is held: enough for a median. */
export const DRAG: Level = { draws: 6, thin: 64, mapped: 0 };

/** Before anything is shown by place: a page without a map says little. */
const FIRST_MAP: Level = { draws: 12, thin: 16, mapped: 12 };

/** A range, with a map of few draws. */
const FIRST_RANGE: Level = { draws: 64, thin: 16, mapped: 12 };

/** All draws, of everything. */
export const finestLevel = (draws: number): Level => ({ draws, thin: 16, mapped: draws, finest: true });

/** What is computed one after another when a lever is let go, to so many draws; where a map is shown already, not the first of one. */
export function settlingLevels(draws: number, isMapped: boolean): Level[] {
  const coarse = isMapped ? [DRAG, FIRST_RANGE] : [DRAG, FIRST_MAP, FIRST_RANGE];
  return [...coarse.filter((level) => level.draws < draws), finestLevel(draws)];
}

export const sameLevel = (a: Level, b: Level): boolean => a.draws === b.draws && a.thin === b.thin;

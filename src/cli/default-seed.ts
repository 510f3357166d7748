/** The seed of every command that is given none. */
export const DEFAULT_SEED = 1;

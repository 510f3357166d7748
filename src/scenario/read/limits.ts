/** Larger than any scenario that a person writes; small enough to be read in about a second. */
export const limits = {
  /** UTF-16 code units of the main file. */
  yamlSize: 2_000_000,
  /** UTF-16 code units of a side file. */
  csvSize: 20_000_000,
  /** Maps and lists inside each other. */
  depth: 50,
  /** Nodes of the main file, counted again wherever an alias repeats them. */
  entries: 300_000,
  /** Rows of a side file. */
  rows: 200_000,
};

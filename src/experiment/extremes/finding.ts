/** The extreme conditions, in the order in which they are shown. */
export const EXTREME_IDS = [
  'as_written',
  'same_seed',
  'thinned',
  'tenfold',
  'best_values',
  'no_arrivals',
  'nobody_leaves',
  'nothing_falls',
  'all_can_die',
  'levers_lowest',
  'levers_highest',
  'no_way_out',
  'counts_weightless',
  'groups_apart',
] as const;

export type ExtremeId = (typeof EXTREME_IDS)[number];

/**
 * What is measured:
 * - `unbalanced`: draws in which people appear, vanish or come back from the dead
 * - `changed`: draws that are not what they should equal
 * - `alike`: draws that are the same as another and should not be
 * - `people`: people counted where nobody should be; of all draws, weighted
 * - `moves`: moves made that should not be; of all draws, weighted
 * - `standard_errors`: the largest difference of a share of people, or of their number, over its standard error
 * - `dispersion`: the largest variance of a count of people over the draws, divided by its mean
 */
export type Measure =
  | 'unbalanced'
  | 'changed'
  | 'alike'
  | 'people'
  | 'moves'
  | 'standard_errors'
  | 'dispersion';

/** A measured number, which should not be above its limit. */
export interface ExtremeFinding {
  measure: Measure;
  value: number;
  limit: number;
  /** The status in which it was found; '' for all people. */
  status: string;
}

/** One extreme condition. The expectation is that of the id: it is in words in `text`. */
export interface ExtremeTest {
  id: ExtremeId;
  /** Null: the scenario has nothing that this would change. */
  holds: boolean | null;
  /** The finding that breaks an expectation, or else the one that comes nearest to doing so; null when nothing was run. */
  found: ExtremeFinding | null;
}

/** What a scenario does under extreme conditions. Plain JSON. */
export interface Extremes {
  /** As in a summary. */
  kind: 'modelled';
  exact: true;
  draws: number;
  thin: number;
  seed: number;
  /** Tests that hold, and those that could be made at all. */
  held: number;
  made: number;
  tests: ExtremeTest[];
}

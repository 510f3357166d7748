/** Extreme conditions by name; `experiment` says what each does. */
export type ExtremeName =
  | 'as_written'
  | 'same_seed'
  | 'thinned'
  | 'tenfold'
  | 'best_values'
  | 'no_arrivals'
  | 'nobody_leaves'
  | 'nothing_falls'
  | 'all_can_die'
  | 'levers_lowest'
  | 'levers_highest'
  | 'no_way_out'
  | 'counts_weightless'
  | 'groups_apart';

export type MeasureName =
  | 'unbalanced'
  | 'changed'
  | 'alike'
  | 'people'
  | 'moves'
  | 'standard_errors'
  | 'dispersion';

/** What was found, with numbers as they are to be shown; `none` if it is nothing at all. */
export interface FoundInWords {
  none: boolean;
  found: string;
  limit: string;
  /** All draws of a run. */
  draws: number;
  /** Label of the status in which it was found; '' for all people. */
  status: string;
}

/** The words of the extreme-condition tests, for the command line and the report. */
export interface ExtremeWords {
  title: string;
  about: string;
  holds: string;
  fails: string;
  /** The scenario has nothing that the condition would change. */
  idle: string;
  conditions: Record<ExtremeName, { change: string; expected: string }>;
  found: Record<MeasureName, (found: FoundInWords) => string>;
  /** A condition and what it should lead to. */
  line: (change: string, expected: string) => string;
  foundLine: (found: string) => string;
  tally: (held: number, made: number) => string;
  size: (draws: number, thin: number) => string;
}

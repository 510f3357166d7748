/** How a command line can be wrong. Closed: both languages are total over it. */
export type UsageFault =
  | { what: 'unknown_option'; name: string; suggestion?: string }
  | { what: 'unknown_command'; name: string; suggestion?: string }
  | { what: 'unknown_topic'; name: string; suggestion?: string } // of `explain`
  | { what: 'missing_argument'; name: string }
  | { what: 'missing_value'; option: string }
  | { what: 'too_many'; found: string }
  | { what: 'not_whole'; option: string; found: string; least: number }
  | { what: 'not_choice'; option: string; found: string; choices: readonly string[] }
  | { what: 'not_setting'; found: string } // --set without a name, `=` and a value
  | { what: 'not_month'; found: string; first: string; last: string }
  | { what: 'not_metric'; found: string; choices: readonly string[]; suggestion?: string }
  | { what: 'not_decision'; found: string; choices: readonly string[]; suggestion?: string }
  | { what: 'not_methods'; found: string; choices: readonly string[] }
  | { what: 'not_number'; option: string; found: string }
  | { what: 'option_needs_better' }
  | { what: 'decision_and_option' }
  | { what: 'nothing_to_compare' }
  | { what: 'scenario_and_set' }
  | { what: 'no_shared_outcome' }
  | { what: 'expected_thin' } // expected counts of one person in so many
  | { what: 'terminal_input' } // `-` while --no-input, and standard input is a terminal
  | { what: 'report_over'; path: string } // -o names a file that is not a report
  | { what: 'run_folder_options' } // options of a run, where a finished run is reported
  | { what: 'scenario_there'; path: string; example: string } // where a new one was to be started
  | { what: 'why_needs_run'; found: string } // a number, and no run in which to look for it
  | { what: 'nothing_to_fit' } // no observation says `use: fit`
  | { what: 'agents_log' } // a log of single agents
  | { what: 'not_of_cohorts'; option: string } // what cohorts do not count
  | { what: 'no_cohorts'; rule: string } // people differ by this rule
  | { what: 'not_flee'; path: string } // not a directory in Flee's format
  | { what: 'flee_elsewhere'; path: string } // a directory in Flee's format, where a command takes none
  | { what: 'slurm_output' } // a study on Slurm without a folder that nodes see
  | { what: 'links_by_attribute' } // links.out at a log level that tells people apart by their traits
  | { what: 'one_value'; found: string } // a range in --set where a setting takes one value
  | { what: 'not_for_flee'; option: string } // an option that these directories do not have
  | { what: 'no_range' } // no number has a range
  | { what: 'needs_slurm'; option: string } // an option of Slurm without --on slurm
  | { what: 'sweep_report' } // one report of several variants
  | { what: 'other'; message: string };

/** The command line is wrong; nothing was done. */
export class UsageError extends Error {
  fault: UsageFault;

  constructor(fault: UsageFault) {
    super(fault.what);
    this.name = 'UsageError';
    this.fault = fault;
  }
}

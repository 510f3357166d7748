import { phrases } from '../text/index.ts';
import type { CliWords } from './words.ts';

const { name: q, counted, list, verbs } = phrases('en');

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `; did you mean ${q(suggestion)}?`;

/** The command line in English. */
export const cliWordsEn: CliWords = {
  about:
    'Who leaves a war or an armed group, when, by which way, who stops them, and where and how they live afterwards: with ranges, and the evidence beside every number.',
  helpTitles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'For every command:',
    'Commands:': 'Commands:',
  },
  examplesTitle: 'Examples:',
  examples: [
    'run a scenario that comes with masar, and write its results and the report',
    'what changes if nobody is removed',
    'find mistakes in the scenario of this folder',
    'what a code means, with an example',
    'what stands behind a sentence of the article, and the answer without it',
  ],
  exitTitle: 'Exit codes:',
  exits: {
    done: 'done',
    notSo:
      'what was asked is not so: the scenario or a file of observations has errors, `score --min` is not met, `check --extremes` finds that one does not hold, `compare --exit-code` differs, `fmt --check` would change a file, `why` finds nothing of that name or number',
    usage: 'the command line is wrong',
    world: 'a file or folder cannot be read or written',
    notReproducible:
      'not reproducible: a finished run or a report and its scenario do not belong together, or `open --run` gives another digest',
    ourMistake: 'a mistake of masar itself',
    interrupted: 'interrupted; nothing half-written is left',
  },
  commands: {
    init: verbs.init,
    fmt: 'put scenario files into their one canonical form',
    run: verbs.run,
    check: verbs.check,
    compare: verbs.compare,
    score: 'set the model beside what was observed',
    fit: 'estimate the ranges from what was observed, and keep the posterior',
    report: verbs.report,
    schema: 'print the JSON Schema of scenario files, for editors',
    explain: 'explain a code such as M0107, or list the statuses',
    why: 'the evidence behind a name, a sentence or a number',
    drivers: 'what makes the range wide, and what knowing more would be worth',
    studio: 'open the studio: pull a lever and see what changes, in the browser, on this machine alone',
    open: 'restore the study of a report: its scenario, verified, and the command that runs it again',
    flee: "run a directory in Flee's format: out.csv of one draw, or the ranges of many",
    import: "make a scenario of a directory in Flee's format",
  },
  helpCommand: 'print the help of a command',
  arguments: {
    file: 'a scenario: its folder, its file, `-` for standard input, or a name such as leaving-isis; without it the one here',
    base: 'the scenario to start from; without it the one here',
    other: 'the scenario to compare with it',
    fileOrRun: 'a scenario, or the folder of a finished run; without it the scenario here',
    topic: 'a code, or `statuses`; without it all codes',
    files:
      'folders, whose scenario and overlays are meant, or single files; `-` for standard input; without them the scenario here',
    newFolder: 'the folder of the new scenario; without it the one here',
    report: 'a report.html of masar',
    opened:
      'a scenario, the folder of a finished run, or a report of masar; without one, the scenario here or the bundled one',
    name: 'an id such as returned, removed_home.rate, S23 or status.returned, or a number of a run such as 6,800',
    fleeSource: "source_data, where the first is input_csv of Flee's format",
  },
  options: {
    audience: 'for whom: brief (two pages), review, or both (both)',
    openOutput: 'folder to write, which holds none of its files yet; default the id of the scenario',
    openRun: 'run it again and say whether the digest is the same',
    port: 'the port; without it, one that is free',
    noOpen: 'do not open the browser',
    readOnly: 'the page saves nothing into the files of the scenario',
    studioDraws: 'how many draws the page ends at (256; 20 of a directory in Flee’s format)',
    exportTo: 'write the studio as a folder that opens anywhere, without a server and without a network',
    verbose: 'say more, with stack traces',
    noInput: 'never wait for input from the terminal',
    at: 'month whose end is compared, such as 2017-10',
    exitCode: 'end with 1 when the results differ',
    min: 'end with 1 when fewer observations pass',
    reportOutput:
      'file to write, `-` for standard output; default report.html, in the run where one is given',
    noStudy: 'leave out the study of rivals, mechanisms, disputes and levers',
    runOutput: 'folder to write; default with --report: out/ and the id of the scenario',
    fmtCheck: 'write nothing: name the files that would change, and end with 1 if there are any',
    extremes: 'also take the scenario to extremes, and end with 1 when what must hold then does not',
    from: 'copy a scenario that comes with masar: hello or leaving-isis',
    metric: 'figure to study: an outcome, left_alive, or observation.ID',
    decision: 'decision of the scenario, by its id; all of them if not said',
    option:
      'an option in place of a decision, such as removals=0,arrests=0.5; may be repeated; the file as it is stands beside',
    better: 'which is better with --option: less or more',
    threshold: 'with --option: what counts is only whether the figure stays on the better side of this',
    method: 'some of value,morris,sobol,tornado,split; all if not said',
    groups: 'indices of all numbers of one thing together, such as a move or a group of people',
    driversDraws: 'draws of each sample; the other designs are sized by it',
    driversOutput: 'folder for drivers.json, such as that of a run of the same scenario',
  },
  usage: {
    unknown_option: ({ name, suggestion }) => `no such option: ${q(name)}${meant(suggestion)}`,
    unknown_command: ({ name, suggestion }) => `no such command: ${q(name)}${meant(suggestion)}`,
    unknown_topic: ({ name, suggestion }) =>
      suggestion === undefined
        ? `nothing to explain about ${q(name)}: it takes a code such as \`M0107\`, or \`statuses\``
        : `nothing to explain about ${q(name)}${meant(suggestion)}`,
    missing_argument: ({ name }) => `${q(name)} is missing`,
    missing_value: ({ option }) => `${q(option)} needs a value`,
    too_many: ({ found }) => `more arguments than this command takes: ${found}`,
    not_whole: ({ option, found, least }) =>
      `${q(option)} should be a whole number from ${least}; found ${q(found)}`,
    not_choice: ({ option, found, choices }) =>
      `${q(option)} should be one of ${list(choices.map(q)).replace(' and ', ' or ')}; found ${q(found)}`,
    not_setting: ({ found }) =>
      `\`--set\` should be a name, \`=\` and a value, such as \`removals=0.3\`; found ${q(found)}`,
    not_month: ({ found, first, last }) =>
      `\`--at\` should be a month from ${first} to ${last}; found ${q(found)}`,
    not_metric: ({ found, choices, suggestion }) =>
      `${q(found)} is no figure of this scenario${meant(suggestion)}${suggestion ? '' : `; there are ${list(choices.map(q))}`}`,
    not_decision: ({ found, choices, suggestion }) =>
      choices.length === 0
        ? `this scenario has no decisions: add one under ${q('decisions')}, or give ${q('--option')} and ${q('--better')}`
        : `${q(found)} is no decision of this scenario${meant(suggestion)}${suggestion ? '' : `; there are ${list(choices.map(q))}`}`,
    not_methods: ({ found, choices }) =>
      `${q('--method')} takes some of ${list(choices.map(q))}, with commas between; found ${q(found)}`,
    not_number: ({ option, found }) => `${q(option)} should be a number; found ${q(found)}`,
    option_needs_better: () =>
      '`--option` and `--better` go together: what is done, and whether less or more of the figure is better',
    decision_and_option: () => 'drivers takes a decision of the scenario or `--option`, not both',
    nothing_to_compare: () => 'compare needs a second scenario, or a change such as `--set removals=0`',
    scenario_and_set: () => 'compare takes a second scenario or `--set`, not both',
    no_shared_outcome: () => 'these two scenarios have no outcome in common',
    expected_thin: () => 'expected counts are of everybody: `--executor expected` takes no `--thin`',
    terminal_input: () => 'nothing comes from standard input, and `--no-input` forbids to wait for it',
    report_over: ({ path }) => `${q(path)} is left as it is: it is not a report of masar`,
    run_folder_options: () =>
      'this is a finished run, whose report needs no `--draws`, `--seed`, `--thin`, `--set` or `--workers`',
    scenario_there: ({ path, example }) =>
      path === '.'
        ? `there is a scenario here already: name a folder for the new one, such as ${q(example)}`
        : `${q(path)} holds a scenario already: name another folder`,
    why_needs_run: ({ found }) =>
      `${q(found)} is a number, and there is no run in which to look for it: make one with \`masar run --report\``,
    nothing_to_fit: () => 'no observation of this scenario says `use: fit`: there is nothing to fit to',
    agents_log: () =>
      'a log of single agents is refused: masar keeps no record of one person, real or simulated; `--links` and `--origins` write counts',
    not_of_cohorts: ({ option }) =>
      `\`--executor cohorts\` counts people at places only, and not \`${option}\``,
    no_cohorts: ({ rule }) =>
      `people cannot be counted in cohorts here: they differ from each other by ${q(rule)}; \`--executor individuals\` takes every rule`,
    not_flee: ({ path }) =>
      `${q(path)} is no directory in Flee's format: it should hold \`input_csv\` and \`source_data\``,
    flee_elsewhere: ({ path }) =>
      `${q(path)} is a directory in Flee's format: run, check, compare, report and fit take one, this command does not`,
    slurm_output: () =>
      '`--on slurm` needs `-o`: a folder on a disk that the nodes see, for the work while it lasts and for the results',
    links_by_attribute: () =>
      '`log_levels.link` asks for links by attribute, and `--links` writes totals: set it to 1 (`--set log_levels.link=1`)',
    one_value: ({ found }) =>
      `${q(found)} names several values, and this command takes one: \`masar run\` sets several side by side`,
    not_for_flee: ({ option }) => `a directory in Flee's format has nothing to do with \`${option}\``,
    no_range: () => 'no number of this scenario has a range: there is nothing to fit',
    sweep_report: () =>
      'a sweep has no report of its own: make one of a variant, by `masar report` and its folder',
    needs_slurm: ({ option }) => `${q(option)} goes with \`--on slurm\``,
    other: ({ message }) => message,
  },
  moreHelp: (command) => `see \`${command} --help\``,

  examining: 'extreme conditions, and what drives the range',
  studying: 'now rivals, mechanisms, disputes and levers, each beside the scenario',
  variantsDone: (done, of) => `${done} of ${of} variants`,
  seconds: (shown) => `${shown} s`,
  atEnd: (month) => `at the end of ${month}`,
  versusFile: 'against the file (paired, 90 %)',
  columnsArePoints: 'the columns are percent points of the draws: 50 % is the median',
  direction: (sign, same, draws) =>
    `${sign < 0 ? 'fewer' : sign > 0 ? 'more' : 'the same'} in ${same} of ${counted(draws, 'draws')}`,
  conserved: (kept, draws) => `in the middle run; exact in ${kept} of ${counted(draws, 'draws')}`,
  notConserved: (kept, draws) =>
    `this holds in ${kept} of ${counted(draws, 'draws')} only, which is a mistake of masar`,
  smallCells: 'counts of 1 to 9 people are shown as <10',
  disputes: (disputes) => counted(disputes, 'disputes'),
  scoreTitle: 'score',
  noObservations: 'no observations to compare with',
  notMet: 'not met',
  met: 'met',
  isInput: 'input',
  modelAndObserved: (model, observed) => `model ${model}, observed ${observed}`,
  columnsAreMedians: (base, other) => `medians: ${base}, then ${other}`,
  file: 'the file',
  comparedAt: 'difference (paired, 90 %)',
  directionTitle: 'sure of the direction',
  oddEmpty: (keys) => `texts of \`odd\` not written yet: ${list(keys.map(q))}`,
  graded: (numbers, evidence) =>
    `${counted(numbers, 'numbers')} with a range · ${counted(evidence, 'evidence')}`,
  warningsRemain: (warnings, command) => `${warnings}: see \`${command}\``,
  refused: (errors) => `the scenario cannot be run: ${errors}`,
  observationsRefused: (errors) => `the observations cannot be scored: ${errors}`,
  minNotMet: (passed, min) => `${counted(passed, 'observations')} pass, and ${min} were asked for`,
  differs: 'the results differ',
  notReproducible: (path) =>
    `the scenario in ${q(path)} is not the one that its \`summary.json\` was made from: run it again`,
  reportChanged: (path) =>
    `the scenario inside ${q(path)} is not the one that the report names: it was changed`,
  restored: (files, digest) =>
    `restored ${counted(files, 'files')}; the digest of the scenario is the same: ${digest}`,
  otherVersion: (of, own) => `made with masar ${of}; this is ${own}, which may give other numbers`,
  runAgain: 'the same run again:',
  restoredSame: (digest) => `run again: the digest of the result is the same: ${digest}`,
  restoredDiffers: (expected, found) =>
    `not reproducible: the digest of the result should be ${expected}; found ${found}`,
  studio: {
    banner: (writable) =>
      writable
        ? 'The studio is open on this machine alone; nothing leaves it; it can save the files of the scenario; Ctrl-C ends it.'
        : 'The studio is open on this machine alone; nothing leaves it; it writes to no file; Ctrl-C ends it.',
  },
  openInBrowser: (path) => `open ${path} in a browser`,
  interrupted: 'interrupted',
  waitingForInput: 'reading the scenario from the terminal; Ctrl-D ends it',
  statusesTitle: 'Statuses of statuses/core@1: id, family, label',
  fmtDone: (changed, files) =>
    changed === 0 ? `nothing to change in ${files}` : `written anew: ${changed} of ${files}`,
  fmtWould: (changed, files) =>
    changed === 0 ? `nothing to change in ${files}` : `would be written anew: ${changed} of ${files}`,
  fmtRefused: (refused, files) => `left as they are because of mistakes: ${refused} of ${files}`,
};

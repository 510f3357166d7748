import type { ExtremeWords } from './extremes.ts';
import type { RemarkWords } from './remarks.ts';

/** What can be counted in a sentence, with the noun in its right form. */
export type CountedNoun =
  | 'people'
  | 'draws'
  | 'months'
  | 'parameters'
  | 'days'
  | 'places'
  | 'statuses'
  | 'groups'
  | 'moves'
  | 'observations'
  | 'sources'
  | 'evidence'
  | 'errors'
  | 'warnings'
  | 'numbers'
  | 'disputes'
  | 'files'
  | 'challenges';

export type Basis = 'measured' | 'quoted' | 'calibrated' | 'inferred' | 'assumed';
export type Verb = 'init' | 'check' | 'run' | 'studio' | 'report' | 'compare';

/**
 * The words that the command line and the report share. Whole sentences are functions of their data, so that each
 * language orders and inflects them as it must; numbers, names and dates are handed in as they are to be shown. To add
 * a phrase, add it here: both languages then fail to compile until they have it.
 */
export interface Phrases {
  /** `1 draw`, `200 draws`: `shown` is the number as printed, where it is not `String(n)`. */
  counted: (n: number, noun: CountedNoun, shown?: string) => string;
  /** Names in a row: `a, b and c`. */
  list: (names: readonly string[]) => string;
  /** A name, code or file from outside, so that it cannot turn the order of the sentence around it. */
  name: (text: string) => string;

  /** Headings of tables and of charts. */
  headings: {
    outcome: string;
    status: string;
    place: string;
    group: string;
    move: string;
    people: string;
    peoplePerMonth: string;
    share: string;
    median: string;
    half: string;
    ninety: string;
    best: string;
    range: string;
    difference: string;
    observed: string;
    modelled: string;
    date: string;
    use: string;
    inside: string;
    parameter: string;
    value: string;
    convertedTo: string;
    basis: string;
    because: string;
    claim: string;
    source: string;
    publisher: string;
    paragraph: string;
    grade: string;
    note: string;
    lever: string;
    total: string;
    from: string;
    to: string;
  };

  /** Titles of sections. */
  sections: {
    question: string;
    answer: string;
    where: string;
    how: string;
    overTime: string;
    byGroup: string;
    whatIf: string;
    howSure: string;
    evidence: string;
    disputes: string;
    observations: string;
    parameters: string;
    sources: string;
    limits: string;
    reproduce: string;
    ethics: string;
    glossary: string;
    next: string;
  };

  /** Words that stand alone beside a figure. */
  labels: {
    modelled: string;
    whatIfNotForecast: string;
    plausibleRange: string;
    stillInside: string;
    fateUnknown: string;
    medianRun: string;
    noChange: string;
    ok: string;
    yes: string;
    no: string;
    none: string;
    unknown: string;
    error: string;
    warning: string;
    help: string;
    note: string;
    seed: string;
    draws: string;
    version: string;
    digest: string;
    settings: string;
    wrote: string;
    next: string;
    evidence: string;
    showTable: string;
    /** The other language, in its own words. */
    otherLanguage: string;
  };

  basis: Record<Basis, string>;
  /** What each grade means, in one line. */
  basisMeaning: Record<Basis, string>;
  noBasis: string;
  use: Record<'fit' | 'test' | 'input', string>;
  useMeaning: Record<'fit' | 'test' | 'input', string>;
  /** Grades of sources: how near the source is to what it says. */
  sourceGrade: Record<'A' | 'B' | 'C' | 'K', string>;

  /** One line of help for each verb. */
  verbs: Record<Verb, string>;
  /** One line of help for each option that several verbs share. */
  options: {
    draws: string;
    seed: string;
    set: string;
    rival: string;
    without: string;
    fit: string;
    output: string;
    workers: string;
    thin: string;
    executor: string;
    strict: string;
    json: string;
    quiet: string;
    color: string;
    lang: string;
    directory: string;
    report: string;
    version: string;
    help: string;
  };

  /** Sentences. */
  atDate: (date: string) => string;
  soManyIn: (outcome: string, people: string) => string;
  rangeOfRuns: (draws: number, low: string, high: string) => string;
  peopleConserved: (people: { in: string; out: string; here: string }) => string;
  evidenceTally: (tally: Record<Basis, number> & { none: number }) => string;
  basedOn: (sources: number, observations: number) => string;
  runOf: (run: { months: number; places: number; statuses: number; draws: number; seed: number }) => string;
  progress: (done: number, total: number) => string;
  thinned: (thin: number) => string;
  /** Expected counts were computed, without chance. */
  expectedOnly: string;
  checked: (file: string, errors: number, warnings: number) => string;
  checkedClean: (file: string) => string;
  scorePassed: (passed: number, scored: number) => string;
  scoreCovered: (covered90: number, scored: number) => string;
  leverEffect: (lever: string, from: string, to: string, effect: string, outcome: string) => string;
  signCertainty: (same: number, draws: number) => string;
  smallCells: () => string;
  notForecast: () => string;
  reproduceWith: (command: string) => string;
  unknownVerb: (verb: string, suggestion?: string) => string;
  unknownCode: (code: string) => string;
  cannotRead: (file: string) => string;
  cannotWrite: (file: string) => string;
  ourMistake: () => string;
  extremes: ExtremeWords;
  remarks: RemarkWords;
}

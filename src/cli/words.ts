import { type Language, type Phrases, phrases } from '../text/index.ts';
import type { ExitName } from './exit-codes.ts';
import type { UsageFault } from './usage-fault.ts';
import { cliWordsAr } from './words-ar.ts';
import { cliWordsEn } from './words-en.ts';

type CommandName =
  | 'init'
  | 'fmt'
  | 'run'
  | 'check'
  | 'compare'
  | 'score'
  | 'report'
  | 'schema'
  | 'explain'
  | 'why'
  | 'fit'
  | 'drivers'
  | 'open'
  | 'studio'
  | 'flee'
  | 'import';

/** Headings that the argument reader writes in its help. */
export type HelpTitle = 'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:';

/** The words that only the command line uses, beside the `Phrases` that it shares with the report. */
export interface CliWords {
  about: string;
  helpTitles: Record<HelpTitle, string>;
  examplesTitle: string;
  /** What each example command does, in the order of `examples` in `help.ts`. */
  examples: readonly [string, string, string, string, string];
  exitTitle: string;
  exits: Record<ExitName, string>;
  commands: Record<CommandName, string>;
  helpCommand: string;
  arguments: {
    file: string;
    base: string;
    other: string;
    fileOrRun: string;
    topic: string;
    files: string;
    newFolder: string;
    name: string;
    report: string;
    opened: string;
    fleeSource: string;
  };
  options: {
    verbose: string;
    noInput: string;
    at: string;
    exitCode: string;
    min: string;
    reportOutput: string;
    noStudy: string;
    runOutput: string;
    fmtCheck: string;
    extremes: string;
    from: string;
    metric: string;
    decision: string;
    option: string;
    better: string;
    threshold: string;
    method: string;
    groups: string;
    driversDraws: string;
    driversOutput: string;
    audience: string;
    openOutput: string;
    openRun: string;
    port: string;
    noOpen: string;
    readOnly: string;
    studioDraws: string;
    exportTo: string;
  };
  usage: { [W in UsageFault['what']]: (fault: Extract<UsageFault, { what: W }>) => string };
  moreHelp: (command: string) => string;

  studying: string;
  examining: string;
  variantsDone: (done: number, of: number) => string;
  seconds: (shown: string) => string;
  /** At the end of a month, named. */
  atEnd: (month: string) => string;
  versusFile: string;
  /** Above a table of numbers whose columns are percent points. */
  columnsArePoints: string;
  /** In how many draws the difference has the sign of its median; `sign` 0 is no difference. */
  direction: (sign: number, same: number, draws: number) => string;
  /** After the people of the middle run: in how many draws nobody appeared or vanished. */
  conserved: (kept: number, draws: number) => string;
  notConserved: (kept: number, draws: number) => string;
  smallCells: string;
  disputes: (disputes: number) => string;
  scoreTitle: string;
  noObservations: string;
  notMet: string;
  met: string;
  isInput: string;
  modelAndObserved: (model: string, observed: string) => string;
  columnsAreMedians: (base: string, other: string) => string;
  file: string;
  comparedAt: string;
  directionTitle: string;
  /** Free texts of the ODD description that are not written, by their keys. */
  oddEmpty: (keys: readonly string[]) => string;
  graded: (numbers: number, evidence: number) => string;
  warningsRemain: (warnings: string, command: string) => string;
  refused: (errors: string) => string;
  observationsRefused: (errors: string) => string;
  minNotMet: (passed: number, min: number) => string;
  differs: string;
  notReproducible: (path: string) => string;
  reportChanged: (path: string) => string;
  /** The scenario of a report was written and has the digest that the report names. */
  restored: (files: number, digest: string) => string;
  otherVersion: (of: string, own: string) => string;
  runAgain: string;
  restoredSame: (digest: string) => string;
  restoredDiffers: (expected: string, found: string) => string;
  /** Below the address of the studio, one sentence. */
  studio: { banner: (writable: boolean) => string };
  openInBrowser: (path: string) => string;
  interrupted: string;
  waitingForInput: string;
  statusesTitle: string;
  /** How many of the files were written anew; `files` are all of them, counted. */
  fmtDone: (changed: number, files: string) => string;
  fmtWould: (changed: number, files: string) => string;
  fmtRefused: (refused: number, files: string) => string;
}

function cliWords(language: Language): CliWords {
  return language === 'ar' ? cliWordsAr : cliWordsEn;
}

/** A wrong command line in words. */
export function tellUsage(fault: UsageFault, language: Language): string {
  return (cliWords(language).usage[fault.what] as (fault: UsageFault) => string)(fault);
}

/** All words of a language. */
export interface Words {
  language: Language;
  cli: CliWords;
  shared: Phrases;
}

export function wordsOf(language: Language): Words {
  return { language, cli: cliWords(language), shared: phrases(language) };
}

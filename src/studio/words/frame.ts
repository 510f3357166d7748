import type { Language } from '../../text/index.ts';
import type { Tab } from '../session/session.ts';
import { frameWordsAr } from './frame-ar.ts';
import { frameWordsEn } from './frame-en.ts';

interface MovedFigure {
  figure: string;
  date: string;
  draws: string;
}

/** The words of the studio's frame, its drawer and the tabs that read rather than draw. */
export interface StudioWords {
  tabs: Record<Tab, string>;
  tabList: string;
  share: string;
  report: string;
  settings: string;
  language: string;
  digits: string;
  digitNames: Record<'latin' | 'arabic', string>;
  timeRuns: string;
  timeNames: Record<'ltr' | 'rtl', string>;
  theme: string;
  themeNames: Record<'auto' | 'light' | 'dark', string>;
  draws: string;
  drawNames: Record<'fitted' | 'ranges', string>;
  close: string;
  skip: string;
  /** Where the numbers of the page come from. */
  computed: (draws: string, thin: string | null) => string;
  refining: (draws: string) => string;
  fittedTo: (figures: string) => string;
  asWritten: string;
  rivalUnfitted: string;
  broken: (mistakes: string) => string;
  failed: (why: string) => string;
  whatIf: string;
  opening: string;
  tally: (counts: {
    sources: string;
    disputes: string;
    graded: [basis: 'measured' | 'quoted' | 'calibrated' | 'inferred' | 'assumed', n: number][];
    holes: number;
  }) => string;
  /** Changes in force, each with what it is set to. */
  changed: (list: string) => string;
  reset: string;
  setTo: (name: string, value: string) => string;
  without: (name: string) => string;
  structure: (name: string) => string;
  follows: (dispute: string, option: string) => string;
  live: {
    none: string;
    fewer: (people: string, outcome: string, range: string) => string;
    more: (people: string, outcome: string, range: string) => string;
    same: string;
  };
  sureOf: (share: number) => string;
  drawer: {
    title: (name: string) => string;
    asWritten: string;
    perMonth: (range: string) => string;
    median: (range: string) => string;
    because: string;
    noGround: string;
    translates: string;
    conflicts: string;
    followed: (own: boolean) => string;
    inFile: (place: string) => string;
    unknown: (name: string) => string;
    /** Leads to the lever or the assumption. */
    move: string;
    passage: string;
    previous: string;
    next: string;
    numberOf: (n: string, of: string) => string;
    whyThis: string;
    nobodyElse: string;
    /** How far a number moves the answer; `figure`, `date` and `draws` as they are to be shown. */
    moves: {
      title: string;
      coming: string;
      told: (data: { rank: string; of: string; share: string } & MovedFigure) => string;
      /** `most`: the largest share that chance makes. */
      notTold: (data: { most: string } & MovedFigure) => string;
    };
    cite: string;
    cited: string;
    quoted: (claim: string) => string;
    paragraph: (paragraph: string) => string;
    pin: string;
    /** Said once it is, or is no longer. */
    pinned: (isPinned: boolean) => string;
    challenge: {
      open: string;
      says: string;
      by: string;
      reader: string;
      /** `written`: the number as it stands, for its notation. */
      instead: (written: string) => string;
      write: string;
      cancel: string;
      missing: string;
      done: string;
    };
    /** Whose wording a claim is. */
    wordedBy: (scenario: string, id: string, version: string) => string;
  };
  article: {
    reading: string;
    takeOut: (sentence: string) => string;
    putBack: (sentence: string) => string;
    feeds: (parameters: string) => string;
    all: string;
    chosen: (n: number) => string;
    answer: string;
    none: string;
    oneAtATime: string;
  };
  compare: {
    reading: string;
    base: string;
    keep: string;
    keepNothing: string;
    full: string;
    remove: (name: string) => string;
    use: (name: string) => string;
    table: string;
    outcome: string;
    differs: (n: string) => string;
    byLargest: string;
    copy: string;
    copied: string;
    multiples: string;
    sideBySide: string;
    difference: string;
    sign: string;
    computing: string;
  };
  evidence: {
    reading: string;
    parameters: string;
    search: string;
    found: (n: string) => string;
    onlyHoles: string;
    disputes: string;
    ofFile: string;
    claims: string;
    open: (name: string) => string;
    more: (n: string) => string;
  };
  check: {
    reading: string;
    conservation: string;
    opened: string;
    /** `thin`: one person in so many; null for all. */
    openedReading: (run: { draws: string; thin: string | null; seed: string }) => string;
    future: string;
    futureNumber: (last: string) => string;
    futureOf: (n: string, of: string) => string;
    futureReading: string;
    noFutures: string;
    notRead: string;
    conserved: (numbers: { in: string; here: string; out: string; draws: string; of: string }) => string;
    notRun: (command: string) => string;
  };
}

export const studioWords = (language: Language): StudioWords =>
  language === 'ar' ? frameWordsAr : frameWordsEn;

import type { Language } from '../../text/index.ts';
import { exploreWordsAr } from './explore-ar.ts';
import { exploreWordsEn } from './explore-en.ts';

/** The words of Explore. Sentences are functions of numbers, names and dates as they are to be shown. */
export interface ExploreWords {
  answer: string;
  why: string;
  whyNumber: (number: string) => string;
  /** What a change makes of those who left alive; `change` as `differenceRange` has it. */
  changeOfLeft: (change: string) => string;

  whatIf: string;
  reset: string;
  leversReading: string;
  weakest: string;
  less: (lever: string) => string;
  more: (lever: string) => string;
  leverNow: (value: string, file: string) => string;
  numberOf: (lever: string) => string;
  file: (value: string) => string;
  backToFile: (lever: string, value: string) => string;

  structure: string;
  ownStructure: string;
  disputes: (n: number) => string;

  assumptions: (n: number, shown: string) => string;
  sortedBy: Record<'drivers' | 'fit' | 'range', string>;
  findAssumption: string;
  found: (n: number, shown: string) => string;
  showMore: string;
  textOf: (assumption: string) => string;
  asInFile: string;
  inTheFile: string;

  where: string;
  views: string;
  viewNames: Record<'map' | 'paths' | 'table', string>;
  mapComing: string;
  /** `places`: the largest with their people. */
  mapSummary: (data: { date: string; places: string; draws: string }) => string;
  howToRead: string;
  mapReading: string;
  /** What the numbers on the map are. */
  mapMeans: (draws: string) => string;
  boundaries: string;
  noPositions: string;
  mapTable: (date: string) => string;
  mapControls: Record<'all' | 'closer' | 'wider' | 'north' | 'south' | 'west' | 'east' | 'whole', string>;
  /** Who holds what, and which ways are closed: the canvas in words. */
  ground: (held: string, closed: string | null) => string;
  holds: (holder: string, places: string) => string;
  between: (from: string, to: string) => string;
  modelled: string;
  /** A name with its people. */
  placeCount: (name: string, people: string) => string;
  placeTold: (place: string, people: string, parts: string) => string;
  beyond: string;
  tableOf: (date: string) => string;
  outcomesTable: (date: string) => string;
  cellsTable: (date: string) => string;
  placesTable: (date: string, draws: string) => string;
  /** All outcomes at a place together. */
  everybody: string;

  how: string;
  howShown: string;
  share: string;
  futures: (runs: string) => string;
  /** A figure held against a number. */
  dots: string;
  threshold: string;
  dotsSummary: (data: { label: string; date: string; threshold: string; runs: string; of: string }) => string;
  /** The same of the file without the change. */
  dotsBefore: (runs: string, of: string) => string;
  dotsReading: string;
  dot: string;
  outcomeShown: string;
  allOutcomes: string;
  placeShown: string;
  allPlaces: string;
  showAll: string;
  chooseOutcome: string;
  stackSummary: (date: string, parts: string) => string;
  stackReading: string;
  placeReading: (place: string, draws: string) => string;
  fanSummary: (outcome: string, date: string, range: string) => string;
  fanReading: string;
  futuresReading: string;
  ninety: string;
  half: string;
  median: string;
  from: (low: string, high: string) => string;
  asTable: string;
  /** Heading of a table of ends of years: the median with the range of nine in ten runs. */
  yearEnds: string;
  observed: (label: string, value: string, date: string) => string;

  difference: string;
  sameRuns: (draws: string) => string;
  nothingChanged: string;
  differenceComing: string;
  /** A button that pulls a lever to a value. */
  tryLever: (lever: string, value: string) => string;
  differenceSummary: (list: string) => string;
  /** An outcome with what is told of it. */
  named: (outcome: string, told: string) => string;
  sure: (runs: string, of: string) => string;
  notSure: string;
  sign: string;
  fewer: string;
  moreWord: string;
  /** Leads to what makes the range wide. */
  drives: string;
  allOutcomesAt: (date: string) => string;

  time: string;
  month: string;
  play: string;
  pause: string;
  speed: string;
  speeds: Record<0.5 | 1 | 2, string>;
  stills: string;
  toAnswer: string;
  periods: string;
  periodsSummary: (periods: number, events: number) => string;
  /** `names`: a place, or the two ends of a link. */
  event: Record<'lost' | 'taken' | 'closed' | 'opened', (names: readonly string[]) => string>;
}

export const exploreWords = (language: Language): ExploreWords =>
  language === 'ar' ? exploreWordsAr : exploreWordsEn;

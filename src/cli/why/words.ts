import type { Change, Conflict, FactName, Hit, Kind, Num, Relation } from '../../experiment/index.ts';
import type { Language } from '../../text/index.ts';
import { whyWordsAr } from './words-ar.ts';
import { whyWordsEn } from './words-en.ts';

/** The words of `masar why`. Numbers, names and ranges are handed in as they are to be shown. */
export interface WhyWords {
  kinds: Record<Kind, string>;
  facts: Record<FactName, string>;
  relations: Record<Relation, string>;
  headings: {
    because: string;
    /** What others say of a sentence. */
    others: string;
    /** Claims of a source, or of the sides of a dispute. */
    claims: string;
    numbers: string;
    into: string;
    outOf: string;
    figures: string;
    flow: string;
    passage: string;
    /** Where a number stands in a run. */
    hits: string;
  };
  leftAlive: string;
  arrivals: string;
  /** Where something is written. */
  writtenAt: (place: string) => string;
  noGround: string;
  basis: (basis: string, meaning: string) => string;

  /** Before who said something and where, on a line of its own. */
  citation: (parts: string) => string;
  said: (publisher: string, date: string | null) => string;
  grade: (grade: string, meaning: string) => string;
  paragraph: (paragraph: string) => string;
  translation: (original: string) => string;
  conflict: (id: string, claim: string | null) => string;
  followed: (which: 'this' | 'other' | 'unsaid', conflict: Conflict) => string;
  noSuchParagraph: string;

  /** A number in its unit, `shown` with its range. */
  converted: {
    hazard: (shown: string) => string;
    hazardChanges: (shape: string) => string;
    risk: (shown: string, first: boolean) => string;
    median: (shown: string) => string;
    mean: (shown: string) => string;
    chance: (shown: string) => string;
    times: (shown: string) => string;
    perSignal: (shown: string) => string;
    people: (shown: string) => string;
    lasts: (shown: string) => string;
    perKm: (shown: string, risk: string) => string;
    kmPerDay: (shown: string) => string;
    weight: (shown: string) => string;
    never: string;
  };
  drawn: Record<Exclude<Num['scale'], 'gamma'>, string>;
  fixed: string;
  notWritten: string;
  /** What a parameter is under an overlay; null where it is not there. */
  becomes: (text: string | null, kind: 'mechanism' | 'rival') => string;
  more: (count: number, command: string | null) => string;

  /** Before the answer under a change; `label` of the mechanism, rival, lever or option. */
  change: (kind: Change['kind'], label: string, setting: string, date: string) => string;
  studied: (draws: string, thin: number) => string;
  /** The figure in which a mechanism is seen, with it and without it. */
  shown: (label: string, withIt: string, withoutIt: string) => string;
  noEffect: string;
  sameElsewhere: (outcomes: string) => string;
  /** How many parameters differ under the overlay. */
  differ: (count: number, kind: 'mechanism' | 'rival') => string;
  /** The sentence became no part of the model. */
  noMechanism: string;

  /** By the end of a month; on a day. */
  by: (month: string) => string;
  on: (day: string) => string;
  verdict: Record<'passed' | 'tooLow' | 'tooHigh', string>;
  noRun: (command: string) => string;
  fromRun: (run: string, draws: string, thin: number) => string;
  otherRun: (run: string) => string;
  computing: (draws: string, thin: number) => string;
  alsoNamed: (name: string) => string;

  hit: (hit: Hit, shown: string, of: string[], date: string) => string;
  points: Record<Hit['point'], string>;
  notFound: (asked: string) => string;
  nearest: string;
  noName: (asked: string, suggestion?: string) => string;
  cumulative: string;
  dates: (from: string, to: string) => string;
}

export function whyWords(language: Language): WhyWords {
  return language === 'ar' ? whyWordsAr : whyWordsEn;
}

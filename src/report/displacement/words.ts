import type { Language } from '../../text/index.ts';
import { displacementWordsAr } from './words-ar.ts';
import { displacementWordsEn } from './words-en.ts';

/** A figure with the ends of nine tenths of the draws, already written. */
export interface Ranged {
  mean: string;
  low: string;
  high: string;
}

/** The words of the report of a directory in Flee's format. Names and numbers are handed in as they are; the words isolate them. */
export interface DisplacementWords {
  question: string;
  answer: (told: {
    date: string;
    camps: Ranged;
    registered: string;
    most: string;
    most_people: Ranged;
    most_registered: string;
  }) => string;
  noCamps: string;
  whatIf: string;
  range: string;
  sections: {
    camps: string;
    accuracy: string;
    people: string;
    origins: string;
    world: string;
    settings: string;
    warnings: string;
    reproduce: string;
  };
  reading: { camps: string; accuracy: string; origins: string; settings: string; warnings: string };
  columns: {
    camp: string;
    registered: string;
    mean: string;
    ninety: string;
    half: string;
    capacity: string;
    from: string;
    to: string;
    people: string;
    type: string;
    names: string;
    start: string;
    end: string;
    key: string;
    value: string;
  };
  interval: (low: string, high: string) => string;
  noLimit: string;
  never: string;
  /** Of the pictures, for readers who do not see them. */
  campChart: (name: string) => string;
  ardChart: string;
  ardLines: { normal: string; rescaled: string };
  ard: (normal: Ranged, rescaled: Ranged) => string;
  wrongCamp: (share: Ranged) => string;
  skill: (skill: Ranged, days: number) => string;
  people: (told: { displaced: string; camps: string; elsewhere: string; underWay: string }) => string;
  hastened: (hasten: number) => string;
  compat: Record<'flee' | 'fixed', string>;
  closureTypes: Record<
    'country' | 'location' | 'link' | 'camp' | 'idpcamp' | 'remove_forced_redirection',
    string
  >;
  noClosures: string;
  noWarnings: string;
  notShown: (count: number) => string;
  terms: {
    command: string;
    compare: string;
    seed: string;
    draws: string;
    files: string;
    set: string;
    result: string;
    rules: string;
  };
  source: string;
}

export function displacementWords(language: Language): DisplacementWords {
  return language === 'ar' ? displacementWordsAr : displacementWordsEn;
}

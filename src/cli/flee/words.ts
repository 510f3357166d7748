import type { Language } from '../../text/index.ts';
import { fleeWordsAr } from './words-ar.ts';
import { fleeWordsEn } from './words-en.ts';

/** A figure over draws, already written: its mean and the ends of nine tenths of the draws. */
export interface ToldSpread {
  mean: string;
  low: string;
  high: string;
}

/** The words of the commands on directories in Flee's format. Names and numbers are handed in as they are; the words isolate them. */
export interface FleeWords {
  options: {
    days: string;
    settings: string;
    compat: string;
    executor: string;
    links: string;
    origins: string;
    agents: string;
    output: string;
    set: string;
    draws: string;
    importOutput: string;
  };
  arguments: { input: string; source: string; directory: string; format: string };
  /** What is about to be run. */
  runOf: (size: { days: number; places: number; camps: number; draws: number; seed: number }) => string;
  noSettings: string;
  compat: Record<'flee' | 'fixed', string>;
  hastened: (hasten: number) => string;
  question: string;
  /** What the columns of the table of camps are, from the left. */
  columns: (date: string) => string;
  /** The columns of a comparison. */
  comparedColumns: (date: string) => string;
  /** The columns of a sweep. */
  sweptColumns: string;
  ard: (normal: ToldSpread, rescaled: ToldSpread) => string;
  ardAlone: (normal: string, rescaled: string) => string;
  wrongCamp: (share: ToldSpread) => string;
  skill: (skill: ToldSpread, days: number) => string;
  people: (told: { displaced: string; camps: string; elsewhere: string; underWay: string }) => string;
  meaning: { ard: string; skill: string };
  whatIf: string;
  differenceOfArd: (told: ToldSpread) => string;
  noData: string;
  fit: {
    budget: string;
    columns: (split: number, days: number) => string;
    reading: (budget: number) => string;
    goesOn: (kept: number) => string;
    names: Record<'as_given' | 'default_rules' | 'all_rules' | 'last' | 'rolling', string>;
  };
  imported: (folder: string, command: string) => string;
  wrote: (folder: string) => string;
}

export function fleeWords(language: Language): FleeWords {
  return language === 'ar' ? fleeWordsAr : fleeWordsEn;
}

import type { Language } from '../../text/index.ts';
import { briefWordsAr } from './brief-ar.ts';
import { briefWordsEn } from './brief-en.ts';

/** The words of the part for the desk officer. Values that sentences take are text as it is to be shown. */
export interface BriefWords {
  title: string;
  parts: { answer: string; stills: string; levers: string; sure: string; next: string };
  /** For which day the answer is, who made it, and of which run it is. */
  asOf: (data: { date: string; by: string; made: string | null; version: string; run: string }) => string;
  notStated: string;
  barsFinding: (outcome: string, people: string, date: string) => string;
  barsDefinition: (date: string) => string;
  stillsNone: string;
  stillsTable: string;
  leversNone: string;
  leversNotRun: string;
  /** A lever, what it was set to, and the change of one outcome. */
  leversFinding: (lever: string, setting: string, outcome: string, change: string) => string;
  leversNoEffect: string;
  leversDefinition: (date: string, draws: string) => string;
  leversTable: string;
  columns: { lever: string; effect: string; caution: string };
  zero: string;
  leverAt: (lever: string, setting: string) => string;
  setTo: (setting: string) => string;
  changeOf: (outcome: string, change: string) => string;
  /** In how many draws the difference has the direction of its middle. */
  direction: (same: number, of: number) => string;
  noClear: string;
  moreLevers: (count: number) => string;
  morePinned: (count: number) => string;
  /** How many numbers rest on what. */
  measured: (count: number) => string;
  inferred: (count: number) => string;
  assumed: (count: number) => string;
  strongest: (part: string, outcome: string, change: string) => string;
  strongestUnknown: string;
  changeMind: (outcome: string, range: string, date: string) => string;
  /** After the figures that are named. */
  more: (count: number) => string;
  failed: (labels: string) => string;
  nothingFailed: (passed: number, scored: number) => string;
  dispute: (data: { name: string; follows: string; other: string; change: string | null }) => string;
  noDisputes: string;
  widest: (outcome: string, range: string) => string;
  lookAt: (part: string) => string;
  openDispute: (name: string) => string;
  assumedMost: (part: string, count: number) => string;
  nextBasis: string;
}

/** The words of the part for the desk officer in a language. */
export function briefWords(language: Language): BriefWords {
  return language === 'ar' ? briefWordsAr : briefWordsEn;
}

import type { Language } from '../../text/index.ts';
import { reviewWordsAr } from './words-ar.ts';
import { reviewWordsEn } from './words-en.ts';

/** The seven elements of ODD (Grimm and others 2020). */
export const ODD_ELEMENTS = [
  'purpose',
  'entities',
  'process',
  'concepts',
  'initialization',
  'input',
  'submodels',
] as const;
export type OddElement = (typeof ODD_ELEMENTS)[number];

/** The eight headings of TRACE (Grimm and others 2014). */
export const TRACE_HEADINGS = [
  'problem',
  'description',
  'data',
  'conceptual',
  'implementation',
  'output',
  'analysis',
  'corroboration',
] as const;
export type TraceHeading = (typeof TRACE_HEADINGS)[number];

/** Design concepts of ODD that are answered for every model of this program. */
export const CONCEPTS = [
  'principles',
  'emergence',
  'adaptation',
  'sensing',
  'interaction',
  'stochasticity',
  'collectives',
  'observation',
] as const;

/** How a move is timed, each with its form. */
export const FORMS = ['rate', 'median', 'mean', 'share', 'fall', 'journey'] as const;
export type Form = (typeof FORMS)[number];

/** The words of the part for the reviewer. Numbers, names and ranges are handed in as they are to be shown. */
export interface ReviewWords {
  partB: string;
  sections: Record<
    'odd' | 'trace' | 'diagram' | 'equations' | 'extremes' | 'drivers' | 'ethics' | 'data',
    string
  >;
  oddReading: string;
  elements: Record<OddElement, string>;
  purpose: (question: string, figures: number) => string;
  entities: (data: {
    groups: number;
    statuses: number;
    places: number;
    links: number;
    traits: string;
    from: string;
    to: string;
  }) => string;
  process: string;
  steps: readonly string[];
  concepts: Record<(typeof CONCEPTS)[number], { name: string; text: string }>;
  initialization: (people: string, groups: number) => string;
  input: (files: string) => string;
  submodels: string;
  slotEmpty: string;
  traceReading: string;
  trace: Record<TraceHeading, { name: string; where: string }>;
  diagramTitle: (statuses: number, ways: number) => string;
  diagramReading: string;
  diagramTable: string;
  from: string;
  to: string;
  moves: string;
  equationsReading: string;
  forms: Record<Form, { name: string; note: string }>;
  equationsTable: string;
  move: string;
  form: string;
  factors: string;
  signals: string;
  extremesReading: (held: number, made: number, draws: number, thin: number) => string;
  extremesTable: string;
  extremeHolds: string;
  extremeFails: string;
  extremeNotHere: string;
  condition: string;
  result: string;
  ethics: readonly string[];
  notFor: string;
  notForList: readonly string[];
  dataReading: string;
  files: string;
  sha256: string;
  reopen: string;
  prov: string;
  dataPackage: string;
  cite: string;
  licence: string;
  depositTitle: string;
  deposit: readonly string[];
  fairTitle: string;
  fair: readonly { principle: string; how: string }[];
}

export function reviewWords(language: Language): ReviewWords {
  return language === 'ar' ? reviewWordsAr : reviewWordsEn;
}

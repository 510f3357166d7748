import type { Language } from '../../text/index.ts';
import { oddWordsAr } from './odd-ar.ts';
import { oddWordsEn } from './odd-en.ts';

/** The seven elements of ODD, in its order. */
export type OddElement =
  | 'purpose'
  | 'entities'
  | 'scheduling'
  | 'design'
  | 'initialization'
  | 'input_data'
  | 'submodels';

export type DesignConcept =
  | 'basic_principles'
  | 'emergence'
  | 'adaptation'
  | 'objectives'
  | 'learning'
  | 'prediction'
  | 'sensing'
  | 'interaction'
  | 'stochasticity'
  | 'collectives'
  | 'observation';

/** The words of the ODD description. What is written here is generated from the file; free texts stand beside it. */
export interface OddWords {
  title: string;
  reading: string;
  elements: Record<OddElement, string>;
  concepts: Record<DesignConcept, string>;
  generated: string;
  written: string;
  /** A free text that the author has not written. */
  gap: (key: string) => string;
  gaps: (missing: number, of: number) => string;

  question: (question: string) => string;
  patterns: (data: { figures: number; fit: number; test: number; input: number }) => string;
  noPatterns: string;

  entities: (data: { groups: string; places: string; links: number; holders: number }) => string;
  scales: (data: { from: string; to: string; days: string }) => string;
  space: string;
  variablesTable: string;
  columns: { variable: string; values: string; changes: string };
  variables: {
    status: string;
    place: string;
    age: string;
    group: string;
    level: string;
    byMoves: string;
    byMovesFalls: string;
    running: string;
    never: string;
    moves: (ids: string) => string;
  };

  order: readonly string[];
  processes: (data: {
    reasons: number;
    hazards: number;
    shares: number;
    falls: number;
    journeys: number;
    fedBack: number;
  }) => string;

  principles: string;
  emerges: (emerging: number, assumed: number, none: number) => string;
  emergesUnknown: string;
  adapts: string;
  adaptsNot: string;
  weighs: string;
  weighsNot: string;
  learns: (moves: string) => string;
  learnsNot: string;
  predicts: string;
  senses: (signals: string) => string;
  sensesNot: string;
  interacts: (signals: string) => string;
  interactsNot: string;
  chance: (ranged: number, fixed: number) => string;
  collective: (groups: string) => string;
  observes: (outcomes: number, figures: number, layered: number) => string;

  groupsTable: string;
  groupColumns: { group: string; start: string; arrives: string; scale: string };
  byMonth: string;
  files: (files: string) => string;
  noFiles: string;
  rowsOfControl: (rows: number) => string;
  submodels: string;
  mechanisms: (count: number) => string;
  seeDiagram: string;
  seeEquations: string;
  seeParameters: string;
}

/** The words of the ODD description in a language. */
export function oddWords(language: Language): OddWords {
  return language === 'ar' ? oddWordsAr : oddWordsEn;
}

import type { Language } from '../../text/index.ts';
import { modelWordsAr } from './model-ar.ts';
import { modelWordsEn } from './model-en.ts';

/** How a move is timed, as the table of moves names it. */
export type MoveForm =
  | 'rate'
  | 'median'
  | 'mean'
  | 'shaped'
  | 'share'
  | 'fall'
  | 'pull'
  | 'stopped'
  | 'dies'
  | 'blocked'
  | 'refuge';

/** One equation: what it says and what its letters are. */
export interface EquationWords {
  title: string;
  reading: string;
}

export type EquationId =
  | 'hazard'
  | 'speeds'
  | 'competing'
  | 'shape'
  | 'share'
  | 'route'
  | 'way'
  | 'blend'
  | 'counted'
  | 'range';

/** The words of the state diagram, the equations and the table of moves. */
export interface ModelWords {
  diagram: {
    title: string;
    finding: (data: { statuses: number; passages: number; status: string; ways: number }) => string;
    definition: string;
    reading: string;
    marks: string;
    table: string;
    columns: { from: string; to: string; moves: string; people: string };
  };
  equations: {
    title: string;
    reading: string;
    list: Record<EquationId, EquationWords>;
    movesTitle: string;
    movesReading: string;
    openMoves: (count: number) => string;
    columns: { move: string; way: string; form: string; hazard: string };
    forms: Record<MoveForm, string>;
    conditions: string;
    setsTrait: string;
    fromTo: (from: string, to: string) => string;
    stays: (status: string) => string;
  };
}

/** The words of the model's own sections in a language. */
export function modelWords(language: Language): ModelWords {
  return language === 'ar' ? modelWordsAr : modelWordsEn;
}

import type { FleeProblem } from './flee-problem.ts';
import type { Code, Problem } from './problem.ts';

/** What is said of a problem: one sentence without a full stop, and lines that say what would be right. */
export interface Told {
  sentence: string;
  help: string[];
}

/** A sentence for every code: leaving one out is a type error. */
export type Sentences = { [C in Code]: (problem: Extract<Problem, { code: C }>) => Told };

/** The sentences of directories in Flee's format, which stand in files of their own. */
export type FleeSentences = Pick<Sentences, FleeProblem['code']>;

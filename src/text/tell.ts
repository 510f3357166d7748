import type { Language, Problem } from './problem.ts';
import { problemsAr } from './problem-ar.ts';
import { problemsEn } from './problem-en.ts';
import type { Told } from './sentences.ts';

/** What is said of this problem in this language. */
export function tell(problem: Problem, language: Language): Told {
  const sentences = language === 'ar' ? problemsAr : problemsEn;
  return (sentences[problem.code] as (problem: Problem) => Told)(problem);
}

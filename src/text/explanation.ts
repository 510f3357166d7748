import { examples } from './examples.ts';
import { explanationsAr } from './explain-ar.ts';
import { explanationsEn } from './explain-en.ts';
import type { FleeProblem } from './flee-problem.ts';
import type { Code, Language } from './problem.ts';

/** A title and a paragraph for every code: leaving one out is a type error. */
export type Explanations = Record<Code, readonly [title: string, why: string]>;

/** Those of directories in Flee's format, which stand in files of their own. */
export type FleeExplanations = Pick<Explanations, FleeProblem['code']>;

const headings: Record<Language, { wrong: string; right: string }> = {
  en: { wrong: 'not so', right: 'but so' },
  ar: { wrong: 'ليس هكذا', right: 'بل هكذا' },
};

/** Every code that a diagnostic can carry, in the order of the reference. */
export const codes: readonly Code[] = (Object.keys(examples) as Code[]).sort();

/** Whether this is a code of masar, written as `M0107`. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(examples, text);
}

/** The long text of `masar explain CODE`: title, reason, and a wrong and a right example. No line end after the last. */
export function explain(code: Code, language: Language): string {
  const [title, why] = (language === 'ar' ? explanationsAr : explanationsEn)[code];
  const { wrong, right } = examples[code];
  const { wrong: notSo, right: butSo } = headings[language];
  return [
    `${code}: ${title}`,
    '',
    ...(language === 'ar' ? [why] : wrapped(why, 96)),
    '',
    `${notSo}:`,
    ...wrong.split('\n').map((line) => `    ${line}`),
    `${butSo}:`,
    ...right.split('\n').map((line) => `    ${line}`),
  ].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

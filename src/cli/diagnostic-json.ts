import { type Diagnostic, tell } from '../text/index.ts';

/** A diagnostic for other programs, with its sentences in both languages. */
export function asJson({ severity, problem, file, line, column, length }: Diagnostic): object {
  const [en, ar] = [tell(problem, 'en'), tell(problem, 'ar')];
  return {
    severity,
    code: problem.code,
    file,
    line,
    column,
    length,
    sentence: { en: en.sentence, ar: ar.sentence },
    help: { en: en.help, ar: ar.help },
    problem,
  };
}

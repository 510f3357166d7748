import type { Scenario } from '../../scenario/index.ts';
import { type Language, phrases } from '../../text/index.ts';
import type { StudioWords } from '../words/frame.ts';

const GRADES = ['measured', 'quoted', 'calibrated', 'inferred', 'assumed'] as const;

/** The honest tally: how many ranged numbers carry which grade, and how many carry none. */
export function tallyOf({ source, parameters }: Scenario, words: StudioWords, language: Language): string {
  const { counted } = phrases(language);
  const ranged = parameters.filter(({ converted }) => converted.low !== converted.high);
  return words.tally({
    sources: counted(source.sources?.length ?? 0, 'sources'),
    disputes: counted(source.disputes?.length ?? 0, 'disputes'),
    graded: GRADES.map((basis) => [basis, ranged.filter((one) => one.basis === basis).length]),
    holes: ranged.filter(({ basis }) => basis === undefined).length,
  });
}

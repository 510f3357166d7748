import type { MeasureName } from './extremes.ts';
import { about, factor, type NumberStyle } from './numbers.ts';
import { phrases } from './phrases.ts';
import type { Language } from './problem.ts';

/** What an extreme condition found, in words: counts of people rounded as the style has it. `status`: its label, or ''. */
export function tellExtreme(
  { measure, value, limit }: { measure: MeasureName; value: number; limit: number },
  { draws, status }: { draws: number; status: string },
  language: Language,
  style: NumberStyle,
): string {
  const counts = measure === 'people' || measure === 'moves';
  const ratio = measure === 'standard_errors' || measure === 'dispersion';
  return phrases(language).extremes.found[measure]({
    none: value === 0,
    found: counts ? about(value, language, style) : ratio ? factor(value, language) : String(value),
    limit: factor(limit, language),
    draws,
    status,
  });
}

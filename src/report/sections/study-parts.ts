import type { Quantiles, Shown } from '../../experiment/index.ts';
import { differenceRange, factor, percent } from '../../text/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { withCode } from '../parts.ts';
import { type StudyWords, studyWords } from '../study-words.ts';

/** A paired difference of counts in words, with its range. */
export function change(edition: Edition, { p5, p50, p95 }: Quantiles): string {
  return differenceRange(p50, p5, p95, edition.language, edition.modelled);
}

/** -1 or 1 where the 90 percent range of a paired difference leaves 0 out, else 0. */
export function clearSign({ p5, p95 }: Quantiles): -1 | 0 | 1 {
  if (p5 > 0) return 1;
  return p95 < 0 ? -1 : 0;
}

/** What an outcome of the study is called. */
export function outcomeName(edition: Edition, id: string): string {
  if (id === 'left_alive') return studyWords(edition.language).leftAlive;
  const label = edition.summary.outcomes.find((outcome) => outcome.id === id)?.label;
  return label ? say(edition, label) : id;
}

/** How the variants were run, or that they were not. */
export function studied(edition: Edition, words: StudyWords): Markup {
  const { study, phrases } = edition;
  if (!study) return html`<p class="note">${withCode(words.noStudy)}</p>`;
  return html`<p class="reading">${words.studied(phrases.counted(study.draws, 'draws'), study.thin)}</p>`;
}

/** A figure of a mechanism in its own form, with its range. */
export function figureRange(edition: Edition, form: Shown['form'], figure: Quantiles): string {
  if (form === 'count') return countRange(edition, figure);
  const { language, plain } = edition;
  const show = (n: number): string =>
    form === 'share' ? percent(n, language, plain) : factor(Math.max(0, n), language, plain);
  return studyWords(language).rangeOf(show(figure.p50), show(figure.p5), show(figure.p95));
}

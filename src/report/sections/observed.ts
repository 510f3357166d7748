import type { ScoredObservation } from '../../experiment/index.ts';
import { between, dayName, factor, people, percent, percentRange } from '../../text/index.ts';
import { observedChart } from '../charts/observed.ts';
import { countOf, type Edition, say } from '../edition.ts';
import { becauseLine } from '../grounds.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { figure, section, table, twoWidths } from '../parts.ts';
import { remarks } from '../remarks.ts';

/** Every published figure beside the model: a picture of ratios, and the numbers with the verdict on each. */
export function observed(edition: Edition): Markup {
  const { summary, words, phrases } = edition;
  const { score } = summary;
  const { observations } = score;
  if (observations.length === 0)
    return section(edition, 'observed', words.sections.observed, html`<p>${words.nothingObserved}</p>`);
  const outside = observations.filter((o) => o.use !== 'input' && !o.passed);
  const told = words.observedSummary({
    inside: score.passed,
    scored: score.scored,
    covered: score.covered90,
    outside: phrases.list(outside.map((o) => `«${say(edition, o.label)}»`)),
  });
  const drawable = observations.filter((o) => o.observed.best > 0);
  return section(
    edition,
    'observed',
    words.sections.observed,
    html`${figure(
      edition,
      told,
      words.observedFigure,
      twoWidths((width) => observedChart(edition, drawable, words.observedFigure, width)),
      words.observedReading,
    )}${scoreTable(edition, observations)}${remarks(
      edition,
      (of) => of.startsWith('observation.'),
      (of) => of,
    )}`,
  );
}

function scoreTable(edition: Edition, observations: readonly ScoredObservation[]): Markup {
  const { words, phrases } = edition;
  return table(
    edition,
    'score',
    words.observedTable,
    [
      { title: phrases.headings.observed },
      { title: phrases.headings.use },
      { title: words.sourceSays },
      { title: words.modelSays },
      { title: words.result },
    ],
    observations.map((o) => [
      html`${say(edition, o.label)}<br><small>${dayName(o.on, edition.language, edition.plain)}</small>`,
      phrases.use[o.use],
      html`<span class="whole">${published(edition, o)}</span><br>${becauseLine(edition, o.because)}`,
      html`<span class="whole">${modelNumber(edition, o, o.model.p50)}</span><br><small class="whole">${words.rangeNamed(words.half, modelRange(edition, o, o.model.p25, o.model.p75))}<br>${words.rangeNamed(words.ninety, modelRange(edition, o, o.model.p5, o.model.p95))}</small>`,
      verdict(edition, o),
    ]),
  );
}

/** A published figure with its range. */
export function published(
  edition: Edition,
  { form, observed: { best, low, high } }: Pick<ScoredObservation, 'form' | 'observed'>,
): string {
  const { language, plain } = edition;
  if (form === 'share') return percentRange(best, low, high, language, plain);
  const show = form === 'count' ? people : factor;
  const [b, l, h] = [best, low, high].map((n) => show(n, language, plain));
  if (low === high) return b;
  return language === 'en' ? `${b} (${l} to ${h})` : `${b} (من ${l} إلى ${h})`;
}

function modelNumber(edition: Edition, { form }: ScoredObservation, n: number): string {
  if (form === 'count') return countOf(edition, n);
  return form === 'share'
    ? percent(n, edition.language, edition.modelled)
    : factor(n, edition.language, edition.plain);
}

/** What the model has in the place of a published figure, with the 90 percent range. */
export function modelFigure(edition: Edition, o: ScoredObservation): string {
  const [middle, ninety] = [
    modelNumber(edition, o, o.model.p50),
    modelRange(edition, o, o.model.p5, o.model.p95),
  ];
  return `${middle} (${ninety})`;
}

function modelRange(edition: Edition, o: ScoredObservation, low: number, high: number): string {
  const { language, modelled } = edition;
  if (o.form === 'count') return between(low, high, language, modelled);
  const [from, to] = [low, high].map((n) => modelNumber(edition, o, n));
  return language === 'en' ? `${from} to ${to}` : `من ${from} إلى ${to}`;
}

/** Failures are said as plainly as successes, and inputs are not called either. */
function verdict(edition: Edition, o: ScoredObservation): Fragment {
  const { verdict: words } = edition.words;
  if (o.use === 'input') return html`<span class="verdict input">${words.input}</span>`;
  if (o.passed) return html`<span class="verdict passed">${words.passed}</span>`;
  return html`<span class="verdict failed">${o.model.p50 < o.observed.low ? words.tooLow : words.tooHigh}</span>`;
}

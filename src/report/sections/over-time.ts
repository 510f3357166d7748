import type { Quantiles, Summary } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { civilText } from '../../scenario/index.ts';
import { dayName, monthName } from '../../text/index.ts';
import { bands, type Dot } from '../charts/bands.ts';
import { monthsTo } from '../charts/months.ts';
import { paints } from '../charts/palette.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { html, type Markup, raw } from '../markup.ts';
import { figure, medianAndRange, section, table } from '../parts.ts';

/** One picture for each outcome, month by month, and the same as a table. */
export function overTime(edition: Edition): Markup {
  const { summary, words, language, plain } = edition;
  const { steps, outcomes } = summary;
  const paint = paints(outcomes);
  const headline = headlineStep(summary);
  const end = steps.length - 1;
  let dotted = false;
  let adjusted = false;
  const figures = outcomes.map((outcome) => {
    const name = `${words.overTimeFigure}: ${say(edition, outcome.label)}`;
    const dots = dotsOf(edition.scenario, outcome).filter(
      ({ on }) => on >= steps[0].slice(0, 7) && on <= steps[end],
    );
    dotted ||= dots.some((dot) => !dot.adjusted);
    adjusted ||= dots.some((dot) => dot.adjusted);
    const sentence = words.overTimeSummary({
      outcome: say(edition, outcome.label),
      start: countRange(edition, quantilesAt(outcome, 0)),
      headline: countRange(edition, quantilesAt(outcome, headline)),
      headlineDate: monthName(summary.headline, language, plain),
      end: countRange(edition, quantilesAt(outcome, end)),
      endDate: monthName(steps[end], language, plain),
    });
    return figure(edition, sentence, name, bands(edition, outcome, paint.get(outcome.id)!, dots, name));
  });
  return section(
    edition,
    'over-time',
    words.sections.overTime,
    html`<p>${words.overTimeReading}</p>${key(edition, dotted, adjusted)}<div class="panels">${figures}</div><details><summary>${words.showTable}</summary>${yearsTable(edition)}</details>`,
  );
}

/** What bands, lines and dots mean, beside examples of them. */
function key(edition: Edition, dotted: boolean, adjusted: boolean): Markup {
  const { words } = edition;
  const swatch = (drawing: string): Markup =>
    html`<svg aria-hidden="true" width="28" height="14" viewBox="0 0 28 14">${raw(drawing)}</svg>`;
  const dot = (fill: string): Markup =>
    swatch(
      `<path d="M14 0V14" stroke="var(--ink)" stroke-width="1.6"/><circle cx="14" cy="7" r="4" fill="var(--${fill})" stroke="var(--ink)" stroke-width="1.6"/>`,
    );
  return html`<ul class="key"><li>${swatch('<rect width="28" height="14" fill="var(--inside)" fill-opacity="0.22"/>')} ${words.keyNinety}</li><li>${swatch('<rect width="28" height="14" fill="var(--inside)" fill-opacity="0.53"/>')} ${words.keyHalf}</li><li>${swatch('<path d="M0 7H28" stroke="var(--inside)" stroke-width="2.2"/>')} ${words.keyMiddle}</li>${
    dotted && html`<li>${dot('ink')} ${words.keyObserved}</li>`
  }${adjusted && html`<li>${dot('paper')} ${words.keyObservedAdjusted}</li>`}</ul>`;
}

/**
 * Published figures that can stand beside an outcome's curve: plain counts of the whole outcome, in no particular place
 * and of no particular trait. Where the source counts other groups, only part, or later, the dot is `adjusted`.
 */
export function dotsOf(
  scenario: Scenario,
  outcome: Pick<Summary['outcomes'][number], 'id' | 'statuses'>,
): Dot[] {
  return (scenario.source.observations ?? []).flatMap(({ on, of, value }) => {
    const { count } = of;
    if (of.form !== 'count' || count.kind !== 'stock' || count.in || count.trait) return [];
    const named = count.outcome?.map((o) => o.value) ?? [];
    const statuses = count.status?.map((s) => s.value) ?? [];
    const whole =
      (named.length === 1 && named[0] === outcome.id) ||
      (statuses.length > 0 && [...statuses].sort().join() === [...outcome.statuses].sort().join());
    if (!whole) return [];
    return [
      {
        on: civilText(on.value),
        best: value.value.best,
        low: value.value.low,
        high: value.value.high,
        adjusted: Boolean(of.coverage || of.lag || of.offset || of.confirmation || count.group),
      },
    ];
  });
}

/** The end of each year and the headline month. */
function yearsTable(edition: Edition): Markup {
  const { summary, words, phrases, language, plain } = edition;
  const headline = headlineStep(summary);
  const last = summary.steps.length - 1;
  const shown = summary.steps.flatMap((date, i) =>
    date.slice(5, 7) === '12' || i === headline || i === last ? [i] : [],
  );
  return table(
    edition,
    'over-time',
    words.tableOverTime,
    [
      { title: phrases.headings.date },
      ...summary.outcomes.map(({ label }) => ({ title: say(edition, label), number: true })),
    ],
    shown.map((i) => [
      dayName(summary.steps[i], language, plain),
      ...summary.outcomes.map((outcome) => medianAndRange(edition, quantilesAt(outcome, i))),
    ]),
    true,
  );
}

function headlineStep(summary: Summary): number {
  const month = Math.floor(monthsTo(summary.headline.slice(0, 7)));
  const found = summary.steps.findIndex((date) => Math.floor(monthsTo(date.slice(0, 7))) >= month);
  return found < 0 ? summary.steps.length - 1 : found;
}

function quantilesAt({ series }: Summary['outcomes'][number], step: number): Quantiles {
  const { p5, p25, p50, p75, p95 } = series;
  return { p5: p5[step], p25: p25[step], p50: p50[step], p75: p75[step], p95: p95[step] };
}

import type { Summary } from '../../experiment/index.ts';
import { between, dayName, roundTo } from '../../text/index.ts';
import { stackedBar } from '../charts/stacked-bar.ts';
import { countOf, countRange, type Edition, say, type Voice } from '../edition.ts';
import { leftAlive } from '../left-alive.ts';
import { html, type Markup } from '../markup.ts';
import { figure, section, table, twoWidths } from '../parts.ts';

/** The answer in one sentence, what it is not, and the outcomes at the headline date. */
export function answer(edition: Edition): Markup {
  const { summary, words, phrases, language, plain } = edition;
  const date = dayName(summary.headline, language, plain);
  const title = words.outcomesFigure(date);
  return section(
    edition,
    'answer',
    words.sections.answer,
    html`<p class="answer">${answerSentence(edition)}</p>${
      summary.thin > 1 && html`<p class="thin">${phrases.thinned(summary.thin)}</p>`
    }<div class="note" role="note"><p><strong>${words.whatThisIsNot}.</strong> ${words.notForecast} ${words.notPersons}</p></div>${figure(
      edition,
      words.outcomesSummary(date, outcomeList(edition)),
      title,
      twoWidths((width) => stackedBar(edition, title, width)),
      words.outcomesReading,
    )}${outcomesTable(edition, title)}`,
  );
}

/** What of a run the sentence tells. */
export interface AnswerSummary extends Pick<Summary, 'headline' | 'draws' | 'metrics'> {
  outcomes: readonly Pick<Summary['outcomes'][number], 'label' | 'family' | 'headline'>[];
}

/** How many people had left alive by the headline date, with their range, and of how many nothing is known. */
export function answerSentence(edition: Voice & { summary: AnswerSummary }): string {
  const { summary, words, phrases, language, modelled, plain } = edition;
  const date = dayName(summary.headline, language, plain);
  const draws = phrases.counted(summary.draws, 'draws');
  const left = leftAlive(summary);
  if (left === null) return words.outcomesAt({ date, parts: outcomeList(edition), draws });
  const rangeOf = (q: { p5: number; p95: number }): string => between(q.p5, q.p95, language, modelled);
  const unknown = summary.outcomes.filter(({ family }) => family === 'unknown');
  return words.leftAlive({
    date,
    people: phrases.counted(roundTo(Math.round(left.p50), 2), 'people', countOf(edition, left.p50)),
    range: rangeOf(left),
    draws,
    unknown:
      unknown.length === 1
        ? { people: countOf(edition, unknown[0].headline.p50), range: rangeOf(unknown[0].headline) }
        : null,
  });
}

function outcomeList(edition: Voice & { summary: Pick<AnswerSummary, 'outcomes'> }): string {
  const { summary, words, phrases } = edition;
  return phrases.list(
    summary.outcomes.map((o) => words.outcomePart(say(edition, o.label), countRange(edition, o.headline))),
  );
}

function outcomesTable(edition: Edition, title: string): Markup {
  const { summary, words, phrases, language, modelled } = edition;
  return table(
    edition,
    'outcomes',
    title,
    [
      { title: phrases.headings.outcome },
      { title: words.middle, number: true },
      { title: words.half, number: true },
      { title: words.ninety, number: true },
    ],
    summary.outcomes.map(({ label, headline }) => [
      say(edition, label),
      countOf(edition, headline.p50),
      between(headline.p25, headline.p75, language, modelled),
      between(headline.p5, headline.p95, language, modelled),
    ]),
  );
}

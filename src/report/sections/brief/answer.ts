import { civilText } from '../../../scenario/index.ts';
import { dayName } from '../../../text/index.ts';
import { stackedBar } from '../../charts/stacked-bar.ts';
import { countRange, type Edition, say } from '../../edition.ts';
import { html, type Markup } from '../../markup.ts';
import { figure, section, twoWidths } from '../../parts.ts';
import { briefWords } from '../../words/brief.ts';
import { answerSentence } from '../answer.ts';

/** One sentence, one range, one chart; for which day, by whom, and what it is not. */
export function briefAnswer(edition: Edition): Markup {
  const { summary, words, phrases, language, plain } = edition;
  const brief = briefWords(language);
  const date = dayName(summary.headline, language, plain);
  const largest = [...summary.outcomes].sort((a, b) => b.headline.p50 - a.headline.p50)[0];
  const finding =
    largest === undefined
      ? words.outcomesFigure(date)
      : brief.barsFinding(say(edition, largest.label), countRange(edition, largest.headline), date);
  return section(
    edition,
    'brief-answer',
    brief.parts.answer,
    html`<p class="answer">${answerSentence(edition)}</p><p class="as-of">${asOf(edition, date)}${
      summary.thin > 1 && ` ${phrases.thinned(summary.thin)}`
    }</p>${figure(
      edition,
      finding,
      brief.barsDefinition(date),
      twoWidths((width) => stackedBar(edition, finding, width, true)),
    )}<div class="note" role="note"><p><strong>${words.whatThisIsNot}.</strong> ${words.notForecast} ${words.notPersons}</p></div>`,
  );
}

function asOf(edition: Edition, date: string): string {
  const { summary, scenario, phrases, language, plain } = edition;
  const brief = briefWords(language);
  const { made } = scenario.source;
  return brief.asOf({
    date,
    by: made ? say(edition, made.by) : brief.notStated,
    made: made?.on ? dayName(civilText(made.on.value), language, plain) : null,
    version: summary.engine,
    run: phrases.counted(summary.draws, 'draws'),
  });
}

import { type ExtremeFinding, statusLabel } from '../../experiment/index.ts';
import { tellExtreme } from '../../text/index.ts';
import { type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';

/** The scenario taken to its extremes, and what must then hold. Null where it was not. */
export function extremeConditions(edition: Edition): Markup | null {
  const { extremes, phrases, language, scenario, modelled } = edition;
  if (extremes === null) return null;
  const { extremes: words } = phrases;
  const { draws, thin, tests, held, made } = extremes;
  const inWords = (found: ExtremeFinding): string =>
    tellExtreme(
      found,
      { draws, status: found.status === '' ? '' : say(edition, statusLabel(scenario, found.status)) },
      language,
      modelled,
    );
  return section(
    edition,
    'extremes',
    words.title,
    html`<p>${words.about} ${words.size(draws, thin)}</p>${table(
      edition,
      'extremes',
      words.tally(held, made),
      [{ title: words.title }, { title: edition.words.result }],
      tests.map(({ id, holds, found }) => {
        const { change, expected } = words.conditions[id];
        return [
          words.line(change, expected),
          html`${holds === null ? words.idle : holds ? words.holds : words.fails}${found !== null && html`<br><small>${inWords(found)}</small>`}`,
        ];
      }),
    )}`,
  );
}

import { dayName } from '../../../text/index.ts';
import { type Edition, ninetyRange, say } from '../../edition.ts';
import { changeOfLeft, leansMostOn } from '../../leanings.ts';
import { leftAlive } from '../../left-alive.ts';
import { html, type Markup } from '../../markup.ts';
import { section } from '../../parts.ts';
import { briefWords } from '../../words/brief.ts';
import { change, outcomeName } from '../study-parts.ts';
import { hasPins } from './pinned.ts';

const MOST_NAMED = 3;
const MOST_DISPUTES = 4;
const MOST_BESIDE_PINS = 3;

/** How sure this is in plain lines: what the numbers rest on, the strongest assumption, what would change it, disputes. */
export function briefSure(edition: Edition): Markup {
  const { summary, language } = edition;
  const brief = briefWords(language);
  const { measured, quoted, calibrated, inferred, assumed, none } = summary.evidence;
  return section(
    edition,
    'brief-sure',
    brief.parts.sure,
    html`<ul class="plain"><li>${brief.measured(measured + quoted)}</li><li>${brief.inferred(inferred + calibrated)}</li><li>${brief.assumed(assumed + none)}</li></ul><p>${strongest(edition)}</p><p>${changeMind(edition)} ${failures(edition)}</p>${disputeLines(edition)}`,
  );
}

function strongest(edition: Edition): string {
  const brief = briefWords(edition.language);
  const part = leansMostOn(edition);
  const effect = part && changeOfLeft(part);
  if (!part || !effect) return brief.strongestUnknown;
  return brief.strongest(
    say(edition, part.label),
    outcomeName(edition, 'left_alive'),
    change(edition, effect.difference),
  );
}

function changeMind(edition: Edition): string {
  const { summary, language, plain } = edition;
  const brief = briefWords(language);
  const date = dayName(summary.headline, language, plain);
  const left = leftAlive(summary);
  if (left !== null)
    return brief.changeMind(outcomeName(edition, 'left_alive'), ninetyRange(edition, left), date);
  const [first] = summary.outcomes;
  return first === undefined
    ? ''
    : brief.changeMind(say(edition, first.label), ninetyRange(edition, first.headline), date);
}

function failures(edition: Edition): string {
  const { summary, phrases, language } = edition;
  const brief = briefWords(language);
  const { observations, passed, scored } = summary.score;
  const failed = observations.filter((o) => o.use !== 'input' && !o.passed);
  const shown = failed.slice(0, MOST_NAMED).map(({ label }) => `«${say(edition, label)}»`);
  if (failed.length > shown.length) shown.push(brief.more(failed.length - shown.length));
  return failed.length > 0 ? brief.failed(phrases.list(shown)) : brief.nothingFailed(passed, scored);
}

function disputeLines(edition: Edition): Markup {
  const { scenario, study, language } = edition;
  const brief = briefWords(language);
  const disputes = scenario.source.disputes ?? [];
  if (disputes.length === 0) return html`<p>${brief.noDisputes}</p>`;
  const lines = disputes
    .slice(0, hasPins(edition) ? MOST_BESIDE_PINS : MOST_DISPUTES)
    .flatMap(({ key, value }) => {
      const named = (id: string): string => {
        const label = value.options.find((option) => option.key.value === id)?.value.label;
        return label ? say(edition, label) : id;
      };
      const other = value.options.find((option) => option.key.value !== value.uses.value);
      if (other === undefined) return [];
      const variant = study?.variants.find(
        ({ kind, id, setting }) => kind === 'dispute' && id === key.value && setting === other.key.value,
      );
      const effect = variant && changeOfLeft(variant);
      return [
        brief.dispute({
          name: value.label ? say(edition, value.label) : key.value,
          follows: named(value.uses.value),
          other: named(other.key.value),
          change: effect ? change(edition, effect.difference) : null,
        }),
      ];
    });
  return html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

import { parameterNames } from '../../../experiment/index.ts';
import { driverWords, unbroken } from '../../../text/index.ts';
import { anchor, countRange, type Edition, say } from '../../edition.ts';
import { gradeChip } from '../../grounds.ts';
import { leftAlive } from '../../left-alive.ts';
import { type Fragment, html, type Markup } from '../../markup.ts';
import { code, section } from '../../parts.ts';
import { briefWords } from '../../words/brief.ts';
import { modelFigure, published } from '../observed.ts';
import { outcomeName } from '../study-parts.ts';

/** Two pages of A4 hold no more beside all else that may stand on them. */
const MOST_PINNED = 5;

/** A pinned number: what it is called, its value with its range, its grade, and where the second part speaks of it. */
interface Pinned {
  name: Fragment;
  value: Fragment;
  chip: Markup;
  entry: string;
}

/** Numbers that the reader pinned, each in one line. `linked`: the part for the reviewer follows. Null where none is. */
export function briefPinned(edition: Edition, linked: boolean): Markup | null {
  const { phrases, language } = edition;
  const all = pinnedNumbers(edition);
  if (all.length === 0) return null;
  const lines = all.slice(0, MOST_PINNED).map(({ name, value, chip, entry }) => {
    const called = linked ? html`<a href="#${entry}">${name}</a>` : name;
    return html`<li>${called}: ${value} ${chip}</li>`;
  });
  return section(
    edition,
    'brief-pinned',
    phrases.remarks.pinned,
    html`<ul class="plain">${lines}</ul>${all.length > lines.length && html`<p>${briefWords(language).morePinned(all.length - lines.length)}</p>`}`,
  );
}

/** Whether numbers are pinned: other sections of the page then leave them room. */
export const hasPins = (edition: Edition): boolean => pinnedNumbers(edition).length > 0;

function pinnedNumbers(edition: Edition): Pinned[] {
  const pins = edition.scenario.source.pinned ?? [];
  return pins.flatMap(({ value }) => pinnedNumber(edition, value) ?? []);
}

/** Null for a name that this run has not: observations may be those of another file. */
function pinnedNumber(edition: Edition, id: string): Pinned | null {
  const { summary, scenario, words, phrases, language } = edition;
  const modelled = html`<span class="chip">${phrases.headings.modelled}</span>`;
  const parameter = scenario.parameters.find((each) => each.id === id);
  if (parameter !== undefined) {
    const { owner, part, cases, otherwise } = parameterNames(scenario)(id);
    const called = driverWords(language).called({
      owner: say(edition, owner),
      part,
      cases: cases.map((one) => say(edition, one)),
      otherwise,
    });
    return {
      name: html`<bdi>${called}</bdi>`,
      value: code(unbroken(parameter.text)),
      chip: gradeChip(edition, parameter.basis),
      entry: anchor(edition, 'parameter', id),
    };
  }
  const people =
    id === 'left_alive' ? leftAlive(summary) : summary.outcomes.find((one) => one.id === id)?.headline;
  if (people)
    return {
      name: html`<bdi>${outcomeName(edition, id)}</bdi>`,
      value: countRange(edition, people),
      chip: modelled,
      entry: anchor(edition, 'part', 'answer'),
    };
  const observation = summary.score.observations.find((one) => `observation.${one.id}` === id);
  if (observation === undefined) return null;
  return {
    name: html`<bdi>${say(edition, observation.label)}</bdi>`,
    value: html`${published(edition, observation)} · ${words.modelSays}: ${modelFigure(edition, observation)}`,
    chip: gradeChip(
      edition,
      scenario.source.observations?.find((one) => one.id.value === observation.id)?.basis?.value,
    ),
    entry: anchor(edition, 'part', 'observed'),
  };
}

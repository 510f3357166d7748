import type { ParameterEvidence } from '../../scenario/index.ts';
import { factor, people, percent } from '../../text/index.ts';
import { anchor, type Edition, say } from '../edition.ts';
import { becauseList, gradeChip } from '../grounds.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { code, section, table } from '../parts.ts';
import { remarks } from '../remarks.ts';

/** Every number of the scenario by move: as written, as the model uses it, its grade, and what it rests on. */
export function parameters(edition: Edition): Markup {
  const { scenario, words } = edition;
  const names = partNames(edition);
  const parts = new Map<string, ParameterEvidence[]>();
  for (const parameter of scenario.parameters) {
    const part = partOf(parameter.id);
    parts.set(part, [...(parts.get(part) ?? []), parameter]);
  }
  return section(
    edition,
    'parameters',
    words.sections.parameters,
    html`<p>${words.parametersReading}</p><details class="parameters"><summary>${words.openParameters(scenario.parameters.length)}</summary>${[
      ...parts,
    ].map(([part, list]) => onePart(edition, part, names.get(part) ?? null, list))}</details>`,
  );
}

const SECTIONS = ['groups', 'observations', 'holds_back', 'signals', 'levers'];

/** The part of a scenario to which a parameter belongs: `gives_up` of `gives_up.rate`, `groups.russia` of `groups.russia.scale`. */
export function partOf(id: string): string {
  const [first, second] = id.split('.');
  return SECTIONS.includes(first) && second !== undefined ? `${first}.${second}` : first;
}

/** What moves, falls, groups and observations are called. */
export function partNames(edition: Edition): Map<string, string> {
  const { summary, scenario, words } = edition;
  const { source } = scenario;
  const names = new Map<string, string>();
  for (const { id, label } of summary.moves) names.set(id, say(edition, label));
  for (const { id, label } of source.falls ?? []) if (id && label) names.set(id.value, say(edition, label));
  for (const { key, value } of source.holds_back ?? [])
    names.set(
      `holds_back.${key.value}`,
      kind(words.kinds.holds_back, value.label && say(edition, value.label)),
    );
  for (const { id, label } of summary.groups)
    names.set(`groups.${id}`, kind(words.kinds.groups, say(edition, label)));
  for (const { id, label } of summary.score.observations)
    names.set(`observations.${id}`, kind(words.kinds.observations, say(edition, label)));
  return names;
}

function kind(kind: string, name: string | undefined): string {
  return name === undefined ? kind : `${kind}: ${name}`;
}

function onePart(edition: Edition, part: string, name: string | null, list: ParameterEvidence[]): Markup {
  const { words, phrases } = edition;
  const because = [...new Set(list.flatMap((p) => p.because))];
  const note = list.find((p) => p.note !== undefined)?.note;
  const pinned = new Set(edition.scenario.source.pinned?.map(({ value }) => value));
  const own = (id: string): Markup => code(id === part ? id : id.slice(part.length + 1));
  return html`<h3>${name === null ? null : html`${name} `}${code(part)}</h3>${
    becauseList(edition, because) ?? html`<p><small>${words.noGround}</small></p>`
  }${note === undefined ? null : html`<p><small>${say(edition, note)}</small></p>`}${table(
    edition,
    `parameters-${part}`,
    name ?? part,
    [
      { title: phrases.headings.parameter },
      { title: words.asWritten },
      { title: words.converted },
      { title: phrases.headings.basis },
    ],
    list.map((p) => [
      pinned.has(p.id)
        ? html`<span id="${anchor(edition, 'parameter', p.id)}" tabindex="-1">${own(p.id)}</span>`
        : own(p.id),
      code(p.text),
      converted(edition, p),
      p.converted.low === p.converted.high ? words.fixed : gradeChip(edition, p.basis),
    ]),
  )}${remarks(
    edition,
    (of) => list.some(({ id }) => id === of),
    (of) => (of === part ? of : of.slice(part.length + 1)),
  )}`;
}

/** The number that the engine draws around, in words of its unit. */
function converted(edition: Edition, { converted: { unit, best, low, high } }: ParameterEvidence): Fragment {
  const { words, language, plain } = edition;
  const join = (show: (n: number) => string): string => {
    if (low === high) return show(best);
    const [b, l, h] = [best, low, high].map(show);
    return language === 'en' ? `${b} (${l} to ${h})` : `${b} (من ${l} إلى ${h})`;
  };
  const number = (n: number): string => factor(n, language, plain);
  switch (unit) {
    case 'hazard per day':
      return words.perDay(join(number));
    case 'hazard per km':
      return words.perKm(join(number));
    case 'km per day':
      return words.kmPerDay(join(number));
    case 'weight':
      return words.weight(number(best));
    case 'probability':
      return words.chance(join((n) => percent(n, language, plain)));
    case 'factor':
      return words.timesFactor(join(number));
    case 'effect':
      return words.perSignal(join((n) => number(Math.exp(n))));
    case 'people':
      return words.people(join((n) => people(n, language, plain)));
    case 'days':
      return words.days(join((n) => people(n, language, plain)));
  }
}

import { civilText } from '../../scenario/index.ts';
import type { Grounded, Located, Series, SignalSource, Times } from '../../scenario/source.ts';
import { type Asked, blank } from './asked.ts';
import { changesOf } from './changes.ts';
import { claimsOf } from './claims.ts';
import type { Fact, FactName, Finding, Named } from './finding.ts';
import { fromOf, kindOf, statusesNamed } from './flows.ts';
import { namedAll } from './move.ts';
import { factorsOf, numbersWhere, type Transition } from './numbers-behind.ts';
import { actsOn } from './parameter.ts';
import { related } from './related.ts';

type Written = { key: Located<string>; value: object };

/** The entry of a map of the file; our mistake if it is not there. */
export function entryOf<T extends Written>(list: readonly T[] | undefined, id: string): T {
  const found = list?.find(({ key }) => key.value === id);
  if (!found) throw new Error(`${id} is listed but not there`);
  return found;
}

/** What every part with `because`, `basis` and `note` says of itself. */
export function grounds(asked: Asked, { because, basis, note }: Grounded): Partial<Finding> {
  return {
    because: claimsOf(asked, because?.map(({ value }) => value) ?? []),
    basis: basis?.value ?? null,
    note: note ?? null,
  };
}

export function namesFact(fact: FactName, names: Named[]): Fact[] {
  return names.length === 0 ? [] : [{ fact, value: { names } }];
}

export function textFact(fact: FactName, text: string | undefined): Fact[] {
  return text === undefined ? [] : [{ fact, value: { text } }];
}

/** A series that acts on moves: what it is made of, and on what it acts. */
export function signalFinding(asked: Asked, id: string): Finding {
  const { key, value } = entryOf(asked.scenario.source.signals, id);
  const own = numbersWhere(asked, (each) => each.startsWith(`signals.${id}.`));
  const effects = numbersWhere(asked, (each) => each.includes(`.times.signal.${id}`));
  const signals = (asked.scenario.source.signals ?? []).filter(
    (other) => other.key.value !== id && ingredients(other.value).includes(id),
  );
  const ids = new Set(effects.map((number) => number.id));
  return blank(asked.named('signal', id), {
    at: asked.locate(key.at),
    ...grounds(asked, value),
    facts: [...namesFact('madeOf', namedAll(asked, 'signal', ingredients(value))), ...makingOf(asked, value)],
    numbers: [...own, ...effects],
    relations: related([
      [
        'actsOn',
        [
          ...actsOn(asked, ids).filter((each) => each.id !== id),
          ...namedAll(
            asked,
            'signal',
            signals.map((each) => each.key.value),
          ),
        ],
      ],
    ]),
  });
}

/** The side file of a series. */
function fileOf({ file, rows }: Series): string {
  return rows[0]?.value.at.file ?? file.file;
}

/** Signals that a signal is made of. */
function ingredients(signal: SignalSource): string[] {
  const named =
    signal.from === 'of'
      ? [signal.of]
      : signal.from === 'blend'
        ? [signal.blend.truth, signal.blend.told]
        : [];
  const times = signal.from === 'blend' ? (signal.times ?? []).map(({ key }) => key) : [];
  return [...named, ...times].flatMap(({ value }) => (value.startsWith('signal.') ? [value.slice(7)] : []));
}

function makingOf(asked: Asked, signal: SignalSource): Fact[] {
  if (signal.from === 'series') return textFact('given', fileOf(signal.series));
  if (signal.from !== 'count') return [];
  const { count } = signal;
  const moves = count.move?.map(({ value }) => value) ?? [];
  const kinds = asked.scenario.compiled.transitions.filter(({ id }) => moves.includes(id));
  return [
    ...namesFact('counted', [
      ...kinds.map((transition) => asked.named(kindOf(transition), transition.id)),
      ...namedAll(asked, 'status', count.to?.map(({ value }) => value) ?? []),
    ]),
    ...textFact('over', count.over.value.text),
  ];
}

/** What holds back moves or reasons. */
export function holdsBackFinding(asked: Asked, id: string): Finding {
  const { key, value } = entryOf(asked.scenario.source.holds_back, id);
  const numbers = numbersWhere(asked, (each) => each.startsWith(`holds_back.${id}.`));
  return blank(asked.named('holds_back', id), {
    at: asked.locate(key.at),
    ...grounds(asked, value),
    numbers,
    relations: related([
      ['actsOn', actsOn(asked, new Set(numbers.map((number) => number.id)))],
      ['signalOf', namedAll(asked, 'signal', signalsIn(value.times))],
    ]),
  });
}

function signalsIn(times: Times): string[] {
  return times.flatMap(({ key }) => (key.value.startsWith('signal.') ? [key.value.slice(7)] : []));
}

/** A lever: its range, who could pull it, the moves it acts on, and what pulling it changes. */
export function leverFinding(asked: Asked, id: string): Finding {
  const { scenario } = asked;
  const { key, value } = entryOf(scenario.source.levers, id);
  const index = scenario.compiled.names.levers.indexOf(id);
  const moves = scenario.compiled.transitions.filter((t) => t.moves.some(({ lever }) => lever === index));
  const assumed = value.assumes?.map((each) => each.value) ?? [];
  return blank(asked.named('lever', id), {
    at: asked.locate(key.at),
    facts: [
      ...textFact('range', `${value.range.value.low}..${value.range.value.high}`),
      ...textFact('start', String(scenario.plan.levers[index].value)),
      ...(value.from
        ? [{ fact: 'since', value: { days: [civilText(value.from.value)] } } satisfies Fact]
        : []),
      ...(value.who ? [{ fact: 'who', value: { words: value.who } } as const] : []),
      ...(value.caution ? [{ fact: 'caution', value: { words: value.caution } } as const] : []),
    ],
    numbers: numbersWhere(asked, (each) => assumed.includes(each)),
    relations: related([['actsOn', moves.map((move) => asked.named(kindOf(move), move.id))]]),
    changes: changesOf(asked, 'lever', id),
  });
}

/** A group of people: where they come from, its numbers, and what became of it. */
export function groupFinding(asked: Asked, id: string): Finding {
  const { scenario, summary } = asked;
  const { key, value } = entryOf(scenario.source.groups, id);
  const counted = summary?.groups.find((group) => group.id === id);
  const named = asked.named('group', id);
  return blank(named, {
    at: asked.locate(key.at),
    ...grounds(asked, value),
    facts: [
      ...(value.home ? namesFact('home', [asked.named('place', value.home.value)]) : []),
      ...namesFact('statuses', statusesNamed(asked, [value.status?.value ?? 'with_group'])),
      ...textFact(
        'given',
        value.arrives && 'series' in value.arrives ? fileOf(value.arrives.series) : undefined,
      ),
    ],
    numbers: numbersWhere(asked, (each) => each.startsWith(`groups.${id}.`) || hasPart(each, `group.${id}`)),
    figures:
      summary && counted
        ? [
            { of: [named], by: summary.headline, modelled: { form: 'count', value: counted.people } },
            ...Object.entries(counted.outcomes).map(([outcome, people]): Finding['figures'][number] => ({
              of: [asked.named('outcome', outcome)],
              by: summary.headline,
              modelled: { form: 'count', value: people },
            })),
          ]
        : [],
  });
}

/** A period: its days, and the numbers that hold in it. */
export function periodFinding(asked: Asked, id: string): Finding {
  const { key, value } = entryOf(asked.scenario.source.periods, id);
  const numbers = numbersWhere(asked, (each) => hasPart(each, `period.${id}`));
  return blank(asked.named('period', id), {
    at: asked.locate(key.at),
    facts: [{ fact: 'dates', value: { days: [civilText(value.from.value), civilText(value.to.value)] } }],
    numbers,
    relations: related([['actsOn', actsOn(asked, new Set(numbers.map((number) => number.id)))]]),
  });
}

/** A trait: its levels, and the numbers that differ by it. */
export function traitFinding(asked: Asked, id: string): Finding {
  const { key, value } = entryOf(asked.scenario.source.traits, id);
  const numbers = numbersWhere(asked, (each) => hasPart(each, `trait.${id}`));
  return blank(asked.named('trait', id), {
    at: asked.locate(key.at),
    facts: textFact('levels', value.levels.map((level) => level.key.value).join(', ')),
    numbers,
    relations: related([['actsOn', actsOn(asked, new Set(numbers.map((number) => number.id)))]]),
  });
}

/** What happens when a place changes hands: each share of those who are there. */
export function fallFinding(asked: Asked, id: string): Finding {
  const { scenario } = asked;
  const found = (scenario.source.falls ?? []).find((fall, i) => (fall.id?.value ?? `falls.${i + 1}`) === id);
  if (!found) throw new Error(`fall ${id} is listed but not there`);
  return blank(asked.named('fall', id), {
    at: asked.locate(found.id?.at ?? found.at_range),
    ...grounds(asked, found),
    facts: namesFact(
      'from',
      statusesNamed(
        asked,
        found.status.map(({ value }) => value),
      ),
    ),
    numbers: numbersWhere(asked, (each) => each.startsWith(`${id}.`)),
    relations: movesUnder(
      asked,
      scenario.compiled.transitions.filter((t) => t.source === found),
    ),
  });
}

/** A journey: what draws, stops and kills those who travel. */
export function journeyFinding(asked: Asked, id: string): Finding {
  const { scenario } = asked;
  const { key, value } = entryOf(scenario.source.journeys, id);
  const parts = scenario.compiled.transitions.filter(
    (t) => t.id.startsWith(`${id}.`) && fromOf(asked, t).includes(id),
  );
  return blank(asked.named('journey', id), {
    at: asked.locate(key.at),
    ...grounds(asked, value),
    facts: namesFact('statuses', statusesNamed(asked, [id])),
    numbers: numbersWhere(asked, (each) => each.startsWith(`${id}.`)),
    relations: movesUnder(asked, parts),
  });
}

function movesUnder(asked: Asked, transitions: Transition[]): Finding['relations'] {
  const signals = new Set<string>();
  for (const factor of transitions.flatMap(factorsOf))
    if (factor.effect === 'signal') signals.add(asked.scenario.compiled.names.signals[factor.signal]);
  return related([
    ['moves', transitions.map((each) => asked.named(kindOf(each), each.id))],
    ['signalOf', namedAll(asked, 'signal', signals)],
  ]);
}

/** True if an id of a parameter has this selector among its parts. */
export function hasPart(id: string, selector: string): boolean {
  return `.${id}.`.includes(`.${selector}.`);
}

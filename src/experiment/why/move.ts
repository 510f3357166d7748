import type { MoveSource, Range } from '../../scenario/source.ts';
import { type Asked, blank } from './asked.ts';
import { mechanismsFeeding } from './changes.ts';
import { claimsOf } from './claims.ts';
import type { Fact, Finding, Named } from './finding.ts';
import { becauseOf, fromOf, kindOf, peopleOf, statusesNamed, toOf } from './flows.ts';
import { factorsOf, numbersOf, type Transition } from './numbers-behind.ts';
import { related } from './related.ts';

/** A move, a reason, a part of a journey or of a fall: where it leads, how fast, and what acts on it. */
export function moveFinding(asked: Asked, id: string): Finding {
  const transition = transitionAt(asked, id);
  const { source } = transition;
  const numbers = numbersOf(asked, transition);
  const to = toOf(asked, transition);
  const people = peopleOf(asked, id);
  return blank(asked.named(kindOf(transition), id), {
    at: asked.locate(placeOf(asked, transition)),
    note: source.note ?? null,
    basis: source.basis?.value ?? numbers.find(({ basis }) => basis !== null)?.basis ?? null,
    facts: [
      { fact: 'from', value: { names: statusesNamed(asked, fromOf(asked, transition)) } },
      ...(to === null ? [] : [{ fact: 'to' as const, value: { names: statusesNamed(asked, [to]) } }]),
      ...('status' in source ? [] : conditions(source)),
    ],
    because: claimsOf(asked, becauseOf(transition, numbers)),
    numbers,
    relations: relationsOf(asked, transition),
    figures: people ? [{ of: [asked.named(kindOf(transition), id)], ...people }] : [],
  });
}

export function transitionAt({ scenario }: Asked, id: string): Transition {
  const found = scenario.compiled.transitions.find((each) => each.id === id);
  if (!found) throw new Error(`transition ${id} is listed but not there`);
  return found;
}

/** Where a transition is written: a reason stands at its key. */
function placeOf({ scenario }: Asked, { id, source }: Transition): Range {
  const key = scenario.source.reasons?.find((reason) => reason.key.value === id)?.key;
  return key?.at ?? source.at_range;
}

/** Where it happens, to whom, and what it makes of them. */
function conditions(source: MoveSource): Fact[] {
  const facts: Fact[] = [];
  const written = (fact: 'where' | 'if' | 'through' | 'sets', texts: string[]): void => {
    if (texts.length > 0) facts.push({ fact, value: { text: texts.join(', ') } });
  };
  written('where', source.in?.map(({ value }) => value) ?? []);
  written('if', [
    ...(source.if?.traits ?? []).map(
      ({ trait, levels }) => `${trait.value}: ${levels.map(({ value }) => value).join(' | ')}`,
    ),
    ...(source.if?.groups ? [`group: ${source.if.groups.map(({ value }) => value).join(' | ')}`] : []),
  ]);
  written('sets', source.set?.map(({ trait, level }) => `${trait.value}: ${level.value}`) ?? []);
  written('through', source.through?.map(({ value }) => value) ?? []);
  return facts;
}

function relationsOf(asked: Asked, transition: Transition): Finding['relations'] {
  const { scenario } = asked;
  const { names } = scenario.compiled;
  const signals = new Set<string>();
  for (const factor of factorsOf(transition))
    if (factor.effect === 'signal') signals.add(names.signals[factor.signal]);
  const levers = new Set(transition.moves.flatMap(({ lever }) => (lever < 0 ? [] : [names.levers[lever]])));
  const heldBack = (scenario.source.holds_back ?? []).filter(({ value }) =>
    value.of.some((of) => of.value === transition.id || (of.value === 'reasons' && transition.reason)),
  );
  const fedBack = (scenario.source.signals ?? []).filter(
    ({ value }) => value.from === 'count' && value.count.move?.some((move) => move.value === transition.id),
  );
  const counting = (scenario.source.observations ?? []).filter(({ of }) =>
    [of.count, of.of].some(
      (count) =>
        count?.kind === 'flow' &&
        'ids' in count.move &&
        count.move.ids.some((each) => each.value === transition.id),
    ),
  );
  const parameters = new Set(numbersOf(asked, transition).map(({ id }) => id));
  return related([
    ['leverOf', namedAll(asked, 'lever', levers)],
    ['signalOf', namedAll(asked, 'signal', signals)],
    [
      'heldBackBy',
      namedAll(
        asked,
        'holds_back',
        heldBack.map(({ key }) => key.value),
      ),
    ],
    [
      'actsOn',
      namedAll(
        asked,
        'signal',
        fedBack.map(({ key }) => key.value),
      ),
    ],
    [
      'countedBy',
      namedAll(
        asked,
        'observation',
        counting.map(({ id }) => id.value),
      ),
    ],
    ['partOf', namedAll(asked, 'mechanism', mechanismsFeeding(asked, parameters))],
  ]);
}

export function namedAll(asked: Asked, kind: Named['kind'], ids: Iterable<string>): Named[] {
  return [...ids].map((id) => asked.named(kind, id));
}

import { type Asked, blank } from './asked.ts';
import { mechanismsFeeding } from './changes.ts';
import { claimsOf } from './claims.ts';
import type { Finding, Named } from './finding.ts';
import { kindOf } from './flows.ts';
import { namedAll } from './move.ts';
import { numbersWhere, parametersOf } from './numbers-behind.ts';
import { related } from './related.ts';

/** One parameter, or all whose ids begin with this one. */
export function parameterFinding(asked: Asked, id: string): Finding {
  const { parameters, source } = asked.scenario;
  const own = (each: string): boolean => each === id || each.startsWith(`${id}.`);
  const numbers = numbersWhere(asked, own);
  const ids = new Set(numbers.map((number) => number.id));
  const disputes = (source.disputes ?? []).filter(({ value }) =>
    value.options.some((option) => option.value.set.some(({ key }) => ids.has(key.value))),
  );
  const levers = (source.levers ?? []).filter(({ value }) =>
    value.assumes?.some((each) => ids.has(each.value)),
  );
  return blank(asked.named('parameter', id), {
    at: numbers[0]?.at ?? null,
    note: parameters.find((each) => ids.has(each.id) && each.note)?.note ?? null,
    basis: numbers[0]?.basis ?? null,
    because: claimsOf(
      asked,
      numbers.flatMap(({ because }) => because),
    ),
    numbers,
    relations: related([
      ['actsOn', actsOn(asked, ids)],
      [
        'switchedBy',
        namedAll(
          asked,
          'dispute',
          disputes.map(({ key }) => key.value),
        ),
      ],
      [
        'assumes',
        namedAll(
          asked,
          'lever',
          levers.map(({ key }) => key.value),
        ),
      ],
      ['partOf', namedAll(asked, 'mechanism', mechanismsFeeding(asked, ids))],
    ]),
  });
}

/** Moves that a parameter is a factor of; of the others, the thing whose id begins theirs. */
export function actsOn(asked: Asked, ids: ReadonlySet<string>): Named[] {
  const { scenario } = asked;
  const indexes = new Set(scenario.parameters.flatMap(({ id }, p) => (ids.has(id) ? [p] : [])));
  const moves = scenario.compiled.transitions
    .filter((transition) => [...parametersOf(transition)].some((p) => indexes.has(p)))
    .map((transition) => asked.named(kindOf(transition), transition.id));
  const owners = new Map<string, Named>();
  for (const id of ids) {
    const [section, name] = id.split('.');
    const kind = ({ groups: 'group', signals: 'signal', observations: 'observation' } as const)[section];
    if (kind) owners.set(`${kind}.${name}`, asked.named(kind, name));
    else if (/\.speed(\.|$)/.test(id)) owners.set(section, asked.named('journey', section));
  }
  return [...moves, ...owners.values()];
}

import { civilText } from '../../scenario/index.ts';
import type { CountSource, ObservationSource } from '../../scenario/source.ts';
import { type Asked, blank } from './asked.ts';
import { claimsOf } from './claims.ts';
import type { Fact, Finding, Named } from './finding.ts';
import { kindOf } from './flows.ts';
import { namedAll } from './move.ts';
import { numbersWhere } from './numbers-behind.ts';
import { related } from './related.ts';

/** A published figure: what it is, how the model's figure is put together, and both beside each other. */
export function observationFinding(asked: Asked, id: string): Finding {
  const { source } = asked.scenario;
  const found = source.observations?.find((each) => each.id.value === id);
  if (!found) throw new Error(`observation ${id} is listed but not there`);
  const { best, low, high } = found.value.value;
  const scored = asked.summary?.score.observations.find((each) => each.id === id);
  const disputes = (source.disputes ?? []).filter(({ value }) =>
    value.options.some((option) => option.value.set.some(({ key }) => key.value === `observation.${id}`)),
  );
  const on = civilText(found.on.value);
  return blank(asked.named('observation', id), {
    at: asked.locate(found.id.at),
    note: found.note ?? null,
    basis: found.basis?.value ?? null,
    facts: [
      { fact: 'on', value: { days: [on] } },
      { fact: 'use', value: { use: found.use?.value ?? 'test' } },
      { fact: 'published', value: { published: { best, low, high }, form: found.of.form } },
      ...composition(asked, found),
    ],
    because: claimsOf(asked, found.because?.map(({ value }) => value) ?? []),
    numbers: numbersWhere(asked, (each) => each.startsWith(`observations.${id}.`)),
    relations: related([
      [
        'switchedBy',
        namedAll(
          asked,
          'dispute',
          disputes.map(({ key }) => key.value),
        ),
      ],
    ]),
    figures: scored
      ? [
          {
            of: [asked.named('observation', id)],
            by: on,
            modelled: { form: scored.form, value: scored.model },
          },
        ]
      : [],
  });
}

function composition(asked: Asked, { of }: ObservationSource): Fact[] {
  return [...countFacts(asked, of.count, 'counts'), ...(of.of ? countFacts(asked, of.of, 'shareOf') : [])];
}

function countFacts(asked: Asked, count: CountSource, fact: 'counts' | 'shareOf'): Fact[] {
  const facts: Fact[] = [];
  const counted = countedNames(asked, count);
  if (counted.length > 0) facts.push({ fact, value: { names: counted } });
  if (count.kind === 'flow') facts.push({ fact: 'over', value: overOf(count.over) });
  // The second count of a share has the same people unless it says otherwise: once is enough.
  if (fact === 'shareOf') return facts;
  const groups = count.group?.map(({ value }) => value) ?? [];
  if (groups.length > 0) facts.push({ fact: 'groups', value: { names: namedAll(asked, 'group', groups) } });
  const traits = count.trait?.map(
    ({ trait, levels }) => `${trait.value}: ${levels.map(({ value }) => value).join(' | ')}`,
  );
  if (traits && traits.length > 0) facts.push({ fact: 'traits', value: { text: traits.join(', ') } });
  if (count.in) facts.push({ fact: 'where', value: { text: count.in.map(({ value }) => value).join(', ') } });
  return facts;
}

/** Moves, statuses or outcomes that are counted; `arrive` is no move of the file. */
function countedNames(asked: Asked, count: CountSource): Named[] {
  if (count.kind === 'stock')
    return [
      ...namedAll(asked, 'outcome', count.outcome?.map(({ value }) => value) ?? []),
      ...namedAll(asked, 'status', count.status?.map(({ value }) => value) ?? []),
    ];
  if ('ids' in count.move) {
    return count.move.ids.map(({ value }) => {
      const transition = asked.scenario.compiled.transitions.find(({ id }) => id === value);
      return transition ? asked.named(kindOf(transition), value) : { kind: 'move', id: value, label: null };
    });
  }
  return namedAll(asked, 'status', count.move.to?.map(({ value }) => value) ?? []);
}

function overOf(over: Extract<CountSource, { kind: 'flow' }>['over']): Fact['value'] {
  if (over.kind === 'dates') return { days: [civilText(over.from.value), civilText(over.to.value)] };
  return { text: over.kind === 'period' ? over.period.value : 'cumulative' };
}

import { CORE_STATUSES, FAMILIES } from '../../scenario/index.ts';
import { type Asked, blank, LEFT_ALIVE } from './asked.ts';
import type { Fact, Figure, Finding } from './finding.ts';
import { flowsOf, statusesNamed } from './flows.ts';
import { namedAll } from './move.ts';
import { related } from './related.ts';

/** A status: what it means, who starts in it, where people in it are, and the moves in and out. */
export function statusFinding(asked: Asked, id: string): Finding {
  const { scenario } = asked;
  const { source, compiled } = scenario;
  const own = source.statuses?.find(({ key }) => key.value === id);
  const core = CORE_STATUSES.find((status) => status.id === id);
  const outcomes = compiled.outcomes
    .filter(({ statuses }) => statuses.includes(id))
    .map((outcome) => outcome.id);
  const groups = source.groups.filter(({ value }) => (value.status?.value ?? 'with_group') === id);
  const family = FAMILIES.find((each) => each.id === (own?.value.family.value ?? core?.family));
  const set = new Set([id]);
  return blank(asked.named('status', id), {
    meaning: own ? null : (core?.definition ?? null),
    at: own ? asked.locate(own.key.at) : null,
    facts: [
      ...(family ? [{ fact: 'family', value: { words: family.label } } as const] : []),
      ...namesFact(asked, 'outcome', 'outcome', outcomes),
      ...namesFact(
        asked,
        'startsHere',
        'group',
        groups.map(({ key }) => key.value),
      ),
    ],
    relations: related([['countedBy', namedAll(asked, 'observation', countedBy(asked, set, outcomes))]]),
    into: flowsOf(asked, set, 'into'),
    outOf: flowsOf(asked, set, 'outOf'),
    figures: cellsWhere(asked, (cell) => cell.status === id),
  });
}

/** An outcome, or all who left alive: its size, its statuses, and the moves in and out by size. */
export function outcomeFinding(asked: Asked, id: string): Finding {
  const { scenario, summary } = asked;
  const { compiled, source } = scenario;
  const parts = compiled.outcomes.filter((outcome) =>
    id === LEFT_ALIVE ? outcome.family !== 'inside' && outcome.family !== 'dead' : outcome.id === id,
  );
  const statuses = new Set(parts.flatMap((outcome) => outcome.statuses));
  const written = source.outcomes?.find(({ key }) => key.value === id);
  const outcome = summary?.outcomes.find((each) => each.id === id);
  const size = outcome?.headline ?? summary?.metrics[id];
  const named = asked.named('outcome', id);
  const figures: Figure[] =
    summary && size ? [{ of: [named], by: summary.headline, modelled: { form: 'count', value: size } }] : [];
  if (summary && outcome)
    figures.push({
      of: [named],
      by: summary.steps.at(-1) ?? summary.headline,
      modelled: { form: 'count', value: outcome.end },
    });
  const outcomes = parts.map((part) => part.id);
  return blank(named, {
    at: written ? asked.locate(written.key.at) : null,
    facts: [
      ...(id === LEFT_ALIVE ? namesFact(asked, 'madeOf', 'outcome', outcomes) : []),
      { fact: 'statuses', value: { names: statusesNamed(asked, [...statuses]) } },
    ],
    relations: related([['countedBy', namedAll(asked, 'observation', countedBy(asked, statuses, outcomes))]]),
    into: flowsOf(asked, statuses, 'into'),
    outOf: flowsOf(asked, statuses, 'outOf'),
    figures,
  });
}

/** Where people are at the headline date: cells of the run's table, the largest first. */
export function cellsWhere(
  asked: Asked,
  keep: (cell: { status: string; place: string }) => boolean,
): Figure[] {
  const { summary } = asked;
  if (!summary) return [];
  return summary.table
    .filter(keep)
    .sort((a, b) => b.people.p50 - a.people.p50)
    .map(({ status, place, people }) => ({
      of: [asked.named('status', status), asked.named('place', place)],
      by: summary.headline,
      modelled: { form: 'count', value: people },
    }));
}

function namesFact(
  asked: Asked,
  fact: 'outcome' | 'startsHere' | 'madeOf',
  kind: 'outcome' | 'group',
  ids: string[],
): Fact[] {
  return ids.length === 0 ? [] : [{ fact, value: { names: namedAll(asked, kind, ids) } }];
}

/** Observations that count people in one of these statuses or outcomes. */
function countedBy(
  { scenario }: Asked,
  statuses: ReadonlySet<string>,
  outcomes: readonly string[],
): string[] {
  return (scenario.source.observations ?? [])
    .filter(({ of }) =>
      [of.count, of.of].some(
        (count) =>
          count?.kind === 'stock' &&
          (count.status?.some(({ value }) => statuses.has(value)) ||
            count.outcome?.some(({ value }) => outcomes.includes(value))),
      ),
    )
    .map(({ id }) => id.value);
}

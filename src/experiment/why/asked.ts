import type { Scenario, Words } from '../../scenario/index.ts';
import { createLocator } from '../../scenario/read/locate.ts';
import type { Study } from '../study.ts';
import { outcomeLabel, statusLabel } from '../summarize.ts';
import type { Summary } from '../summary.ts';
import type { Finding, Kind, Named, Where } from './finding.ts';

/** Results beside the scenario, where there are some. */
export interface Results {
  summary?: Summary | null;
  study?: Study | null;
}

/** A scenario that is asked about, with its results and what answers need again and again. */
export interface Asked {
  scenario: Scenario;
  summary: Summary | null;
  study: Study | null;
  locate(range: { file: string; start: number; end: number }): Where;
  /** Everything that has a name, in the order of `KINDS`. */
  names: Named[];
  /** A thing by its kind and id; without a label where there is none. */
  named(kind: Kind, id: string): Named;
}

export function ask(scenario: Scenario, { summary = null, study = null }: Results = {}): Asked {
  const locator = createLocator(new Map(Object.entries(scenario.files)));
  const names = namesOf(scenario);
  const byName = new Map(names.map((each) => [`${each.kind}.${each.id}`, each]));
  return {
    scenario,
    summary,
    study,
    locate(range) {
      const { line, column } = locator(range);
      return { file: range.file, line, column };
    },
    names,
    named: (kind, id) => byName.get(`${kind}.${id}`) ?? { kind, id, label: null },
  };
}

/** A finding with nothing in it yet. */
export function blank(named: Named, more: Partial<Finding> = {}): Finding {
  return {
    ...named,
    meaning: null,
    at: null,
    note: null,
    basis: null,
    facts: [],
    because: [],
    numbers: [],
    relations: [],
    into: [],
    outOf: [],
    figures: [],
    changes: [],
    revisions: [],
    challenges: [],
    parts: [],
    ...more,
  };
}

/** Of all outcomes outside `inside` and `dead`, as in a summary's metrics. */
export const LEFT_ALIVE = 'left_alive';

function namesOf(scenario: Scenario): Named[] {
  const { source, compiled, parameters } = scenario;
  const entry =
    (kind: Kind) =>
    (item: { key: { value: string }; value: { label?: Words } }): Named => ({
      kind,
      id: item.key.value,
      label: item.value.label ?? null,
    });
  const bare = (kind: Kind, id: string, label: Words | null = null): Named => ({ kind, id, label });
  const falls = (source.falls ?? []).map(({ id, label }, i) =>
    bare('fall', id?.value ?? `falls.${i + 1}`, label ?? null),
  );
  return [
    ...compiled.outcomes.map(({ id }) => bare('outcome', id, outcomeLabel(scenario, id))),
    bare('outcome', LEFT_ALIVE),
    ...(source.article?.sentences ?? []).map(({ key, value }) => bare('sentence', key.value, value.says)),
    ...(source.observations ?? []).map(({ id, label }) => bare('observation', id.value, label ?? null)),
    ...statusIds(scenario).map((id) => bare('status', id, statusLabel(scenario, id))),
    ...compiled.transitions.map((t) => bare(t.reason ? 'reason' : 'move', t.id, t.source.label ?? null)),
    ...falls,
    ...(source.journeys ?? []).map(entry('journey')),
    ...parameters.map(({ id }) => bare('parameter', id)),
    ...(source.holds_back ?? []).map(entry('holds_back')),
    ...(source.signals ?? []).map(entry('signal')),
    ...(source.mechanisms ?? []).map(entry('mechanism')),
    ...(source.levers ?? []).map(entry('lever')),
    ...source.groups.map(entry('group')),
    ...source.places.map(entry('place')),
    ...(source.holders ?? []).map(entry('holder')),
    ...(source.disputes ?? []).map(entry('dispute')),
    ...(source.rivals ?? []).map(({ id, label }) => bare('rival', id.value, label ?? null)),
    ...(source.evidence ?? []).map(({ key, value }) => bare('evidence', key.value, value.claim)),
    ...(source.sources ?? []).map(({ key, value }) => bare('source', key.value, value.publisher)),
    ...(source.periods ?? []).map(entry('period')),
    ...(source.traits ?? []).map(entry('trait')),
    ...(source.links ?? []).map(({ key }) => bare('link', key.value)),
  ];
}

/** Statuses that somebody can have here. */
function statusIds({ compiled }: Scenario): string[] {
  return compiled.names.statuses;
}

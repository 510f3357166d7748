import { countedBy, FIGURES_NEEDED, SCHEMES } from '../observed-as.ts';
import { civilText } from '../read/civil.ts';
import type { ObservationSource, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import type { Compilation } from './compilation.ts';
import type { ParameterEvidence } from './parameters.ts';

/** What an observation says of itself must fit what it counts, its figure and its history. */
export function checkObservations(c: Pick<Compilation, 'source' | 'collector'>): void {
  for (const observation of c.source.observations ?? []) {
    checkScheme(observation, c.collector);
    checkRange(observation, c.collector);
    checkHistory(observation, c.collector);
    checkBaselines(observation, c.source, c.collector);
  }
}

function checkScheme({ id, of, scheme }: ObservationSource, collector: Collector): void {
  if (scheme === undefined) return;
  const counted = countedBy(of.count);
  if (scheme.value === 'known_cases') {
    if (!of.confirmation && !of.coverage) collector.error({ code: 'M0242', id: id.value }, scheme.at);
  } else if (scheme.value !== SCHEMES[counted])
    collector.error({ code: 'M0241', scheme: scheme.value, counted }, scheme.at);
}

/** `floor` and `ceiling` may stand with a range, which then says how soft the edge is, or without. */
function checkRange({ range, value }: ObservationSource, collector: Collector): void {
  if (range === undefined || range.value === 'floor' || range.value === 'ceiling') return;
  const ranged = value.value.low !== value.value.high;
  if ((range.value === 'exact') === ranged)
    collector.error({ code: 'M0243', range: range.value, ranged }, range.at);
}

function checkHistory({ on, history }: ObservationSource, collector: Collector): void {
  const days = new Set<number>();
  for (const earlier of history ?? []) {
    const twice = days.has(earlier.on.value);
    if (twice || earlier.on.value >= on.value)
      collector.error(
        { code: 'M0244', on: civilText(earlier.on.value), before: civilText(on.value), twice },
        earlier.on.at,
      );
    days.add(earlier.on.value);
  }
}

function checkBaselines(
  { history, baselines }: ObservationSource,
  { fit }: ScenarioSource,
  collector: Collector,
): void {
  for (const { value: baseline, at } of baselines ?? []) {
    const needed = FIGURES_NEEDED[baseline];
    if ((history?.length ?? 0) < needed)
      collector.error({ code: 'M0245', baseline, lacks: 'history', needed }, at);
    else if (baseline === 'reference_growth' && !fit?.baselines?.reference_growth)
      collector.error({ code: 'M0245', baseline, lacks: 'growth', needed }, at);
  }
}

/** Whether a name of `fit.parameters` means a parameter: its id, or the beginning of it up to a dot. */
export function meansParameter(name: string, id: string): boolean {
  return id === name || id.startsWith(`${name}.`);
}

/**
 * Every name in `fit.parameters` means a parameter with a range. `overlaid`: the file over which overlays are laid, or null;
 * they may take away what is named there.
 */
export function checkFit(
  { fit }: ScenarioSource,
  parameters: readonly ParameterEvidence[],
  collector: Collector,
  overlaid: string | null,
): void {
  for (const name of fit?.parameters ?? []) {
    const meant = parameters.filter(({ id }) => meansParameter(name.value, id));
    if (meant.length === 0) {
      if (name.at.file === overlaid) continue;
      const beginnings = parameters.flatMap(({ id }) => beginningsOf(id));
      collector.find('parameter', name, [...new Set(beginnings)]);
    } else if (
      meant.every(({ converted }) => converted.low === converted.high && converted.unit !== 'weight')
    )
      collector.error({ code: 'M0246', id: name.value }, name.at);
  }
}

/** `a.b.c` as `a`, `a.b` and `a.b.c`. */
function beginningsOf(id: string): string[] {
  const parts = id.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

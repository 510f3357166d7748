import type { Collector } from './compile/collector.ts';
import type { Compiled } from './compile/compile-scenario.ts';
import type { ScenarioSource } from './source.ts';

/** What a decision, or a study of drivers, can be about: outcomes, `left_alive`, and `observation.ID`. */
export function metricNames(source: ScenarioSource, compiled: Compiled): string[] {
  return [
    'left_alive',
    ...compiled.outcomes.map(({ id }) => id),
    ...(source.observations ?? []).map(({ id }) => `observation.${id.value}`),
  ];
}

/** Every decision is judged by what is there, sets levers within their range, and has something to choose between. */
export function checkDecisions(source: ScenarioSource, compiled: Compiled, collector: Collector): void {
  const metrics = metricNames(source, compiled);
  const levers = new Map((source.levers ?? []).map(({ key, value }) => [key.value, value]));
  for (const { key, value: decision } of source.decisions ?? []) {
    collector.find('metric', decision.metric, metrics);
    const settings = new Set<string>();
    for (const { value: option } of decision.options) {
      for (const { key: lever, value } of option.set ?? []) {
        if (collector.find('lever', lever, [...levers.keys()]) < 0) continue;
        const range = levers.get(lever.value)?.range.value;
        if (range === undefined || (value.value >= range.low && value.value <= range.high)) continue;
        const setting = `${lever.value}=${value.value}`;
        collector.error({ code: 'M0223', setting, range: `${range.low}..${range.high}` }, value.at);
      }
      settings.add(settingOf(option.set ?? [], levers));
    }
    const { length } = decision.options;
    if (length < 2 || settings.size < length)
      collector.error({ code: 'M0247', id: key.value, options: length }, key.at);
  }
}

type OptionSet = NonNullable<
  NonNullable<ScenarioSource['decisions']>[number]['value']['options'][number]['value']['set']
>;
type Levers = Map<string, NonNullable<ScenarioSource['levers']>[number]['value']>;

/** What an option makes of every lever, so that a lever set to its own start counts as left alone. */
function settingOf(set: OptionSet, levers: Levers): string {
  return [...levers]
    .map(([id, lever]) => set.find(({ key }) => key.value === id)?.value.value ?? lever.start?.value ?? 1)
    .join(' ');
}

import type { Collector } from './compile/collector.ts';
import type { Compiled, Replacements } from './compile/compile-scenario.ts';
import { chosenOptions, isDisputeSetting } from './disputes.ts';
import { parseQuantity } from './read/quantity.ts';
import { suggest } from './read/suggest.ts';
import type { Located, ScenarioSource } from './source.ts';

/** Settings that choose overlays. */
const RESERVED = ['rival', 'without'];

/** The name under which mistakes in settings are reported. */
const WHERE = '--set';

/** Settings as replacements for the compiler; `finish` reports those that named nothing, and levers out of range. */
export function parseSettings(
  settings: Record<string, string>,
  source: ScenarioSource,
  collector: Collector,
): Replacements & { finish(compiled: Compiled): void } {
  const used = new Set<string>(RESERVED.filter((name) => settings[name] !== undefined));
  for (const name of Object.keys(settings)) if (isDisputeSetting(source, name)) used.add(name);
  const options = chosenOptions(source, settings);
  const at = { file: WHERE, start: 0, end: 0 };
  const levers = new Map((source.levers ?? []).map(({ key, value }) => [key.value, value]));
  return {
    quantity(id, written) {
      const option = settings[id] === undefined ? options.get(id) : undefined;
      const text = settings[id] ?? option?.value;
      if (text === undefined || levers.has(id)) return null;
      used.add(id);
      const parsed = parseQuantity(text, written.value.kind);
      if ('problem' in parsed) {
        collector.error(parsed.problem, option?.at ?? at);
        return null;
      }
      return { value: parsed.quantity, at: written.at } satisfies Located<typeof parsed.quantity>;
    },
    lever(id) {
      const text = settings[id];
      const lever = levers.get(id);
      if (text === undefined || !lever) return null;
      used.add(id);
      const value = Number(text);
      const { low, high } = lever.range.value;
      if (!Number.isFinite(value) || text.trim() === '' || value < low || value > high) {
        collector.error({ code: 'M0223', setting: `${id}=${text}`, range: `${low}..${high}` }, at);
        return null;
      }
      return value;
    },
    finish(compiled) {
      const ids = [...levers.keys(), ...compiled.parameters.map((p) => p.id)];
      for (const id of Object.keys(settings))
        if (!used.has(id)) collector.error({ code: 'M0222', setting: id, suggestion: suggest(id, ids) }, at);
    },
  };
}

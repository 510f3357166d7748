import type { Collector } from './compile/collector.ts';
import type { Compiled } from './compile/compile-scenario.ts';
import { parseQuantity } from './read/quantity.ts';
import { suggest } from './read/suggest.ts';
import type { Located, ScenarioSource } from './source.ts';

const DISPUTE = 'dispute.';
const OBSERVATION = 'observation.';

/** Whether a setting chooses the option of a dispute. Where a reason or a move is itself called `dispute`, its parameters begin alike. */
export function isDisputeSetting(source: ScenarioSource, setting: string): boolean {
  if (!setting.startsWith(DISPUTE)) return false;
  const id = setting.slice(DISPUTE.length);
  if (source.disputes?.some(({ key }) => key.value === id)) return true;
  const named = [
    ...(source.reasons ?? []).map(({ key }) => key.value),
    ...(source.moves ?? []).map((move) => move.id?.value),
  ];
  return !named.includes('dispute');
}

/** What the chosen options of disputes set: ids of parameters, or `observation.ID`, and their text. */
export function chosenOptions(
  source: ScenarioSource,
  settings: Record<string, string>,
): Map<string, Located<string>> {
  const chosen = new Map<string, Located<string>>();
  for (const { key, value } of source.disputes ?? []) {
    const option = settings[DISPUTE + key.value];
    for (const { key: id, value: text } of value.options.find((o) => o.key.value === option)?.value.set ?? [])
      chosen.set(id.value, text);
  }
  return chosen;
}

/** The scenario with the figures of observations as the chosen options have them; unknown disputes and options are told. */
export function switchDisputes(
  source: ScenarioSource,
  settings: Record<string, string>,
  collector: Collector,
): ScenarioSource {
  const at = { file: '--set', start: 0, end: 0 };
  const disputes = new Map((source.disputes ?? []).map(({ key, value }) => [key.value, value]));
  for (const [setting, option] of Object.entries(settings)) {
    if (!isDisputeSetting(source, setting)) continue;
    const id = setting.slice(DISPUTE.length);
    const options = (disputes.get(id)?.options ?? []).map(({ key }) => key.value);
    if (disputes.has(id) && options.includes(option)) continue;
    const suggestion = disputes.has(id) ? suggest(option, options) : suggest(id, disputes.keys());
    collector.error({ code: 'M0222', setting: `${setting}=${option}`, suggestion }, at);
  }
  const chosen = chosenOptions(source, settings);
  return {
    ...source,
    observations: source.observations?.map((observation) => {
      const text = chosen.get(OBSERVATION + observation.id.value);
      if (text === undefined) return observation;
      const parsed = parseQuantity(text.value, observation.value.value.kind);
      return 'quantity' in parsed
        ? { ...observation, value: { value: parsed.quantity, at: text.at } }
        : observation;
    }),
  };
}

/**
 * Every option of every dispute names what is there, in its notation, chosen or not. `overlaid`: the file over which
 * overlays are laid, or null; they may take away what a dispute written there would set.
 */
export function checkDisputes(
  source: ScenarioSource,
  compiled: Compiled,
  collector: Collector,
  overlaid: string | null,
): void {
  const observations = new Map(
    (source.observations ?? []).map(({ id, value }) => [OBSERVATION + id.value, value.value.kind]),
  );
  const kinds = new Map([
    ...compiled.parameters.flatMap(({ id, kind }) => (kind === null ? [] : [[id, kind] as const])),
    ...observations,
  ]);
  for (const { value } of source.disputes ?? []) {
    const options = value.options.map(({ key }) => key.value);
    collector.find('option', value.uses, options);
    for (const { value: option } of value.options)
      for (const { key, value: text } of option.set) {
        if (!kinds.has(key.value) && key.at.file === overlaid) continue;
        if (collector.find('parameter', key, [...kinds.keys()]) < 0) continue;
        const kind = kinds.get(key.value);
        const parsed = kind === undefined ? null : parseQuantity(text.value, kind);
        if (parsed !== null && 'problem' in parsed) collector.error(parsed.problem, text.at);
      }
  }
}

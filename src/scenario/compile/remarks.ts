import { parseQuantity } from '../read/quantity.ts';
import type { ChallengeSource, Located, QuantityKind, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import type { ParameterEvidence } from './parameters.ts';

/**
 * Every remark is about something that is there, and speaks of numbers in their notation. `metrics`: what can be pinned
 * besides numbers; null where the scenario could not be compiled and names may be missing, so that they are not looked up.
 * `overlaid`: the file over which overlays are laid, or null; they may take away what a remark written there is about.
 */
export function checkRemarks(
  source: ScenarioSource,
  parameters: readonly ParameterEvidence[],
  metrics: readonly string[] | null,
  collector: Collector,
  overlaid: string | null,
): void {
  const kinds = notationsOf(source, parameters);
  const evidence = (source.evidence ?? []).map(({ key }) => key.value);
  const counted = countsOf(source);
  const isThere = (
    kind: 'pinned' | 'parameter' | 'challenged',
    of: Located<string>,
    ids: string[],
  ): boolean =>
    ids.includes(of.value) ||
    (metrics !== null && of.at.file !== overlaid && collector.find(kind, of, ids) >= 0);
  const inNotation = (of: Located<string>, text: Located<string> | undefined): void => {
    const kind = kinds.get(of.value);
    if (text === undefined || (kind === undefined && !evidence.includes(of.value))) return;
    if (kind === undefined || kind === null) {
      collector.error({ code: 'M0304', id: of.value }, text.at);
      return;
    }
    const parsed = parseQuantity(text.value, kind);
    if ('problem' in parsed) collector.error(parsed.problem, text.at);
    else if (counted.has(of.value) && tellsFew(parsed.quantity.best))
      collector.error({ code: 'M-S05', id: of.value, what: 'value' }, text.at);
  };
  const seen = new Set<string>();
  for (const pin of source.pinned ?? []) {
    isThere('pinned', pin, [...kinds.keys(), ...(metrics ?? [])]);
    if (seen.has(pin.value)) collector.error({ code: 'M0201', id: pin.value, kind: 'pinned' }, pin.at);
    seen.add(pin.value);
  }
  for (const { of, was } of source.revisions ?? [])
    if (isThere('parameter', of, [...kinds.keys()])) inNotation(of, was);
  for (const { of, instead } of source.challenges ?? [])
    if (isThere('challenged', of, [...kinds.keys(), ...evidence])) inNotation(of, instead);
}

/** The notation of every number; null for one that cannot be set (a part of a Dirichlet share). */
function notationsOf(
  source: ScenarioSource,
  parameters: readonly ParameterEvidence[],
): Map<string, QuantityKind | null> {
  return new Map([
    ...parameters.map(({ id, kind }) => [id, kind] as const),
    ...(source.observations ?? []).map(
      ({ id, value }) => [`observation.${id.value}`, value.value.kind] as const,
    ),
  ]);
}

/** Observations of an armed group that count people: small figures are hidden, before as now (docs/privacy.md). */
function countsOf({ profile, observations }: ScenarioSource): Set<string> {
  if (profile?.value === 'displacement') return new Set();
  const counts = (observations ?? []).filter(({ of }) => of.form === 'count');
  return new Set(counts.map(({ id }) => `observation.${id.value}`));
}

const tellsFew = (people: number): boolean => Math.round(people) >= 1 && Math.round(people) < 10;

/** Whether nobody has answered it yet. */
export const isOpen = ({ answer }: ChallengeSource): boolean => answer === undefined;

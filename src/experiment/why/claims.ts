import { groundedParts } from '../../scenario/compile/evidence.ts';
import type { EvidenceSource, Scenario } from '../../scenario/index.ts';
import type { Asked } from './asked.ts';
import type { Cited, Claim, Conflict } from './finding.ts';

/** What ids of evidence or of sources stand for, each once. */
export function claimsOf(asked: Asked, ids: Iterable<string>): Claim[] {
  return [...new Set(ids)].map((id) => claimOf(asked, id));
}

function claimOf(asked: Asked, id: string): Claim {
  const written = evidenceAt(asked.scenario, id);
  const source = cite(asked.scenario, written?.source.value ?? id);
  return {
    id,
    claim: written?.claim ?? null,
    note: written?.note ?? null,
    paragraph: written?.paragraph?.value ?? null,
    grade: written?.grade?.value ?? source?.grade ?? null,
    source,
    conflicts: conflictsOf(asked, id).map((other) => conflictOf(asked, id, other)),
  };
}

/** A source with the chain of what it translates; null where there is none of this id. */
export function cite(scenario: Scenario, id: string): Cited | null {
  const found = scenario.source.sources?.find(({ key }) => key.value === id)?.value;
  if (!found) return null;
  return {
    id,
    publisher: found.publisher,
    title: found.title ?? null,
    date: found.date?.value ?? null,
    grade: found.grade?.value ?? null,
    lang: found.lang?.value ?? null,
    // Circles of translations are a mistake that the compiler reports.
    translationOf: found.translation_of ? cite(scenario, found.translation_of.value) : null,
  };
}

function evidenceAt({ source }: Scenario, id: string): EvidenceSource | undefined {
  return source.evidence?.find(({ key }) => key.value === id)?.value;
}

/** Claims in conflict with this one, whichever of the two says so. */
function conflictsOf({ scenario }: Asked, id: string): string[] {
  const named = evidenceAt(scenario, id)?.conflicts_with?.map(({ value }) => value) ?? [];
  const naming = (scenario.source.evidence ?? [])
    .filter(({ value }) => value.conflicts_with?.some((other) => other.value === id))
    .map(({ key }) => key.value);
  return [...new Set([...named, ...naming])];
}

function conflictOf(asked: Asked, id: string, other: string): Conflict {
  const written = evidenceAt(asked.scenario, other);
  return {
    id: other,
    claim: written?.claim ?? null,
    source: written ? cite(asked.scenario, written.source.value) : null,
    followed: followedOf(asked.scenario, id, other),
  };
}

/** By the dispute that switches between the two; else by `prefers` and `used`; else the only one that something rests on. */
function followedOf(scenario: Scenario, a: string, b: string): string | null {
  const dispute = scenario.source.disputes?.find(({ value }) =>
    [a, b].every((id) => value.options.some(({ key }) => key.value === id)),
  );
  if (dispute) return scenario.settings[`dispute.${dispute.key.value}`] ?? dispute.value.uses.value;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ]) {
    const written = evidenceAt(scenario, one);
    if (written?.prefers?.some(({ value }) => value === other) || written?.used?.value === false)
      return other;
  }
  const grounds = groundedParts(scenario).flatMap(({ because }) => because?.map(({ value }) => value) ?? []);
  const [restsOnA, restsOnB] = [grounds.includes(a), grounds.includes(b)];
  if (restsOnA === restsOnB) return null;
  return restsOnA ? a : b;
}

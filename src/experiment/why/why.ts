import type { Scenario } from '../../scenario/index.ts';
import { type Asked, ask, type Results } from './asked.ts';
import { disputeFinding, evidenceFinding, rivalFinding, sourceFinding } from './evidence.ts';
import type { Finding, Kind, Named } from './finding.ts';
import { holderFinding, linkFinding, placeFinding } from './ground.ts';
import { moveFinding } from './move.ts';
import { readAskedNumber } from './number-asked.ts';
import { type Hit, hitsOf, nearestHits } from './number-hits.ts';
import { observationFinding } from './observation.ts';
import { parameterFinding } from './parameter.ts';
import {
  fallFinding,
  groupFinding,
  holdsBackFinding,
  journeyFinding,
  leverFinding,
  periodFinding,
  signalFinding,
  traitFinding,
} from './parts.ts';
import { withRemarks } from './remarks.ts';
import { resolve } from './resolve.ts';
import { mechanismFinding, sentenceFinding } from './sentences.ts';
import { outcomeFinding, statusFinding } from './statuses.ts';

/** What stands behind a name or a number. */
export type Why =
  /** `others`: further things of the same name; ask for them by kind and id (`status.returned`). */
  | { answer: 'finding'; finding: Finding; others: Named[] }
  /** Where a run shows a number, the most telling first; that one is explained. */
  | { answer: 'number'; asked: string; hits: Hit[]; finding: Finding }
  /** A number that the run shows nowhere, with the nearest that it does. */
  | { answer: 'no_number'; asked: string; nearest: Hit[] }
  /** A number, and no run in which to look for it. */
  | { answer: 'no_run'; asked: string }
  | { answer: 'no_name'; asked: string; suggestion?: string };

/**
 * The evidence behind a name of a scenario, or behind a number of a run. `summary`: the run's, for sizes; `study`: for
 * what the answer is without a mechanism. Either may be left out.
 */
export function why(scenario: Scenario, name: string, results: Results = {}): Why {
  const asked = ask(scenario, results);
  const { found, suggestion } = resolve(asked, name);
  if (found.length > 0)
    return { answer: 'finding', finding: findingOf(asked, found[0]), others: found.slice(1) };
  const number = readAskedNumber(name);
  if (number === null) return { answer: 'no_name', asked: name, ...(suggestion ? { suggestion } : {}) };
  if (asked.summary === null) return { answer: 'no_run', asked: name };
  const hits = hitsOf(asked, number);
  if (hits.length === 0) return { answer: 'no_number', asked: name, nearest: nearestHits(asked, number) };
  return { answer: 'number', asked: name, hits, finding: findingOf(asked, hits[0].name) };
}

/** Mechanisms whose absence an answer about this name would show: those to run where no study has them. */
export function mechanismsAsked(scenario: Scenario, name: string): string[] {
  const asked = ask(scenario);
  const first = resolve(asked, name).found[0];
  if (first?.kind === 'mechanism') return [first.id];
  if (first?.kind !== 'sentence') return [];
  const sentence = scenario.source.article?.sentences.find(({ key }) => key.value === first.id);
  return sentence?.value.mechanism?.map(({ value }) => value) ?? [];
}

const findings: Record<Kind, (asked: Asked, id: string) => Finding> = {
  outcome: outcomeFinding,
  sentence: sentenceFinding,
  observation: observationFinding,
  status: statusFinding,
  reason: moveFinding,
  move: moveFinding,
  fall: fallFinding,
  journey: journeyFinding,
  parameter: parameterFinding,
  holds_back: holdsBackFinding,
  signal: signalFinding,
  mechanism: mechanismFinding,
  lever: leverFinding,
  group: groupFinding,
  place: placeFinding,
  holder: holderFinding,
  dispute: disputeFinding,
  rival: rivalFinding,
  evidence: evidenceFinding,
  source: sourceFinding,
  period: periodFinding,
  trait: traitFinding,
  link: linkFinding,
};

function findingOf(asked: Asked, { kind, id }: Named): Finding {
  return withRemarks(asked.scenario, findings[kind](asked, id));
}

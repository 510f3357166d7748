import { type Plan, parameterAt } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Runner, type RunOptions, runWith } from '../run.ts';
import { feedsBack, watched, weightless } from './altered-plans.ts';
import { type Bench, conditions } from './conditions.ts';
import { EXTREME_IDS, type ExtremeFinding, type Extremes, type ExtremeTest } from './finding.ts';
import type { Watched } from './measures.ts';

export interface ExtremesOptions
  extends Pick<RunOptions, 'draws' | 'seed' | 'thin' | 'signal' | 'pause' | 'progress'> {
  /** Conditions at work at a time. Default 1. */
  lanes?: number;
}

export const EXTREMES_DRAWS = 8;
/** One person in so many, unless that would leave fewer than a thousand. */
const MOST_THIN = 16;
const ENOUGH_PEOPLE = 1000;

/**
 * Puts a scenario under extreme conditions, made from the scenario itself, and looks whether what must hold for any
 * scenario does (extreme-condition tests: Forrester and Senge 1980, Tests for building confidence in system dynamics
 * models). Few draws (at least 2) of a thinned population; the same result for the same scenario, seed and options.
 * `progress` counts conditions.
 */
export async function runExtremes(
  runner: Runner,
  scenario: Scenario,
  options: ExtremesOptions = {},
): Promise<Extremes> {
  const { lanes = 1, progress, draws = EXTREMES_DRAWS, seed = 1, signal, pause } = options;
  const thin = options.thin ?? thinningFor(scenario.plan);
  if (!Number.isSafeInteger(draws) || draws < 2)
    throw new RangeError(`draws should be a whole number from 2; found ${draws}`);
  const bench = setUp(runner, scenario, { draws, seed, thin, signal, pause });
  const tests = new Array<ExtremeTest>(EXTREME_IDS.length);
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    while (next < EXTREME_IDS.length) {
      const at = next++;
      const id = EXTREME_IDS[at];
      const condition = conditions[id];
      const findings = condition.applies(bench) ? await condition.find(bench) : null;
      tests[at] = {
        id,
        holds: findings === null ? null : findings.every(({ value, limit }) => value <= limit),
        found: findings === null ? null : worst(findings),
      };
      progress?.(++done, EXTREME_IDS.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, EXTREME_IDS.length) }, serve));
  return {
    kind: 'modelled',
    exact: true,
    draws,
    thin,
    seed,
    held: tests.filter(({ holds }) => holds === true).length,
    made: tests.filter(({ holds }) => holds !== null).length,
    tests,
  };
}

function setUp(
  runner: Runner,
  scenario: Scenario,
  options: RunOptions & { draws: number; seed: number; thin: number },
): Bench {
  const plan = watched(scenario.plan);
  const run: Bench['run'] = async (altered, otherwise = {}) => {
    const all = { ...options, ...otherwise };
    const { results } = await runWith(runner, { ...scenario, plan: altered }, all);
    return { plan: altered, results, thin: all.thin };
  };
  const once = (altered: () => Plan): (() => Promise<Watched>) => {
    let started: Promise<Watched> | undefined;
    return () => {
      started ??= run(altered());
      return started;
    };
  };
  const base = once(() => plan);
  const { familyOf } = scenario.compiled.names;
  return {
    scenario,
    plan,
    seed: options.seed,
    draws: options.draws,
    thin: options.thin,
    isDead: (status) => familyOf[status] === 'dead',
    base,
    apart: feedsBack(plan) ? once(() => weightless(plan)) : base,
    run,
    set: (settings) => watched(scenario.with(settings).plan),
  };
}

/** The first finding that is above its limit; else the one that tells most, which comes last. */
function worst(findings: ExtremeFinding[]): ExtremeFinding {
  return findings.find(({ value, limit }) => value > limit) ?? findings[findings.length - 1];
}

/** By the people who are expected at best values. */
function thinningFor(plan: Plan): number {
  const best = (parameter: number, otherwise: number): number =>
    parameter < 0 ? otherwise : parameterAt(plan.parameters[parameter], 0);
  let people = 0;
  for (const { start, scale, monthly, arrivals } of plan.groups) {
    people += best(start, 0);
    for (const month of arrivals) people += best(monthly, month) * best(scale, 1);
  }
  return Math.max(1, Math.min(MOST_THIN, Math.floor(people / ENOUGH_PEOPLE)));
}

import type { Scenario, Settings } from '../../scenario/index.ts';

/** What the user has changed of the file's scenario. */
export interface Change {
  /** Levers moved away from the file's value. */
  levers: Record<string, number>;
  /** Rival, mechanism taken away, disputes switched, parameters set: in the notation of `--set`. */
  settings: Settings;
}

export const UNCHANGED: Change = { levers: {}, settings: {} };

export const isChanged = ({ levers, settings }: Change): boolean =>
  Object.keys(levers).length > 0 || Object.keys(settings).length > 0;

/** A name for the structure that settings make: equal names are equal plans but for levers. */
export const structureName = (files: number, settings: Settings): string =>
  `${files} ${JSON.stringify(Object.entries(settings).sort())}`;

/** The same scenario with levers pulled, as `--set` would have it, without compiling it anew: a lever is one number of the plan. */
export function pull(scenario: Scenario, levers: Record<string, number>): Scenario {
  const moved = Object.entries(levers);
  if (moved.length === 0) return scenario;
  const settings = { ...scenario.settings, ...Object.fromEntries(moved.map(([id, to]) => [id, String(to)])) };
  const plan = {
    ...scenario.plan,
    levers: scenario.plan.levers.map((lever) => ({ ...lever, value: levers[lever.id] ?? lever.value })),
  };
  return { ...scenario, settings, plan, compiled: { ...scenario.compiled, plan } };
}

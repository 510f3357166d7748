import type { MovementChart } from './movement-chart.ts';

/** Why people of a plan cannot be counted in cohorts: what of each of them matters. */
export type CohortsRefusal =
  | 'start_on_foot'
  | 'avoid_short_stints'
  | 'walk_probability'
  | 'traits'
  | 'live_weights'
  | 'daily_decisions'
  | 'camps_are_sinks'
  | 'pruning_threshold'
  | 'awareness_level';

/** Null where people at one place, or on one link with one route, are exchangeable. */
export function refusesCohorts(chart: MovementChart): CohortsRefusal | null {
  const { rules, links } = chart.plan;
  if (rules.startOnFoot) return 'start_on_foot';
  if (rules.avoidShortStints) return 'avoid_short_stints';
  if (links.walkProbability.some((chance) => chance > 0)) return 'walk_probability';
  if (chart.classes.count > 1) return 'traits';
  if (chart.liveWeights) return 'live_weights';
  if (chart.hazards === null) return 'daily_decisions';
  if (rules.campsAreSinks) return 'camps_are_sinks';
  if (rules.pruningThreshold >= 1.001) return 'pruning_threshold';
  if (rules.awarenessLevel === 0 && !rules.fixedRoutes) return 'awareness_level';
  return null;
}

import { receive } from './cohort-arrivals.ts';
import { choicesOf } from './cohort-chart.ts';
import { sendOff } from './cohort-departures.ts';
import { addCohort, displaceCohorts } from './cohort-displacing.ts';
import { beginCohorts, type CohortsOptions } from './cohort-state.ts';
import { beginStratum } from './cohort-strata.ts';
import { fullFrom } from './cohort-turns.ts';
import { refusesCohorts } from './cohort-worlds.ts';
import { simulateCompiledCohorts } from './compiled/compiled-cohorts.ts';
import type { MovementChart } from './movement-chart.ts';
import { setLimits } from './occupancy.ts';

/** What was counted in one draw of cohorts. */
export interface CohortsRecord {
  /** People who stand at each location at the end of each day. [days x locations] */
  counts: Int32Array;
  /** People made so far, by the end of each day. [days] */
  agents: Int32Array;
  /** People who have entered each link in all. [links] */
  entries: Int32Array;
}

/**
 * One draw with people counted instead of followed: those at one place, or on one link with the same rest of a route, leave by a
 * binomial and choose by a multinomial number. The law of `simulateMovement`, near it where a camp fills up: people then take turns in the
 * order in which they were made, day by day of birth, as far as room changes for them. Throws where people are not exchangeable:
 * see `refusesCohorts`.
 */
export function simulateCohorts(chart: MovementChart, options: CohortsOptions): CohortsRecord {
  const refusal = refusesCohorts(chart);
  if (refusal !== null) throw new Error(`simulateCohorts: people are not exchangeable: ${refusal}`);
  return simulateCompiledCohorts(chart, options) ?? simulateInterpretedCohorts(chart, options);
}

/** The same in TypeScript only, for people who are exchangeable. */
export function simulateInterpretedCohorts(chart: MovementChart, options: CohortsOptions): CohortsRecord {
  const { plan, calendar } = chart;
  const n = plan.locations.length;
  const state = beginCohorts(chart, options);
  const { world, strata } = state;
  const record: CohortsRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    entries: world.entries,
  };
  let agents = 0;
  for (const { location, count } of plan.spawning.initial) {
    beginStratum(strata, 0);
    agents += addCohort(state, location, count);
  }
  for (let day = 0; day < plan.days; day++) {
    world.day = day;
    beginStratum(strata, day);
    agents += displaceCohorts(state);
    setLimits(world.occupancy, calendar.capacity, day * n, plan.rules.capacityScaling);
    state.choices = choicesOf(state.shared, day);
    world.lastClosed = calendar.networks[calendar.networkOf[day]].lastClosed;
    for (let i = 0; i < n; i++) state.full[i] = fullFrom(state, i);
    sendOff(state);
    receive(state);
    record.counts.set(world.occupancy.count, day * n);
    record.agents[day] = agents;
  }
  return record;
}

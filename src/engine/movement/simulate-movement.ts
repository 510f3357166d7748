import { arrive, arriveAsForeseen, setOut } from './arriving.ts';
import { simulateCompiled } from './compiled/compiled-movement.ts';
import { drain } from './day-queue.ts';
import { decidesToday } from './deciding.ts';
import { displace, placeInitial } from './displacing.ts';
import { foreseeArrivals, foreseeChoices } from './foreseeing.ts';
import { leaveBy, wordOfChoice } from './leaving.ts';
import { type MovementChart, tablesOf } from './movement-chart.ts';
import { beginMovement, type MovementOptions, type MovementState } from './movement-state.ts';
import { setLimits } from './occupancy.ts';
import { nextLeaving, stay } from './settling.ts';

/** What was counted in one draw: people by place and day, never a person. */
export interface MovementRecord {
  /** People who stand at each location at the end of each day. [days x locations] */
  counts: Int32Array;
  /** People made so far, by the end of each day. [days] */
  agents: Int32Array;
  /** People who have entered each link, by the end of each day; null unless asked for. [days x links] */
  links: Int32Array | null;
  /** People who have entered each link in all. [links] */
  entries: Int32Array;
  /** Where people stand at the end, by where they come from; those under way in a last column. [locations x (locations + 1)] */
  origins: Int32Array;
  /** People whom camps took off the road; they still count where they stand. */
  deactivated: number;
}

/**
 * One draw, in the order of Flee's day:
 *  1. people are displaced
 *  2. in the order in which they were made, those who stand somewhere and leave today choose a route and set out
 *  3. in the same order, those who come to the end of a link arrive and, with time left, may go on
 *  4. it is counted who stands where.
 * Occupancy counts at every moment within a day. Nobody is looked at on a day on which nothing happens to them.
 */
export function simulateMovement(chart: MovementChart, options: MovementOptions): MovementRecord {
  return simulateCompiled(chart, options) ?? simulateInterpreted(chart, options);
}

/** The same in TypeScript, which knows all rules. */
export function simulateInterpreted(chart: MovementChart, options: MovementOptions): MovementRecord {
  const { plan, calendar } = chart;
  const n = plan.locations.length;
  const state = beginMovement(chart, options);
  const record: MovementRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    links: options.recordLinks ? new Int32Array(plan.days * state.entries.length) : null,
    entries: state.entries,
    origins: new Int32Array(n * (n + 1)),
    deactivated: 0,
  };
  placeInitial(state);
  for (let day = 0; day < plan.days; day++) {
    state.day = day;
    displace(state);
    setLimits(state.occupancy, calendar.capacity, day * n, plan.rules.capacityScaling);
    if (chart.liveWeights) {
      countTraits(state);
      state.tables = [];
    } else {
      state.tables = tablesOf(chart, day);
    }
    state.lastClosed = calendar.networks[calendar.networkOf[day]].lastClosed;
    goThroughLeavers(state);
    goThroughArrivals(state);
    record.counts.set(state.occupancy.count, day * n);
    record.agents[day] = state.movers.count;
    record.links?.set(state.entries, day * state.entries.length);
  }
  record.deactivated = state.deactivated;
  countOrigins(state, record.origins);
  return record;
}

function goThroughLeavers(state: MovementState): void {
  const { movers, batch, day, chart } = state;
  const daily = chart.hazards === null;
  drain(state.leaving, movers.next, batch);
  if (!daily) foreseeChoices(state);
  const { people, count, words } = batch;
  for (let k = 0; k < count; k++) {
    const person = people[k];
    let place = movers.at[person];
    if (daily && !decidesToday(state, person, true)) {
      movers.decisions[person]++;
      // In months of harvest they are at home.
      place = movers.at[person];
      stay(state, person, place, day, day + 1);
    } else {
      const link = leaveBy(state, person, place, daily ? wordOfChoice(state, person) : words[k]);
      if (link >= 0) setOut(state, person, place, link);
      else stay(state, person, place, day, nextLeaving(state, person, place, day + 1));
    }
  }
}

function goThroughArrivals(state: MovementState): void {
  const { movers, batch } = state;
  drain(state.arriving, movers.next, batch);
  const foreseen = state.chart.hazards !== null && !state.slowTravel;
  if (foreseen) foreseeArrivals(state);
  const { people, count, leaves, words } = batch;
  for (let k = 0; k < count; k++) {
    if (foreseen) arriveAsForeseen(state, people[k], leaves[k], words[k]);
    else arrive(state, people[k]);
  }
}

/** Who stands where, by the traits that matching rules look at. */
function countTraits(state: MovementState): void {
  const { movers, live, chart } = state;
  const { classes } = chart;
  live.ethnicities?.fill(0);
  live.religions?.fill(0);
  for (let person = 0; person < movers.count; person++) {
    const place = movers.at[person];
    if (place >= chart.plan.locations.length) continue;
    const trait = movers.trait[person];
    if (live.ethnicities !== null) live.ethnicities[place * classes.ethnicities + classes.ethnicity[trait]]++;
    if (live.religions !== null) live.religions[place * classes.religions + classes.religion[trait]]++;
  }
}

function countOrigins(state: MovementState, origins: Int32Array): void {
  const { movers, chart } = state;
  const n = chart.plan.locations.length;
  for (let person = 0; person < movers.count; person++) {
    origins[movers.origin[person] * (n + 1) + Math.min(n, movers.at[person])]++;
  }
}

import { power } from '../mathematics/power.ts';
import { interpolate } from './interpolate.ts';
import { changeLocations, initialState, setCampOpen } from './location-state.ts';
import type { MovementPlan } from './movement-plan.ts';
import { enactClosure, openNetwork } from './road-network.ts';
import { floodAt, hungerAt, scoreOf, spawnFactor } from './score.ts';

/** Everything about locations and links that no person changes, day by day. */
export interface MovementCalendar {
  /** Weight as origin by head of the population, when people are displaced. [days x locations] */
  spawnFactor: Float64Array;
  /** Intensity of conflict when people are displaced. [days x locations] */
  spawnConflict: Float64Array;
  /** The rest as people find it when they move, after the closures of the day. [days x locations] */
  score: Float64Array;
  conflict: Float64Array;
  onset: Int32Array;
  movechance: Float64Array;
  capacity: Float64Array;
  town: Uint8Array;
  camp: Uint8Array;
  flood: Int32Array;
  /** Scores before the first day. [locations] */
  scoreBefore: Float64Array;
  /** The road network of each day, an index of `networks`. [days] */
  networkOf: Int32Array;
  networks: OpenRoads[];
  /** Days with the same number have the same weights of destinations. [days] */
  weightsOf: Int32Array;
  /** Locations that are camps before the first day. */
  camps: Int32Array;
}

/** Open links of a stretch of days. */
export interface OpenRoads {
  /** Outgoing links of each location, in the order in which people see them. */
  open: Int32Array[];
  /** Last day on which each link was closed, -1 for never. [links] */
  lastClosed: Int32Array;
  /** 1 where everybody at its start must take it. [links] */
  forced: Uint8Array;
  marker: Uint8Array;
}

/** Goes through the days of a plan once, without people. */
export function fillCalendar(plan: MovementPlan): MovementCalendar {
  const n = plan.locations.length;
  const cells = plan.days * n;
  const state = initialState(plan);
  const network = openNetwork(plan);
  const calendar: MovementCalendar = {
    spawnFactor: new Float64Array(cells),
    spawnConflict: new Float64Array(cells),
    score: new Float64Array(cells),
    conflict: new Float64Array(cells),
    onset: new Int32Array(cells),
    movechance: new Float64Array(cells),
    capacity: new Float64Array(cells),
    town: new Uint8Array(cells),
    camp: new Uint8Array(cells),
    flood: new Int32Array(cells),
    scoreBefore: Float64Array.from({ length: n }, (_, i) => scoreOf(plan, state, i, 0)),
    networkOf: new Int32Array(plan.days),
    networks: [],
    weightsOf: new Int32Array(plan.days),
    camps: Int32Array.from(plan.locations.keys()).filter((i) => state.camp[i] === 1),
  };
  for (let day = 0; day < plan.days; day++) {
    const row = day * n;
    const markers = state.marker.slice();
    changeLocations(plan, state, day);
    for (let i = 0; i < n; i++) {
      calendar.spawnFactor[row + i] = spawnFactor(plan, state, i, day);
      calendar.spawnConflict[row + i] = state.conflict[i];
    }
    let rebuilt = day === 0 || markers.some((marker, i) => marker !== state.marker[i]);
    for (const closure of plan.closures) {
      for (const opens of [false, true]) {
        if ((opens ? closure.end : closure.start) !== day) continue;
        if (closure.type === 'camp' || closure.type === 'idpcamp') {
          // Flee looks an unknown name up as number 0.
          const i = closure.first < 0 && plan.compat === 'flee' ? 0 : closure.first;
          if (i >= 0) setCampOpen(plan, state, i, opens, closure.type === 'idpcamp');
        } else {
          rebuilt = enactClosure(plan, network, closure, opens, day) || rebuilt;
        }
      }
    }
    if (rebuilt) {
      calendar.networks.push({
        open: network.open.map((links) => Int32Array.from(links)),
        lastClosed: network.lastClosed.slice(),
        forced: network.forced.slice(),
        marker: state.marker.slice(),
      });
    }
    calendar.networkOf[day] = calendar.networks.length - 1;
    for (let i = 0; i < n; i++) {
      state.capacity[i] += plan.capacityPerDay[i];
      calendar.score[row + i] = scoreOf(plan, state, i, day);
      calendar.conflict[row + i] = state.conflict[i];
      calendar.onset[row + i] = state.onset[i];
      calendar.movechance[row + i] = state.movechance[i];
      calendar.capacity[row + i] = state.capacity[i];
      calendar.town[row + i] = state.town[i];
      calendar.camp[row + i] = state.camp[i];
      calendar.flood[row + i] = floodAt(plan, i, day);
    }
  }
  numberWeights(plan, calendar);
  return calendar;
}

/** Gives days the same number as the day before if nothing that a weight is made of differs. */
function numberWeights(plan: MovementPlan, calendar: MovementCalendar): void {
  const n = plan.locations.length;
  const limited = (capacity: number): boolean => capacity * plan.rules.capacityScaling >= 1;
  for (let day = 1; day < plan.days; day++) {
    let same = calendar.networkOf[day] === calendar.networkOf[day - 1];
    // With fixed routes scores of places later in the file are those of yesterday.
    same &&= sameScores(calendar, n, day) && (!plan.rules.fixedRoutes || sameScores(calendar, n, day - 1));
    for (let at = day * n; same && at < (day + 1) * n; at++) {
      same =
        calendar.camp[at] === calendar.camp[at - n] &&
        calendar.conflict[at] > 0 === calendar.conflict[at - n] > 0 &&
        limited(calendar.capacity[at]) === limited(calendar.capacity[at - n]) &&
        calendar.flood[at] === calendar.flood[at - n];
    }
    // A forecast looks ahead from every day anew.
    if (plan.rules.flood?.forecaster) same = false;
    calendar.weightsOf[day] = calendar.weightsOf[day - 1] + (same ? 0 : 1);
  }
}

function sameScores(calendar: MovementCalendar, n: number, day: number): boolean {
  for (let i = 0; i < n; i++) {
    const before = day === 0 ? calendar.scoreBefore[i] : calendar.score[(day - 1) * n + i];
    if (calendar.score[day * n + i] !== before) return false;
  }
  return true;
}

/** Chance that somebody at a location leaves it on a day, with this many who live there and no route begun. */
export function chanceOfLeaving(
  plan: MovementPlan,
  calendar: MovementCalendar,
  day: number,
  i: number,
  population: number,
): number {
  const at = day * plan.locations.length + i;
  const { rules } = plan;
  let chance = calendar.movechance[at];
  if (rules.movechancePopScaleFactor !== 0) {
    const people = Math.max(population, calendar.capacity[at]);
    chance *= people > 0 ? power(people / rules.movechancePopBase, rules.movechancePopScaleFactor) : 0;
  }
  if (rules.fleeWhenStarving) {
    const hunger = hungerAt(plan, i, day);
    chance = hunger + (1 - hunger) * chance;
  }
  if (rules.flood !== null && calendar.flood[at] > 0)
    chance = interpolate(rules.flood.movechances, calendar.flood[at]);
  return chance;
}

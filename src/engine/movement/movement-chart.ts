import { power } from '../mathematics/power.ts';
import { attraction, type LiveWorld } from './attraction.ts';
import { type Candidates, enumerateCandidates } from './candidates.ts';
import { type ChoiceTable, createChoiceTable } from './choice-table.ts';
import { bestRoutes } from './fixed-routes.ts';
import { fillCalendar, type MovementCalendar } from './movement-calendar.ts';
import type { MovementPlan } from './movement-plan.ts';
import type { MovementState } from './movement-state.ts';
import { createRoutePool, poolNodes, type RoutePool } from './route-pool.ts';
import { classesOf, type TraitClasses } from './trait-classes.ts';
import { hazardsOf, type LeavingHazards } from './waiting.ts';

/**
 * A plan with all that its draws share: the calendar of the places, and tables of choice, which are made when somebody
 * first needs them.
 */
export interface MovementChart {
  plan: MovementPlan;
  calendar: MovementCalendar;
  classes: TraitClasses;
  /** Null where the chance of leaving is not known ahead: everybody decides day by day. */
  hazards: LeavingHazards | null;
  /** Whether weights depend on what people did, so that tables hold for one day of one draw. */
  liveWeights: boolean;
  /** [networks][locations] */
  candidates: (Candidates | undefined)[][];
  /** [weights][locations x classes] */
  tables: (ChoiceTable | undefined)[][];
  routes: RoutePool;
}

export function chartMovement(plan: MovementPlan): MovementChart {
  const { rules, spawning } = plan;
  const calendar = fillCalendar(plan);
  const classes = classesOf(plan);
  const matching =
    rules.matchCampEthnicity ||
    rules.matchCampReligion ||
    rules.matchTownEthnicity ||
    rules.matchConflictEthnicity;
  const daily =
    rules.twoSystem ||
    rules.harvestMonths.length > 0 ||
    rules.flood?.forecaster === true ||
    (spawning.takeFromPopulation && rules.movechancePopScaleFactor !== 0);
  return {
    plan,
    calendar,
    classes,
    hazards: daily ? null : hazardsOf(plan, calendar),
    liveWeights: matching || (spawning.takeFromPopulation && rules.usePopForLocWeight),
    candidates: [],
    tables: [],
    routes: createRoutePool(),
  };
}

/** Makes the table of choice of people of a class at a location for today, and keeps it. */
export function choiceTable(state: MovementState, from: number, trait: number): ChoiceTable {
  const table = makeTable(state.chart, state.live, state.routes, state.day, from, trait);
  state.tables[from * state.chart.classes.count + trait] = table;
  return table;
}

/** The table of choice out of a location on a day that all draws share: of use where there is one class and no weight is live. */
export function sharedTable(chart: MovementChart, day: number, from: number): ChoiceTable {
  const tables = tablesOf(chart, day);
  const live = { population: chart.plan.population, ethnicities: null, religions: null };
  tables[from] ??= makeTable(chart, live, chart.routes, day, from, 0);
  return tables[from];
}

/** The shared tables of a day. */
export function tablesOf(chart: MovementChart, day: number): (ChoiceTable | undefined)[] {
  const weights = chart.calendar.weightsOf[day];
  chart.tables[weights] ??= [];
  return chart.tables[weights];
}

function makeTable(
  chart: MovementChart,
  live: LiveWorld,
  pool: RoutePool,
  day: number,
  from: number,
  trait: number,
): ChoiceTable {
  const { plan, calendar, classes } = chart;
  const { rules } = plan;
  const n = plan.locations.length;
  const weigh = (score: number, distance: number): number =>
    power(
      (rules.weightSoftening + score) / power(rules.softening + distance, rules.distancePower),
      rules.weightPower,
    );
  const drawOf = (to: number, score: number): number =>
    attraction(plan, calendar, classes, live, day, from, to, trait, score);
  if (rules.fixedRoutes) {
    // Places later in the file have not had their score of the day when routes are made.
    const seen = (to: number): number =>
      to <= from || plan.compat === 'fixed'
        ? calendar.score[day * n + to]
        : day === 0
          ? calendar.scoreBefore[to]
          : calendar.score[(day - 1) * n + to];
    const roads = calendar.networks[calendar.networkOf[day]];
    const routes = bestRoutes(plan, roads, from, (to, distance) => weigh(seen(to), distance));
    const weights = Float64Array.from(
      routes.destination,
      (to, c) => weigh(seen(to), routes.distance[c]) * drawOf(to, calendar.score[day * n + to]),
    );
    return createChoiceTable(routes, weights, () => false, 0, poolNodes(pool, routes.nodes));
  }
  const candidates = candidatesOf(chart, day, from);
  const weights = Float64Array.from(candidates.destination, (to, c) =>
    weigh(drawOf(to, calendar.score[day * n + to]), candidates.distance[c]),
  );
  const limited = (to: number): boolean => calendar.capacity[day * n + to] * rules.capacityScaling >= 1;
  return createChoiceTable(
    candidates,
    weights,
    limited,
    rules.pruningThreshold >= 1.001 ? rules.pruningThreshold : 0,
    poolNodes(pool, candidates.nodes),
  );
}

/** Candidates out of a location, which change with the network only. */
function candidatesOf(chart: MovementChart, day: number, from: number): Candidates {
  const { plan, calendar } = chart;
  const network = calendar.networkOf[day];
  chart.candidates[network] ??= [];
  const known = chart.candidates[network];
  known[from] ??= enumerateCandidates(
    plan.links,
    calendar.networks[network],
    from,
    Math.max(1, plan.rules.awarenessLevel),
    false,
    plan.compat === 'fixed',
  );
  return known[from];
}

import type { LiveWorld } from './attraction.ts';
import type { ChoiceTable } from './choice-table.ts';
import { createBatch, createQueue, type DayBatch, type DayQueue } from './day-queue.ts';
import type { MovementCalendar } from './movement-calendar.ts';
import type { MovementChart } from './movement-chart.ts';
import type { MovementLinks, MovementPlan } from './movement-plan.ts';
import { type MovementRandom, movementRandom } from './movement-random.ts';
import { createMovers, type Movers } from './movers.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import { createRoutePool, type RoutePool } from './route-pool.ts';
import { type LinkTimes, linkTimes } from './travel-times.ts';
import { type LeavingHazards, sinkHazards } from './waiting.ts';

/** One draw under way. */
export interface MovementState {
  chart: MovementChart;
  random: MovementRandom;
  movers: Movers;
  occupancy: Occupancy;
  live: LiveWorld;
  /** The chart's, or the draw's own where routes are made anew in each. */
  routes: RoutePool;
  /** Tables of choice of the day. */
  tables: (ChoiceTable | undefined)[];
  day: number;
  /** Who decides to leave, and who comes to the end of a link, on each day. */
  leaving: DayQueue;
  arriving: DayQueue;
  batch: DayBatch;
  times: LinkTimes;
  links: MovementLinks;
  /** Null where no camp takes people off the road. */
  sinks: LeavingHazards | null;
  /** People who entered each link so far. [links] */
  entries: Int32Array;
  /** People taken off the road. */
  deactivated: number;
  /** Last day on which each link was closed. [links] */
  lastClosed: Int32Array;
  /** Whether somebody may not go at the speed of their link, or it matters how far they went lately. */
  slowTravel: boolean;
  /** Whether routes may have more than one link. */
  routed: boolean;
  /** Whether people know of no destination. */
  blind: boolean;
  /** See `continuation`. */
  remainingSpeed: boolean;
}

export interface MovementOptions {
  seed: number;
  draw: number;
  /**
   * How far people go on after a link ended within a day: Flee gives them a whole day's way on the next link (`full`);
   * `remaining` gives what is left of the day. Default `full`.
   */
  continuation?: 'full' | 'remaining';
  /** Whether people who entered each link are kept day by day. Default not. */
  recordLinks?: boolean;
}

/** Before the first day, with room for so many people one by one at first: by default those of whom the plan says how many they are. */
export function beginMovement(
  chart: MovementChart,
  options: MovementOptions,
  people = peopleOf(chart.plan),
): MovementState {
  const { plan, calendar } = chart;
  const { rules } = plan;
  const n = plan.locations.length;
  return {
    chart,
    random: movementRandom(options.seed, options.draw),
    movers: createMovers(people),
    occupancy: createOccupancy(n, rules),
    live: {
      population: plan.population.slice(),
      ethnicities: chart.classes.used.ethnicity < 0 ? null : new Int32Array(n * chart.classes.ethnicities),
      religions: chart.classes.used.religion < 0 ? null : new Int32Array(n * chart.classes.religions),
    },
    routes: chart.liveWeights && rules.fixedRoutes ? createRoutePool() : chart.routes,
    tables: [],
    day: 0,
    leaving: createQueue(plan.days, people),
    arriving: createQueue(plan.days, people),
    batch: createBatch(),
    times: linkTimes(plan),
    links: plan.links,
    sinks: rules.campsAreSinks ? sinkHazards(plan, calendar) : null,
    entries: new Int32Array(plan.links.from.length),
    deactivated: 0,
    lastClosed: calendar.networks[0].lastClosed,
    ...waysToMove(plan, calendar, options),
    remainingSpeed: options.continuation === 'remaining',
  };
}

function peopleOf({ spawning }: MovementPlan): number {
  let people = spawning.initial.reduce((sum, { count }) => sum + count, 0);
  if (spawning.counts !== null) for (const count of spawning.counts) people += count;
  return people;
}

/** Which of the slower ways of moving a plan asks for: see `MovementState`. */
export function waysToMove(
  { rules, links }: MovementPlan,
  { networks }: MovementCalendar,
  { continuation }: Pick<MovementOptions, 'continuation'>,
): Pick<MovementState, 'slowTravel' | 'routed' | 'blind'> {
  return {
    slowTravel:
      rules.startOnFoot ||
      rules.avoidShortStints ||
      continuation === 'remaining' ||
      links.walkProbability.some((chance) => chance > 0),
    routed:
      rules.awarenessLevel > 1 || rules.fixedRoutes || networks.some(({ marker }) => marker.includes(1)),
    blind: rules.awarenessLevel === 0 && !rules.fixedRoutes,
  };
}

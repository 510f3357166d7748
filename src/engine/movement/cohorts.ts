import { threefry } from '../random/threefry.ts';
import { unitInterval } from '../random/uniform.ts';
import { binomial } from './binomial.ts';
import { linkTo } from './candidates.ts';
import { pickCandidate } from './choice-table.ts';
import { afterOneLink, type CohortRoutes, createRoutes, routeNumber } from './cohort-routes.ts';
import { refusesCohorts } from './cohort-worlds.ts';
import { displacedFrom, originSums } from './displacing.ts';
import { choiceTable, type MovementChart, tablesOf } from './movement-chart.ts';
import { beginMovement, type MovementState } from './movement-state.ts';
import { multinomial } from './multinomial.ts';
import { addPeople, setLimits } from './occupancy.ts';

/** What was counted in one draw of cohorts. */
export interface CohortsRecord {
  /** People who stand at each location at the end of each day. [days x locations] */
  counts: Int32Array;
  /** People made so far, by the end of each day. [days] */
  agents: Int32Array;
  /** People who have entered each link in all. [links] */
  entries: Int32Array;
}

/** People who are alike: at a place or on a link, with the same rest of a route and as many km behind them today. */
interface Cohort {
  at: number;
  people: number;
  moved: number;
  route: number;
}

interface CohortsState {
  world: MovementState;
  exact: boolean;
  uniform: () => number;
  routes: CohortRoutes;
  /** People at each location without a route. [locations] */
  standing: Int32Array;
  /** People who are part of the way along a route, for the night. */
  halfway: Cohort[];
  /** People who come to the end of a link, by day. */
  arriving: Cohort[][];
}

/** Parts into which the people of a day are cut while a camp fills up, so that those who choose later see it fuller. */
const PARTS = 8;
/** Share of its limit from which a camp is taken to fill up. */
const FILLING = 0.8;
const MOST_LINKS_A_DAY = 500;

export interface CohortsOptions {
  seed: number;
  draw: number;
  /**
   * What to do where somebody chooses while a camp within reach is nearly full, so that the order of people within a day
   * matters. `refuse` throws `FillingUp`; `parts` lets the people of the day come in parts, in no order of their own, which is
   * near and not the same law. Default `refuse`.
   */
  filling?: 'refuse' | 'parts';
}

/** Says which camp fills up, on which day, where cohorts were to be exact. */
export class FillingUp extends Error {
  readonly location: number;
  readonly day: number;

  constructor(location: number, day: number) {
    super(`a camp fills up: location ${location} on day ${day}`);
    this.location = location;
    this.day = day;
  }
}

/**
 * One draw with people counted instead of followed: those at one place, or on one link with the same rest of a route, leave by a
 * binomial and choose by a multinomial number. The same law as `simulateMovement` as long as no camp fills up. It takes about as
 * long for a million people as for a hundred thousand. Throws where people are not exchangeable: see `refusesCohorts`, `filling`.
 */
export function simulateCohorts(chart: MovementChart, options: CohortsOptions): CohortsRecord {
  const refusal = refusesCohorts(chart);
  if (refusal !== null) throw new Error(`simulateCohorts: people are not exchangeable: ${refusal}`);
  const { plan, calendar } = chart;
  const n = plan.locations.length;
  const world = beginMovement(chart, options);
  const state: CohortsState = {
    world,
    exact: options.filling !== 'parts',
    uniform: numbersOf(world),
    routes: createRoutes(),
    standing: new Int32Array(n),
    halfway: [],
    arriving: Array.from({ length: plan.days }, () => []),
  };
  const record: CohortsRecord = {
    counts: new Int32Array(plan.days * n),
    agents: new Int32Array(plan.days),
    entries: world.entries,
  };
  let agents = 0;
  for (const { location, count } of plan.spawning.initial) agents += add(state, location, count);
  for (let day = 0; day < plan.days; day++) {
    world.day = day;
    agents += displace(state);
    setLimits(world.occupancy, calendar.capacity, day * n, plan.rules.capacityScaling);
    world.tables = tablesOf(chart, day);
    world.lastClosed = calendar.networks[calendar.networkOf[day]].lastClosed;
    sendOff(state);
    receive(state);
    record.counts.set(world.occupancy.count, day * n);
    record.agents[day] = agents;
  }
  return record;
}

/** Numbers one after the other, apart from those of any person. */
function numbersOf({ random }: MovementState): () => number {
  let counter = 0;
  return () => unitInterval(threefry(random.key0, random.key1, -1, counter++));
}

function add({ standing, world }: CohortsState, location: number, people: number): number {
  standing[location] += people;
  world.occupancy.count[location] += people;
  return people;
}

/** The people displaced today; returns how many. */
function displace(state: CohortsState): number {
  const { world, uniform } = state;
  const { spawning } = world.chart.plan;
  const { population } = world.live;
  let made = 0;
  const from = (location: number, people: number): void => {
    if (spawning.takeFromPopulation)
      population[location] -= Math.min(people, Math.max(0, population[location]));
    made += add(state, location, people);
  };
  if (spawning.counts === null) {
    for (let i = 0; i < population.length; i++) from(i, displacedFrom(world, i));
    return made;
  }
  const sums = originSums(world);
  if (!(sums[sums.length - 1] > 0)) return 0;
  const weight = (i: number): number => sums[i] - (i === 0 ? 0 : sums[i - 1]);
  multinomial(spawning.counts[world.day], sums.length, weight, uniform, from);
  return made;
}

/** Those who leave the place where they stand today. */
function sendOff(state: CohortsState): void {
  const { world, standing, uniform, halfway } = state;
  const { occupancy, times } = world;
  const enter = (link: number, people: number, route: number): void => {
    addPeople(occupancy, world.links.from[link], -people);
    travel(state, link, people, route, times.days[link], times.last[link]);
  };
  const lost = new Int32Array(standing.length);
  const leavers = standing.map((people, i) => binomial(people, 1 - stayingAt(world, i), uniform));
  const parts = partsOf(world, occupancy.count);
  const first = shifts(state, standing.length, parts);
  for (let part = 0; part < parts; part++) {
    for (let i = 0; i < standing.length; i++) {
      const people = partOf(leavers[i], part, parts, first[i]);
      standing[i] -= people;
      lost[i] += choose(state, i, people, enter);
    }
  }
  state.halfway = [];
  for (const { at, people, route } of halfway) {
    const link = nextLink(state, at, route);
    if (link >= 0) enter(link, people, afterOneLink(state.routes, route));
    else lost[at] += people;
  }
  for (let i = 0; i < standing.length; i++) standing[i] += lost[i];
}

function stayingAt({ chart, day }: MovementState, place: number): number {
  const { staying, days } = chart.hazards!;
  return staying[place * (days + 1) + day];
}

/** People enter a link, and come to its end some days from now with so many km behind them on that day. */
function travel(
  state: CohortsState,
  link: number,
  people: number,
  route: number,
  days: number,
  moved: number,
): void {
  const { world, arriving } = state;
  world.entries[link] += people;
  if (world.day + days < arriving.length) arriving[world.day + days].push({ at: link, people, moved, route });
}

/** Those who come to the end of a link today. */
function receive(state: CohortsState): void {
  const { world, arriving } = state;
  const cohorts = arriving[world.day];
  const coming = world.occupancy.count.slice();
  for (const { at, people } of cohorts) coming[world.links.to[at]] += people;
  const parts = partsOf(world, coming);
  const first = shifts(state, cohorts.length, parts);
  for (let part = 0; part < parts; part++) {
    const agenda = new Map<number, Cohort>();
    cohorts.forEach((cohort, k) => {
      const people = partOf(cohort.people, part, parts, first[k]);
      if (people > 0) endLink(state, cohort, people, agenda);
    });
    goOn(state, agenda);
  }
  arriving[world.day] = [];
}

/** Days on which so many people fill no camp need no parts. */
function partsOf({ occupancy: { limit } }: MovementState, people: Int32Array): number {
  return limit.some((most, i) => most >= 1 && people[i] > FILLING * most) ? PARTS : 1;
}

/** The part in which each cohort begins to have one more, drawn. */
function shifts({ uniform }: CohortsState, cohorts: number, parts: number): Int32Array {
  return Int32Array.from({ length: cohorts }, () => (parts === 1 ? 0 : Math.floor(uniform() * parts)));
}

/** How many people of a cohort fall to a part: as many to each, and the rest spread evenly from its first one on. */
function partOf(people: number, part: number, parts: number, first: number): number {
  const place = (part + first) % parts;
  return Math.floor((people * (place + 1)) / parts) - Math.floor((people * place) / parts);
}

function endLink(
  state: CohortsState,
  { at: link, moved, route }: Cohort,
  people: number,
  agenda: Map<number, Cohort>,
): void {
  const { lastClosed, day, times, links } = state.world;
  if (lastClosed[link] > day - times.days[link]) settle(state, links.from[link], people, route);
  else reach(state, link, people, moved, route, agenda);
}

/** People come to the end of an open link: with time left they are on the agenda, one cohort with all who are as they are. */
function reach(
  state: CohortsState,
  link: number,
  people: number,
  moved: number,
  route: number,
  agenda: Map<number, Cohort>,
): void {
  const { times, links } = state.world;
  const place = links.to[link];
  if (moved >= times.speed[link]) {
    settle(state, place, people, route);
    return;
  }
  const key = (Math.round(moved * 64) * state.routes.nodes.length + route) * state.standing.length + place;
  const known = agenda.get(key);
  if (known === undefined) agenda.set(key, { at: place, people, moved, route });
  else known.people += people;
}

/** Those with time left decide again, link after link. */
function goOn(state: CohortsState, first: Map<number, Cohort>): void {
  const { world, uniform, routes } = state;
  const { times } = world;
  let agenda = first;
  for (let hop = 0; agenda.size > 0 && hop < MOST_LINKS_A_DAY; hop++) {
    const later = new Map<number, Cohort>();
    for (const { at, people, moved, route } of agenda.values()) {
      const enter = (link: number, going: number, rest: number): void => {
        if (times.days[link] > 0) {
          travel(state, link, going, rest, times.days[link], times.last[link]);
        } else {
          world.entries[link] += going;
          reach(state, link, going, moved + times.last[link], rest, later);
        }
      };
      if (route > 0) {
        const link = nextLink(state, at, route);
        if (link >= 0) enter(link, people, afterOneLink(routes, route));
        else settle(state, at, people, 0);
      } else {
        const leavers = binomial(people, 1 - stayingAt(world, at), uniform);
        settle(state, at, people - leavers, 0);
        settle(state, at, choose(state, at, leavers, enter), 0);
      }
    }
    agenda = later;
  }
  for (const { at, people, route } of agenda.values()) settle(state, at, people, route);
}

/** People without a route choose one each; returns how many lose the decision. */
function choose(
  state: CohortsState,
  place: number,
  people: number,
  enter: (link: number, people: number, route: number) => void,
): number {
  if (people === 0) return 0;
  const { world, uniform, routes } = state;
  const { occupancy } = world;
  const table = world.tables[place] ?? choiceTable(world, place, 0);
  const { candidates, order, weight, unlimited, limited } = table;
  if (state.exact) {
    for (const end of limited) if (occupancy.room[end] < 1) throw new FillingUp(end, world.day);
  }
  if (order.length === 0) return people;
  const { destination, firstLink, start, nodes } = candidates;
  let lost = 0;
  const take = (candidate: number, taken: number): void => {
    const link = firstLink[candidate];
    if (link < 0 || keepsOut(world, destination[candidate])) lost += taken;
    else enter(link, taken, routeNumber(routes, nodes, start[candidate] + 1, start[candidate + 1]));
  };
  if (people * 3 < order.length) {
    for (let k = 0; k < people; k++) take(pickCandidate(table, occupancy, (uniform() * 4294967296) | 0), 1);
  } else {
    const live = (k: number): number =>
      k < unlimited ? weight[k] : weight[k] * occupancy.roomPower[destination[order[k]]];
    multinomial(people, order.length, live, uniform, (k, taken) => take(order[k], taken));
  }
  return lost;
}

/** The next link of a route, -1 if there is none or they had better stay. */
function nextLink({ world, routes }: CohortsState, place: number, route: number): number {
  const { chart, day } = world;
  const nodes = routes.nodes[route];
  if (keepsOut(world, nodes[routes.end[route] - 1])) return -1;
  const roads = chart.calendar.networks[chart.calendar.networkOf[day]];
  return linkTo(chart.plan.links, roads, place, nodes[routes.at[route]]);
}

function keepsOut({ occupancy, chart, day }: MovementState, end: number): boolean {
  return occupancy.room[end] < 0.5 && chart.calendar.camp[day * occupancy.room.length + end] === 1;
}

function settle(state: CohortsState, place: number, people: number, route: number): void {
  if (people === 0) return;
  addPeople(state.world.occupancy, place, people);
  if (route > 0) state.halfway.push({ at: place, people, moved: 0, route });
  else state.standing[place] += people;
}

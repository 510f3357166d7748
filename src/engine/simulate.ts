import { type Counts, departuresOfMaps } from './departures.ts';
import { fillExitFactors } from './exit-lists.ts';
import { prepareDraw } from './kept-draws.ts';
import { drawParameters } from './parameters.ts';
import { admit, type Cohort, enterWorld } from './processes/arrivals.ts';
import { feedBack } from './processes/feedback.ts';
import { live } from './processes/lives.ts';
import { createTables } from './tables.ts';
import { createTraitChances, fillTraitChances } from './trait-chances.ts';
import { type Course, createPeople, keepLast, type World } from './world.ts';

export interface DrawOptions {
  seed: number;
  draw: number;
  /** Simulate one person in `thin`, chosen by their key; counts are weighted by it. Default 1. */
  thin?: number;
  /** Where in (0, 1) of its distribution each parameter is read; NaN: from its own sequence. [parameters] */
  positions?: Float64Array;
  /**
   * `calendar`: nobody begins a window before everybody has lived through the one before. `ahead`: people live on into
   * windows to come as long as nothing that others do can reach them. Changes no byte. Default `ahead`.
   */
  windows?: 'calendar' | 'ahead';
  /**
   * How many of the last draws of this course to keep the numbers of, so that one done again after a lever was moved works
   * out only what the lever multiplies. Changes no byte. Default 0.
   */
  keep?: number;
}

/** What was counted in one draw. Counts of people, already weighted by `thin`. */
export interface DrawRecord {
  /** Parameters of the draw. [parameters] */
  parameters: Float64Array;
  /** People at the end of each recorded day. [records x stock counters] */
  stock: Counts;
  /** People who made a move since the record before. [records x flow counters] */
  flow: Counts;
  /** People at the end of the headline date. [spots x groups] */
  headline: Counts;
  /** People at the end of the date of each map. [maps x spots x groups] */
  maps: Counts;
  /** People of the answer's groups who set out on each link, along and against it, since the map before. [maps x links x 2] */
  links: Counts;
  /** The same since the record before; null where people are expected, not followed. [records x links x 2] */
  departures: Int32Array | null;
  /** Who came, who is in a status that something leaves, who is in a final one: `in` = `here` + `out`. */
  people: { in: number; here: number; out: number };
  /** Sums over everything that happened: equal for any windows, recording and order of entries. */
  lanes: Int32Array;
  /** Moves made. */
  events: number;
}

/**
 * One draw, in the order of a step:
 *  1. parameters of the draw, and from them the hazards of every move
 *  2. arrivals: how many come, by group and month
 *  then person by person
 *  3. they enter: traits, place, first spell
 *  4. they live on, as far as they can; at the start of a day on which a place changes hands, those in it are settled first
 *  5. what happens is counted as it happens
 *  and, if anybody waits for what others do, window by window
 *  6. the counts of the windows before become hazards, and those who waited for this window live on; where a count meets
 *     people on entering, they enter here and not before
 *  and at the end
 *  7. stocks are added up, and it is checked that nobody appeared or vanished.
 */
export function simulateDraw(course: Course, options: DrawOptions): DrawRecord {
  const thin = options.thin ?? 1;
  const ahead = options.windows !== 'calendar' && canLiveAhead(course);
  const { world, cohorts } = beginDraw(course, options, ahead);
  if (ahead) for (const cohort of cohorts) enter(world, cohort, thin);
  // Where nobody lives ahead, what meets people on entering may depend on the counts too: they enter in their window.
  if (!ahead || world.people.count > 0) liveTogether(world, ahead ? [] : cohorts, thin);
  return sumUp(world, thin);
}

/** The people of a cohort enter one after the other and live on. */
function enter(world: World, cohort: Cohort, thin: number): void {
  const { people } = world;
  const { chosen } = cohort;
  if (chosen !== null) {
    for (let at = 0; at < chosen.length; at += 2) {
      const i = people.count;
      enterWorld(world, cohort, chosen[at], chosen[at + 1], i);
      if (live(world, i)) keepLast(people);
    }
    return;
  }
  for (let index = 0; index < cohort.people; index++) {
    const i = people.count;
    // Those who do not wait are done with: the next person takes their place.
    if (admit(world, cohort, index, thin, i) && live(world, i)) keepLast(people);
  }
}

/** True unless a count of the run acts on something else than hazards: people then need it at moments not known before. */
function canLiveAhead({ layout, plan }: Course): boolean {
  return layout.live.every((move) => plan.moves[move].timing === 'hazard');
}

/** Window by window, those who arrive in it enter, and those who wait for it live on. */
function liveTogether(world: World, cohorts: readonly Cohort[], thin: number): void {
  const { course, people, waiting } = world;
  const { windowStarts, months } = course.plan;
  for (let window = 0; window + 1 < windowStarts.length; window++) {
    world.window = window;
    world.windowEnd = windowStarts[window + 1];
    feedBack(course, world, thin);
    for (const cohort of cohorts) {
      const day = cohort.month < 0 ? 0 : months[cohort.month].start;
      if (day >= windowStarts[window] && day < world.windowEnd) enter(world, cohort, thin);
    }
    let i = waiting[window];
    waiting[window] = -1;
    while (i >= 0) {
      // Read before they wait again.
      const after = people.after[i];
      live(world, i);
      i = after;
    }
  }
}

/**
 * The world of a course is made once and used again for every draw: the compiled code of the inner loop holds on to its
 * arrays, and would be thrown away with them.
 */
const worlds = new WeakMap<Course, World>();

function beginDraw(
  course: Course,
  options: DrawOptions,
  ahead: boolean,
): { world: World; cohorts: readonly Cohort[] } {
  let world = worlds.get(course);
  if (world === undefined) {
    world = createWorld(course);
    worlds.set(course, world);
  }
  world.ahead = ahead;
  const { seed, draw, positions } = options;
  drawParameters(course.plan, seed, draw, world.tables.parameters, positions);
  const cohorts = prepareDraw(course, options, world.tables);
  fillTraitChances(course.plan, world.tables.parameters, world.traitChances);
  fillExitFactors(course.exitLists, world.tables.factor, world.exitFactors);
  world.people.count = 0;
  for (const counts of [
    world.stock,
    world.flow,
    world.snapshot,
    world.departures,
    world.lanes,
    ...world.counted,
  ])
    counts.fill(0);
  world.window = -1;
  world.windowEnd = 0;
  world.peopleIn = 0;
  world.peopleHere = 0;
  world.peopleOut = 0;
  world.events = 0;
  return { world, cohorts };
}

function createWorld(course: Course): World {
  const { plan, ledger, layout } = course;
  const records = plan.recording.days.length;
  return {
    course,
    tables: createTables(plan, layout),
    traitChances: createTraitChances(plan),
    exitFactors: new Float64Array(course.exitLists.source.length),
    people: createPeople(plan.statuses.length),
    stock: new Int32Array(records * ledger.stockCells),
    flow: new Int32Array(records * ledger.flowCells),
    snapshot: new Int32Array((course.snapshots + 1) * course.snapshotCells),
    departures: new Int32Array(records * plan.links.length * 2),
    counted: plan.signals.map((signal, s) =>
      signal.from === 'counted'
        ? new Int32Array((plan.windowStarts.length - 1) * layout.signals[s].rows)
        : new Int32Array(0),
    ),
    waiting: new Int32Array(plan.windowStarts.length - 1).fill(-1),
    ahead: true,
    window: -1,
    windowEnd: 0,
    lanes: new Int32Array(3),
    chances: new Float64Array(plan.moves.length),
    peopleHere: 0,
    peopleOut: 0,
    peopleIn: 0,
    events: 0,
  };
}

function sumUp(world: World, thin: number): DrawRecord {
  const { course } = world;
  const stock = world.stock.slice();
  const flow = world.flow.slice();
  const { snapshotCells, headlineSnapshot, mapSnapshots } = course;
  const snapshot = world.snapshot.slice();
  for (let at = snapshotCells; at < snapshot.length; at++) snapshot[at] += snapshot[at - snapshotCells];
  const headline = snapshot.slice(headlineSnapshot * snapshotCells, (headlineSnapshot + 1) * snapshotCells);
  const maps = new Int32Array(mapSnapshots.length * snapshotCells);
  mapSnapshots.forEach((date, m) => {
    maps.set(snapshot.subarray(date * snapshotCells, (date + 1) * snapshotCells), m * snapshotCells);
  });
  const departures = world.departures.slice();
  const links = departuresOfMaps(course, departures);
  const { stockCells } = course.ledger;
  for (let at = stockCells; at < stock.length; at++) stock[at] += stock[at - stockCells];
  let counted = 0;
  for (let at = stock.length - stockCells; at < stock.length; at++) {
    if (stock[at] < 0) throw new Error('fewer than no people in a cell');
    counted += stock[at];
  }
  const { peopleIn, peopleHere, peopleOut } = world;
  if (counted !== peopleIn || peopleHere + peopleOut !== peopleIn)
    throw new Error(
      `${peopleIn} people came in, ${peopleHere} are here, ${peopleOut} out and ${counted} counted`,
    );
  if (thin > 1) {
    for (const counts of [stock, flow, headline, maps, links, departures])
      for (let at = 0; at < counts.length; at++) counts[at] *= thin;
  }
  return {
    parameters: world.tables.parameters.slice(),
    stock,
    flow,
    headline,
    maps,
    links,
    departures,
    people: { in: peopleIn * thin, here: peopleHere * thin, out: peopleOut * thin },
    lanes: world.lanes.slice(),
    events: world.events,
  };
}

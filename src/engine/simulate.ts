import { createExitLists, renewExitLists } from './exit-lists.ts';
import { drawParameters } from './parameters.ts';
import { admit, cohortsOf } from './processes/arrivals.ts';
import { feedBack } from './processes/feedback.ts';
import { lookAgain } from './processes/life-course.ts';
import { live } from './processes/lives.ts';
import { createTables, fillTables } from './tables.ts';
import { createTraitChances, fillTraitChances } from './trait-chances.ts';
import { type Course, createPeople, type World } from './world.ts';

export interface DrawOptions {
  seed: number;
  draw: number;
  /** Simulate one person in `thin`, chosen by their key; counts are weighted by it. Default 1. */
  thin?: number;
  /** People worked on at a time. Changes no byte. Default 2048. */
  batch?: number;
  /**
   * `calendar`: stop at every window of the plan. `one`: live straight through, which is the same as long as nothing
   * that people do changes another's hazards. Changes no byte. Default `one`.
   */
  windows?: 'calendar' | 'one';
}

/** What was counted in one draw. Counts of people, already weighted by `thin`. */
export interface DrawRecord {
  /** Parameters of the draw. [parameters] */
  parameters: Float64Array;
  /** People at the end of each recorded day. [records x stock counters] */
  stock: Int32Array;
  /** People who made a move since the record before. [records x flow counters] */
  flow: Int32Array;
  /** People at the end of the headline date. [spots x groups] */
  headline: Int32Array;
  /** People at the end of the date of each map. [maps x spots x groups] */
  maps: Int32Array;
  /** People of the answer's groups who set out on each link, along and against it, since the map before. [maps x links x 2] */
  links: Int32Array;
  /** Who came, who is in a status that something leaves, who is in a final one: `in` = `here` + `out`. */
  people: { in: number; here: number; out: number };
  /** Sums over everything that happened: equal for any batch, window, recording and order of entries. */
  lanes: Int32Array;
  /** Moves made. */
  events: number;
}

/**
 * One draw, in the order of a step:
 *  1. parameters of the draw, and from them the hazards of every move
 *  2. arrivals: how many come, by group and month
 *  then batch by batch, window by window,
 *  3. arrivals enter: traits, place, first spell
 *  4. lives go on; at the start of a day on which a place changes hands, those in it are settled first
 *  5. what happens is counted as it happens
 *  and at the end
 *  6. stocks are added up, and it is checked that nobody appeared or vanished.
 */
export function simulateDraw(course: Course, options: DrawOptions): DrawRecord {
  const { plan } = course;
  const thin = options.thin ?? 1;
  if (course.layout.live.length > 0) return simulateTogether(course, options, thin);
  const batch = options.batch ?? 2048;
  const world = beginDraw(course, batch, options);
  const ends = options.windows === 'calendar' ? plan.windowStarts.subarray(1) : [plan.days];
  const finishBatch = (): void => {
    for (const end of ends) live(world, end);
    countOut(world);
    world.people.count = 0;
  };
  for (const cohort of cohortsOf(plan, world.tables.parameters, options.seed, options.draw)) {
    let first = 0;
    while (first < cohort.people) {
      const room = batch - world.people.count;
      const last = Math.min(cohort.people, first + room);
      admit(world, cohort, first, last, thin);
      first = last;
      if (world.people.count >= batch) finishBatch();
    }
  }
  finishBatch();
  return sumUp(world, thin);
}

/**
 * The same where a count of the run acts on somebody: everybody lives through a window before anybody begins the next,
 * and at its begin the counts of those before it become hazards.
 */
function simulateTogether(course: Course, options: DrawOptions, thin: number): DrawRecord {
  const { plan } = course;
  const parameters = drawParameters(plan, options.seed, options.draw);
  const cohorts = cohortsOf(plan, parameters, options.seed, options.draw);
  const everybody = cohorts.reduce((sum, { people }) => sum + people, 0);
  const world = beginDraw(course, everybody, options);
  for (let window = 0; window + 1 < plan.windowStarts.length; window++) {
    const start = plan.windowStarts[window];
    const end = plan.windowStarts[window + 1];
    world.window = window;
    world.windowEnd = end;
    feedBack(course, world, thin);
    lookAgain(world);
    for (const cohort of cohorts) {
      const day = cohort.month < 0 ? 0 : plan.months[cohort.month].start;
      if (day >= start && day < end) admit(world, cohort, 0, cohort.people, thin);
    }
    live(world, end);
  }
  countOut(world);
  return sumUp(world, thin);
}

/** The people of a finished batch, as they are: counted apart from the stocks, which only know of changes. */
function countOut(world: World): void {
  const { people, course } = world;
  for (let i = 0; i < people.count; i++) {
    if (course.final[people.status[i]] === 1) world.peopleOut++;
    else world.peopleHere++;
  }
}

/**
 * The world of a course is made once and used again for every draw: the compiled code of the inner loop holds on to its
 * arrays, and would be thrown away with them.
 */
const worlds = new WeakMap<Course, World>();

function beginDraw(course: Course, batch: number, { seed, draw }: DrawOptions): World {
  let world = worlds.get(course);
  const together = course.layout.live.length > 0;
  const room = world?.people.kind.length ?? 0;
  if (world === undefined || (together ? room < batch : room !== batch)) {
    // A tenth more than this draw needs: the next may need a few more.
    world = createWorld(course, together ? Math.ceil(batch * 1.1) : batch);
    worlds.set(course, world);
  }
  drawParameters(course.plan, seed, draw, world.tables.parameters);
  fillTables(course.plan, course.layout, world.tables);
  fillTraitChances(course.plan, world.tables.parameters, world.traitChances);
  renewExitLists(world.exitLists, world.tables);
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
  world.window = 0;
  world.windowEnd = 0;
  world.peopleIn = 0;
  world.peopleHere = 0;
  world.peopleOut = 0;
  world.events = 0;
  return world;
}

function createWorld(course: Course, batch: number): World {
  const { plan, ledger, layout } = course;
  const records = plan.recording.days.length;
  return {
    course,
    tables: createTables(plan, layout),
    traitChances: createTraitChances(plan),
    exitLists: createExitLists(course),
    people: createPeople(batch, plan.statuses.length),
    stock: new Int32Array(records * ledger.stockCells),
    flow: new Int32Array(records * ledger.flowCells),
    snapshot: new Int32Array((course.snapshots + 1) * course.snapshotCells),
    departures: new Int32Array((course.snapshots + 1) * plan.links.length * 2),
    counted: plan.signals.map((signal, s) =>
      signal.from === 'counted'
        ? new Int32Array((plan.windowStarts.length - 1) * layout.signals[s].rows)
        : new Int32Array(0),
    ),
    window: 0,
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
  const links = sumDepartures(world);
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
    for (const counts of [stock, flow, headline, maps, links])
      for (let at = 0; at < counts.length; at++) counts[at] *= thin;
  }
  return {
    parameters: world.tables.parameters.slice(),
    stock,
    flow,
    headline,
    maps,
    links,
    people: { in: peopleIn * thin, here: peopleHere * thin, out: peopleOut * thin },
    lanes: world.lanes.slice(),
    events: world.events,
  };
}

/** Departures between the maps: the headline's date may lie between two of them. */
function sumDepartures({ course, departures }: World): Int32Array {
  const width = course.plan.links.length * 2;
  const links = new Int32Array(course.mapSnapshots.length * width);
  let map = 0;
  for (let snapshot = 0; snapshot < course.snapshots && map < course.mapSnapshots.length; snapshot++) {
    for (let way = 0; way < width; way++) links[map * width + way] += departures[snapshot * width + way];
    if (snapshot === course.mapSnapshots[map]) map++;
  }
  return links;
}

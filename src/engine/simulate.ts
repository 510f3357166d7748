import { createExitLists, renewExitLists } from './exit-lists.ts';
import { drawParameters } from './parameters.ts';
import { admit, cohortsOf } from './processes/arrivals.ts';
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
  if (world === undefined || world.people.kind.length !== batch) {
    world = createWorld(course, batch);
    worlds.set(course, world);
  }
  drawParameters(course.plan, seed, draw, world.tables.parameters);
  fillTables(course.plan, course.layout, world.tables);
  fillTraitChances(course.plan, world.tables.parameters, world.traitChances);
  renewExitLists(world.exitLists, world.tables);
  world.people.count = 0;
  for (const counts of [world.stock, world.flow, world.headline, world.lanes]) counts.fill(0);
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
    headline: new Int32Array(plan.recording.spots.length * plan.groups.length),
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
  const headline = world.headline.slice();
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
    for (const counts of [stock, flow, headline])
      for (let at = 0; at < counts.length; at++) counts[at] *= thin;
  }
  return {
    parameters: world.tables.parameters.slice(),
    stock,
    flow,
    headline,
    people: { in: peopleIn * thin, here: peopleHere * thin, out: peopleOut * thin },
    lanes: world.lanes.slice(),
    events: world.events,
  };
}

import { drawParameters } from './parameters.ts';
import { admit, cohortsOf } from './processes/arrivals.ts';
import { live } from './processes/lives.ts';
import { fillTables } from './tables.ts';
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
  /** People at the end of each recorded day. [records x spots x strands] */
  stock: Int32Array;
  /** People who made a move since the record before. [records x channels x strands] */
  flow: Int32Array;
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
  const parameters = drawParameters(plan, options.seed, options.draw);
  const world = createWorld(course, parameters, batch);
  const ends = options.windows === 'calendar' ? plan.windowStarts.subarray(1) : [plan.days];
  const finishBatch = (): void => {
    for (const end of ends) live(world, end);
    world.people.count = 0;
  };
  for (const cohort of cohortsOf(plan, parameters, options.seed, options.draw)) {
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
  return sumUp(world, parameters, thin);
}

function createWorld(course: Course, parameters: Float64Array, batch: number): World {
  const { recording, statuses } = course.plan;
  const cells = recording.spots.length * recording.strands;
  const flowCells = recording.channels.length * recording.strands;
  return {
    course,
    tables: fillTables(course.plan, course.layout, parameters),
    people: createPeople(batch, statuses.length),
    stock: new Int32Array(recording.days.length * cells),
    flow: new Int32Array(recording.days.length * flowCells),
    cells,
    flowCells,
    lanes: new Int32Array(3),
    peopleIn: 0,
    events: 0,
  };
}

function sumUp(world: World, parameters: Float64Array, thin: number): DrawRecord {
  const { stock, flow, cells, course } = world;
  for (let at = cells; at < stock.length; at++) stock[at] += stock[at - cells];
  const { recording } = course.plan;
  let here = 0;
  let out = 0;
  const end = stock.length - cells;
  recording.spots.forEach((spot, s) => {
    for (let k = 0; k < recording.strands; k++) {
      const people = stock[end + s * recording.strands + k];
      if (people < 0) throw new Error(`fewer than no people at ${spot.status}, ${spot.place}`);
      if (course.final[spot.status] === 1) out += people;
      else here += people;
    }
  });
  if (here + out !== world.peopleIn)
    throw new Error(`${world.peopleIn} people came in, but ${here} are here and ${out} are out`);
  if (thin > 1) {
    for (let at = 0; at < stock.length; at++) stock[at] *= thin;
    for (let at = 0; at < flow.length; at++) flow[at] *= thin;
  }
  return {
    parameters,
    stock,
    flow,
    people: { in: world.peopleIn * thin, here: here * thin, out: out * thin },
    lanes: world.lanes,
    events: world.events,
  };
}

import type { World } from '../world.ts';

const time = new Float64Array(1);
const bits = new Int32Array(time.buffer);

/** Somebody enters the world. */
export function recordArrival(world: World, i: number): void {
  const { people, course } = world;
  const place = people.place[i];
  const record = course.recordOfDay[people.now[i] | 0];
  const strand = course.strandOfKind[people.kind[i]];
  countStock(world, record, strand, course.spotOf[Math.imul(people.status[i], course.places) + place], 1);
  countFlow(world, record, strand, course.channelOf[Math.imul(course.moves, course.places) + place]);
  world.peopleIn++;
  note(world, i, people.kind[i] * 31 + place);
}

/** Somebody makes a move, from where and what they still are to `status` at `place` as `kind`. */
export function recordMove(
  world: World,
  i: number,
  move: number,
  status: number,
  place: number,
  kind: number,
): void {
  const { people, course } = world;
  const record = course.recordOfDay[people.now[i] | 0];
  const strand = course.strandOfKind[people.kind[i]];
  countFlow(world, record, strand, course.channelOf[Math.imul(move, course.places) + people.place[i]]);
  shift(world, i, record, strand, course.strandOfKind[kind], status, place);
  const signals = course.countedBy[move];
  if (signals !== null) countSignals(world, i, signals);
  note(world, i, course.moveHash[move] ^ place);
}

/** Counts a move for the signals that are fed back from it. */
function countSignals(world: World, i: number, signals: Int32Array): void {
  const { course, people, counted } = world;
  const window = course.windowOfDay[people.now[i] | 0];
  for (const signal of signals) {
    const { rowOfPlace, rowOfGroup, rows } = course.layout.signals[signal];
    const group = (people.kind[i] / course.plan.kindsPerGroup) | 0;
    counted[signal][window * rows + rowOfPlace[people.place[i]] + rowOfGroup[group]]++;
  }
}

/** Somebody enters a link: link x 2, + 1 against its direction. */
export function recordDeparture(world: World, i: number, way: number): void {
  const { course, people, departures } = world;
  if (course.answered[people.kind[i]] === 0) return;
  const record = course.recordOfDay[people.now[i] | 0];
  departures[record * course.plan.links.length * 2 + way]++;
}

/** Somebody on the way comes to a place by a link of this hash. */
export function recordPassage(world: World, i: number, place: number, hash: number): void {
  const { people, course } = world;
  const record = course.recordOfDay[people.now[i] | 0];
  const strand = course.strandOfKind[people.kind[i]];
  shift(world, i, record, strand, strand, people.status[i], place);
  note(world, i, hash ^ place);
}

/** Somebody is displaced by a fall without any of its outcomes. */
export function recordRefuge(world: World, i: number, status: number, place: number): void {
  const { people, course } = world;
  const record = course.recordOfDay[people.now[i] | 0];
  const strand = course.strandOfKind[people.kind[i]];
  shift(world, i, record, strand, strand, status, place);
  note(world, i, place + 1);
}

function shift(
  world: World,
  i: number,
  record: number,
  strand: number,
  strandAfter: number,
  status: number,
  place: number,
): void {
  const { people, course } = world;
  const left = course.spotOf[Math.imul(people.status[i], course.places) + people.place[i]];
  const entered = course.spotOf[Math.imul(status, course.places) + place];
  if (left !== entered || strand !== strandAfter) {
    countStock(world, record, strand, left, -1);
    countStock(world, record, strandAfter, entered, 1);
  }
  world.events++;
}

function countStock(world: World, record: number, strand: number, spot: number, change: number): void {
  const { course, stock, snapshot } = world;
  const cell = Math.imul(spot, course.strands) + strand;
  stock[Math.imul(record, course.stockCells) + course.stockCellOf[cell]] += change;
  snapshot[Math.imul(course.snapshotOf[record], course.snapshotCells) + course.snapshotCellOf[cell]] +=
    change;
}

function countFlow(world: World, record: number, strand: number, channel: number): void {
  const { course, flow } = world;
  flow[
    Math.imul(record, course.flowCells) + course.flowCellOf[Math.imul(channel, course.strands) + strand]
  ]++;
}

/** Adds the event to the lanes: a sum, so that neither the order of people nor what is recorded matters. */
function note(world: World, i: number, what: number): void {
  const { people, lanes } = world;
  time[0] = people.now[i];
  const low = bits[0];
  const high = bits[1];
  const key0 = people.key0[i];
  const key1 = people.key1[i];
  lanes[0] += mix(key0 ^ Math.imul(what, 0x9e3779b1) ^ low);
  lanes[1] += mix(key1 ^ Math.imul(what, 0x85ebca6b) ^ high);
  lanes[2] += mix((Math.imul(key0, 5) + key1 + what + Math.imul(low ^ high, 0x27d4eb2f)) | 0);
}

/** Finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

import type { World } from '../world.ts';

const time = new Float64Array(1);
const bits = new Int32Array(time.buffer);

/** Somebody enters the world. */
export function recordArrival(world: World, i: number): void {
  const { people, course } = world;
  const { recording, moves, places } = course.plan;
  const record = recording.recordOfDay[people.now[i] | 0];
  const spot = recording.spotOf[people.status[i] * places.length + people.place[i]];
  countStock(world, i, record, spot, 1);
  countFlow(world, i, record, recording.channelOf[moves.length * places.length + people.place[i]]);
  world.peopleIn++;
  note(world, i, people.kind[i] * 31 + people.place[i]);
}

/** Somebody makes a move, from where they still are to `status` at `place`. */
export function recordMove(world: World, i: number, move: number, status: number, place: number): void {
  const { people, course } = world;
  const { recording, places } = course.plan;
  const record = recording.recordOfDay[people.now[i] | 0];
  countFlow(world, i, record, recording.channelOf[move * places.length + people.place[i]]);
  shift(world, i, record, status, place);
  note(world, i, course.moveHash[move] ^ place);
}

/** Somebody is displaced by a fall without any of its outcomes. */
export function recordRefuge(world: World, i: number, status: number, place: number): void {
  shift(world, i, world.course.plan.recording.recordOfDay[world.people.now[i] | 0], status, place);
  note(world, i, place + 1);
}

function shift(world: World, i: number, record: number, status: number, place: number): void {
  const { people, course } = world;
  const { recording, places } = course.plan;
  const left = recording.spotOf[people.status[i] * places.length + people.place[i]];
  const entered = recording.spotOf[status * places.length + place];
  if (left !== entered) {
    countStock(world, i, record, left, -1);
    countStock(world, i, record, entered, 1);
  }
  world.events++;
}

function countStock(world: World, i: number, record: number, spot: number, change: number): void {
  const { ledger, plan } = world.course;
  const { recording } = plan;
  const strand = recording.strandOfKind[world.people.kind[i]];
  world.stock[record * ledger.stockCells + ledger.stockCellOf[spot * recording.strands + strand]] += change;
  if (record <= recording.headline)
    world.headline[spot * plan.groups.length + recording.groupOfStrand[strand]] += change;
}

function countFlow(world: World, i: number, record: number, channel: number): void {
  const { ledger, plan } = world.course;
  const strand = plan.recording.strandOfKind[world.people.kind[i]];
  world.flow[record * ledger.flowCells + ledger.flowCellOf[channel * plan.recording.strands + strand]]++;
}

/** Adds the event to the lanes: a sum, so that neither the order of people nor what is recorded matters. */
function note(world: World, i: number, what: number): void {
  time[0] = world.people.now[i];
  const { key0, key1 } = world.people;
  world.lanes[0] += mix(key0[i] ^ Math.imul(what, 0x9e3779b1) ^ bits[0]);
  world.lanes[1] += mix(key1[i] ^ Math.imul(what, 0x85ebca6b) ^ bits[1]);
  world.lanes[2] += mix(Math.imul(key0[i], 5) + key1[i] + what + Math.imul(bits[0] ^ bits[1], 0x27d4eb2f));
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

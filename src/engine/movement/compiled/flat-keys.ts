import { arrivedKey, type CohortKeys, keyOf, nextOnNetwork } from '../cohort-keys.ts';
import type { OpenRoads } from '../movement-calendar.ts';
import type { MovementLinks } from '../movement-plan.ts';
import { COHORT_HEADER, KEY, KEY_WORDS } from './cohort-layout.ts';
import { type FlatMemory, reserve } from './flat-memory.ts';

/** Keys of a chart in memory, as far as they were written. */
export interface FlatKeys {
  keys: CohortKeys;
  written: number;
  room: number;
  address: number;
}

export function flattenKeys(flat: FlatMemory, keys: CohortKeys): FlatKeys {
  const room = 2 * keys.count + 256;
  const into = { keys, written: 0, room, address: reserve(flat, 4 * KEY_WORDS * room) };
  writeKeys(flat, into);
  return into;
}

/** Writes the keys that have come up since. The table moves where it has no room for them. */
export function writeKeys(flat: FlatMemory, into: FlatKeys): void {
  const { keys, written } = into;
  if (keys.count > into.room) {
    const room = 2 * keys.count;
    const address = reserve(flat, 4 * KEY_WORDS * room);
    const words = KEY_WORDS * written;
    const before = new Int32Array(flat.memory.buffer, into.address, words);
    new Int32Array(flat.memory.buffer, address, words).set(before);
    into.room = room;
    into.address = address;
  }
  new Int32Array(flat.memory.buffer, 0, COHORT_HEADER.keys + 1)[COHORT_HEADER.keys] = into.address;
  const records = new Int32Array(flat.memory.buffer, into.address, KEY_WORDS * keys.count);
  for (let key = written; key < keys.count; key++) {
    const rest = keys.rest[key];
    records.set([keys.link[key], rest === 0 ? -1 : keys.end[rest], -1, -1, -1, -2], KEY_WORDS * key);
  }
  into.written = keys.count;
}

function note(flat: FlatMemory, into: FlatKeys, key: number, word: number, value: number): number {
  writeKeys(flat, into);
  new Int32Array(flat.memory.buffer, into.address, KEY_WORDS * into.room)[KEY_WORDS * key + word] = value;
  return value;
}

/** The key of those who have come to the end of the link of a key. */
export function noteArrived(flat: FlatMemory, into: FlatKeys, key: number, links: MovementLinks): number {
  return note(flat, into, key, KEY.arrived, arrivedKey(into.keys, key, links));
}

/** Where those who stand somewhere with the rest of a route go next on a network. */
export function noteNext(
  flat: FlatMemory,
  into: FlatKeys,
  key: number,
  links: MovementLinks,
  roads: OpenRoads,
  network: number,
): number {
  const next = nextOnNetwork(into.keys, key, links, roads, network);
  note(flat, into, key, KEY.nextOn, network);
  return note(flat, into, key, KEY.next, next);
}

/** The key of those who turn back to the start of the link of a key. */
export function noteBack(flat: FlatMemory, into: FlatKeys, key: number, links: MovementLinks): number {
  const { keys } = into;
  const back =
    keys.rest[key] === 0 ? -1 : keyOf(keys, keys.links + links.from[keys.link[key]], keys.rest[key]);
  return note(flat, into, key, KEY.back, back);
}

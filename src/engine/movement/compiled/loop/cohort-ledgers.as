// Who is where: ledgers by key, states of the day, and those who wait (cohort-ledger.ts, cohort-state.ts, cohort-waiting.ts).

import {
  KEPT,
  LEDGER,
  IN_STATE,
  STATE_ROW,
  MARKS,
  BEGUN,
  CONTESTED,
  WAITING,
  GROUPS,
  GROUP_ROOM,
  TURNS,
  reserve,
  record,
  entry,
  int,
  put,
  add,
  widen,
} from './cohort-header';
import { takeRow, giveBack } from './cohort-rows';

// ---- ledgers: 32 bytes each

const SLOTS: usize = 0; // 16 bytes a slot: key, people, row
const SIZE: usize = 4;
const SLOT_ROOM: usize = 8;
const SLOT_OF: usize = 12; // one more than the slot of each key, 0 for none
const KEY_ROOM: usize = 16;

export const SLOT_KEY: usize = 0;
export const SLOT_PEOPLE: usize = 4;
export const SLOT_ROW: usize = 8;

export function createLedger(ledger: usize): void {
  store<i32>(ledger, <i32>reserve(64 << 4), SLOTS);
  store<i32>(ledger, 0, SIZE);
  store<i32>(ledger, 64, SLOT_ROOM);
  const slots = reserve(256);
  memory.fill(slots, 0, 256);
  store<i32>(ledger, <i32>slots, SLOT_OF);
  store<i32>(ledger, 64, KEY_ROOM);
}

// @ts-ignore: decorator
@inline
export function ledgerAt(i: i32): usize {
  return record(LEDGER, i);
}

// @ts-ignore: decorator
@inline
export function sizeOf(ledger: usize): i32 {
  return load<i32>(ledger, SIZE);
}

// @ts-ignore: decorator
@inline
export function slotAt(ledger: usize, slot: i32): usize {
  return <usize>(load<i32>(ledger, SLOTS) + (slot << 4));
}

export function enter(ledger: usize, key: i32, people: i32): i32 {
  if (key < load<i32>(ledger, KEY_ROOM)) {
    const known = load<i32>(<usize>(load<i32>(ledger, SLOT_OF) + (key << 2)));
    if (known != 0) {
      const slot = slotAt(ledger, known - 1);
      store<i32>(slot, load<i32>(slot, SLOT_PEOPLE) + people, SLOT_PEOPLE);
      return load<i32>(slot, SLOT_ROW);
    }
  }
  return begin(ledger, key, people);
}

function begin(ledger: usize, key: i32, people: i32): i32 {
  while (key >= load<i32>(ledger, KEY_ROOM)) {
    const room = load<i32>(ledger, KEY_ROOM);
    widen(ledger + SLOT_OF, room << 2);
    store<i32>(ledger, 2 * room, KEY_ROOM);
  }
  const size = load<i32>(ledger, SIZE);
  const room = load<i32>(ledger, SLOT_ROOM);
  if (size == room) {
    widen(ledger + SLOTS, room << 4);
    store<i32>(ledger, 2 * room, SLOT_ROOM);
  }
  store<i32>(ledger, size + 1, SIZE);
  store<i32>(<usize>(load<i32>(ledger, SLOT_OF) + (key << 2)), size + 1);
  const slot = slotAt(ledger, size);
  const row = load<i32>(KEPT) ? takeRow() : 0;
  store<i32>(slot, key, SLOT_KEY);
  store<i32>(slot, people, SLOT_PEOPLE);
  store<i32>(slot, row, SLOT_ROW);
  return row;
}

export function empty(ledger: usize): void {
  const slotOf = load<i32>(ledger, SLOT_OF);
  const size = load<i32>(ledger, SIZE);
  const kept = load<i32>(KEPT) != 0;
  for (let k = 0; k < size; k++) {
    const slot = slotAt(ledger, k);
    store<i32>(<usize>(slotOf + (load<i32>(slot, SLOT_KEY) << 2)), 0);
    if (kept) giveBack(load<i32>(slot, SLOT_ROW));
  }
  store<i32>(ledger, 0, SIZE);
}

// ---- states of the day

// @ts-ignore: decorator
@inline
export function enterState(at: i32, people: i32): i32 {
  add(IN_STATE, at, people);
  const mark = entry(MARKS, at >> 5);
  store<i32>(mark, load<i32>(mark) | (1 << (at & 31)));
  if (!load<i32>(KEPT)) return 0;
  const row = int(STATE_ROW, at);
  return row >= 0 ? row : beginRow(at);
}

function beginRow(at: i32): i32 {
  const row = takeRow();
  put(STATE_ROW, at, row);
  return row;
}

// ---- those who wait: 32 bytes a group

export const TO_SETTLE: i32 = 0;
export const TO_GO_ON: i32 = 1;
export const TO_TAKE: i32 = 2;
export const TO_CHOOSE: i32 = 3;

export const WAIT_WHAT: usize = 0;
export const WAIT_A: usize = 4;
export const WAIT_B: usize = 8;
export const WAIT_C: usize = 12;
export const WAIT_PEOPLE: usize = 16;
export const WAIT_ROW: usize = 20;

// @ts-ignore: decorator
@inline
export function isContested(place: i32): bool {
  return load<i32>(BEGUN) != 0 && int(CONTESTED, place) == 1;
}

export function wait(people: i32, what: i32, a: i32, b: i32, c: i32): i32 {
  const size = load<i32>(GROUPS);
  const room = load<i32>(GROUP_ROOM);
  if (size == room) {
    widen(WAITING, room << 5);
    widen(TURNS, room << 2);
    store<i32>(GROUP_ROOM, 2 * room);
  }
  store<i32>(GROUPS, size + 1);
  const group = record(WAITING, size);
  const row = takeRow();
  store<i32>(group, what, WAIT_WHAT);
  store<i32>(group, a, WAIT_A);
  store<i32>(group, b, WAIT_B);
  store<i32>(group, c, WAIT_C);
  store<i32>(group, people, WAIT_PEOPLE);
  store<i32>(group, row, WAIT_ROW);
  return row;
}

export function forget(): void {
  const size = load<i32>(GROUPS);
  for (let group = 0; group < size; group++) giveBack(load<i32>(record(WAITING, group), WAIT_ROW));
  store<i32>(GROUPS, 0);
}

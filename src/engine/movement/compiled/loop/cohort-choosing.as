// The ways that people choose (cohort-choosing.ts, choice-table.ts, and the states of cohort-going-on.ts).

import {
  DAY,
  DAYS,
  TABLES,
  STAYING,
  STATES,
  STATE_PLACE,
  ROOM,
  IN_STATE,
  STATE_ROW,
  MARKS,
  KEPT,
  TARGET,
  SUMS,
  GROUPED,
  CELLS,
  CELL_ROOM,
  UNLIMITED_TOTAL,
  GUIDE_SCALE,
  CANDIDATES,
  UNLIMITED,
  LIMITS,
  CUMULATIVE,
  WAYS,
  GUIDE,
  LIMITED,
  MORNING,
  entry,
  int,
  put,
  add,
  float,
  double,
  widen,
} from './cohort-header';
import { binomial, nextUniform, shareOut } from './cohort-numbers';
import { giveShare, keepShare, moveAll } from './cohort-rows';
import { isContested, wait, TO_TAKE } from './cohort-ledgers';
import { go, follow, keepsOut, settle, stand } from './cohort-moves';

// Makes the table of choice out of a place for today and returns its address.
@external("env", "table")
declare function makeTable(place: i32): i32;

export function tableAt(place: i32): usize {
  const table = int(TABLES, place);
  return <usize>(table != 0 ? table : makeTable(place));
}

// @ts-ignore: decorator
@inline
function wayAt(table: usize, k: i32): usize {
  return <usize>(load<i32>(table, WAYS) + (k << 3));
}

// @ts-ignore: decorator
@inline
export function destinationOf(table: usize, k: i32): i32 {
  return load<i32>(wayAt(table, k));
}

export function choose(place: i32, people: i32, row: i32, at: i32): i32 {
  const table = tableAt(place);
  const size = load<i32>(table, CANDIDATES);
  if (size == 0) return people;
  while (size >= load<i32>(CELL_ROOM)) {
    const room = load<i32>(CELL_ROOM);
    widen(SUMS, room << 3);
    widen(GROUPED, room << 2);
    widen(CELLS, room << 2);
    store<i32>(CELL_ROOM, 2 * room);
  }
  return people == 1 ? chooseAlone(table, place, row, at) : chooseTogether(table, place, people, row, at);
}

function chooseAlone(table: usize, place: i32, row: i32, at: i32): i32 {
  if (!take(table, pick(table, addRooms(table)), place, 1, at)) return 1;
  if (load<i32>(KEPT)) moveAll(row, load<i32>(TARGET));
  return 0;
}

// @ts-ignore: decorator
@inline
function groupAt(table: usize, g: i32): usize {
  return <usize>(load<i32>(table, LIMITED) + (g << 4));
}

function addRooms(table: usize): f64 {
  let sum = load<f64>(table, UNLIMITED_TOTAL);
  store<f64>(double(SUMS, 0), sum);
  const groups = load<i32>(table, LIMITS);
  for (let g = 0; g < groups; g++) {
    const group = groupAt(table, g);
    sum += load<f64>(group) * float(ROOM, load<i32>(group, 8));
    store<f64>(double(SUMS, g + 1), sum);
  }
  return sum > 0.0 && sum < Infinity ? sum : 0.0;
}

function pick(table: usize, sum: f64): i32 {
  const u = nextUniform();
  return sum == 0.0 ? <i32>(u * <f64>load<i32>(table, CANDIDATES)) : positionOf(table, u * sum);
}

function positionOf(table: usize, x: f64): i32 {
  const sums = <usize>load<i32>(table, CUMULATIVE);
  const unlimited = load<i32>(table, UNLIMITED);
  if (x < float(SUMS, 0)) return guided(table, 0, unlimited, x);
  const groups = load<i32>(table, LIMITS);
  let g = 0;
  while (g < groups - 1 && x >= float(SUMS, g + 1)) g++;
  while (g > 0 && float(SUMS, g + 1) == float(SUMS, g)) g--;
  const group = groupAt(table, g);
  const start = g == 0 ? unlimited : load<i32>(groupAt(table, g - 1), 12);
  const before = start == 0 ? 0.0 : load<f64>(sums + (<usize>(start - 1) << 3));
  return guided(
    table,
    start,
    load<i32>(group, 12),
    before + (x - float(SUMS, g)) / float(ROOM, load<i32>(group, 8)),
  );
}

function guided(table: usize, start: i32, end: i32, x: f64): i32 {
  const sums = <usize>load<i32>(table, CUMULATIVE);
  if (!(x < load<f64>(sums + (<usize>(end - 1) << 3)))) return end - 1;
  const at = <i32>(x * load<f64>(table, GUIDE_SCALE));
  const k = <i32>load<u16>(<usize>(load<i32>(table, GUIDE) + (at << 1)));
  return k == 65535 ? search(sums, start, end, x) : k < start ? start : k;
}

function search(sums: usize, start: i32, end: i32, x: f64): i32 {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(sums + (<usize>middle << 3)) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

function chooseTogether(table: usize, place: i32, people: i32, row: i32, at: i32): i32 {
  countChoices(table, people);
  const kept = load<i32>(KEPT) != 0;
  let lost = 0;
  for (let k = 0, seen = 0; seen < people; k++) {
    const taken = int(CELLS, k);
    if (taken == 0) continue;
    put(CELLS, k, 0);
    seen += taken;
    if (!take(table, k, place, taken, at)) lost += taken;
    else if (kept) giveShare(row, load<i32>(TARGET), <f64>taken / <f64>people);
  }
  if (kept) keepShare(row, <f64>lost / <f64>people);
  return lost;
}

export function take(table: usize, k: i32, place: i32, people: i32, at: i32): bool {
  const way = wayAt(table, k);
  const end = load<i32>(way);
  const key = load<i32>(way, 4);
  if (key < 0) return false;
  if (isContested(end)) {
    store<i32>(TARGET, wait(people, TO_TAKE, place, at, k));
    return true;
  }
  if (keepsOut(end)) return false;
  go(key, at, people);
  if (at == MORNING) stand(place, -people);
  return true;
}

function countChoices(table: usize, people: i32): void {
  const size = load<i32>(table, CANDIDATES);
  const sum = addRooms(table);
  if (people <= 8 * size) {
    for (let k = 0; k < people; k++) add(CELLS, pick(table, sum), 1);
    return;
  }
  const sums = <usize>load<i32>(SUMS);
  const cells = <usize>load<i32>(CELLS);
  if (sum == 0.0) {
    for (let c = 0; c < size; c++) store<f64>(double(SUMS, c), <f64>(c + 1));
    shareOut(people, sums, 0, size, cells);
    return;
  }
  const groups = load<i32>(table, LIMITS) + 1;
  shareOut(people, sums, 0, groups, <usize>load<i32>(GROUPED));
  let start = 0;
  for (let g = 0; g < groups; g++) {
    const end = g == 0 ? load<i32>(table, UNLIMITED) : load<i32>(groupAt(table, g - 1), 12);
    const taken = int(GROUPED, g);
    put(GROUPED, g, 0);
    if (taken > 0) shareOut(taken, <usize>load<i32>(table, CUMULATIVE), start, end, cells);
    start = end;
  }
}

// ---- the middle of the day (cohort-going-on.ts)

// @ts-ignore: decorator
@inline
export function stayingAt(place: i32): f64 {
  return float(STAYING, place * (load<i32>(DAYS) + 1) + load<i32>(DAY));
}

export function goOn(): void {
  const words = (load<i32>(STATES) + 31) >> 5;
  for (let w = 0; w < words; w++) {
    const mark = entry(MARKS, w);
    for (let bits = load<i32>(mark); bits != 0; bits = load<i32>(mark)) {
      store<i32>(mark, bits & (bits - 1));
      decide((w << 5) + ctz<i32>(bits));
    }
  }
}

function decide(at: i32): void {
  const people = int(IN_STATE, at);
  if (people == 0) return;
  put(IN_STATE, at, 0);
  const place = int(STATE_PLACE, at);
  const row = int(STATE_ROW, at);
  const leavers = binomial(people, 1.0 - stayingAt(place));
  if (leavers < people) {
    settle(place, people - leavers, -1);
    follow(row, people, people - leavers);
  }
  if (leavers == 0) return;
  const lost = choose(place, leavers, row, at);
  if (lost == 0) return;
  settle(place, lost, -1);
  follow(row, lost, lost);
}

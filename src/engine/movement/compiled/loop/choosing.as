// The way that people choose (choice-table.ts, leaving.ts).

import {
  DAY,
  DAYS,
  PLACES,
  ROUTED,
  OPEN,
  CAMP,
  TABLES,
  TO,
  ROUTES,
  ROOM,
  ENTRIES,
  ARRIVING,
  UNLIMITED_TOTAL,
  GUIDE_SCALE,
  CANDIDATES,
  UNLIMITED,
  GROUPS,
  CUMULATIVE,
  WAYS,
  GUIDE,
  LIMITED,
} from './header';
import { unitInterval } from './random';
import { personAt, onRoute, entry, double, enqueue } from './people';

// Makes the table of choice out of a place for today and returns its address.
@external("env", "table")
declare function makeTable(place: i32): i32;

// @ts-ignore: decorator
@inline
function keepsOut(end: i32): bool {
  return load<f64>(double(ROOM, end)) < 0.5 && load<u8>(<usize>(load<i32>(CAMP) + end)) == 1;
}

function search(sums: usize, start: i32, end: i32, x: f64): i32 {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(sums + <usize>(middle << 3)) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

// @ts-ignore: decorator
@inline
function roomOf(group: usize): f64 {
  return load<f64>(double(ROOM, load<i32>(group, 8)));
}

// The position in a table of the candidate that a word picks, -1 without any.
function pickPosition(table: usize, word: i32): i32 {
  const size = load<i32>(table, CANDIDATES);
  if (size == 0) return -1;
  const u = unitInterval(word);
  const unlimited = load<i32>(table, UNLIMITED);
  const unlimitedTotal = load<f64>(table, UNLIMITED_TOTAL);
  const begin = <usize>load<i32>(table, LIMITED);
  const end = begin + <usize>(load<i32>(table, GROUPS) << 4);
  let total = unlimitedTotal;
  for (let group = begin; group < end; group += 16) total += load<f64>(group) * roomOf(group);
  if (!(total > 0.0 && total < Infinity)) return <i32>(u * <f64>size);
  let x = u * total;
  const sums = <usize>load<i32>(table, CUMULATIVE);
  if (x < unlimitedTotal) {
    const guided = <i32>(x * load<f64>(table, GUIDE_SCALE));
    const k = <i32>load<u16>(<usize>(load<i32>(table, GUIDE) + (guided << 1)));
    return k == 65535 ? search(sums, 0, unlimited, x) : k;
  }
  x -= unlimitedTotal;
  let last = unlimited;
  let start = unlimited;
  for (let group = begin; group < end; group += 16) {
    const room = roomOf(group);
    const share = load<f64>(group) * room;
    const stop = load<i32>(group, 12);
    if (share != 0.0) {
      last = stop;
      if (x < share) {
        const before = start == 0 ? 0.0 : load<f64>(sums + <usize>((start - 1) << 3));
        return search(sums, start, stop, before + x / room);
      }
      x -= share;
    }
    start = stop;
  }
  return last - 1;
}

// The first open link from a place to another, -1 for none.
function linkTo(place: i32, node: i32): i32 {
  const lists = double(OPEN, place);
  const end = load<i32>(lists, 4);
  for (let at = load<i32>(lists); at < end; at += 4) {
    const link = load<i32>(<usize>at);
    if (load<i32>(entry(TO, link)) == node) return link;
  }
  return -1;
}

// @ts-ignore: decorator
@inline
function beginRoute(person: i32, place: i32, word: i32): i32 {
  let table = load<i32>(entry(TABLES, place));
  if (table == 0) table = makeTable(place);
  const picked = pickPosition(<usize>table, word);
  if (picked < 0) return -1;
  const way = <usize>(load<i32>(<usize>table, WAYS) + (picked << 4));
  if (keepsOut(load<i32>(way))) return -1;
  if (load<i32>(ROUTED)) store<i64>(<usize>(load<i32>(ROUTES) + (person << 3)), load<i64>(way, 8));
  return load<i32>(way, 4);
}

function goOn(person: i32, place: i32): i32 {
  const route = <usize>(load<i32>(ROUTES) + (person << 3));
  const at = load<i32>(route);
  const end = load<i32>(route, 4);
  const link = keepsOut(load<i32>(<usize>(end - 4))) ? -1 : linkTo(place, load<i32>(<usize>at));
  store<i32>(route, link < 0 ? end : at + 4);
  return link;
}

// @ts-ignore: decorator
@inline
export function leaveBy(person: i32, place: i32, word: i32): i32 {
  const link = onRoute(person) ? goOn(person, place) : beginRoute(person, place, word);
  const at = personAt(person);
  store<i32>(at, load<i32>(at, 4) + 1, 4);
  if (link >= 0) {
    const entered = entry(ENTRIES, link);
    store<i32>(entered, load<i32>(entered) + 1);
  }
  return link;
}

// @ts-ignore: decorator
@inline
export function beUnderWay(person: i32, link: i32, days: i32): void {
  store<i32>(personAt(person), load<i32>(PLACES) + link);
  const arrives = load<i32>(DAY) + days;
  if (arrives < load<i32>(DAYS)) enqueue(ARRIVING, person, arrives);
}

// Rows of people by stratum of birth (cohort-strata.ts).

import {
  DAY,
  KEPT,
  PEOPLE,
  PRESENT,
  FREE,
  FREED,
  ROWS,
  ROW_ROOM,
  STRATA_USED,
  MADE,
  LAST_DAY,
  entry,
  double,
  float,
  int,
  put,
  add,
  widen,
} from './cohort-header';

export const STRATA: i32 = 16;
const STRATA_LEFT: i32 = 12;

// @ts-ignore: decorator
@inline
export function rowAt(row: i32): usize {
  return <usize>(load<i32>(PEOPLE) + (row << 6));
}

// @ts-ignore: decorator
@inline
export function peopleOf(row: i32, stratum: i32): i32 {
  return load<i32>(rowAt(row) + (<usize>stratum << 2));
}

export function takeRow(): i32 {
  const freed = load<i32>(FREED);
  if (freed > 0) {
    store<i32>(FREED, freed - 1);
    return int(FREE, freed - 1);
  }
  const row = load<i32>(ROWS);
  const room = load<i32>(ROW_ROOM);
  if (row == room) {
    widen(PEOPLE, room << 6);
    widen(PRESENT, room << 2);
    widen(FREE, room << 2);
    store<i32>(ROW_ROOM, 2 * room);
  }
  store<i32>(ROWS, row + 1);
  return row;
}

// @ts-ignore: decorator
@inline
export function giveBack(row: i32): void {
  const freed = load<i32>(FREED);
  put(FREE, freed, row);
  store<i32>(FREED, freed + 1);
}

export function beginStratum(day: i32): void {
  if (!load<i32>(KEPT)) return;
  if (load<i32>(STRATA_USED) == STRATA) condense(day);
  const used = load<i32>(STRATA_USED);
  store<f64>(double(MADE, used), 0.0);
  put(LAST_DAY, used, day);
  store<i32>(STRATA_USED, used + 1);
}

export function makePeople(row: i32, people: i32): void {
  if (!load<i32>(KEPT) || people == 0) return;
  const stratum = load<i32>(STRATA_USED) - 1;
  store<f64>(double(MADE, stratum), float(MADE, stratum) + <f64>people);
  const at = rowAt(row) + (<usize>stratum << 2);
  store<i32>(at, load<i32>(at) + people);
  put(PRESENT, row, int(PRESENT, row) | (1 << stratum));
}

// Neighbours are put together in place; `to` says in four bits each where strata go.
function condense(day: i32): void {
  let used = load<i32>(STRATA_USED);
  let to: u64 = 0xfedcba9876543210;
  while (used > STRATA_LEFT) {
    let best = 0;
    let least = Infinity;
    for (let g = 0; g + 1 < used; g++) {
      const loss = (float(MADE, g) + float(MADE, g + 1)) / <f64>(1 + day - int(LAST_DAY, g + 1));
      if (loss >= least) continue;
      least = loss;
      best = g;
    }
    store<f64>(double(MADE, best), float(MADE, best) + float(MADE, best + 1));
    put(LAST_DAY, best, int(LAST_DAY, best + 1));
    for (let g = best + 1; g + 1 < used; g++) {
      store<f64>(double(MADE, g), float(MADE, g + 1));
      put(LAST_DAY, g, int(LAST_DAY, g + 1));
    }
    let moved: u64 = 0;
    for (let s = 0; s < STRATA; s++) {
      let where = (to >> (<u64>s << 2)) & 15;
      if (where > <u64>best) where--;
      moved |= where << (<u64>s << 2);
    }
    to = moved;
    used--;
  }
  store<i32>(STRATA_USED, used);
  const rows = load<i32>(ROWS);
  for (let row = 0; row < rows; row++) {
    const at = rowAt(row);
    let left = 0;
    for (let bits = int(PRESENT, row); bits != 0; bits &= bits - 1) {
      const s = ctz<i32>(bits);
      const t = <i32>((to >> (<u64>s << 2)) & 15);
      const from = at + (<usize>s << 2);
      const here = load<i32>(from);
      store<i32>(from, 0);
      const into = at + (<usize>t << 2);
      store<i32>(into, load<i32>(into) + here);
      left |= 1 << t;
    }
    put(PRESENT, row, left);
  }
}

// @ts-ignore: decorator
@inline
function moveFour(from: usize, to: usize): void {
  v128.store(to, i32x4.add(v128.load(to), v128.load(from)));
  v128.store(from, i64x2.splat(0));
}

export function moveAll(row: i32, into: i32): void {
  const moved = int(PRESENT, row);
  if (moved == 0 || row == into) return;
  const from = rowAt(row);
  const to = rowAt(into);
  put(PRESENT, row, 0);
  put(PRESENT, into, int(PRESENT, into) | moved);
  if ((moved & 0xf) != 0) moveFour(from, to);
  if ((moved & 0xf0) != 0) moveFour(from + 16, to + 16);
  if ((moved & 0xf00) != 0) moveFour(from + 32, to + 32);
  if ((moved & 0xf000) != 0) moveFour(from + 48, to + 48);
}

export function movePart(row: i32, into: i32, stratum: i32, part: i32): void {
  if (part == 0) return;
  const bit = 1 << stratum;
  const from = rowAt(row) + (<usize>stratum << 2);
  const to = rowAt(into) + (<usize>stratum << 2);
  store<i32>(to, load<i32>(to) + part);
  put(PRESENT, into, int(PRESENT, into) | bit);
  const left = load<i32>(from) - part;
  store<i32>(from, left);
  if (left == 0) put(PRESENT, row, int(PRESENT, row) & ~bit);
}

export function moveShare(row: i32, into: i32, all: i32, taken: i32, start: f64): void {
  const share = <f64>taken / <f64>all;
  const from = rowAt(row);
  const to = rowAt(into);
  let sum = start;
  let before = 0;
  let left = taken;
  let got = 0;
  let gone = 0;
  for (let bits = int(PRESENT, row); bits != 0; bits &= bits - 1) {
    const s = ctz<i32>(bits);
    const at = <usize>s << 2;
    const here = load<i32>(from + at);
    sum += <f64>here * share;
    let part = <i32>sum - before;
    before += part;
    if (part > here) part = here;
    if (part > left) part = left;
    if (part == 0) continue;
    left -= part;
    store<i32>(from + at, here - part);
    store<i32>(to + at, load<i32>(to + at) + part);
    got |= 1 << s;
    if (part == here) gone |= 1 << s;
  }
  put(PRESENT, row, int(PRESENT, row) ^ gone);
  put(PRESENT, into, int(PRESENT, into) | got);
  while (left > 0) {
    const s = 31 - clz<i32>(int(PRESENT, row));
    const here = peopleOf(row, s);
    const part = left < here ? left : here;
    left -= part;
    movePart(row, into, s, part);
  }
}

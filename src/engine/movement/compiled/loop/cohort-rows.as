// Rows of people by stratum of birth (cohort-strata.ts).

import {
  KEPT,
  PEOPLE,
  FREE,
  FREED,
  ROWS,
  ROW_ROOM,
  STRATA_USED,
  MADE,
  LAST_DAY,
  double,
  float,
  int,
  put,
  widen,
} from './cohort-header';

export const STRATA: i32 = 16;
const STRATA_LEFT: i32 = 12;
const ROW_BYTES: usize = 128;

// @ts-ignore: decorator
@inline
export function rowAt(row: i32): usize {
  return <usize>(load<i32>(PEOPLE) + (row << 7));
}

// @ts-ignore: decorator
@inline
function stratumAt(row: i32, stratum: i32): usize {
  return rowAt(row) + (<usize>stratum << 3);
}

// Of a row of whole people.
// @ts-ignore: decorator
@inline
export function peopleOf(row: i32, stratum: i32): i32 {
  return <i32>load<f64>(stratumAt(row, stratum));
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
    widen(PEOPLE, room << 7);
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
  const at = stratumAt(row, stratum);
  store<f64>(at, load<f64>(at) + <f64>people);
}

function isEmpty(row: usize): bool {
  let any = v128.load(row);
  for (let at: usize = 16; at < ROW_BYTES; at += 16) any = v128.or(any, v128.load(row + at));
  return !v128.any_true(any);
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
    if (isEmpty(at)) continue;
    for (let s = 0; s < STRATA; s++) {
      const from = at + (<usize>s << 3);
      const here = load<f64>(from);
      store<f64>(from, 0.0);
      const into = at + (<usize>((to >> (<u64>s << 2)) & 15) << 3);
      store<f64>(into, load<f64>(into) + here);
    }
  }
}

export function moveAll(row: i32, into: i32): void {
  if (row == into) return;
  const from = rowAt(row);
  const to = rowAt(into);
  for (let at: usize = 0; at < ROW_BYTES; at += 16) {
    v128.store(to + at, f64x2.add(v128.load(to + at), v128.load(from + at)));
    v128.store(from + at, f64x2.splat(0.0));
  }
}

export function moveShare(row: i32, into: i32, share: f64): void {
  const from = rowAt(row);
  const to = rowAt(into);
  const shares = f64x2.splat(share);
  for (let at: usize = 0; at < ROW_BYTES; at += 16) {
    const here = v128.load(from + at);
    const part = f64x2.mul(here, shares);
    v128.store(from + at, f64x2.sub(here, part));
    v128.store(to + at, f64x2.add(v128.load(to + at), part));
  }
}

export function giveShare(row: i32, into: i32, share: f64): void {
  const from = rowAt(row);
  const to = rowAt(into);
  const shares = f64x2.splat(share);
  for (let at: usize = 0; at < ROW_BYTES; at += 16)
    v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(v128.load(from + at), shares)));
}

export function keepShare(row: i32, share: f64): void {
  const from = rowAt(row);
  const shares = f64x2.splat(share);
  for (let at: usize = 0; at < ROW_BYTES; at += 16)
    v128.store(from + at, f64x2.mul(v128.load(from + at), shares));
}

export function movePart(row: i32, into: i32, stratum: i32, part: i32): void {
  const from = stratumAt(row, stratum);
  const to = stratumAt(into, stratum);
  store<f64>(from, load<f64>(from) - <f64>part);
  store<f64>(to, load<f64>(to) + <f64>part);
}

export function roundRow(row: i32, all: i32, start: f64): void {
  const at = rowAt(row);
  const last = <usize>(load<i32>(STRATA_USED) - 1) << 3;
  let mass = 0.0;
  for (let s: usize = 0; s <= last; s += 8) mass += load<f64>(at + s);
  const scale = mass > 0.0 ? <f64>all / mass : 0.0;
  let sum = 0.0;
  let before = 0;
  for (let s: usize = 0; s < last; s += 8) {
    sum += load<f64>(at + s);
    const part = min<i32>(all, <i32>(sum * scale + start)) - before;
    store<f64>(at + s, <f64>part);
    before += part;
  }
  store<f64>(at + last, <f64>(all - before));
}

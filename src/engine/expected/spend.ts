import { exp } from '../mathematics/exp.ts';
import { type Band, meanPower } from './bands.ts';
import type { Block } from './cells.ts';
import type { BlockExits, Exit, Stream, Tally } from './exits.ts';
import type { Mix } from './mix.ts';
import { ratesOf } from './rates.ts';
import type { BlockRates, Stocks } from './stocks.ts';

/** A block with a smaller part of all people than this is left as it is: it is counted, and nothing leaves it. */
const NOBODY = 2e-9;

/** What is left of a cell below this is nobody: numbers that go on falling become so small that processors are slow with them. */
const TRACE = 1e-60;

/** Room for one block: person-days of the step, hazard of leaving, and those who are late. [cells of the block] */
interface Room {
  dwelt: Float64Array;
  total: Float64Array;
  late: Float64Array;
  /** Person-days of all bands. */
  sum: Float64Array;
  /** Times the strength, for each exit: of those who are here, and of the late. */
  bend: Float64Array;
  lateBend: Float64Array;
}

let room = makeRoom(1024);
/** Who leaves by one move, by class. */
let made = new Float64Array(1024);

function makeRoom(size: number): Room {
  return {
    dwelt: new Float64Array(size),
    total: new Float64Array(size),
    late: new Float64Array(size),
    sum: new Float64Array(size),
    bend: new Float64Array(size),
    lateBend: new Float64Array(size),
  };
}

/**
 * People live through the step: in each cell, with hazard L and n who enter evenly over its h days, the expected
 * person-days are the integral of N' = n / h - L N, and each move takes its hazard's part of them. Those who were late for
 * the step before have spent half of it here besides.
 */
export function spendStep(stocks: Stocks, block: Block): void {
  const { steps, step, cells, bands, daysBefore, peopled } = stocks;
  if (peopled[block.order] === 0) return;
  const leaving = stocks.exits[block.order];
  const size = block.kinds.length;
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  const shaped = stocks.ages[block.status] === 1;
  const nobody = NOBODY * stocks.peopleIn;
  let rates: BlockRates | null = null;
  for (const band of bands[block.status]) {
    const { people } = band;
    const here = leaving.exits.length === 0 ? 0 : sumHere(people, first, width, size);
    if (here < nobody) {
      settle(people, first, width, size);
      continue;
    }
    if (rates === null) {
      rates = ratesOf(stocks, block);
      if (room.dwelt.length < Math.max(size, leaving.exits.length))
        room = makeRoom(2 * Math.max(size, leaving.exits.length));
      if (shaped) room.sum.fill(0, 0, size);
      const classes = cells.lumps.kindOf[block.status].length;
      if (made.length < classes) made = new Float64Array(2 * classes);
    }
    if (!shaped) {
      dwell(people, first, width, size, rates.steady, room.dwelt, days, days + daysBefore / 2);
      leave(stocks, block, leaving, rates, people, ALL, null);
      continue;
    }
    bendHazards(stocks, leaving.exits, band, start, days);
    const late = band.fresh ? takeLate(people, first + 2 * width, size) : 0;
    addHazards(leaving.exits, rates, size, room.bend);
    dwell(people, first, width, size, room.total, room.dwelt, days, days + daysBefore / 2);
    leave(stocks, block, leaving, rates, people, BY_BAND, room.bend);
    addDwelt(size);
    if (late === 0) continue;
    addHazards(leaving.exits, rates, size, room.lateBend);
    for (let i = 0; i < size; i++) {
      room.dwelt[i] = room.late[i] * daysDwelt(room.total[i], days + daysBefore / 2);
      people[first + i] += room.late[i] - room.total[i] * room.dwelt[i];
    }
    leave(stocks, block, leaving, rates, people, BY_BAND, room.lateBend);
    addDwelt(size);
  }
  if (!shaped || rates === null) return;
  // Where the time since entry does not matter, all bands leave together.
  room.dwelt.set(room.sum.subarray(0, size));
  leave(stocks, block, leaving, rates, stocks.entering, TOGETHER, null);
}

/** Which exits: all, those that follow the bands, or those that do not. */
const ALL = 0;
const BY_BAND = 1;
const TOGETHER = 2;

function addDwelt(size: number): void {
  const { sum, dwelt } = room;
  for (let i = 0; i < size; i++) sum[i] += dwelt[i];
}

function sumHere(people: Float64Array, first: number, width: number, size: number): number {
  let all = 0;
  for (let i = first; i < first + size; i++) all += people[i] + people[i + width] + people[i + 2 * width];
  return all;
}

/** Those who joined are here from now on. */
function settle(people: Float64Array, first: number, width: number, size: number): void {
  for (let i = first; i < first + size; i++) {
    people[i] += people[i + width] + people[i + 2 * width];
    people[i + width] = 0;
    people[i + 2 * width] = 0;
  }
}

/** Late people of a fresh band have not lived in it at all: their clock starts where they entered, so they are apart. */
function takeLate(people: Float64Array, from: number, size: number): number {
  const { late } = room;
  let all = 0;
  for (let i = 0; i < size; i++) {
    late[i] = people[from + i];
    all += late[i];
    people[from + i] = 0;
  }
  return all;
}

/** What each shaped hazard of a band is on the mean of the step, in parts of its strength. */
function bendHazards(
  { tables, daysBefore }: Stocks,
  exits: Exit[],
  band: Band,
  start: number,
  days: number,
): void {
  const { bend, lateBend } = room;
  const entering = band.fresh && band.middle > start;
  for (let e = 0; e < exits.length; e++) {
    bend[e] = 1;
    lateBend[e] = 1;
    if (!exits[e].shaped) continue;
    const shape = tables.shape[exits[e].move];
    const after = meanPower(band, start + days, shape);
    // Those who enter evenly over the step spend half of it here, in the mean.
    bend[e] = entering ? after / (days / 2) : (after - meanPower(band, start, shape)) / days;
    lateBend[e] = after / (days + daysBefore / 2);
  }
}

function addHazards(exits: Exit[], { hazard, steady }: BlockRates, size: number, bends: Float64Array): void {
  const { total } = room;
  for (let i = 0; i < size; i++) total[i] = steady[i];
  for (let e = 0; e < exits.length; e++) {
    if (!exits[e].shaped) continue;
    const bend = bends[e];
    const at = e * size;
    for (let i = 0; i < size; i++) total[i] += bend * hazard[at + i];
  }
}

/** Days that one person spends within `days` under a hazard: (1 - exp(-L days)) / L. */
function daysDwelt(hazard: number, days: number): number {
  const x = hazard * days;
  if (x < 1) return (days * (120 + 2 * x * x)) / (120 + x * (60 + x * (12 + x)));
  return (1 - exp(-x)) / hazard;
}

/**
 * Person-days of every cell in the step, and who is left. Below 1, 1 - exp(-x) is taken as x (120 + 2 x^2) / (120 + 60 x +
 * 12 x^2 + x^3), within 1e-5 of it: the third Pade approximant of the exponential.
 */
function dwell(
  people: Float64Array,
  first: number,
  width: number,
  size: number,
  total: Float64Array,
  dwelt: Float64Array,
  days: number,
  lateDays: number,
): void {
  const joining = first + width;
  const lating = joining + width;
  for (let i = 0; i < size; i++) {
    const here = people[first + i];
    const joins = people[joining + i];
    const late = people[lating + i];
    const hazard = total[i];
    const x = hazard * days;
    let t: number;
    if (x < 1) {
      const d = days / (120 + x * (60 + x * (12 + x)));
      t = d * (here * (120 + 2 * x * x) + joins * (60 + x * (10 + x)));
    } else {
      const e = exp(-x);
      t = (here * (1 - e) + joins * (1 - (1 - e) / x)) / hazard;
    }
    if (late !== 0) t += late * daysDwelt(hazard, lateDays);
    dwelt[i] = t;
    const left = here + joins + late - hazard * t;
    people[first + i] = left > TRACE ? left : 0;
    people[joining + i] = 0;
    people[lating + i] = 0;
  }
}

function leave(
  stocks: Stocks,
  block: Block,
  { exits, poolOf, streams, byBand, streamByBand }: BlockExits,
  { hazard, stream }: BlockRates,
  people: Float64Array,
  which: number,
  bends: Float64Array | null,
): void {
  const size = block.kinds.length;
  const pools = stocks.pools[block.status];
  const mix = stocks.mixes[block.status] ?? stocks.aged[block.status]?.mix ?? null;
  for (let e = 0; e < exits.length; e++) {
    if (which !== ALL && (which === BY_BAND) !== (byBand[e] === 1)) continue;
    const times = bends === null ? 1 : bends[e];
    if (poolOf[e] >= 0) {
      gather(pools[poolOf[e]].left, block.classes, hazard, e * size, times, size);
      continue;
    }
    made.fill(0, 0, stocks.cells.lumps.kindOf[block.status].length);
    gather(made, block.classes, hazard, e * size, times, size);
    if (mix !== null) noteSorts(mix, exits[e], made);
    countExit(stocks, exits[e].tally, hazard, e * size, times, size);
  }
  for (let n = 0; n < streams.length; n++) {
    if (which !== ALL && (which === BY_BAND) !== (streamByBand[n] === 1)) continue;
    const to = streams[n];
    const times = bends === null ? 1 : bends[to.exits[0]];
    pour(to, to.keeps ? people : stocks.entering, stream, n * size, times, size);
    const marks = to.keeps ? stocks.peopled : stocks.woken;
    for (let w = 0; w < to.wakes.length; w++) marks[to.wakes[w]] = 1;
  }
}

/** Adds who leaves by a move, class by class. */
function gather(
  into: Float64Array,
  classes: Int32Array,
  hazard: Float64Array,
  at: number,
  times: number,
  size: number,
): void {
  const { dwelt } = room;
  for (let i = 0; i < size; i++) into[classes[i]] += times * hazard[at + i] * dwelt[i];
}

/** Who left a status by moves that are counted by class alone is counted, and taken where they lead from everywhere. */
export function emptyPools(stocks: Stocks, status: number): void {
  const { flow, steps, step, course, entering, woken } = stocks;
  const pools = stocks.pools[status];
  if (pools.length === 0) return;
  const mix = stocks.mixes[status] ?? stocks.aged[status]?.mix ?? null;
  const row = steps.record[step] * course.flowCells;
  for (let p = 0; p < pools.length; p++) {
    const { exit, tally, ways, left } = pools[p];
    const { runs } = tally;
    let all = 0;
    for (let r = 0; r < runs.length; r += 3) {
      let sum = 0;
      for (let c = runs[r]; c < runs[r + 1]; c++) sum += left[c];
      flow[row + runs[r + 2]] += sum;
      all += sum;
    }
    if (all === 0) continue;
    if (mix !== null) noteSorts(mix, exit, left);
    for (let w = 0; ways !== null && w < ways.length; w++) {
      const { to, chance, share, shareAt, wakes } = ways[w];
      const of = chance as Float64Array;
      if (share === null) for (let c = 0; c < left.length; c++) entering[to[c]] += left[c] * of[c];
      else for (let c = 0; c < left.length; c++) entering[to[c]] += left[c] * of[c] * share[shareAt[c]];
      for (let n = 0; n < wakes.length; n++) woken[wakes[n]] = 1;
    }
    left.fill(0);
  }
}

/** Tells the mixture of the status who leaves. `left`: by class. */
function noteSorts(mix: Mix, exit: Exit, left: Float64Array): void {
  const classes = left.length < mix.left.length ? left.length : mix.left.length;
  if (exit.sift >= 0) {
    const offset = exit.sift * mix.mixture.classes;
    for (let c = 0; c < classes; c++) mix.sifted[offset + c] += left[c];
    return;
  }
  const turned = exit.turn < 0 ? null : mix.turned[exit.turn];
  if (exit.to < 0 && turned === null) return;
  for (let c = 0; c < classes; c++) mix.left[c] += left[c];
  if (turned !== null) for (let c = 0; c < classes; c++) turned[c] += left[c];
  if (exit.to < 0) return;
  const passed = mix.passed[exit.to];
  if (passed.length > 0) for (let c = 0; c < classes; c++) passed[c] += left[c];
}

function countExit(
  stocks: Stocks,
  tally: Tally,
  hazard: Float64Array,
  at: number,
  times: number,
  size: number,
): void {
  const { flow, steps, step, counted, course } = stocks;
  const { dwelt } = room;
  const { runs } = tally;
  const row = steps.record[step] * course.flowCells;
  for (let r = 0; r < runs.length; r += 3) {
    let made = 0;
    for (let i = runs[r]; i < runs[r + 1]; i++) made += hazard[at + i] * dwelt[i];
    flow[row + runs[r + 2]] += times * made;
  }
  for (let n = 0; n < tally.signals.length; n++) {
    const { signal, row: rows } = tally.signals[n];
    const base = steps.window[step] * course.layout.signals[signal].rows;
    const into = counted[signal];
    for (let i = 0; i < size; i++) into[base + rows[i]] += times * hazard[at + i] * dwelt[i];
  }
}

/** Adds those who leave by a stream to the cells to which it leads. */
function pour(
  { to, shift }: Stream,
  into: Float64Array,
  stream: Float64Array,
  at: number,
  times: number,
  size: number,
): void {
  const { dwelt } = room;
  if (shift >= 0) for (let i = 0; i < size; i++) into[shift + i] += times * stream[at + i] * dwelt[i];
  else for (let i = 0; i < size; i++) into[to[i]] += times * stream[at + i] * dwelt[i];
}

import { exp } from '../mathematics/exp.ts';
import { type Band, meanPower } from './bands.ts';
import type { Tally } from './exits.ts';
import type { Mix } from './mix.ts';
import type { Outflow, OutMove, Stream } from './outflows.ts';
import { refreshRates } from './rates.ts';
import type { Stocks } from './stocks.ts';

/** A block with a smaller part of all people than this is left as it is: it is counted, and nothing leaves it. */
const NOBODY = 1e-7;

/** What is left of a cell below this is nobody: numbers that go on falling become so small that processors are slow with them. */
const TRACE = 1e-60;

/** Room for one status: person-days of the step, hazard of leaving, and those who are late. [cells] */
interface Room {
  dwelt: Float64Array;
  total: Float64Array;
  late: Float64Array;
  /** Times the strength, for each move: of those who are here, and of the late. */
  bend: Float64Array;
  lateBend: Float64Array;
  /** 1 for blocks in which somebody is. */
  alive: Uint8Array;
}

let room = makeRoom(4096);
/** Who leaves by one move, by class. */
let made = new Float64Array(0);

function makeRoom(size: number): Room {
  return {
    dwelt: new Float64Array(size),
    total: new Float64Array(size),
    late: new Float64Array(size),
    bend: new Float64Array(size),
    lateBend: new Float64Array(size),
    alive: new Uint8Array(size),
  };
}

/**
 * People live through the step: in each cell, with hazard L and n who enter evenly over its h days, the expected
 * person-days are the integral of N' = n / h - L N, and each move takes its hazard's part of them. Those who were late for
 * the step before have spent half of it here besides.
 */
export function spendStep(stocks: Stocks, outflow: Outflow): void {
  const { bands } = stocks;
  const { status, moves, classOf } = outflow;
  if (classOf.length === 0) return;
  const needed = Math.max(classOf.length, moves.length);
  if (room.dwelt.length < needed) room = makeRoom(2 * needed);
  let any = false;
  for (const band of bands[status]) any = spendBand(stocks, outflow, band) || any;
  if (any) emptyPools(stocks, outflow);
}

/** The people of one band live through the step, place by place: who is taken to a later place is there in the same step. */
function spendBand(stocks: Stocks, outflow: Outflow, band: Band): boolean {
  const { steps, step, daysBefore } = stocks;
  const { status, moves, blocks, rates } = outflow;
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  const lateDays = days + daysBefore / 2;
  const shaped = stocks.ages[status] === 1;
  if (shaped) bendHazards(stocks, moves, band, start, days);
  const bends = shaped ? room.bend : null;
  let late = false;
  let any = false;
  for (let b = 0; b < blocks.length; b++) {
    room.alive[b] = isAlive(stocks, outflow, band.people, b) ? 1 : 0;
    if (room.alive[b] === 0) continue;
    any = true;
    refreshRates(stocks, outflow, b);
    if (shaped) {
      if (band.fresh) late = takeLate(band.people, outflow, b) || late;
      addHazards(outflow, room.bend, b);
    }
    dwell(band.people, outflow, b, shaped ? room.total : rates.steady, days, lateDays);
    takeElsewhere(stocks, outflow, band.people, b, bends);
  }
  if (!any) return false;
  leave(stocks, outflow, bends);
  if (!late) return true;
  for (let b = 0; b < blocks.length; b++) {
    if (room.alive[b] === 0) continue;
    addHazards(outflow, room.lateBend, b);
    spendLate(band.people, outflow, b, lateDays);
    takeElsewhere(stocks, outflow, band.people, b, room.lateBend);
  }
  leave(stocks, outflow, room.lateBend);
  return true;
}

/** Whether so many are at a place that they live through the step; if not, those who joined are here from now on. */
function isAlive(
  { peopled, peopleIn }: Stocks,
  { blocks, starts, moves, classOf }: Outflow,
  people: Float64Array,
  b: number,
): boolean {
  if (peopled[blocks[b].order] === 0) return false;
  const size = classOf.length;
  let here = 0;
  for (let i = starts[b]; i < starts[b + 1]; i++) here += people[i] + people[size + i] + people[2 * size + i];
  if (here >= NOBODY * peopleIn && moves.length > 0) return true;
  if (here > 0) settle(people, size, starts[b], starts[b + 1]);
  return false;
}

function settle(people: Float64Array, size: number, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    people[i] += people[size + i] + people[2 * size + i];
    people[size + i] = 0;
    people[2 * size + i] = 0;
  }
}

/** Late people of a fresh band have not lived in it at all: their clock starts where they entered, so they are apart. */
function takeLate(people: Float64Array, { starts, classOf }: Outflow, b: number): boolean {
  const { late } = room;
  const size = classOf.length;
  let all = 0;
  for (let i = starts[b]; i < starts[b + 1]; i++) {
    late[i] = people[2 * size + i];
    all += late[i];
    people[2 * size + i] = 0;
  }
  return all > 0;
}

function spendLate(people: Float64Array, { starts }: Outflow, b: number, days: number): void {
  const { late, total, dwelt } = room;
  for (let i = starts[b]; i < starts[b + 1]; i++) {
    dwelt[i] = late[i] * daysDwelt(total[i], days);
    people[i] += late[i] - total[i] * dwelt[i];
  }
}

/** What each shaped hazard of a band is on the mean of the step, in parts of its strength. */
function bendHazards(
  { tables, daysBefore }: Stocks,
  moves: OutMove[],
  band: Band,
  start: number,
  days: number,
): void {
  const { bend, lateBend } = room;
  const entering = band.fresh && band.middle > start;
  for (let m = 0; m < moves.length; m++) {
    bend[m] = 1;
    lateBend[m] = 1;
    if (!moves[m].shaped) continue;
    const shape = tables.shape[moves[m].move];
    const after = meanPower(band, start + days, shape);
    // Those who enter evenly over the step spend half of it here, in the mean.
    bend[m] = entering ? after / (days / 2) : (after - meanPower(band, start, shape)) / days;
    lateBend[m] = after / (days + daysBefore / 2);
  }
}

function addHazards({ moves, rates, classOf, starts }: Outflow, bends: Float64Array, b: number): void {
  const { total } = room;
  const { hazard, steady } = rates;
  for (let i = starts[b]; i < starts[b + 1]; i++) total[i] = steady[i];
  for (let m = 0; m < moves.length; m++) {
    if (!moves[m].shaped) continue;
    const bend = bends[m];
    const at = m * classOf.length;
    for (let i = starts[b]; i < starts[b + 1]; i++) total[i] += bend * hazard[at + i];
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
  { starts, classOf }: Outflow,
  b: number,
  total: Float64Array,
  days: number,
  lateDays: number,
): void {
  const { dwelt } = room;
  const size = classOf.length;
  const to = starts[b + 1];
  for (let i = starts[b]; i < to; i++) {
    const here = people[i];
    const joins = people[size + i];
    const late = people[2 * size + i];
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
    people[i] = left > TRACE ? left : 0;
    people[size + i] = 0;
    people[2 * size + i] = 0;
  }
}

/** Who is taken to another place, or becomes another class, in the same status. */
function takeElsewhere(
  stocks: Stocks,
  { starts, streams, rates, classOf }: Outflow,
  people: Float64Array,
  b: number,
  bends: Float64Array | null,
): void {
  const { dwelt } = room;
  for (let n = 0; n < streams.length; n++) {
    const { keeps, at, to, moves, wakes } = streams[n];
    if (!keeps || at[b] === 0) continue;
    const times = bends === null ? 1 : bends[moves[0]];
    const first = n * classOf.length;
    for (let i = starts[b]; i < starts[b + 1]; i++)
      people[to[i]] += times * rates.stream[first + i] * dwelt[i];
    for (let w = 0; w < wakes.length; w++) stocks.peopled[wakes[w]] = 1;
  }
}

function leave(stocks: Stocks, outflow: Outflow, bends: Float64Array | null): void {
  const { moves, streams, classOf, status } = outflow;
  const size = classOf.length;
  const mix = stocks.mixes[status] ?? stocks.aged[status]?.mix ?? null;
  for (let m = 0; m < moves.length; m++) {
    const { left, tally } = moves[m];
    const times = bends === null ? 1 : bends[m];
    if (left !== null) {
      gather(left, outflow, moves[m].blocks, m * size, times);
      continue;
    }
    countMove(stocks, tally, outflow, moves[m].blocks, m * size, times);
    if (mix === null) continue;
    if (made.length !== mix.left.length) made = new Float64Array(mix.left.length);
    made.fill(0);
    gather(made, outflow, moves[m].blocks, m * size, times);
    noteSorts(mix, moves[m], made);
  }
  for (let n = 0; n < streams.length; n++) {
    const to = streams[n];
    if (to.keeps) continue;
    pour(to, stocks.entering, outflow, n * size, bends === null ? 1 : bends[to.moves[0]]);
    for (let w = 0; w < to.wakes.length; w++) stocks.woken[to.wakes[w]] = 1;
  }
}

/** Adds who leaves by a move, class by class. */
function gather(
  into: Float64Array,
  { starts, classOf, rates }: Outflow,
  blocks: Int32Array,
  at: number,
  times: number,
): void {
  const { dwelt, alive } = room;
  const { hazard } = rates;
  for (let n = 0; n < blocks.length; n++) {
    const b = blocks[n];
    if (alive[b] === 0) continue;
    const to = starts[b + 1];
    for (let i = starts[b]; i < to; i++) into[classOf[i]] += times * hazard[at + i] * dwelt[i];
  }
}

/** Counts a move cell by cell. */
function countMove(
  stocks: Stocks,
  tally: Tally,
  { starts, rates }: Outflow,
  blocks: Int32Array,
  at: number,
  times: number,
): void {
  const { flow, steps, step, counted, course } = stocks;
  const { dwelt, alive } = room;
  const { hazard } = rates;
  const row = steps.record[step] * course.flowCells;
  for (const b of blocks) {
    if (alive[b] === 0) continue;
    for (let i = starts[b]; i < starts[b + 1]; i++)
      flow[row + tally.flow[i]] += times * hazard[at + i] * dwelt[i];
    for (const { signal, row: rows } of tally.signals) {
      const base = steps.window[step] * course.layout.signals[signal].rows;
      const into = counted[signal];
      for (let i = starts[b]; i < starts[b + 1]; i++)
        into[base + rows[i]] += times * hazard[at + i] * dwelt[i];
    }
  }
}

/** Adds those who leave by a stream to the cells to which it leads. */
function pour(
  { to, blocks }: Stream,
  into: Float64Array,
  { starts, rates }: Outflow,
  at: number,
  times: number,
): void {
  const { dwelt, alive } = room;
  const { stream } = rates;
  for (let n = 0; n < blocks.length; n++) {
    const b = blocks[n];
    if (alive[b] === 0) continue;
    const last = starts[b + 1];
    for (let i = starts[b]; i < last; i++) into[to[i]] += times * stream[at + i] * dwelt[i];
  }
}

/** Who left by moves that are counted by class is counted, and taken where they lead from everywhere. */
function emptyPools(stocks: Stocks, { moves, status }: Outflow): void {
  const { flow, steps, step, course, entering, woken } = stocks;
  const mix = stocks.mixes[status] ?? stocks.aged[status]?.mix ?? null;
  const row = steps.record[step] * course.flowCells;
  for (let m = 0; m < moves.length; m++) {
    const { left, tally, ways } = moves[m];
    if (left === null) continue;
    const { runs } = tally;
    let all = 0;
    for (let r = 0; r < runs.length; r += 3) {
      let sum = 0;
      for (let c = runs[r]; c < runs[r + 1]; c++) sum += left[c];
      flow[row + runs[r + 2]] += sum;
      all += sum;
    }
    if (all === 0) continue;
    if (mix !== null) noteSorts(mix, moves[m], left);
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

/** Tells the mixture of a status who leaves. `left`: by class. */
function noteSorts(mix: Mix, move: OutMove, left: Float64Array): void {
  const classes = left.length;
  if (move.sift >= 0) {
    const offset = move.sift * classes;
    for (let c = 0; c < classes; c++) mix.sifted[offset + c] += left[c];
    return;
  }
  const turned = move.turn < 0 ? null : mix.turned[move.turn];
  if (move.to < 0 && turned === null) return;
  for (let c = 0; c < classes; c++) mix.left[c] += left[c];
  if (turned !== null) for (let c = 0; c < classes; c++) turned[c] += left[c];
  if (move.to < 0) return;
  const passed = mix.passed[move.to];
  if (passed.length > 0) for (let c = 0; c < classes; c++) passed[c] += left[c];
}

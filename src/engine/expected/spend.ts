import { exp } from '../mathematics/exp.ts';
import { type Band, meanPower } from './bands.ts';
import type { Block } from './cells.ts';
import type { Exit, Way } from './exits.ts';
import { ratesOf } from './rates.ts';
import type { BlockRates, Stocks } from './stocks.ts';

/** Cells with fewer people than this in all are left as they are: they are counted, and nothing leaves them. */
const NOBODY = 1e-10;

let dwelt = new Float64Array(0);
let total = new Float64Array(0);
let late = new Float64Array(0);
const bend = new Float64Array(64);
const lateBend = new Float64Array(64);

/**
 * People live through the step: in each cell, with hazard L and n who enter evenly over its h days, the expected
 * person-days are the integral of N' = n / h - L N, and each move takes its hazard's part of them.
 */
export function spendStep(stocks: Stocks, block: Block): void {
  const { steps, step, cells, bands, daysBefore } = stocks;
  const size = block.kinds.length;
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const exits = stocks.exits[block.order].exits;
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  const shaped = stocks.ages[block.status] === 1;
  let rates: BlockRates | null = null;
  for (const band of bands[block.status]) {
    const { people } = band;
    const here = countHere(people, first, width, size);
    if (here === 0) continue;
    if (here < NOBODY || exits.length === 0) {
      settle(people, first, width, size);
      continue;
    }
    rates ??= ratesOf(stocks, block);
    makeRoom(size);
    let latecomers = 0;
    if (shaped) {
      bendHazards(stocks, exits, band, start, days);
      if (band.fresh) latecomers = takeLate(people, first + 2 * width, size);
    }
    addHazards(exits, rates, size, shaped ? bend : null);
    dwell(people, first, width, size, days, days + daysBefore / 2);
    leave(stocks, exits, rates, people, size, shaped ? bend : null);
    if (latecomers === 0) continue;
    addHazards(exits, rates, size, lateBend);
    for (let i = 0; i < size; i++) {
      dwelt[i] = late[i] * daysDwelt(total[i], days + daysBefore / 2);
      people[first + i] += late[i] - total[i] * dwelt[i];
    }
    leave(stocks, exits, rates, people, size, lateBend);
  }
}

function countHere(people: Float64Array, first: number, width: number, size: number): number {
  let here = 0;
  for (let i = first; i < first + size; i++) here += people[i] + people[i + width] + people[i + 2 * width];
  return here;
}

function makeRoom(size: number): void {
  if (dwelt.length >= size) return;
  dwelt = new Float64Array(size);
  total = new Float64Array(size);
  late = new Float64Array(size);
}

/** Late people of a fresh band have not lived in it at all: their clock starts where they entered, so they are apart. */
function takeLate(people: Float64Array, from: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    late[i] = people[from + i];
    sum += late[i];
    people[from + i] = 0;
  }
  return sum;
}

/** Those who joined are here from now on. */
function settle(people: Float64Array, first: number, width: number, size: number): void {
  for (let i = first; i < first + size; i++) {
    people[i] += people[i + width] + people[i + 2 * width];
    people[i + width] = 0;
    people[i + 2 * width] = 0;
  }
}

/**
 * What each shaped hazard of a band is on the mean of the step, in parts of its strength: for those who are here, and for the
 * late, who spend half the step before too.
 */
function bendHazards(
  { tables, daysBefore }: Stocks,
  exits: Exit[],
  band: Band,
  start: number,
  days: number,
): void {
  const entering = band.fresh && band.middle > start;
  exits.forEach(({ move, shaped }, e) => {
    bend[e] = 1;
    lateBend[e] = 1;
    if (!shaped) return;
    const shape = tables.shape[move];
    const after = meanPower(band, start + days, shape);
    // Those who enter evenly over the step spend half of it here, in the mean.
    bend[e] = entering ? after / (days / 2) : (after - meanPower(band, start, shape)) / days;
    lateBend[e] = after / (days + daysBefore / 2);
  });
}

function addHazards(
  exits: Exit[],
  { hazard, steady }: BlockRates,
  size: number,
  bends: Float64Array | null,
): void {
  for (let i = 0; i < size; i++) total[i] = steady[i];
  if (bends === null) return;
  exits.forEach(({ shaped }, e) => {
    if (!shaped) return;
    for (let i = 0; i < size; i++) total[i] += bends[e] * hazard[e * size + i];
  });
}

/** Days that one person spends within `days` under a hazard: (1 - exp(-L days)) / L. */
function daysDwelt(hazard: number, days: number): number {
  const x = hazard * days;
  if (x < 1) return (days * (120 + 2 * x * x)) / (120 + x * (60 + x * (12 + x)));
  return (1 - exp(-x)) / hazard;
}

/**
 * Person-days of every cell in the step, and who is left. 1 - exp(-x) is taken as x (120 + 2 x^2) / (120 + 60 x + 12 x^2 + x^3) below
 * 1, within 1e-5 of it (the third Pade approximant of the exponential).
 */
function dwell(
  people: Float64Array,
  first: number,
  width: number,
  size: number,
  days: number,
  lateDays: number,
): void {
  for (let i = 0; i < size; i++) {
    const at = first + i;
    const here = people[at];
    const joins = people[at + width];
    const late = people[at + 2 * width];
    const x = total[i] * days;
    let t: number;
    if (x < 1) {
      const d = days / (120 + x * (60 + x * (12 + x)));
      t = d * (here * (120 + 2 * x * x) + joins * (60 + x * (10 + x)));
    } else {
      const left = exp(-x);
      t = (here * (1 - left) + joins * (1 - (1 - left) / x)) / total[i];
    }
    if (late !== 0) t += late * daysDwelt(total[i], lateDays);
    dwelt[i] = t;
    people[at] = here + joins + late - total[i] * t;
    people[at + width] = 0;
    people[at + 2 * width] = 0;
  }
}

function leave(
  stocks: Stocks,
  exits: Exit[],
  { hazard }: BlockRates,
  people: Float64Array,
  size: number,
  bends: Float64Array | null,
): void {
  const { flow, entering, steps, step, counted, course } = stocks;
  const row = steps.record[step] * course.flowCells;
  exits.forEach(({ ways, tally }, e) => {
    const at = e * size;
    const times = bends === null ? 1 : bends[e];
    for (let i = 0; i < size; i++) flow[row + tally.flow[i]] += times * hazard[at + i] * dwelt[i];
    for (const { signal, row: rows } of tally.signals) {
      const base = steps.window[step] * course.layout.signals[signal].rows;
      for (let i = 0; i < size; i++) counted[signal][base + rows[i]] += times * hazard[at + i] * dwelt[i];
    }
    for (const way of ways) lead(way, way.keeps ? people : entering, hazard, at, times, size);
  });
}

function lead(
  { to, chance }: Way,
  into: Float64Array,
  hazard: Float64Array,
  at: number,
  times: number,
  size: number,
): void {
  if (chance === null) for (let i = 0; i < size; i++) into[to[i]] += times * hazard[at + i] * dwelt[i];
  else for (let i = 0; i < size; i++) into[to[i]] += times * hazard[at + i] * dwelt[i] * chance[i];
}

import { type Band, meanPower } from './bands.ts';
import { dwell, dwellOn, expectDays, expectLateDays } from './dwelling.ts';
import { gatherLeavers, settleLeavers } from './leavers.ts';
import type { Outflow, OutMove } from './outflows.ts';
import { refreshRates, refreshSite } from './rates.ts';
import type { Site } from './sites.ts';
import type { Stocks } from './stocks.ts';

/** A block with a smaller part of all people than this is left as it is: it is counted, and nothing leaves it. */
const NOBODY = 1e-7;

/** Room for one block: person-days of the step. [cells] */
let dwelt = new Float64Array(0);
/** Those of one status who are late, in a band whose ages are followed. [cells] */
let lates = new Float64Array(0);
/** 1 for blocks in which somebody is late. [blocks] */
let awaits = new Uint8Array(0);
/** Times the strength, for each move: of those who are here, and of the late. */
let bend = new Float64Array(0);
let lateBend = new Float64Array(0);

/**
 * People live through the step: in each cell, with hazard L and n who enter evenly over its h days, the expected
 * person-days are the integral of N' = n / h - L N, and each move takes its hazard's part of them. Those who were late for
 * the step before have spent half of it here besides.
 */
export function spendStep(stocks: Stocks, outflow: Outflow): void {
  const { status, moves, classOf, blocks } = outflow;
  const { bands } = stocks;
  if (classOf.length === 0) return;
  if (moves.length === 0) {
    settleAll(stocks, outflow);
    return;
  }
  makeRoom(classOf.length, blocks.length, moves.length);
  refreshRates(stocks, outflow);
  let any = false;
  for (const band of bands[status]) any = spendBand(stocks, outflow, band) || any;
  if (any) settleLeavers(stocks, outflow);
}

function makeRoom(cells: number, blocks: number, moves: number): void {
  if (dwelt.length < cells) {
    dwelt = new Float64Array(2 * cells);
    lates = new Float64Array(2 * cells);
  }
  if (awaits.length < blocks) awaits = new Uint8Array(2 * blocks);
  if (bend.length < moves) {
    bend = new Float64Array(2 * moves);
    lateBend = new Float64Array(2 * moves);
  }
}

/** The people of one band live through the step, place by place: who is taken to a later place is there in the same step. */
function spendBand(stocks: Stocks, outflow: Outflow, band: Band): boolean {
  const { steps, step, daysBefore, peopled, joined } = stocks;
  const { status, moves, blocks, sites, siteOf, starts, classOf } = outflow;
  const { people } = band;
  const size = classOf.length;
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  const lateDays = days + daysBefore / 2;
  const shaped = stocks.ages[status] === 1;
  if (shaped) bendHazards(stocks, moves, band, start, days);
  const bends = shaped ? bend : null;
  let late = false;
  let any = false;
  for (let b = 0; b < blocks.length; b++) {
    awaits[b] = 0;
    if (peopled[blocks[b].order] === 0 || !isAlive(stocks, outflow, people, b)) continue;
    any = true;
    const site = sites[siteOf[b]];
    if (site.stale) refreshSite(outflow, site);
    const total = bends === null ? site.total : bendTotal(outflow, site, bends);
    if (bends !== null || site.days !== days) {
      expectDays(site, total, days);
      site.days = days;
    }
    if (shaped && band.fresh && takeLate(people, outflow, b)) {
      awaits[b] = 1;
      late = true;
    }
    if (!shaped && joined[blocks[b].order] === 0) dwellOn(people, starts[b], site, total, dwelt);
    else {
      if (!shaped) joined[blocks[b].order] = 0;
      if (
        bends !== null ||
        (site.lateDays !== lateDays && isAnybody(people, starts[b] + 2 * size, total.length))
      ) {
        expectLateDays(site, total, lateDays);
        site.lateDays = lateDays;
      }
      dwell(people, starts[b], size, site, total, dwelt);
    }
    pour(stocks, outflow, people, b, bends);
  }
  if (!any) return false;
  gatherLeavers(outflow, bends);
  if (!late) return true;
  for (let b = 0; b < blocks.length; b++) {
    if (awaits[b] === 0) continue;
    const site = sites[siteOf[b]];
    const total = bendTotal(outflow, site, lateBend);
    expectLateDays(site, total, lateDays);
    spendLate(people, starts[b], site, total);
    pour(stocks, outflow, people, b, lateBend);
  }
  gatherLeavers(outflow, lateBend);
  return true;
}

/** Looks at how many are at a place at least so often, in steps. */
const OFTEN = 8;

/** Whether so many are at a place that they live through the step; if not, those who joined are here from now on. */
function isAlive(
  stocks: Stocks,
  { blocks, starts, classOf, status }: Outflow,
  people: Float64Array,
  b: number,
): boolean {
  const { joined, living, peopleIn, step, ages } = stocks;
  const { order } = blocks[b];
  if (joined[order] === 0 && ages[status] === 0 && step % OFTEN > 0) return living[order] === 1;
  const size = classOf.length;
  let here = 0;
  for (let i = starts[b]; i < starts[b + 1]; i++) here += people[i] + people[size + i] + people[2 * size + i];
  living[order] = here >= NOBODY * peopleIn ? 1 : 0;
  if (living[order] === 1) return true;
  if (here > 0) settle(people, size, starts[b], starts[b + 1]);
  if (ages[status] === 0) joined[order] = 0;
  return false;
}

function isAnybody(people: Float64Array, first: number, size: number): boolean {
  for (let i = first; i < first + size; i++) if (people[i] > 0) return true;
  return false;
}

/** Those who joined in the step are here from now on. */
function settle(people: Float64Array, size: number, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    people[i] += people[size + i] + people[2 * size + i];
    people[size + i] = 0;
    people[2 * size + i] = 0;
  }
}

/** The same in a status that nothing leaves. */
function settleAll({ joined, bands }: Stocks, { status, blocks, starts, classOf }: Outflow): void {
  for (let b = 0; b < blocks.length; b++) {
    if (joined[blocks[b].order] === 0) continue;
    joined[blocks[b].order] = 0;
    for (const { people } of bands[status]) settle(people, classOf.length, starts[b], starts[b + 1]);
  }
}

/** Late people of a fresh band have not lived in it at all: their clock starts where they entered, so they are apart. */
function takeLate(people: Float64Array, { starts, classOf }: Outflow, b: number): boolean {
  const size = classOf.length;
  let all = 0;
  for (let i = starts[b]; i < starts[b + 1]; i++) {
    lates[i] = people[2 * size + i];
    all += lates[i];
    people[2 * size + i] = 0;
  }
  return all > 0;
}

function spendLate(people: Float64Array, first: number, { late }: Site, total: Float64Array): void {
  for (let i = 0; i < total.length; i++) {
    dwelt[i] = lates[first + i] * late[i];
    people[first + i] += lates[first + i] - total[i] * dwelt[i];
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

/** All hazards at a site, those that follow ages as they are for a band. */
function bendTotal({ sums }: Outflow, site: Site, bends: Float64Array): Float64Array {
  const { bentTotal, total, bent, classes } = site;
  bentTotal.set(total);
  for (let n = 0; n < bent.length; n++) {
    const { perDay, bends: move } = sums[bent[n]];
    for (let i = 0; i < bentTotal.length; i++) bentTotal[i] += bends[move] * perDay[classes[i]];
  }
  return bentTotal;
}

/** The person-days of a block: added to those of its site, and to where its people go from there. */
function pour(
  stocks: Stocks,
  outflow: Outflow,
  people: Float64Array,
  b: number,
  bends: Float64Array | null,
): void {
  const { entering, woken, peopled, joined } = stocks;
  const site = outflow.sites[outflow.siteOf[b]];
  const ends = outflow.ends[b];
  const size = site.classes.length;
  const { outlets, dwelt: all } = site;
  const days = dwelt;
  site.used = true;
  for (let i = 0; i < size; i++) all[i] += days[i];
  for (let o = 0; o < outlets.length; o++) {
    const { perDay, keeps, bends: move } = outlets[o];
    const { to, wakes } = ends[o];
    const into = keeps ? people : entering;
    const times = bends === null || move < 0 ? 1 : bends[move];
    for (let i = 0; i < size; i++) into[to[i]] += times * perDay[i] * days[i];
    for (let w = 0; w < wakes.length; w++) {
      if (keeps) {
        peopled[wakes[w]] = 1;
        joined[wakes[w]] = 1;
      } else woken[wakes[w]] = 1;
    }
  }
  if (outflow.counted) countByPlace(stocks, outflow, b, bends);
}

/** Counts the moves that are counted by place, cell by cell. */
function countByPlace(stocks: Stocks, outflow: Outflow, b: number, bends: Float64Array | null): void {
  const { flow, steps, step, counted, course } = stocks;
  const { hazards, tallies, hazardsAt } = outflow;
  const { classes } = outflow.sites[outflow.siteOf[b]];
  const row = steps.record[step] * course.flowCells;
  for (const h of hazardsAt[b]) {
    const { move, perDay } = hazards[h];
    const tally = tallies[b][move];
    if (tally === null) continue;
    const times = bends === null ? 1 : bends[move];
    for (let i = 0; i < classes.length; i++)
      flow[row + tally.flow[i]] += times * perDay[classes[i]] * dwelt[i];
    for (const { signal, row: rows } of tally.signals) {
      const base = steps.window[step] * course.layout.signals[signal].rows;
      const into = counted[signal];
      for (let i = 0; i < classes.length; i++) into[base + rows[i]] += times * perDay[classes[i]] * dwelt[i];
    }
  }
}

import type { Mix } from './mix.ts';
import type { Outflow, OutMove } from './outflows.ts';
import type { Region, Site } from './sites.ts';
import type { Stocks } from './stocks.ts';

/** Who leaves by each move, class by class, from the person-days at all sites. */
export function gatherLeavers(
  { moves, hazards, sums, sites, regions }: Outflow,
  bends: Float64Array | null,
): void {
  for (let r = 0; r < regions.length; r++) addDays(regions[r], sites);
  for (let s = 0; s < sums.length; s++) {
    const { region, hazards: of } = sums[s];
    if (!region.used) continue;
    const { dwelt } = region;
    for (let n = 0; n < of.length; n++) {
      const { move, perDay } = hazards[of[n]];
      const { left } = moves[move];
      if (bends === null) for (let c = 0; c < left.length; c++) left[c] += perDay[c] * dwelt[c];
      else for (let c = 0; c < left.length; c++) left[c] += bends[move] * perDay[c] * dwelt[c];
    }
  }
  for (let s = 0; s < sites.length; s++) {
    if (!sites[s].used) continue;
    sites[s].used = false;
    sites[s].dwelt.fill(0);
  }
}

/** The person-days at several sites, by class. */
function addDays(region: Region, sites: Site[]): void {
  const { sites: at, dwelt: all } = region;
  region.used = false;
  for (let n = 0; n < at.length; n++) {
    const { used, classes, dwelt } = sites[at[n]];
    if (!used) continue;
    if (!region.used) all.fill(0);
    region.used = true;
    for (let i = 0; i < classes.length; i++) all[classes[i]] += dwelt[i];
  }
}

/** Who left in the step is counted, and taken where moves lead from everywhere. */
export function settleLeavers(stocks: Stocks, { moves, status }: Outflow): void {
  const { entering, woken } = stocks;
  const mix = stocks.mixes[status] ?? stocks.aged[status]?.mix ?? null;
  for (let m = 0; m < moves.length; m++) {
    const { left, ways } = moves[m];
    if (!countLeavers(stocks, moves[m])) continue;
    if (mix !== null) noteSorts(mix, moves[m]);
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

/** False if nobody left. */
function countLeavers({ flow, counted, steps, step, course }: Stocks, { left, tally }: OutMove): boolean {
  let all = 0;
  if (tally === null) {
    for (let c = 0; c < left.length; c++) all += left[c];
    return all > 0;
  }
  const row = steps.record[step] * course.flowCells;
  const { runs } = tally;
  for (let r = 0; r < runs.length; r += 3) {
    let sum = 0;
    for (let c = runs[r]; c < runs[r + 1]; c++) sum += left[c];
    flow[row + runs[r + 2]] += sum;
    all += sum;
  }
  if (all === 0) return false;
  for (const { signal, row: rows } of tally.signals) {
    const base = steps.window[step] * course.layout.signals[signal].rows;
    for (let c = 0; c < left.length; c++) counted[signal][base + rows[c]] += left[c];
  }
  return true;
}

/** Tells the mixture of a status who leaves. */
function noteSorts(mix: Mix, { left, sift, turn, to }: OutMove): void {
  const classes = left.length;
  if (sift >= 0) {
    const offset = sift * classes;
    for (let c = 0; c < classes; c++) mix.sifted[offset + c] += left[c];
    return;
  }
  const turned = turn < 0 ? null : mix.turned[turn];
  if (to < 0 && turned === null) return;
  for (let c = 0; c < classes; c++) mix.left[c] += left[c];
  if (turned !== null) for (let c = 0; c < classes; c++) turned[c] += left[c];
  if (to < 0) return;
  const passed = mix.passed[to];
  if (passed.length > 0) for (let c = 0; c < classes; c++) passed[c] += left[c];
}

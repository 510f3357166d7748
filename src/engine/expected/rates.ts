import type { Block } from './cells.ts';
import type { Exit } from './exits.ts';
import type { Hazard } from './hazards.ts';
import type { Outflow, OutMove } from './outflows.ts';
import type { Site, Sum } from './sites.ts';
import type { Stocks } from './stocks.ts';
import { chanceOfOdds } from './strength.ts';

/** Chances of the shares on entering a block. */
export interface EntryRates {
  segment: number;
  /** [shares x cells of the block] */
  chance: Float64Array;
  /** 1 for shares that take anybody. [shares] */
  acts: Uint8Array;
}

/** Forgets what was worked out for another draw. */
export function forgetRates({ outflows, entryRates }: Stocks): void {
  for (const outflow of outflows) {
    outflow.workedOut = -1;
    outflow.segment = -1;
    for (const { known } of outflow.hazards) known.fill(Number.NaN);
  }
  for (const rates of entryRates) rates.segment = -1;
}

/** The hazards of a status in the step at hand, worked out anew where they have changed. */
export function refreshRates(stocks: Stocks, outflow: Outflow): void {
  const { steps, step, tables } = stocks;
  const { hazards, sums, moves, status } = outflow;
  const segment = steps.segment[step];
  // The means of a mixed status change from step to step.
  const mixed = stocks.mixes[status] !== null || stocks.aged[status] !== null;
  const now = mixed ? step : segment;
  if (outflow.workedOut === now) return;
  outflow.workedOut = now;
  const isNew = outflow.segment !== segment;
  outflow.segment = segment;
  const row = segment * tables.profiles;
  for (let s = 0; s < sums.length; s++) {
    const sum = sums[s];
    let changed = false;
    for (let n = 0; n < sum.hazards.length; n++) {
      const hazard = hazards[sum.hazards[n]];
      const move = moves[hazard.move];
      const depends = move.bendAt >= 0 || (mixed && move.sift >= 0);
      if (!(isNew && hasChanged(hazard, tables.hazards, row)) && !depends) continue;
      fillHazard(stocks, hazard, move, row);
      changed = true;
    }
    if (changed) addUp(outflow, sum);
  }
  if (mixed) for (const site of outflow.sites) site.stale = true;
}

/** Whether the profiles of a hazard are not what they were; they are noted. */
function hasChanged({ profiles, known }: Hazard, hazards: Float64Array, row: number): boolean {
  let changed = false;
  for (let p = 0; p < profiles.length; p++) {
    const rate = hazards[(row + profiles[p]) * 2 + 1];
    if (rate === known[p]) continue;
    known[p] = rate;
    changed = true;
  }
  return changed;
}

function fillHazard(
  { tables, values }: Stocks,
  { profile, profiles, known, perDay }: Hazard,
  { factor, bendAt }: OutMove,
  row: number,
): void {
  if (profiles.length === 1)
    for (let c = 0; c < perDay.length; c++) perDay[c] = profile[c] < 0 ? 0 : values[factor[c]] * known[0];
  else
    for (let c = 0; c < perDay.length; c++)
      perDay[c] = profile[c] < 0 ? 0 : values[factor[c]] * tables.hazards[(row + profile[c]) * 2 + 1];
  if (bendAt >= 0) for (let c = 0; c < perDay.length; c++) perDay[c] *= values[bendAt + c];
}

function addUp({ hazards, sites }: Outflow, sum: Sum): void {
  const { perDay } = sum;
  for (let n = 0; n < sum.hazards.length; n++) {
    const of = hazards[sum.hazards[n]].perDay;
    if (n === 0) perDay.set(of);
    else for (let c = 0; c < perDay.length; c++) perDay[c] += of[c];
  }
  const { sites: at } = sum.region;
  for (let n = 0; n < at.length; n++) sites[at[n]].stale = true;
}

/** What people of a site do in a day, from the sums of the hazards that act there. */
export function refreshSite({ sums }: Outflow, site: Site): void {
  const { classes, steady, outlets, total } = site;
  site.stale = false;
  site.days = -1;
  site.lateDays = -1;
  addSums(sums, steady, classes, total);
  for (let o = 0; o < outlets.length; o++) {
    const { sums: of, chance, share, shareAt, perDay } = outlets[o];
    addSums(sums, of, classes, perDay);
    if (chance !== null) for (let i = 0; i < perDay.length; i++) perDay[i] *= chance[i];
    if (share !== null) for (let i = 0; i < perDay.length; i++) perDay[i] *= share[shareAt[i]];
  }
}

function addSums(sums: Sum[], which: Int32Array, classes: Int32Array, into: Float64Array): void {
  if (which.length === 0) into.fill(0);
  for (let n = 0; n < which.length; n++) {
    const { perDay } = sums[which[n]];
    if (n === 0) for (let i = 0; i < into.length; i++) into[i] = perDay[classes[i]];
    else for (let i = 0; i < into.length; i++) into[i] += perDay[classes[i]];
  }
}

/** The chances of the shares on entering a block on the segment at hand. */
export function entryChances(stocks: Stocks, block: Block): EntryRates {
  const { steps, step, shares } = stocks;
  const rates = stocks.entryRates[block.order];
  const segment = steps.segment[step];
  // A count of the run may act on shares: its windows begin with segments.
  if (rates.segment === segment) return rates;
  rates.segment = segment;
  const size = block.kinds.length;
  const list = shares[block.order];
  for (let e = 0; e < list.length; e++) rates.acts[e] = fillChances(stocks, list[e], rates.chance, e * size);
  for (let i = 0; i < size && list.length > 1; i++) {
    let total = 0;
    for (let e = 0; e < list.length; e++) total += rates.chance[e * size + i];
    if (total > 1) for (let e = 0; e < list.length; e++) rates.chance[e * size + i] /= total;
  }
  return rates;
}

/** 1 if the share takes anybody. */
function fillChances(
  { tables, steps, step, values }: Stocks,
  { factor, profile, who }: Exit,
  out: Float64Array,
  first: number,
): number {
  const row = steps.segment[step] * tables.profiles;
  let acts = 0;
  for (let n = 0; n < who.length; n++) {
    const i = who[n];
    out[first + i] = chanceOfOdds(values[factor[i]] * tables.hazards[(row + profile[i]) * 2 + 1]);
    if (out[first + i] > 0) acts = 1;
  }
  return acts;
}

import type { Block } from './cells.ts';
import type { Exit } from './exits.ts';
import type { Outflow, Stream } from './outflows.ts';
import type { Stocks } from './stocks.ts';
import { chanceOfOdds } from './strength.ts';

/** Chances of the shares on entering a block. */
export interface EntryRates {
  segment: number;
  /** [shares x cells of the block] */
  chance: Float64Array;
}

/** Forgets what was worked out for another draw. */
export function forgetRates({ outflows, entryRates }: Stocks): void {
  for (const { rates } of outflows) {
    rates.workedOut.fill(-1);
    rates.known.fill(Number.NaN);
  }
  for (const rates of entryRates) rates.segment = -1;
}

/** The hazards of a status at one of its places in the step at hand, worked out anew where they have changed. */
export function refreshRates(stocks: Stocks, outflow: Outflow, b: number): void {
  const { steps, step, tables } = stocks;
  const { rates, moves, blocks, status } = outflow;
  const segment = steps.segment[step];
  // The means of a mixed status change from step to step.
  const mixed = stocks.mixes[status] !== null || stocks.aged[status] !== null;
  const now = mixed ? step : segment;
  if (rates.workedOut[b] === now) return;
  rates.workedOut[b] = now;
  const row = segment * tables.profiles;
  let changed = false;
  for (let m = 0; m < moves.length; m++) {
    const profile = moves[m].profileOf[b];
    if (profile === -1) continue;
    const rate = profile < 0 ? Number.NaN : tables.hazards[(row + profile) * 2 + 1];
    const at = m * blocks.length + b;
    const depends = moves[m].bendAt >= 0 || (mixed && moves[m].sift >= 0);
    if (rates.known[at] === rate && !depends) continue;
    rates.known[at] = rate;
    fillHazards(stocks, outflow, m, b, rate);
    changed = true;
  }
  if (changed) addUp(outflow, b);
}

function fillHazards(
  { tables, steps, step, values }: Stocks,
  outflow: Outflow,
  m: number,
  b: number,
  rate: number,
): void {
  const { starts, rates, moves, classOf } = outflow;
  const { factor, profile, bendAt } = moves[m];
  const { hazard } = rates;
  const at = m * classOf.length;
  const from = starts[b];
  const to = starts[b + 1];
  if (!Number.isNaN(rate))
    for (let i = from; i < to; i++) hazard[at + i] = profile[i] < 0 ? 0 : values[factor[i]] * rate;
  else {
    const row = steps.segment[step] * tables.profiles;
    for (let i = from; i < to; i++)
      hazard[at + i] = profile[i] < 0 ? 0 : values[factor[i]] * tables.hazards[(row + profile[i]) * 2 + 1];
  }
  if (bendAt >= 0) for (let i = from; i < to; i++) hazard[at + i] *= values[bendAt + classOf[i]];
}

function addUp({ starts, rates, moves, streams, classOf }: Outflow, b: number): void {
  const { hazard, steady, stream } = rates;
  const size = classOf.length;
  const from = starts[b];
  const to = starts[b + 1];
  steady.fill(0, from, to);
  for (let m = 0; m < moves.length; m++) {
    if (moves[m].shaped || moves[m].profileOf[b] === -1) continue;
    const at = m * size;
    for (let i = from; i < to; i++) steady[i] += hazard[at + i];
  }
  for (let n = 0; n < streams.length; n++)
    if (streams[n].at[b] === 1) fillStream(streams[n], hazard, stream, n * size, size, from, to);
}

/** What leaves by a stream: the hazards of its moves, by the chance of its place. */
function fillStream(
  { moves, chance, share, shareAt }: Stream,
  hazard: Float64Array,
  stream: Float64Array,
  first: number,
  size: number,
  from: number,
  to: number,
): void {
  for (let n = 0; n < moves.length; n++) {
    const at = moves[n] * size;
    if (n === 0) for (let i = from; i < to; i++) stream[first + i] = hazard[at + i];
    else for (let i = from; i < to; i++) stream[first + i] += hazard[at + i];
  }
  if (chance !== null) for (let i = from; i < to; i++) stream[first + i] *= chance[i];
  if (share !== null) for (let i = from; i < to; i++) stream[first + i] *= share[shareAt[i]];
}

/** The chances of the shares on entering a block on the segment at hand. [shares x cells] */
export function entryChances(stocks: Stocks, block: Block): Float64Array {
  const { steps, step, shares } = stocks;
  const rates = stocks.entryRates[block.order];
  const segment = steps.segment[step];
  // A count of the run may act on shares: its windows begin with segments.
  if (rates.segment === segment) return rates.chance;
  rates.segment = segment;
  const size = block.kinds.length;
  const list = shares[block.order];
  list.forEach((share, e) => {
    fillChances(stocks, share, rates.chance, e * size);
  });
  for (let i = 0; i < size && list.length > 1; i++) {
    let total = 0;
    for (let e = 0; e < list.length; e++) total += rates.chance[e * size + i];
    if (total > 1) for (let e = 0; e < list.length; e++) rates.chance[e * size + i] /= total;
  }
  return rates.chance;
}

function fillChances(
  { tables, steps, step, values }: Stocks,
  { factor, profile }: Exit,
  out: Float64Array,
  first: number,
): void {
  const row = steps.segment[step] * tables.profiles;
  for (let i = 0; i < profile.length; i++)
    out[first + i] =
      profile[i] < 0 ? 0 : chanceOfOdds(values[factor[i]] * tables.hazards[(row + profile[i]) * 2 + 1]);
}

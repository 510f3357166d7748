import type { Tables } from '../tables.ts';
import type { Block } from './cells.ts';
import type { Exit, Stream } from './exits.ts';
import type { BlockRates, Stocks } from './stocks.ts';
import { chanceOfOdds } from './strength.ts';

/** Forgets what was worked out for another draw. */
export function forgetRates(rates: BlockRates[]): void {
  for (const each of rates) {
    each.known.fill(Number.NaN);
    each.segment = -1;
  }
}

/** The hazards and chances of a block on the segment at hand, worked out anew where they have changed. */
export function ratesOf(stocks: Stocks, block: Block): BlockRates {
  const { tables, steps, step, exits } = stocks;
  const rates = stocks.rates[block.order];
  const segment = steps.segment[step];
  // The means of a mixed status change from step to step.
  const mixed = stocks.mixes[block.status] !== null || stocks.aged[block.status] !== null;
  if (mixed ? rates.segment === step : rates.segment === segment) return rates;
  rates.segment = mixed ? step : segment;
  const { exits: leaving, streams, shares } = exits[block.order];
  if (!mixed && !noteChange(rates, leaving, shares, tables, segment)) return rates;
  const size = block.kinds.length;
  rates.steady.fill(0);
  leaving.forEach((exit, e) => {
    fillStrengths(exit, stocks.values, tables, segment, rates.hazard, e * size);
    if (exit.shaped) return;
    if (exit.bendAt >= 0)
      for (let i = 0; i < size; i++)
        rates.hazard[e * size + i] *= stocks.values[exit.bendAt + block.classes[i]];
    for (let i = 0; i < size; i++) rates.steady[i] += rates.hazard[e * size + i];
  });
  for (let n = 0; n < streams.length; n++) fillStream(streams[n], rates, n * size, size);
  fillChances(shares, stocks.values, tables, segment, rates.chance, size);
  return rates;
}

/** What leaves by a stream: the hazards of its exits, by the chance of its place. */
function fillStream(
  { exits, chance, share, shareAt }: Stream,
  { hazard, stream }: BlockRates,
  first: number,
  size: number,
): void {
  stream.fill(0, first, first + size);
  for (let n = 0; n < exits.length; n++) {
    const at = exits[n] * size;
    for (let i = 0; i < size; i++) stream[first + i] += hazard[at + i];
  }
  if (chance !== null) for (let i = 0; i < size; i++) stream[first + i] *= chance[i];
  if (share !== null) for (let i = 0; i < size; i++) stream[first + i] *= share[shareAt[i]];
}

function noteChange(
  { known }: BlockRates,
  exits: Exit[],
  shares: Exit[],
  tables: Tables,
  segment: number,
): boolean {
  let changed = false;
  let at = 0;
  const row = segment * tables.profiles;
  for (const list of [exits, shares]) {
    for (const { profiles } of list) {
      for (const profile of profiles) {
        const rate = tables.hazards[(row + profile) * 2 + 1];
        if (known[at] !== rate) changed = true;
        known[at++] = rate;
      }
    }
  }
  return changed;
}

function fillStrengths(
  { factor, profile }: Exit,
  values: Float64Array,
  tables: Tables,
  segment: number,
  out: Float64Array,
  first: number,
): void {
  const row = segment * tables.profiles;
  for (let i = 0; i < profile.length; i++)
    out[first + i] = profile[i] < 0 ? 0 : values[factor[i]] * tables.hazards[(row + profile[i]) * 2 + 1];
}

/** Odds become chances; chances that add up to more than one are scaled to one. */
function fillChances(
  shares: Exit[],
  values: Float64Array,
  tables: Tables,
  segment: number,
  out: Float64Array,
  size: number,
): void {
  shares.forEach((share, e) => {
    fillStrengths(share, values, tables, segment, out, e * size);
    for (let i = 0; i < size; i++) out[e * size + i] = chanceOfOdds(out[e * size + i]);
  });
  for (let i = 0; i < size && shares.length > 1; i++) {
    let total = 0;
    for (let e = 0; e < shares.length; e++) total += out[e * size + i];
    if (total > 1) for (let e = 0; e < shares.length; e++) out[e * size + i] /= total;
  }
}

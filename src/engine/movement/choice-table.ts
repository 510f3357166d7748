import { unitInterval } from '../random/uniform.ts';
import type { Candidates } from './candidates.ts';
import type { Occupancy } from './occupancy.ts';

/** In a guide: the number itself decides. */
const UNSURE = 65535;

/**
 * Candidates out of one location with their weights before the room at the destination counts. They are grouped by
 * destination, those without a limit first, so that a choice with the room of this moment costs one look at each
 * limited destination and one search.
 */
export interface ChoiceTable {
  candidates: Candidates;
  /**
   * Of each, in the order of `cumulative`: its destination, the first link, and the rest of its route in the pool of routes,
   * empty for none. [candidates x 4]
   */
  ways: Int32Array;
  /** Candidates in the order of `cumulative`. */
  order: Int32Array;
  /** Weights, as `order`. */
  weight: Float64Array;
  cumulative: Float64Array;
  /** Candidates without a limit at their destination. */
  unlimited: number;
  unlimitedTotal: number;
  /** Leads from x times `guideScale`, rounded down, to where in `cumulative` the sums pass x; UNSURE where x itself decides. */
  guide: Uint16Array;
  guideScale: number;
  /** Limited destinations, where the candidates of each end, and their weight. */
  limited: Int32Array;
  limitedEnd: Int32Array;
  limitedTotal: Float64Array;
  /** Candidates lighter than the heaviest by more than this are dropped; 0 drops none. */
  pruning: number;
}

/** `limited` says of a location whether its room counts. */
export function createChoiceTable(
  candidates: Candidates,
  weights: Float64Array,
  limited: (location: number) => boolean,
  pruning: number,
  nodesAt = 0,
): ChoiceTable {
  const { destination } = candidates;
  const order = Int32Array.from(destination.keys());
  const group = Int32Array.from(destination, (end) => (limited(end) ? end : -1));
  order.sort((a, b) => group[a] - group[b] || a - b);
  const weight = Float64Array.from(order, (c) => weights[c]);
  const cumulative = new Float64Array(order.length);
  const ends: number[] = [];
  const places: number[] = [];
  const totals: number[] = [];
  let unlimited = 0;
  let unlimitedTotal = 0;
  let sum = 0;
  for (let k = 0; k < order.length; k++) {
    sum += weight[k];
    cumulative[k] = sum;
    const place = group[order[k]];
    if (k + 1 < order.length && group[order[k + 1]] === place) continue;
    if (place < 0) {
      unlimited = k + 1;
      unlimitedTotal = sum;
    } else {
      const before = ends.length === 0 ? unlimited : ends[ends.length - 1];
      ends.push(k + 1);
      places.push(place);
      totals.push(sum - (before === 0 ? 0 : cumulative[before - 1]));
    }
  }
  return {
    candidates,
    ways: waysOf(candidates, order, nodesAt),
    order,
    weight,
    cumulative,
    unlimited,
    unlimitedTotal,
    ...guideChoices(cumulative),
    limited: Int32Array.from(places),
    limitedEnd: Int32Array.from(ends),
    limitedTotal: Float64Array.from(totals),
    pruning,
  };
}

function waysOf(candidates: Candidates, order: Int32Array, nodesAt: number): Int32Array {
  const { destination, firstLink, start } = candidates;
  const ways = new Int32Array(4 * order.length);
  order.forEach((c, k) => {
    const onRoute = start[c + 1] - start[c] > 1 && firstLink[c] >= 0;
    ways[4 * k] = destination[c];
    ways[4 * k + 1] = firstLink[c];
    ways[4 * k + 2] = onRoute ? nodesAt + start[c] + 1 : 0;
    ways[4 * k + 3] = onRoute ? nodesAt + start[c + 1] : 0;
  });
  return ways;
}

/**
 * Guides into ascending sums. Rounding keeps the order of numbers, so that a sum whose entry is below that of x is not above x.
 * Source: the guide tables of Chen and Asau, AIIE Trans. 6:163 (1974).
 */
function guideChoices(sums: Float64Array): { guide: Uint16Array; guideScale: number } {
  const total = sums.length === 0 ? 0 : sums[sums.length - 1];
  let entries = 64;
  while (entries < 32 * sums.length && entries < 2048) entries *= 2;
  const guideScale = total > 0 ? entries / total : 0;
  const guide = new Uint16Array(entries + 1).fill(UNSURE);
  if (sums.length >= UNSURE) return { guide, guideScale };
  let from = 0;
  for (let k = 0; k < sums.length; k++) {
    const entry = (sums[k] * guideScale) | 0;
    if (entry >= from) guide.fill(k, from, entry);
    // What was before a sum in its own entry is no longer sure, and neither is what follows it there.
    from = Math.max(from, entry + 1);
  }
  return { guide, guideScale };
}

/**
 * The position in `order` of the candidate that a random word picks as a number between 0 and 1, in proportion to weights and the room of this moment; among
 * all alike when every weight is 0. -1 without candidates.
 */
export function pickPosition(table: ChoiceTable, occupancy: Occupancy, word: number): number {
  const size = table.order.length;
  if (size === 0) return -1;
  // Made here, because a double handed over is put on the heap first.
  const u = unitInterval(word);
  if (table.pruning > 0) return pickPruned(table, occupancy, u);
  const { roomPower } = occupancy;
  const { limited, limitedTotal, limitedEnd } = table;
  let total = table.unlimitedTotal;
  for (let g = 0; g < limited.length; g++) total += limitedTotal[g] * roomPower[limited[g]];
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) return Math.floor(u * size);
  let x = u * total;
  if (x < table.unlimitedTotal) {
    const k = table.guide[(x * table.guideScale) | 0];
    return k === UNSURE ? search(table.cumulative, 0, table.unlimited, x) : k;
  }
  x -= table.unlimitedTotal;
  // Rounding may lead past the last group: then it is the last with any weight.
  let last = -1;
  for (let g = 0; g < limited.length; g++) {
    const room = roomPower[limited[g]];
    const share = limitedTotal[g] * room;
    if (share === 0) continue;
    last = g;
    if (x < share) {
      const start = g === 0 ? table.unlimited : limitedEnd[g - 1];
      const before = start === 0 ? 0 : table.cumulative[start - 1];
      return search(table.cumulative, start, limitedEnd[g], before + x / room);
    }
    x -= share;
  }
  return (last < 0 ? table.unlimited : limitedEnd[last]) - 1;
}

/** The room of this moment by groups of candidates: those without a limit, then each limited destination; weights added up. */
export function addGroups(table: ChoiceTable, { roomPower }: Occupancy, sums: Float64Array): number {
  const { limited, limitedTotal } = table;
  let sum = table.unlimitedTotal;
  sums[0] = sum;
  for (let g = 0; g < limited.length; g++) {
    sum += limitedTotal[g] * roomPower[limited[g]];
    sums[g + 1] = sum;
  }
  return sum;
}

/** The position in `order` that an x below the last of the sums of `addGroups` picks. */
export function positionOf(
  table: ChoiceTable,
  { roomPower }: Occupancy,
  sums: Float64Array,
  x: number,
): number {
  if (x < sums[0]) return guided(table, 0, table.unlimited, x);
  const { limited, limitedEnd, cumulative } = table;
  let g = 0;
  while (g < limited.length - 1 && x >= sums[g + 1]) g++;
  // Rounding may lead past the last group with any weight.
  while (g > 0 && sums[g + 1] === sums[g]) g--;
  const start = g === 0 ? table.unlimited : limitedEnd[g - 1];
  const before = start === 0 ? 0 : cumulative[start - 1];
  return guided(table, start, limitedEnd[g], before + (x - sums[g]) / roomPower[limited[g]]);
}

/** The same as `search` in the sums of a table, by its guide. */
function guided(table: ChoiceTable, start: number, end: number, x: number): number {
  const { guide, guideScale, cumulative } = table;
  // Rounding may lead past the ends.
  if (!(x < cumulative[end - 1])) return end - 1;
  const k = guide[(x * guideScale) | 0];
  return k === UNSURE ? search(cumulative, start, end, x) : k < start ? start : k;
}

/** The same as an index of the candidates. */
export function pickCandidate(table: ChoiceTable, occupancy: Occupancy, word: number): number {
  const k = pickPosition(table, occupancy, word);
  return k < 0 ? -1 : table.order[k];
}

/** First of the ascending sums from `start` to before `end` that is above x; the last if none is. */
function search(sums: Float64Array, start: number, end: number, x: number): number {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pickPruned(table: ChoiceTable, occupancy: Occupancy, u: number): number {
  const { order, weight, candidates } = table;
  const live = (k: number): number =>
    k < table.unlimited ? weight[k] : weight[k] * occupancy.roomPower[candidates.destination[order[k]]];
  let heaviest = 0;
  for (let k = 0; k < order.length; k++) heaviest = Math.max(heaviest, live(k));
  if (heaviest === 0) return Math.floor(u * order.length);
  const least = heaviest / table.pruning;
  let total = 0;
  for (let k = 0; k < order.length; k++) if (live(k) >= least) total += live(k);
  let x = u * total;
  let last = 0;
  for (let k = 0; k < order.length; k++) {
    const w = live(k);
    if (w < least) continue;
    last = k;
    if (x < w) break;
    x -= w;
  }
  return last;
}

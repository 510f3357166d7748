import { moveAll } from './cohort-births.ts';
import type { CohortLedger } from './cohort-ledger.ts';
import type { CohortsState } from './cohort-state.ts';
import { choiceTable } from './movement-chart.ts';
import { roomAt } from './occupancy.ts';

/** Change of a camp's room, as a share of the people between no and full pressure, that may pass unseen by those whose turn it is. */
const STEP = 1 / 16;

/** Number of people from which a location of today's limit has less than half of its room; more than there can be without a limit. */
export function fullFrom({ world }: CohortsState, i: number): number {
  const { limit, buffer } = world.occupancy;
  if (!(limit[i] >= 1)) return 2147483647;
  let people = Math.max(0, Math.floor(limit[i] * (buffer + (1 - buffer) / 2)) - 2);
  while (roomAt(people, limit[i], buffer) >= 0.5) people++;
  return people;
}

/** People by whom a location may change before others should see it. */
export function stepOf({ world }: CohortsState, i: number): number {
  const { limit, buffer } = world.occupancy;
  return Math.max(1, STEP * (1 - buffer) * limit[i]);
}

/** Everybody's turn: all strata. */
export function allTurns(state: CohortsState): void {
  state.first = 0;
  state.done = 0;
  state.last = state.births.used;
  state.until = 1;
}

/** Goes on from where the turns ended to the end of `share` of a stratum. */
export function turnsUpTo(state: CohortsState, stratum: number, share: number): void {
  state.done = state.until < 1 ? state.until : 0;
  state.first = state.until < 1 ? state.last - 1 : state.last;
  state.last = stratum + 1;
  state.until = share;
}

/** Takes those of a row whose turn it is into `piece`; returns how many. People of one stratum come in random order. */
export function takeTurn(state: CohortsState, row: Int32Array, at: number, people: number): number {
  const { births, piece, first, last, done, until, uniform } = state;
  if (births.width === 0 || people === 0) return people;
  if (first === 0 && done === 0 && last === births.used && until === 1) {
    moveAll(row, at, piece, 0, 0, last);
    return people;
  }
  let taken = 0;
  for (let s = first; s < last; s++) {
    const here = row[at + s];
    if (here === 0) continue;
    let part = here;
    if (s === last - 1 && until < 1) {
      const share = s === first ? (until - done) / (1 - done) : until;
      part = Math.min(here, Math.floor(here * share + uniform()));
    }
    row[at + s] = here - part;
    piece[s] += part;
    taken += part;
  }
  return taken;
}

/** Places from which people may choose one of these camps today, or come past such a place, and the camps themselves. */
export function placesNear({ world }: CohortsState, camps: number[], sameDay: boolean): Uint8Array {
  const n = world.occupancy.count.length;
  const near = new Uint8Array(n);
  const filling = new Uint8Array(n);
  for (const camp of camps) filling[camp] = 1;
  for (let i = 0; i < n; i++) {
    const { limited } = world.tables[i] ?? choiceTable(world, i, 0);
    for (let g = 0; g < limited.length; g++) if (filling[limited[g]] === 1) near[i] = 1;
    if (filling[i] === 1) near[i] = 1;
  }
  if (!sameDay) return near;
  const { from, to } = world.links;
  for (let found = true; found; ) {
    found = false;
    for (let link = 0; link < from.length; link++) {
      if (near[from[link]] === 1 || near[to[link]] === 0 || world.times.days[link] > 0) continue;
      near[from[link]] = 1;
      found = true;
    }
  }
  return near;
}

/** Adds the strata of a ledger's cohorts that `of` picks. */
export function addBirths(sum: Int32Array, ledger: CohortLedger, of: (key: number) => boolean): void {
  for (let k = 0; k < ledger.size; k++) {
    const key = ledger.keys[k];
    if (!of(key)) continue;
    for (let s = 0; s < sum.length; s++) sum[s] += ledger.births[key * ledger.width + s];
  }
}

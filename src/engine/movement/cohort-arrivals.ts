import { goOn } from './cohort-going-on.ts';
import { type CohortLedger, empty } from './cohort-ledger.ts';
import { arrive, backKey, follow, settle } from './cohort-moves.ts';
import type { CohortsState } from './cohort-state.ts';
import { beginWaiting, stepOf, takeTurns } from './cohort-turns.ts';
import { TO_SETTLE } from './cohort-waiting.ts';

/** People under way by whom what is known of how many come to stand at a camp is remembered. */
const MEMORY = 50;

/** Those who come to the end of a link today. */
export function receive(state: CohortsState): void {
  const { world, due, strata, waiting } = state;
  const ledger = due[world.day % due.length];
  let coming = 0;
  for (let slot = 0; slot < ledger.size; slot++) coming += ledger.people[slot];
  const camps = strata.kept ? campsThatFill(state, ledger, coming) : [];
  if (camps.length === 0) {
    reachEnds(state, ledger);
  } else {
    beginWaiting(state, camps);
    reachEnds(state, ledger);
    const before = camps.map((camp) => world.occupancy.count[camp]);
    const sure = camps.map(() => 0);
    for (let group = 0; group < waiting.size; group++)
      if (waiting.what[4 * group] === TO_SETTLE)
        sure[camps.indexOf(waiting.what[4 * group + 1])] += waiting.people[group];
    takeTurns(state, camps, true);
    camps.forEach((camp, c) => {
      remember(state, camp, world.occupancy.count[camp] - before[c] - sure[c], coming - sure[c]);
    });
  }
  empty(ledger, strata);
}

/** How many of the others came to stand at a camp, for what is expected on the days that follow. */
function remember({ gain, full, world }: CohortsState, camp: number, gained: number, others: number): void {
  const now = (MEMORY * gain[camp] + Math.max(0, gained)) / (MEMORY + Math.max(0, others));
  // Who is shut out does not show how many would come.
  if (world.occupancy.count[camp] < full[camp] || now > gain[camp]) gain[camp] = now;
}

/** Camps that may shut others out, or change by much, when so many people come to the end of a link. */
function campsThatFill(state: CohortsState, ledger: CohortLedger, coming: number): number[] {
  const { world, full, gain, shared } = state;
  const { count, room, limit, buffer } = world.occupancy;
  const { keys } = shared;
  const bound = new Int32Array(room.length);
  for (let slot = 0; slot < ledger.size; slot++) {
    const key = ledger.key[slot];
    const rest = keys.rest[key];
    bound[rest === 0 ? world.links.to[keys.link[key]] : keys.end[rest]] += ledger.people[slot];
  }
  const camps: number[] = [];
  for (let i = 0; i < room.length; i++) {
    if (!(limit[i] >= 1) || room[i] === 0) continue;
    const most = Math.min(coming, 5 + bound[i] + 4 * gain[i] * coming);
    if (count[i] + most <= buffer * limit[i]) continue;
    const shuts = count[i] < full[i] && count[i] + most >= full[i];
    if (shuts || most > stepOf(state, i)) camps.push(i);
  }
  return camps;
}

/** People come to the end of their link and go on, or turn back if it is closed. */
function reachEnds(state: CohortsState, ledger: CohortLedger): void {
  const { world, shared } = state;
  const { links, times, lastClosed, day } = world;
  for (let slot = 0; slot < ledger.size; slot++) {
    const key = ledger.key[slot];
    const people = ledger.people[slot];
    const link = shared.keys.link[key];
    if (lastClosed[link] > day - times.days[link])
      settle(state, links.from[link], people, backKey(state, key, links.from[link]));
    else arrive(state, key, people);
    follow(state, ledger.row[slot], people, people);
  }
  goOn(state);
}

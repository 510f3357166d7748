import { binomial } from './binomial.ts';
import { choose } from './cohort-choosing.ts';
import { stayingAt } from './cohort-going-on.ts';
import { empty } from './cohort-ledger.ts';
import { follow, MORNING } from './cohort-moves.ts';
import { type CohortsState, leavingRow } from './cohort-state.ts';
import { moveAll, moveShare } from './cohort-strata.ts';
import { beginWaiting, goOnAlong, stepOf, takeTurns } from './cohort-turns.ts';
import { isContested, TO_CHOOSE, TO_GO_ON, wait } from './cohort-waiting.ts';
import { addPeople } from './occupancy.ts';

/** Those who leave the place where they stand today. */
export function sendOff(state: CohortsState): void {
  const { standing, leaving, numbers, strata, halfway } = state;
  state.halfway = state.tonight;
  state.tonight = halfway;
  for (let i = 0; i < standing.length; i++) {
    const people = standing[i];
    const out = people === 0 ? 0 : binomial(people, 1 - stayingAt(state, i), numbers);
    leaving[i] = out;
    if (out === 0) continue;
    standing[i] -= out;
    if (!strata.kept) continue;
    if (out === people) moveAll(strata, i, leavingRow(state, i));
    else moveShare(strata, i, leavingRow(state, i), out / people);
  }
  const camps = strata.kept ? campsThatEmpty(state) : [];
  if (camps.length === 0) {
    setOut(state);
  } else {
    const { occupancy } = state.world;
    // The most room that these camps may have is that which everybody leaves who may.
    const out = camps.map((camp) => leaversOf(state, camp));
    camps.forEach((camp, c) => {
      addPeople(occupancy, camp, -out[c]);
    });
    beginWaiting(state, camps);
    setOut(state);
    camps.forEach((camp, c) => {
      addPeople(occupancy, camp, out[c]);
    });
    takeTurns(state, camps, false);
  }
  empty(state.halfway, strata);
}

/** People who leave a location today or go on from there along a route. */
function leaversOf({ leaving, halfway, shared: { keys } }: CohortsState, place: number): number {
  let people = leaving[place];
  for (let slot = 0; slot < halfway.size; slot++)
    if (keys.link[halfway.key[slot]] === keys.links + place) people += halfway.people[slot];
  return people;
}

/** Camps that open to others, or change by much, as people leave them. */
function campsThatEmpty(state: CohortsState): number[] {
  const { full } = state;
  const { count, room, limit } = state.world.occupancy;
  const camps: number[] = [];
  for (let i = 0; i < room.length; i++) {
    if (!(limit[i] >= 1) || room[i] === 1) continue;
    const out = leaversOf(state, i);
    if ((count[i] >= full[i] && count[i] - out < full[i]) || out > stepOf(state, i)) camps.push(i);
  }
  return camps;
}

/** Those who leave choose and set out, or wait for their turn. */
function setOut(state: CohortsState): void {
  const { leaving, halfway, standing, waiting, strata, shared } = state;
  const { keys } = shared;
  for (let i = 0; i < leaving.length; i++) {
    if (leaving[i] === 0) continue;
    const row = leavingRow(state, i);
    if (isContested(waiting, i)) {
      state.target = wait(waiting, strata, leaving[i], TO_CHOOSE, i, 0, 0);
      follow(state, row, leaving[i], leaving[i]);
      continue;
    }
    const lost = choose(state, i, leaving[i], row, MORNING);
    if (lost === 0) continue;
    standing[i] += lost;
    state.target = i;
    follow(state, row, lost, lost);
  }
  for (let slot = 0; slot < halfway.size; slot++) {
    const key = halfway.key[slot];
    const people = halfway.people[slot];
    if (isContested(waiting, keys.link[key] - keys.links) || isContested(waiting, keys.end[keys.rest[key]])) {
      state.target = wait(waiting, strata, people, TO_GO_ON, key, MORNING, 0);
      follow(state, halfway.row[slot], people, people);
    } else {
      goOnAlong(state, key, MORNING, people, halfway.row[slot]);
    }
  }
}

// Who waits while a camp opens or shuts, and acts in turn (cohort-turns.ts, cohort-waiting.ts).

import {
  PLACES,
  BUFFER,
  LIMIT,
  COUNT,
  STANDING,
  ROOM,
  FULL,
  BEGUN,
  CONTESTED,
  MOST,
  WAITING,
  GROUPS,
  TURNS,
  CAMPS,
  QUESTIONS,
  TARGET,
  STRATA_USED,
  KEYS,
  KEY_LINK,
  LINKS,
  MORNING,
  add,
  int,
  put,
  float,
  double,
  record,
} from './cohort-header';
import { binomial, nextUniform } from './cohort-numbers';
import { movePart, peopleOf, roundRow } from './cohort-rows';
import {
  forget,
  TO_CHOOSE,
  TO_GO_ON,
  TO_SETTLE,
  WAIT_WHAT,
  WAIT_A,
  WAIT_B,
  WAIT_C,
  WAIT_PEOPLE,
  WAIT_ROW,
} from './cohort-ledgers';
import { follow, go, nextKey, roomAt, settle, stand } from './cohort-moves';
import { choose, destinationOf, goOn, tableAt, take } from './cohort-choosing';

export function fullFrom(i: i32): i32 {
  const limit = float(LIMIT, i);
  if (!(limit >= 1.0)) return 2147483647;
  const buffer = load<f64>(BUFFER);
  let people = <i32>max<f64>(0.0, floor<f64>(limit * (buffer + (1.0 - buffer) / 2.0)) - 2.0);
  while (roomAt(people, limit) >= 0.5) people++;
  return people;
}

export function stepOf(i: i32): f64 {
  return max<f64>(1.0, 0.0625 * (1.0 - load<f64>(BUFFER)) * float(LIMIT, i));
}

// @ts-ignore: decorator
@inline
function turnRow(): i32 {
  return 2 * load<i32>(PLACES);
}

// The camps in question are listed at CAMPS.
export function beginWaiting(): void {
  store<i32>(BEGUN, 1);
  const camps = load<i32>(QUESTIONS);
  for (let c = 0; c < camps; c++) {
    const camp = int(CAMPS, c);
    put(CONTESTED, camp, 1);
    store<f64>(double(MOST, camp), float(ROOM, camp));
  }
}

// People who wait, of one stratum.
function waitingOf(s: i32): i32 {
  const groups = load<i32>(GROUPS);
  let people = 0;
  for (let group = 0; group < groups; group++) people += peopleOf(load<i32>(record(WAITING, group), WAIT_ROW), s);
  return people;
}

export function takeTurns(filling: bool): void {
  store<i32>(BEGUN, 0);
  const groups = load<i32>(GROUPS);
  for (let group = 0; group < groups; group++) {
    const waiting = record(WAITING, group);
    roundRow(load<i32>(waiting, WAIT_ROW), load<i32>(waiting, WAIT_PEOPLE), nextUniform());
  }
  const used = load<i32>(STRATA_USED);
  for (let s = 0; s < used; ) {
    const most = mostAtOnce(filling);
    let end = s;
    let people = 0;
    let next = waitingOf(s);
    const first = next;
    while (end < used && people + next <= most) {
      people += next;
      end++;
      if (end < used) next = waitingOf(end);
    }
    if (people > 0) actTogether(s, end);
    else if (end == s) takeTurnsOf(s, first, filling), end++;
    s = end;
  }
  forget();
  const camps = load<i32>(QUESTIONS);
  for (let c = 0; c < camps; c++) put(CONTESTED, int(CAMPS, c), 0);
}

function actTogether(first: i32, last: i32): void {
  const groups = load<i32>(GROUPS);
  for (let group = 0; group < groups; group++) {
    const row = load<i32>(record(WAITING, group), WAIT_ROW);
    let people = 0;
    for (let s = first; s < last; s++) {
      const here = peopleOf(row, s);
      if (here == 0) continue;
      people += here;
      movePart(row, turnRow(), s, here);
    }
    if (people > 0) act(group, people);
  }
  goOn();
}

function takeTurnsOf(s: i32, people: i32, filling: bool): void {
  const groups = load<i32>(GROUPS);
  let turns = 0;
  for (let group = 0; group < groups; group++)
    if (peopleOf(load<i32>(record(WAITING, group), WAIT_ROW), s) != 0) put(TURNS, turns++, group);
  for (let left = people; left > 0; ) {
    const turn = mostAtOnce(filling);
    if (turn >= left) {
      actTogether(s, s + 1);
      return;
    }
    const share = <f64>turn / <f64>left;
    const start = nextUniform();
    let sum = 0;
    let taken = 0;
    for (let k = 0; k < turns && taken < turn; k++) {
      const group = int(TURNS, k);
      const row = load<i32>(record(WAITING, group), WAIT_ROW);
      const here = peopleOf(row, s);
      if (here == 0) continue;
      sum += here;
      const part = min<i32>(here, <i32>floor<f64>(<f64>sum * share + start) - taken);
      if (part == 0) continue;
      taken += part;
      movePart(row, turnRow(), s, part);
      act(group, part);
    }
    left -= taken;
    goOn();
  }
}

function mostAtOnce(filling: bool): i32 {
  let most = 2147483647.0;
  const camps = load<i32>(QUESTIONS);
  for (let c = 0; c < camps; c++) {
    const camp = int(CAMPS, c);
    most = min<f64>(most, stepOf(camp));
    const until = <f64>int(FULL, camp) - <f64>int(COUNT, camp);
    if (until > 0.0 == filling) most = min<f64>(most, 0.5 * (abs<f64>(until) + 1.0));
  }
  return <i32>max<f64>(1.0, floor<f64>(most));
}

function act(group: i32, people: i32): void {
  const waiting = record(WAITING, group);
  const what = load<i32>(waiting, WAIT_WHAT);
  const a = load<i32>(waiting, WAIT_A);
  const b = load<i32>(waiting, WAIT_B);
  if (what == TO_SETTLE) {
    settle(a, people, b);
    follow(turnRow(), people, people);
  } else if (what == TO_GO_ON) {
    goOnAlong(a, b, people, turnRow());
  } else if (what == TO_CHOOSE) {
    stayBehind(a, choose(a, people, turnRow(), MORNING), MORNING, -1);
  } else {
    takeOrChoose(a, b, load<i32>(waiting, WAIT_C), people);
  }
}

export function goOnAlong(key: i32, at: i32, people: i32, row: i32): void {
  const place = load<i32>(record(KEYS, key), KEY_LINK) - load<i32>(LINKS);
  const next = nextKey(key);
  if (next >= 0) {
    go(next, at, people);
    if (at == MORNING) stand(place, -people);
  } else if (at == MORNING) {
    add(STANDING, place, people);
    store<i32>(TARGET, place);
  } else {
    settle(place, people, -1);
  }
  follow(row, people, people);
}

function takeOrChoose(place: i32, at: i32, k: i32, people: i32): void {
  const table = tableAt(place);
  const camp = destinationOf(table, k);
  const kept = binomial(people, float(ROOM, camp) / float(MOST, camp));
  if (kept > 0) {
    if (take(table, k, place, kept, at)) follow(turnRow(), people, kept);
    else stayBehind(place, kept, at, people);
  }
  if (kept < people) stayBehind(place, choose(place, people - kept, turnRow(), at), at, -1);
}

// `all` below 0: these are all who are in the row.
function stayBehind(place: i32, people: i32, at: i32, all: i32): void {
  if (people == 0) return;
  if (at == MORNING) {
    add(STANDING, place, people);
    store<i32>(TARGET, place);
  } else {
    settle(place, people, -1);
  }
  follow(turnRow(), all < 0 ? people : all, people);
}

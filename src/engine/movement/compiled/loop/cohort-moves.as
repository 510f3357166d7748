// People move within a day, or stay for the night (cohort-moves.ts, occupancy.ts).

import {
  DAY,
  DAYS,
  PLACES,
  KEPT,
  LEDGERS,
  BUFFER,
  LIMIT,
  CAMP,
  NETWORK,
  TO,
  LINK_DAYS,
  STATE_FROM,
  AFTER,
  ARRIVAL,
  WHICH,
  KEYS,
  COUNT,
  ENTRIES,
  STANDING,
  ROOM,
  TONIGHT,
  TARGET,
  KEY_LINK,
  KEY_END,
  KEY_ARRIVED,
  KEY_NEXT,
  KEY_NEXT_ON,
  KEY_BACK,
  MORNING,
  NO_TIME_LEFT,
  int,
  add,
  float,
  double,
  record,
} from './cohort-header';
import { moveAll, moveShare } from './cohort-rows';
import { ledgerAt, enter, enterState, isContested, wait, TO_SETTLE, TO_GO_ON } from './cohort-ledgers';

// Keys that were not looked up before: each writes what it finds into the record of the key, which may move.
@external("env", "arrived")
declare function findArrived(key: i32): i32;
@external("env", "next")
declare function findNext(key: i32): i32;
@external("env", "back")
declare function findBack(key: i32): i32;

// ---- room (occupancy.ts)

export function roomAt(people: i32, limit: f64): f64 {
  if (!(limit >= 1.0)) return 1.0;
  const buffer = load<f64>(BUFFER);
  const comfortable = buffer * limit;
  if (<f64>people <= comfortable) return 1.0;
  if (<f64>people >= limit) return 0.0;
  return 1.0 - (<f64>people - comfortable) / (limit * (1.0 - buffer));
}

export function measureRoom(i: i32): void {
  store<f64>(double(ROOM, i), roomAt(int(COUNT, i), float(LIMIT, i)));
}

// @ts-ignore: decorator
@inline
export function stand(place: i32, people: i32): void {
  add(COUNT, place, people);
  if (float(LIMIT, place) >= 1.0) measureRoom(place);
}

// @ts-ignore: decorator
@inline
export function keepsOut(end: i32): bool {
  return float(ROOM, end) < 0.5 && load<u8>(<usize>(load<i32>(CAMP) + end)) == 1;
}

// ---- moves

export function settle(place: i32, people: i32, key: i32): void {
  if (isContested(place)) {
    store<i32>(TARGET, wait(people, TO_SETTLE, place, key, 0));
    return;
  }
  stand(place, people);
  if (key < 0) {
    add(STANDING, place, people);
    store<i32>(TARGET, place);
  } else {
    store<i32>(TARGET, enter(<usize>load<i32>(TONIGHT), key, people));
  }
}

export function go(from: i32, at: i32, people: i32): void {
  let key = from;
  let now = at;
  do {
    const link = load<i32>(record(KEYS, key), KEY_LINK);
    add(ENTRIES, link, people);
    const days = int(LINK_DAYS, link);
    if (days > 0 || now == MORNING) {
      const then = load<i32>(DAY) + days;
      store<i32>(
        TARGET,
        then >= load<i32>(DAYS) ? 2 * load<i32>(PLACES) + 1 : enter(ledgerAt(then % load<i32>(LEDGERS)), key, people),
      );
      return;
    }
    now = int(AFTER, int(STATE_FROM, now) + int(WHICH, link));
    key = comeTo(key, now, people);
  } while (key >= 0);
}

export function arrive(key: i32, people: i32): void {
  const now = int(ARRIVAL, load<i32>(record(KEYS, key), KEY_LINK));
  const next = comeTo(key, now, people);
  if (next >= 0) go(next, now, people);
}

function comeTo(key: i32, now: i32, people: i32): i32 {
  const known = record(KEYS, key);
  const place = int(TO, load<i32>(known, KEY_LINK));
  const end = load<i32>(known, KEY_END);
  if (end < 0) {
    if (now == NO_TIME_LEFT) settle(place, people, -1);
    else store<i32>(TARGET, enterState(now, people));
    return -1;
  }
  let standing = load<i32>(known, KEY_ARRIVED);
  if (standing < 0) standing = findArrived(key);
  if (now == NO_TIME_LEFT) {
    settle(place, people, standing);
    return -1;
  }
  if (isContested(end)) {
    store<i32>(TARGET, wait(people, TO_GO_ON, standing, now, 0));
    return -1;
  }
  const next = nextKey(standing);
  if (next < 0) settle(place, people, -1);
  return next;
}

export function backKey(key: i32): i32 {
  const back = load<i32>(record(KEYS, key), KEY_BACK);
  return back > -2 ? back : findBack(key);
}

// @ts-ignore: decorator
@inline
export function follow(row: i32, all: i32, taken: i32): void {
  if (!load<i32>(KEPT)) return;
  if (taken == all) moveAll(row, load<i32>(TARGET));
  else moveShare(row, load<i32>(TARGET), <f64>taken / <f64>all);
}

export function nextKey(key: i32): i32 {
  const known = record(KEYS, key);
  if (keepsOut(load<i32>(known, KEY_END))) return -1;
  return load<i32>(known, KEY_NEXT_ON) == load<i32>(NETWORK) ? load<i32>(known, KEY_NEXT) : findNext(key);
}

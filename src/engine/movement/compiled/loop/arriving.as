// Slow travel and the end of a link (travelling.ts, arriving.ts).

import {
  DAY,
  PLACES,
  LAST_CLOSED,
  FROM,
  TO,
  LINK_DAYS,
  LAST,
  SPEED,
  SLOW,
  FOOT_DAYS,
  FOOT_LAST,
  TOWN,
  ON_FOOT,
  SHORT_STINTS,
  WALK_SPEED,
  MOVE_SPEED,
  MOVED,
  PACE,
  RECENT,
  RECENT_DAY,
  ENTERED,
  ARRIVED,
  CHOICE,
} from './header';
import { personAt, wordOf, onRoute, entry, double, addPeople } from './people';
import { nextLeaving, stay } from './staying';
import { leaveBy, beUnderWay } from './choosing';

// ---- slow travel (travelling.ts)

// @ts-ignore: decorator
@inline
export function slowly(person: i32): usize {
  return <usize>(load<i32>(SLOW) + person * 40);
}

function recentWay(who: usize, day: i32): f64 {
  let recent = load<f64>(who, RECENT);
  for (let rest = load<i32>(who, RECENT_DAY) + 1; rest < day && recent > 0.0; rest++) recent /= 2.0;
  return recent;
}

// The days that somebody takes who enters a link today with `before` km behind them.
export function travelSlowly(person: i32, link: i32, before: f64): i32 {
  const who = slowly(person);
  const day = load<i32>(DAY);
  store<i32>(who, day, ENTERED);
  const onFoot = load<i32>(ON_FOOT) != 0 && load<i32>(who, ARRIVED) == 0;
  const speed = onFoot ? load<f64>(WALK_SPEED) : load<f64>(double(SPEED, link));
  const days = load<i32>(entry(onFoot ? FOOT_DAYS : LINK_DAYS, link));
  const last = load<f64>(double(onFoot ? FOOT_LAST : LAST, link));
  if (load<i32>(SHORT_STINTS) && days > 0) {
    const most = load<f64>(MOVE_SPEED);
    let recent = recentWay(who, day);
    for (let k = 0; k < days; k++) recent = (recent + ((k == 0 ? before : 0.0) + speed) / most) / 2.0;
    store<f64>(who, recent, RECENT);
    store<i32>(who, day + days - 1, RECENT_DAY);
  }
  store<f64>(who, days == 0 ? before + last : last, MOVED);
  store<f64>(who, speed, PACE);
  return days;
}

// Who avoids short stints goes on through a town if they have hardly moved.
function staysShort(person: i32, place: i32, moved: f64): bool {
  if (!load<i32>(SHORT_STINTS) || load<u8>(<usize>(load<i32>(TOWN) + place)) == 0) return false;
  return (recentWay(slowly(person), load<i32>(DAY)) + moved / load<f64>(MOVE_SPEED)) / 2.0 < 0.5;
}

// ---- the end of a link (arriving.ts)

function beAt(person: i32, place: i32, leaves: i32): void {
  store<i32>(personAt(person), place);
  addPeople(place, 1);
  stay(person, leaves < 0 ? nextLeaving(person, place, load<i32>(DAY) + 1) : leaves);
}

// @ts-ignore: decorator
@inline
export function arrive(person: i32, foreseen: i32, chosen: i32): void {
  const day = load<i32>(DAY);
  let link = load<i32>(personAt(person)) - load<i32>(PLACES);
  if (load<i32>(entry(LAST_CLOSED, link)) > day - load<i32>(entry(LINK_DAYS, link))) {
    beAt(person, load<i32>(entry(FROM, link)), -1);
    return;
  }
  let place = load<i32>(entry(TO, link));
  let moved = load<f64>(double(LAST, link));
  let until = foreseen;
  let word = chosen;
  for (let hop = 0; moved < load<f64>(double(SPEED, link)) && hop < 500; hop++) {
    if (hop > 0) until = nextLeaving(person, place, day);
    if (until > day) {
      beAt(person, place, until);
      return;
    }
    if (hop > 0) word = onRoute(person) ? 0 : wordOf(person, CHOICE);
    link = leaveBy(person, place, word);
    if (link < 0) break;
    const days = load<i32>(entry(LINK_DAYS, link));
    if (days > 0) {
      beUnderWay(person, link, days);
      return;
    }
    place = load<i32>(entry(TO, link));
    moved += load<f64>(double(LAST, link));
  }
  beAt(person, place, -1);
}

function settle(person: i32, place: i32, moved: f64, leaves: i32): void {
  if (load<i32>(SHORT_STINTS)) {
    const who = slowly(person);
    const day = load<i32>(DAY);
    store<f64>(who, (recentWay(who, day) + moved / load<f64>(MOVE_SPEED)) / 2.0, RECENT);
    store<i32>(who, day, RECENT_DAY);
  }
  beAt(person, place, leaves);
}

// The same where travel is slow. What was foreseen holds but for who goes on because their stint was short.
export function arriveSlowly(person: i32, foreseen: i32, chosen: i32): void {
  const day = load<i32>(DAY);
  const who = slowly(person);
  const link = load<i32>(personAt(person)) - load<i32>(PLACES);
  store<i32>(who, 1, ARRIVED);
  let moved = load<f64>(who, MOVED);
  let speed = load<f64>(who, PACE);
  if (load<i32>(entry(LAST_CLOSED, link)) > load<i32>(who, ENTERED)) {
    settle(person, load<i32>(entry(FROM, link)), moved, -1);
    return;
  }
  let place = load<i32>(entry(TO, link));
  for (let hop = 0; moved < speed && hop < 500; hop++) {
    const until = staysShort(person, place, moved) ? day : hop == 0 ? foreseen : nextLeaving(person, place, day);
    if (until > day) {
      settle(person, place, moved, until);
      return;
    }
    const known = hop == 0 && foreseen == day;
    const next = leaveBy(person, place, known ? chosen : onRoute(person) ? 0 : wordOf(person, CHOICE));
    if (next < 0) break;
    const days = travelSlowly(person, next, moved);
    if (days > 0) {
      beUnderWay(person, next, days);
      return;
    }
    place = load<i32>(entry(TO, next));
    moved = load<f64>(who, MOVED);
    speed = load<f64>(who, PACE);
  }
  settle(person, place, moved, -1);
}

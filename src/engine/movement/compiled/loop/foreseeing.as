// What is worked out for all people of a day before their turns (foreseeing.ts).

import { DAY, PLACES, TO, PEOPLE, BATCH, LEAVES, WORDS, SOME, WAIT, CHOICE } from './header';
import { threefry4 } from './random';
import { personAt, onRoute, entry } from './people';
import { stayAt, dayOfLeaving } from './staying';

// The words of a purpose of the first of SOME, four at a time.
function fillWords(count: i32, purpose: i32): void {
  const some = load<i32>(SOME);
  const batch = load<i32>(BATCH);
  const words = load<i32>(WORDS);
  const people = load<i32>(PEOPLE);
  const add = i32x4.splat(purpose);
  for (let at = <usize>some, end = at + <usize>(count << 2); at < end; at += 16) {
    const k0 = load<i32>(at) << 2;
    const k1 = load<i32>(at, 4) << 2;
    const k2 = load<i32>(at, 8) << 2;
    const k3 = load<i32>(at, 12) << 2;
    const p0 = load<i32>(<usize>(batch + k0));
    const p1 = load<i32>(<usize>(batch + k1));
    const p2 = load<i32>(<usize>(batch + k2));
    const p3 = load<i32>(<usize>(batch + k3));
    let person = i32x4.splat(p0);
    person = i32x4.replace_lane(person, 1, p1);
    person = i32x4.replace_lane(person, 2, p2);
    person = i32x4.replace_lane(person, 3, p3);
    let second = i32x4.splat(load<i32>(<usize>(people + (p0 << 3)), 4));
    second = i32x4.replace_lane(second, 1, load<i32>(<usize>(people + (p1 << 3)), 4));
    second = i32x4.replace_lane(second, 2, load<i32>(<usize>(people + (p2 << 3)), 4));
    second = i32x4.replace_lane(second, 3, load<i32>(<usize>(people + (p3 << 3)), 4));
    const made = threefry4(person, i32x4.add(i32x4.shl(second, 3), add));
    store<i32>(<usize>(words + k0), i32x4.extract_lane(made, 0));
    store<i32>(<usize>(words + k1), i32x4.extract_lane(made, 1));
    store<i32>(<usize>(words + k2), i32x4.extract_lane(made, 2));
    store<i32>(<usize>(words + k3), i32x4.extract_lane(made, 3));
  }
}

// Rounds the list up to a multiple of four by repeating its first.
// @ts-ignore: decorator
@inline
function fillSome(count: i32, purpose: i32): void {
  if (count == 0) return;
  const some = load<i32>(SOME);
  const first = load<i32>(<usize>some);
  for (let k = count; (k & 3) != 0; k++) store<i32>(<usize>(some + (k << 2)), first);
  fillWords(count, purpose);
}

export function foreseeChoices(due: i32): void {
  const some = load<i32>(SOME);
  const batch = load<i32>(BATCH);
  let to = some;
  for (let k = 0; k < due; k++) {
    store<i32>(<usize>to, k);
    to += onRoute(load<i32>(<usize>(batch + (k << 2)))) ? 0 : 4;
  }
  fillSome((to - some) >> 2, CHOICE);
}

export function foreseeArrivals(due: i32): void {
  const some = load<i32>(SOME);
  const batch = load<i32>(BATCH);
  const leaves = load<i32>(LEAVES);
  const words = load<i32>(WORDS);
  const day = load<i32>(DAY);
  const places = load<i32>(PLACES);
  let to = some;
  for (let k = 0; k < due; k++) {
    const person = load<i32>(<usize>(batch + (k << 2)));
    store<i32>(<usize>(leaves + (k << 2)), day);
    store<i32>(<usize>to, k);
    const place = load<i32>(entry(TO, load<i32>(personAt(person)) - places));
    to += onRoute(person) || load<i32>(stayAt(place, day), 16) == day ? 0 : 4;
  }
  fillSome((to - some) >> 2, WAIT);
  for (let at = some; at < to; at += 4) {
    const k = load<i32>(<usize>at) << 2;
    const person = load<i32>(<usize>(batch + k));
    const place = load<i32>(entry(TO, load<i32>(personAt(person)) - places));
    store<i32>(<usize>(leaves + k), dayOfLeaving(stayAt(place, day), day, load<i32>(<usize>(words + k))));
  }
  to = some;
  for (let k = 0; k < due; k++) {
    store<i32>(<usize>to, k);
    to += load<i32>(<usize>(leaves + (k << 2))) > day || onRoute(load<i32>(<usize>(batch + (k << 2)))) ? 0 : 4;
  }
  fillSome((to - some) >> 2, CHOICE);
}

// People, how many stand where (occupancy.ts) and who is due on which day (day-queue.ts).

import {
  ROUTED,
  BUFFER,
  PEOPLE,
  ROUTES,
  NEXT,
  BATCH,
  STANDING,
  LIMIT,
  ROOM,
  TODAY,
  WIDTH,
  MARKS,
  HEAD,
  SIZE,
} from './header';
import { threefry } from './random';

// ---- people

// @ts-ignore: decorator
@inline
export function personAt(person: i32): usize {
  return <usize>(load<i32>(PEOPLE) + (person << 3));
}

// @ts-ignore: decorator
@inline
export function wordOf(person: i32, purpose: i32): i32 {
  return threefry(person, load<i32>(personAt(person), 4) * 8 + purpose);
}

// @ts-ignore: decorator
@inline
export function onRoute(person: i32): bool {
  if (!load<i32>(ROUTED)) return false;
  const route = <usize>(load<i32>(ROUTES) + (person << 3));
  return load<i32>(route) < load<i32>(route, 4);
}

// ---- how many stand where (occupancy.ts)

// @ts-ignore: decorator
@inline
export function entry(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 2));
}

// @ts-ignore: decorator
@inline
export function double(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 3));
}

export function measureRoom(i: i32): void {
  const people = <f64>load<i32>(entry(STANDING, i));
  const limit = load<f64>(double(LIMIT, i));
  let room = 1.0;
  if (limit >= 1.0) {
    const buffer = load<f64>(BUFFER);
    const comfortable = buffer * limit;
    if (!(people <= comfortable)) {
      room = people >= limit ? 0.0 : 1.0 - (people - comfortable) / (limit * (1.0 - buffer));
    }
  }
  store<f64>(double(ROOM, i), room);
}

// @ts-ignore: decorator
@inline
export function addPeople(i: i32, people: i32): void {
  const at = entry(STANDING, i);
  store<i32>(at, load<i32>(at) + people);
  if (load<f64>(double(LIMIT, i)) >= 1.0) measureRoom(i);
}

// ---- who is due on which day (day-queue.ts)

// @ts-ignore: decorator
@inline
function mark(queue: usize, person: i32, day: i32): void {
  const word = <usize>(load<i32>(queue, MARKS) + (((day & 15) * load<i32>(queue, WIDTH) + (person >> 6)) << 3));
  store<i64>(word, load<i64>(word) | (<i64>1 << (person & 63)));
}

// @ts-ignore: decorator
@inline
export function enqueue(queue: usize, person: i32, day: i32): void {
  const size = <usize>(load<i32>(queue, SIZE) + (day << 2));
  store<i32>(size, load<i32>(size) + 1);
  if (day - load<i32>(queue, TODAY) < 16) {
    mark(queue, person, day);
  } else {
    const head = <usize>(load<i32>(queue, HEAD) + (day << 2));
    store<i32>(entry(NEXT, person), load<i32>(head));
    store<i32>(head, person);
  }
}

// Takes everybody who is due today into the batch, in ascending order of their numbers; returns how many they are.
export function drain(queue: usize): i32 {
  const day = load<i32>(queue, TODAY);
  for (let person = load<i32>(<usize>(load<i32>(queue, HEAD) + (day << 2))); person >= 0; ) {
    mark(queue, person, day);
    person = load<i32>(entry(NEXT, person));
  }
  store<i32>(queue, day + 1, TODAY);
  const due = load<i32>(<usize>(load<i32>(queue, SIZE) + (day << 2)));
  const batch = load<i32>(BATCH);
  const end = batch + (due << 2);
  let word = <usize>(load<i32>(queue, MARKS) + (((day & 15) * load<i32>(queue, WIDTH)) << 3));
  let first = 0;
  for (let to = batch; to < end; word += 8, first += 64) {
    let bits = load<i64>(word);
    if (bits == 0) continue;
    store<i64>(word, 0);
    do {
      store<i32>(<usize>to, first + <i32>ctz<i64>(bits));
      to += 4;
      bits &= bits - 1;
    } while (bits != 0);
  }
  return due;
}

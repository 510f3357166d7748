// A day of individuals by Flee's rules, with the algorithm, random numbers and sums of the TypeScript beside it: simulate-movement.ts,
// displacing.ts, foreseeing.ts, leaving.ts, arriving.ts, travelling.ts, settling.ts, waiting.ts, choice-table.ts, occupancy.ts and
// day-queue.ts, for plans that covers.ts lets through. AssemblyScript over flat memory: no object, no array, no collector.
//
// What stands where is told by a header at address 0 (header.as).

import {
  DAY,
  PLACES,
  ROUTED,
  COUNT,
  CAPACITY,
  ORIGINS,
  LINK_DAYS,
  ROUTES,
  ORIGIN,
  BATCH,
  LEAVES,
  WORDS,
  LIMIT,
  FLOWS,
  LEAVING,
  ARRIVING,
  SLOW,
  RECENT,
  RECENT_DAY,
  ARRIVED,
  BY_ORIGIN,
} from './header';
import { threefry, unitInterval } from './random';
import { personAt, entry, double, measureRoom, addPeople, drain } from './people';
import { nextLeaving, stay } from './staying';
import { leaveBy, beUnderWay } from './choosing';
import { foreseeChoices, foreseeArrivals } from './foreseeing';
import { slowly, travelSlowly, arrive, arriveSlowly } from './arriving';

// Somebody new at a place, who decides for the first time today.
export function add(place: i32): void {
  const person = load<i32>(COUNT);
  store<i32>(COUNT, person + 1);
  const at = personAt(person);
  store<i32>(at, place);
  store<i32>(at, 0, 4);
  if (load<i32>(ROUTED)) store<i64>(<usize>(load<i32>(ROUTES) + (person << 3)), 0);
  store<i32>(entry(ORIGIN, person), place);
  if (load<i32>(SLOW)) {
    const who = slowly(person);
    store<f64>(who, 0.0, RECENT);
    store<i32>(who, load<i32>(DAY) - 1, RECENT_DAY);
    store<i32>(who, 0, ARRIVED);
  }
  addPeople(place, 1);
  stay(person, nextLeaving(person, place, load<i32>(DAY)));
}

// As many are displaced, from places by the weights of the day.
export function displace(people: i32): void {
  const sums = <usize>load<i32>(ORIGINS);
  const last = load<i32>(PLACES) - 1;
  const sum = load<f64>(sums + <usize>(last << 3));
  if (!(sum > 0.0)) return;
  for (let k = 0; k < people; k++) {
    const x = unitInterval(threefry(load<i32>(COUNT), BY_ORIGIN)) * sum;
    let i = 0;
    while (i < last && load<f64>(sums + <usize>(i << 3)) <= x) i++;
    add(i);
  }
}

// Everybody moves who has to today.
export function move(): void {
  const places = load<i32>(PLACES);
  for (let i = 0; i < places; i++) {
    store<f64>(double(LIMIT, i), load<f64>(double(CAPACITY, i)));
    measureRoom(i);
  }
  const day = load<i32>(DAY);
  const slow = load<i32>(SLOW) != 0;
  let due = drain(LEAVING);
  foreseeChoices(due);
  for (let k = 0; k < due; k++) {
    const person = load<i32>(entry(BATCH, k));
    const place = load<i32>(personAt(person));
    const link = leaveBy(person, place, load<i32>(entry(WORDS, k)));
    if (link >= 0) {
      addPeople(place, -1);
      beUnderWay(person, link, slow ? travelSlowly(person, link, 0.0) : load<i32>(entry(LINK_DAYS, link)));
    } else {
      stay(person, nextLeaving(person, place, day + 1));
    }
  }
  due = drain(ARRIVING);
  foreseeArrivals(due);
  for (let k = 0; k < due; k++) {
    const person = load<i32>(entry(BATCH, k));
    const leaves = load<i32>(entry(LEAVES, k));
    const word = load<i32>(entry(WORDS, k));
    if (slow) arriveSlowly(person, leaves, word);
    else arrive(person, leaves, word);
  }
}

// Counts where people stand by where they come from.
export function countFlows(): void {
  const places = load<i32>(PLACES);
  const flows = load<i32>(FLOWS);
  const count = load<i32>(COUNT);
  for (let person = 0; person < count; person++) {
    const at = min<i32>(places, load<i32>(personAt(person)));
    const cell = <usize>(flows + ((load<i32>(entry(ORIGIN, person)) * (places + 1) + at) << 2));
    store<i32>(cell, load<i32>(cell) + 1);
  }
}

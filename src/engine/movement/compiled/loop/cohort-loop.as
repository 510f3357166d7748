// A day of cohorts by Flee's rules, with the algorithm, random numbers and sums of the TypeScript beside it: cohorts.ts and cohort-*.ts,
// for plans that cohort-covers.ts lets through. AssemblyScript over flat memory, as day-loop.as.

import {
  DAY,
  PLACES,
  LINKS,
  KEPT,
  LEDGERS,
  BUFFER,
  LIMIT,
  LAST_CLOSED,
  ORIGINS,
  FROM,
  TO,
  LINK_DAYS,
  KEYS,
  COUNT,
  STANDING,
  LEAVING,
  ROOM,
  GAIN,
  FULL,
  HALFWAY,
  TONIGHT,
  WAITING,
  GROUPS,
  CAMPS,
  QUESTIONS,
  NOTED,
  TARGET,
  CELLS,
  KEY_LINK,
  KEY_END,
  MORNING,
  add,
  double,
  float,
  int,
  put,
  record,
} from './cohort-header';
import { binomial, shareOut } from './cohort-numbers';
import { beginStratum, makePeople, moveAll, moveShare } from './cohort-rows';
import {
  empty,
  isContested,
  ledgerAt,
  sizeOf,
  slotAt,
  wait,
  SLOT_KEY,
  SLOT_PEOPLE,
  SLOT_ROW,
  TO_CHOOSE,
  TO_GO_ON,
  TO_SETTLE,
  WAIT_A,
  WAIT_PEOPLE,
  WAIT_WHAT,
} from './cohort-ledgers';
import { begin, clear, fill } from './cohort-memory';
import { arrive, backKey, follow, measureRoom, settle, stand } from './cohort-moves';
import { choose, goOn, stayingAt } from './cohort-choosing';
import { beginWaiting, fullFrom, goOnAlong, stepOf, takeTurns } from './cohort-turns';

export { begin, beginStratum, clear };

// ---- people are made (cohort-displacing.ts)

export function addCohort(place: i32, people: i32): void {
  add(STANDING, place, people);
  add(COUNT, place, people);
  makePeople(place, people);
}

// As many are displaced, from places by the weights of the day; returns how many.
export function displace(people: i32): i32 {
  const places = load<i32>(PLACES);
  if (!(float(ORIGINS, places - 1) > 0.0)) return 0;
  shareOut(people, <usize>load<i32>(ORIGINS), 0, places, <usize>load<i32>(CELLS));
  for (let i = 0; i < places; i++) {
    const here = int(CELLS, i);
    put(CELLS, i, 0);
    if (here != 0) addCohort(i, here);
  }
  return people;
}

// Everybody moves who has to today.
export function move(): void {
  const places = load<i32>(PLACES);
  for (let i = 0; i < places; i++) {
    measureRoom(i);
    put(FULL, i, fullFrom(i));
  }
  sendOff();
  receive();
}

// ---- departures (cohort-departures.ts)

function sendOff(): void {
  const places = load<i32>(PLACES);
  const kept = load<i32>(KEPT) != 0;
  const halfway = load<i32>(HALFWAY);
  store<i32>(HALFWAY, load<i32>(TONIGHT));
  store<i32>(TONIGHT, halfway);
  for (let i = 0; i < places; i++) {
    const people = int(STANDING, i);
    const out = people == 0 ? 0 : binomial(people, 1.0 - stayingAt(i));
    put(LEAVING, i, out);
    if (out == 0) continue;
    add(STANDING, i, -out);
    if (!kept) continue;
    if (out == people) moveAll(i, places + i);
    else moveShare(i, places + i, <f64>out / <f64>people);
  }
  store<i32>(QUESTIONS, 0);
  if (kept) findEmptying();
  const camps = load<i32>(QUESTIONS);
  if (camps == 0) {
    setOut();
  } else {
    for (let c = 0; c < camps; c++) stand(int(CAMPS, c), -int(NOTED, int(CAMPS, c)));
    beginWaiting();
    setOut();
    for (let c = 0; c < camps; c++) stand(int(CAMPS, c), int(NOTED, int(CAMPS, c)));
    takeTurns(false);
  }
  empty(<usize>load<i32>(HALFWAY));
}

// Who leaves each place or goes on from there along a route is noted.
function findEmptying(): void {
  const places = load<i32>(PLACES);
  const links = load<i32>(LINKS);
  const halfway = <usize>load<i32>(HALFWAY);
  memory.copy(<usize>load<i32>(NOTED), <usize>load<i32>(LEAVING), <usize>(4 * places));
  const size = sizeOf(halfway);
  for (let k = 0; k < size; k++) {
    const slot = slotAt(halfway, k);
    add(NOTED, load<i32>(record(KEYS, load<i32>(slot, SLOT_KEY)), KEY_LINK) - links, load<i32>(slot, SLOT_PEOPLE));
  }
  for (let i = 0; i < places; i++) {
    if (!(float(LIMIT, i) >= 1.0) || float(ROOM, i) == 1.0) continue;
    const out = int(NOTED, i);
    const full = int(FULL, i);
    const here = int(COUNT, i);
    if ((here >= full && here - out < full) || <f64>out > stepOf(i)) question(i);
  }
}

function question(camp: i32): void {
  const camps = load<i32>(QUESTIONS);
  put(CAMPS, camps, camp);
  store<i32>(QUESTIONS, camps + 1);
}

function setOut(): void {
  const places = load<i32>(PLACES);
  const links = load<i32>(LINKS);
  for (let i = 0; i < places; i++) {
    const out = int(LEAVING, i);
    if (out == 0) continue;
    const row = places + i;
    if (isContested(i)) {
      store<i32>(TARGET, wait(out, TO_CHOOSE, i, 0, 0));
      follow(row, out, out);
      continue;
    }
    const lost = choose(i, out, row, MORNING);
    if (lost == 0) continue;
    add(STANDING, i, lost);
    store<i32>(TARGET, i);
    follow(row, lost, lost);
  }
  const halfway = <usize>load<i32>(HALFWAY);
  const size = sizeOf(halfway);
  for (let k = 0; k < size; k++) {
    const slot = slotAt(halfway, k);
    const key = load<i32>(slot, SLOT_KEY);
    const people = load<i32>(slot, SLOT_PEOPLE);
    const row = load<i32>(slot, SLOT_ROW);
    const known = record(KEYS, key);
    if (isContested(load<i32>(known, KEY_LINK) - links) || isContested(load<i32>(known, KEY_END))) {
      store<i32>(TARGET, wait(people, TO_GO_ON, key, MORNING, 0));
      follow(row, people, people);
    } else {
      goOnAlong(key, MORNING, people, row);
    }
  }
}

// ---- arrivals (cohort-arrivals.ts)

function receive(): void {
  const ledger = ledgerAt(load<i32>(DAY) % load<i32>(LEDGERS));
  const size = sizeOf(ledger);
  let coming = 0;
  for (let k = 0; k < size; k++) coming += load<i32>(slotAt(ledger, k), SLOT_PEOPLE);
  store<i32>(QUESTIONS, 0);
  if (load<i32>(KEPT)) findFilling(ledger, coming);
  const camps = load<i32>(QUESTIONS);
  if (camps == 0) {
    reachEnds(ledger);
  } else {
    beginWaiting();
    reachEnds(ledger);
    // Of each camp, how many are in it or sure to be, and how many of them are the latter.
    const places = load<i32>(PLACES);
    fill(NOTED, 0, 8 * places);
    for (let c = 0; c < camps; c++) put(NOTED, int(CAMPS, c), int(COUNT, int(CAMPS, c)));
    const groups = load<i32>(GROUPS);
    for (let group = 0; group < groups; group++) {
      const waiting = record(WAITING, group);
      if (load<i32>(waiting, WAIT_WHAT) != TO_SETTLE) continue;
      add(NOTED, places + load<i32>(waiting, WAIT_A), load<i32>(waiting, WAIT_PEOPLE));
    }
    takeTurns(true);
    for (let c = 0; c < camps; c++) {
      const camp = int(CAMPS, c);
      const sure = int(NOTED, places + camp);
      remember(camp, int(COUNT, camp) - int(NOTED, camp) - sure, coming - sure);
    }
  }
  empty(ledger);
}

function remember(camp: i32, gained: i32, others: i32): void {
  const gain = float(GAIN, camp);
  const now = (50.0 * gain + <f64>max<i32>(0, gained)) / (50.0 + <f64>max<i32>(0, others));
  if (int(COUNT, camp) < int(FULL, camp) || now > gain) store<f64>(double(GAIN, camp), now);
}

function findFilling(ledger: usize, coming: i32): void {
  const places = load<i32>(PLACES);
  fill(NOTED, 0, 4 * places);
  const size = sizeOf(ledger);
  for (let k = 0; k < size; k++) {
    const slot = slotAt(ledger, k);
    const known = record(KEYS, load<i32>(slot, SLOT_KEY));
    const end = load<i32>(known, KEY_END);
    add(NOTED, end < 0 ? int(TO, load<i32>(known, KEY_LINK)) : end, load<i32>(slot, SLOT_PEOPLE));
  }
  const buffer = load<f64>(BUFFER);
  for (let i = 0; i < places; i++) {
    const limit = float(LIMIT, i);
    if (!(limit >= 1.0) || float(ROOM, i) == 0.0) continue;
    const most = min<f64>(<f64>coming, <f64>(5 + int(NOTED, i)) + 4.0 * float(GAIN, i) * <f64>coming);
    const here = <f64>int(COUNT, i);
    if (here + most <= buffer * limit) continue;
    const full = <f64>int(FULL, i);
    if ((here < full && here + most >= full) || most > stepOf(i)) question(i);
  }
}

function reachEnds(ledger: usize): void {
  const day = load<i32>(DAY);
  const size = sizeOf(ledger);
  for (let k = 0; k < size; k++) {
    const slot = slotAt(ledger, k);
    const key = load<i32>(slot, SLOT_KEY);
    const people = load<i32>(slot, SLOT_PEOPLE);
    const row = load<i32>(slot, SLOT_ROW);
    const link = load<i32>(record(KEYS, key), KEY_LINK);
    if (int(LAST_CLOSED, link) > day - int(LINK_DAYS, link)) settle(int(FROM, link), people, backKey(key));
    else arrive(key, people);
    follow(row, people, people);
  }
  goOn();
}

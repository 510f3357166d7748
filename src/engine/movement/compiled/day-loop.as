// A day of individuals by Flee's rules, with the algorithm, random numbers and sums of the TypeScript beside it: simulate-movement.ts,
// displacing.ts, foreseeing.ts, leaving.ts, arriving.ts, travelling.ts, settling.ts, waiting.ts, choice-table.ts, occupancy.ts and
// day-queue.ts, for plans that covers.ts lets through. AssemblyScript over flat memory: no object, no array, no collector.
//
// What stands where is told by a header at address 0, which memory-layout.ts writes: an address or a number for each name below.

// Makes the table of choice out of a place for today and returns its address.
@external("env", "table")
declare function makeTable(place: i32): i32;

// ---- the header, in the order of memory-layout.ts

const KEY0 = 0 * 4;
const KEY1 = 1 * 4;
const DAY = 2 * 4;
const DAYS = 3 * 4;
const PLACES = 4 * 4;
const ROUTED = 5 * 4;
const COUNT = 6 * 4;
const BUFFER = 8 * 4; // f64
// Of the day.
const OPEN = 10 * 4; // 8 bytes [places]: addresses of the links out of each and of their end
const LAST_CLOSED = 11 * 4; // [links]
const CAMP = 12 * 4; // u8 [places]
const CAPACITY = 13 * 4; // f64 [places]
const ORIGINS = 14 * 4; // f64 [places]: weights as origins, added up
const TABLES = 15 * 4; // [places]: addresses of tables of choice, 0 for none yet
// Of the plan.
const FROM = 16 * 4; // [links]
const TO = 17 * 4; // [links]
const LINK_DAYS = 18 * 4; // [links]
const LAST = 19 * 4; // f64 [links]
const SPEED = 20 * 4; // f64 [links]
const STAYS = 21 * 4; // 24 bytes [places x (days + 1)]: leaving, staying, certain, guide
const GUIDES = 22 * 4; // u8 [guides x 1024]
// Of the draw.
const PEOPLE = 23 * 4; // 8 bytes a person: where they are, decisions so far
const ROUTES = 24 * 4; // 8 bytes a person: address of the next node of their route and of its end
const NEXT = 25 * 4; // [people]
const ORIGIN = 26 * 4; // [people]
const BATCH = 27 * 4; // [people]
const LEAVES = 28 * 4; // [people]
const WORDS = 29 * 4; // [people]
const SOME = 30 * 4; // [people]
const STANDING = 31 * 4; // [places]
const LIMIT = 32 * 4; // f64 [places]
const ROOM = 33 * 4; // f64 [places]
const ENTRIES = 34 * 4; // [links]
const FLOWS = 35 * 4; // [places x (places + 1)]
const LEAVING = 36 * 4; // a queue: see below
const ARRIVING = 41 * 4;
// Where travel is slow: people on foot at first, and people who avoid short stints.
const SLOW = 46 * 4; // 40 bytes a person: see below; 0 where travel is not slow
const FOOT_DAYS = 47 * 4; // [links]
const FOOT_LAST = 48 * 4; // f64 [links]
const TOWN = 49 * 4; // u8 [places], of the day
const ON_FOOT = 50 * 4;
const SHORT_STINTS = 51 * 4;
const WALK_SPEED = 52 * 4; // f64
const MOVE_SPEED = 54 * 4; // f64

// What is kept of a person there.
const MOVED = 0; // f64: km on the day on which they come to the end of their link
const PACE = 8; // f64: km a day on it
const RECENT = 16; // f64
const RECENT_DAY = 24;
const ENTERED = 28;
const ARRIVED = 32;

// A queue.
const TODAY = 0;
const WIDTH = 4; // 64-bit words of bits a day
const MARKS = 8; // i64 [16 x width]
const HEAD = 12; // [days]
const SIZE = 16; // [days]

// A table of choice.
const UNLIMITED_TOTAL = 0; // f64
const GUIDE_SCALE = 8; // f64
const CANDIDATES = 16;
const UNLIMITED = 20;
const GROUPS = 24; // number of limited destinations
const CUMULATIVE = 28; // f64 [candidates]
const WAYS = 32; // 16 bytes a candidate: destination, first link, rest of its route from and to
const GUIDE = 36; // u16
const LIMITED = 40; // 16 bytes each: weight, place, where its candidates end

const WAIT = 0;
const CHOICE = 1;
const BY_ORIGIN = 5;

// ---- random numbers (random/threefry.ts, random/uniform.ts)

// @ts-ignore: decorator
@inline
function threefry(person: i32, second: i32): i32 {
  const key0 = load<i32>(KEY0);
  const key1 = load<i32>(KEY1);
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x1 = second + key1;
  let x0 = person + key0 + x1;
  x1 = rotl<i32>(x1, 13) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 15) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 26) ^ x0;
  x0 += x1;
  x1 = (rotl<i32>(x1, 6) ^ x0) + key2 + 1;
  x0 += key1 + x1;
  x1 = rotl<i32>(x1, 17) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 29) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 16) ^ x0;
  x0 += x1;
  x1 = (rotl<i32>(x1, 24) ^ x0) + key0 + 2;
  x0 += key2 + x1;
  x1 = rotl<i32>(x1, 13) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 15) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 26) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 6) ^ x0;
  return x0 + key0 + x1 + key1 + 3;
}

// @ts-ignore: decorator
@inline
function turn(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

// @ts-ignore: decorator
@inline
function mix(x1: v128, by: i32, x0: v128): v128 {
  return v128.xor(turn(x1, by), x0);
}

// Four words at a time.
// @ts-ignore: decorator
@inline
function threefry4(person: v128, second: v128): v128 {
  const key0 = load<i32>(KEY0);
  const key1 = load<i32>(KEY1);
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x1 = i32x4.add(second, i32x4.splat(key1));
  let x0 = i32x4.add(i32x4.add(person, i32x4.splat(key0)), x1);
  x1 = mix(x1, 13, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 15, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 26, x0);
  x0 = i32x4.add(x0, x1);
  x1 = i32x4.add(mix(x1, 6, x0), i32x4.splat(key2 + 1));
  x0 = i32x4.add(i32x4.add(x0, i32x4.splat(key1)), x1);
  x1 = mix(x1, 17, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 29, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 16, x0);
  x0 = i32x4.add(x0, x1);
  x1 = i32x4.add(mix(x1, 24, x0), i32x4.splat(key0 + 2));
  x0 = i32x4.add(i32x4.add(x0, i32x4.splat(key2)), x1);
  x1 = mix(x1, 13, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 15, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 26, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 6, x0);
  return i32x4.add(i32x4.add(x0, x1), i32x4.splat(key0 + key1 + 3));
}

// @ts-ignore: decorator
@inline
function unitInterval(word: i32): f64 {
  return (<f64>(<u32>word) + 0.5) * 2.3283064365386963e-10;
}

// The natural logarithm of a number from unitInterval (mathematics/ln.ts).
function ln(x: f64): f64 {
  const high = <i32>(reinterpret<i64>(x) >> 32);
  const exponent = ((high + 0x95f62) >> 20) - 1023;
  const f = x * reinterpret<f64>(<i64>(1023 - exponent) << 52) - 1.0;
  const k = <f64>exponent;
  const s = f / (2.0 + f);
  const z = s * s;
  const w = z * z;
  const rest =
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)) +
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return k * 0.6931471803691238 - (halfSquare - (s * (halfSquare + rest) + k * 1.9082149292705877e-10) - f);
}

// ---- people

// @ts-ignore: decorator
@inline
function personAt(person: i32): usize {
  return <usize>(load<i32>(PEOPLE) + (person << 3));
}

// @ts-ignore: decorator
@inline
function wordOf(person: i32, purpose: i32): i32 {
  return threefry(person, load<i32>(personAt(person), 4) * 8 + purpose);
}

// @ts-ignore: decorator
@inline
function onRoute(person: i32): bool {
  if (!load<i32>(ROUTED)) return false;
  const route = <usize>(load<i32>(ROUTES) + (person << 3));
  return load<i32>(route) < load<i32>(route, 4);
}

// ---- how many stand where (occupancy.ts)

// @ts-ignore: decorator
@inline
function entry(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 2));
}

// @ts-ignore: decorator
@inline
function double(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 3));
}

function measureRoom(i: i32): void {
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
function addPeople(i: i32, people: i32): void {
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
function enqueue(queue: usize, person: i32, day: i32): void {
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
function drain(queue: usize): i32 {
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

// ---- when people leave (waiting.ts, settling.ts)

// @ts-ignore: decorator
@inline
function stayAt(place: i32, day: i32): usize {
  return <usize>(load<i32>(STAYS) + (place * (load<i32>(DAYS) + 1) + day) * 24);
}

// @ts-ignore: decorator
@inline
function dayOfLeaving(at: usize, day: i32, word: i32): i32 {
  const stay = <i32>load<u8>(<usize>(load<i32>(GUIDES) + (load<i32>(at, 20) << 10)) + <usize>(<u32>word >> 22));
  return stay == 255 ? searchDay(at, day, unitInterval(word)) : day + stay;
}

function searchDay(at: usize, day: i32, u: f64): i32 {
  const days = load<i32>(DAYS);
  let stayed = load<f64>(at, 8);
  if (u >= stayed) return day;
  if (!(stayed > 0.9)) {
    const last = min<i32>(days, day + 12);
    for (let d = day + 1; d < last; d++) {
      stayed *= load<f64>(at + <usize>((d - day) * 24), 8);
      if (u >= stayed) return d;
    }
    if (last == days) return days;
  }
  const sure = load<i32>(at, 16);
  const passes = load<f64>(at) - ln(u);
  if (load<f64>(at + <usize>((sure - day) * 24)) <= passes) return sure;
  let low = day;
  let high = min<i32>(sure, days) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(at + <usize>((middle + 1 - day) * 24)) > passes) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nextLeaving(person: i32, place: i32, first: i32): i32 {
  const days = load<i32>(DAYS);
  if (first >= days) return days;
  if (onRoute(person)) return first;
  const at = stayAt(place, first);
  if (load<i32>(at, 16) == first) return first;
  return dayOfLeaving(at, first, wordOf(person, WAIT));
}

// @ts-ignore: decorator
@inline
function stay(person: i32, leaves: i32): void {
  if (leaves < load<i32>(DAYS)) enqueue(LEAVING, person, leaves);
}

// ---- the way that people choose (choice-table.ts, leaving.ts)

// @ts-ignore: decorator
@inline
function keepsOut(end: i32): bool {
  return load<f64>(double(ROOM, end)) < 0.5 && load<u8>(<usize>(load<i32>(CAMP) + end)) == 1;
}

function search(sums: usize, start: i32, end: i32, x: f64): i32 {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(sums + <usize>(middle << 3)) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

// @ts-ignore: decorator
@inline
function roomOf(group: usize): f64 {
  return load<f64>(double(ROOM, load<i32>(group, 8)));
}

// The position in a table of the candidate that a word picks, -1 without any.
function pickPosition(table: usize, word: i32): i32 {
  const size = load<i32>(table, CANDIDATES);
  if (size == 0) return -1;
  const u = unitInterval(word);
  const unlimited = load<i32>(table, UNLIMITED);
  const unlimitedTotal = load<f64>(table, UNLIMITED_TOTAL);
  const begin = <usize>load<i32>(table, LIMITED);
  const end = begin + <usize>(load<i32>(table, GROUPS) << 4);
  let total = unlimitedTotal;
  for (let group = begin; group < end; group += 16) total += load<f64>(group) * roomOf(group);
  if (!(total > 0.0 && total < Infinity)) return <i32>(u * <f64>size);
  let x = u * total;
  const sums = <usize>load<i32>(table, CUMULATIVE);
  if (x < unlimitedTotal) {
    const guided = <i32>(x * load<f64>(table, GUIDE_SCALE));
    const k = <i32>load<u16>(<usize>(load<i32>(table, GUIDE) + (guided << 1)));
    return k == 65535 ? search(sums, 0, unlimited, x) : k;
  }
  x -= unlimitedTotal;
  let last = unlimited;
  let start = unlimited;
  for (let group = begin; group < end; group += 16) {
    const room = roomOf(group);
    const share = load<f64>(group) * room;
    const stop = load<i32>(group, 12);
    if (share != 0.0) {
      last = stop;
      if (x < share) {
        const before = start == 0 ? 0.0 : load<f64>(sums + <usize>((start - 1) << 3));
        return search(sums, start, stop, before + x / room);
      }
      x -= share;
    }
    start = stop;
  }
  return last - 1;
}

// The first open link from a place to another, -1 for none.
function linkTo(place: i32, node: i32): i32 {
  const lists = double(OPEN, place);
  const end = load<i32>(lists, 4);
  for (let at = load<i32>(lists); at < end; at += 4) {
    const link = load<i32>(<usize>at);
    if (load<i32>(entry(TO, link)) == node) return link;
  }
  return -1;
}

// @ts-ignore: decorator
@inline
function beginRoute(person: i32, place: i32, word: i32): i32 {
  let table = load<i32>(entry(TABLES, place));
  if (table == 0) table = makeTable(place);
  const picked = pickPosition(<usize>table, word);
  if (picked < 0) return -1;
  const way = <usize>(load<i32>(<usize>table, WAYS) + (picked << 4));
  if (keepsOut(load<i32>(way))) return -1;
  if (load<i32>(ROUTED)) store<i64>(<usize>(load<i32>(ROUTES) + (person << 3)), load<i64>(way, 8));
  return load<i32>(way, 4);
}

function goOn(person: i32, place: i32): i32 {
  const route = <usize>(load<i32>(ROUTES) + (person << 3));
  const at = load<i32>(route);
  const end = load<i32>(route, 4);
  const link = keepsOut(load<i32>(<usize>(end - 4))) ? -1 : linkTo(place, load<i32>(<usize>at));
  store<i32>(route, link < 0 ? end : at + 4);
  return link;
}

// @ts-ignore: decorator
@inline
function leaveBy(person: i32, place: i32, word: i32): i32 {
  const link = onRoute(person) ? goOn(person, place) : beginRoute(person, place, word);
  const at = personAt(person);
  store<i32>(at, load<i32>(at, 4) + 1, 4);
  if (link >= 0) {
    const entered = entry(ENTRIES, link);
    store<i32>(entered, load<i32>(entered) + 1);
  }
  return link;
}

// @ts-ignore: decorator
@inline
function beUnderWay(person: i32, link: i32, days: i32): void {
  store<i32>(personAt(person), load<i32>(PLACES) + link);
  const arrives = load<i32>(DAY) + days;
  if (arrives < load<i32>(DAYS)) enqueue(ARRIVING, person, arrives);
}

// ---- slow travel (travelling.ts)

// @ts-ignore: decorator
@inline
function slowly(person: i32): usize {
  return <usize>(load<i32>(SLOW) + person * 40);
}

function recentWay(who: usize, day: i32): f64 {
  let recent = load<f64>(who, RECENT);
  for (let rest = load<i32>(who, RECENT_DAY) + 1; rest < day && recent > 0.0; rest++) recent /= 2.0;
  return recent;
}

// The days that somebody takes who enters a link today with `before` km behind them.
function travelSlowly(person: i32, link: i32, before: f64): i32 {
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

// ---- what is worked out for all people of a day before their turns (foreseeing.ts)

// The words of a purpose of the first of SOME.
function fillWords(count: i32, purpose: i32): void {
  const some = load<i32>(SOME);
  const batch = load<i32>(BATCH);
  const words = load<i32>(WORDS);
  const people = load<i32>(PEOPLE);
  const add = i32x4.splat(purpose);
  // The last four may take in some behind the end, whose words nobody reads.
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

function foreseeChoices(due: i32): void {
  const some = load<i32>(SOME);
  const batch = load<i32>(BATCH);
  let to = some;
  for (let k = 0; k < due; k++) {
    store<i32>(<usize>to, k);
    to += onRoute(load<i32>(<usize>(batch + (k << 2)))) ? 0 : 4;
  }
  fillSome((to - some) >> 2, CHOICE);
}

function foreseeArrivals(due: i32): void {
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

// ---- the end of a link (arriving.ts)

function beAt(person: i32, place: i32, leaves: i32): void {
  store<i32>(personAt(person), place);
  addPeople(place, 1);
  stay(person, leaves < 0 ? nextLeaving(person, place, load<i32>(DAY) + 1) : leaves);
}

// @ts-ignore: decorator
@inline
function arrive(person: i32, foreseen: i32, chosen: i32): void {
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
function arriveSlowly(person: i32, foreseen: i32, chosen: i32): void {
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

// ---- what is called from outside

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

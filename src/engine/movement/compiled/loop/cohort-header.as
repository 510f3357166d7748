// What stands where in the memory of the compiled day of cohorts: an address or a number for each name, which
// cohort-layout.ts writes, and what is behind them. The first two words are those of header.as.

export const DAY = 2 * 4;
export const DAYS = 3 * 4;
export const PLACES = 4 * 4;
export const LINKS = 5 * 4;
export const KEPT = 6 * 4; // whether rows of strata are kept
export const LEDGERS = 7 * 4; // ledgers of who is due
export const BUFFER = 8 * 4; // f64
// Of the day.
export const LIMIT = 10 * 4; // f64 [places]
export const LAST_CLOSED = 11 * 4; // [links]
export const CAMP = 12 * 4; // u8 [places]
export const ORIGINS = 13 * 4; // f64 [places]: weights as origins, added up
export const TABLES = 14 * 4; // [places]: addresses of tables of choice, 0 for none yet
export const NETWORK = 15 * 4;
// Of the plan.
export const FROM = 16 * 4; // [links]
export const TO = 17 * 4; // [links]
export const LINK_DAYS = 18 * 4; // [links]
export const STAYING = 19 * 4; // f64 [places x (days + 1)]
export const STATES = 20 * 4;
export const STATE_PLACE = 21 * 4; // [states]
export const STATE_FROM = 22 * 4; // [states]
export const AFTER = 23 * 4;
export const ARRIVAL = 24 * 4; // [links]
export const WHICH = 25 * 4; // [links]
export const KEYS = 26 * 4; // 32 bytes a key: see below
// Of the draw, by the host.
export const COUNT = 27 * 4; // [places]
export const ENTRIES = 28 * 4; // [links]
// Of the draw, by the loop itself.
export const STANDING = 29 * 4; // [places]
export const LEAVING = 30 * 4; // [places]
export const ROOM = 31 * 4; // f64 [places]
export const GAIN = 32 * 4; // f64 [places]
export const FULL = 33 * 4; // [places]
export const IN_STATE = 34 * 4; // [states]
export const STATE_ROW = 35 * 4; // [states]
export const MARKS = 36 * 4; // [states / 32]
export const LEDGER = 37 * 4; // 32 bytes a ledger
export const HALFWAY = 38 * 4; // address of a ledger
export const TONIGHT = 39 * 4;
export const BEGUN = 40 * 4;
export const CONTESTED = 41 * 4; // [places]
export const MOST = 42 * 4; // f64 [places]
export const WAITING = 43 * 4; // 32 bytes a group: what for, three numbers of it, people, row
export const GROUPS = 44 * 4;
export const GROUP_ROOM = 45 * 4;
export const TURNS = 46 * 4; // [groups]
export const CAMPS = 47 * 4; // [places]: those in question
export const QUESTIONS = 48 * 4; // how many they are
export const NOTED = 49 * 4; // [places x 2]: what is noted of each place for a while
export const TARGET = 50 * 4;
export const SUMS = 51 * 4; // f64 [cells]
export const GROUPED = 52 * 4; // [cells]
export const CELLS = 53 * 4; // [cells]
export const CELL_ROOM = 54 * 4;
// Rows of strata.
export const PEOPLE = 55 * 4; // f64 [rows x 16]
export const FREE = 56 * 4; // [rows]
export const FREED = 57 * 4;
export const ROWS = 58 * 4;
export const ROW_ROOM = 59 * 4;
export const STRATA_USED = 60 * 4;
export const MADE = 61 * 4; // f64 [16]
export const LAST_DAY = 62 * 4; // [16]
// Random numbers.
export const COUNTER = 63 * 4;
export const WORDS = 64 * 4; // [256]
export const WORD = 65 * 4; // the next of them
export const LN_FACTORIALS = 66 * 4; // f64 [31]
export const HEADER_BYTES = 272;

// A key: link, or the number of links and a place; last place of the rest of the route or -1; the key of who has come to its end or
// -1; where they go next and on which network that was found; the key of who turns back or -2.
export const KEY_LINK: usize = 0;
export const KEY_END: usize = 4;
export const KEY_ARRIVED: usize = 8;
export const KEY_NEXT: usize = 12;
export const KEY_NEXT_ON: usize = 16;
export const KEY_BACK: usize = 20;

// A table of choice.
export const UNLIMITED_TOTAL: usize = 0; // f64
export const GUIDE_SCALE: usize = 8; // f64
export const CANDIDATES: usize = 16;
export const UNLIMITED: usize = 20;
export const LIMITS: usize = 24; // limited destinations
export const CUMULATIVE: usize = 28; // f64 [candidates]
export const WAYS: usize = 32; // [candidates x 2]: destination, key
export const GUIDE: usize = 36; // u16
export const LIMITED: usize = 40; // 16 bytes each: weight f64, destination, where its candidates end

// The state of people who set out in the morning, and who have no time left.
export const MORNING: i32 = -2;
export const NO_TIME_LEFT: i32 = -1;

// Memory of so many bytes more, on a multiple of 16.
@external("env", "reserve")
declare function reserveBytes(bytes: i32): i32;

export function reserve(bytes: i32): usize {
  return <usize>reserveBytes(bytes);
}

// @ts-ignore: decorator
@inline
export function entry(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 2));
}

// @ts-ignore: decorator
@inline
export function int(name: usize, i: i32): i32 {
  return load<i32>(entry(name, i));
}

// @ts-ignore: decorator
@inline
export function put(name: usize, i: i32, value: i32): void {
  store<i32>(entry(name, i), value);
}

// @ts-ignore: decorator
@inline
export function add(name: usize, i: i32, value: i32): void {
  const at = entry(name, i);
  store<i32>(at, load<i32>(at) + value);
}

// @ts-ignore: decorator
@inline
export function double(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 3));
}

// @ts-ignore: decorator
@inline
export function float(name: usize, i: i32): f64 {
  return load<f64>(double(name, i));
}

// @ts-ignore: decorator
@inline
export function record(name: usize, i: i32): usize {
  return <usize>(load<i32>(name) + (i << 5));
}

// Twice as much memory for a column of so many bytes, with what is in it; the rest is 0.
export function widen(name: usize, bytes: i32): void {
  const wider = reserve(2 * bytes);
  memory.copy(wider, <usize>load<i32>(name), <usize>bytes);
  memory.fill(wider + <usize>bytes, 0, <usize>bytes);
  store<i32>(name, <i32>wider);
}

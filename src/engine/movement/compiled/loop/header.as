// What stands where in memory: an address or a number for each name, which memory-layout.ts writes, and what is behind them.

export const KEY0 = 0 * 4;
export const KEY1 = 1 * 4;
export const DAY = 2 * 4;
export const DAYS = 3 * 4;
export const PLACES = 4 * 4;
export const ROUTED = 5 * 4;
export const COUNT = 6 * 4;
export const BUFFER = 8 * 4; // f64
// Of the day.
export const OPEN = 10 * 4; // 8 bytes [places]: addresses of the links out of each and of their end
export const LAST_CLOSED = 11 * 4; // [links]
export const CAMP = 12 * 4; // u8 [places]
export const CAPACITY = 13 * 4; // f64 [places]
export const ORIGINS = 14 * 4; // f64 [places]: weights as origins, added up
export const TABLES = 15 * 4; // [places]: addresses of tables of choice, 0 for none yet
// Of the plan.
export const FROM = 16 * 4; // [links]
export const TO = 17 * 4; // [links]
export const LINK_DAYS = 18 * 4; // [links]
export const LAST = 19 * 4; // f64 [links]
export const SPEED = 20 * 4; // f64 [links]
export const STAYS = 21 * 4; // 24 bytes [places x (days + 1)]: leaving, staying, certain, guide
export const GUIDES = 22 * 4; // u8 [guides x 1024]
// Of the draw.
export const PEOPLE = 23 * 4; // 8 bytes a person: where they are, decisions so far
export const ROUTES = 24 * 4; // 8 bytes a person: address of the next node of their route and of its end
export const NEXT = 25 * 4; // [people]
export const ORIGIN = 26 * 4; // [people]
export const BATCH = 27 * 4; // [people]
export const LEAVES = 28 * 4; // [people]
export const WORDS = 29 * 4; // [people]
export const SOME = 30 * 4; // [people]
export const STANDING = 31 * 4; // [places]
export const LIMIT = 32 * 4; // f64 [places]
export const ROOM = 33 * 4; // f64 [places]
export const ENTRIES = 34 * 4; // [links]
export const FLOWS = 35 * 4; // [places x (places + 1)]
export const LEAVING = 36 * 4; // a queue: see below
export const ARRIVING = 41 * 4;
// Where travel is slow: people on foot at first, and people who avoid short stints.
export const SLOW = 46 * 4; // 40 bytes a person: see below; 0 where travel is not slow
export const FOOT_DAYS = 47 * 4; // [links]
export const FOOT_LAST = 48 * 4; // f64 [links]
export const TOWN = 49 * 4; // u8 [places], of the day
export const ON_FOOT = 50 * 4;
export const SHORT_STINTS = 51 * 4;
export const WALK_SPEED = 52 * 4; // f64
export const MOVE_SPEED = 54 * 4; // f64

// What is kept of a person there.
export const MOVED = 0; // f64: km on the day on which they come to the end of their link
export const PACE = 8; // f64: km a day on it
export const RECENT = 16; // f64
export const RECENT_DAY = 24;
export const ENTERED = 28;
export const ARRIVED = 32;

// A queue.
export const TODAY = 0;
export const WIDTH = 4; // 64-bit words of bits a day
export const MARKS = 8; // i64 [16 x width]
export const HEAD = 12; // [days]
export const SIZE = 16; // [days]

// A table of choice.
export const UNLIMITED_TOTAL = 0; // f64
export const GUIDE_SCALE = 8; // f64
export const CANDIDATES = 16;
export const UNLIMITED = 20;
export const GROUPS = 24; // number of limited destinations
export const CUMULATIVE = 28; // f64 [candidates]
export const WAYS = 32; // 16 bytes a candidate: destination, first link, rest of its route from and to
export const GUIDE = 36; // u16
export const LIMITED = 40; // 16 bytes each: weight, place, where its candidates end

export const WAIT = 0;
export const CHOICE = 1;
export const BY_ORIGIN = 5;

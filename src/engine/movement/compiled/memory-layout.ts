/** Words of the header at address 0, in the order in which day-loop.as names them. */
export const HEADER = {
  key0: 0,
  key1: 1,
  day: 2,
  days: 3,
  places: 4,
  routed: 5,
  count: 6,
  buffer: 8,
  open: 10,
  lastClosed: 11,
  camp: 12,
  capacity: 13,
  origins: 14,
  tables: 15,
  from: 16,
  to: 17,
  linkDays: 18,
  last: 19,
  speed: 20,
  stays: 21,
  guides: 22,
  people: 23,
  routes: 24,
  next: 25,
  origin: 26,
  batch: 27,
  leaves: 28,
  words: 29,
  some: 30,
  standing: 31,
  limit: 32,
  room: 33,
  entries: 34,
  flows: 35,
  leaving: 36,
  arriving: 41,
} as const;

/** Words of a queue in it. */
export const QUEUE = { today: 0, width: 1, marks: 2, head: 3, size: 4 } as const;

/** Bytes before anything else. */
export const HEADER_BYTES = 256;

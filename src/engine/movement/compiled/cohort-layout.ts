/** Words of the header at address 0 of the compiled day of cohorts that are written from here, in the order of loop/cohort-header.as. */
export const COHORT_HEADER = {
  key0: 0,
  key1: 1,
  day: 2,
  days: 3,
  places: 4,
  links: 5,
  kept: 6,
  ledgers: 7,
  buffer: 8,
  limit: 10,
  lastClosed: 11,
  camp: 12,
  origins: 13,
  tables: 14,
  network: 15,
  from: 16,
  to: 17,
  linkDays: 18,
  staying: 19,
  states: 20,
  statePlace: 21,
  stateFrom: 22,
  after: 23,
  arrival: 24,
  which: 25,
  keys: 26,
  count: 27,
  entries: 28,
} as const;

/** Words of the record of a key, and of them all. */
export const KEY = { link: 0, end: 1, arrived: 2, next: 3, nextOn: 4, back: 5 } as const;
export const KEY_WORDS = 8;

/** Bytes before anything else. */
export const COHORT_HEADER_BYTES = 272;

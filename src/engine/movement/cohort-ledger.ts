import { condenseRows } from './cohort-births.ts';

/** Counts of people by key, with the strata in which they were made. */
export interface CohortLedger {
  /** Keys with people, as they came. */
  keys: Int32Array;
  size: number;
  /** [keys of the draw] */
  people: Int32Array;
  /** [keys of the draw x width] */
  births: Int32Array;
  width: number;
}

export function createLedger(width: number): CohortLedger {
  return {
    keys: new Int32Array(64),
    size: 0,
    people: new Int32Array(64),
    births: new Int32Array(64 * width),
    width,
  };
}

/** Adds people to a key; the strata in which they were made are for the caller to add at `key * width`. */
export function enter(ledger: CohortLedger, key: number, people: number): void {
  if (key >= ledger.people.length) widen(ledger, key);
  if (ledger.people[key] === 0) {
    if (ledger.size === ledger.keys.length) ledger.keys = longer(ledger.keys, 2 * ledger.size);
    ledger.keys[ledger.size++] = key;
  }
  ledger.people[key] += people;
}

function widen(ledger: CohortLedger, key: number): void {
  const room = Math.max(key + 1, 2 * ledger.people.length);
  ledger.people = longer(ledger.people, room);
  ledger.births = longer(ledger.births, room * ledger.width);
}

function longer(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}

/** Forgets everybody; rows of strata have been moved away. */
export function empty(ledger: CohortLedger): void {
  for (let k = 0; k < ledger.size; k++) ledger.people[ledger.keys[k]] = 0;
  ledger.size = 0;
}

/** Brings the rows to the strata that are left. */
export function condenseLedger({ births, width }: CohortLedger, to: Int32Array): void {
  condenseRows(births, width, to);
}

import { type CohortStrata, giveBack, takeRow } from './cohort-strata.ts';

/** Counts of people by key, in the order in which keys came up, each with its row of strata. */
export interface CohortLedger {
  size: number;
  /** [slots] */
  key: Int32Array;
  people: Int32Array;
  row: Int32Array;
  /** 1 more than the slot of each key, 0 for none. [keys] */
  slotOf: Int32Array;
}

export function createLedger(): CohortLedger {
  return {
    size: 0,
    key: new Int32Array(64),
    people: new Int32Array(64),
    row: new Int32Array(64),
    slotOf: new Int32Array(64),
  };
}

/** Adds people to a key; returns the row that their strata are to be added to. */
export function enter(ledger: CohortLedger, strata: CohortStrata, key: number, people: number): number {
  const slot = key < ledger.slotOf.length ? ledger.slotOf[key] - 1 : -1;
  if (slot < 0) return begin(ledger, strata, key, people);
  ledger.people[slot] += people;
  return ledger.row[slot];
}

function begin(ledger: CohortLedger, strata: CohortStrata, key: number, people: number): number {
  if (key >= ledger.slotOf.length) ledger.slotOf = longer(ledger.slotOf, 2 * key);
  const slot = ledger.size++;
  if (slot === ledger.key.length) {
    ledger.key = longer(ledger.key, 2 * slot);
    ledger.people = longer(ledger.people, 2 * slot);
    ledger.row = longer(ledger.row, 2 * slot);
  }
  ledger.slotOf[key] = slot + 1;
  ledger.key[slot] = key;
  ledger.people[slot] = people;
  ledger.row[slot] = strata.kept ? takeRow(strata) : 0;
  return ledger.row[slot];
}

/** Forgets everybody; strata have been moved away. */
export function empty(ledger: CohortLedger, strata: CohortStrata): void {
  for (let slot = 0; slot < ledger.size; slot++) {
    ledger.slotOf[ledger.key[slot]] = 0;
    if (strata.kept) giveBack(strata, ledger.row[slot]);
  }
  ledger.size = 0;
}

function longer(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}

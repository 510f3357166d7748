import { type CohortStrata, giveBack, takeRow } from './cohort-strata.ts';

/** What people wait for, and what is known of it: to stay at a place with a key or -1, */
export const TO_SETTLE = 0;
/** to go on along a route with the key of those who stand there, in a state of the day, */
export const TO_GO_ON = 1;
/** to take a candidate out of a place, in a state of the day, */
export const TO_TAKE = 2;
/** or to choose at a place in the morning. */
export const TO_CHOOSE = 3;

/**
 * People to whom it matters who comes before them at a camp that opens or shuts, while all others of a part of the day act at once.
 * In groups, each with a row of strata.
 */
export interface Waiting {
  /** Whether such people wait now: else they act at once. */
  begun: boolean;
  /** 1 for the camps in question. [locations] */
  contested: Uint8Array;
  /** The largest room in this part of the day of each, raised as weights are: by it people pick. [locations] */
  most: Float64Array;
  size: number;
  /** [groups x 4]: what for, and up to three numbers of it */
  what: Int32Array;
  people: Int32Array;
  row: Int32Array;
}

export function createWaiting(locations: number): Waiting {
  return {
    begun: false,
    contested: new Uint8Array(locations),
    most: new Float64Array(locations),
    size: 0,
    what: new Int32Array(4 * 64),
    people: new Int32Array(64),
    row: new Int32Array(64),
  };
}

/** Whether people who have to do with a place wait for their turn. */
export function isContested({ begun, contested }: Waiting, place: number): boolean {
  return begun && contested[place] === 1;
}

/** Some people wait; returns the row that their strata go to. */
export function wait(
  waiting: Waiting,
  strata: CohortStrata,
  people: number,
  what: number,
  a: number,
  b: number,
  c: number,
): number {
  const group = waiting.size++;
  if (group === waiting.people.length) widen(waiting, 2 * group);
  const at = 4 * group;
  waiting.what[at] = what;
  waiting.what[at + 1] = a;
  waiting.what[at + 2] = b;
  waiting.what[at + 3] = c;
  waiting.people[group] = people;
  const row = takeRow(strata);
  waiting.row[group] = row;
  return row;
}

/** Nobody waits any more. */
export function forget(waiting: Waiting, strata: CohortStrata): void {
  for (let group = 0; group < waiting.size; group++) giveBack(strata, waiting.row[group]);
  waiting.size = 0;
}

function widen(waiting: Waiting, room: number): void {
  for (const [column, width] of [
    ['what', 4],
    ['people', 1],
    ['row', 1],
  ] as const) {
    const wider = new Int32Array(width * room);
    wider.set(waiting[column]);
    waiting[column] = wider;
  }
}

/** Strata of days of birth that are told apart, at most one for each bit of a word, and how many are left when they are put together. */
export const STRATA = 16;
const STRATA_LEFT = 12;

/**
 * When people were made, which is all that their turn within a day goes by: counts by stratum of days, oldest first, in rows,
 * one for each group of people. Days that are long past are put together. No rows where nobody's turn matters.
 */
export interface CohortStrata {
  kept: boolean;
  /** Strata in use. */
  used: number;
  /** People made in each stratum, and its last day. [STRATA] */
  made: Float64Array;
  last: Int32Array;
  /** [rows x STRATA] */
  people: Int32Array;
  /** Strata of a row with people, as bits. [rows] */
  present: Int32Array;
  rows: number;
  /** Rows that were given back. */
  free: Int32Array;
  freed: number;
}

/** With so many rows, numbered from 0. */
export function createStrata(kept: boolean, rows: number): CohortStrata {
  const room = kept ? 2 * rows + 64 : 0;
  return {
    kept,
    used: 0,
    made: new Float64Array(STRATA),
    last: new Int32Array(STRATA),
    people: new Int32Array(room * STRATA),
    present: new Int32Array(room),
    rows,
    free: new Int32Array(room),
    freed: 0,
  };
}

/** One more row, without people. */
export function takeRow(strata: CohortStrata): number {
  if (strata.freed > 0) return strata.free[--strata.freed];
  if (strata.rows === strata.present.length) {
    const room = 2 * strata.rows;
    strata.people = longer(strata.people, room * STRATA);
    strata.present = longer(strata.present, room);
    strata.free = longer(strata.free, room);
  }
  return strata.rows++;
}

/** Gives back a row that nobody is left in. */
export function giveBack(strata: CohortStrata, row: number): void {
  strata.free[strata.freed++] = row;
}

function longer(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}

/** The lowest of the strata that a word has bits of. */
export function lowestOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Begins the stratum of a day on which people are made, and puts old ones together where there are too many. */
export function beginStratum(strata: CohortStrata, day: number): void {
  if (!strata.kept) return;
  if (strata.used === STRATA) condense(strata, day);
  strata.made[strata.used] = 0;
  strata.last[strata.used] = day;
  strata.used++;
}

/** Adds people who are made now to a row. */
export function makePeople(strata: CohortStrata, row: number, people: number): void {
  if (!strata.kept || people === 0) return;
  const stratum = strata.used - 1;
  strata.made[stratum] += people;
  strata.people[row * STRATA + stratum] += people;
  strata.present[row] |= 1 << stratum;
}

/** Puts neighbours together until so many are left as may be: few people, long past, first. */
function condense(strata: CohortStrata, day: number): void {
  const { made, last } = strata;
  const groups = Array.from({ length: strata.used }, (_, s) => ({
    people: made[s],
    last: last[s],
    strata: [s],
  }));
  while (groups.length > STRATA_LEFT) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let g = 0; g + 1 < groups.length; g++) {
      const loss = (groups[g].people + groups[g + 1].people) / (1 + day - groups[g + 1].last);
      if (loss >= least) continue;
      least = loss;
      best = g;
    }
    const [next] = groups.splice(best + 1, 1);
    groups[best].people += next.people;
    groups[best].last = next.last;
    groups[best].strata.push(...next.strata);
  }
  const to = new Int32Array(strata.used);
  groups.forEach((group, g) => {
    made[g] = group.people;
    last[g] = group.last;
    for (const s of group.strata) to[s] = g;
  });
  strata.used = groups.length;
  for (let row = 0; row < strata.rows; row++) condenseRow(strata, row, to);
}

function condenseRow({ people, present }: CohortStrata, row: number, to: Int32Array): void {
  const at = row * STRATA;
  let left = 0;
  for (let bits = present[row]; bits !== 0; bits &= bits - 1) {
    const s = lowestOf(bits);
    const here = people[at + s];
    people[at + s] = 0;
    people[at + to[s]] += here;
    left |= 1 << to[s];
  }
  present[row] = left;
}

/** Moves all people of a row to another row. */
export function moveAll(strata: CohortStrata, row: number, into: number): void {
  const { people, present } = strata;
  const moved = present[row];
  if (moved === 0 || row === into) return;
  const from = row * STRATA;
  const to = into * STRATA;
  present[row] = 0;
  present[into] |= moved;
  for (let bits = moved; bits !== 0; bits &= bits - 1) {
    const s = lowestOf(bits);
    people[to + s] += people[from + s];
    people[from + s] = 0;
  }
}

/** Moves so many people of one stratum of a row to another row. */
export function movePart(
  strata: CohortStrata,
  row: number,
  into: number,
  stratum: number,
  part: number,
): void {
  if (part === 0) return;
  const { people, present } = strata;
  const bit = 1 << stratum;
  people[into * STRATA + stratum] += part;
  present[into] |= bit;
  const left = people[row * STRATA + stratum] - part;
  people[row * STRATA + stratum] = left;
  if (left === 0) present[row] &= ~bit;
}

/**
 * Moves `taken` of the `of` people of a row to another, from every stratum in proportion, rounded from a start drawn once: each
 * stratum gives as many as it would on average, within one.
 */
export function moveShare(
  strata: CohortStrata,
  row: number,
  into: number,
  of: number,
  taken: number,
  start: number,
): void {
  const { people, present } = strata;
  const share = taken / of;
  const from = row * STRATA;
  const to = into * STRATA;
  let sum = start;
  let before = 0;
  let left = taken;
  let got = 0;
  let gone = 0;
  for (let bits = present[row]; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    const s = 31 - Math.clz32(bit);
    const here = people[from + s];
    sum += here * share;
    let part = (sum | 0) - before;
    before += part;
    if (part > here) part = here;
    if (part > left) part = left;
    if (part === 0) continue;
    left -= part;
    people[from + s] = here - part;
    people[to + s] += part;
    got |= bit;
    if (part === here) gone |= bit;
  }
  present[row] ^= gone;
  present[into] |= got;
  // The start may round the last one away.
  while (left > 0) {
    const s = 31 - Math.clz32(present[row]);
    const part = Math.min(left, people[from + s]);
    left -= part;
    movePart(strata, row, into, s, part);
  }
}

/** Adds the people of a row to sums by stratum. */
export function addRow({ people, present }: CohortStrata, row: number, sums: Int32Array): void {
  for (let bits = present[row]; bits !== 0; bits &= bits - 1) {
    const s = lowestOf(bits);
    sums[s] += people[row * STRATA + s];
  }
}

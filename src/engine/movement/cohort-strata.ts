/** Strata of days of birth that are told apart, and how many are left when they are put together. */
export const STRATA = 16;
const STRATA_LEFT = 12;

/**
 * When people were made, which is all that their turn within a day goes by: numbers by stratum of days, oldest first, in rows,
 * one for each group of people. A group that divides gives of every stratum alike, in fractions of people: a row says how many of a
 * group are of a stratum on average. Days that are long past are put together. No rows where nobody's turn matters.
 */
export interface CohortStrata {
  kept: boolean;
  /** Strata in use. */
  used: number;
  /** People made in each stratum, and its last day. [STRATA] */
  made: Float64Array;
  last: Int32Array;
  /** [rows x STRATA] */
  people: Float64Array;
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
    people: new Float64Array(room * STRATA),
    rows,
    free: new Int32Array(room),
    freed: 0,
  };
}

/** One more row, without people. */
export function takeRow(strata: CohortStrata): number {
  if (strata.freed > 0) return strata.free[--strata.freed];
  if (strata.rows === strata.free.length) {
    const people = new Float64Array(2 * strata.people.length);
    people.set(strata.people);
    strata.people = people;
    const free = new Int32Array(2 * strata.free.length);
    free.set(strata.free);
    strata.free = free;
  }
  return strata.rows++;
}

/** Gives back a row that nobody is left in. */
export function giveBack(strata: CohortStrata, row: number): void {
  strata.free[strata.freed++] = row;
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

function condenseRow({ people }: CohortStrata, row: number, to: Int32Array): void {
  const at = row * STRATA;
  for (let s = 0; s < to.length; s++) {
    const here = people[at + s];
    people[at + s] = 0;
    people[at + to[s]] += here;
  }
}

/** Moves all people of a row to another row. */
export function moveAll({ people, used }: CohortStrata, row: number, into: number): void {
  if (row === into) return;
  const from = row * STRATA;
  const to = into * STRATA;
  for (let s = 0; s < used; s++) {
    people[to + s] += people[from + s];
    people[from + s] = 0;
  }
}

/** Moves a share of the people of a row to another, of every stratum alike. */
export function moveShare({ people, used }: CohortStrata, row: number, into: number, share: number): void {
  const from = row * STRATA;
  const to = into * STRATA;
  for (let s = 0; s < used; s++) {
    const part = people[from + s] * share;
    people[from + s] -= part;
    people[to + s] += part;
  }
}

/** Adds a share of the people of a row to another; they are still in the first until `keepShare` is told who is left there. */
export function giveShare({ people, used }: CohortStrata, row: number, into: number, share: number): void {
  const from = row * STRATA;
  const to = into * STRATA;
  for (let s = 0; s < used; s++) people[to + s] += people[from + s] * share;
}

/** Leaves a share of the people of a row in it. */
export function keepShare({ people, used }: CohortStrata, row: number, share: number): void {
  const from = row * STRATA;
  for (let s = 0; s < used; s++) people[from + s] *= share;
}

/** Moves so many people of one stratum of a row to another row. */
export function movePart(
  { people }: CohortStrata,
  row: number,
  into: number,
  stratum: number,
  part: number,
): void {
  people[row * STRATA + stratum] -= part;
  people[into * STRATA + stratum] += part;
}

/**
 * Makes whole people of a row, so many in all: rounded from a start drawn once, each stratum has as many as it had on average,
 * within one.
 */
export function roundRow({ people, used }: CohortStrata, row: number, all: number, start: number): void {
  const at = row * STRATA;
  let mass = 0;
  for (let s = 0; s < used; s++) mass += people[at + s];
  const scale = mass > 0 ? all / mass : 0;
  let sum = 0;
  let before = 0;
  for (let s = 0; s < used - 1; s++) {
    sum += people[at + s];
    const part = Math.min(all, (sum * scale + start) | 0) - before;
    people[at + s] = part;
    before += part;
  }
  people[at + used - 1] = all - before;
}

/**
 * When the people of a cohort were made, which is all that their turn within a day goes by: counts by stratum of days, oldest first.
 * Days that are long past are put together, so that a cohort has at most `width` of them. 0 where nobody's turn matters.
 */
export interface Births {
  width: number;
  used: number;
  /** People made in each stratum, and its last day. [width] */
  made: Float64Array;
  last: Int32Array;
}

export function createBirths(width: number): Births {
  return { width, used: 0, made: new Float64Array(width), last: new Int32Array(width) };
}

/** Begins the stratum of a day on which people are made; there is one free. */
export function beginStratum(births: Births, day: number, people: number): void {
  births.made[births.used] = people;
  births.last[births.used] = day;
  births.used++;
}

/** Where the strata go when neighbours are put together until so many are left: few people, long past, first. */
export function condense(births: Births, left: number, day: number): Int32Array {
  const { made, last } = births;
  const groups = Array.from({ length: births.used }, (_, s) => ({
    people: made[s],
    last: last[s],
    strata: [s],
  }));
  while (groups.length > left) {
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
  const to = new Int32Array(births.used);
  groups.forEach((group, g) => {
    made[g] = group.people;
    last[g] = group.last;
    for (const s of group.strata) to[s] = g;
  });
  births.used = groups.length;
  return to;
}

/** Brings rows of counts by stratum to the strata that are left. */
export function condenseRows(rows: Int32Array, width: number, to: Int32Array): void {
  const used = to.length;
  for (let row = 0; row + width <= rows.length; row += width) {
    for (let s = 0; s < used; s++) {
      const people = rows[row + s];
      if (people === 0 || to[s] === s) continue;
      rows[row + s] = 0;
      rows[row + to[s]] += people;
    }
  }
}

/**
 * Moves `taken` of the `people` of one row to another, from every stratum in proportion, rounded from a start drawn once: each
 * stratum gives as many as it would on average, within one. Between the strata `from` and before `to`.
 */
export function moveShare(
  source: Int32Array,
  at: number,
  people: number,
  taken: number,
  target: Int32Array,
  into: number,
  from: number,
  to: number,
  start: number,
): void {
  const share = taken / people;
  let sum = start;
  let before = 0;
  let left = taken;
  let lastOne = -1;
  for (let s = from; s < to; s++) {
    const here = source[at + s];
    if (here === 0) continue;
    sum += here * share;
    let part = Math.floor(sum) - before;
    before += part;
    if (part > here) part = here;
    if (part > left) part = left;
    source[at + s] = here - part;
    target[into + s] += part;
    left -= part;
    if (part < here) lastOne = s;
  }
  // The start may round the last one away.
  for (let s = lastOne; left > 0 && s >= from; s--) {
    const part = Math.min(left, source[at + s]);
    source[at + s] -= part;
    target[into + s] += part;
    left -= part;
  }
}

/** Moves a whole row to another. */
export function moveAll(
  source: Int32Array,
  at: number,
  target: Int32Array,
  into: number,
  from: number,
  to: number,
): void {
  for (let s = from; s < to; s++) {
    target[into + s] += source[at + s];
    source[at + s] = 0;
  }
}

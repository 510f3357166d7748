import type { Tables } from '../tables.ts';
import type { Course } from '../world.ts';
import { meanPower } from './bands.ts';
import type { Cells } from './cells.ts';
import { createMix, type Mix } from './mix.ts';
import type { Mixture } from './mixtures.ts';

/**
 * The people of one status by the time since they entered it, where cells are too many to follow that at every place: a
 * class is taken to be of the same ages at every place of the status. A mixture whose sorts are stretches of time of entry.
 */
export interface Ages {
  mix: Mix;
  /** Middle and width of each stretch, oldest first; the last is the step at hand. Days. [BANDS] */
  middle: Float64Array;
  width: Float64Array;
}

/** More stretches follow the hazard more closely and cost more. */
const BANDS = 10;

/** Cells of a status from which its ages are followed by status only. */
const MANY = 500;

/** The ages of every status that needs them; null for the others. `offset`: where their means begin in the values of the draw. */
export function createAges(course: Course, cells: Cells, offset: number, mixes: boolean): (Ages | null)[] {
  const { plan } = course;
  let at = offset;
  return plan.statuses.map((_, status) => {
    const shaped = plan.moves.flatMap(({ from, shape }, m) => (from === status && shape >= 0 ? [m] : []));
    if (!mixes || shaped.length === 0 || cells.sizeOfStatus[status] < MANY) return null;
    const mix = createMix(
      layAges(course, cells, status, shaped),
      plan.statuses.map(() => 0),
      at,
    );
    at += mix.weight.length;
    return { mix, middle: new Float64Array(BANDS), width: new Float64Array(BANDS) };
  });
}

function layAges({ plan }: Course, { lumps }: Cells, status: number, shaped: number[]): Mixture {
  const kinds = lumps.kindOf[status];
  const classes = kinds.length;
  const sorts = classes * BANDS;
  const turns = plan.moves.flatMap(({ from, to, kindAfter }, move) => {
    if (from !== status || (to >= 0 && to !== status) || kindAfter === null) return [];
    const classAfter = kinds.map((kind) => lumps.classOf[status][kindAfter[kind]]);
    return [
      {
        move,
        sortAfter: Int32Array.from(
          { length: sorts },
          (_, s) => classAfter[Math.floor(s / BANDS)] * BANDS + (s % BANDS),
        ),
      },
    ];
  });
  return {
    status,
    classes,
    start: Int32Array.from({ length: classes + 1 }, (_, c) => c * BANDS),
    classOf: Int32Array.from({ length: sorts }, (_, s) => Math.floor(s / BANDS)),
    firstKind: new Int32Array(sorts + 1),
    kinds: new Int32Array(0),
    sortOf: new Int32Array(0),
    sifting: shaped.map((move) => ({
      move,
      factor: new Int32Array(0),
      leaves: true,
      to: -1,
      sortAfter: new Int32Array(0),
    })),
    splits: [],
    splitOf: new Map(),
    sortsIn: plan.statuses.map(() => null),
    turns,
  };
}

/** Nobody is there: another draw begins. Who enters is of the last stretch. */
export function emptyAges({ mix, middle, width }: Ages): void {
  for (let s = 0; s < mix.usual.length; s++) mix.usual[s] = s % BANDS === BANDS - 1 ? 1 : 0;
  middle.fill(0);
  width.fill(0);
}

/**
 * Somebody enters at once, before the first step at some age (`first`), or at the begin of another.
 */
export function enterAged(
  { mix, middle }: Ages,
  c: number,
  people: number,
  age: number,
  first: boolean,
): void {
  const slot = BANDS - 1;
  if (!first) {
    mix.adding[c * BANDS + slot] += people;
    mix.credit[c] += people;
    return;
  }
  const before = sumOf(mix.people, slot);
  mix.people[c * BANDS + slot] += people;
  if (before + people > 0) middle[slot] = (before * middle[slot] - people * age) / (before + people);
}

function sumOf(people: Float64Array, slot: number): number {
  let sum = 0;
  for (let s = slot; s < people.length; s += BANDS) sum += people[s];
  return sum;
}

/**
 * A step begins: the last stretch is free for those who enter, and two older ones become one, those whose ages are the least apart
 * in proportion. Then the hazards of every stretch on the mean of the step, in parts of their strength.
 */
export function openAges(ages: Ages, tables: Tables, start: number, end: number): void {
  const { mix, middle, width } = ages;
  joinTwo(ages, start);
  middle[BANDS - 1] = (start + end) / 2;
  width[BANDS - 1] = end - start;
  const days = end - start;
  mix.mixture.sifting.forEach(({ move }, f) => {
    const shape = tables.shape[move];
    for (let b = 0; b < BANDS; b++) {
      const band = { middle: middle[b], width: width[b] };
      const after = meanPower(band, end, shape);
      // Those who enter evenly over the step spend half of it here, in the mean.
      const bend = b === BANDS - 1 ? after / (days / 2) : (after - meanPower(band, start, shape)) / days;
      for (let s = b; s < mix.people.length; s += BANDS) mix.factor[f * mix.people.length + s] = bend;
    }
  });
}

function joinTwo({ mix, middle, width }: Ages, moment: number): void {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let b = 0; b + 1 < BANDS - 1; b++) {
    const apart = (moment - middle[b] + 1) / (moment - middle[b + 1] + 1);
    if (apart >= least) continue;
    least = apart;
    best = b;
  }
  const a = sumOf(mix.people, best);
  const b = sumOf(mix.people, best + 1);
  if (a + b > 0) {
    const mean = (a * middle[best] + b * middle[best + 1]) / (a + b);
    const spread = (slot: number): number =>
      width[slot] * width[slot] + 12 * (middle[slot] - mean) * (middle[slot] - mean);
    width[best] = Math.sqrt((a * spread(best) + b * spread(best + 1)) / (a + b));
    middle[best] = mean;
  } else {
    middle[best] = middle[best + 1];
    width[best] = width[best + 1];
  }
  for (let slot = best + 1; slot < BANDS - 1; slot++) {
    middle[slot] = middle[slot + 1];
    width[slot] = width[slot + 1];
  }
  for (let first = 0; first < mix.people.length; first += BANDS) {
    mix.people[first + best] += mix.people[first + best + 1];
    for (let s = first + best + 1; s < first + BANDS - 1; s++) {
      mix.people[s] = mix.people[s + 1];
      mix.drift[s] = mix.drift[s + 1];
    }
    // Those who were late for the step before are of its stretch.
    mix.people[first + BANDS - 1] = 0;
  }
}

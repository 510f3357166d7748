import { exp } from '../mathematics/exp.ts';
import type { Course } from '../world.ts';
import type { Lumps } from './lumps.ts';
import type { Mixture } from './mixtures.ts';

/** The sorts of one mixed status in a draw, and what happens to its classes in the step at hand. */
export interface Mix {
  mixture: Mixture;
  /** Where the means of its sifting hazards begin in the values of the draw. */
  offset: number;
  /** People of each sort. [sorts] */
  people: Float64Array;
  /** Who came in the step from other statuses that are mixed, and who arrived in the scenario. [sorts] */
  adding: Float64Array;
  arriving: Float64Array;
  /** What part of each class goes to each part of a split. [splits][parts x classes] */
  shares: Float64Array[];
  /** Sum of people x factor at the begin of the step. [sifting x classes] */
  weight: Float64Array;
  /** People who left by each sifting hazard, and in any other way. [sifting x classes], [classes] */
  sifted: Float64Array;
  left: Float64Array;
  /** Of the latter, to other statuses that are mixed. [statuses][classes], empty for statuses that are not. */
  passed: Float64Array[];
  /** Who entered, and whom shares took at once. [classes] */
  entered: Float64Array;
  shared: Float64Array;
  /** Who was added before they entered. [classes] */
  credit: Float64Array;
}

export function createMixes({ layout }: Course, { mixtures }: Lumps): (Mix | null)[] {
  let offset = layout.factors;
  return mixtures.map((mixture) => {
    if (mixture === null) return null;
    const { classes, kind, sifting, splits } = mixture;
    const mix = {
      mixture,
      offset,
      people: new Float64Array(kind.length),
      adding: new Float64Array(kind.length),
      arriving: new Float64Array(kind.length),
      shares: splits.map(({ parts }) => new Float64Array(parts * classes)),
      weight: new Float64Array(sifting.length * classes),
      sifted: new Float64Array(sifting.length * classes),
      left: new Float64Array(classes),
      passed: mixtures.map((other) => new Float64Array(other === null ? 0 : classes)),
      entered: new Float64Array(classes),
      shared: new Float64Array(classes),
      credit: new Float64Array(classes),
    };
    offset += sifting.length * classes;
    return mix;
  });
}

/** Numbers of a draw: its factors, and after them the means of all mixes. */
export function roomForValues({ layout }: Course, mixes: (Mix | null)[]): Float64Array {
  return new Float64Array(mixes.reduce((size, mix) => size + (mix?.weight.length ?? 0), layout.factors));
}

/** Nobody is there: another draw begins. */
export function emptyMix(mix: Mix): void {
  for (const numbers of [
    mix.people,
    mix.adding,
    mix.arriving,
    mix.sifted,
    mix.left,
    ...mix.passed,
    mix.entered,
    mix.shared,
    mix.credit,
  ])
    numbers.fill(0);
}

/** Fewer people than this in a class: it is taken to be as those are who come. */
const HARDLY_ANYBODY = 1e-12;

/**
 * At the begin of a step: who came in the step before is added, the numbers are scaled to who is there, and the means of hazards and the shares of
 * splits follow. `there`: people of each class; null where that is not known. `fallback`: the mixture of those who come. [kinds]
 */
export function beginMix(
  mix: Mix,
  values: Float64Array,
  there: Float64Array | null,
  fallback: Float64Array,
): void {
  const { mixture, people, adding } = mix;
  const { classes, start, kind, sifting } = mixture;
  for (let c = 0; c < classes; c++) {
    let sum = 0;
    let coming = 0;
    for (let s = start[c]; s < start[c + 1]; s++) {
      sum += people[s];
      coming += adding[s];
    }
    const scale = there === null || !(sum > 0) ? 1 : Math.max(0, there[c] - coming) / sum;
    for (let s = start[c]; s < start[c + 1]; s++) {
      people[s] = people[s] * scale + adding[s];
      adding[s] = 0;
    }
    if (sum * scale + coming > HARDLY_ANYBODY) continue;
    // A trace of those who come, so that every mean is of something.
    let all = 0;
    for (let s = start[c]; s < start[c + 1]; s++) all += fallback[kind[s]];
    for (let s = start[c]; s < start[c + 1]; s++)
      people[s] = HARDLY_ANYBODY * (all > 0 ? fallback[kind[s]] / all : 1 / (start[c + 1] - start[c]));
  }
  for (let n = 0; n < sifting.length; n++) {
    const { factor } = sifting[n];
    for (let c = 0; c < classes; c++) {
      let sum = 0;
      let weight = 0;
      for (let s = start[c]; s < start[c + 1]; s++) {
        sum += people[s];
        weight += people[s] * values[factor[s]];
      }
      mix.weight[n * classes + c] = weight;
      values[mix.offset + n * classes + c] = weight / sum;
    }
  }
  fillSplits(mix, values);
}

function fillSplits({ mixture, people, shares }: Mix, values: Float64Array): void {
  const { classes, start, splits, sifting } = mixture;
  for (let n = 0; n < splits.length; n++) {
    const { part, parts, sifting: sift } = splits[n];
    const share = shares[n];
    if (parts === 1) {
      share.fill(1);
      continue;
    }
    const factor = sift < 0 ? null : sifting[sift].factor;
    share.fill(0);
    for (let c = 0; c < classes; c++) {
      let sum = 0;
      for (let s = start[c]; s < start[c + 1]; s++) {
        if (part[s] < 0) continue;
        const weight = factor === null ? people[s] : people[s] * values[factor[s]];
        share[part[s] * classes + c] += weight;
        sum += weight;
      }
      if (!(sum > 0)) share[c] = 1;
      else for (let p = 0; p < parts; p++) share[p * classes + c] /= sum;
    }
  }
}

/**
 * At the end of a step: every sort loses its part of those who left its class, a hazard taking more of the sorts to which it
 * is more dangerous; who went to a status that is mixed too is one of those who come there.
 */
export function endMix(mix: Mix, mixes: (Mix | null)[], values: Float64Array, fallback: Float64Array): void {
  const { mixture, adding, arriving, entered, shared, credit, sifted, left, passed } = mix;
  const { classes, start, kind } = mixture;
  for (let c = 0; c < classes; c++) {
    const first = start[c];
    const last = start[c + 1];
    // Those who came from nowhere known are as those who come to the scenario.
    const strangers = entered[c] - credit[c];
    credit[c] = Math.max(0, -strangers);
    if (strangers > 1e-9 * entered[c]) {
      let all = 0;
      for (let s = first; s < last; s++) all += fallback[kind[s]];
      for (let s = first; s < last && all > 0; s++) adding[s] += (strangers * fallback[kind[s]]) / all;
    }
    const stay = entered[c] > 0 ? Math.max(0, 1 - shared[c] / entered[c]) : 1;
    for (let s = first; s < last; s++) {
      adding[s] += arriving[s] * stay;
      arriving[s] = 0;
    }
    siftClass(mix, mixes, values, c);
  }
  for (const numbers of [sifted, left, ...passed, entered, shared]) numbers.fill(0);
}

let taken = new Float64Array(64);

function siftClass(mix: Mix, mixes: (Mix | null)[], values: Float64Array, c: number): void {
  const { mixture, people, sifted, left, passed, weight } = mix;
  const { classes, start, sifting, sortsIn } = mixture;
  const first = start[c];
  const last = start[c + 1];
  let all = 0;
  for (let s = first; s < last; s++) all += people[s];
  let leaving = left[c];
  for (let n = 0; n < sifting.length; n++) if (sifting[n].leaves) leaving += sifted[n * classes + c];
  if (!(leaving > 0) || !(all > 0)) return;
  if (taken.length < sifting.length) taken = new Float64Array(2 * sifting.length);
  for (let n = 0; n < sifting.length; n++) {
    const at = n * classes + c;
    taken[n] = sifting[n].leaves && weight[at] > 0 ? sifted[at] / weight[at] : 0;
  }
  const evenly = left[c] / all;
  // First how many of each sort would go, then as many as went.
  let going = 0;
  for (let s = first; s < last; s++) {
    let x = evenly;
    for (let n = 0; n < sifting.length; n++) x += taken[n] * values[sifting[n].factor[s]];
    going += people[s] * goes(x);
  }
  const scale = going > 0 ? Math.min(leaving, all) / going : 0;
  for (let s = first; s < last; s++) {
    let x = evenly;
    for (let n = 0; n < sifting.length; n++) x += taken[n] * values[sifting[n].factor[s]];
    if (!(x > 0)) continue;
    const gone = Math.min(people[s], scale * people[s] * goes(x));
    people[s] -= gone;
    for (let n = 0; n < sifting.length; n++) {
      if (sifting[n].to < 0) continue;
      const part = (gone * taken[n] * values[sifting[n].factor[s]]) / x;
      if (part > 0)
        pass(mixes[sifting[n].to] as Mix, sifting[n].sortAfter[s], part, mixes[sifting[n].to] !== mix);
    }
    if (!(left[c] > 0)) continue;
    for (let to = 0; to < passed.length; to++) {
      if (passed[to].length === 0 || passed[to][c] === 0) continue;
      const part = (gone * evenly * passed[to][c]) / (x * left[c]);
      pass(mixes[to] as Mix, (sortsIn[to] as Int32Array)[s], part, true);
    }
  }
}

/** People of a kind arrive in the scenario. */
export function addArrivals(mix: Mix, kind: number, people: number): void {
  const sort = mix.mixture.sortOf[kind];
  mix.arriving[sort] += people;
  mix.credit[classOfSort(mix.mixture, sort)] += people;
}

/** The part that goes: 1 - exp(-x). */
function goes(x: number): number {
  return x < 1 ? (x * (120 + 2 * x * x)) / (120 + x * (60 + x * (12 + x))) : 1 - exp(-x);
}

function pass(mix: Mix, sort: number, people: number, enters: boolean): void {
  if (sort < 0) return;
  mix.adding[sort] += people;
  if (enters) mix.credit[classOfSort(mix.mixture, sort)] += people;
}

function classOfSort({ start }: Mixture, sort: number): number {
  let low = 0;
  let high = start.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start[middle] <= sort) low = middle;
    else high = middle - 1;
  }
  return low;
}

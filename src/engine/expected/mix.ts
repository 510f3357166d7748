import { exp } from '../mathematics/exp.ts';
import type { Course } from '../world.ts';
import type { Lumps } from './lumps.ts';
import type { Mixture } from './mixtures.ts';

/** The sorts of one mixed status in a draw, and what happens to its classes in the step at hand. */
export interface Mix {
  mixture: Mixture;
  /** Where the means of its sifting hazards begin in the values of the draw. */
  offset: number;
  /** Mean factor of each sifting hazard for each sort, in the draw. [sifting x sorts] */
  factor: Float64Array;
  /** The mixture of those who come to the scenario. [sorts] */
  usual: Float64Array;
  /** People of each sort, and who entered in the step before. [sorts] */
  people: Float64Array;
  entrants: Float64Array;
  /** Mean number of people over the step, as far as the step before tells. [sorts] */
  present: Float64Array;
  /** Who came in the step from other statuses that are mixed, and who arrived in the scenario. [sorts] */
  adding: Float64Array;
  arriving: Float64Array;
  /** What part of each class goes to each part of a split. [splits][parts x classes] */
  shares: Float64Array[];
  /** Sum of `present` x factor. [sifting x classes] */
  weight: Float64Array;
  /** People who left by each sifting hazard, and in any other way. [sifting x classes], [classes] */
  sifted: Float64Array;
  left: Float64Array;
  /** Of the latter, to other statuses that are mixed. [statuses][classes], empty for statuses that are not. */
  passed: Float64Array[];
  /** Who became of another class. [turns][classes] */
  turned: Float64Array[];
  /** Who entered, and whom shares took at once. [classes] */
  entered: Float64Array;
  shared: Float64Array;
  /** Who was added before they entered. [classes] */
  credit: Float64Array;
  /** What all hazards of leaving add up to over a step: of the step before, until it is known of the one at hand. [sorts] */
  drift: Float64Array;
  /** The statuses of `passed` that are mixed. */
  heirs: number[];
  /** Room. [sorts] */
  gone: Float64Array;
}

export function createMixes({ layout }: Course, { mixtures }: Lumps): (Mix | null)[] {
  const classes = mixtures.map((mixture) => mixture?.classes ?? 0);
  let offset = layout.factors;
  return mixtures.map((mixture) => {
    if (mixture === null) return null;
    const mix = createMix(mixture, classes, offset);
    offset += mix.weight.length;
    return mix;
  });
}

/** `others`: classes of every status that is mixed, 0 for the others. */
export function createMix(mixture: Mixture, others: number[], offset: number): Mix {
  const { classes, classOf, sifting, splits, turns } = mixture;
  const sorts = classOf.length;
  return {
    mixture,
    offset,
    factor: new Float64Array(sifting.length * sorts),
    usual: new Float64Array(sorts),
    people: new Float64Array(sorts),
    entrants: new Float64Array(sorts),
    present: new Float64Array(sorts),
    adding: new Float64Array(sorts),
    arriving: new Float64Array(sorts),
    shares: splits.map(({ parts }) => new Float64Array(parts * classes)),
    weight: new Float64Array(sifting.length * classes),
    sifted: new Float64Array(sifting.length * classes),
    left: new Float64Array(classes),
    passed: others.map((size) => new Float64Array(size > 0 ? classes : 0)),
    turned: turns.map(() => new Float64Array(classes)),
    entered: new Float64Array(classes),
    shared: new Float64Array(classes),
    credit: new Float64Array(classes),
    drift: new Float64Array(sorts),
    heirs: [...others.keys()].filter((status) => others[status] > 0),
    gone: new Float64Array(sorts),
  };
}

/** Numbers of a draw: its factors, and after them the means of all mixes. */
export function roomForValues({ layout }: Course, mixes: (Mix | null)[]): Float64Array {
  return new Float64Array(mixes.reduce((size, mix) => size + (mix?.weight.length ?? 0), layout.factors));
}

/** Nobody is there: another draw begins. */
export function emptyMix(mix: Mix): void {
  for (const numbers of [mix.people, mix.entrants, mix.drift, mix.adding, mix.arriving, mix.sifted, mix.left])
    numbers.fill(0);
  for (const numbers of [mix.entered, mix.shared, mix.credit, ...mix.passed, ...mix.turned]) numbers.fill(0);
}

/** The mean factors of the sorts in a draw. `shareOfKind`: of its group, among those who come. [kinds] */
export function fillFactors(mix: Mix, factors: Float64Array, shareOfKind: Float64Array): void {
  const { mixture, factor, usual } = mix;
  const { firstKind, kinds, sifting } = mixture;
  const sorts = usual.length;
  for (let s = 0; s < sorts; s++) {
    let share = 0;
    for (let n = firstKind[s]; n < firstKind[s + 1]; n++) share += shareOfKind[kinds[n]];
    usual[s] = share;
    for (let f = 0; f < sifting.length; f++) {
      let sum = 0;
      let plain = 0;
      for (let n = firstKind[s]; n < firstKind[s + 1]; n++) {
        sum += shareOfKind[kinds[n]] * factors[sifting[f].factor[n]];
        plain += factors[sifting[f].factor[n]];
      }
      // Levels that nobody has on coming are mixed as all kinds of the sort alike.
      factor[f * sorts + s] = share > 0 ? sum / share : plain / (firstKind[s + 1] - firstKind[s]);
    }
  }
}

/** Fewer people than this in a class: it is taken to be as those are who come. */
export const HARDLY_ANYBODY = 1e-12;

/**
 * At the begin of a step: who came late in the step before is added, the numbers are scaled to who is there, and the means of
 * hazards and the shares of splits follow, over the people of the whole step: as many are taken to come, and to go, as in
 * the step before (`longer`: how much longer this one is). `there`: people of each class; null where that is not known.
 */
export function beginMix(mix: Mix, values: Float64Array, there: Float64Array | null, longer: number): void {
  const { mixture, people, adding, factor, present } = mix;
  const { classes, start, sifting } = mixture;
  const sorts = people.length;
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
    expectPresent(mix, c, longer);
  }
  for (let f = 0; f < sifting.length; f++) {
    for (let c = 0; c < classes; c++) {
      let sum = 0;
      let weight = 0;
      for (let s = start[c]; s < start[c + 1]; s++) {
        sum += present[s];
        weight += present[s] * factor[f * sorts + s];
      }
      mix.weight[f * classes + c] = weight;
      values[mix.offset + f * classes + c] = weight / sum;
    }
  }
  fillSplits(mix);
}

function expectPresent(
  { mixture, people, entrants, drift, present, usual }: Mix,
  c: number,
  longer: number,
): void {
  const first = mixture.start[c];
  const last = mixture.start[c + 1];
  let sum = 0;
  for (let s = first; s < last; s++) {
    present[s] = meanOf(people[s], entrants[s] * longer, drift[s] * longer);
    sum += present[s];
  }
  if (sum > HARDLY_ANYBODY) return;
  // A trace of those who come, so that every mean is of something.
  let all = 0;
  for (let s = first; s < last; s++) all += usual[s];
  for (let s = first; s < last; s++)
    present[s] = HARDLY_ANYBODY * (all > 0 ? usual[s] / all : 1 / (last - first));
}

/**
 * The mean number over a step of people who are here at its begin, and of others who enter evenly over it, where hazards add
 * up to x: (1 - exp(-x)) / x of those, and (1 - (1 - exp(-x)) / x) / x of these.
 */
export function meanOf(here: number, enters: number, x: number): number {
  if (x < 1)
    return (here * (120 + 2 * x * x) + enters * (60 + x * (10 + x))) / (120 + x * (60 + x * (12 + x)));
  const left = (1 - exp(-x)) / x;
  return here * left + (enters * (1 - left)) / x;
}

function fillSplits({ mixture, present, shares, factor }: Mix): void {
  const { classes, start, splits } = mixture;
  const sorts = present.length;
  for (let n = 0; n < splits.length; n++) {
    const { part, parts, sifting } = splits[n];
    const share = shares[n];
    if (parts === 1) {
      share.fill(1);
      continue;
    }
    share.fill(0);
    for (let c = 0; c < classes; c++) {
      let sum = 0;
      for (let s = start[c]; s < start[c + 1]; s++) {
        if (part[s] < 0) continue;
        const weight = sifting < 0 ? present[s] : present[s] * factor[sifting * sorts + s];
        share[part[s] * classes + c] += weight;
        sum += weight;
      }
      if (!(sum > 0)) share[c] = 1;
      else for (let p = 0; p < parts; p++) share[p * classes + c] /= sum;
    }
  }
}

/** People arrive in the scenario over a step, or are there at its start (`atOnce`), as the usual mixture of these classes. */
export function addArrivals(mix: Mix, first: number, last: number, people: number, atOnce: boolean): void {
  const { mixture, arriving, usual, credit } = mix;
  for (let s = mixture.start[first]; s < mixture.start[last]; s++) {
    if (atOnce) mix.people[s] += people * usual[s];
    else {
      arriving[s] += people * usual[s];
      credit[mixture.classOf[s]] += people * usual[s];
    }
  }
}

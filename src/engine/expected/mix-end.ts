import { HARDLY_ANYBODY, type Mix, meanOf } from './mix.ts';

/**
 * At the end of a step: every sort loses its part of those who left its class, a hazard taking more of the sorts to which it
 * is more dangerous; who went to a status that is mixed too is one of those who come there.
 */
export function endMix(mix: Mix, mixes: (Mix | null)[]): void {
  const { mixture, adding, arriving, usual, entered, shared, credit, sifted, left, passed } = mix;
  const { classes, start } = mixture;
  for (let c = 0; c < classes; c++) {
    const first = start[c];
    const last = start[c + 1];
    // Those who came from nowhere known are as those who come to the scenario.
    const strangers = entered[c] - credit[c];
    credit[c] = Math.max(0, -strangers);
    if (strangers > 1e-9 * entered[c]) {
      let all = 0;
      for (let s = first; s < last; s++) all += usual[s];
      for (let s = first; s < last && all > 0; s++) adding[s] += (strangers * usual[s]) / all;
    }
    const stay = entered[c] > 0 ? Math.max(0, 1 - shared[c] / entered[c]) : 1;
    for (let s = first; s < last; s++) {
      adding[s] += arriving[s] * stay;
      arriving[s] = 0;
    }
  }
  sift(mix, mixes);
  for (const numbers of [sifted, left, entered, shared]) numbers.fill(0);
  for (const numbers of passed) numbers.fill(0);
  for (const numbers of mix.turned) numbers.fill(0);
}

function sift(mix: Mix, mixes: (Mix | null)[]): void {
  const { mixture, adding, sifted, passed, weight, factor, heirs, present, gone } = mix;
  const { classes, start, sifting, sortsIn } = mixture;
  const sorts = adding.length;
  for (let c = 0; c < classes; c++) {
    const all = takeOut(mix, c);
    if (!(all > 0)) continue;
    for (let h = 0; h < heirs.length; h++) {
      const to = heirs[h];
      if (passed[to][c] === 0) continue;
      const there = mixes[to] as Mix;
      const sortThere = sortsIn[to] as Int32Array;
      const times = passed[to][c] / all;
      for (let s = start[c]; s < start[c + 1]; s++) pass(there, sortThere[s], gone[s] * times);
    }
  }
  for (let turn = 0; turn < mixture.turns.length; turn++) {
    const { sortAfter } = mixture.turns[turn];
    for (let c = 0; c < classes; c++) {
      if (mix.turned[turn][c] === 0) continue;
      let all = 0;
      for (let s = start[c]; s < start[c + 1]; s++) all += present[s];
      const times = mix.turned[turn][c] / all;
      for (let s = start[c]; s < start[c + 1]; s++) mix.people[sortAfter[s]] += gone[s] * times;
    }
  }
  for (let f = 0; f < sifting.length; f++) {
    const { to, sortAfter, leaves } = sifting[f];
    if (to < 0 || !leaves) continue;
    const there = mixes[to] as Mix;
    for (let c = 0; c < classes; c++) {
      const at = f * classes + c;
      if (sifted[at] === 0 || !(weight[at] > 0)) continue;
      const times = sifted[at] / weight[at];
      for (let s = start[c]; s < start[c + 1]; s++) {
        const part = times * factor[f * sorts + s] * gone[s];
        // Who becomes another sort of the same status is there at once.
        if (there !== mix) pass(there, sortAfter[s], part);
        else if (sortAfter[s] >= 0) mix.people[sortAfter[s]] += part;
      }
    }
  }
}

/**
 * Takes those who left out of the sorts of a class. `gone` becomes who went per unit of what took them. Returns the mean
 * number of the class, 0 where nobody is.
 */
function takeOut(mix: Mix, c: number): number {
  const { mixture, people, adding, entrants, present, sifted, left, weight, factor, drift, gone } = mix;
  const { classes, sifting } = mixture;
  const first = mixture.start[c];
  const last = mixture.start[c + 1];
  const sorts = people.length;
  let all = 0;
  let here = 0;
  for (let s = first; s < last; s++) {
    all += present[s];
    here += people[s] + adding[s];
  }
  if (here === 0) {
    for (let s = first; s < last; s++) {
      drift[s] = 0;
      gone[s] = 0;
      entrants[s] = 0;
    }
    return 0;
  }
  // Who came where nobody was expected has been here for half of the step.
  if (here > 0 && !(all > HARDLY_ANYBODY * 2)) all = rescale(mix, c, here / 2 / all);
  const evenly = left[c] / all;
  for (let s = first; s < last; s++) drift[s] = evenly;
  let leaving = left[c];
  for (let f = 0; f < sifting.length; f++) {
    const at = f * classes + c;
    if (!sifting[f].leaves || !(sifted[at] > 0) || !(weight[at] > 0)) continue;
    leaving += sifted[at];
    const times = sifted[at] / weight[at];
    for (let s = first; s < last; s++) drift[s] += times * factor[f * sorts + s];
  }
  // What happens to each sort, before the numbers of those who went are known to fit.
  let going = 0;
  for (let s = first; s < last; s++) {
    gone[s] = drift[s] * meanOf(people[s], adding[s], drift[s]);
    going += gone[s];
  }
  const scale = going > 0 ? Math.min(leaving, here) / going : 0;
  for (let s = first; s < last; s++) {
    const were = people[s] + adding[s];
    const g = Math.min(were, scale * gone[s]);
    entrants[s] = adding[s];
    people[s] = were - g;
    adding[s] = 0;
    gone[s] = drift[s] > 0 ? g / drift[s] : 0;
  }
  return all;
}

/** People come to another mixture. */
function pass({ adding, credit, mixture }: Mix, sort: number, people: number): void {
  if (sort < 0) return;
  adding[sort] += people;
  credit[mixture.classOf[sort]] += people;
}

/** Makes the mean numbers of a class so many times larger; returns their sum. */
function rescale({ mixture, present, weight }: Mix, c: number, times: number): number {
  const { start, classes, sifting } = mixture;
  let all = 0;
  for (let s = start[c]; s < start[c + 1]; s++) {
    present[s] *= times;
    all += present[s];
  }
  for (let f = 0; f < sifting.length; f++) weight[f * classes + c] *= times;
  return all;
}

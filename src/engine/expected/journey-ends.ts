import type { Landing } from './landings.ts';
import type { Stocks } from './stocks.ts';
import type { Travel } from './travels.ts';
import { forgetWays } from './voyage.ts';

/** Everybody whose journeys end alike leaves them, in the steps over which their arrivals are spread. */
export function land(stocks: Stocks, travel: Travel): void {
  const { steps, step } = stocks;
  const { voyage, landings, met } = travel;
  const { moment, width } = voyage;
  const last = steps.segment.length;
  for (let m = 0; m < met.length; m++) {
    const landing = landings.all[met[m]];
    const middle = moment + landing.days / landing.all;
    const to = middle + width / 2;
    let from = middle - width / 2;
    let s = step;
    while (s < last && steps.starts[s + 1] <= from) s++;
    // Who would come before this step comes in it, who comes after the last is under way to the end.
    const lands = width < 1e-9 ? 1 : Math.min(1, (steps.starts[last] - from) / width);
    if (s < last) prepare(stocks, travel.book, landing, lands);
    if (s < last && width < 1e-9) landIn(stocks, travel, landing, s, 1);
    else
      for (; s < last && from < to; s++) {
        const end = to < steps.starts[s + 1] ? to : steps.starts[s + 1];
        if (!(end > from)) continue;
        landIn(stocks, travel, landing, s, (end - from) / width);
        from = end;
      }
    landing.people.fill(0);
    landing.all = 0;
    landing.days = 0;
  }
  met.length = 0;
}

/** The people of a landing as they are counted, and as they go on. */
function prepare(stocks: Stocks, { status }: Travel['book'], landing: Landing, part: number): void {
  const { people, flowRuns, strandRuns, ways, to } = landing;
  for (let r = 0; r < flowRuns.length; r += 3) landing.flows[r / 3] = sumOfRun(people, flowRuns, r);
  for (let r = 0; r < strandRuns.length; r += 3) landing.strands[r / 3] = sumOfRun(people, strandRuns, r);
  for (let w = 0; w < ways.length; w++) {
    const { who: cells, goes, chance, share, shareAt } = ways[w];
    for (let n = 0; n < cells.length; n++) {
      const c = cells[n];
      goes[n] = people[c] * chance[c] * (share === null ? 1 : share[shareAt[c]]);
    }
  }
  const mix = stocks.mixes[status];
  if (mix === null || to < 0) return;
  // Who ends a journey later is taken out of the mixture now.
  const passed = mix.passed[to];
  for (let c = 0; c < people.length; c++) mix.left[c] += people[c] * part;
  if (passed.length > 0) for (let c = 0; c < people.length; c++) passed[c] += people[c] * part;
}

function sumOfRun(people: Float64Array, runs: Int32Array, r: number): number {
  let sum = 0;
  for (let c = runs[r]; c < runs[r + 1]; c++) sum += people[c];
  return sum;
}

/** A part of the people of a landing leave their journey in a step. */
function landIn(stocks: Stocks, travel: Travel, landing: Landing, at: number, part: number): void {
  const { course, steps, step, flow, counted, cells, entering, bands } = stocks;
  const { flowRuns, flows, signals, strandRuns, strandAfter, strands, ways, people } = landing;
  const { status } = travel.book;
  const record = steps.record[at] * course.flowCells;
  for (let r = 0; r < flows.length; r++) flow[record + flowRuns[3 * r + 2]] += flows[r] * part;
  for (const { signal, row: rows } of signals) {
    const base = steps.window[at] * course.layout.signals[signal].rows;
    for (let c = 0; c < people.length; c++) counted[signal][base + rows[c]] += people[c] * part;
  }
  const ashore = at === step ? travel.aboard : travel.change;
  const row = at === step ? 0 : at * course.strands;
  for (let r = 0; r < strands.length; r++) ashore[row + strandRuns[3 * r + 2]] -= strands[r] * part;
  if (strandAfter !== null)
    for (let c = 0; c < people.length; c++) ashore[row + strandAfter[c]] += people[c] * part;
  for (let w = 0; w < ways.length; w++) {
    const { to, goes, keeps, wakes } = ways[w];
    let into: Float64Array;
    let offset = 0;
    if (at > step) {
      const later = laterAt(stocks, at);
      into = later.people;
      if (keeps) offset = cells.size;
      for (let n = 0; n < wakes.length; n++) later.woken[wakes[n]] = 1;
    } else if (keeps) {
      // Everybody has set out for this step: they do so in the next.
      into = bands[status][0].people;
      for (let n = 0; n < wakes.length; n++) {
        stocks.peopled[wakes[n]] = 1;
        stocks.joined[wakes[n]] = 1;
      }
      offset = 2 * cells.sizeOfStatus[status] - cells.firstOfStatus[status];
    } else {
      into = entering;
      for (let n = 0; n < wakes.length; n++) stocks.woken[wakes[n]] = 1;
      if (wakes.length > 0 && wakes[0] < travel.lastBlock) offset = cells.size;
    }
    for (let n = 0; n < to.length; n++) into[offset + to[n]] += goes[n] * part;
  }
}

/** Room for those whose journey ends in a later step: who enter a status then, and who set out anew. */
function laterAt({ later, spare, cells }: Stocks, step: number): Later {
  const room = later[step] ??
    spare.pop() ?? { people: new Float64Array(2 * cells.size), woken: new Uint8Array(cells.blocks.length) };
  later[step] = room;
  return room;
}

/** People of a step to come, who enter a status or set out anew, and the blocks that they enter. */
export interface Later {
  /** [2 x cells] */
  people: Float64Array;
  /** [blocks] */
  woken: Uint8Array;
}
/** Those whose journeys end in the step at hand. */
export function endJourneys(stocks: Stocks): void {
  const { later, spare, step, cells, entering, bands, travels, course } = stocks;
  for (const { aboard, change } of travels)
    for (let strand = 0; strand < course.strands; strand++)
      aboard[strand] += change[step * course.strands + strand];
  const room = later[step];
  if (room === null) return;
  const { people, woken } = room;
  for (const { order, first, kinds, status } of cells.blocks) {
    if (woken[order] === 0) continue;
    woken[order] = 0;
    stocks.woken[order] = 1;
    for (let i = first; i < first + kinds.length; i++) {
      entering[i] += people[i];
      people[i] = 0;
    }
    if (course.journeyOf[status] < 0) continue;
    const joining = bands[status][0].people;
    const base = cells.sizeOfStatus[status] - cells.firstOfStatus[status];
    for (let i = first; i < first + kinds.length; i++) {
      joining[base + i] += people[cells.size + i];
      people[cells.size + i] = 0;
    }
  }
  later[step] = null;
  spare.push(room);
}

/** Nobody is under way any more: another draw begins. */
export function forgetJourneys({ later, spare, travels }: Stocks): void {
  later.forEach((room, step) => {
    if (room === null) return;
    room.people.fill(0);
    room.woken.fill(0);
    spare.push(room);
    later[step] = null;
  });
  for (const { voyage, aboard, change, where } of travels) {
    aboard.fill(0);
    change.fill(0);
    where.fill(0);
    voyage.firstDate = 0;
    forgetWays(voyage);
  }
}

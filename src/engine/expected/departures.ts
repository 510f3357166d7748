import type { Block } from './cells.ts';
import { land } from './journey-ends.ts';
import { type Landing, landingOf } from './landings.ts';
import type { Stocks } from './stocks.ts';
import type { Party, Travel } from './travels.ts';
import { CHANGES } from './voyage.ts';
import { follow } from './walk.ts';

/** Fewer people than this part of all wait for others, a month at most; and fewer than this, as long as it takes. */
const FEW = 2e-5;
const HARDLY_ANYBODY = 1e-7;

let who = new Float64Array(0);
const reached: Landing[] = [];

/** Those who have come to a block of travellers set out: what becomes of them is worked out to the end of their journey. */
export function setOutFrom(stocks: Stocks, block: Block): void {
  const { steps, step, daysBefore, cells, bands, course } = stocks;
  const travel = stocks.travels[course.journeyOf[block.status]];
  const [{ people }] = bands[block.status];
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  const few = FEW * stocks.peopleIn;
  const hardlyAnybody = HARDLY_ANYBODY * stocks.peopleIn;
  const monthEnds = step + 1 === steps.segment.length || steps.month[step + 1] !== steps.month[step];
  const together: Party[][] = [];
  for (const party of stocks.parties[block.order]) {
    const atOnce = sumOf(people, first, party.cells);
    const now = sumOf(people, first + width, party.cells);
    const late = sumOf(people, first + 2 * width, party.cells);
    const all = atOnce + now + late;
    if (all === 0) continue;
    // A handful would take as long as thousands.
    if (all < hardlyAnybody || (all < few && !monthEnds)) {
      wait(people, first, width, party.cells);
      continue;
    }
    if (atOnce + late < few) {
      wait(people, first, width, party.cells);
      const others = together.find(([{ walk }]) => walk === party.walk);
      if (others === undefined) together.push([party]);
      else others.push(party);
      continue;
    }
    // Each lot has its own time, and those who set out before have theirs.
    landAll(stocks, travel, start + days / 2, days);
    if (atOnce > 0) {
      depart(stocks, block, [party], travel, first, start, 0);
      land(stocks, travel);
    }
    if (late > 0) {
      const moment = Math.max(0, start - daysBefore / 2);
      depart(stocks, block, [party], travel, first + 2 * width, moment, daysBefore);
      land(stocks, travel);
    }
    if (now > 0) depart(stocks, block, [party], travel, first + width, start + days / 2, days);
  }
  for (const parties of together) depart(stocks, block, parties, travel, first, start + days / 2, days);
  if (block.order === travel.lastBlock) landAll(stocks, travel, start + days / 2, days);
}

/** Ends the journeys of everybody who has set out evenly over the step. */
function landAll(stocks: Stocks, travel: Travel, moment: number, days: number): void {
  travel.voyage.moment = moment;
  travel.voyage.width = days;
  land(stocks, travel);
}

function sumOf(people: Float64Array, first: number, cells: Int32Array): number {
  let sum = 0;
  for (let n = 0; n < cells.length; n++) sum += people[first + cells[n]];
  return sum;
}

function wait(people: Float64Array, first: number, width: number, cells: Int32Array): void {
  for (let n = 0; n < cells.length; n++) {
    const i = first + cells[n];
    people[i] += people[i + width] + people[i + 2 * width];
    people[i + width] = 0;
    people[i + 2 * width] = 0;
  }
}

/** The people of parties who travel together, in one part of their band, set out over `wide` days around `moment`. */
function depart(
  stocks: Stocks,
  block: Block,
  parties: Party[],
  travel: Travel,
  first: number,
  moment: number,
  wide: number,
): void {
  const { steps, step } = stocks;
  const { voyage } = travel;
  const end = steps.starts[step + 1];
  while (voyage.firstDate < voyage.dates.length && voyage.dates[voyage.firstDate] < end) voyage.firstDate++;
  const kinds = parties.map(({ kind }) => kind);
  follow(voyage, kinds, block.place, moment, wide);
  for (let lane = 0; lane < parties.length; lane++)
    distribute(stocks, block, parties[lane], travel, first, lane);
}

/** The people of one party come to the ends of their journeys. */
function distribute(
  stocks: Stocks,
  block: Block,
  party: Party,
  travel: Travel,
  first: number,
  lane: number,
): void {
  const { course, cells } = stocks;
  const { people } = stocks.bands[block.status][0];
  const { voyage, landings, met } = travel;
  const { lanes } = voyage;
  const size = party.cells.length;
  if (who.length < size) who = new Float64Array(2 * size);
  let answered = 0;
  let all = 0;
  for (let n = 0; n < size; n++) {
    const at = first + party.cells[n];
    who[n] = people[at];
    all += who[n];
    people[at] = 0;
    travel.aboard[course.strandOfKind[party.kinds[n]]] += who[n];
    if (course.answered[party.kinds[n]] === 1) answered += who[n];
  }
  for (const link of voyage.entered) stocks.departures[link] += answered * voyage.links[link * lanes + lane];
  if (voyage.under.size > 0) placeTravellers(stocks, party, travel, lane);
  const mix = stocks.mixes[block.status];
  // Ends that come to the same are one.
  for (let m = 0; m < voyage.met.length; m++) {
    const at = voyage.met[m];
    const chance = voyage.chance[at * lanes + lane];
    if (chance === 0) continue;
    const index = landingOf(course, cells, mix, voyage.book, landings, block.place, at);
    const landing = landings.all[index];
    if (landing.chance === 0) {
      reached.push(landing);
      if (landing.all === 0) met.push(index);
    }
    landing.chance += chance;
    landing.days += all * voyage.days[at * lanes + lane];
  }
  for (let m = 0; m < reached.length; m++) {
    const { people: landed, chance } = reached[m];
    for (let n = 0; n < size; n++) landed[party.classes[n]] += who[n] * chance;
    reached[m].all += all * chance;
    reached[m].chance = 0;
  }
  reached.length = 0;
}

function placeTravellers(
  { course }: Stocks,
  { kinds }: Party,
  { voyage, book, where }: Travel,
  lane: number,
): void {
  for (const [at, chances] of voyage.under) {
    const place = at % course.places;
    const above = Math.floor(at / course.places);
    const change = above % CHANGES;
    const row = Math.floor(above / CHANGES) * course.strands;
    for (let n = 0; n < kinds.length; n++) {
      const strand = course.strandOfKind[book.becomes[change][kinds[n]]];
      where[(row + strand) * course.places + place] += who[n] * chances[lane];
    }
  }
}

import type { Band } from './bands.ts';
import type { Block } from './cells.ts';
import { cellAt, placesAfter } from './cells.ts';
import { enterAtOnce, enterBlock } from './entry.ts';
import { layTally, partsOf, type Tally } from './exits.ts';
import type { Mix } from './mix.ts';
import type { Stocks } from './stocks.ts';
import { chanceOfOdds, strengthAt } from './strength.ts';

/** Somebody to be placed once all falls of the day have been settled: nobody is settled twice on one day. */
interface Placed {
  status: number;
  place: number;
  kind: number;
  people: number;
  /** The band in which their clock runs on; null: they enter. */
  band: Band | null;
}

/** Settles the falls of the first day of the step. Those who travel are settled by their journeys. */
export function settleFalls(stocks: Stocks): void {
  const { course, cells, steps, step } = stocks;
  const day = steps.starts[step];
  if (day === 0) return;
  const places = course.places;
  const placed: Placed[] = [];
  for (const block of cells.blocks) {
    if (course.journeyOf[block.status] >= 0) continue;
    const at = block.status * places + block.place;
    for (let f = course.fallStart[at]; f < course.fallStart[at + 1]; f++)
      if (course.fallDay[f] === day) settle(stocks, block, course.fallList[f], placed);
  }
  for (const { status, place, kind, people, band } of placed) {
    const cell = cellAt(cells, places, status, place, kind);
    const block = cells.blocks[cells.blockOf[status * places + place]];
    if (band === null) enterAtOnce(stocks, block, cell - block.first, people);
    else {
      stocks.peopled[block.order] = 1;
      stocks.joined[block.order] = 1;
      band.people[cell - cells.firstOfStatus[status]] += people;
    }
  }
}

function settle(stocks: Stocks, block: Block, f: number, placed: Placed[]): void {
  const { course, cells, steps, step, bands } = stocks;
  const { plan } = course;
  const fall = plan.falls[f];
  enterBlock(stocks, block);
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const mix = stocks.mixes[block.status];
  const ages = stocks.aged[block.status]?.mix ?? null;
  const tallies = Array.from(fall.outcomes, (m) => layTally(course, block, m, block.place));
  const goesOn = fall.refugeStatus < 0 || fall.refugeStatus === block.status;
  const parts = Array.from(fall.outcomes, (m, o) => partsOf(block, mix, m, fall.toStatus[o]));
  const refuge = goesOn ? [] : partsOf(block, mix, -1, fall.refugeStatus);
  for (let i = 0; i < block.kinds.length; i++) {
    const kind = block.kinds[i];
    const here = bands[block.status].map(({ people }) => {
      const sum = people[first + i] + people[first + i + width] + people[first + i + 2 * width];
      for (let part = 0; part < 3; part++) people[first + i + part * width] = 0;
      return sum;
    });
    const all = here.reduce((a, b) => a + b, 0);
    if (all === 0) continue;
    const chances = Array.from(fall.outcomes, (m) =>
      chanceOfOdds(strengthAt(course, stocks.tables, m, kind, block.place, steps.segment[step])),
    );
    const total = chances.reduce((a, b) => a + b, 0);
    const scale = total > 1 ? 1 / total : 1;
    chances.forEach((chance, o) => {
      const people = all * chance * scale;
      if (people === 0) return;
      const m = fall.outcomes[o];
      const to = fall.toPlace[o];
      const status = fall.toStatus[o];
      countMove(stocks, tallies[o], i, people);
      noteLoss(mix ?? ages, block.classes[i], status, people);
      for (const { kinds, share, shareAt } of parts[o]) {
        if (kinds[i] < 0) continue;
        const group = Math.floor(kinds[i] / plan.kindsPerGroup);
        const ends =
          to === -2
            ? placesAfter(plan.moves[m], group, block.place, block.place)
            : [{ place: to < 0 ? block.place : to, chance: 1 }];
        const part = people * (share === null ? 1 : share[shareAt[i]]);
        for (const end of ends)
          placed.push({ status, place: end.place, kind: kinds[i], people: part * end.chance, band: null });
      }
    });
    const rest = Math.max(0, 1 - total * scale);
    const place = fall.refugePlace < 0 ? block.place : fall.refugePlace;
    if (!goesOn) {
      noteLoss(mix ?? ages, block.classes[i], fall.refugeStatus, all * rest);
      for (const { kinds, share, shareAt } of refuge) {
        const people = all * rest * (share === null ? 1 : share[shareAt[i]]);
        if (people > 0) placed.push({ status: fall.refugeStatus, place, kind: kinds[i], people, band: null });
      }
      continue;
    }
    here.forEach((people, b) => {
      const band = bands[block.status][b];
      if (people * rest > 0) placed.push({ status: block.status, place, kind, people: people * rest, band });
    });
  }
}

/** Tells the mixture of a status who leaves it. */
function noteLoss(mix: Mix | null, c: number, status: number, people: number): void {
  if (mix === null || status === mix.mixture.status) return;
  mix.left[c] += people;
  if (mix.passed[status].length > 0) mix.passed[status][c] += people;
}

/** Counts a move of people of a cell. */
function countMove(
  { flow, counted, course, steps, step }: Stocks,
  tally: Tally,
  cell: number,
  people: number,
): void {
  flow[steps.record[step] * course.flowCells + tally.flow[cell]] += people;
  for (const { signal, row } of tally.signals)
    counted[signal][steps.window[step] * course.layout.signals[signal].rows + row[cell]] += people;
}

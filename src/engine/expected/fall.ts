import type { Band } from './bands.ts';
import { enterAtOnce, enterBlock } from './entry.ts';
import type { Tally } from './exits.ts';
import type { FallWay, FallWays } from './fall-ways.ts';
import type { Mix } from './mix.ts';
import type { Stocks } from './stocks.ts';
import { chanceOfOdds, strengthAt } from './strength.ts';

/** Somebody to be placed once all falls of the day have been settled: nobody is settled twice on one day. */
interface Placed {
  block: number;
  cell: number;
  people: number;
  /** The band in which their clock runs on; null: they enter. */
  band: Band | null;
}

/** Settles the falls of the first day of the step. */
export function settleFalls(stocks: Stocks): void {
  const { cells, steps, step } = stocks;
  const today = steps.starts[step] === 0 ? undefined : stocks.falls.get(steps.starts[step]);
  if (today === undefined) return;
  const placed: Placed[] = [];
  for (const ways of today) settle(stocks, ways, placed);
  for (const { block: order, cell, people, band } of placed) {
    const block = cells.blocks[order];
    if (block === undefined || cell < 0) throw new Error('a fall takes people where nobody can be');
    if (band === null) enterAtOnce(stocks, block, cell, people);
    else {
      stocks.peopled[order] = 1;
      stocks.joined[order] = 1;
      band.people[block.first + cell - cells.firstOfStatus[block.status]] += people;
    }
  }
}

function settle(stocks: Stocks, { fall, block, outcomes, rest, goesOn }: FallWays, placed: Placed[]): void {
  const { course, cells, steps, step, bands } = stocks;
  enterBlock(stocks, block);
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const mix = stocks.mixes[block.status] ?? stocks.aged[block.status]?.mix ?? null;
  stocks.joined[block.order] = 1;
  const chances = new Float64Array(outcomes.length);
  for (let i = 0; i < block.kinds.length; i++) {
    const here = bands[block.status].map(({ people }) => {
      const sum = people[first + i] + people[first + i + width] + people[first + i + 2 * width];
      for (let part = 0; part < 3; part++) people[first + i + part * width] = 0;
      return sum;
    });
    const all = here.reduce((a, b) => a + b, 0);
    if (all === 0) continue;
    let total = 0;
    for (let o = 0; o < chances.length; o++) {
      const odds = strengthAt(
        course,
        stocks.tables,
        fall.outcomes[o],
        block.kinds[i],
        block.place,
        steps.segment[step],
      );
      chances[o] = chanceOfOdds(odds);
      total += chances[o];
    }
    const scale = total > 1 ? 1 / total : 1;
    for (let o = 0; o < chances.length; o++) {
      const people = all * chances[o] * scale;
      if (people === 0) continue;
      countMove(stocks, outcomes[o].tally, i, people);
      noteLoss(mix, block.classes[i], fall.toStatus[o], people);
      place(outcomes[o].ways, i, people, null, placed);
    }
    const left = Math.max(0, 1 - total * scale);
    if (!goesOn) {
      noteLoss(mix, block.classes[i], fall.refugeStatus, all * left);
      place(rest, i, all * left, null, placed);
    } else
      for (let b = 0; b < here.length; b++) place(rest, i, here[b] * left, bands[block.status][b], placed);
  }
}

function place(ways: FallWay[], i: number, people: number, band: Band | null, placed: Placed[]): void {
  for (const { block, cell, chance, share, shareAt } of ways) {
    const part = people * chance[i] * (share === null ? 1 : share[shareAt[i]]);
    if (part > 0) placed.push({ block: block[i], cell: cell[i], people: part, band });
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

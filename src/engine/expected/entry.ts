import { enterAged } from './ages.ts';
import type { Band } from './bands.ts';
import type { Block } from './cells.ts';
import { chanceOfWay } from './exits.ts';
import { entryChances } from './rates.ts';
import type { Stocks } from './stocks.ts';

/**
 * Those who enter a block: the shares on entry are settled, and who is not taken by one is here. Chances are read at
 * the place and in the step of the entry; those who are late are asked a step later.
 */
export function enterBlock(stocks: Stocks, block: Block): void {
  const { entering, cells } = stocks;
  const size = block.kinds.length;
  const shares = stocks.shares[block.order];
  if (stocks.woken[block.order] === 0) return;
  stocks.woken[block.order] = 0;
  stocks.peopled[block.order] = 1;
  stocks.joined[block.order] = 1;
  const mix = stocks.mixes[block.status] ?? stocks.aged[block.status]?.mix ?? null;
  if (mix !== null)
    for (let i = 0; i < size; i++)
      mix.entered[block.classes[i]] += entering[block.first + i] + entering[block.first + cells.size + i];
  if (shares.length > 0) shareOut(stocks, block);
  const { now, before } = stocks.entry[block.status];
  const first = cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  for (let i = block.first; i < block.first + size; i++) {
    now.people[width + i - first] += entering[i];
    before.people[2 * width + i - first] += entering[i + cells.size];
    entering[i] = 0;
    entering[i + cells.size] = 0;
  }
}

let asked = new Float64Array(0);
let taken = new Float64Array(0);

function shareOut(stocks: Stocks, block: Block): void {
  const { entering, cells, flow, counted, course, steps, step } = stocks;
  const size = block.kinds.length;
  const { chance, acts } = entryChances(stocks, block);
  const list = stocks.shares[block.order];
  if (!acts.includes(1)) return;
  const row = steps.record[step] * course.flowCells;
  const { now } = stocks.entry[block.status];
  const mix = stocks.mixes[block.status] ?? stocks.aged[block.status]?.mix ?? null;
  // Who entered in this step, and who was late, as they were before any share.
  if (asked.length < 2 * size) {
    asked = new Float64Array(4 * size);
    taken = new Float64Array(2 * size);
  }
  const [were, goes] = [asked, taken];
  for (let i = 0; i < size; i++) {
    were[i] = entering[block.first + i];
    were[size + i] = entering[block.first + cells.size + i];
  }
  for (let e = 0; e < list.length; e++) {
    if (acts[e] === 0) continue;
    const { ways, tally, who } = list[e];
    let any = 0;
    for (let n = 0; n < who.length; n++) {
      const i = who[n];
      const c = chance[e * size + i];
      goes[n] = c * (were[i] + were[size + i]);
      any += goes[n];
      // Shares that add up to one leave nobody, whatever the rounding.
      entering[block.first + i] = Math.max(0, entering[block.first + i] - c * were[i]);
      const late = block.first + cells.size + i;
      entering[late] = Math.max(0, entering[late] - c * were[size + i]);
    }
    if (any === 0) continue;
    if (mix !== null) for (let n = 0; n < who.length; n++) mix.shared[block.classes[who[n]]] += goes[n];
    for (let n = 0; n < who.length; n++) flow[row + tally.flow[who[n]]] += goes[n];
    for (const { signal, row: rows } of tally.signals) {
      const base = steps.window[step] * course.layout.signals[signal].rows;
      for (let n = 0; n < who.length; n++) counted[signal][base + rows[who[n]]] += goes[n];
    }
    for (const way of ways) {
      const into = way.keeps ? now.people : entering;
      for (let n = 0; n < who.length; n++) into[way.to[who[n]]] += goes[n] * chanceOfWay(way, who[n]);
      for (const woken of way.wakes) {
        (way.keeps ? stocks.peopled : stocks.woken)[woken] = 1;
        if (way.keeps) stocks.joined[woken] = 1;
      }
    }
  }
}

/** People enter a cell at the very begin of the step, all at once: on the first day, or where a place has fallen. */
export function enterAtOnce(stocks: Stocks, block: Block, cell: number, people: number, age = 0): void {
  const { cells, flow, counted, course, steps, step, ages } = stocks;
  const size = block.kinds.length;
  const shares = stocks.shares[block.order];
  let left = people;
  if (shares.length > 0) {
    const { chance } = entryChances(stocks, block);
    shares.forEach(({ ways, tally }, e) => {
      const share = people * chance[e * size + cell];
      if (share === 0) return;
      left -= share;
      flow[steps.record[step] * course.flowCells + tally.flow[cell]] += share;
      for (const { signal, row } of tally.signals)
        counted[signal][steps.window[step] * course.layout.signals[signal].rows + row[cell]] += share;
      for (const way of ways) {
        const part = share * chanceOfWay(way, cell);
        if (part === 0) continue;
        if (way.keeps) throw new Error('a share on entry leaves people where they are');
        const target = way.to[cell] % cells.size;
        const block2 = blockOfCell(stocks, target);
        enterAtOnce(stocks, block2, target - block2.first, part);
      }
    });
  }
  stocks.peopled[block.order] = 1;
  stocks.joined[block.order] = 1;
  const first = cells.firstOfStatus[block.status];
  const all = stocks.bands[block.status];
  const band =
    ages[block.status] === 1 ? bandAt(all, steps.starts[step] - age, all[0].people.length) : all[0];
  band.people[block.first - first + cell] += Math.max(0, left);
  const old = stocks.aged[block.status];
  if (old !== null) enterAged(old, block.classes[cell], Math.max(0, left), age, step === 0);
}

/** The band of those who entered at one moment, made where there is none. Bands stand in order. */
function bandAt(bands: Band[], moment: number, size: number): Band {
  const known = bands.find(({ middle, width }) => middle === moment && width === 0);
  if (known !== undefined) return known;
  const band = { middle: moment, width: 0, fresh: false, people: new Float64Array(size) };
  const after = bands.findIndex(({ middle }) => middle > moment);
  bands.splice(after < 0 ? bands.length : after, 0, band);
  return band;
}

function blockOfCell({ cells }: Stocks, cell: number): Block {
  const { blocks } = cells;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle].first <= cell) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

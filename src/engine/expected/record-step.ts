import type { Block } from './cells.ts';
import type { Stocks } from './stocks.ts';
import { isSnapshot, type Travel } from './travels.ts';

/** Adds up who is where at the end of a step after which a day is recorded. */
export function recordStep(stocks: Stocks): void {
  const { course, cells, bands, steps, step, entering } = stocks;
  const record = steps.record[step];
  if (steps.starts[step + 1] !== course.plan.recording.days[record] + 1) return;
  const shot = isSnapshot(course, record) ? course.snapshotOf[record] * course.snapshotCells : -1;
  const row = record * course.stockCells;
  for (const block of cells.blocks) {
    if (stocks.peopled[block.order] === 1)
      for (const { people } of bands[block.status]) addBlock(stocks, block, people, row, shot);
    if (stocks.woken[block.order] === 0) continue;
    // Entered late: their turn is in the next step.
    const { first, kinds } = block;
    for (let i = first; i < first + kinds.length; i++) {
      const here = entering[i] + entering[cells.size + i];
      stocks.stock[row + stocks.stockCellOf[i]] += here;
      if (shot >= 0) stocks.snapshot[shot + stocks.snapshotCellOf[i]] += here;
    }
  }
  for (const travel of stocks.travels) recordTravellers(stocks, travel, record);
}

/** Adds the people of a block in one band, those who joined it in the step among them. `shot`: -1 for no snapshot. */
function addBlock(stocks: Stocks, block: Block, people: Float64Array, row: number, shot: number): void {
  const { cells, stock, snapshot, stockCellOf, snapshotCellOf, joined } = stocks;
  const { first, kinds, status, order } = block;
  const base = cells.firstOfStatus[status];
  const size = cells.sizeOfStatus[status];
  const alone = joined[order] === 0;
  // Cells of one counter lie together: they are added up before they are counted.
  let counter = -1;
  let sum = 0;
  for (let i = first; i < first + kinds.length; i++) {
    const at = i - base;
    const here = alone ? people[at] : people[at] + people[size + at] + people[2 * size + at];
    if (shot >= 0) snapshot[shot + snapshotCellOf[i]] += here;
    if (stockCellOf[i] !== counter) {
      if (counter >= 0) stock[row + counter] += sum;
      counter = stockCellOf[i];
      sum = 0;
    }
    sum += here;
  }
  stock[row + counter] += sum;
}

function count(
  { course, stock, snapshot }: Stocks,
  record: number,
  spot: number,
  strand: number,
  people: number,
): void {
  const cell = spot * course.strands + strand;
  stock[record * course.stockCells + course.stockCellOf[cell]] += people;
  if (isSnapshot(course, record))
    snapshot[course.snapshotOf[record] * course.snapshotCells + course.snapshotCellOf[cell]] += people;
}

/** Those under way: how many is known to the person, where in proportion to the chances of being there. */
function recordTravellers(stocks: Stocks, { book, aboard, records, where }: Travel, record: number): void {
  const { course } = stocks;
  const { spots } = course.plan.recording;
  const anywhere = spots.findIndex(({ status }) => status === book.status);
  const date = records.indexOf(record);
  for (let strand = 0; strand < course.strands; strand++) {
    if (aboard[strand] === 0) continue;
    const row = (date * course.strands + strand) * course.places;
    let weight = 0;
    for (let place = 0; date >= 0 && place < course.places; place++) weight += where[row + place];
    if (!(weight > 0)) {
      count(stocks, record, anywhere, strand, aboard[strand]);
      continue;
    }
    for (let place = 0; place < course.places; place++) {
      if (where[row + place] === 0) continue;
      const spot = course.spotOf[book.status * course.places + place];
      count(stocks, record, spot, strand, (aboard[strand] * where[row + place]) / weight);
    }
  }
}

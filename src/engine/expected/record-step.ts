import { isSnapshot, type Travel } from './departures.ts';
import type { Stocks } from './stocks.ts';

/** Adds up who is where at the end of a step after which a day is recorded. */
export function recordStep(stocks: Stocks): void {
  const { course, cells, bands, steps, step, entering } = stocks;
  const record = steps.record[step];
  if (steps.starts[step + 1] !== course.plan.recording.days[record] + 1) return;
  const shot = isSnapshot(course, record) ? course.snapshotOf[record] * course.snapshotCells : -1;
  const row = record * course.stockCells;
  const { stockCellOf, snapshotCellOf, stock, snapshot } = stocks;
  for (const { first, status, kinds, order } of cells.blocks) {
    if (stocks.peopled[order] === 0 && stocks.woken[order] === 0) continue;
    const base = cells.firstOfStatus[status];
    const size = cells.sizeOfStatus[status];
    const last = first + kinds.length;
    for (const { people } of bands[status]) {
      for (let i = first; i < last; i++) {
        const at = i - base;
        const here = people[at] + people[size + at] + people[2 * size + at];
        stock[row + stockCellOf[i]] += here;
        if (shot >= 0) snapshot[shot + snapshotCellOf[i]] += here;
      }
    }
    if (stocks.woken[order] === 0) continue;
    // Entered late: their turn is in the next step.
    for (let i = first; i < last; i++) {
      const here = entering[i] + entering[cells.size + i];
      stock[row + stockCellOf[i]] += here;
      if (shot >= 0) snapshot[shot + snapshotCellOf[i]] += here;
    }
  }
  for (const travel of stocks.travels) recordTravellers(stocks, travel, record);
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

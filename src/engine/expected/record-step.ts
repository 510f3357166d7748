import type { Stocks } from './stocks.ts';

/** Adds up who is where at the end of a step after which a day is recorded. */
export function recordStep(stocks: Stocks): void {
  const { course, cells, bands, steps, step, entering, stock, snapshot } = stocks;
  const record = steps.record[step];
  if (steps.starts[step + 1] !== course.plan.recording.days[record] + 1) return;
  const shot = course.snapshotOf[record];
  const isShot =
    shot < course.snapshots &&
    (record + 1 === course.recordOfDay.length || course.snapshotOf[record + 1] !== shot);
  for (const block of cells.blocks) {
    const first = block.first - cells.firstOfStatus[block.status];
    const width = cells.sizeOfStatus[block.status];
    const spot = course.spotOf[block.status * course.places + block.place];
    for (let i = 0; i < block.kinds.length; i++) {
      let people = entering[block.first + i] + entering[cells.size + block.first + i];
      for (const band of bands[block.status])
        people +=
          band.people[first + i] + band.people[width + first + i] + band.people[2 * width + first + i];
      if (people === 0) continue;
      const cell = spot * course.strands + course.strandOfKind[block.kinds[i]];
      stock[record * course.stockCells + course.stockCellOf[cell]] += people;
      if (isShot) snapshot[shot * course.snapshotCells + course.snapshotCellOf[cell]] += people;
    }
  }
}

import { sumDepartures } from '../departures.ts';
import type { DrawRecord } from '../simulate.ts';
import { digestOf } from './lanes.ts';
import type { Stocks } from './stocks.ts';

/** Of all people, who may be lost to rounding. */
const ROUNDING = 1e-9;

/** The record of the draw, once it is checked that nobody appeared or vanished. */
export function sumUp(stocks: Stocks): DrawRecord {
  const { course, cells, stock, snapshot } = stocks;
  const { stockCells, snapshotCells, headlineSnapshot, mapSnapshots } = course;
  let counted = 0;
  for (let at = stock.length - stockCells; at < stock.length; at++) counted += stock[at];
  const off = stocks.peopleIn - counted;
  if (!(off < ROUNDING * (1 + counted) && -off < ROUNDING * (1 + counted)))
    throw new Error(`${stocks.peopleIn} people came in and ${counted} are counted`);
  let out = 0;
  for (const block of cells.blocks) {
    if (course.final[block.status] === 0) continue;
    const first = block.first - cells.firstOfStatus[block.status];
    const width = cells.sizeOfStatus[block.status];
    for (const { people } of stocks.bands[block.status])
      for (let i = first; i < first + block.kinds.length; i++)
        out += people[i] + people[i + width] + people[i + 2 * width];
    for (let i = block.first; i < block.first + block.kinds.length; i++)
      out += stocks.entering[i] + stocks.entering[i + cells.size];
  }
  const maps = new Float64Array(mapSnapshots.length * snapshotCells);
  mapSnapshots.forEach((date, m) => {
    maps.set(snapshot.subarray(date * snapshotCells, (date + 1) * snapshotCells), m * snapshotCells);
  });
  const links = sumDepartures(course, stocks.departures);
  return {
    parameters: stocks.tables.parameters.slice(),
    stock: stock.slice(),
    flow: stocks.flow.slice(),
    headline: snapshot.slice(headlineSnapshot * snapshotCells, (headlineSnapshot + 1) * snapshotCells),
    maps,
    links,
    departures: null,
    people: { in: stocks.peopleIn, here: stocks.peopleIn - out, out },
    lanes: digestOf([stock, stocks.flow, links]),
    events: 0,
  };
}

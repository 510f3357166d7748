import { classify } from '../classes.ts';
import type { Course } from '../world.ts';
import { type Block, type Cells, cellAt, placesAfter } from './cells.ts';
import { layTally, type Tally } from './exits.ts';
import type { Stocks } from './stocks.ts';
import { type Book, type End, followVoyage, type Voyage } from './voyages.ts';

/** The journeys that set out from one block. */
export interface Departures {
  book: Book;
  /** Cells whose people travel alike, and a kind of theirs. */
  alike: { kind: number; cells: Int32Array }[];
  ends: Map<string, Ending>;
  spots: Map<string, { stock: Int32Array; snapshot: Int32Array }>;
}

/** Where one end of a journey takes the people of each cell, and where it is counted. [cells of the block] */
interface Ending {
  tally: Tally | null;
  ways: { cell: Int32Array; order: Int32Array; chance: Float64Array; keeps: boolean }[];
}

/** Fewer people than this wait for more before they set out. */
const TOO_FEW = 1e-7;

/** Every block of a status that is travelled; null for the others. [blocks] */
export function layDepartures(course: Course, cells: Cells): (Departures | null)[] {
  const books = course.routeBooks.map((routes) => openBook(course, routes));
  return cells.blocks.map((block) => {
    const journey = course.journeyOf[block.status];
    if (journey < 0) return null;
    const { classOf, first } = classify(block.kinds.length, [
      Array.from(block.kinds, (kind) => travelClasses(course, block.status)[kind]),
    ]);
    return {
      book: books[journey],
      alike: first.map((cell, c) => ({
        kind: block.kinds[cell],
        cells: Int32Array.from([...classOf.keys()].filter((i) => classOf[i] === c)),
      })),
      ends: new Map(),
      spots: new Map(),
    };
  });
}

function openBook({ plan }: Course, routes: Book['routes']): Book {
  const same = Uint16Array.from({ length: plan.kinds }, (_, kind) => kind);
  return {
    status: routes.journey.status,
    routes,
    ends: [],
    endOf: new Map(),
    changes: [same],
    changeOf: new Map(),
  };
}

const classesOfCourse = new WeakMap<Course, Map<number, Int32Array>>();

/** Kinds as far as anything on the way tells them apart. [kinds] */
function travelClasses(course: Course, status: number): Int32Array {
  const { plan, layout } = course;
  const known = classesOfCourse.get(course) ?? new Map<number, Int32Array>();
  classesOfCourse.set(course, known);
  const before = known.get(status);
  if (before !== undefined) return before;
  const falls = plan.falls.filter(({ rule }) => plan.fallRules[rule].statuses[status] === 1);
  const acting = new Set([
    ...plan.moves.flatMap(({ from }, m) => (from === status ? [m] : [])),
    ...falls.flatMap(({ outcomes }) => [...outcomes]),
  ]);
  const own = [...acting].filter((m) => plan.moves[m].to < 0 || plan.moves[m].to === status);
  // A place of one's own is as good as a hazard of one's own: where a move leads on this way differs by group.
  const byGroup = own.some((m) => new Set(plan.moves[m].destination.placeOfGroup).size > 1);
  const groups = Int32Array.from({ length: plan.kinds }, (_, k) =>
    byGroup ? Math.floor(k / plan.kindsPerGroup) : 0,
  );
  let classes = classify(plan.kinds, [groups, ...[...acting].map((m) => layout.moves[m].classOfKind)]);
  for (let count = 0; count < classes.first.length; ) {
    count = classes.first.length;
    const after = own.flatMap((m) => {
      const { kindAfter } = plan.moves[m];
      return kindAfter === null ? [] : [Int32Array.from(kindAfter, (kind) => classes.classOf[kind])];
    });
    classes = classify(plan.kinds, [classes.classOf, ...after]);
  }
  known.set(status, classes.classOf);
  return classes.classOf;
}

/** Those who have come to a block of travellers set out: what becomes of them is worked out to the end of their journey. */
export function setOutFrom(stocks: Stocks, block: Block): void {
  const { steps, step, daysBefore, cells, bands } = stocks;
  const departures = stocks.departing[block.order];
  if (departures === null) return;
  const [{ people }] = bands[block.status];
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const start = steps.starts[step];
  const days = steps.starts[step + 1] - start;
  for (const { kind, cells: alike } of departures.alike) {
    const batches = [
      { part: 0, middle: start, wide: 0 },
      { part: 1, middle: start + days / 2, wide: days },
      { part: 2, middle: start - daysBefore / 2, wide: daysBefore },
    ];
    for (const { part, middle, wide } of batches) {
      let all = 0;
      for (const i of alike) all += people[part * width + first + i];
      if (all === 0) continue;
      if (all < TOO_FEW) {
        for (const i of alike) {
          const few = people[part * width + first + i];
          people[part * width + first + i] = 0;
          people[first + i] += few;
        }
        continue;
      }
      const voyage = followVoyage(stocks, departures.book, kind, block.place, Math.max(0, middle), wide);
      const who = Float64Array.from(alike, (i) => people[part * width + first + i]);
      for (const i of alike) people[part * width + first + i] = 0;
      apply(stocks, block, departures, alike, who, voyage);
    }
  }
}

function apply(
  stocks: Stocks,
  block: Block,
  departures: Departures,
  alike: Int32Array,
  who: Float64Array,
  voyage: Voyage,
): void {
  const { course, steps, step, flow, counted, cells } = stocks;
  for (const { after, change, place, chance } of voyage.shifts) {
    const { stock, snapshot } = spotsOf(stocks, block, departures, change, place);
    const record = steps.record[step + after];
    const row = record * course.stockCells;
    const shot = course.snapshotOf[record] * course.snapshotCells;
    for (let n = 0; n < alike.length; n++) {
      stocks.stockChange[row + stock[alike[n]]] += who[n] * chance;
      stocks.snapshotChange[shot + snapshot[alike[n]]] += who[n] * chance;
    }
  }
  let answered = 0;
  for (let n = 0; n < alike.length; n++) if (course.answered[block.kinds[alike[n]]] === 1) answered += who[n];
  for (const { after, way, chance } of voyage.links) {
    const snapshot = course.snapshotOf[steps.record[step + after]];
    stocks.departures[snapshot * course.plan.links.length * 2 + way] += answered * chance;
  }
  for (const { after, change, end, place, chance } of voyage.ends) {
    const { tally, ways } = endingOf(stocks, block, departures, change, end, place);
    const at = step + after;
    if (tally !== null) {
      const row = steps.record[at] * course.flowCells;
      for (let n = 0; n < alike.length; n++) flow[row + tally.flow[alike[n]]] += who[n] * chance;
      for (const { signal, row: rows } of tally.signals) {
        const base = steps.window[at] * course.layout.signals[signal].rows;
        for (let n = 0; n < alike.length; n++) counted[signal][base + rows[alike[n]]] += who[n] * chance;
      }
    }
    for (const { cell, order, chance: of, keeps } of ways) {
      for (let n = 0; n < alike.length; n++) {
        const i = alike[n];
        const added = who[n] * chance * of[i];
        if (added === 0) continue;
        if (after > 0) laterAt(stocks, at)[(keeps ? cells.size : 0) + cell[i]] += added;
        else if (keeps) {
          const width = cells.sizeOfStatus[block.status];
          const into = cell[i] - cells.firstOfStatus[block.status];
          stocks.bands[block.status][0].people[(order[i] > block.order ? 1 : 2) * width + into] += added;
        } else stocks.entering[(order[i] > block.order ? 0 : cells.size) + cell[i]] += added;
      }
    }
  }
}

/** Room for those whose journey ends in a later step: who enter a status, then who set out anew. [2 x cells] */
function laterAt({ later, spare, cells }: Stocks, step: number): Float64Array {
  const room = later[step] ?? spare.pop() ?? new Float64Array(2 * cells.size);
  later[step] = room;
  return room;
}

/** Those whose journeys end in the step at hand. */
export function endJourneys({ later, spare, step, cells, entering, bands, course }: Stocks): void {
  const room = later[step];
  if (room === null) return;
  for (let i = 0; i < cells.size; i++) entering[i] += room[i];
  course.plan.journeys.forEach(({ status }) => {
    const first = cells.firstOfStatus[status];
    const width = cells.sizeOfStatus[status];
    if (width === 0) return;
    const { people } = bands[status][0];
    for (let i = 0; i < width; i++) people[width + i] += room[cells.size + first + i];
  });
  room.fill(0);
  later[step] = null;
  spare.push(room);
}

function spotsOf(
  { course }: Stocks,
  block: Block,
  { book, spots }: Departures,
  change: number,
  place: number,
): { stock: Int32Array; snapshot: Int32Array } {
  const name = `${change}/${place}`;
  const known = spots.get(name);
  if (known !== undefined) return known;
  const spot = course.spotOf[block.status * course.places + place];
  const cell = Int32Array.from(
    block.kinds,
    (kind) => spot * course.strands + course.strandOfKind[book.changes[change][kind]],
  );
  const found = {
    stock: cell.map((c) => course.stockCellOf[c]),
    snapshot: cell.map((c) => course.snapshotCellOf[c]),
  };
  spots.set(name, found);
  return found;
}

function endingOf(
  stocks: Stocks,
  block: Block,
  { book, ends }: Departures,
  change: number,
  number: number,
  place: number,
): Ending {
  const name = `${change}/${number}/${place}`;
  const known = ends.get(name);
  if (known !== undefined) return known;
  const found = layEnding(stocks, block, book.changes[change], book.ends[number], place);
  ends.set(name, found);
  return found;
}

function layEnding(
  { course, cells }: Stocks,
  block: Block,
  changed: Uint16Array,
  { move, fall, outcome, goesOn }: End,
  place: number,
): Ending {
  const { plan } = course;
  const kinds = block.kinds.map((kind) => changed[kind]);
  const tally = move < 0 ? null : layTally(course, { ...block, kinds }, move, place);
  if (goesOn) return { tally, ways: [] };
  let to = move < 0 ? plan.falls[fall].refugeStatus : plan.moves[move].to;
  if (outcome >= 0) to = plan.falls[fall].toStatus[outcome];
  const status = to < 0 ? block.status : to;
  // Falls lead to a status anew; other moves that keep it only take people elsewhere.
  const keeps = status === block.status && outcome < 0;
  const ends = Array.from(kinds, (kind) => {
    if (move < 0)
      return [{ place: plan.falls[fall].refugePlace < 0 ? place : plan.falls[fall].refugePlace, chance: 1 }];
    const fixed = outcome >= 0 ? plan.falls[fall].toPlace[outcome] : -2;
    if (fixed !== -2) return [{ place: fixed < 0 ? place : fixed, chance: 1 }];
    return placesAfter(plan.moves[move], Math.floor(kind / plan.kindsPerGroup), place, block.place);
  });
  const most = Math.max(...ends.map(({ length }) => length));
  const after = move < 0 ? null : plan.moves[move].kindAfter;
  return {
    tally,
    ways: Array.from({ length: most }, (_, w) => {
      const cell = Int32Array.from(kinds, (kind, i) =>
        ends[i][w] === undefined
          ? 0
          : cellAt(cells, plan.places.length, status, ends[i][w].place, after === null ? kind : after[kind]),
      );
      return {
        cell,
        order: Int32Array.from(ends, (list) =>
          list[w] === undefined ? 0 : cells.blockOf[status * plan.places.length + list[w].place],
        ),
        chance: Float64Array.from(ends, (list) => list[w]?.chance ?? 0),
        keeps,
      };
    }),
  };
}

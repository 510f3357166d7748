import type { Course } from '../world.ts';
import { type Book, openBooks } from './books.ts';
import type { Block, Cells } from './cells.ts';
import { type Ending, endingOf, type Schemes } from './endings.ts';
import { openLinkBook } from './link-book.ts';
import type { Steps } from './steps.ts';
import type { Later, Stocks } from './stocks.ts';
import { CHANGES, follow, forgetWays, type Voyage } from './voyage.ts';

/** The people of one status who are under way, and what their journeys need. */
export interface Travel {
  book: Book;
  voyage: Voyage;
  /** Under way at the end of the step, and by how much that changes in later steps. [strands], [steps x strands] */
  aboard: Float64Array;
  change: Float64Array;
  /** Whether it matters where they are: on every recorded day, or on the dates of the maps only. Records, ascending. */
  records: Int32Array;
  /** People under way by date, strand and place: weights only. [dates x strands x places] */
  where: Float64Array;
}

/** Those who set out from one block and travel alike. */
export interface Party {
  kind: number;
  cells: Int32Array;
  /** Of those cells. */
  kinds: Int32Array;
  endings: Map<number, Ending>;
  schemes: Schemes;
  /** The endings met in a voyage, with their chances and times. */
  met: Ending[];
}

/** Fewer people than this part of all wait for others, a month at most. */
const FEW = 2e-6;

export function layTravels(course: Course, steps: Steps, tables: Stocks['tables']): Travel[] {
  const { plan } = course;
  return openBooks(course).map((book) => {
    const records = datesOf(course, book.status);
    const codes = book.ends.length * course.places;
    return {
      book,
      voyage: {
        course,
        tables,
        book,
        linkBook: openLinkBook(course, book),
        lastKnown: 0,
        moment: 0,
        width: 0,
        chance: new Float64Array(codes),
        days: new Float64Array(codes),
        met: [],
        dates: Float64Array.from(records, (record) => plan.recording.days[record] + 1),
        firstDate: 0,
        under: new Map(),
        links: new Map(),
      },
      aboard: new Float64Array(course.strands),
      change: new Float64Array(steps.segment.length * course.strands),
      records,
      where: new Float64Array(records.length * course.strands * course.places),
    };
  });
}

/** Records on which somebody asks at which place travellers are. */
function datesOf(course: Course, status: number): Int32Array {
  const { plan } = course;
  const spots = plan.recording.spots.flatMap((spot, s) => (spot.status === status ? [s] : []));
  const apart = Array.from({ length: course.strands }, (_, strand) => strand).some((strand) =>
    spots.some(
      (spot) =>
        course.stockCellOf[spot * course.strands + strand] !==
        course.stockCellOf[spots[0] * course.strands + strand],
    ),
  );
  const records = [...plan.recording.days.keys()];
  return Int32Array.from(apart ? records : records.filter((record) => isSnapshot(course, record)));
}

/** True for the dates of the maps and the headline. */
export function isSnapshot({ snapshotOf, snapshots }: Course, record: number): boolean {
  const shot = snapshotOf[record];
  return shot < snapshots && (record + 1 === snapshotOf.length || snapshotOf[record + 1] !== shot);
}

/** The parties of every block of travellers; none for the others. [blocks] */
export function layParties(course: Course, cells: Cells, travels: Travel[]): Party[][] {
  return cells.blocks.map((block) => {
    const journey = course.journeyOf[block.status];
    if (journey < 0) return [];
    const { classOf } = travels[journey].book;
    const numbers = [...new Set(Array.from(block.kinds, (kind) => classOf[kind]))];
    return numbers.map((c) => {
      const alike = Int32Array.from([...block.kinds.keys()].filter((i) => classOf[block.kinds[i]] === c));
      return {
        kind: block.kinds[alike[0]],
        cells: alike,
        kinds: alike.map((i) => block.kinds[i]),
        endings: new Map(),
        schemes: [],
        met: [],
      };
    });
  });
}

let who = new Float64Array(0);

/** Those who have come to a block of travellers set out: what becomes of them is worked out to the end of their journey. */
export function setOutFrom(stocks: Stocks, block: Block): void {
  const { steps, step, daysBefore, cells, bands, course } = stocks;
  const [{ people }] = bands[block.status];
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  const start = steps.starts[step];
  const end = steps.starts[step + 1];
  const few = FEW * stocks.peopleIn;
  const ends = step + 1 === steps.segment.length || steps.month[step + 1] !== steps.month[step];
  for (const party of stocks.parties[block.order]) {
    const [atOnce, now, late] = [0, 1, 2].map((part) => sumOf(people, first + part * width, party.cells));
    if (atOnce + now + late === 0) continue;
    // A handful would take as long as thousands.
    if (atOnce + now + late < few && !ends) {
      for (const i of party.cells) {
        people[first + i] += people[first + width + i] + people[first + 2 * width + i];
        people[first + width + i] = 0;
        people[first + 2 * width + i] = 0;
      }
      continue;
    }
    const travel = stocks.travels[course.journeyOf[block.status]];
    const together = atOnce + late < few;
    if (together || now > 0)
      depart(
        stocks,
        block,
        party,
        travel,
        people,
        together ? [0, 1, 2] : [1],
        (start + end) / 2,
        end - start,
      );
    if (together) continue;
    if (atOnce > 0) depart(stocks, block, party, travel, people, [0], start, 0);
    if (late > 0)
      depart(stocks, block, party, travel, people, [2], Math.max(0, start - daysBefore / 2), daysBefore);
  }
}

function sumOf(people: Float64Array, first: number, cells: Int32Array): number {
  let sum = 0;
  for (let n = 0; n < cells.length; n++) sum += people[first + cells[n]];
  return sum;
}

function depart(
  stocks: Stocks,
  block: Block,
  party: Party,
  travel: Travel,
  people: Float64Array,
  parts: number[],
  moment: number,
  wide: number,
): void {
  const { cells, course, steps, step } = stocks;
  const first = block.first - cells.firstOfStatus[block.status];
  const width = cells.sizeOfStatus[block.status];
  if (who.length < party.cells.length) who = new Float64Array(party.cells.length);
  let answered = 0;
  for (let n = 0; n < party.cells.length; n++) {
    let sum = 0;
    for (const part of parts) {
      const at = first + part * width + party.cells[n];
      sum += people[at];
      people[at] = 0;
    }
    who[n] = sum;
    travel.aboard[course.strandOfKind[party.kinds[n]]] += sum;
    if (course.answered[party.kinds[n]] === 1) answered += sum;
  }
  const { voyage } = travel;
  const end = steps.starts[step + 1];
  while (voyage.firstDate < voyage.dates.length && voyage.dates[voyage.firstDate] < end) voyage.firstDate++;
  follow(voyage, party.kind, block.place, moment, wide);
  for (const [link, chance] of voyage.links) stocks.departures[link] += answered * chance;
  placeTravellers(stocks, party, travel);
  gather(stocks, block, party, travel);
  for (const scheme of party.schemes) scheme.summed = false;
  for (const ending of party.met) land(stocks, block, party, travel, ending);
}

function placeTravellers({ course }: Stocks, { kinds }: Party, { voyage, book, where }: Travel): void {
  for (const [at, chance] of voyage.under) {
    const place = at % course.places;
    const above = Math.floor(at / course.places);
    const change = above % CHANGES;
    const row = Math.floor(above / CHANGES) * course.strands;
    for (let n = 0; n < kinds.length; n++) {
      const strand = course.strandOfKind[book.becomes[change][kinds[n]]];
      where[(row + strand) * course.places + place] += who[n] * chance;
    }
  }
}

/** Puts the ends of a voyage together that come to the same. */
function gather(stocks: Stocks, block: Block, party: Party, { voyage }: Travel): void {
  party.met.length = 0;
  for (let m = 0; m < voyage.met.length; m++) {
    const at = voyage.met[m];
    const ending = endingOf(stocks, block, party, at);
    if (ending.chance === 0) party.met.push(ending);
    ending.chance += voyage.chance[at];
    ending.days += voyage.days[at];
  }
}

/** People whose journey ends alike leave it, in the steps over which their arrivals are spread. */
function land(stocks: Stocks, block: Block, party: Party, travel: Travel, ending: Ending): void {
  const { steps, step } = stocks;
  const { moment, width } = travel.voyage;
  const middle = moment + ending.days / ending.chance;
  const { chance } = ending;
  ending.chance = 0;
  ending.days = 0;
  sumScheme(party, ending);
  const from = middle - width / 2;
  const to = middle + width / 2;
  const last = steps.segment.length;
  let s = step;
  while (s < last && steps.starts[s + 1] <= from) s++;
  if (s < last && width < 1e-9) {
    landIn(stocks, block, travel, ending, s, chance);
    return;
  }
  // What would come before this step comes in it.
  for (let reached = from; s < last && reached < to; s++) {
    const end = Math.min(to, steps.starts[s + 1]);
    if (!(end > reached)) continue;
    landIn(stocks, block, travel, ending, s, (chance * (end - reached)) / width);
    reached = end;
  }
}

/** How many set out in each bundle of cells. */
function sumScheme(_party: Party, { scheme }: Ending): void {
  if (scheme.summed) return;
  scheme.summed = true;
  scheme.people.fill(0);
  for (let n = 0; n < scheme.bundleOf.length; n++) scheme.people[scheme.bundleOf[n]] += who[n];
}

function landIn(
  stocks: Stocks,
  block: Block,
  travel: Travel,
  ending: Ending,
  at: number,
  chance: number,
): void {
  const { course, steps, step, flow, counted, cells, entering, bands } = stocks;
  const { people } = ending.scheme;
  const { strand, strandAfter } = ending;
  const size = people.length;
  if (ending.flow !== null) {
    const row = steps.record[at] * course.flowCells;
    for (let b = 0; b < size; b++) flow[row + ending.flow[b]] += people[b] * chance;
    for (const { signal, row: rows } of ending.signals) {
      const base = steps.window[at] * course.layout.signals[signal].rows;
      for (let b = 0; b < size; b++) counted[signal][base + rows[b]] += people[b] * chance;
    }
  }
  const ashore = at === step ? travel.aboard : travel.change;
  const row = at === step ? 0 : at * course.strands;
  for (let b = 0; b < size; b++) {
    ashore[row + strand[b]] -= people[b] * chance;
    if (strandAfter !== null) ashore[row + strandAfter[b]] += people[b] * chance;
  }
  noteEnd(stocks, block, ending, chance);
  for (const way of ending.ways) {
    const { cell, order, keeps, wakes } = way;
    const of = chancesOf(way, size);
    if (at > step) {
      const { people: room, woken } = laterAt(stocks, at);
      for (let w = 0; w < wakes.length; w++) woken[wakes[w]] = 1;
      const offset = keeps ? cells.size : 0;
      for (let b = 0; b < size; b++) room[offset + cell[b]] += people[b] * chance * of[b];
    } else if (keeps) {
      const width = cells.sizeOfStatus[block.status];
      const base = cells.firstOfStatus[block.status];
      for (let b = 0; b < size; b++)
        bands[block.status][0].people[(order[b] > block.order ? 1 : 2) * width + cell[b] - base] +=
          people[b] * chance * of[b];
    } else {
      for (let w = 0; w < wakes.length; w++) stocks.woken[wakes[w]] = 1;
      for (let b = 0; b < size; b++)
        entering[(order[b] > block.order ? 0 : cells.size) + cell[b]] += people[b] * chance * of[b];
    }
  }
}

let chances = new Float64Array(64);

/** The chances of a way as they are in the step. [bundles] */
function chancesOf({ chance, share, shareAt }: Ending['ways'][number], size: number): Float64Array {
  if (share === null) return chance;
  if (chances.length < size) chances = new Float64Array(2 * size);
  for (let b = 0; b < size; b++) chances[b] = chance[b] * share[shareAt[b]];
  return chances;
}

/** Tells the mixture of the status who leaves it. Those who end their journey later are counted as they set out. */
function noteEnd({ mixes }: Stocks, { status }: Block, ending: Ending, chance: number): void {
  const mix = mixes[status];
  if (mix === null || ending.to < 0) return;
  const { people } = ending.scheme;
  const passed = mix.passed[ending.to];
  for (let b = 0; b < people.length; b++) {
    mix.left[ending.class[b]] += people[b] * chance;
    if (passed.length > 0) passed[ending.class[b]] += people[b] * chance;
  }
}

/** Room for those whose journey ends in a later step: who enter a status, then who set out anew. */
function laterAt({ later, spare, cells }: Stocks, step: number): Later {
  const room = later[step] ??
    spare.pop() ?? { people: new Float64Array(2 * cells.size), woken: new Uint8Array(cells.blocks.length) };
  later[step] = room;
  return room;
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

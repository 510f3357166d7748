import type { Course } from '../world.ts';
import { type Book, openBooks } from './books.ts';
import type { Block, Cells } from './cells.ts';
import { type Landing, type LandingBook, landingOf } from './landings.ts';
import { openLinkBook } from './link-book.ts';
import type { Steps } from './steps.ts';
import type { Stocks } from './stocks.ts';
import { CHANGES, follow, forgetWays, type Voyage } from './voyage.ts';

/** The people of one status who are under way, and what their journeys need. */
export interface Travel {
  book: Book;
  voyage: Voyage;
  landings: LandingBook;
  /** Landings of the departures at hand. */
  met: number[];
  /** Under way at the end of the step, and by how much that changes in later steps. [strands], [steps x strands] */
  aboard: Float64Array;
  change: Float64Array;
  /** Whether it matters where they are: on every recorded day, or on the dates of the maps only. Records, ascending. */
  records: Int32Array;
  /** People under way by date, strand and place: weights only. [dates x strands x places] */
  where: Float64Array;
  /** The last block of the status in the order of a step. */
  lastBlock: number;
}

/** Those who set out from one block and travel alike. */
export interface Party {
  kind: number;
  /** Parties of the same are followed together. */
  walk: number;
  cells: Int32Array;
  /** Of those cells. */
  kinds: Int32Array;
  classes: Int32Array;
}

/** Fewer people than this part of all wait for others, a month at most; and fewer than this, as long as it takes. */
const FEW = 2e-5;
const HARDLY_ANYBODY = 1e-7;

export function layTravels(course: Course, cells: Cells, steps: Steps, tables: Stocks['tables']): Travel[] {
  const { plan } = course;
  return openBooks(course).map((book) => {
    const records = datesOf(course, book.status);
    const codes = book.ends.length * course.places;
    const lanes = mostTogether(book);
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
        kinds: [],
        lanes,
        chance: new Float64Array(codes * lanes),
        days: new Float64Array(codes * lanes),
        met: [],
        isMet: new Uint8Array(codes),
        dates: Float64Array.from(records, (record) => plan.recording.days[record] + 1),
        firstDate: 0,
        under: new Map(),
        links: new Float64Array((course.snapshots + 1) * plan.links.length * 2 * lanes),
        entered: [],
        isEntered: new Uint8Array((course.snapshots + 1) * plan.links.length * 2),
        pulls: new Float64Array(lanes),
      },
      landings: { all: [], known: [] },
      met: [],
      aboard: new Float64Array(course.strands),
      change: new Float64Array(steps.segment.length * course.strands),
      records,
      where: new Float64Array(records.length * course.strands * course.places),
      lastBlock: cells.blocks.findLastIndex(({ status }) => status === book.status),
    };
  });
}

/** How many kinds can be followed together: those whom only pulls tell apart, where nobody changes on the way. */
function mostTogether({ changes, classOf, walkOf }: Book): number {
  if (changes) return 1;
  const classes = new Map<number, Set<number>>();
  classOf.forEach((c, kind) => {
    classes.set(walkOf[kind], (classes.get(walkOf[kind]) ?? new Set<number>()).add(c));
  });
  return Math.max(...[...classes.values()].map(({ size }) => size));
}

/** Records on which somebody asks at which place travellers are. */
function datesOf(course: Course, status: number): Int32Array {
  const { plan, strands } = course;
  const spots = plan.recording.spots.flatMap((spot, s) => (spot.status === status ? [s] : []));
  const cellOf = (spot: number, strand: number): number => course.stockCellOf[spot * strands + strand];
  const apart = Array.from({ length: strands }, (_, strand) => strand).some((strand) =>
    spots.some((spot) => cellOf(spot, strand) !== cellOf(spots[0], strand)),
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
    const { classOf, walkOf, changes } = travels[journey].book;
    const numbers = [...new Set(Array.from(block.kinds, (kind) => classOf[kind]))];
    return numbers.map((c) => {
      const alike = Int32Array.from([...block.kinds.keys()].filter((i) => classOf[block.kinds[i]] === c));
      return {
        kind: block.kinds[alike[0]],
        walk: changes ? c : walkOf[block.kinds[alike[0]]],
        cells: alike,
        kinds: alike.map((i) => block.kinds[i]),
        classes: alike.map((i) => block.classes[i]),
      };
    });
  });
}

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

/** Everybody whose journeys end alike leaves them, in the steps over which their arrivals are spread. */
function land(stocks: Stocks, travel: Travel): void {
  const { steps, step } = stocks;
  const { voyage, landings, met } = travel;
  const { moment, width } = voyage;
  const last = steps.segment.length;
  for (let m = 0; m < met.length; m++) {
    const landing = landings.all[met[m]];
    const middle = moment + landing.days / landing.all;
    const to = middle + width / 2;
    let from = middle - width / 2;
    let s = step;
    while (s < last && steps.starts[s + 1] <= from) s++;
    // Who would come before this step comes in it, who comes after the last is under way to the end.
    const lands = width < 1e-9 ? 1 : Math.min(1, (steps.starts[last] - from) / width);
    if (s < last) prepare(stocks, travel.book, landing, lands);
    if (s < last && width < 1e-9) landIn(stocks, travel, landing, s, 1);
    else
      for (; s < last && from < to; s++) {
        const end = to < steps.starts[s + 1] ? to : steps.starts[s + 1];
        if (!(end > from)) continue;
        landIn(stocks, travel, landing, s, (end - from) / width);
        from = end;
      }
    landing.people.fill(0);
    landing.all = 0;
    landing.days = 0;
  }
  met.length = 0;
}

/** The people of a landing as they are counted, and as they go on. */
function prepare(stocks: Stocks, { status }: Travel['book'], landing: Landing, part: number): void {
  const { people, flowRuns, strandRuns, ways, to } = landing;
  for (let r = 0; r < flowRuns.length; r += 3) landing.flows[r / 3] = sumOfRun(people, flowRuns, r);
  for (let r = 0; r < strandRuns.length; r += 3) landing.strands[r / 3] = sumOfRun(people, strandRuns, r);
  for (let w = 0; w < ways.length; w++) {
    const { who: cells, goes, chance, share, shareAt } = ways[w];
    for (let n = 0; n < cells.length; n++) {
      const c = cells[n];
      goes[n] = people[c] * chance[c] * (share === null ? 1 : share[shareAt[c]]);
    }
  }
  const mix = stocks.mixes[status];
  if (mix === null || to < 0) return;
  // Who ends a journey later is taken out of the mixture now.
  const passed = mix.passed[to];
  for (let c = 0; c < people.length; c++) mix.left[c] += people[c] * part;
  if (passed.length > 0) for (let c = 0; c < people.length; c++) passed[c] += people[c] * part;
}

function sumOfRun(people: Float64Array, runs: Int32Array, r: number): number {
  let sum = 0;
  for (let c = runs[r]; c < runs[r + 1]; c++) sum += people[c];
  return sum;
}

/** A part of the people of a landing leave their journey in a step. */
function landIn(stocks: Stocks, travel: Travel, landing: Landing, at: number, part: number): void {
  const { course, steps, step, flow, counted, cells, entering, bands } = stocks;
  const { flowRuns, flows, signals, strandRuns, strandAfter, strands, ways, people } = landing;
  const { status } = travel.book;
  const record = steps.record[at] * course.flowCells;
  for (let r = 0; r < flows.length; r++) flow[record + flowRuns[3 * r + 2]] += flows[r] * part;
  for (const { signal, row: rows } of signals) {
    const base = steps.window[at] * course.layout.signals[signal].rows;
    for (let c = 0; c < people.length; c++) counted[signal][base + rows[c]] += people[c] * part;
  }
  const ashore = at === step ? travel.aboard : travel.change;
  const row = at === step ? 0 : at * course.strands;
  for (let r = 0; r < strands.length; r++) ashore[row + strandRuns[3 * r + 2]] -= strands[r] * part;
  if (strandAfter !== null)
    for (let c = 0; c < people.length; c++) ashore[row + strandAfter[c]] += people[c] * part;
  for (let w = 0; w < ways.length; w++) {
    const { to, goes, keeps, wakes } = ways[w];
    let into: Float64Array;
    let offset = 0;
    if (at > step) {
      const later = laterAt(stocks, at);
      into = later.people;
      if (keeps) offset = cells.size;
      for (let n = 0; n < wakes.length; n++) later.woken[wakes[n]] = 1;
    } else if (keeps) {
      // Everybody has set out for this step: they do so in the next.
      into = bands[status][0].people;
      for (let n = 0; n < wakes.length; n++) {
        stocks.peopled[wakes[n]] = 1;
        stocks.joined[wakes[n]] = 1;
      }
      offset = 2 * cells.sizeOfStatus[status] - cells.firstOfStatus[status];
    } else {
      into = entering;
      for (let n = 0; n < wakes.length; n++) stocks.woken[wakes[n]] = 1;
      if (wakes.length > 0 && wakes[0] < travel.lastBlock) offset = cells.size;
    }
    for (let n = 0; n < to.length; n++) into[offset + to[n]] += goes[n] * part;
  }
}

/** Room for those whose journey ends in a later step: who enter a status then, and who set out anew. */
function laterAt({ later, spare, cells }: Stocks, step: number): Later {
  const room = later[step] ??
    spare.pop() ?? { people: new Float64Array(2 * cells.size), woken: new Uint8Array(cells.blocks.length) };
  later[step] = room;
  return room;
}

/** People of a step to come, who enter a status or set out anew, and the blocks that they enter. */
export interface Later {
  /** [2 x cells] */
  people: Float64Array;
  /** [blocks] */
  woken: Uint8Array;
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

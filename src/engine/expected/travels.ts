import type { Course } from '../world.ts';
import { type Book, openBooks } from './books.ts';
import type { Cells } from './cells.ts';
import type { LandingBook } from './landings.ts';
import { openLinkBook } from './link-book.ts';
import type { Steps } from './steps.ts';
import type { Stocks } from './stocks.ts';
import type { Voyage } from './voyage.ts';

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

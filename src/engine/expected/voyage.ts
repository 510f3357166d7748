import type { Tables } from '../tables.ts';
import type { Course } from '../world.ts';
import type { Book } from './books.ts';
import { forgetLinks, type LinkBook } from './link-book.ts';
import { strengthAt } from './strength.ts';

/**
 * What becomes of people who set out from a place, to the end of the journey. Those whom only the pulls of the targets tell
 * apart go the same ways in other shares: they are followed together, each kind in a lane. One for each journey, used for
 * one departure after the other.
 */
export interface Voyage {
  course: Course;
  tables: Tables;
  book: Book;
  linkBook: LinkBook;
  /** Last segment whose hazards are known: a count of the run then acts as it does there, as long as the journey lasts. */
  lastKnown: number;
  /** People set out evenly over a stretch of `width` days around `moment`. */
  moment: number;
  width: number;
  /** Kinds that are followed at hand, and room for so many. */
  kinds: number[];
  lanes: number;
  /** Chance of every (change, end, place), and chance x days since `moment`. [codes x lanes] */
  chance: Float64Array;
  days: Float64Array;
  /** Those that are met, and 1 for each of them. [codes] */
  met: number[];
  isMet: Uint8Array;
  /** The moments at which it matters where travellers are, and the first of them that this voyage may reach. Days. */
  dates: Float64Array;
  firstDate: number;
  /** Chance of being under way at a place on a date: (date, change, place), of each lane. */
  under: Map<number, Float64Array>;
  /** Chance of entering each link, those that are entered, and 1 for each of them. [snapshots + 1, links x 2 x lanes] */
  links: Float64Array;
  entered: number[];
  isEntered: Uint8Array;
  /** Room for the pulls of a place. [lanes] */
  pulls: Float64Array;
}

/** People who walk alike: at a place, at a moment, on a route. */
export interface Walker {
  place: number;
  time: number;
  /** As far as anything but pulls tells kinds apart. */
  kind: number;
  change: number;
  /** Of those who set out on the route, and what part of each lane did. */
  chance: number;
  parts: number[];
  candidate: number;
  leg: number;
}

/** Names of (change, place), for maps. */
export const CHANGES = 64;

/** Begins a draw, or a window where counts act on people under way. */
export function forgetWays({ linkBook }: Voyage): void {
  forgetLinks(linkBook);
}

/** The segment of a moment; after the end, the last. */
export function segmentAt({ course }: Voyage, time: number): number {
  return course.segmentOfDay[time < course.days ? time | 0 : course.days - 1];
}

/** Of a move, for somebody where and when they are. */
export function strength(voyage: Voyage, move: number, kind: number, place: number, segment: number): number {
  const { course, tables, lastKnown } = voyage;
  const known = segment > lastKnown && course.layout.live.includes(move) ? lastKnown : segment;
  return strengthAt(course, tables, move, kind, place, known);
}

/** An end of the journey, or a change on it. `chance`: as in a walker. */
export function meet(
  voyage: Voyage,
  { change, parts }: Walker,
  end: number,
  place: number,
  time: number,
  chance: number,
): void {
  const at = (change * voyage.book.ends.length + end) * voyage.course.places + place;
  if (at >= voyage.isMet.length) makeRoom(voyage, at);
  if (voyage.isMet[at] === 0) {
    voyage.isMet[at] = 1;
    voyage.met.push(at);
  }
  const { lanes, chance: chances, days } = voyage;
  const since = time - voyage.moment;
  for (let p = 0; p < parts.length; p++) {
    chances[at * lanes + p] += chance * parts[p];
    days[at * lanes + p] += chance * parts[p] * since;
  }
}

function makeRoom(voyage: Voyage, at: number): void {
  const size = Math.max(2 * voyage.isMet.length, at + 1);
  for (const name of ['chance', 'days'] as const) {
    const larger = new Float64Array(size * voyage.lanes);
    larger.set(voyage[name]);
    voyage[name] = larger;
  }
  const isMet = new Uint8Array(size);
  isMet.set(voyage.isMet);
  voyage.isMet = isMet;
}

/** Somebody is at a place from one moment to another, if they set out at the middle of the stretch. */
export function stay(voyage: Voyage, walker: Walker, from: number, to: number, chance: number): void {
  const { dates, width, course } = voyage;
  for (let d = voyage.firstDate; d < dates.length && dates[d] < to + width / 2; d++) {
    const latest = Math.min(dates[d] - from, width / 2);
    const soonest = Math.max(dates[d] - to, -width / 2);
    const part = width > 0 ? (latest - soonest) / width : dates[d] > from && dates[d] <= to ? 1 : 0;
    if (!(part > 0)) continue;
    const at = (d * CHANGES + walker.change) * course.places + walker.place;
    const of = voyage.under.get(at) ?? new Float64Array(voyage.lanes);
    voyage.under.set(at, of);
    for (let p = 0; p < walker.parts.length; p++) of[p] += chance * walker.parts[p] * part;
  }
}

/** The chance of a walker in the likeliest lane. */
export function chanceOf({ chance, parts }: Walker): number {
  let most = 0;
  for (let p = 0; p < parts.length; p++) if (parts[p] > most) most = parts[p];
  return chance * most;
}

import { exp } from '../mathematics/exp.ts';
import { candidatesAt, isOpen } from '../routes.ts';
import type { Tables } from '../tables.ts';
import type { Course } from '../world.ts';
import { type Book, changeBy } from './books.ts';
import { forgetLinks, type LinkBook, linkEntry } from './link-book.ts';
import { chanceOfOdds, strengthAt } from './strength.ts';

/**
 * What becomes of one person who sets out from a place, to the end of the journey. One for each journey, used for one
 * departure after the other.
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
  /** Chance of every (change, end, place), and chance x days since `moment`. */
  chance: Float64Array;
  days: Float64Array;
  /** Those that are met. */
  met: number[];
  /** The moments at which it matters where travellers are, and the first of them that this voyage may reach. Days. */
  dates: Float64Array;
  firstDate: number;
  /** Chance of being under way at a place on a date: (date, change, place), and those that are met. */
  under: Map<number, number>;
  /** Chance of entering each link, and those that are entered. [snapshots + 1, links x 2] */
  links: Float64Array;
  entered: number[];
}

interface Walker {
  place: number;
  time: number;
  kind: number;
  change: number;
  chance: number;
  candidate: number;
  leg: number;
}

/** Whoever has a smaller part than this follows the likeliest way only. */
const FAINT = 1e-9;

/** Names of (change, place), for maps. */
export const CHANGES = 64;

/** Follows everybody of a kind from a place; what was found for the departure before is forgotten. */
export function follow(voyage: Voyage, kind: number, origin: number, moment: number, width: number): void {
  for (const at of voyage.met) {
    voyage.chance[at] = 0;
    voyage.days[at] = 0;
  }
  voyage.met.length = 0;
  voyage.under.clear();
  for (const link of voyage.entered) voyage.links[link] = 0;
  voyage.entered.length = 0;
  voyage.moment = moment;
  voyage.width = width;
  takeRoute(voyage, { place: origin, time: moment, kind, change: 0, chance: 1, candidate: -1, leg: 0 });
}

/** Begins a draw, or a window where counts act on people under way. */
export function forgetWays({ linkBook }: Voyage): void {
  forgetLinks(linkBook);
}

function segmentAt({ course }: Voyage, time: number): number {
  return course.segmentOfDay[time < course.days ? time | 0 : course.days - 1];
}

/** Of a move, for somebody where and when they are. */
function strength(voyage: Voyage, move: number, kind: number, place: number, segment: number): number {
  const { course, tables, lastKnown } = voyage;
  const known = segment > lastKnown && course.layout.live.includes(move) ? lastKnown : segment;
  return strengthAt(course, tables, move, kind, place, known);
}

/** An end of the journey, or a change on it. */
function meet(
  voyage: Voyage,
  change: number,
  end: number,
  place: number,
  time: number,
  chance: number,
): void {
  const at = (change * voyage.book.ends.length + end) * voyage.course.places + place;
  if (at >= voyage.chance.length) makeRoom(voyage, at);
  if (voyage.chance[at] === 0) voyage.met.push(at);
  voyage.chance[at] += chance;
  voyage.days[at] += chance * (time - voyage.moment);
}

function makeRoom(voyage: Voyage, at: number): void {
  for (const name of ['chance', 'days'] as const) {
    const larger = new Float64Array(Math.max(2 * voyage[name].length, at + 1));
    larger.set(voyage[name]);
    voyage[name] = larger;
  }
}

/** Somebody is at a place from one moment to another, if they set out at the middle of the stretch. */
function stay(voyage: Voyage, change: number, place: number, from: number, to: number, chance: number): void {
  const { dates, width, course } = voyage;
  for (let d = voyage.firstDate; d < dates.length && dates[d] < to + width / 2; d++) {
    const latest = Math.min(dates[d] - from, width / 2);
    const soonest = Math.max(dates[d] - to, -width / 2);
    const part = width > 0 ? (latest - soonest) / width : dates[d] > from && dates[d] <= to ? 1 : 0;
    if (!(part > 0)) continue;
    const at = (d * CHANGES + change) * course.places + place;
    voyage.under.set(at, (voyage.under.get(at) ?? 0) + chance * part);
  }
}

function takeRoute(voyage: Voyage, walker: Walker): void {
  const { course, book } = voyage;
  const { routes } = book;
  const { targets, blocked } = routes.journey;
  const segment = segmentAt(voyage, walker.time);
  const at = candidatesAt(course.plan, routes, walker.place, segment);
  const first = routes.start[at];
  const last = first + routes.length[at];
  let target = -1;
  let pull = 0;
  let total = 0;
  let most = 0;
  let likeliest = -1;
  for (let c = first; c < last; c++) {
    if (routes.target[c] !== target) {
      target = routes.target[c];
      pull = strength(voyage, targets[target].move, walker.kind, walker.place, segment);
    }
    const weight = pull * routes.weight[c];
    total += weight;
    if (!(weight > most)) continue;
    most = weight;
    likeliest = c;
  }
  if (!(total > 0)) {
    meet(voyage, walker.change, book.endOfMove[blocked], walker.place, walker.time, walker.chance);
    return;
  }
  if (walker.chance < FAINT) {
    walkOn(voyage, { ...walker, candidate: likeliest, leg: 0 });
    return;
  }
  target = -1;
  for (let c = first; c < last; c++) {
    if (routes.target[c] !== target) {
      target = routes.target[c];
      pull = strength(voyage, targets[target].move, walker.kind, walker.place, segment);
    }
    const chance = (walker.chance * pull * routes.weight[c]) / total;
    if (chance > 0) walkOn(voyage, { ...walker, chance, candidate: c, leg: 0 });
  }
}

/** Walks the links of a route that are left, one after the other. */
function walkOn(voyage: Voyage, walker: Walker): void {
  const { course, book } = voyage;
  const { routes } = book;
  for (;;) {
    if (walker.time >= course.days) return;
    const way = routes.links[routes.firstLeg[walker.candidate] + walker.leg];
    const snapshot = course.snapshotOf[course.recordOfDay[walker.time | 0]];
    const link = snapshot * course.plan.links.length * 2 + way;
    if (voyage.links[link] === 0) voyage.entered.push(link);
    voyage.links[link] += walker.chance;
    if (book.changes || meetsFall(voyage, walker, way)) {
      walkSlowly(voyage, walker, way);
      return;
    }
    if (!walkLink(voyage, walker, way)) return;
  }
}

/** Walks a link on which nothing is special, by what is known of it on that day. False if the route is at its end. */
function walkLink(voyage: Voyage, walker: Walker, way: number): boolean {
  const { linkBook } = voyage;
  const entry = linkEntry(voyage, way, walker.kind, walker.time | 0);
  const days = linkBook.days[entry];
  const { chance, time } = walker;
  stay(voyage, walker.change, walker.place, time, time + days, (chance * (1 + linkBook.arrives[entry])) / 2);
  for (let e = linkBook.first[entry]; e < linkBook.first[entry + 1]; e++)
    meet(
      voyage,
      walker.change,
      linkBook.end[e],
      linkBook.place[e],
      time + linkBook.after[e],
      chance * linkBook.chance[e],
    );
  walker.time = time + days;
  walker.chance = chance * linkBook.passes[entry];
  walker.place = linkBook.to[way];
  return goOn(voyage, walker);
}

/** At the end of a link, past those who stop people: the end of the route, the next link, or another route. */
function goOn(voyage: Voyage, walker: Walker): boolean {
  const { course, book } = voyage;
  const { routes } = book;
  if (!(walker.chance > 0) || walker.time >= course.days) return false;
  if (walker.leg + 1 === routes.legs[walker.candidate]) {
    const end = book.endOfMove[routes.journey.targets[routes.target[walker.candidate]].move];
    meet(voyage, walker.change, end, walker.place, walker.time, walker.chance);
    return false;
  }
  const next = routes.links[routes.firstLeg[walker.candidate] + walker.leg + 1];
  if (!isOpen(course.plan, next >> 1, walker.time | 0)) {
    takeRoute(voyage, walker);
    return false;
  }
  walker.leg++;
  return true;
}

/** The first fall after day `since` and before `until` that concerns travellers at the place, or -1: an index into `fallList`. */
function nextFall({ course, book }: Voyage, place: number, since: number, until: number): number {
  const at = book.status * course.places + place;
  for (let f = course.fallStart[at]; f < course.fallStart[at + 1]; f++) {
    if (course.fallDay[f] >= until) return -1;
    if (course.fallDay[f] > since) return f;
  }
  return -1;
}

function meetsFall(voyage: Voyage, walker: Walker, way: number): boolean {
  const { course, linkBook, tables } = voyage;
  const at = voyage.book.status * course.places + walker.place;
  if (course.fallStart[at] === course.fallStart[at + 1]) return false;
  const days = linkBook.km[way] / tables.parameters[linkBook.speed[way]];
  return nextFall(voyage, walker.place, walker.time | 0, walker.time + days) >= 0;
}

/** Somebody on a link, who may change or meet a fall there. */
interface Slow extends Walker {
  linkEnd: number;
  /** Hazard of dying per day: settled when the link was entered. */
  dies: number;
  /** Falls on this day and before are past. */
  since: number;
}

function walkSlowly(voyage: Voyage, walker: Walker, way: number): void {
  const { linkBook, tables } = voyage;
  const kmPerDay = tables.parameters[linkBook.speed[way]];
  const deadly = linkBook.deadly[way];
  const segment = segmentAt(voyage, walker.time);
  liveThrough(
    voyage,
    {
      ...walker,
      linkEnd: walker.time + linkBook.km[way] / kmPerDay,
      dies: deadly < 0 ? 0 : kmPerDay * strength(voyage, deadly, walker.kind, walker.place, segment),
      since: walker.time | 0,
    },
    way,
  );
}

function liveThrough(voyage: Voyage, walker: Slow, way: number): void {
  const { course, book, linkBook } = voyage;
  const { plan } = course;
  const { place } = walker;
  const at = book.status * course.places + place;
  for (;;) {
    const segment = segmentAt(voyage, walker.time);
    let until = Math.min(walker.linkEnd, plan.days);
    const fall = nextFall(voyage, place, walker.since, until);
    if (fall >= 0) until = course.fallDay[fall];
    const end = Math.min(until, plan.segmentStarts[segment + 1]);
    const days = end - walker.time;
    if (days > 0) {
      let total = walker.dies;
      for (let e = plan.exitStart[at]; e < plan.exitStart[at + 1]; e++)
        if (changes(voyage, walker, plan.exits[e]))
          total += strength(voyage, plan.exits[e], walker.kind, place, segment);
      const left = total > 0 ? exp(-total * days) : 1;
      stay(voyage, walker.change, place, walker.time, end, (walker.chance * (1 + left)) / 2);
      const gone = total > 0 ? (walker.chance * (1 - left)) / total : 0;
      const middle = walker.time + days / 2;
      if (walker.dies > 0)
        meet(voyage, walker.change, book.endOfMove[linkBook.deadly[way]], place, middle, gone * walker.dies);
      for (let e = plan.exitStart[at]; e < plan.exitStart[at + 1]; e++) {
        if (!changes(voyage, walker, plan.exits[e])) continue;
        const hazard = strength(voyage, plan.exits[e], walker.kind, place, segment);
        if (hazard > 0) leave(voyage, walker, plan.exits[e], middle, gone * hazard, way);
      }
      walker.chance *= left;
      walker.time = end;
    }
    if (walker.time >= plan.days) return;
    if (fall >= 0 && walker.time === course.fallDay[fall]) {
      settle(voyage, walker, course.fallList[fall], way);
      return;
    }
    if (walker.time >= walker.linkEnd) break;
  }
  endLink(voyage, walker, way);
}

/** False for a move after which everything is as before. */
function changes({ course, book }: Voyage, { kind, place, chance }: Walker, m: number): boolean {
  const { plan } = course;
  const { to, destination, kindAfter } = plan.moves[m];
  const where = destination.placeOfGroup[(kind / plan.kindsPerGroup) | 0];
  if ((to >= 0 && to !== book.status) || (where !== -1 && where !== place)) return true;
  return kindAfter !== null && kindAfter[kind] !== kind && chance > FAINT;
}

/** A move out of the status, to another place, or to another kind: then the journey goes on. */
function leave(voyage: Voyage, walker: Slow, m: number, time: number, chance: number, way: number): void {
  const { course, book } = voyage;
  const { kindAfter, to, destination } = course.plan.moves[m];
  const where = destination.placeOfGroup[(walker.kind / course.plan.kindsPerGroup) | 0];
  const goesOn = (to < 0 || to === book.status) && (where === -1 || where === walker.place);
  const end = goesOn ? book.endGoingOn[m] : book.endOfMove[m];
  meet(voyage, walker.change, end, walker.place, time, chance);
  if (!goesOn || kindAfter === null) return;
  const change = changeBy(book, walker.change, m, kindAfter);
  liveThrough(
    voyage,
    { ...walker, time, chance, kind: kindAfter[walker.kind], change, since: time | 0 },
    way,
  );
}

function endLink(voyage: Voyage, walker: Slow, way: number): void {
  const { course, linkBook } = voyage;
  const { plan } = course;
  const { journey } = voyage.book.routes;
  const before = walker.place;
  walker.place = linkBook.to[way];
  const segments = plan.segmentStarts.length - 1;
  const segment = segmentAt(voyage, walker.time);
  const holder = plan.holderOf[walker.place * segments + segment];
  if (holder >= 0 && holder !== plan.holderOf[before * segments + segment])
    stop(voyage, walker, journey.stopOfHolder[holder], segment);
  const country = plan.countryOf[walker.place];
  if (country >= 0 && country !== plan.countryOf[before])
    stop(voyage, walker, journey.stopOfCountry[country], segment);
  if (goOn(voyage, walker)) walkOn(voyage, walker);
}

function stop(voyage: Voyage, walker: Walker, move: number, segment: number): void {
  if (move < 0) return;
  const of = chanceOfOdds(strength(voyage, move, walker.kind, walker.place, segment));
  if (of === 0) return;
  meet(voyage, walker.change, voyage.book.endOfMove[move], walker.place, walker.time, walker.chance * of);
  walker.chance *= 1 - of;
}

/** The place falls while they are in it: its outcomes; the others walk on, or set out from where they are taken. */
function settle(voyage: Voyage, walker: Slow, f: number, way: number): void {
  const { course, book } = voyage;
  const fall = course.plan.falls[f];
  const segment = segmentAt(voyage, walker.time);
  const of = Array.from(fall.outcomes, (m) =>
    chanceOfOdds(strength(voyage, m, walker.kind, walker.place, segment)),
  );
  const total = of.reduce((sum, chance) => sum + chance, 0);
  const scale = total > 1 ? 1 / total : 1;
  of.forEach((chance, outcome) => {
    const end = book.endsOfFall[f][outcome];
    if (chance > 0)
      meet(voyage, walker.change, end, walker.place, walker.time, walker.chance * chance * scale);
  });
  walker.chance *= Math.max(0, 1 - total * scale);
  if (!(walker.chance > 0)) return;
  const stays =
    (fall.refugePlace < 0 || fall.refugePlace === walker.place) &&
    (fall.refugeStatus < 0 || fall.refugeStatus === book.status);
  if (!stays) {
    const end = book.endsOfFall[f][of.length];
    meet(voyage, walker.change, end, walker.place, walker.time, walker.chance);
    return;
  }
  walker.since = walker.time | 0;
  liveThrough(voyage, walker, way);
}

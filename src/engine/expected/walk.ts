import { exp } from '../mathematics/exp.ts';
import { candidatesAt, isOpen } from '../routes.ts';
import { changeBy } from './books.ts';
import { linkEntry } from './link-book.ts';
import { chanceOfOdds } from './strength.ts';
import { chanceOf, meet, segmentAt, stay, strength, type Voyage, type Walker } from './voyage.ts';

/** Whoever has a smaller part than this follows the likeliest way only. */
const FAINT = 1e-9;

/** Follows everybody of some kinds from a place; what was found for the departure before is forgotten. */
export function follow(voyage: Voyage, kinds: number[], origin: number, moment: number, width: number): void {
  const { lanes, chance, days, links } = voyage;
  for (const at of voyage.met) {
    chance.fill(0, at * lanes, (at + 1) * lanes);
    days.fill(0, at * lanes, (at + 1) * lanes);
    voyage.isMet[at] = 0;
  }
  voyage.met.length = 0;
  voyage.under.clear();
  for (const link of voyage.entered) {
    links.fill(0, link * lanes, (link + 1) * lanes);
    voyage.isEntered[link] = 0;
  }
  voyage.entered.length = 0;
  voyage.moment = moment;
  voyage.width = width;
  voyage.kinds = kinds;
  const parts = kinds.map(() => 1);
  takeRoute(voyage, {
    place: origin,
    time: moment,
    kind: kinds[0],
    change: 0,
    chance: 1,
    parts,
    candidate: -1,
    leg: 0,
  });
}

/** What pulls each lane to a target from where the walker is. */
function fillPulls(voyage: Voyage, { kind, place, parts }: Walker, move: number, segment: number): void {
  const { pulls, kinds } = voyage;
  for (let p = 0; p < parts.length; p++)
    pulls[p] = strength(voyage, move, parts.length === 1 ? kind : kinds[p], place, segment);
}

function takeRoute(voyage: Voyage, walker: Walker): void {
  const { course, book, pulls } = voyage;
  const { routes } = book;
  const { targets, blocked } = routes.journey;
  const { parts } = walker;
  const segment = segmentAt(voyage, walker.time);
  const at = candidatesAt(course.plan, routes, walker.place, segment);
  const first = routes.start[at];
  const last = first + routes.length[at];
  const totals = parts.map(() => 0);
  let target = -1;
  let most = 0;
  let likeliest = -1;
  for (let c = first; c < last; c++) {
    if (routes.target[c] !== target) {
      target = routes.target[c];
      fillPulls(voyage, walker, targets[target].move, segment);
    }
    let all = 0;
    for (let p = 0; p < parts.length; p++) {
      const weight = pulls[p] * routes.weight[c];
      totals[p] += weight;
      all += weight * parts[p];
    }
    if (!(all > most)) continue;
    most = all;
    likeliest = c;
  }
  if (totals.includes(0)) {
    const here = { ...walker, parts: parts.map((part, p) => (totals[p] > 0 ? 0 : part)) };
    if (chanceOf(here) > 0)
      meet(voyage, here, book.endOfMove[blocked], walker.place, walker.time, walker.chance);
  }
  if (likeliest < 0) return;
  if (chanceOf(walker) < FAINT) {
    const going = parts.map((part, p) => (totals[p] > 0 ? part : 0));
    walkOn(voyage, { ...walker, parts: going, candidate: likeliest, leg: 0 });
    return;
  }
  for (let c = first; c < last; c++) {
    // Whoever walks on may take another route, and read the pulls of another place.
    fillPulls(voyage, walker, targets[routes.target[c]].move, segment);
    const going = parts.map((part, p) =>
      totals[p] > 0 ? (part * pulls[p] * routes.weight[c]) / totals[p] : 0,
    );
    const next = { ...walker, parts: going, candidate: c, leg: 0 };
    if (chanceOf(next) > 0) walkOn(voyage, next);
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
    if (voyage.isEntered[link] === 0) {
      voyage.isEntered[link] = 1;
      voyage.entered.push(link);
    }
    const { lanes, links } = voyage;
    for (let p = 0; p < walker.parts.length; p++) links[link * lanes + p] += walker.chance * walker.parts[p];
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
  stay(voyage, walker, time, time + days, (chance * (1 + linkBook.arrives[entry])) / 2);
  for (let e = linkBook.first[entry]; e < linkBook.first[entry + 1]; e++)
    meet(
      voyage,
      walker,
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
    meet(voyage, walker, end, walker.place, walker.time, walker.chance);
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
      stay(voyage, walker, walker.time, end, (walker.chance * (1 + left)) / 2);
      const gone = total > 0 ? (walker.chance * (1 - left)) / total : 0;
      const middle = walker.time + days / 2;
      if (walker.dies > 0)
        meet(voyage, walker, book.endOfMove[linkBook.deadly[way]], place, middle, gone * walker.dies);
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
function changes({ course, book }: Voyage, walker: Walker, m: number): boolean {
  const { plan } = course;
  const { kind, place } = walker;
  const { to, destination, kindAfter } = plan.moves[m];
  const where = destination.placeOfGroup[(kind / plan.kindsPerGroup) | 0];
  if ((to >= 0 && to !== book.status) || (where !== -1 && where !== place)) return true;
  return kindAfter !== null && kindAfter[kind] !== kind && chanceOf(walker) > FAINT;
}

/** A move out of the status, to another place, or to another kind: then the journey goes on. */
function leave(voyage: Voyage, walker: Slow, m: number, time: number, chance: number, way: number): void {
  const { course, book } = voyage;
  const { kindAfter, to, destination } = course.plan.moves[m];
  const where = destination.placeOfGroup[(walker.kind / course.plan.kindsPerGroup) | 0];
  const goesOn = (to < 0 || to === book.status) && (where === -1 || where === walker.place);
  const end = goesOn ? book.endGoingOn[m] : book.endOfMove[m];
  meet(voyage, walker, end, walker.place, time, chance);
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
  meet(voyage, walker, voyage.book.endOfMove[move], walker.place, walker.time, walker.chance * of);
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
    if (chance > 0) meet(voyage, walker, end, walker.place, walker.time, walker.chance * chance * scale);
  });
  walker.chance *= Math.max(0, 1 - total * scale);
  if (!(walker.chance > 0)) return;
  const stays =
    (fall.refugePlace < 0 || fall.refugePlace === walker.place) &&
    (fall.refugeStatus < 0 || fall.refugeStatus === book.status);
  if (!stays) {
    const end = book.endsOfFall[f][of.length];
    meet(voyage, walker, end, walker.place, walker.time, walker.chance);
    return;
  }
  walker.since = walker.time | 0;
  liveThrough(voyage, walker, way);
}

import { exp } from '../mathematics/exp.ts';
import { candidatesAt, isOpen, type RouteBook } from '../routes.ts';
import { chanceOfOdds, strengthAt } from './rates.ts';
import type { Stocks } from './stocks.ts';

/** What becomes of one person who sets out: chances, by the step in which it happens. */
export interface Voyage {
  /** Steps from the one at hand to which anything reaches. */
  steps: number;
  /** Ends that are not nothing, as (steps from now, change of kind, end, place where it happens), with their chances. */
  ends: { after: number; change: number; end: number; place: number; chance: number }[];
  /** Net change of those under way at each place. */
  shifts: { after: number; change: number; place: number; chance: number }[];
  /** Links entered: link x 2, + 1 against its direction. */
  links: { after: number; change: number; way: number; chance: number }[];
}

/** How a journey can end, or a person change on it. */
export interface End {
  /** -1: the refuge of a fall. */
  move: number;
  /** Of the fall whose outcome it is, -1 for none. */
  fall: number;
  outcome: number;
  /** The journey goes on with another kind. */
  goesOn: boolean;
}

/** The ends of a journey, numbered as they are met, and the kinds that people of a kind become by moves on the way. */
export interface Book {
  status: number;
  routes: RouteBook;
  ends: End[];
  endOf: Map<string, number>;
  /** [changes][kinds]; the first changes nothing. */
  changes: Uint16Array[];
  changeOf: Map<string, number>;
}

interface Walker {
  place: number;
  time: number;
  kind: number;
  change: number;
  chance: number;
  candidate: number;
  leg: number;
  /** When the link ends, and the hazard of dying on it. Days, per day. */
  linkEnd: number;
  dies: number;
  /** Day on which the walker came to the place or the spell was opened: falls on it are past. */
  since: number;
}

/** Walkers with a smaller part than this follow the likeliest way only. */
const FAINT = 1e-9;

/**
 * Follows everybody of a kind who sets out from a place evenly over a stretch of time around `moment`: every route by its
 * chance, link by link, with what happens on the way. The way is walked as on `moment`; what happens is then spread over
 * the stretch. Exact for a single moment, but that people leave a link evenly over each segment.
 */
export function followVoyage(
  stocks: Stocks,
  book: Book,
  kind: number,
  origin: number,
  moment: number,
  width: number,
): Voyage {
  const { course, steps, tables } = stocks;
  const { plan, segmentOfDay, segmentStarts } = course;
  const { journey } = book.routes;
  const places = course.places;
  const voyage: Voyage = { steps: 1, ends: [], shifts: [], links: [] };
  const ends = new Map<number, number>();
  const shifts = new Map<number, number>();
  const links = new Map<number, number>();
  const live = course.layout.live;
  const lastKnown = segmentOfDay[plan.windowStarts[stocks.window + 1] - 1];
  const walkers: Walker[] = [];

  /** A count of the run acts as it does in the window at hand, for as long as the journey lasts. */
  const strength = (m: number, k: number, place: number, segment: number): number =>
    strengthAt(stocks, m, k, place, live.includes(m) && segment > lastKnown ? lastKnown : segment);
  const segmentAt = (time: number): number => segmentOfDay[time < plan.days ? time | 0 : plan.days - 1];

  /** Adds to the steps over which a time is spread: `note(steps from now, part)`. */
  const spread = (middle: number, wide: number, note: (after: number, part: number) => void): void => {
    const from = middle - wide / 2;
    const to = middle + wide / 2;
    let s = stocks.step;
    while (s < steps.segment.length && steps.starts[s + 1] <= from) s++;
    if (s === steps.segment.length) return;
    if (wide < 1e-9) {
      note(s - stocks.step, 1);
      return;
    }
    // What would be before this step is in it.
    let reached = from;
    for (; s < steps.segment.length && reached < to; s++) {
      const end = steps.starts[s + 1] < to ? steps.starts[s + 1] : to;
      if (end > reached) note(s - stocks.step, (end - reached) / wide);
      if (end > reached) reached = end;
    }
  };
  const key = (after: number, change: number, what: number, place: number): number =>
    ((after * 64 + change) * 4096 + what) * places + place;
  const add = (map: Map<number, number>, at: number, chance: number): void => {
    map.set(at, (map.get(at) ?? 0) + chance);
  };
  const shift = (walker: Walker, place: number, middle: number, wide: number, chance: number): void =>
    spread(middle, wide, (after, part) => add(shifts, key(after, walker.change, 0, place), chance * part));

  const end = (
    walker: Walker,
    which: End,
    place: number,
    middle: number,
    wide: number,
    chance: number,
  ): void => {
    const number = numberOf(book, which);
    spread(middle, wide, (after, part) => add(ends, key(after, walker.change, number, place), chance * part));
    if (!which.goesOn) shift(walker, place, middle, wide, -chance);
  };
  const finish = (walker: Walker, move: number): void =>
    end(
      walker,
      { move, fall: -1, outcome: -1, goesOn: false },
      walker.place,
      walker.time,
      width,
      walker.chance,
    );

  const takeRoute = (walker: Walker): void => {
    const segment = segmentAt(walker.time);
    const at = candidatesAt(plan, book.routes, walker.place, segment);
    const first = book.routes.start[at];
    const weights: number[] = [];
    let total = 0;
    for (let c = first; c < first + book.routes.length[at]; c++) {
      const pull = strength(journey.targets[book.routes.target[c]].move, walker.kind, walker.place, segment);
      weights.push(pull * book.routes.weight[c]);
      total += weights[weights.length - 1];
    }
    if (!(total > 0)) {
      finish(walker, journey.blocked);
      return;
    }
    const only = walker.chance < FAINT ? weights.indexOf(Math.max(...weights)) : -1;
    weights.forEach((weight, c) => {
      if (only >= 0 ? c !== only : !(weight > 0)) return;
      const chance = only >= 0 ? walker.chance : (walker.chance * weight) / total;
      enterLink({ ...walker, chance, candidate: first + c, leg: 0 });
    });
  };

  const enterLink = (walker: Walker): void => {
    const way = book.routes.links[book.routes.firstLeg[walker.candidate] + walker.leg];
    const { km, mode } = plan.links[way >> 1];
    const kmPerDay = tables.parameters[journey.speedOfMode[mode]];
    const dies = journey.diesOfMode[mode];
    spread(walker.time, width, (after, part) =>
      add(links, key(after, walker.change, way, 0), walker.chance * part),
    );
    walker.linkEnd = walker.time + km / kmPerDay;
    walker.dies =
      dies >= 0 ? kmPerDay * strength(dies, walker.kind, walker.place, segmentAt(walker.time)) : 0;
    walker.since = walker.time | 0;
    walkers.push(walker);
  };

  const walk = (walker: Walker): void => {
    const { place } = walker;
    const at = book.status * places + place;
    const way = book.routes.links[book.routes.firstLeg[walker.candidate] + walker.leg];
    const deadly = journey.diesOfMode[plan.links[way >> 1].mode];
    const exits = plan.exits.subarray(plan.exitStart[at], plan.exitStart[at + 1]);
    for (;;) {
      const segment = segmentAt(walker.time);
      let until = walker.linkEnd < plan.days ? walker.linkEnd : plan.days;
      const segmentEnd = segmentStarts[segment + 1];
      const fall = nextFall(at, walker.since, until);
      if (fall >= 0) until = course.fallDay[fall];
      const pieceEnd = segmentEnd < until ? segmentEnd : until;
      const days = pieceEnd - walker.time;
      if (days > 0) {
        let total = walker.dies;
        for (const m of exits) if (changes(m, walker)) total += strength(m, walker.kind, place, segment);
        if (total > 0) {
          const left = exp(-total * days);
          const gone = walker.chance * (1 - left);
          const middle = walker.time + days / 2;
          const wide = Math.sqrt(width * width + days * days);
          if (walker.dies > 0) {
            const which = { move: deadly, fall: -1, outcome: -1, goesOn: false };
            end(walker, which, place, middle, wide, (gone * walker.dies) / total);
          }
          for (const m of exits) {
            const hazard = strength(m, walker.kind, place, segment);
            if (hazard > 0 && changes(m, walker)) leave(walker, m, middle, wide, (gone * hazard) / total);
          }
          walker.chance *= left;
        }
        walker.time = pieceEnd;
      }
      if (pieceEnd >= plan.days) return;
      if (fall >= 0 && pieceEnd === course.fallDay[fall]) {
        settle(walker, course.fallList[fall]);
        return;
      }
      if (pieceEnd === walker.linkEnd) break;
    }
    endLink(walker, way);
  };

  /** False for a move after which everything is as before. */
  const changes = (m: number, { kind, place, chance }: Walker): boolean => {
    const { to, destination, kindAfter } = plan.moves[m];
    const where = destination.placeOfGroup[(kind / plan.kindsPerGroup) | 0];
    if ((to >= 0 && to !== book.status) || (where !== -1 && where !== place)) return true;
    return kindAfter !== null && kindAfter[kind] !== kind && chance > FAINT;
  };

  /** A move out of the status, or within it. */
  const leave = (walker: Walker, m: number, middle: number, wide: number, chance: number): void => {
    const move = plan.moves[m];
    const group = (walker.kind / plan.kindsPerGroup) | 0;
    const stays = move.to < 0 || move.to === book.status;
    const to = move.destination.placeOfGroup[group];
    const goesOn = stays && (to === -1 || to === walker.place);
    end(walker, { move: m, fall: -1, outcome: -1, goesOn }, walker.place, middle, wide, chance);
    if (!goesOn || move.kindAfter === null) return;
    const change = changeTo(book, walker.change, m, move.kindAfter);
    shift(walker, walker.place, middle, wide, -chance);
    const changed = {
      ...walker,
      time: middle,
      chance,
      kind: move.kindAfter[walker.kind],
      change,
      since: middle | 0,
    };
    shift(changed, walker.place, middle, wide, chance);
    walkers.push(changed);
  };

  const endLink = (walker: Walker, way: number): void => {
    const link = plan.links[way >> 1];
    const before = walker.place;
    const place = (way & 1) === 0 ? link.to : link.from;
    shift(walker, before, walker.time, width, -walker.chance);
    walker.place = place;
    shift(walker, place, walker.time, width, walker.chance);
    const segments = segmentStarts.length - 1;
    const segment = segmentAt(walker.time);
    const holder = plan.holderOf[place * segments + segment];
    if (holder >= 0 && holder !== plan.holderOf[before * segments + segment])
      stop(walker, journey.stopOfHolder[holder], segment);
    const country = plan.countryOf[place];
    if (country >= 0 && country !== plan.countryOf[before])
      stop(walker, journey.stopOfCountry[country], segment);
    if (!(walker.chance > 0)) return;
    if (walker.leg + 1 === book.routes.legs[walker.candidate]) {
      finish(walker, journey.targets[book.routes.target[walker.candidate]].move);
      return;
    }
    const next = book.routes.links[book.routes.firstLeg[walker.candidate] + walker.leg + 1];
    if (!isOpen(plan, next >> 1, walker.time | 0)) takeRoute(walker);
    else {
      walker.leg++;
      enterLink(walker);
    }
  };

  const stop = (walker: Walker, move: number, segment: number): void => {
    if (move < 0) return;
    const chance = walker.chance * chanceOfOdds(strength(move, walker.kind, walker.place, segment));
    if (chance === 0) return;
    end(walker, { move, fall: -1, outcome: -1, goesOn: false }, walker.place, walker.time, width, chance);
    walker.chance -= chance;
  };

  /** The place falls while they are in it: its outcomes; the others go on, or set out from where they are taken. */
  const settle = (walker: Walker, f: number): void => {
    const fall = plan.falls[f];
    const segment = segmentAt(walker.time);
    const chances = Array.from(fall.outcomes, (m) =>
      chanceOfOdds(strength(m, walker.kind, walker.place, segment)),
    );
    const total = chances.reduce((a, b) => a + b, 0);
    const scale = total > 1 ? 1 / total : 1;
    const all = walker.chance;
    chances.forEach((chance, outcome) => {
      if (chance === 0) return;
      const which = { move: fall.outcomes[outcome], fall: f, outcome, goesOn: false };
      end(walker, which, walker.place, walker.time, width, all * chance * scale);
      walker.chance -= all * chance * scale;
    });
    if (!(walker.chance > all * 1e-15)) return;
    const stays =
      (fall.refugePlace < 0 || fall.refugePlace === walker.place) &&
      (fall.refugeStatus < 0 || fall.refugeStatus === book.status);
    if (!stays) {
      const which = { move: -1, fall: f, outcome: -1, goesOn: false };
      end(walker, which, walker.place, walker.time, width, walker.chance);
      return;
    }
    walker.since = walker.time | 0;
    if (walker.linkEnd > walker.time) walkers.push(walker);
    else endLink(walker, book.routes.links[book.routes.firstLeg[walker.candidate] + walker.leg]);
  };

  const nextFall = (at: number, since: number, until: number): number => {
    for (let f = course.fallStart[at]; f < course.fallStart[at + 1]; f++) {
      if (course.fallDay[f] >= until) return -1;
      if (course.fallDay[f] > since) return f;
    }
    return -1;
  };

  const walker: Walker = {
    place: origin,
    time: moment,
    kind,
    change: 0,
    chance: 1,
    candidate: -1,
    leg: 0,
    linkEnd: 0,
    dies: 0,
    since: moment | 0,
  };
  shift(walker, origin, moment, width, 1);
  takeRoute(walker);
  for (let next = walkers.pop(); next !== undefined; next = walkers.pop()) walk(next);

  const read = (at: number): { after: number; change: number; what: number; place: number } => {
    const place = at % places;
    const rest = Math.floor(at / places);
    const what = rest % 4096;
    const above = Math.floor(rest / 4096);
    return { after: Math.floor(above / 64), change: above % 64, what, place };
  };
  for (const [at, chance] of ends) {
    const { after, change, what, place } = read(at);
    voyage.ends.push({ after, change, end: what, place, chance });
    if (after + 1 > voyage.steps) voyage.steps = after + 1;
  }
  for (const [at, chance] of shifts) {
    const { after, change, place } = read(at);
    voyage.shifts.push({ after, change, place, chance });
  }
  for (const [at, chance] of links) {
    const { after, change, what } = read(at);
    voyage.links.push({ after, change, way: what, chance });
  }
  return voyage;
}

function numberOf(book: Book, end: End): number {
  const name = `${end.move}/${end.fall}/${end.outcome}/${end.goesOn}`;
  const known = book.endOf.get(name) ?? book.ends.push(end) - 1;
  book.endOf.set(name, known);
  return known;
}

function changeTo(book: Book, change: number, move: number, kindAfter: Uint16Array): number {
  const name = `${change}/${move}`;
  const after = book.changes[change].map((kind) => kindAfter[kind]);
  const alike = book.changes.findIndex((other) => other.every((kind, i) => kind === after[i]));
  const known = book.changeOf.get(name) ?? (alike >= 0 ? alike : book.changes.push(after) - 1);
  book.changeOf.set(name, known);
  return known;
}

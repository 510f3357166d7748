import { exp } from '../mathematics/exp.ts';
import type { Course } from '../world.ts';
import type { Book } from './books.ts';
import { chanceOfOdds, strengthAt } from './strength.ts';
import type { Voyage } from './voyage.ts';

/**
 * What befalls people on each link, by the day on which they enter it: worked out when somebody first does, for all
 * origins. Entries of one draw; their ends in a row.
 */
export interface LinkBook {
  /** Of each way (link x 2, + 1 against its direction): where it leads from and to, kilometres, the parameter of its speed, and the move by which people die, -1 for none. [ways] */
  from: Int32Array;
  to: Int32Array;
  km: Float64Array;
  speed: Int32Array;
  deadly: Int32Array;
  /** Entry of (walk class, way, slot of days), below `base` where none is known. */
  entryOf: Int32Array;
  slots: number;
  daysPerSlot: number;
  /** Number of the first entry of the draw: earlier ones are forgotten. */
  base: number;
  entries: number;
  /** Days on the link; the chance to reach its end, and then to be stopped by nobody. [entries] */
  days: Float64Array;
  arrives: Float64Array;
  passes: Float64Array;
  /** Ends of each entry: `first[entry] .. first[entry + 1]`. */
  first: Int32Array;
  /** [ends]: which, where, how many days after the link was entered, and how likely. */
  end: Int32Array;
  place: Int32Array;
  after: Float64Array;
  chance: Float64Array;
}

/** Entries that are kept apart by day. Where a plan has more, several days share one. */
const MOST_SLOTS = 1 << 22;

export function openLinkBook({ plan }: Course, { routes, walks }: Book): LinkBook {
  const ways = plan.links.length * 2;
  const ofWay = <T>(of: (link: (typeof plan.links)[number], back: boolean) => T): T[] =>
    Array.from({ length: ways }, (_, way) => of(plan.links[way >> 1], (way & 1) === 1));
  const { speedOfMode, diesOfMode } = routes.journey;
  const daysPerSlot = Math.max(1, Math.ceil((walks * ways * plan.days) / MOST_SLOTS));
  const slots = Math.ceil(plan.days / daysPerSlot);
  return {
    from: Int32Array.from(ofWay(({ from, to }, back) => (back ? to : from))),
    to: Int32Array.from(ofWay(({ from, to }, back) => (back ? from : to))),
    km: Float64Array.from(ofWay(({ km }) => km)),
    speed: Int32Array.from(ofWay(({ mode }) => speedOfMode[mode])),
    deadly: Int32Array.from(ofWay(({ mode }) => diesOfMode[mode])),
    entryOf: new Int32Array(walks * ways * slots).fill(-1),
    slots,
    daysPerSlot,
    base: 0,
    entries: 0,
    days: new Float64Array(1024),
    arrives: new Float64Array(1024),
    passes: new Float64Array(1024),
    first: new Int32Array(1024),
    end: new Int32Array(4096),
    place: new Int32Array(4096),
    after: new Float64Array(4096),
    chance: new Float64Array(4096),
  };
}

/** Another draw, or other hazards. */
export function forgetLinks(book: LinkBook): void {
  book.base += book.entries;
  book.entries = 0;
  if (book.base < 2 ** 30) return;
  book.base = 0;
  book.entryOf.fill(-1);
}

/** The entry of a way for people of a kind who enter it on a day. */
export function linkEntry(voyage: Voyage, way: number, kind: number, day: number): number {
  const { linkBook: links, book } = voyage;
  const slot = (day / links.daysPerSlot) | 0;
  const at = (book.walkOf[kind] * links.from.length + way) * links.slots + slot;
  const known = links.entryOf[at] - links.base;
  if (known >= 0) return known;
  const entry = links.entries++;
  links.entryOf[at] = links.base + entry;
  fillEntry(voyage, entry, way, kind, (slot + 0.5) * links.daysPerSlot);
  return entry;
}

function fillEntry(voyage: Voyage, entry: number, way: number, kind: number, entered: number): void {
  const { course, tables, linkBook: links, book, lastKnown } = voyage;
  const { plan, segmentOfDay, segmentStarts, days: lastDay } = course;
  makeRoom(links, entry);
  const place = links.from[way];
  const kmPerDay = tables.parameters[links.speed[way]];
  const ends = entered + links.km[way] / kmPerDay;
  const segmentAt = (time: number): number => segmentOfDay[time < lastDay ? time | 0 : lastDay - 1];
  const strength = (move: number, where: number, segment: number): number =>
    strengthAt(course, tables, move, kind, where, book.live && segment > lastKnown ? lastKnown : segment);
  let at = entry === 0 ? 0 : links.first[entry];
  const add = (move: number, where: number, time: number, chance: number): void => {
    if (at >= links.end.length) growEnds(links);
    links.end[at] = book.endOfMove[move];
    links.place[at] = where;
    links.after[at] = time - entered;
    links.chance[at] = chance;
    at++;
  };
  links.first[entry] = at;
  const deadly = links.deadly[way];
  const dies = deadly < 0 ? 0 : kmPerDay * strength(deadly, place, segmentAt(entered));
  const spot = book.status * course.places + place;
  let alive = 1;
  let time = entered;
  while (time < ends) {
    const segment = segmentAt(time);
    const until = time < lastDay && segmentStarts[segment + 1] < ends ? segmentStarts[segment + 1] : ends;
    let total = dies;
    for (let e = plan.exitStart[spot]; e < plan.exitStart[spot + 1]; e++)
      total += strength(plan.exits[e], place, segment);
    if (total > 0) {
      const left = exp(-total * (until - time));
      const gone = (alive * (1 - left)) / total;
      const middle = (time + until) / 2;
      if (dies > 0) add(deadly, place, middle, gone * dies);
      for (let e = plan.exitStart[spot]; e < plan.exitStart[spot + 1]; e++) {
        const hazard = strength(plan.exits[e], place, segment);
        if (hazard > 0) add(plan.exits[e], place, middle, gone * hazard);
      }
      alive *= left;
    }
    time = until;
  }
  links.days[entry] = ends - entered;
  links.arrives[entry] = alive;
  const to = links.to[way];
  const segments = segmentStarts.length - 1;
  const segment = segmentAt(ends);
  const { journey } = book.routes;
  const stop = (move: number): void => {
    if (move < 0) return;
    const of = chanceOfOdds(strength(move, to, segment));
    if (of > 0) add(move, to, ends, alive * of);
    alive *= 1 - of;
  };
  const holder = plan.holderOf[to * segments + segment];
  if (holder >= 0 && holder !== plan.holderOf[place * segments + segment]) stop(journey.stopOfHolder[holder]);
  const country = plan.countryOf[to];
  if (country >= 0 && country !== plan.countryOf[place]) stop(journey.stopOfCountry[country]);
  links.passes[entry] = alive;
  links.first[entry + 1] = at;
}

function makeRoom(links: LinkBook, entry: number): void {
  if (entry + 1 < links.first.length) return;
  for (const name of ['days', 'arrives', 'passes'] as const) {
    const larger = new Float64Array(links[name].length * 2);
    larger.set(links[name]);
    links[name] = larger;
  }
  const first = new Int32Array(links.first.length * 2);
  first.set(links.first);
  links.first = first;
}

function growEnds(links: LinkBook): void {
  for (const name of ['after', 'chance'] as const) {
    const larger = new Float64Array(links[name].length * 2);
    larger.set(links[name]);
    links[name] = larger;
  }
  for (const name of ['end', 'place'] as const) {
    const larger = new Int32Array(links[name].length * 2);
    larger.set(links[name]);
    links[name] = larger;
  }
}

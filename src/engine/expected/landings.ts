import type { Course } from '../world.ts';
import type { Book } from './books.ts';
import type { Block, Cells } from './cells.ts';
import { placesAfter } from './cells.ts';
import { layTally, partsOf, runsOf } from './exits.ts';
import type { Mix } from './mix.ts';

/** What one end of a journey means for the people of every class of the status that is travelled. */
export interface Landing {
  /** Where it is counted, in runs as in a `Tally`, and how many people of each. [runs x 3], [runs] */
  flowRuns: Int32Array;
  flows: Float64Array;
  /** Counted signals and their rows. [classes] */
  signals: { signal: number; row: Int32Array }[];
  /** Status in which the journey ends, -1 where it goes on or begins anew. */
  to: number;
  /** Strands of the classes under way, in runs, and how many people of each. [runs x 3], [runs] */
  strandRuns: Int32Array;
  strands: Float64Array;
  /** The strand in which the journey goes on, null where it does not. [classes] */
  strandAfter: Int32Array | null;
  ways: LandingWay[];
  /** Of the departures at hand: people by class, all of them, and people x days from setting out. [classes] */
  people: Float64Array;
  all: number;
  days: number;
  /** Chance of it for those who set out at hand. */
  chance: number;
}

interface LandingWay {
  /** The classes that go this way, their cells, and how many they are. */
  who: Int32Array;
  to: Int32Array;
  goes: Float64Array;
  /** [classes] */
  chance: Float64Array;
  /** Of a mixed status: what part of each class goes this way in the step, and where that stands. */
  share: Float64Array | null;
  shareAt: Int32Array;
  /** The status stays: people set out anew, from the place of the cell. */
  keeps: boolean;
  /** Blocks that are entered, and the least of their orders. */
  wakes: Int32Array;
}

/** The landings of a journey, found as they are met. Those that come to the same are one. */
export interface LandingBook {
  all: Landing[];
  /** Landing of each (change, end, place) from each place, -1 until it is met. [places], [changes x ends x places] */
  known: Int32Array[];
}

/** The landing of (change, end, place) for people who set out from a place: an index. */
export function landingOf(
  course: Course,
  cells: Cells,
  mix: Mix | null,
  book: Book,
  landings: LandingBook,
  origin: number,
  at: number,
): number {
  let known = landings.known[origin];
  if (known === undefined || at >= known.length) {
    known = new Int32Array(Math.max(at + 1, 2 * (known?.length ?? 0), book.ends.length * course.places)).fill(
      -1,
    );
    if (landings.known[origin] !== undefined) known.set(landings.known[origin]);
    landings.known[origin] = known;
  }
  if (known[at] >= 0) return known[at];
  const laid = layLanding(course, cells, mix, book, origin, at);
  const alike = landings.all.findIndex((other) => isAlike(other, laid));
  known[at] = alike >= 0 ? alike : landings.all.push(laid) - 1;
  return known[at];
}

function layLanding(
  course: Course,
  cells: Cells,
  mix: Mix | null,
  book: Book,
  origin: number,
  at: number,
): Landing {
  const { plan, places } = course;
  const { status } = book;
  const place = at % places;
  const above = Math.floor(at / places);
  const change = Math.floor(above / book.ends.length);
  const { move, fall, outcome, goesOn } = book.ends[above % book.ends.length];
  const kindOf = Int32Array.from(cells.lumps.kindOf[status]);
  const kinds = kindOf.map((kind) => book.becomes[change][kind]);
  const after = move < 0 ? null : plan.moves[move].kindAfter;
  const kindAfter = (kind: number): number => (after === null ? kind : after[kind]);
  const all: Block = {
    ...cells.blocks[cells.blockOf[status * places + origin]],
    kinds,
    classes: Int32Array.from(kindOf.keys()),
  };
  let to = move < 0 ? plan.falls[fall].refugeStatus : plan.moves[move].to;
  if (outcome >= 0) to = plan.falls[fall].toStatus[outcome];
  const next = to < 0 ? status : to;
  const fixed =
    move < 0 ? plan.falls[fall].refugePlace : outcome >= 0 ? plan.falls[fall].toPlace[outcome] : -2;
  const placesOf = (kind: number): { place: number; chance: number }[] => {
    if (goesOn || kind < 0) return [];
    if (move < 0 || fixed !== -2) return [{ place: fixed < 0 ? place : fixed, chance: 1 }];
    return placesAfter(plan.moves[move], Math.floor(kind / plan.kindsPerGroup), place, origin);
  };
  const cellOf = (end: { place: number } | undefined, kind: number): number => {
    const block = end && cells.blocks[cells.blockOf[next * places + end.place]];
    const cell = block?.cellOfClass[cells.lumps.classOf[next][kindAfter(kind)]] ?? -1;
    return block !== undefined && cell >= 0 ? block.first + cell : -1;
  };
  const parts = goesOn ? [] : partsOf(all, change === 0 ? mix : null, move, next);
  const ways = parts.flatMap((part) => {
    const ends = Array.from(part.kinds, placesOf);
    return Array.from({ length: Math.max(0, ...ends.map(({ length }) => length)) }, (_, w) => {
      const cell = Int32Array.from(part.kinds, (kind, c) => cellOf(ends[c][w], kind));
      // A class that nobody of this origin has goes nowhere.
      const chance = Float64Array.from(ends, (list, c) => (cell[c] < 0 ? 0 : (list[w]?.chance ?? 0)));
      const who = Int32Array.from(cell.keys()).filter((c) => chance[c] > 0);
      return {
        who,
        to: who.map((c) => cell[c]),
        goes: new Float64Array(who.length),
        chance,
        share: part.share,
        shareAt: part.shareAt,
        // Falls lead to a status anew; other moves that keep it only take people elsewhere.
        keeps: next === status && outcome < 0,
        wakes: Int32Array.from(
          new Set(
            ends.flatMap((list, c) => (cell[c] < 0 ? [] : [cells.blockOf[next * places + list[w].place]])),
          ),
        ),
      };
    });
  });
  const tally = move < 0 ? null : layTally(course, all, move, place);
  const strandOf = (list: Int32Array): Int32Array => list.map((kind) => course.strandOfKind[kind]);
  const flowRuns = tally?.runs ?? new Int32Array(0);
  const strandRuns = runsOf(strandOf(kinds));
  return {
    flowRuns,
    flows: new Float64Array(flowRuns.length / 3),
    signals: tally?.signals ?? [],
    to: goesOn || next === status ? -1 : next,
    strandRuns,
    strands: new Float64Array(strandRuns.length / 3),
    strandAfter: goesOn ? strandOf(kinds.map(kindAfter)) : null,
    ways,
    people: new Float64Array(kinds.length),
    all: 0,
    days: 0,
    chance: 0,
  };
}

function isAlike(a: Landing, b: Landing): boolean {
  return (
    same(a.flowRuns, b.flowRuns) &&
    same(a.strandRuns, b.strandRuns) &&
    same(a.strandAfter, b.strandAfter) &&
    a.to === b.to &&
    a.signals.length === b.signals.length &&
    a.signals.every(({ signal, row }, i) => signal === b.signals[i].signal && same(row, b.signals[i].row)) &&
    a.ways.length === b.ways.length &&
    a.ways.every((way, i) => isSameWay(way, b.ways[i]))
  );
}

function isSameWay(a: LandingWay, b: LandingWay): boolean {
  return (
    a.keeps === b.keeps &&
    a.share === b.share &&
    same(a.shareAt, b.shareAt) &&
    same(a.who, b.who) &&
    same(a.to, b.to) &&
    same(a.chance, b.chance)
  );
}

function same(x: ArrayLike<number> | null, y: ArrayLike<number> | null): boolean {
  if (x === null || y === null) return x === y;
  if (x.length !== y.length) return false;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}

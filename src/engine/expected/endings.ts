import { type Block, cellAt, placesAfter } from './cells.ts';
import type { Party } from './departures.ts';
import { layTally, partsOf } from './exits.ts';
import type { Stocks } from './stocks.ts';

/** Where an end of a journey takes the people of a party, and where it is counted. People who fare alike are bundled. */
export interface Ending {
  scheme: Scheme;
  /** Counter, null where nothing is counted; counted signals and their rows. [bundles] */
  flow: Int32Array | null;
  signals: { signal: number; row: Int32Array }[];
  /** Class of a mixed status. [bundles] */
  class: Int32Array;
  /** Status in which the journey ends, -1 where it goes on. */
  to: number;
  /** Strand under way, and the one in which the journey goes on, null where it does not. [bundles] */
  strand: Int32Array;
  strandAfter: Int32Array | null;
  /** [bundles] */
  ways: EndingWay[];
  /** Of the voyage at hand: chance, and chance x days. */
  chance: number;
  days: number;
}

interface EndingWay {
  cell: Int32Array;
  order: Int32Array;
  chance: Float64Array;
  /** Of a mixed status: what part of each class goes this way in the step. */
  share: Float64Array | null;
  shareAt: Int32Array;
  /** The status stays: people set out anew. */
  keeps: boolean;
  wakes: Int32Array;
}

/** Which cells are bundled, and how many people each bundle has in the departure at hand. */
export interface Scheme {
  name: string;
  /** [cells of the party] */
  bundleOf: Int32Array;
  /** [bundles] */
  people: Float64Array;
  summed: boolean;
}

export type Schemes = Scheme[];

/** The ending of (change, end, place) for a party. */
export function endingOf(stocks: Stocks, block: Block, party: Party, at: number): Ending {
  const known = party.endings.get(at);
  if (known !== undefined) return known;
  const laid = layEnding(stocks, block, party, at);
  // Ends that come to the same share one.
  const alike = [...party.endings.values()].find((other) => isAlike(other, laid)) ?? laid;
  party.endings.set(at, alike);
  return alike;
}

function layEnding(stocks: Stocks, block: Block, party: Party, at: number): Ending {
  const { course, cells, travels } = stocks;
  const { plan } = course;
  const { book } = travels[course.journeyOf[block.status]];
  const place = at % course.places;
  const above = Math.floor(at / course.places);
  const change = Math.floor(above / book.ends.length);
  const { move, fall, outcome, goesOn } = book.ends[above % book.ends.length];
  const kinds = party.kinds.map((kind) => book.becomes[change][kind]);
  const after = move < 0 ? null : plan.moves[move].kindAfter;
  const kindsAfter = after === null ? kinds : kinds.map((kind) => after[kind]);
  const tally = move < 0 ? null : layTally(course, { ...block, kinds }, move, place);
  const strand = kinds.map((kind) => course.strandOfKind[kind]);
  let to = move < 0 ? plan.falls[fall].refugeStatus : plan.moves[move].to;
  if (outcome >= 0) to = plan.falls[fall].toStatus[outcome];
  const status = to < 0 ? block.status : to;
  const fixed =
    move < 0 ? plan.falls[fall].refugePlace : outcome >= 0 ? plan.falls[fall].toPlace[outcome] : -2;
  const placesOf = (kind: number): { place: number; chance: number }[] => {
    if (goesOn || kind < 0) return [];
    if (move < 0 || fixed !== -2) return [{ place: fixed < 0 ? place : fixed, chance: 1 }];
    return placesAfter(plan.moves[move], Math.floor(kind / plan.kindsPerGroup), place, block.place);
  };
  const mix = stocks.mixes[block.status];
  const classes = party.cells.map((i) => block.classes[i]);
  const parts = goesOn ? [] : partsOf({ ...block, kinds, classes }, change === 0 ? mix : null, move, status);
  const ways = parts.flatMap((part) => {
    const ends = Array.from(part.kinds, placesOf);
    return Array.from({ length: Math.max(0, ...ends.map(({ length }) => length)) }, (_, w) => ({
      cell: Int32Array.from(part.kinds, (kind, i) => {
        if (ends[i][w] === undefined) return 0;
        return cellAt(cells, course.places, status, ends[i][w].place, after === null ? kind : after[kind]);
      }),
      order: Int32Array.from(ends, (list) =>
        list[w] === undefined ? 0 : cells.blockOf[status * course.places + list[w].place],
      ),
      chance: Float64Array.from(ends, (list) => list[w]?.chance ?? 0),
      share: part.share,
      shareAt: part.shareAt,
      // Falls lead to a status anew; other moves that keep it only take people elsewhere.
      keeps: status === block.status && outcome < 0,
      wakes: Int32Array.from(
        new Set(
          ends.flatMap((list) =>
            list[w] === undefined ? [] : [cells.blockOf[status * course.places + list[w].place]],
          ),
        ),
      ),
    }));
  });
  const strandAfter = goesOn ? kindsAfter.map((kind) => course.strandOfKind[kind]) : null;
  return bundle(party, mix !== null, {
    flow: tally?.flow ?? null,
    signals: tally?.signals ?? [],
    class: classes,
    to: goesOn || status === block.status ? -1 : status,
    strand,
    strandAfter,
    ways,
  });
}

type Unbundled = Pick<Ending, 'flow' | 'signals' | 'class' | 'to' | 'strand' | 'strandAfter' | 'ways'>;

/** Cells of which everything is equal become one. */
function bundle(party: Party, mixed: boolean, ending: Unbundled): Ending {
  const columns: ArrayLike<number>[] = [
    ending.strand,
    ...(mixed ? [ending.class] : []),
    ...(ending.strandAfter === null ? [] : [ending.strandAfter]),
    ...(ending.flow === null ? [] : [ending.flow]),
    ...ending.signals.map(({ row }) => row),
    ...ending.ways.flatMap(({ cell, chance }) => [cell, chance]),
  ];
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const bundleOf = Int32Array.from(party.kinds, (_, i) => {
    const name = columns.map((column) => column[i]).join();
    const known = numbers.get(name) ?? firsts.push(i) - 1;
    numbers.set(name, known);
    return known;
  });
  const pick = (column: Int32Array): Int32Array => Int32Array.from(firsts, (i) => column[i]);
  return {
    scheme: schemeOf(party.schemes, bundleOf, firsts.length),
    flow: ending.flow === null ? null : pick(ending.flow),
    signals: ending.signals.map(({ signal, row }) => ({ signal, row: pick(row) })),
    class: pick(ending.class),
    to: ending.to,
    strand: pick(ending.strand),
    strandAfter: ending.strandAfter === null ? null : pick(ending.strandAfter),
    ways: ending.ways.map(({ cell, order, chance, share, shareAt, keeps, wakes }) => ({
      cell: pick(cell),
      order: pick(order),
      chance: Float64Array.from(firsts, (i) => chance[i]),
      share,
      shareAt: pick(shareAt),
      keeps,
      wakes,
    })),
    chance: 0,
    days: 0,
  };
}

function schemeOf(schemes: Schemes, bundleOf: Int32Array, bundles: number): Scheme {
  const name = bundleOf.join();
  const known = schemes.find((scheme) => scheme.name === name);
  if (known !== undefined) return known;
  const scheme = { name, bundleOf, people: new Float64Array(bundles), summed: false };
  schemes.push(scheme);
  return scheme;
}

function isAlike(a: Ending, b: Ending): boolean {
  const same = (x: ArrayLike<number> | null, y: ArrayLike<number> | null): boolean =>
    x === null || y === null ? x === y : x.length === y.length && Array.from(x).every((v, i) => v === y[i]);
  return (
    a.scheme === b.scheme &&
    a.to === b.to &&
    same(a.flow, b.flow) &&
    same(a.strand, b.strand) &&
    same(a.strandAfter, b.strandAfter) &&
    a.signals.length === b.signals.length &&
    a.signals.every(({ signal, row }, i) => signal === b.signals[i].signal && same(row, b.signals[i].row)) &&
    a.ways.length === b.ways.length &&
    a.ways.every(
      (way, i) =>
        way.keeps === b.ways[i].keeps &&
        way.share === b.ways[i].share &&
        same(way.shareAt, b.ways[i].shareAt) &&
        same(way.cell, b.ways[i].cell) &&
        same(way.chance, b.ways[i].chance),
    )
  );
}

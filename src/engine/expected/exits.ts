import type { Course } from '../world.ts';
import { type Block, type Cells, canHappen, cellAt, placesAfter } from './cells.ts';
import type { Mix } from './mix.ts';
import type { Mixture } from './mixtures.ts';

/** A move out of a block, or a share on entering it, for every cell. */
export interface Exit {
  move: number;
  /** True if the hazard follows the time since the status was entered. */
  shaped: boolean;
  /** Which of the sifting hazards of a mixed status it is, -1 for none. */
  sift: number;
  /** Which of the turns of a mixed status it is, -1 for none. */
  turn: number;
  /** Where the values of a draw hold, for each class, how many times its strength a hazard is on the mean of ages; -1 for none. */
  bendAt: number;
  /** Status to which it leads; -1: people stay in theirs. */
  to: number;
  /** Index into `Stocks.values`, and profile, -1 where the move cannot happen. [cells of the block] */
  factor: Int32Array;
  profile: Int32Array;
  /** The cells of the block in which it can happen. */
  who: Int32Array;
  ways: Way[];
  tally: Tally;
}

/** Where a move leads: one of its places. */
export interface Way {
  /** Where the people are added. [cells of the block] */
  to: Int32Array;
  /** Chance of this place, null for 1. [cells of the block] */
  chance: Float64Array | null;
  /** Of a mixed status: what part of each class goes this way, as it is in the step, and where the part stands. [cells of the block] */
  share: Float64Array | null;
  shareAt: Int32Array;
  /** True where the status goes on: `to` then indexes the people of a band, else `Stocks.entering`. */
  keeps: boolean;
  /** Blocks to which people are added. */
  wakes: Int32Array;
}

/** Where a move is counted. */
export interface Tally {
  /** Of the ledger. [cells of the block] */
  flow: Int32Array;
  /** The same in runs: first cell, cell after the last, counter. [runs x 3] */
  runs: Int32Array;
  /** Signals that are fed back from the move, and their rows. */
  signals: { signal: number; row: Int32Array }[];
}

/** The shares on entering each block. [blocks][shares] */
export function layShares(course: Course, cells: Cells, mixes: (Mix | null)[]): Exit[][] {
  const { plan } = course;
  return cells.blocks.map((block) => {
    const at = block.status * plan.places.length + block.place;
    return [...plan.entries.subarray(plan.entryStart[at], plan.entryStart[at + 1])]
      .filter((m) => block.kinds.some((kind) => canHappen(cells, m, block.status, kind, block.place)))
      .map((m) => layExit(course, cells, mixes[block.status], null, block, m));
  });
}

/** A move out of a block, or on entering it. `age`: of a status whose ages are followed by status. */
export function layExit(
  course: Course,
  cells: Cells,
  mix: Mix | null,
  age: Mix | null,
  block: Block,
  m: number,
): Exit {
  const { plan, layout } = course;
  const { classOfKind, factorOffset, profileOf, profileOffset, kindOfClass } = layout.moves[m];
  const profile = Int32Array.from(block.kinds, (kind) => {
    if (!canHappen(cells, m, block.status, kind, block.place)) return -1;
    return profileOffset + profileOf[block.place * kindOfClass.length + classOfKind[kind]];
  });
  const of = (mix ?? age)?.mixture;
  const sift = of === undefined ? -1 : of.sifting.findIndex(({ move }) => move === m);
  const keeps = plan.moves[m].to < 0 || plan.moves[m].to === block.status;
  return {
    move: m,
    shaped: plan.moves[m].shape >= 0 && age === null,
    sift,
    turn: of === undefined ? -1 : of.turns.findIndex(({ move }) => move === m),
    bendAt: age === null || sift < 0 ? -1 : age.offset + sift * age.mixture.classes,
    to: keeps ? -1 : plan.moves[m].to,
    factor: Int32Array.from(block.kinds, (kind, i) =>
      mix === null || sift < 0
        ? factorOffset + classOfKind[kind]
        : mix.offset + sift * mix.mixture.classes + block.classes[i],
    ),
    profile,
    who: Int32Array.from(profile.keys()).filter((i) => profile[i] >= 0),
    ways: layWays(course, cells, mix, block, m, profile),
    tally: layTally(course, block, m, block.place),
  };
}

function layWays(
  course: Course,
  cells: Cells,
  mix: Mix | null,
  block: Block,
  m: number,
  profile: Int32Array,
): Way[] {
  const { plan } = course;
  const move = plan.moves[m];
  const places = plan.places.length;
  const keeps = move.to < 0 || move.to === block.status;
  const status = keeps ? block.status : move.to;
  const groupOf = (kind: number): number => Math.floor(kind / plan.kindsPerGroup);
  return partsOf(block, mix, m, status).flatMap(({ kinds, share, shareAt }) => {
    const ends = Array.from(kinds, (kind, i) =>
      profile[i] < 0 || kind < 0 ? [] : placesAfter(move, groupOf(kind), block.place, block.place),
    );
    const most = Math.max(...ends.map(({ length }) => length));
    return Array.from({ length: most }, (_, way) => {
      const chances = Float64Array.from(ends, (list) => list[way]?.chance ?? 0);
      const to = Int32Array.from(kinds, (kind, i) => {
        const end = ends[i][way];
        // Where nobody goes nothing is added, to whatever it is added.
        if (end === undefined) return 0;
        const after = move.kindAfter === null ? kind : move.kindAfter[kind];
        const cell = cellAt(cells, places, status, end.place, after);
        const later = cells.blockOf[status * places + end.place] > block.order;
        if (!keeps) return (later ? 0 : cells.size) + cell;
        return (later ? 1 : 2) * cells.sizeOfStatus[status] + cell - cells.firstOfStatus[status];
      });
      const certain = chances.every((chance, i) => chance === 1 || profile[i] < 0);
      const wakes = ends.flatMap((list) =>
        list[way] === undefined ? [] : [cells.blockOf[status * places + list[way].place]],
      );
      return {
        to,
        chance: certain ? null : chances,
        share,
        shareAt,
        keeps,
        wakes: Int32Array.from(new Set(wakes)),
      };
    });
  });
}

/** The parts into which a move cuts the classes of a mixed status; elsewhere one, of everybody. [parts] */
export function partsOf(
  block: Block,
  mix: Mix | null,
  move: number,
  status: number,
): { kinds: Int32Array; share: Float64Array | null; shareAt: Int32Array }[] {
  if (mix === null) return [{ kinds: block.kinds, share: null, shareAt: block.classes }];
  const { split, share } = splitOf(mix.mixture, mix.shares, move, status);
  return Array.from({ length: split.parts }, (_, part) => {
    const shareAt = block.classes.map((c) => part * mix.mixture.classes + c);
    return { kinds: shareAt.map((at) => split.kind[at]), share: split.parts > 1 ? share : null, shareAt };
  });
}

function splitOf(
  { splits, splitOf: numbers }: Mixture,
  shares: Float64Array[],
  move: number,
  status: number,
): { split: Mixture['splits'][number]; share: Float64Array } {
  const number = numbers.get(`${move}/${status}`);
  if (number === undefined)
    throw new Error(`nobody of a mixed status is known to go by ${move} to ${status}`);
  return { split: splits[number], share: shares[number] };
}

/** Chance of a way for people of a cell. */
export function chanceOfWay({ chance, share, shareAt }: Way, cell: number): number {
  return (chance === null ? 1 : chance[cell]) * (share === null ? 1 : share[shareAt[cell]]);
}

/** Where a move of the block's people made at a place is counted. */
export function layTally(course: Course, block: Block, m: number, place: number): Tally {
  const { plan, layout } = course;
  const channel = course.channelOf[m * plan.places.length + place];
  const groupOf = (kind: number): number => Math.floor(kind / plan.kindsPerGroup);
  const flow = Int32Array.from(
    block.kinds,
    (kind) => course.flowCellOf[channel * course.strands + course.strandOfKind[kind]],
  );
  return {
    flow,
    runs: runsOf(flow),
    signals: Array.from(course.countedBy[m] ?? [], (signal) => {
      const { rowOfPlace, rowOfGroup } = layout.signals[signal];
      return {
        signal,
        row: Int32Array.from(block.kinds, (kind) => rowOfPlace[place] + rowOfGroup[groupOf(kind)]),
      };
    }),
  };
}

/** Stretches of equal numbers: first, after the last, the number. [runs x 3] */
export function runsOf(numbers: Int32Array): Int32Array {
  const runs: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    if (i > 0 && numbers[i] === numbers[i - 1]) runs[runs.length - 2] = i + 1;
    else runs.push(i, i + 1, numbers[i]);
  }
  return Int32Array.from(runs);
}

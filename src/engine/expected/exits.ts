import type { Course } from '../world.ts';
import type { Ages } from './ages.ts';
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
  /** The profiles among them. */
  profiles: Int32Array;
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
  /** True where the status goes on: `to` indexes the stretch of a band, else `Stocks.entering`. */
  keeps: boolean;
  /** Blocks to which people are added. */
  wakes: Int32Array;
}

/** Moves that lead everybody of the block to the same cells, as one. */
export interface Stream extends Way {
  /** Which of the block's exits. */
  exits: Int32Array;
  /** What to add to a cell's number to have `to`, -1 where there is no such number. */
  shift: number;
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

/**
 * A move out of a status that is counted alike at every place, as one: what leaves by it is added up over the places by class.
 * Where it leads to the same cells from everywhere, people are taken there once.
 */
export interface Pool {
  exit: Exit;
  /** [classes] */
  tally: Tally;
  /** Null where the place matters. Of all classes. */
  ways: Way[] | null;
  /** People of each class who left in the step. [classes] */
  left: Float64Array;
}

/** What leaves a block while people stay in it, and as they enter. Nothing of it for those who travel. */
export interface BlockExits {
  exits: Exit[];
  /** Pool of each exit, -1 where it is counted here. [exits] */
  poolOf: Int32Array;
  /** Of those whose people are not taken from a pool. */
  streams: Stream[];
  /** 1 for those that follow the time since the status was entered, or carry it along. [exits], [streams] */
  byBand: Uint8Array;
  streamByBand: Uint8Array;
  shares: Exit[];
}

export function layExits(
  course: Course,
  cells: Cells,
  mixes: (Mix | null)[],
  aged: (Ages | null)[],
): { exits: BlockExits[]; pools: Pool[][] } {
  const { plan } = course;
  const all = cells.blocks.map((block) => {
    const at = block.status * plan.places.length + block.place;
    const lay = (list: Int32Array): Exit[] =>
      [...list]
        .filter((m) => [...block.kinds].some((kind) => canHappen(cells, m, block.status, kind, block.place)))
        .map((m) => layExit(course, cells, mixes[block.status], aged[block.status]?.mix ?? null, block, m));
    const travels = course.journeyOf[block.status] >= 0;
    return {
      exits: travels ? [] : lay(plan.exits.subarray(plan.exitStart[at], plan.exitStart[at + 1])),
      shares: lay(plan.entries.subarray(plan.entryStart[at], plan.entryStart[at + 1])),
    };
  });
  const pools = plan.statuses.map((_, status) => layPools(cells, all, status));
  const exits = all.map(({ exits: leaving, shares }, b) => {
    const { status } = cells.blocks[b];
    const poolOf = Int32Array.from(leaving, (exit) =>
      pools[status].findIndex((pool) => pool.exit.move === exit.move),
    );
    const streams = layStreams(leaving, (e) => poolOf[e] < 0 || pools[status][poolOf[e]].ways === null);
    return {
      exits: leaving,
      shares,
      poolOf,
      streams,
      byBand: Uint8Array.from(leaving, (exit) => (exit.shaped || exit.to < 0 ? 1 : 0)),
      streamByBand: Uint8Array.from(streams, (stream) =>
        stream.keeps || leaving[stream.exits[0]].shaped ? 1 : 0,
      ),
    };
  });
  return { exits, pools };
}

/** The moves out of a status that are counted by class alone, wherever people are. */
function layPools(cells: Cells, all: { exits: Exit[] }[], status: number): Pool[] {
  const classes = cells.lumps.kindOf[status].length;
  const blocks = cells.blocks.filter((block) => block.status === status);
  const byMove = new Map<number, { exit: Exit; block: Block }[]>();
  for (const block of blocks) {
    for (const exit of all[block.order].exits) {
      const list = byMove.get(exit.move) ?? [];
      list.push({ exit, block });
      byMove.set(exit.move, list);
    }
  }
  return [...byMove.values()].flatMap((list) => {
    const flow = byClass(list, classes, ({ tally }) => tally.flow);
    const [{ exit }] = list;
    if (flow === null || exit.tally.signals.length > 0) return [];
    return [
      {
        exit,
        tally: { flow, runs: runsOf(flow), signals: [] },
        ways: exit.to < 0 ? null : poolWays(list, classes),
        left: new Float64Array(classes),
      },
    ];
  });
}

/** What every class has at all places, 0 where it is nowhere; null if it differs. */
function byClass<T extends Int32Array | Float64Array>(
  list: { exit: Exit; block: Block }[],
  classes: number,
  of: (exit: Exit) => T,
): Int32Array | null {
  const found = new Int32Array(classes).fill(-1);
  for (const { exit, block } of list) {
    const numbers = of(exit);
    for (let i = 0; i < block.classes.length; i++) {
      if (exit.profile[i] < 0) continue;
      const c = block.classes[i];
      if (found[c] >= 0 && found[c] !== numbers[i]) return null;
      found[c] = numbers[i];
    }
  }
  return found.map((number) => Math.max(0, number));
}

function poolWays(list: { exit: Exit; block: Block }[], classes: number): Way[] | null {
  const [{ exit: first }] = list;
  if (list.some(({ exit }) => exit.ways.length !== first.ways.length)) return null;
  const ways: Way[] = [];
  for (let w = 0; w < first.ways.length; w++) {
    const to = byClass(list, classes, ({ ways: all }) => all[w].to);
    const shareAt = byClass(list, classes, ({ ways: all }) => all[w].shareAt);
    if (to === null || shareAt === null) return null;
    const chance = new Float64Array(classes);
    for (const { exit, block } of list)
      for (let i = 0; i < block.classes.length; i++)
        if (exit.profile[i] >= 0) chance[block.classes[i]] = exit.ways[w].chance?.[i] ?? 1;
    const wakes = new Set(list.flatMap(({ exit }) => [...exit.ways[w].wakes]));
    ways.push({ ...first.ways[w], to, chance, shareAt, wakes: Int32Array.from(wakes) });
  }
  return ways;
}

/** Exits without a shape that lead to the same cells share a stream. */
function layStreams(exits: Exit[], takes: (exit: number) => boolean): Stream[] {
  const streams: Stream[] = [];
  const byName = new Map<string, number[]>();
  exits.forEach((exit, e) => {
    if (!takes(e)) return;
    for (const way of exit.ways) {
      const split = way.share === null ? '' : `${exit.sift}/${way.shareAt.join()}`;
      const name = `${exit.shaped ? e : ''}/${way.keeps}/${way.to.join()}/${way.chance?.join()}/${split}`;
      const known = byName.get(name);
      if (known !== undefined) {
        known.push(e);
        continue;
      }
      const shift = way.to[0];
      const even = way.to.every((to, i) => to === shift + i);
      byName.set(name, [e]);
      streams.push({ ...way, exits: new Int32Array(0), shift: even ? shift : -1 });
    }
  });
  const lists = [...byName.values()];
  return streams.map((stream, s) => ({ ...stream, exits: Int32Array.from(lists[s]) }));
}

function layExit(
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
    profiles: Int32Array.from(new Set(profile.filter((p) => p >= 0))),
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
        if (end === undefined) return keeps ? 0 : cells.size + block.first + i;
        const after = move.kindAfter === null ? kind : move.kindAfter[kind];
        const cell = cellAt(cells, places, status, end.place, after);
        return indexOf(cells, status, cell, cells.blockOf[status * places + end.place] > block.order, keeps);
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

/** Index of a cell where people enter a status (now, or late) or, where it goes on, in a band. */
function indexOf(cells: Cells, status: number, cell: number, later: boolean, keeps: boolean): number {
  if (!keeps) return (later ? 0 : cells.size) + cell;
  const size = cells.sizeOfStatus[status];
  return (later ? size : 2 * size) + cell - cells.firstOfStatus[status];
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

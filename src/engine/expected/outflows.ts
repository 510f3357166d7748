import type { Course } from '../world.ts';
import type { Ages } from './ages.ts';
import type { Block, Cells } from './cells.ts';
import { canHappen } from './cells.ts';
import { type Exit, layExit, runsOf, type Tally, type Way } from './exits.ts';
import type { Mix } from './mix.ts';

/** What leaves a status, whatever the place: its cells lie together. */
export interface Outflow {
  status: number;
  blocks: Block[];
  /** First and last cell (exclusive) of each block, counted from the first of the status. [blocks + 1] */
  starts: Int32Array;
  /** Class of each cell. [cells of the status] */
  classOf: Int32Array;
  moves: OutMove[];
  streams: Stream[];
  rates: OutRates;
}

/** A move out of a status. */
export interface OutMove extends Omit<Exit, 'profiles' | 'ways' | 'tally'> {
  /** The blocks at which it can happen. */
  blocks: Int32Array;
  /** Profile at each block, -1 where the move cannot happen, -2 where people differ in it. [blocks] */
  profileOf: Int32Array;
  /** How many people of each class leave in the step, where that is all that is asked; null: counted cell by cell. [classes] */
  left: Float64Array | null;
  /** By class where there is `left`, else by cell. */
  tally: Tally;
  /** Where it leads to the same cells from every place: taken from `left`, once. Of all classes. */
  ways: Way[] | null;
}

/** Moves that lead everybody of the status to the same cells, as one. [cells of the status] */
export interface Stream extends Way {
  moves: Int32Array;
  /** 1 for the blocks at which one of them can happen, and which they are. [blocks] */
  at: Uint8Array;
  blocks: Int32Array;
}

/** Hazards per day of the draw, on the segment and for the mixtures of the step. */
export interface OutRates {
  /** Segment for which each block's are worked out; step, where the status is mixed. [blocks] */
  workedOut: Int32Array;
  /** What each move's profile was at each block when its hazards were worked out. [moves x blocks] */
  known: Float64Array;
  /** [moves x cells] */
  hazard: Float64Array;
  /** Of all hazards without a shape. [cells] */
  steady: Float64Array;
  /** [streams x cells] */
  stream: Float64Array;
}

export function layOutflows(
  course: Course,
  cells: Cells,
  mixes: (Mix | null)[],
  aged: (Ages | null)[],
): Outflow[] {
  return course.plan.statuses.map((_, status) => {
    const blocks = cells.blocks.filter((block) => block.status === status);
    const starts = Int32Array.from([
      ...blocks.map(({ first }) => first - cells.firstOfStatus[status]),
      cells.sizeOfStatus[status],
    ]);
    const size = cells.sizeOfStatus[status];
    const classes = cells.lumps.kindOf[status].length;
    const byMove = new Map<number, (Exit | null)[]>();
    blocks.forEach((block, b) => {
      for (const exit of exitsOf(course, cells, mixes, aged, block)) {
        const list = byMove.get(exit.move) ?? blocks.map(() => null);
        list[b] = exit;
        byMove.set(exit.move, list);
      }
    });
    const lists = [...byMove.entries()].sort(([a], [b]) => a - b).map(([, list]) => list);
    const moves = lists.map((list) => layMove(list, blocks, starts, size, classes));
    const streams = layStreams(lists, moves, starts, size);
    return {
      status,
      blocks,
      starts,
      classOf: Int32Array.from(blocks.flatMap((block) => [...block.classes])),
      moves,
      streams,
      rates: {
        workedOut: new Int32Array(blocks.length).fill(-1),
        known: new Float64Array(moves.length * blocks.length),
        hazard: new Float64Array(moves.length * size),
        steady: new Float64Array(size),
        stream: new Float64Array(streams.length * size),
      },
    };
  });
}

function exitsOf(
  course: Course,
  cells: Cells,
  mixes: (Mix | null)[],
  aged: (Ages | null)[],
  block: Block,
): Exit[] {
  const { plan } = course;
  if (course.journeyOf[block.status] >= 0) return [];
  const at = block.status * plan.places.length + block.place;
  return [...plan.exits.subarray(plan.exitStart[at], plan.exitStart[at + 1])]
    .filter((m) => block.kinds.some((kind) => canHappen(cells, m, block.status, kind, block.place)))
    .map((m) => layExit(course, cells, mixes[block.status], aged[block.status]?.mix ?? null, block, m));
}

function layMove(
  list: (Exit | null)[],
  blocks: Block[],
  starts: Int32Array,
  size: number,
  classes: number,
): OutMove {
  const exit = list.find((each) => each !== null) as Exit;
  const factor = new Int32Array(size);
  const profile = new Int32Array(size).fill(-1);
  const flow = new Int32Array(size);
  const rows = exit.tally.signals.map(({ signal }) => ({ signal, row: new Int32Array(size) }));
  list.forEach((each, b) => {
    if (each === null) return;
    factor.set(each.factor, starts[b]);
    profile.set(each.profile, starts[b]);
    flow.set(each.tally.flow, starts[b]);
    each.tally.signals.forEach(({ row }, n) => {
      rows[n].row.set(row, starts[b]);
    });
  });
  const pooled = rows.length > 0 ? null : byClass(list, blocks, classes, ({ tally }) => tally.flow);
  const { move, shaped, sift, turn, bendAt, to } = exit;
  const tally = pooled ?? flow;
  return {
    move,
    shaped,
    sift,
    turn,
    bendAt,
    to,
    factor,
    profile,
    blocks: Int32Array.from([...list.keys()].filter((b) => list[b] !== null)),
    profileOf: Int32Array.from(list, (each) =>
      each === null ? -1 : each.profiles.length > 1 ? -2 : each.profiles[0],
    ),
    left: pooled === null ? null : new Float64Array(classes),
    tally: { flow: tally, runs: runsOf(tally), signals: rows },
    ways: pooled === null || exit.to < 0 || shaped ? null : poolWays(list, blocks, classes),
  };
}

/** What every class has at all places, 0 where it is nowhere; null if it differs. */
function byClass(
  list: (Exit | null)[],
  blocks: Block[],
  classes: number,
  of: (exit: Exit) => Int32Array,
): Int32Array | null {
  const found = new Int32Array(classes).fill(-1);
  for (let b = 0; b < blocks.length; b++) {
    const exit = list[b];
    if (exit === null) continue;
    const numbers = of(exit);
    for (let i = 0; i < numbers.length; i++) {
      if (exit.profile[i] < 0) continue;
      const c = blocks[b].classes[i];
      if (found[c] >= 0 && found[c] !== numbers[i]) return null;
      found[c] = numbers[i];
    }
  }
  return found.map((number) => Math.max(0, number));
}

function poolWays(list: (Exit | null)[], blocks: Block[], classes: number): Way[] | null {
  const some = list.filter((each) => each !== null);
  const [first] = some;
  if (some.some(({ ways }) => ways.length !== first.ways.length)) return null;
  const pooled: Way[] = [];
  for (let w = 0; w < first.ways.length; w++) {
    const to = byClass(list, blocks, classes, ({ ways }) => ways[w].to);
    const shareAt = byClass(list, blocks, classes, ({ ways }) => ways[w].shareAt);
    if (to === null || shareAt === null) return null;
    const chance = new Float64Array(classes);
    list.forEach((exit, b) => {
      exit?.profile.forEach((profile, i) => {
        if (profile >= 0) chance[blocks[b].classes[i]] = exit.ways[w].chance?.[i] ?? 1;
      });
    });
    const wakes = new Set(some.flatMap(({ ways }) => [...ways[w].wakes]));
    pooled.push({ ...first.ways[w], to, chance, shareAt, wakes: Int32Array.from(wakes) });
  }
  return pooled;
}

/** Moves that lead to the same cells share a stream, except those with a shape, and those whose people come from a pool. */
function layStreams(lists: (Exit | null)[][], moves: OutMove[], starts: Int32Array, size: number): Stream[] {
  const streams: Stream[] = [];
  const names = new Map<string, number[]>();
  moves.forEach((move, m) => {
    if (move.ways !== null) return;
    const most = Math.max(...lists[m].map((exit) => exit?.ways.length ?? 0));
    for (let w = 0; w < most; w++) {
      const way = joinWays(
        lists[m].map((exit) => exit?.ways[w] ?? null),
        starts,
        size,
      );
      const split = way.share === null ? '' : `${move.sift}/${way.shareAt.join()}`;
      const name = `${move.shaped ? m : ''}/${way.keeps}/${way.to.join()}/${way.chance?.join()}/${split}`;
      const known = names.get(name);
      if (known !== undefined) {
        known.push(m);
        continue;
      }
      names.set(name, [m]);
      streams.push({ ...way, moves: new Int32Array(0), at: new Uint8Array(0), blocks: new Int32Array(0) });
    }
  });
  const members = [...names.values()];
  return streams.map((stream, n) => {
    const blocks = new Set(members[n].flatMap((m) => [...moves[m].blocks]));
    return {
      ...stream,
      moves: Int32Array.from(members[n]),
      at: Uint8Array.from({ length: starts.length - 1 }, (_, b) => (blocks.has(b) ? 1 : 0)),
      blocks: Int32Array.from(blocks).sort(),
    };
  });
}

/** The ways of all blocks as one. Where there is none nobody goes. */
function joinWays(ways: (Way | null)[], starts: Int32Array, size: number): Way {
  const some = ways.find((way) => way !== null) as Way;
  const to = new Int32Array(size);
  const chance = new Float64Array(size);
  const shareAt = new Int32Array(size);
  const wakes = new Set<number>();
  ways.forEach((way, b) => {
    if (way === null) return;
    to.set(way.to, starts[b]);
    shareAt.set(way.shareAt, starts[b]);
    for (const woken of way.wakes) wakes.add(woken);
    chance.subarray(starts[b], starts[b + 1]).fill(1);
    if (way.chance !== null) chance.set(way.chance, starts[b]);
  });
  const certain = ways.every((way) => way === null || way.chance === null);
  return { ...some, to, chance: certain ? null : chance, shareAt, wakes: Int32Array.from(wakes) };
}

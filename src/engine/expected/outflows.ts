import type { Course } from '../world.ts';
import type { Ages } from './ages.ts';
import type { Block, Cells } from './cells.ts';
import { canHappen } from './cells.ts';
import { type Exit, layExit, runsOf, type Tally, type Way } from './exits.ts';
import { type Hazard, layHazards } from './hazards.ts';
import type { Mix } from './mix.ts';
import { openRoom } from './room.ts';
import { laySites, type Region, type Site, type Sum } from './sites.ts';

/** What leaves a status, whatever the place: its cells lie together. */
export interface Outflow {
  status: number;
  blocks: Block[];
  /** First and last cell (exclusive) of each block, counted from the first of the status. [blocks + 1] */
  starts: Int32Array;
  /** Class of each cell. [cells of the status] */
  classOf: Int32Array;
  classes: number;
  moves: OutMove[];
  hazards: Hazard[];
  /** Of each block. [blocks][moves that can happen there] */
  hazardsAt: Int32Array[];
  sums: Sum[];
  regions: Region[];
  sites: Site[];
  /** Site of each block. [blocks] */
  siteOf: Int32Array;
  /** Where each outlet of its site leads from a block. [blocks][outlets] */
  ends: OutletEnd[][];
  /** Where the moves are counted that are counted by place, and whether there are any. [blocks][moves], null for the others */
  tallies: (Tally | null)[][];
  counted: boolean;
  /** Segment for which the hazards are worked out; step, where the status is mixed. */
  workedOut: number;
  /** Segment at which profiles were read. */
  segment: number;
}

/** A move out of a status. Who makes it is added up by class. */
export interface OutMove extends Omit<Exit, 'profile' | 'who' | 'ways' | 'tally'> {
  /** Index into `Stocks.values`. [classes] */
  factor: Int32Array;
  /** How many people of each class leave in the step. [classes] */
  left: Float64Array;
  /** Where every class is counted; null if that differs by place. */
  tally: Tally | null;
  /** Where it leads to the same cells from every place: taken from `left`, once. Of all classes. */
  ways: Way[] | null;
}

/** Where people of the cells of a block are added who leave by an outlet. */
export interface OutletEnd {
  /** As in `Way`. [cells of the block] */
  to: Int32Array;
  wakes: Int32Array;
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
    const moves = lists.map((list) => layMove(list, blocks, classes));
    const room = openRoom();
    const hazards = layHazards(lists, blocks, classes, room);
    const hazardsAt = blocks.map((_block, b) =>
      Int32Array.from([...hazards.keys()].filter((h) => hazards[h].blocks.includes(b))),
    );
    return {
      status,
      blocks,
      starts,
      classOf: Int32Array.from(blocks.flatMap((block) => [...block.classes])),
      classes,
      moves,
      hazards,
      hazardsAt,
      ...laySites(lists, moves, hazards, hazardsAt, blocks, classes, room),
      tallies: blocks.map((_block, b) =>
        moves.map(({ tally }, m) => (tally === null ? (lists[m][b]?.tally ?? null) : null)),
      ),
      counted: moves.some(({ tally }) => tally === null),
      workedOut: -1,
      segment: -1,
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

function layMove(list: (Exit | null)[], blocks: Block[], classes: number): OutMove {
  const exit = list.find((each) => each !== null) as Exit;
  const factor = new Int32Array(classes);
  list.forEach((each, b) => {
    each?.factor.forEach((at, i) => {
      factor[blocks[b].classes[i]] = at;
    });
  });
  const flow = byClass(list, blocks, classes, ({ tally }) => tally.flow);
  const signals = exit.tally.signals.map(({ signal }, n) => ({
    signal,
    row: byClass(list, blocks, classes, ({ tally }) => tally.signals[n].row),
  }));
  const known = signals.flatMap(({ signal, row }) => (row === null ? [] : [{ signal, row }]));
  const { move, shaped, sift, turn, bendAt, to } = exit;
  return {
    move,
    shaped,
    sift,
    turn,
    bendAt,
    to,
    factor,
    left: new Float64Array(classes),
    tally:
      flow === null || known.length < signals.length ? null : { flow, runs: runsOf(flow), signals: known },
    ways: exit.to < 0 ? null : poolWays(list, blocks, classes),
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

import type { Fall } from '../plan.ts';
import type { Course } from '../world.ts';
import { type Block, type Cells, placesAfter } from './cells.ts';
import { layTally, partsOf, type Tally } from './exits.ts';
import type { Mix } from './mix.ts';

/** What a fall means for the people of one block. */
export interface FallWays {
  fall: Fall;
  block: Block;
  outcomes: { tally: Tally; ways: FallWay[] }[];
  /** Where the others go; in the status itself their clock runs on. */
  rest: FallWay[];
  goesOn: boolean;
}

/** Where people of a block are taken. */
export interface FallWay {
  /** Cell, and the block in which it lies; -1 for nobody. [cells of the block] */
  cell: Int32Array;
  block: Int32Array;
  chance: Float64Array;
  /** Of a mixed status: what part of each class goes this way, null for all. */
  share: Float64Array | null;
  shareAt: Int32Array;
}

/** The falls of a day: every block that is concerned by one. Those who travel are settled by their journeys. */
export function layFalls(course: Course, cells: Cells, mixes: (Mix | null)[]): Map<number, FallWays[]> {
  const { plan, places } = course;
  const byDay = new Map<number, FallWays[]>();
  for (const block of cells.blocks) {
    if (course.journeyOf[block.status] >= 0) continue;
    const at = block.status * places + block.place;
    for (let f = course.fallStart[at]; f < course.fallStart[at + 1]; f++) {
      const list = byDay.get(course.fallDay[f]) ?? [];
      list.push(layFall(course, cells, mixes[block.status], block, plan.falls[course.fallList[f]]));
      byDay.set(course.fallDay[f], list);
    }
  }
  return byDay;
}

function layFall(course: Course, cells: Cells, mix: Mix | null, block: Block, fall: Fall): FallWays {
  const { plan } = course;
  const refugePlace = fall.refugePlace < 0 ? block.place : fall.refugePlace;
  const goesOn = fall.refugeStatus < 0 || fall.refugeStatus === block.status;
  const atRefuge = (): End[] => [{ place: refugePlace, chance: 1 }];
  const here = { kinds: block.kinds, share: null, shareAt: block.classes };
  return {
    fall,
    block,
    outcomes: Array.from(fall.outcomes, (m, o) => {
      const to = fall.toPlace[o];
      const endsOf = (kind: number): End[] =>
        to === -2
          ? placesAfter(plan.moves[m], Math.floor(kind / plan.kindsPerGroup), block.place, block.place)
          : [{ place: to < 0 ? block.place : to, chance: 1 }];
      return {
        tally: layTally(course, block, m, block.place),
        ways: partsOf(block, mix, m, fall.toStatus[o]).flatMap((part) =>
          layWays(course, cells, part, fall.toStatus[o], endsOf),
        ),
      };
    }),
    rest: (goesOn ? [here] : partsOf(block, mix, -1, fall.refugeStatus)).flatMap((part) =>
      layWays(course, cells, part, goesOn ? block.status : fall.refugeStatus, atRefuge),
    ),
    goesOn,
  };
}

type End = { place: number; chance: number };

function layWays(
  course: Course,
  cells: Cells,
  { kinds, share, shareAt }: ReturnType<typeof partsOf>[number],
  status: number,
  endsOf: (kind: number) => End[],
): FallWay[] {
  const ends = Array.from(kinds, (kind) => (kind < 0 ? [] : endsOf(kind)));
  const classOf = cells.lumps.classOf[status];
  return Array.from({ length: Math.max(0, ...ends.map(({ length }) => length)) }, (_, w) => {
    const block = Int32Array.from(ends, (list) =>
      list[w] === undefined ? -1 : cells.blockOf[status * course.places + list[w].place],
    );
    return {
      block,
      cell: block.map((b, i) => (b < 0 ? -1 : cells.blocks[b].cellOfClass[classOf[kinds[i]]])),
      chance: Float64Array.from(ends, (list) => list[w]?.chance ?? 0),
      share,
      shareAt,
    };
  });
}

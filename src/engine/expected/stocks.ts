import { createTables, type Tables } from '../tables.ts';
import type { Course } from '../world.ts';
import { type Ages, createAges } from './ages.ts';
import type { Band } from './bands.ts';
import { type Cells, layCells } from './cells.ts';
import { type Exit, layShares } from './exits.ts';
import { type FallWays, layFalls } from './fall-ways.ts';
import type { Later } from './journey-ends.ts';
import { createMixes, type Mix, roomForValues } from './mix.ts';
import { layOutflows, type Outflow } from './outflows.ts';
import type { EntryRates } from './rates.ts';
import { cutSteps, type Steps } from './steps.ts';
import { layParties, layTravels, type Party, type Travel } from './travels.ts';

/** What is laid out once for a course, and used for every draw. */
export interface Layout {
  course: Course;
  cells: Cells;
  /** Null for statuses whose classes are of one sort. [statuses] */
  mixes: (Mix | null)[];
  /** Null for statuses without shapes, and for those whose ages are followed at every place. [statuses] */
  aged: (Ages | null)[];
  /** What leaves each status, in the order of a step, and the shares on entering each block. [statuses], [blocks][shares] */
  outflows: Outflow[];
  shares: Exit[][];
  entryRates: EntryRates[];
  /** What each fall means, by day. */
  falls: Map<number, FallWays[]>;
  /** Of every journey; of every block those who travel alike. [journeys], [blocks][parties] */
  travels: Travel[];
  parties: Party[][];
  steps: Steps;
  /** Counters of each cell. [cells] */
  stockCellOf: Int32Array;
  snapshotCellOf: Int32Array;
  /** 1 for statuses in which some hazard follows the time since they were entered, at every place. [statuses] */
  ages: Uint8Array;
}

/** Expected people in one draw, at the moment that has been reached. */
export interface Stocks extends Layout {
  tables: Tables;
  /** The factors of the draw, and the means of the mixes. */
  values: Float64Array;
  /** What part of its group each kind is among those who come. [kinds] */
  shareOfKind: Float64Array;
  /** The step at hand, and how many days the one before took. */
  step: number;
  daysBefore: number;
  /**
   * Who enters a status in this step, evenly over it, and then who entered in the step before a cell whose turn had
   * passed. Shares on entry are still to come. [2 x cells]
   */
  entering: Float64Array;
  /** 1 for blocks that somebody enters in this step, or was late to enter. [blocks] */
  woken: Uint8Array;
  /** 1 for blocks in which somebody has been, and in which so many are that they live through the step. [blocks] */
  peopled: Uint8Array;
  living: Uint8Array;
  /** 1 for blocks whose people are not those who were left in the step before: somebody joined them. [blocks] */
  joined: Uint8Array;
  /** The people of each status, those who entered at like times together. [statuses][bands] */
  bands: Band[][];
  /** The bands that people join who enter in this step, and who entered late in the step before. [statuses] */
  entry: { now: Band; before: Band }[];
  /** Who set out on each link between snapshots. [snapshots + 1, links x 2] */
  departures: Float64Array;
  /** As in a `DrawRecord`; `snapshot`: at the dates of the maps and the headline. */
  stock: Float64Array;
  flow: Float64Array;
  snapshot: Float64Array;
  /** [signals][windows x rows] */
  counted: Float64Array[];
  window: number;
  /** Those whose journey will have ended: who enter a status then, and who set out anew. [steps][2 x cells], null for nobody. */
  later: (Later | null)[];
  /** Room that is free for these, all 0. */
  spare: Later[];
  peopleIn: number;
}

const layouts = new WeakMap<Course, Map<string, Stocks>>();

/** The stocks of a course, made once for each fineness and used again. */
export function stocksOf(course: Course, longestStep: number, mixed: boolean): Stocks {
  const known = layouts.get(course) ?? new Map<string, Stocks>();
  layouts.set(course, known);
  const name = `${longestStep}/${mixed}`;
  const stocks = known.get(name) ?? createStocks(course, longestStep, mixed);
  known.set(name, stocks);
  return stocks;
}

function createStocks(course: Course, longestStep: number, mixed: boolean): Stocks {
  const { plan, layout, ledger } = course;
  const cells = layCells(course, mixed);
  const mixes = createMixes(course, cells.lumps);
  const offset = roomForValues(course, mixes).length;
  const aged = createAges(course, cells, offset, mixed);
  const shares = layShares(course, cells, mixes);
  const records = plan.recording.days.length;
  const ages = new Uint8Array(plan.statuses.length);
  for (const { from, shape } of plan.moves)
    if (shape >= 0 && from >= 0 && aged[from] === null) ages[from] = 1;
  const steps = cutSteps(plan, longestStep);
  const tables = createTables(plan, layout);
  const travels = layTravels(course, cells, steps, tables);
  return {
    course,
    cells,
    mixes,
    aged,
    outflows: layOutflows(course, cells, mixes, aged).sort(
      (a, b) => (a.blocks[0]?.order ?? -1) - (b.blocks[0]?.order ?? -1),
    ),
    shares,
    entryRates: cells.blocks.map((block, b) => ({
      segment: -1,
      chance: new Float64Array(shares[b].length * block.kinds.length),
      acts: new Uint8Array(shares[b].length),
    })),
    falls: layFalls(course, cells, mixes),
    travels,
    parties: layParties(course, cells, travels),
    steps,
    ages,
    stockCellOf: cellsOf(course, cells, course.stockCellOf),
    snapshotCellOf: cellsOf(course, cells, course.snapshotCellOf),
    tables,
    values: roomForValues(course, [...mixes, ...aged.map((each) => each?.mix ?? null)]),
    shareOfKind: new Float64Array(plan.kinds),
    step: 0,
    daysBefore: 0,
    entering: new Float64Array(2 * cells.size),
    woken: new Uint8Array(cells.blocks.length),
    peopled: new Uint8Array(cells.blocks.length),
    living: new Uint8Array(cells.blocks.length),
    joined: new Uint8Array(cells.blocks.length),
    bands: plan.statuses.map(() => []),
    entry: [],
    stock: new Float64Array(records * ledger.stockCells),
    flow: new Float64Array(records * ledger.flowCells),
    snapshot: new Float64Array(course.snapshots * course.snapshotCells),
    departures: new Float64Array((course.snapshots + 1) * plan.links.length * 2),
    counted: plan.signals.map(
      (signal, s) =>
        new Float64Array(
          signal.from === 'counted' ? (plan.windowStarts.length - 1) * layout.signals[s].rows : 0,
        ),
    ),
    window: -1,
    later: new Array<Later | null>(steps.segment.length).fill(null),
    spare: [],
    peopleIn: 0,
  };
}

/** The counter of every cell. [cells] */
function cellsOf(course: Course, { blocks, size }: Cells, counterOf: Int32Array): Int32Array {
  const counters = new Int32Array(size);
  for (const { status, place, first, kinds } of blocks) {
    const spot = course.spotOf[status * course.places + place];
    kinds.forEach((kind, i) => {
      counters[first + i] = counterOf[spot * course.strands + course.strandOfKind[kind]];
    });
  }
  return counters;
}

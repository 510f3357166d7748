import { classify } from './classes.ts';
import type { Metric, Outcome, Plan } from './plan.ts';

/**
 * Where what happens is counted. The plan tells people apart by place and kind as finely as anything could ask; a run
 * that asks only for its metrics, outcomes and moves needs far fewer counters. Cells that every question treats alike
 * share one. What is counted changes nothing of what happens.
 */
export interface Ledger {
  /** Counter of (spot, strand). [spots x strands] */
  stockCellOf: Int32Array;
  stockCells: number;
  /** Counter of (channel, strand). [channels x strands] */
  flowCellOf: Int32Array;
  flowCells: number;
  /** The plan's, with cells that index the counters. */
  metrics: Metric[];
  outcomes: Outcome[];
  /** Counters of each status, of the groups that the answer is about. [statuses] */
  statusCells: Int32Array[];
  /** Counters of each move made by the groups that the answer is about. [moves] */
  moveCells: Int32Array[];
  /** Counters of each outcome at each place; empty with the detail `answer`. [places x outcomes] */
  placeCells: Int32Array[];
}

export type Detail = 'full' | 'places' | 'answer';

/**
 * `full`: a counter for every (spot, strand) and (channel, strand). `answer`: as few as the plan's questions need. `places`:
 * as many as it takes to tell every status at every place apart as well.
 */
export function openLedger(plan: Plan, detail: Detail): Ledger {
  const { recording } = plan;
  const { strands } = recording;
  const moves = plan.moves.length;
  const stock = recording.spots.length * strands;
  const flow = recording.channels.length * strands;
  const answered = (cell: number): boolean => plan.answer[recording.groupOfStrand[cell % strands]] === 1;
  const moveOf = (cell: number): number => {
    const { move } = recording.channels[Math.floor(cell / strands)];
    return move < moves && answered(cell) ? move : -1;
  };
  const statusOf = (cell: number): number =>
    answered(cell) ? recording.spots[Math.floor(cell / strands)].status : -1;
  const spotOf = (cell: number): number => (answered(cell) ? Math.floor(cell / strands) : -1);
  const number = (size: number, questions: Int32Array[], rest: (cell: number) => number): Int32Array => {
    const cells = Int32Array.from({ length: size }, (_, cell) => cell);
    if (detail === 'full') return cells;
    return classify(size, [...questions.map((asked) => marksOf(asked, size)), cells.map((c) => rest(c) + 1)])
      .classOf;
  };
  const askedOfStock = [...plan.outcomes.map(({ cells }) => cells), ...cellsAskedFor(plan.metrics, 'stock')];
  const stockCellOf = number(stock, askedOfStock, detail === 'places' ? spotOf : statusOf);
  const flowCellOf = number(flow, cellsAskedFor(plan.metrics, 'flow'), moveOf);
  const moveCells: Set<number>[] = plan.moves.map(() => new Set<number>());
  for (let cell = 0; cell < flow; cell++)
    if (moveOf(cell) >= 0) moveCells[moveOf(cell)].add(flowCellOf[cell]);
  const statusCells: Set<number>[] = plan.statuses.map(() => new Set<number>());
  for (let cell = 0; cell < stock; cell++)
    if (statusOf(cell) >= 0) statusCells[statusOf(cell)].add(stockCellOf[cell]);
  const placeCells = detail === 'answer' ? [] : cellsByPlace(plan, stockCellOf);
  const translate = (of: 'stock' | 'flow', cells: Int32Array): Int32Array =>
    Int32Array.from(new Set(Array.from(cells, (cell) => (of === 'stock' ? stockCellOf : flowCellOf)[cell])));
  const count = (c: Metric['count']): Metric['count'] => ({
    ...c,
    parts: c.parts.map((part) => ({ ...part, cells: translate(c.of, part.cells) })),
  });
  return {
    stockCellOf,
    stockCells: 1 + stockCellOf.reduce((most, cell) => Math.max(most, cell), -1),
    flowCellOf,
    flowCells: 1 + flowCellOf.reduce((most, cell) => Math.max(most, cell), -1),
    metrics: plan.metrics.map((metric) => ({
      ...metric,
      count: count(metric.count),
      among: metric.among === null ? null : count(metric.among),
    })),
    outcomes: plan.outcomes.map(({ id, cells }) => ({ id, cells: translate('stock', cells) })),
    statusCells: statusCells.map((cells) => Int32Array.from(cells)),
    moveCells: moveCells.map((cells) => Int32Array.from(cells)),
    placeCells,
  };
}

function cellsByPlace({ recording, places, outcomes }: Plan, stockCellOf: Int32Array): Int32Array[] {
  const sets = Array.from({ length: places.length * outcomes.length }, () => new Set<number>());
  outcomes.forEach(({ cells }, o) => {
    for (const cell of cells) {
      const { place } = recording.spots[Math.floor(cell / recording.strands)];
      sets[place * outcomes.length + o].add(stockCellOf[cell]);
    }
  });
  return sets.map((cells) => Int32Array.from(cells));
}

function cellsAskedFor(metrics: Metric[], of: 'stock' | 'flow'): Int32Array[] {
  return metrics
    .flatMap(({ count, among }) => (among === null ? [count] : [count, among]))
    .filter((count) => count.of === of)
    .flatMap((count) => count.parts.map(({ cells }) => cells));
}

/** 1 for the cells of a question. [cells] */
function marksOf(asked: Int32Array, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const cell of asked) marks[cell] = 1;
  return marks;
}

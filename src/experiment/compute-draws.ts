import {
  type Course,
  type DrawRecord,
  mapStocks,
  metricValues,
  moveSeries,
  outcomeSeries,
  simulateDraw,
  statusSeries,
} from '../engine/index.ts';
import type { Chunk, DrawResult, Positions, RunOptions } from './run.ts';

/** How one draw is computed. `positions`: where its parameters are read, if not by their own sequences. */
export type DrawEvaluator = (
  course: Course,
  options: RunOptions,
  draw: number,
  positions: Float64Array | undefined,
) => DrawRecord;

/** The draws of a chunk, in order. Knows no way of computing one, so that a page carries only the one it uses. */
export function computeDraws(
  course: Course,
  chunk: Chunk,
  options: RunOptions,
  evaluate: DrawEvaluator,
): DrawResult[] {
  const results: DrawResult[] = [];
  const positionsOf = readPositions(course, options.positions);
  for (let draw = chunk.first; draw < chunk.first + chunk.count; draw++) {
    const record = evaluate(course, options, draw, positionsOf(draw));
    results.push({
      metrics: metricValues(course, record),
      outcomes: outcomeSeries(course, record),
      statuses: statusSeries(course, record),
      moves: moveSeries(course, record),
      headline: record.headline,
      maps: mapStocks(course, record),
      links: record.links,
      people: Float64Array.of(record.people.in, record.people.here, record.people.out),
      lanes: record.lanes,
      events: record.events,
    });
  }
  return results;
}

/** People, one by one, with chance. */
export const drawIndividuals: DrawEvaluator = (
  course,
  { seed = 1, thin, keep, positions: given },
  draw,
  positions,
) =>
  simulateDraw(course, {
    seed,
    draw: given?.chance?.[draw - (given.first ?? 0)] ?? draw,
    thin,
    keep,
    positions,
  });

/** The positions of one draw, in the order of the plan's parameters. */
function readPositions(
  { plan }: Course,
  positions: Positions | undefined,
): (draw: number) => Float64Array | undefined {
  if (positions === undefined) return () => undefined;
  const { parameters, rows, first = 0 } = positions;
  const columnOf = new Map(parameters.map((id, column) => [id, column]));
  const columns = plan.parameters.map(({ id }) => columnOf.get(id) ?? -1);
  const row = new Float64Array(columns.length);
  return (draw) => {
    columns.forEach((column, i) => {
      row[i] = column < 0 ? Number.NaN : rows[(draw - first) * parameters.length + column];
    });
    return row;
  };
}

import type { Scenario } from '../scenario/index.ts';
import type { DrawResult } from './run.ts';

/** An array of a `DrawResult`. */
export type DrawPart = Exclude<keyof DrawResult, 'events'>;

/**
 * What the numbers of one array of a draw are called: one entry of each list for each number. `dates` are days since
 * 1970-01-01; a name that a kind of numbers does not have is null.
 */
export interface CellTable {
  /** The word for such numbers in files. */
  kind: string;
  /** What `id` names, and in which unit the value is. */
  of: string;
  cells: number;
  dates: Int32Array;
  ids: string[];
  /** Of a move: the status that is left. */
  from: (string | null)[];
  places: (string | null)[];
  groups: (string | null)[];
  /** Of a link: `along` or `against` it. */
  ways: (string | null)[];
}

/** The numbers of one array of a `DrawResult`. */
export interface DrawTable extends CellTable {
  part: DrawPart;
}

/** What one number of a table is called. */
export type Cell = Partial<Record<'from' | 'place' | 'group' | 'way', string>> & { day: number; id: string };

/** The tables of a scenario's draws, in the order in which files hold them: aggregate numbers only, as `DrawResult` has them. */
export function drawTables({ plan, compiled }: Scenario): DrawTable[] {
  const { recording, places, statuses, moves, groups, links, outcomes, metrics } = plan;
  const dayOf = (row: number): number => compiled.origin + recording.days[row];
  const steps = [...recording.steps].map(dayOf);
  const maps = [...recording.maps].map(dayOf);
  const last = compiled.origin + plan.days - 1;
  const { headline } = recording;
  const made = (part: DrawPart, kind: string, of: string, cells: Cell[]): DrawTable => ({
    part,
    ...cellTable(kind, of, cells),
  });
  return [
    made(
      'people',
      'people',
      'people in, here and out at the end of the run',
      ['in', 'here', 'out'].map((id) => ({ day: last, id })),
    ),
    made(
      'lanes',
      'fingerprint',
      'sums over everything that happened, modulo 2^32, and how many events: no people',
      ['lane_0', 'lane_1', 'lane_2', 'events'].map((id) => ({ day: last, id })),
    ),
    made(
      'metrics',
      'observation',
      'the figure that an observation is of: people, a share or a ratio; NaN where it divides by nobody',
      metrics.map(({ id, count }) => ({ day: compiled.origin + count.to, id })),
    ),
    made(
      'outcomes',
      'outcome',
      'people in an outcome at the end of a report month',
      steps.flatMap((day) => outcomes.map(({ id }) => ({ day, id }))),
    ),
    made(
      'statuses',
      'status',
      'people in a status at the end of a report month',
      steps.flatMap((day) => statuses.map((id) => ({ day, id }))),
    ),
    made(
      'moves',
      'move',
      'people who made a move in a report month',
      steps.flatMap((day) => moves.map(({ id, from }) => ({ day, id, from: statuses[from] }))),
    ),
    made(
      'headline',
      'where',
      'people in a status, by place and group, at the date of the answer',
      recording.spots.flatMap(({ status, place }) =>
        groups.map((group) => ({
          day: dayOf(headline),
          id: statuses[status],
          place: places[place],
          group: group.id,
        })),
      ),
    ),
    made(
      'maps',
      'map',
      'people in an outcome, by place, on the date of a map',
      maps.flatMap((day) => places.flatMap((place) => outcomes.map(({ id }) => ({ day, id, place })))),
    ),
    made(
      'links',
      'link',
      'people who set out on a link since the date of the map before',
      maps.flatMap((day) => links.flatMap(({ id }) => ['along', 'against'].map((way) => ({ day, id, way })))),
    ),
  ];
}

/** A table of numbers that are called so. */
export function cellTable(kind: string, of: string, cells: readonly Cell[]): CellTable {
  return {
    kind,
    of,
    cells: cells.length,
    dates: Int32Array.from(cells, ({ day }) => day),
    ids: cells.map(({ id }) => id),
    from: cells.map(({ from }) => from ?? null),
    places: cells.map(({ place }) => place ?? null),
    groups: cells.map(({ group }) => group ?? null),
    ways: cells.map(({ way }) => way ?? null),
  };
}

/** The numbers of one part of a draw, in the order of the cells of its table. */
export function numbersOf(result: DrawResult, part: DrawPart): ArrayLike<number> {
  if (part !== 'lanes') return result[part];
  return [...Array.from(result.lanes, (lane) => lane >>> 0), result.events];
}

/** Puts a number back where `numbersOf` has it from. */
export function putNumber(result: DrawResult, part: DrawPart, cell: number, value: number): void {
  if (part !== 'lanes') result[part][cell] = value;
  else if (cell < result.lanes.length) result.lanes[cell] = value;
  else result.events = value;
}

/** A draw of which nothing is known yet; `cellsOf` gives the lengths of its arrays. */
export function emptyDraw(cellsOf: (part: DrawPart) => number, whole: boolean): DrawResult {
  const numbers = (part: DrawPart): Float64Array => new Float64Array(cellsOf(part));
  const counts = (part: DrawPart): Int32Array | Float64Array =>
    whole ? new Int32Array(cellsOf(part)) : numbers(part);
  return {
    metrics: numbers('metrics'),
    outcomes: numbers('outcomes'),
    statuses: numbers('statuses'),
    moves: numbers('moves'),
    headline: counts('headline'),
    maps: counts('maps'),
    links: counts('links'),
    people: numbers('people'),
    lanes: new Int32Array(Math.max(0, cellsOf('lanes') - 1)),
    events: 0,
  };
}

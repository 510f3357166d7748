import type { MovementPlan } from '../../engine/index.ts';
import { readDay } from '../../scenario/index.ts';
import { type CellTable, cellTable } from '../draw-tables.ts';
import type { Camps } from './camp-series.ts';
import type { DisplacementDraw } from './displacement-run.ts';

/** An array of a `DisplacementDraw`. */
export type DisplacementPart = Exclude<keyof DisplacementDraw, 'links'>;

/** The numbers of one array of a `DisplacementDraw`. */
export interface DisplacementTable extends CellTable {
  part: DisplacementPart;
}

/** The tables of a directory's draws, in the order in which files hold them. `start`: the first day, `YYYY-MM-DD`. */
export function displacementTables(
  { days, locations }: MovementPlan,
  camps: Camps,
  start: string,
): DisplacementTable[] {
  const first = readDay(start, 'first') ?? 0;
  const dates = Array.from({ length: days }, (_, day) => first + day);
  const last = first + days - 1;
  return [
    {
      part: 'camps',
      ...cellTable(
        'camp',
        'people in a camp at the end of a day',
        dates.flatMap((day) => camps.names.map((name) => ({ day, id: name, place: name }))),
      ),
    },
    {
      part: 'people',
      ...cellTable(
        'displaced',
        'people displaced so far, at the end of a day',
        dates.map((day) => ({ day, id: 'displaced' })),
      ),
    },
    {
      part: 'standing',
      ...cellTable(
        'standing',
        'people at all places together at the end of a day; the rest are under way',
        dates.map((day) => ({ day, id: 'standing' })),
      ),
    },
    {
      part: 'origins',
      ...cellTable(
        'origin',
        'people by where they come from and where they are on the last day; without a place they are under way',
        locations.flatMap((from) =>
          [...locations, undefined].map((place) => ({ day: last, id: 'origin', from, place })),
        ),
      ),
    },
  ];
}

/** A draw of which nothing is known yet; `cellsOf` gives the lengths of its arrays. */
export function emptyDisplacementDraw(cellsOf: (part: DisplacementPart) => number): DisplacementDraw {
  const counts = (part: DisplacementPart): Int32Array => new Int32Array(cellsOf(part));
  return {
    camps: counts('camps'),
    people: counts('people'),
    standing: counts('standing'),
    links: null,
    origins: counts('origins'),
  };
}

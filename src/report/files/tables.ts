import {
  type Quantiles,
  type Study,
  type Told,
  type ToldSummary,
  toldDifference,
} from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Cell, csv } from './csv.ts';

/** A column of a table, in the words of Table Schema. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date';
  description?: string;
  /** Of a number: `people`, or 1 for shares and ratios. */
  unit?: string;
}

/** A table of the data package. */
export interface DataTable {
  name: string;
  description: string;
  fields: Field[];
  /** The columns that name a row. */
  key: string[];
  rows: readonly (readonly Cell[])[];
  text: string;
}

const POINTS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;
export const KIND: Field = {
  name: 'kind',
  type: 'string',
  description: 'modelled: nobody counted these people',
};

const text = (name: string, description?: string): Field => ({ name, type: 'string', description });

/** The five columns of a modelled number. */
export function points(type: 'integer' | 'number', of: string): Field[] {
  return POINTS.map((name) => ({
    name,
    type,
    description: `${of}, ${name.slice(1)} percent point over the draws`,
  }));
}

/** A table with its text. */
export function made(
  name: string,
  description: string,
  fields: Field[],
  key: string[],
  rows: readonly (readonly Cell[])[],
): DataTable {
  return {
    name,
    description,
    fields,
    key,
    rows,
    text: csv(
      fields.map((field) => field.name),
      rows,
    ),
  };
}

/** Every table of the data package, from the published form of the results: nothing finer than what is printed. */
export function dataTables(told: ToldSummary, scenario: Scenario, study: Study | null): DataTable[] {
  return [
    outcomes(told),
    where(told),
    groups(told),
    moves(told),
    ...(told.observations.length > 0 ? [observations(told)] : []),
    parameters(scenario),
    ...(study ? [variants(study, scenario)] : []),
  ];
}

function outcomes({ steps, outcomes: list }: ToldSummary): DataTable {
  return made(
    'outcomes',
    'People by outcome at the end of each report month.',
    [{ name: 'date', type: 'date' }, text('outcome'), ...points('integer', 'people'), KIND],
    ['date', 'outcome'],
    steps.flatMap((date, i) =>
      list.map(({ id, series }) => [date, id, ...series.map((row) => row[i]), 'modelled']),
    ),
  );
}

function where({ headline, table }: ToldSummary): DataTable {
  return made(
    'where-and-how',
    'People by outcome, status and place at the date of the answer; empty cells are left out.',
    [
      { name: 'date', type: 'date' },
      text('outcome'),
      text('status'),
      text('place'),
      ...points('integer', 'people'),
      KIND,
    ],
    ['outcome', 'status', 'place'],
    table
      .filter(({ people }) => people[4] !== 0)
      .map(({ outcome, status, place, people }) => [headline, outcome, status, place, ...people, 'modelled']),
  );
}

function groups({ headline, groups: list }: ToldSummary): DataTable {
  return made(
    'groups',
    'People by group and outcome at the date of the answer.',
    [{ name: 'date', type: 'date' }, text('group'), text('outcome'), ...points('integer', 'people'), KIND],
    ['group', 'outcome'],
    list.flatMap(({ id, outcomes: of }) =>
      Object.entries(of).map(([outcome, people]) => [headline, id, outcome, ...people, 'modelled']),
    ),
  );
}

function moves({ headline, moves: list }: ToldSummary): DataTable {
  return made(
    'moves',
    'People who made each move up to the date of the answer.',
    [{ name: 'date', type: 'date' }, text('move'), text('to'), ...points('integer', 'people'), KIND],
    ['move'],
    list.map(({ id, to, headline: until }) => [
      headline,
      id,
      to,
      ...(until ?? POINTS.map(() => null)),
      'modelled',
    ]),
  );
}

/** Flee's own words for a validation: `sim`, `data`, `error` (Suleimenova, Bell and Groen 2017). */
function observations({ observations: list }: ToldSummary): DataTable {
  const number = (told: Told): number | null => (told === '<10' ? null : told);
  // A figure that was written in percent is a binary fraction here; as many digits as anybody writes.
  const written = (n: number): number => Number(n.toPrecision(12));
  return made(
    'observations',
    'Every published figure beside the model. sim: the median; data: the published best; error: |sim - data| / data.',
    [
      text('id'),
      { name: 'date', type: 'date' },
      text('use', 'fit, test or input'),
      text('form', 'count, share or ratio'),
      { name: 'sim', type: 'number' },
      { name: 'data', type: 'number' },
      { name: 'error', type: 'number' },
      { name: 'low', type: 'number', description: 'low end of the published range' },
      { name: 'high', type: 'number', description: 'high end of the published range' },
      ...points('number', 'model'),
      text('inside', 'yes where sim lies inside low to high'),
      KIND,
    ],
    ['id'],
    list.map(({ id, on, use, form, observed: { best, low, high }, model, passed }) => {
      const sim = number(model[2]);
      const error = sim === null || best === 0 ? null : Number((Math.abs(sim - best) / best).toFixed(3));
      return [
        id,
        on,
        use,
        form,
        model[2],
        written(best),
        error,
        written(low),
        written(high),
        ...model,
        passed ? 'yes' : 'no',
        'modelled',
      ];
    }),
  );
}

function parameters({ parameters: list }: Scenario): DataTable {
  const shown = (n: number): number => Number(n.toPrecision(6));
  return made(
    'parameters',
    'Every number of the scenario: as written, as the model uses it, its grade and its grounds.',
    [
      text('id'),
      text('written'),
      text('unit'),
      { name: 'best', type: 'number' },
      { name: 'low', type: 'number', description: '5 percent point' },
      { name: 'high', type: 'number', description: '95 percent point' },
      text('basis'),
      text('because', 'ids of evidence or sources'),
    ],
    ['id'],
    list.map(({ id, text: written, converted: { unit, best, low, high }, basis, because }) => [
      id,
      written,
      unit,
      shown(best),
      shown(low),
      shown(high),
      basis ?? '',
      because.join(' '),
    ]),
  );
}

function variants({ variants: list }: Study, { profile }: Scenario): DataTable {
  const told = (q: Quantiles): Told[] => POINTS.map((point) => toldDifference(q[point], profile));
  return made(
    'variants',
    'Paired differences of outcomes at the date of the answer, with and without each change.',
    [
      text('kind', 'rival, without (a mechanism taken away), dispute or lever'),
      text('id'),
      text('setting'),
      text('rival', 'the structure on which a lever was pulled; empty for the scenario'),
      text('outcome'),
      ...points('integer', 'difference in people'),
      text('sign', 'of a lever: assumed, emerges or none'),
    ],
    ['kind', 'id', 'setting', 'rival', 'outcome'],
    list.flatMap(({ kind, id, setting, rival, outcomes: of, sign }) =>
      of.map(({ id: outcome, difference }) => [
        kind,
        id,
        setting,
        rival,
        outcome,
        ...told(difference),
        sign?.[outcome] ?? '',
      ]),
    ),
  );
}

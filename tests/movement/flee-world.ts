import {
  chartMovement,
  type MovementPlan,
  type MovementRecord,
  simulateMovement,
} from '../../src/engine/index.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import type { FleeClosureType, FleeInput, FleeTable } from '../../src/scenario/flee/flee-input.ts';
import type { FleeSettings } from '../../src/scenario/flee/flee-settings.ts';
import { readFlee } from '../../src/scenario/flee/read-flee.ts';

const SMALLEST = {
  'input_csv/locations.csv':
    '#name,region,country,lat,lon,location_type,conflict_date,population\nA,a,X,0,0,conflict_zone,0,1\n',
  'input_csv/routes.csv': '#name1,name2,distance,forced_redirection\n',
  'input_csv/closures.csv': '#closure_type,name1,name2,closure_start,closure_end\n',
  'input_csv/conflicts.csv': '#Day,A\n0,1\n1,1\n',
  'input_csv/sim_period.csv': 'StartDate,2010-01-01\nLength,2\n',
  'source_data/data_layout.csv': 'total,refugees.csv\n',
  'source_data/refugees.csv': '2010-01-01,0\n2010-01-03,0\n',
};

/** Flee's defaults, as the reader has them. */
function defaults(): FleeSettings {
  const { input, diagnostics } = readFlee(SMALLEST);
  if (input === null) throw new Error(JSON.stringify(diagnostics));
  return structuredClone(input.settings);
}

export interface Place {
  type?: string;
  people?: number;
  country?: string;
  region?: string;
  x?: number;
  y?: number;
  date?: number;
  attributes?: Record<string, string>;
}

/** What Flee's unit tests build by hand: places, links and people of a small world. */
export interface World {
  days: number;
  places: Record<string, Place>;
  /** From, to, km, forced redirection, attributes. */
  roads: [from: string, to: string, km: number, forced?: number, attributes?: Record<string, string>][];
  /** People who are there from the start, in addition to whom the settings bring. */
  people?: Record<string, number>;
  /** Columns of conflicts.csv; one value stands for every day. */
  conflicts?: Record<string, number[]>;
  floods?: Record<string, number[]>;
  food?: { days: number[]; regions: Record<string, number[]> };
  closures?: [type: FleeClosureType, first: string, second: string, start: number, end: number][];
  changes?: [place: string, type: string, day: number][];
  major?: string[][];
  demographics?: Record<string, Record<string, number>>;
  agents?: [place: string, count: number, attributes: Record<string, string>][];
  registrations?: Record<string, [day: number, people: number][]>;
  spawn?: Partial<FleeSettings['spawn']>;
  move?: Partial<FleeSettings['move']>;
  startDate?: string;
}

/** The world as a Flee directory would say it. */
export function inputOf(world: World): FleeInput {
  const names = Object.keys(world.places);
  const at = (name: string): number => names.indexOf(name);
  const settings = defaults();
  Object.assign(settings.spawn, world.spawn);
  Object.assign(settings.move, world.move);
  const table = (columns: Record<string, number[]>): FleeTable => {
    const heads = Object.keys(columns);
    const rows = Math.max(...Object.values(columns).map((values) => values.length), world.days);
    const values = Float64Array.from({ length: rows * heads.length }, (_, cell) => {
      const column = columns[heads[cell % heads.length]];
      return column[Math.min(Math.floor(cell / heads.length), column.length - 1)];
    });
    return { names: heads, locations: Int32Array.from(heads, at), values, rows };
  };
  return {
    startDate: world.startDate ?? '2010-01-01',
    days: world.days,
    settings,
    locations: Object.entries(world.places).map(([name, place]) => ({
      name,
      region: place.region ?? name,
      country: place.country ?? 'home',
      x: place.x ?? 0,
      y: place.y ?? 0,
      type: place.type ?? 'town',
      conflictDate: place.date ?? 0,
      people: place.people ?? 0,
      attributes: place.attributes ?? {},
    })),
    routes: world.roads.map(([from, to, distanceKm, forcedRedirection = 0, attributes = {}]) => ({
      from: at(from),
      to: at(to),
      distanceKm,
      forcedRedirection,
      attributes,
    })),
    closures: (world.closures ?? []).map(([type, name1, name2, start, end]) => ({
      type,
      name1,
      name2,
      start,
      end,
    })),
    conflicts: world.conflicts === undefined ? null : table(world.conflicts),
    floods: world.floods === undefined ? null : table(world.floods),
    food:
      world.food === undefined
        ? null
        : {
            days: Float64Array.from(world.food.days),
            table: (() => {
              const heads = Object.keys(world.food.regions);
              const rows = world.food.days.length;
              return {
                names: heads,
                locations: new Int32Array(heads.length).fill(-1),
                values: Float64Array.from(
                  { length: rows * heads.length },
                  (_, cell) =>
                    world.food!.regions[heads[cell % heads.length]][Math.floor(cell / heads.length)],
                ),
                rows,
              };
            })(),
          },
    locationChanges: (world.changes ?? []).map(([place, type, day]) => ({ location: at(place), type, day })),
    majorRoutes: (world.major ?? []).map((route) => route.map(at)),
    demographics: Object.entries(world.demographics ?? {}).map(([attribute, weights]) => ({
      attribute,
      values: Object.keys(weights),
      standard: Float64Array.from(Object.values(weights)),
      byLocation: new Map(),
    })),
    agents: [
      ...Object.entries(world.people ?? {}).map(([place, count]) => ({
        location: at(place),
        attributes: {},
        count,
      })),
      ...(world.agents ?? []).map(([place, count, attributes]) => ({
        location: at(place),
        attributes,
        count,
      })),
    ],
    registrations: Object.entries(world.registrations ?? {}).map(([name, rows]) => ({
      name,
      location: at(name),
      days: Float64Array.from(rows, ([day]) => day),
      people: Float64Array.from(rows, ([, people]) => people),
    })),
  };
}

export interface Walked {
  plan: MovementPlan;
  record: MovementRecord;
  /** People at a place at the end of a day; the last one if none is given. */
  at(place: string, day?: number): number;
  /** People who have entered the links from one place to another. */
  crossed(from: string, to: string): number;
}

/** Runs a world. */
export function walk(
  world: World,
  { compat = 'flee' as 'flee' | 'fixed', seed = 1, draw = 0, recordLinks = false } = {},
): Walked {
  const plan = compileMovement(inputOf(world), { compat });
  const record = simulateMovement(chartMovement(plan), { seed, draw, recordLinks });
  const n = plan.locations.length;
  return {
    plan,
    record,
    at: (place, day = plan.days - 1) => record.counts[day * n + plan.locations.indexOf(place)],
    crossed: (from, to) =>
      record.entries.reduce(
        (sum, entered, link) =>
          plan.locations[plan.links.from[link]] === from && plan.locations[plan.links.to[link]] === to
            ? sum + entered
            : sum,
        0,
      ),
  };
}

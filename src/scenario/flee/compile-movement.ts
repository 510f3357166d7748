import type { DailyColumns, LocationKind, MovementPlan, MovementSpawning } from '../../engine/index.ts';
import { civilOf, readDay } from '../read/civil.ts';
import { compileClosures } from './compile-closures.ts';
import { compileLinks } from './compile-links.ts';
import { movementRules } from './compile-rules.ts';
import type { FleeInput, FleeLocation, FleeTable } from './flee-input.ts';
import { arrivalsOf, dataOf, peopleRegistered } from './registered-people.ts';

export interface MovementSettings {
  /** `flee`: what Flee computes as shipped. `fixed`: what it documents. Default `flee`. */
  compat?: 'flee' | 'fixed';
}

/** Compiles what a Flee directory says to a plan of movement. */
export function compileMovement(input: FleeInput, { compat = 'flee' }: MovementSettings = {}): MovementPlan {
  const { locations, settings, days } = input;
  const countries = new Map<string, number>();
  for (const { country } of locations) if (!countries.has(country)) countries.set(country, countries.size);
  const kinds = locations.map((location) => firstKind(location));
  const number = (key: string, otherwise = 0): Float64Array =>
    Float64Array.from(locations, ({ attributes }) => numberOf(attributes[key], otherwise));
  const hdi = number('hdi');
  const trade = number('trade_volume');
  return {
    compat,
    days,
    monthOfDay: monthsOf(input),
    locations: locations.map(({ name }) => name),
    kinds,
    population: Float64Array.from(locations, ({ type, people }) => (type.includes('camp') ? 0 : people)),
    capacity: Float64Array.from(locations, (location, i) => capacityOf(input, location, i, compat)),
    capacityPerDay: number('capacity_per_day').map(Math.trunc),
    foreign: Uint8Array.from(locations, ({ country }) => (country === locations[0].country ? 0 : 1)),
    countryOf: Int32Array.from(locations, ({ country }) => countries.get(country)!),
    conflictIntensity: number('conflict_intensity', 1),
    economicPull: trade.map((volume, i) => 1 + volume + hdi[i] * hdi[i]),
    farmerFraction: number('farmer_fraction'),
    sinkChance: number('deactivation_probability'),
    longitude: Float64Array.from(locations, ({ x }) => x),
    latitude: Float64Array.from(locations, ({ y }) => y),
    links: compileLinks(input, compat),
    closures: compileClosures(input, countries, compat),
    typeChanges: typeChangesOf(input, compat),
    conflicts: columnsOf(input.conflicts, days),
    floods: columnsOf(input.floods, days),
    food: foodOf(input),
    majorRoutes: input.majorRoutes.map((route) => Int32Array.from(route)),
    spawning: spawningOf(input, compat),
    traits: input.demographics.map(({ attribute, values, standard, byLocation }) => ({
      id: attribute,
      values,
      standard: sums(standard),
      byLocation: new Map(Array.from(byLocation, ([location, weights]) => [location, sums(weights)])),
    })),
    rules: movementRules(settings, compat),
  };
}

/** What a type says, by the words in it. */
export function kindOf(type: string): LocationKind {
  if (type.includes('camp')) return type.includes('idp') ? 'idpcamp' : 'camp';
  if (type.includes('conflict')) return 'conflict';
  if (type.includes('forward')) return 'forward';
  if (type.includes('marker')) return 'marker';
  if (type.includes('flood_zone')) return 'flood_zone';
  if (type.includes('default') || type.includes('town')) return 'town';
  return 'other';
}

/** A conflict that is still to come is a town. */
function firstKind({ type, conflictDate }: FleeLocation): LocationKind {
  const kind = kindOf(type);
  return kind === 'conflict' && conflictDate > 0 ? 'town' : kind;
}

/** Without conflicts.csv, Flee forgets conflicts that are still to come; its documentation does not. */
function typeChangesOf(input: FleeInput, compat: 'flee' | 'fixed'): MovementPlan['typeChanges'] {
  const changes = input.locationChanges.map(({ day, location, type }) => ({
    day,
    location,
    kind: kindOf(type),
  }));
  if (compat === 'flee' || input.conflicts !== null) return changes;
  input.locations.forEach(({ type, conflictDate }, location) => {
    if (kindOf(type) === 'conflict' && conflictDate > 0)
      changes.push({ day: conflictDate, location, kind: 'conflict' });
  });
  return changes;
}

/** Camps have room for so many; in Flee, less those registered on the first day if they are there from the start, who count too. */
function capacityOf(
  { registrations, settings }: FleeInput,
  { type, people }: FleeLocation,
  i: number,
  compat: 'flee' | 'fixed',
): number {
  if (!type.includes('camp')) return -1;
  if (people <= 0 || !settings.spawn.insertDay0) return people;
  if (displacedByPlaces(settings) || compat === 'fixed') return people;
  const entry = registrations.find(({ location }) => location === i);
  return people - (entry === undefined ? 0 : peopleRegistered(entry, 0));
}

/** Whether conflicts or floods say how many are displaced, and not registrations. */
function displacedByPlaces({ spawn }: FleeInput['settings']): boolean {
  return spawn.conflictDriven !== null || (spawn.floodZoneSpawningOnly && spawn.floodDriven !== null);
}

function spawningOf(input: FleeInput, compat: 'flee' | 'fixed'): MovementSpawning {
  const { spawn } = input.settings;
  const initial: MovementSpawning['initial'] = [];
  input.locations.forEach(({ type, attributes }, location) => {
    if (!type.includes('camp') || spawn.emptyCampsOnDay0) return;
    const entry = input.registrations.find((registration) => registration.location === location);
    const registered = entry !== undefined && spawn.insertDay0 ? dataOf(input, entry, 0) : 0;
    const count = registered + Math.trunc(numberOf(attributes.initial_idps, 0));
    if (count > 0) initial.push({ location, count, traits: null });
  });
  for (const { location, attributes, count } of input.agents) {
    const traits = Int32Array.from(input.demographics, ({ attribute, values }) =>
      values.indexOf(attributes[attribute] ?? ''),
    );
    initial.push({ location, count, traits });
  }
  const byPlaces =
    spawn.conflictDriven !== null || (spawn.floodZoneSpawningOnly && spawn.floodDriven !== null);
  const none = (): Float64Array => new Float64Array(input.days);
  const arrivals = byPlaces ? { counts: null, registered: none(), debt: none() } : arrivalsOf(input, compat);
  return {
    initial,
    ...arrivals,
    conflict: spawn.conflictDriven && {
      mode: spawn.conflictDriven.mode,
      rate: spawn.conflictDriven.displacedPerConflictDay,
    },
    flood:
      spawn.floodZoneSpawningOnly && spawn.floodDriven !== null
        ? { mode: spawn.floodDriven.mode, rates: Float64Array.from(spawn.floodDriven.displacedPerFloodDay) }
        : null,
    takeFromPopulation: spawn.takeFromPopulation,
    starvationDriven: spawn.starvationDrivenSpawning,
    conflictZonesOnly: spawn.conflictZoneSpawningOnly,
  };
}

/** As many rows as days; a day that has none is like the last that has. */
function columnsOf(table: FleeTable | null, days: number): DailyColumns | null {
  if (table === null || table.rows === 0) return null;
  const columns = table.names.length;
  const values = new Float64Array(days * columns);
  for (let day = 0; day < days; day++) {
    const row = Math.min(day, table.rows - 1) * columns;
    values.set(table.values.subarray(row, row + columns), day * columns);
  }
  return { locations: table.locations, values };
}

/** Share of people short of food in the region of each location, in straight lines between the rows. */
function foodOf({ food, locations, days }: FleeInput): Float64Array | null {
  if (food === null || food.table.rows === 0) return null;
  const { table, days: at } = food;
  const shares = new Float64Array(days * locations.length).fill(Number.NaN);
  const columns = table.names.length;
  for (let day = 0; day < days; day++) {
    let row = 0;
    while (row < table.rows - 2 && at[row + 1] < day) row++;
    const next = Math.min(row + 1, table.rows - 1);
    const span = at[next] - at[row];
    const fraction = span > 0 ? Math.min(1, Math.max(0, (day - at[row]) / span)) : 0;
    locations.forEach(({ region }, i) => {
      const column = table.names.indexOf(region);
      if (column < 0) return;
      const before = table.values[row * columns + column];
      const after = table.values[next * columns + column];
      shares[day * locations.length + i] = (before + fraction * (after - before)) / 100;
    });
  }
  return shares;
}

function monthsOf({ startDate, days }: FleeInput): Uint8Array {
  const first = readDay(startDate, 'first')!;
  return Uint8Array.from({ length: days }, (_, day) => civilOf(first + day).month);
}

function sums(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

function numberOf(text: string | undefined, otherwise: number): number {
  if (text === undefined || text.trim() === '') return otherwise;
  const number = Number(text);
  return Number.isNaN(number) ? otherwise : number;
}

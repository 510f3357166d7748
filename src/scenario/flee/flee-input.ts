import type { FleeSettings } from './flee-settings.ts';

/** What a Flee directory says, as Flee itself reads it: the meeting point of the readers and the movement model. */
export interface FleeInput {
  /** The first simulated day, `YYYY-MM-DD`. */
  startDate: string;
  /** Days to simulate. */
  days: number;
  settings: FleeSettings;
  /** In file order. The country of the first is home. */
  locations: FleeLocation[];
  /** In file order. */
  routes: FleeRoute[];
  /** In file order. */
  closures: FleeClosure[];
  /** Intensity of conflict by day; null when the settings keep conflicts.csv from being read. */
  conflicts: FleeTable | null;
  /** Flood level by day; null without flood_level.csv. */
  floods: FleeTable | null;
  /** Share of people short of food, 0 to 100, by region; rows are interpolated over `days`. */
  food: { days: Float64Array; table: FleeTable } | null;
  /** In file order. */
  locationChanges: { location: number; type: string; day: number }[];
  /** Sequences of locations, each told once for each direction as Flee stores them. */
  majorRoutes: number[][];
  /** One for each demographics_NAME.csv. */
  demographics: FleeDemographic[];
  /** Agents of agents.csv as counts: equal rows are one entry. */
  agents: { location: number; attributes: Record<string, string>; count: number }[];
  /** Registered arrivals; the first entry of data_layout.csv is the total. */
  registrations: FleeRegistration[];
}

/** A row of locations.csv. */
export interface FleeLocation {
  name: string;
  region: string;
  country: string;
  /** Third column as a number: longitude to Flee, though shipped files hold latitude. */
  x: number;
  /** Fourth column as a number. */
  y: number;
  /** As written, lower case. */
  type: string;
  /** Day on which conflict begins; 0 from the start. Only of conflict types. */
  conflictDate: number;
  /** Seventh column divided by `hasten`, rounded down: capacity of camps, population of others. */
  people: number;
  /** Further columns, by their heading. */
  attributes: Record<string, string>;
}

/** A row of routes.csv: both directions. */
export interface FleeRoute {
  from: number;
  to: number;
  distanceKm: number;
  /** 0, 1 or 2. */
  forcedRedirection: number;
  attributes: Record<string, string>;
}

export type FleeClosureType =
  | 'country'
  | 'location'
  | 'link'
  | 'camp'
  | 'idpcamp'
  | 'remove_forced_redirection';

/** A row of closures.csv. */
export interface FleeClosure {
  type: FleeClosureType;
  name1: string;
  name2: string;
  /** Day. Below 0 never closes. */
  start: number;
  /** Day. -1 never opens again. */
  end: number;
}

/** Numbers by day and name. */
export interface FleeTable {
  /** As the header names them. */
  names: string[];
  /** Index of the location (or -1: no location of that name; regions in the table of food are always -1). */
  locations: Int32Array;
  /** Row-major. [rows x names] */
  values: Float64Array;
  rows: number;
}

/** A file demographics_NAME.csv. */
export interface FleeDemographic {
  /** Text between the first underscore and the dot. */
  attribute: string;
  values: string[];
  /** Weights where a location has no column of its own. [values] */
  standard: Float64Array;
  /** Own columns, by location. [values] each */
  byLocation: Map<number, Float64Array>;
}

/** An entry of data_layout.csv, its files added up and corrections done, divided by `hasten`. */
export interface FleeRegistration {
  name: string;
  /** Index of the location, or -1. */
  location: number;
  /** Days since the start, in order. */
  days: Float64Array;
  people: Float64Array;
}

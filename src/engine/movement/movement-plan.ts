/**
 * People who flee over a network of places by the movement model of Flee, compiled: plain arrays and numbers, so that it
 * can be copied to a worker. Locations are in file order, which is the order in which Flee goes through them.
 * Days count from 0; distances are in km, speeds in km a day.
 * Source: Suleimenova, Bell and Groen, Scientific Reports 7:13377 (2017); Ghorbani et al., J. Comput. Sci. 81:102371 (2024).
 */
export interface MovementPlan {
  /** `flee`: what Flee computes as shipped, slips included. `fixed`: what it documents. */
  compat: 'flee' | 'fixed';
  days: number;
  /** Calendar month of each day, 1 to 12. [days] */
  monthOfDay: Uint8Array;
  locations: string[];
  kinds: LocationKind[];
  /** People who live there. [locations] */
  population: Float64Array;
  /** People whom there is room for; below 1: no limit. Before what `capacityPerDay` adds. [locations] */
  capacity: Float64Array;
  /** Added every day, the first included. [locations] */
  capacityPerDay: Float64Array;
  /** 1 outside the home country. [locations] */
  foreign: Uint8Array;
  /** Index of a country. [locations] */
  countryOf: Int32Array;
  /** Intensity where a place is a conflict zone by its type. [locations] */
  conflictIntensity: Float64Array;
  /** Factor by which trade and living draw people to a foreign place. [locations] */
  economicPull: Float64Array;
  /** Chance that somebody who comes from there farms. [locations] */
  farmerFraction: Float64Array;
  /** Chance a day that a camp takes somebody off the road for good. [locations] */
  sinkChance: Float64Array;
  longitude: Float64Array;
  latitude: Float64Array;
  links: MovementLinks;
  closures: MovementClosure[];
  /** In order of day. */
  typeChanges: { day: number; location: number; kind: LocationKind }[];
  /** A column for each name of the table of conflicts. */
  conflicts: DailyColumns | null;
  /** Level of flood, a whole number. */
  floods: DailyColumns | null;
  /** Share of people short of food, 0 to 1; NaN: not told. [days x locations]; null: no table. */
  food: Float64Array | null;
  /** Routes over which people reach far places, each a sequence of locations. Only of use with fixed routes. */
  majorRoutes: Int32Array[];
  spawning: MovementSpawning;
  traits: MovementTrait[];
  rules: MovementRules;
}

/** What a type says of a place: `other` for a type that Flee does not know. */
export type LocationKind =
  | 'camp'
  | 'idpcamp'
  | 'conflict'
  | 'forward'
  | 'marker'
  | 'flood_zone'
  | 'town'
  | 'other';

/** Directed links, in the order in which Flee makes them: at each place its outgoing ones in ascending order. */
export interface MovementLinks {
  from: Int32Array;
  to: Int32Array;
  distanceKm: Float64Array;
  /** km a day. */
  speed: Float64Array;
  /** 1 where everybody at its start must take it. */
  forced: Uint8Array;
  /** Chance on each day that somebody on it walks. */
  walkProbability: Float64Array;
}

/** A closure and what it closes: links between two countries, those of a place, between two places, a camp, or a redirection. */
export interface MovementClosure {
  type: 'country' | 'location' | 'link' | 'camp' | 'idpcamp' | 'remove_forced_redirection';
  /** Indexes of countries or locations; -1 for an unknown one. */
  first: number;
  second: number;
  start: number;
  /** -1 never opens again. */
  end: number;
}

/** Numbers by day for some locations. */
export interface DailyColumns {
  /** -1: no such location. [columns] */
  locations: Int32Array;
  /** [days x columns] */
  values: Float64Array;
}

/** Who is there at the start and who is displaced on each day. */
export interface MovementSpawning {
  /** People who are there before the first day, in the order in which they are made; `traits` are values of the plan's, drawn if null. */
  initial: { location: number; count: number; traits: Int32Array | null }[];
  /** People displaced on each day, origins drawn by weight; null: places say how many, by `conflict` or `flood`. [days] */
  counts: Float64Array | null;
  /** Registered arrivals so far, as Flee adds them up. [days] */
  registered: Float64Array;
  /** Departures owed after each day because registrations fell. [days] */
  debt: Float64Array;
  conflict: { mode: SpawnMode; rate: number } | null;
  flood: { mode: SpawnMode; rates: Float64Array } | null;
  /** People who leave are no longer counted where they lived. */
  takeFromPopulation: boolean;
  starvationDriven: boolean;
  conflictZonesOnly: boolean;
}

export type SpawnMode = 'constant' | 'poisson' | 'pop_ratio';

/** An attribute that people are given on creation. */
export interface MovementTrait {
  id: string;
  values: string[];
  /** Cumulative chances where a place has none of its own. [values] */
  standard: Float64Array;
  /** Own cumulative chances, by location. */
  byLocation: Map<number, Float64Array>;
}

/** Settings of movement, in the words of simsetting.yml. */
export interface MovementRules {
  maxMoveSpeed: number;
  maxWalkSpeed: number;
  foreignWeight: number;
  campWeight: number;
  conflictWeight: number;
  conflictMovechance: number;
  campMovechance: number;
  idpcampMovechance: number;
  defaultMovechance: number;
  awarenessLevel: number;
  capacityBuffer: number;
  capacityScaling: number;
  avoidShortStints: boolean;
  startOnFoot: boolean;
  softening: number;
  weightSoftening: number;
  weightPower: number;
  distancePower: number;
  stayCloseToHome: boolean;
  homeDistancePower: number;
  usePopForLocWeight: boolean;
  popPowerForLocWeight: number;
  movechancePopBase: number;
  movechancePopScaleFactor: number;
  pruningThreshold: number;
  womenAvoidHazards: boolean;
  childrenAvoidHazards: boolean;
  elderlyAvoidHazards: boolean;
  boysTakeRisk: boolean;
  matchCampReligion: boolean;
  matchCampEthnicity: boolean;
  matchTownEthnicity: boolean;
  matchConflictEthnicity: boolean;
  avgReligionFraction: number;
  fixedRoutes: boolean;
  /** Whether people with connections leave a worsening conflict at once. */
  twoSystem: boolean;
  averageSocialConnectivity: number;
  useEconomicPull: boolean;
  harvestMonths: number[];
  fleeWhenStarving: boolean;
  avoidFoodDeprivedLocations: boolean;
  flood: FloodRules | null;
  /** Shares of its weight that a conflict zone keeps, interval by interval after its onset; null: all of it. */
  conflictDecay: number[] | null;
  conflictDecayIntervalDays: number;
  /** Intensity of a place that a type change makes a conflict zone. */
  changedConflictIntensity: number;
  campsAreSinks: boolean;
}

/** How floods act on those who stand in them and on where people go. Lists are by level of flood. */
export interface FloodRules {
  movechances: number[];
  locWeights: number[];
  forecaster: boolean;
  forecasterTimescaleDays: number;
  forecasterWeights: number[];
  forecasterEndDay: number;
  awarenessWeights: number[];
}

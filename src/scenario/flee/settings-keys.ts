/** What Flee's conversion makes of a value. */
type FleeConversion = 'flag' | 'number' | 'whole' | 'numbers' | 'wholes' | 'section' | 'word';

/** A key that Flee reads, by its section. `unused`: it is read and has no effect. */
export interface FleeKey {
  as: FleeConversion;
  unused?: true;
}

export const topKeys: Record<string, FleeKey> = {
  number_of_steps: { as: 'number', unused: true },
  conflict_input_file: { as: 'word', unused: true },
  flood_level_input_file: { as: 'word', unused: true },
  default_conflict_intensity: { as: 'whole' },
  log_levels: { as: 'section' },
  spawn_rules: { as: 'section' },
  move_rules: { as: 'section' },
  optimisations: { as: 'section' },
};

export const logKeys: Record<string, FleeKey> = {
  agent: { as: 'whole' },
  link: { as: 'whole' },
  camp: { as: 'whole' },
  conflict: { as: 'whole' },
  init: { as: 'whole' },
  idp_totals: { as: 'whole' },
  granularity: { as: 'word' },
};

export const spawnKeys: Record<string, FleeKey> = {
  take_from_population: { as: 'flag' },
  insert_day0: { as: 'flag' },
  empty_camps_on_day0: { as: 'flag' },
  conflict_zone_spawning_only: { as: 'flag' },
  flood_zone_spawning_only: { as: 'flag' },
  camps_are_sicks: { as: 'flag' },
  read_from_agents_csv_file: { as: 'flag' },
  sum_from_camps: { as: 'flag' },
  starvation_driven_spawning: { as: 'flag' },
  conflict_driven_spawning: { as: 'section' },
  flood_driven_spawn_mode: { as: 'section' },
  conflict_spawn_decay: { as: 'numbers' },
  conflict_spawn_decay_interval: { as: 'whole' },
  average_social_connectivity: { as: 'number' },
};

export const moveKeys: Record<string, FleeKey> = {
  max_move_speed: { as: 'number' },
  max_walk_speed: { as: 'number' },
  max_crossing_speed: { as: 'number', unused: true },
  foreign_weight: { as: 'number' },
  camp_weight: { as: 'number' },
  conflict_weight: { as: 'number' },
  conflict_movechance: { as: 'number' },
  camp_movechance: { as: 'number' },
  idpcamp_movechance: { as: 'number' },
  default_movechance: { as: 'number' },
  awareness_level: { as: 'whole' },
  capacity_buffer: { as: 'number' },
  capacity_scaling: { as: 'number' },
  avoid_short_stints: { as: 'flag' },
  start_on_foot: { as: 'flag' },
  use_v1_rules: { as: 'flag' },
  softening: { as: 'number' },
  weight_softening: { as: 'number' },
  weight_power: { as: 'number' },
  distance_power: { as: 'number' },
  stay_close_to_home: { as: 'flag' },
  home_distance_power: { as: 'number' },
  use_pop_for_loc_weight: { as: 'flag' },
  pop_power_for_loc_weight: { as: 'number' },
  movechance_pop_base: { as: 'number' },
  movechance_pop_scale_factor: { as: 'number' },
  pruning_threshold: { as: 'number' },
  WomenAvoidHazards: { as: 'flag' },
  ChildrenAvoidHazards: { as: 'flag' },
  ElderlyAvoidHazards: { as: 'flag' },
  BoysTakeRisk: { as: 'flag' },
  MatchCampReligion: { as: 'flag' },
  MatchCampEthnicity: { as: 'flag' },
  MatchTownEthnicity: { as: 'flag' },
  MatchConflictEthnicity: { as: 'flag' },
  avg_religion_fraction: { as: 'number' },
  fixed_routes: { as: 'flag' },
  two_system_decision_making: { as: 'number' },
  use_economic_pull: { as: 'flag' },
  harvest_months: { as: 'wholes' },
  flee_when_starving: { as: 'flag' },
  avoid_food_deprived_locations: { as: 'flag' },
  flood_rules: { as: 'section' },
};

export const optimisationKeys: Record<string, FleeKey> = { hasten: { as: 'whole' } };

export const conflictDrivenKeys: Record<string, FleeKey> = {
  spawn_mode: { as: 'word' },
  displaced_per_conflict_day: { as: 'number' },
};

export const floodDrivenKeys: Record<string, FleeKey> = {
  spawn_mode: { as: 'word' },
  displaced_per_flood_day: { as: 'numbers' },
};

export const floodKeys: Record<string, FleeKey> = {
  max_flood_level: { as: 'whole' },
  flood_movechances: { as: 'numbers' },
  flood_loc_weights: { as: 'numbers' },
  flood_link_weights: { as: 'numbers', unused: true },
  flood_forecaster: { as: 'flag' },
  flood_forecaster_timescale: { as: 'whole' },
  flood_forecaster_weights: { as: 'numbers' },
  flood_forecaster_end_time: { as: 'whole' },
  flood_awareness_weights: { as: 'numbers' },
};

/** Keys of Flee's documentation that its code never reads, with what it reads in their place. */
export const documentedOnly: Record<string, string | undefined> = {
  camps_are_sinks: 'camps_are_sicks',
  flood_driven_spawning: 'flood_driven_spawn_mode',
  flood_spawn_mode: 'spawn_mode',
};

/** A made-up directory in Flee's format, with a file of every kind: four zones, towns, a marker, a hub and three camps in two countries. */
const input: Record<string, string> = {
  'locations.csv': `#name,region,country,lat,lon,location_type,conflict_date,population,trade_volume,hdi,ethnA,ethnB,farmer_fraction
Amber,North,Aland,1.0,1.0,conflict_zone,0,20000,0,0,15000,5000,0.5
Birch,North,Aland,1.2,1.1,conflict_zone,5,10000,0,0,2000,8000,0.1
Cedar,South,Aland,1.5,1.4,town,,5000,0,0,2500,2500,0
Post,South,Aland,1.6,1.5,marker,,,0,0,0,0,0
Hub,East,Borland,1.8,1.9,forwarding_hub,,,0.2,0.5,0,0,0
Delta,East,Borland,2.0,2.0,camp,,120,0.3,0.6,0,0,0
Elm,East,Borland,2.1,1.7,camp,,1000,0.3,0.6,0,0,0
Fir,South,Aland,1.1,1.6,idpcamp,,,0,0,0,0,0
Glen,South,Aland,1.3,1.9,flood_zone,,3000,0,0,1000,2000,0
`,
  'routes.csv': `#name1,name2,distance,forced_redirection,max_move_speed
Amber,Birch,60,0,360
Amber,Cedar,110,,360
Birch,Cedar,90,0,360
Cedar,Post,50,0,360
Post,Delta,120,0,200
Cedar,Hub,130,2,360
Hub,Elm,40,0,360
Hub,Delta,80,1,360
Cedar,Fir,30,0,360
Glen,Cedar,70,0,360
Glen,Elm,200,0,360
`,
  'closures.csv': `#closure_type,name1,name2,closure_start,closure_end
country,Aland,Borland,2,4
location,Glen,Cedar,3,6
link,Cedar,Fir,1,3
camp,Elm,,8,12
remove_forced_redirection,Cedar,Hub,2,-1
`,
  'conflicts.csv': `#Day, Amber, Birch, Glen\n${Array.from({ length: 20 }, (_, day) => `${day}, 1, ${day < 5 ? 0 : 0.5}, ${day > 9 && day < 14 ? 1 : 0}`).join('\n')}\n`,
  'sim_period.csv': 'StartDate,2020-03-01\nLength,20\n',
  'registration_corrections.csv': 'Delta,2020-03-11\n',
  'major_routes.csv': 'Amber,Cedar,Hub\nCedar,Hub,Elm\n',
  'region_attributes_IPC.csv': '#Day,North,South,East\n0,30,20,5\n10,40,20,5\n25,50,30,5\n',
  'flood_level.csv': `#Day,Cedar,Glen\n${Array.from({ length: 20 }, (_, day) => `${day},${day > 4 && day < 9 ? 1 : 0},${day % 3}`).join('\n')}\n`,
  'demographics_ethnicity.csv': 'ethnicity,Default,Amber\nethnA,0.5,0.8\nethnB,0.5,0.2\n',
  'demographics_religion.csv': 'religion,Default\nchrist,0.4\nislam,0.6\n',
  'demographics_gender.csv': 'gender,Default\nfemale,0.5\nmale,0.5\n',
  'demographics_age.csv': 'age,Default,Birch\n5,0.3,0.1\n30,0.5,0.6\n65,0.2,0.3\n',
  'demographics_floodawareness.csv': 'floodawareness,Default\n0,0.5\n1,0.5\n',
  'agents.csv': '#made up\nAmber,gender,age\nAmber,female,30\nAmber,female,30\nCedar,male,5\n'.replace(
    'Amber,gender',
    'location,gender',
  ),
};

const source: Record<string, string> = {
  'data_layout.csv': 'total,refugees.csv\nDelta,delta.csv\nElm,elm.csv,elm-more.csv\nFir,fir.csv\n',
  'refugees.csv': 'Date,people\n2020-03-01,60\n2020-03-11,200\n2020-03-25,420\n',
  'delta.csv': '#Date,people\n2020-03-01,30\n2020-03-10,90\n2020-03-11,80\n2020-03-25,150\n',
  'elm.csv': '2020-03-01,20\n2020-03-08,60\n2020-03-25,180\n',
  'elm-more.csv': '2020-03-01,0\n2020-03-14,20\n2020-03-25,30\n',
  'fir.csv': '2020-03-01,10\n2020-03-25,60\n',
};

/** Settings that turn on one family of rules each; together every key that Flee reads. */
export const manySettings: Record<string, string> = {
  default: 'optimisations:\n  hasten: 1\n',
  far: 'move_rules:\n  awareness_level: 3\n  pruning_threshold: 4.0\n  start_on_foot: True\n  avoid_short_stints: True\n  stay_close_to_home: True\n  weight_power: 2.0\n  movechance_pop_scale_factor: 0.1\n  use_pop_for_loc_weight: True\n',
  fixed: 'move_rules:\n  awareness_level: 2\n  fixed_routes: True\n',
  driven:
    'spawn_rules:\n  take_from_population: True\n  conflict_driven_spawning:\n    spawn_mode: poisson\n    displaced_per_conflict_day: 5\n  camps_are_sicks: True\n',
  decay:
    'spawn_rules:\n  conflict_spawn_decay: [1.0, 0.5]\n  conflict_spawn_decay_interval: 10\n  empty_camps_on_day0: True\n  sum_from_camps: False\n  read_from_agents_csv_file: True\n',
  food: 'spawn_rules:\n  starvation_driven_spawning: True\n  conflict_zone_spawning_only: False\nmove_rules:\n  flee_when_starving: True\n  avoid_food_deprived_locations: True\n  use_economic_pull: True\n  harvest_months: [4]\n',
  traits:
    'move_rules:\n  WomenAvoidHazards: True\n  ChildrenAvoidHazards: True\n  ElderlyAvoidHazards: True\n  BoysTakeRisk: True\n  MatchCampReligion: True\n  MatchCampEthnicity: True\n  MatchTownEthnicity: True\n  MatchConflictEthnicity: True\n',
  flood:
    'spawn_rules:\n  take_from_population: True\n  conflict_zone_spawning_only: False\n  flood_zone_spawning_only: True\n  flood_driven_spawn_mode:\n    spawn_mode: pop_ratio\n    displaced_per_flood_day: [0, 0.01, 0.02, 0.02]\nmove_rules:\n  flood_rules:\n    max_flood_level: 3\n    flood_movechances: [0.0, 0.5, 1.0, 1.0]\n    flood_loc_weights: [1.0, 0.5, 0.1, 0.1]\n    flood_forecaster: True\n    flood_forecaster_timescale: 3\n    flood_forecaster_weights: [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]\n    flood_forecaster_end_time: 20\n    flood_awareness_weights: [0.0, 1.0]\n',
};

/** The texts of the directory by name, with some of the files replaced; `undefined` takes one away. */
export function smallDirectory(
  settings: string = manySettings.default,
  changed: Record<string, string | undefined> = {},
): Record<string, string> {
  const files: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.entries(input).map(([name, text]) => [`input_csv/${name}`, text])),
    ...Object.fromEntries(Object.entries(source).map(([name, text]) => [`source_data/${name}`, text])),
    'simsetting.yml': settings,
    ...changed,
  };
  return Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A file of the directory with one text in it replaced. Throws when the text is not there. */
export function withText(name: string, from: string, to: string): Record<string, string> {
  const text = smallDirectory()[name];
  if (text === undefined || !text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return { [name]: text.replace(from, to) };
}

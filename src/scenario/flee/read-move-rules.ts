import type { FleeReading } from './flee-files.ts';
import type { FleeSettings } from './flee-settings.ts';
import { floodKeys } from './settings-keys.ts';
import type { SettingsSection } from './settings-section.ts';

type MoveRules = FleeSettings['move'];

/** Reads `move_rules`: who leaves a place, and where to. `use_v1_rules` has the last word, as in Flee. */
export function readMoveRules(reading: FleeReading, section: SettingsSection): MoveRules {
  const { flag, number, whole } = section;
  const rules: MoveRules = {
    maxMoveSpeed: number('max_move_speed', 360),
    maxWalkSpeed: number('max_walk_speed', 35),
    foreignWeight: number('foreign_weight', 1),
    campWeight: number('camp_weight', 1),
    conflictWeight: number('conflict_weight', 1 / Math.sqrt(10)),
    conflictMovechance: number('conflict_movechance', 1),
    campMovechance: number('camp_movechance', 0.001),
    idpcampMovechance: number('idpcamp_movechance', 0.1),
    defaultMovechance: number('default_movechance', 0.3),
    awarenessLevel: whole('awareness_level', 1),
    capacityBuffer: number('capacity_buffer', 0.9),
    capacityScaling: number('capacity_scaling', 1),
    avoidShortStints: flag('avoid_short_stints', false),
    startOnFoot: flag('start_on_foot', false),
    softening: number('softening', 10),
    weightSoftening: number('weight_softening', 0),
    weightPower: number('weight_power', 1),
    distancePower: number('distance_power', 1),
    stayCloseToHome: flag('stay_close_to_home', false),
    homeDistancePower: number('home_distance_power', 0.5),
    usePopForLocWeight: flag('use_pop_for_loc_weight', false),
    popPowerForLocWeight: number('pop_power_for_loc_weight', 0.1),
    movechancePopBase: number('movechance_pop_base', 10000),
    movechancePopScaleFactor: number('movechance_pop_scale_factor', 0),
    pruningThreshold: number('pruning_threshold', 1),
    womenAvoidHazards: flag('WomenAvoidHazards', false),
    childrenAvoidHazards: flag('ChildrenAvoidHazards', false),
    elderlyAvoidHazards: flag('ElderlyAvoidHazards', false),
    boysTakeRisk: flag('BoysTakeRisk', false),
    matchCampReligion: flag('MatchCampReligion', false),
    matchCampEthnicity: flag('MatchCampEthnicity', false),
    matchTownEthnicity: flag('MatchTownEthnicity', false),
    matchConflictEthnicity: flag('MatchConflictEthnicity', false),
    avgReligionFraction: number('avg_religion_fraction', 0.25),
    fixedRoutes: flag('fixed_routes', false),
    twoSystemDecisionMaking: number('two_system_decision_making', 0) !== 0,
    useEconomicPull: flag('use_economic_pull', false),
    harvestMonths: section.wholes('harvest_months') ?? [],
    fleeWhenStarving: flag('flee_when_starving', false),
    avoidFoodDeprivedLocations: flag('avoid_food_deprived_locations', false),
    flood: readFlood(reading, section),
  };
  if (!flag('use_v1_rules', false)) return rules;
  return {
    ...rules,
    maxMoveSpeed: 200,
    startOnFoot: false,
    avoidShortStints: false,
    campWeight: 2,
    conflictWeight: 0.25,
  };
}

/** `flood_rules`: being there is enough to put the rules of floods in the place of conflicts. */
function readFlood({ findings }: FleeReading, section: SettingsSection): MoveRules['flood'] {
  const below = section.below('flood_rules', floodKeys);
  if (below === null) return null;
  const needed = (key: string): number[] => {
    if (!below.has(key))
      findings.error(
        { code: 'M0813', key: 'flood_rules', other: key, why: 'needs' },
        section.at('flood_rules'),
      );
    return below.numbers(key) ?? [];
  };
  const movechances = needed('flood_movechances');
  const locWeights = needed('flood_loc_weights');
  const forecaster = below.flag('flood_forecaster', false);
  return {
    maxFloodLevel: below.whole('max_flood_level', Math.max(0, movechances.length - 1)),
    movechances,
    locWeights,
    forecaster,
    forecasterTimescaleDays: below.whole('flood_forecaster_timescale', 0),
    forecasterWeights:
      (forecaster ? needed('flood_forecaster_weights') : below.numbers('flood_forecaster_weights')) ?? [],
    forecasterEndDay: below.whole('flood_forecaster_end_time', 0),
    awarenessWeights:
      (forecaster ? needed('flood_awareness_weights') : below.numbers('flood_awareness_weights')) ?? [],
  };
}

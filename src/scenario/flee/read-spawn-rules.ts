import type { FleeReading } from './flee-files.ts';
import type { FleeSettings } from './flee-settings.ts';
import { conflictDrivenKeys, floodDrivenKeys } from './settings-keys.ts';
import type { SettingsSection } from './settings-section.ts';

type SpawnRules = FleeSettings['spawn'];

const MODES = ['constant', 'poisson', 'pop_ratio'] as const;
type Mode = (typeof MODES)[number];

/** Reads `spawn_rules`: who is displaced, when and where. */
export function readSpawnRules(reading: FleeReading, section: SettingsSection): SpawnRules {
  const rules: SpawnRules = {
    takeFromPopulation: section.flag('take_from_population', false),
    insertDay0: section.flag('insert_day0', true),
    emptyCampsOnDay0: section.flag('empty_camps_on_day0', false),
    conflictZoneSpawningOnly: section.flag('conflict_zone_spawning_only', true),
    floodZoneSpawningOnly: section.flag('flood_zone_spawning_only', false),
    campsAreSinks:
      section.flag('camps_are_sicks', false) ||
      (reading.compat === 'fixed' && section.flag('camps_are_sinks', false)),
    readFromAgentsCsvFile: section.flag('read_from_agents_csv_file', false),
    sumFromCamps: section.flag('sum_from_camps', true),
    starvationDrivenSpawning: section.flag('starvation_driven_spawning', false),
    conflictDriven: readConflictDriven(section),
    floodDriven: readFloodDriven(section, reading.compat),
    conflictSpawnDecay: section.numbers('conflict_spawn_decay'),
    conflictSpawnDecayIntervalDays: section.whole('conflict_spawn_decay_interval', 30),
    averageSocialConnectivity: section.number('average_social_connectivity', 3),
  };
  check(reading, section, rules);
  return rules;
}

function check({ findings }: FleeReading, section: SettingsSection, rules: SpawnRules): void {
  if (rules.conflictZoneSpawningOnly && rules.floodZoneSpawningOnly)
    findings.error(
      {
        code: 'M0813',
        key: 'flood_zone_spawning_only',
        other: 'conflict_zone_spawning_only: False',
        why: 'needs',
      },
      section.at('flood_zone_spawning_only'),
    );
  if (rules.floodDriven && rules.floodZoneSpawningOnly && !rules.takeFromPopulation)
    findings.error(
      {
        code: 'M0813',
        key: 'flood_zone_spawning_only',
        other: 'take_from_population: True',
        why: 'needs',
      },
      section.at('flood_zone_spawning_only'),
    );
  if (rules.conflictSpawnDecayIntervalDays < 1)
    findings.error(
      { code: 'M0802', found: String(rules.conflictSpawnDecayIntervalDays), expected: 'positive' },
      section.at('conflict_spawn_decay_interval'),
    );
  if (rules.averageSocialConnectivity < 0)
    findings.error(
      { code: 'M0802', found: String(rules.averageSocialConnectivity), expected: 'weight' },
      section.at('average_social_connectivity'),
    );
}

function readConflictDriven(section: SettingsSection): SpawnRules['conflictDriven'] {
  const below = section.below('conflict_driven_spawning', conflictDrivenKeys);
  if (below === null) return null;
  const mode = below.word('spawn_mode', MODES, 'constant') as Mode;
  const usual = mode === 'pop_ratio' ? 0.01 : 500;
  const displacedPerConflictDay =
    mode === 'pop_ratio'
      ? below.number('displaced_per_conflict_day', usual)
      : below.whole('displaced_per_conflict_day', usual);
  return { mode, displacedPerConflictDay };
}

/** Flee's code and its documentation name this section and its mode differently: only `fixed` reads what is documented. */
function readFloodDriven(section: SettingsSection, compat: FleeReading['compat']): SpawnRules['floodDriven'] {
  const code = section.below('flood_driven_spawn_mode', floodDrivenKeys);
  const documented = section.below('flood_driven_spawning', floodDrivenKeys);
  const below = code ?? (compat === 'fixed' ? documented : null);
  if (below === null) return null;
  const isDocumented = compat === 'fixed' && below.has('flood_spawn_mode') && !below.has('spawn_mode');
  const mode = below.word(isDocumented ? 'flood_spawn_mode' : 'spawn_mode', MODES, 'pop_ratio') as Mode;
  const usual = mode === 'pop_ratio' ? [0, 0.1, 0.2, 0.5, 0.9] : [0, 100, 200, 300, 500];
  return { mode, displacedPerFloodDay: below.numbers('displaced_per_flood_day') ?? usual };
}

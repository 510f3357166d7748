import type { Reading } from '../read/reading.ts';
import { readYaml } from '../read/yaml-nodes.ts';
import { type FleeReading, headOf } from './flee-files.ts';
import type { FleeSettings } from './flee-settings.ts';
import { readMoveRules } from './read-move-rules.ts';
import { readSpawnRules } from './read-spawn-rules.ts';
import { setInSettings } from './set-beside.ts';
import { logKeys, moveKeys, optimisationKeys, spawnKeys, topKeys } from './settings-keys.ts';
import { openSection, type SettingsSection } from './settings-section.ts';

/** Reads simsetting.yml with Flee's conversions and defaults; without a name, its defaults. `set`: what is set beside it. */
export function readSettings(
  reading: FleeReading,
  name: string | null,
  set: Readonly<Record<string, string>> = {},
): FleeSettings {
  const { findings, files } = reading;
  const asYaml: Reading = {
    files,
    held: files,
    report: (problem, at) =>
      problem.code === 'M0002'
        ? findings.warn({ ...problem, kept: 'last' }, at)
        : findings.error(problem, at),
    salvage: false,
    tables: new Map(),
  };
  const text = name === null ? undefined : files.get(name);
  const written = name === null || text === undefined ? undefined : readYaml(name, text, asYaml);
  const root = setInSettings(written, set, asYaml);
  const top = openSection(reading, root, topKeys, headOf(name ?? ''));
  const section = (key: string, keys: typeof logKeys): SettingsSection =>
    top.below(key, keys) ?? openSection(reading, undefined, keys, headOf(name ?? ''));
  const log = section('log_levels', logKeys);
  if (log.whole('agent', 0) > 0) findings.warn({ code: 'M0815' }, log.at('agent'));
  return {
    hasten: readHasten(reading, section('optimisations', optimisationKeys)),
    spawn: readSpawnRules(reading, section('spawn_rules', spawnKeys)),
    move: readMoveRules(reading, section('move_rules', moveKeys)),
    log: { linkLevel: log.whole('link', 0), idpTotals: log.whole('idp_totals', 0) > 0 },
    defaultConflictIntensity: top.whole('default_conflict_intensity', 1),
  };
}

function readHasten({ findings }: FleeReading, section: SettingsSection): number {
  const hasten = section.whole('hasten', 1);
  if (hasten >= 1) return hasten;
  findings.error({ code: 'M0802', found: String(hasten), expected: 'positive' }, section.at('hasten'));
  return 1;
}

import { suggest } from '../read/suggest.ts';
import type { Range } from '../source.ts';
import { type FleeReading, headOf, INPUT } from './flee-files.ts';
import { tooFewRows } from './lint-conflicts.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { kindOf } from './location-types.ts';
import { pythonFloat } from './python.ts';

/** What the settings need from the files, and which files they keep from being read. */
export function lintRules(reading: FleeReading, directory: WrittenDirectory): void {
  lintUnread(reading, directory);
  lintEconomy(reading, directory);
  lintFood(reading, directory);
  lintFloods(reading, directory);
  lintTraits(reading, directory);
  lintChances(reading, directory);
}

const settingsAt = ({ settingsName }: WrittenDirectory): Range => headOf(settingsName ?? 'simsetting.yml');

/** Needs between a setting and a file or attribute. */
function needs({ findings }: FleeReading, directory: WrittenDirectory, key: string, other: string): void {
  findings.error({ code: 'M0813', key, other, why: 'needs' }, settingsAt(directory));
}

function lintUnread({ findings, files }: FleeReading, { input }: WrittenDirectory): void {
  const { move, spawn } = input.settings;
  const unread = (name: string, setting: string): void => {
    if (files.has(INPUT + name)) findings.warn({ code: 'M0817', name, setting }, headOf(INPUT + name));
  };
  if (move.flood !== null) unread('conflicts.csv', 'flood_rules');
  else unread('flood_level.csv', 'flood_rules');
  if (!spawn.readFromAgentsCsvFile) unread('agents.csv', 'read_from_agents_csv_file');
  if (!move.fixedRoutes) unread('major_routes.csv', 'fixed_routes');
  const inside = `${INPUT}location_changes.csv`;
  if (files.has(inside) && !files.has('location_changes.csv'))
    findings.warn({ code: 'M0839', name: 'location_changes.csv' }, headOf(inside));
}

/** Economic pull multiplies by trade and development of places abroad. */
function lintEconomy({ findings }: FleeReading, { input, locations }: WrittenDirectory): void {
  if (!input.settings.move.useEconomicPull) return;
  const home = input.locations[0].country;
  for (const { location, at } of locations) {
    if (location.country === home) continue;
    for (const attribute of ['trade_volume', 'hdi'])
      if (pythonFloat(location.attributes[attribute] ?? '') === undefined)
        findings.error({ code: 'M0816', attribute, name: location.name, setting: 'use_economic_pull' }, at);
  }
}

function lintFood(reading: FleeReading, directory: WrittenDirectory): void {
  const { findings } = reading;
  const { input, locations, food } = directory;
  const { move, spawn } = input.settings;
  const setting = spawn.starvationDrivenSpawning
    ? 'starvation_driven_spawning'
    : move.fleeWhenStarving
      ? 'flee_when_starving'
      : move.avoidFoodDeprivedLocations
        ? 'avoid_food_deprived_locations'
        : null;
  if (food === null) {
    if (setting !== null) needs(reading, directory, setting, 'region_attributes_IPC.csv');
    return;
  }
  const { days } = food;
  const increasing = days.every((day, i) => i === 0 || day > days[i - 1]);
  if (!increasing || days.length === 0 || days[0] > 0 || days[days.length - 1] < input.days - 1)
    tooFewRows(reading, food, input.days);
  const home = input.locations[0].country;
  const columns = new Set(food.table.names);
  const told = new Set<string>();
  for (const { location, at } of locations) {
    const { region, name, country } = location;
    if (columns.has(region)) continue;
    const used =
      move.fleeWhenStarving ||
      (move.avoidFoodDeprivedLocations && country === home) ||
      (spawn.starvationDrivenSpawning && !spawn.conflictZoneSpawningOnly);
    if (setting !== null && used)
      findings.error({ code: 'M0816', attribute: 'region_IPC_level', name, setting }, at);
    else if (!told.has(region))
      findings.warn({ code: 'M0841', region, suggestion: suggest(region, columns) }, at);
    told.add(region);
  }
}

function lintFloods(reading: FleeReading, directory: WrittenDirectory): void {
  const { input, floods } = directory;
  const { flood } = input.settings.move;
  const { floodDriven, floodZoneSpawningOnly } = input.settings.spawn;
  const spawns = floodDriven !== null && floodZoneSpawningOnly;
  if (spawns && flood === null) needs(reading, directory, 'flood_driven_spawn_mode', 'flood_rules');
  if (flood === null) return;
  if (floods === null) {
    needs(reading, directory, 'flood_rules', 'flood_level.csv');
    return;
  }
  if (floods.table.rows < input.days) tooFewRows(reading, floods, input.days);
  const level = floods.table.values.reduce((most, value) => Math.max(most, Math.trunc(value)), 0);
  const lists: [string, readonly number[]][] = [
    ['flood_movechances', flood.movechances],
    ['flood_loc_weights', flood.locWeights],
  ];
  if (spawns) lists.push(['displaced_per_flood_day', floodDriven.displacedPerFloodDay]);
  for (const [key, { length }] of lists) {
    // Flee reads the entry above as well, and stops where there is none; `fixed` needs no more than the entry itself.
    const most = reading.compat === 'flee' ? length - 2 : length - 1;
    if (level > most)
      reading.findings.error({ code: 'M0845', level, entries: length, key }, settingsAt(directory));
  }
}

/** Rules that look at traits need a file that gives them. */
function lintTraits(reading: FleeReading, directory: WrittenDirectory): void {
  const { input } = directory;
  const { move } = input.settings;
  const known = new Set([
    ...input.demographics.map(({ attribute }) => attribute),
    ...input.agents.flatMap(({ attributes }) => Object.keys(attributes)),
  ]);
  const rules: [boolean, string, string][] = [
    [move.matchCampReligion, 'MatchCampReligion', 'religion'],
    [move.matchCampEthnicity, 'MatchCampEthnicity', 'ethnicity'],
    [move.matchTownEthnicity, 'MatchTownEthnicity', 'ethnicity'],
    [move.matchConflictEthnicity, 'MatchConflictEthnicity', 'ethnicity'],
    [move.womenAvoidHazards, 'WomenAvoidHazards', 'gender'],
    [move.childrenAvoidHazards, 'ChildrenAvoidHazards', 'age'],
    [move.elderlyAvoidHazards, 'ElderlyAvoidHazards', 'age'],
    [move.boysTakeRisk && move.childrenAvoidHazards, 'BoysTakeRisk', 'gender'],
    [move.flood?.forecaster === true, 'flood_forecaster', 'floodawareness'],
  ];
  for (const [on, key, trait] of rules)
    if (on && !known.has(trait)) needs(reading, directory, key, `demographics_${trait}.csv`);
}

/** Chances and levels whose effect nobody would expect. */
function lintChances({ findings, compat }: FleeReading, directory: WrittenDirectory): void {
  const { move } = directory.input.settings;
  const at = settingsAt(directory);
  if (move.awarenessLevel === 0 && compat === 'flee') findings.warn({ code: 'M0840' }, at);
  const towns = directory.input.locations.some(({ type }) => kindOf(type) === 'town');
  if (move.defaultMovechance < 0.005 && towns)
    findings.warn({ code: 'M0844', found: String(move.defaultMovechance) }, at);
}

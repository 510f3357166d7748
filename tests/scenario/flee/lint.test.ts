import { describe, expect, it } from 'vitest';
import { type FleeOptions, readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { lineOfDiagnostic } from '../../../src/text/index.ts';
import { manySettings, smallDirectory, withText } from './small-directory.ts';

type Changed = Record<string, string | undefined>;

/** `severity code file:line:column` of everything that is found, without what the sound directory has already. */
function found(
  changed: Changed,
  settings: string = manySettings.default,
  options: FleeOptions = {},
): string[] {
  const told = (files: Record<string, string>): string[] =>
    readFlee(files, options).diagnostics.map(
      ({ severity, problem, file, line, column }) => `${severity} ${problem.code} ${file}:${line}:${column}`,
    );
  const sound = new Set(told(smallDirectory(settings)));
  return told(smallDirectory(settings, changed)).filter((line) => !sound.has(line));
}

const input = (name: string, from: string, to: string): Changed => withText(`input_csv/${name}`, from, to);
const source = (name: string, from: string, to: string): Changed => withText(`source_data/${name}`, from, to);

describe('what Flee stops at is an error at its place', () => {
  it.each<[string, Changed, string]>([
    [
      'a file that is missing',
      { 'input_csv/closures.csv': undefined },
      'error M0801 input_csv/closures.csv:1:1',
    ],
    [
      'a file that data_layout.csv names',
      { 'source_data/fir.csv': undefined },
      'error M0801 source_data/data_layout.csv:4:5',
    ],
    [
      'text where a distance stands',
      input('routes.csv', 'Amber,Birch,60', 'Amber,Birch,6O'),
      'error M0802 input_csv/routes.csv:2:13',
    ],
    [
      'a population with a point',
      input('locations.csv', '0,20000', '0,20000.0'),
      'error M0802 input_csv/locations.csv:2:43',
    ],
    [
      'a date in another form',
      source('fir.csv', '2020-03-25', '25.3.2020'),
      'error M0802 source_data/fir.csv:2:1',
    ],
    [
      'a place that is not there',
      input('routes.csv', 'Hub,Elm', 'Hub,Elmo'),
      'error M0803 input_csv/routes.csv:8:5',
    ],
    [
      'a row with too few cells',
      input('locations.csv', 'Post,South,Aland,1.6,1.5,marker,,,0,0,0,0,0', 'Post,South,Aland'),
      'error M0804 input_csv/locations.csv:5:1',
    ],
    [
      'a row with too many cells',
      input('conflicts.csv', '\n3, 1, 0, 0', '\n3, 1, 0, 0, 0'),
      'error M0804 input_csv/conflicts.csv:5:1',
    ],
    [
      'a kind of closure that is not there',
      input('closures.csv', 'country,', 'contry,'),
      'error M0110 input_csv/closures.csv:2:1',
    ],
    [
      'more days than rows',
      input('sim_period.csv', 'Length,20', 'Length,21'),
      'error M0806 input_csv/conflicts.csv:21:1',
    ],
    [
      'a correction on a day without a row',
      input('registration_corrections.csv', '03-11', '03-12'),
      'error M0807 input_csv/registration_corrections.csv:1:7',
    ],
    [
      'a camp without registrations',
      source('data_layout.csv', 'Fir,fir.csv\n', ''),
      'error M0808 input_csv/locations.csv:9:1',
    ],
    [
      'a sum that begins before what is added',
      source('elm-more.csv', '2020-03-01,0', '2020-03-02,0'),
      'error M0809 source_data/data_layout.csv:3:13',
    ],
    [
      'days without a conflict zone',
      input('conflicts.csv', '\n3, 1,', '\n3, 0,'),
      'error M0826 input_csv/conflicts.csv:5:1',
    ],
    [
      'a negative distance',
      input('routes.csv', 'Cedar,Fir,30', 'Cedar,Fir,-30'),
      'error M0829 input_csv/routes.csv:10:11',
    ],
    [
      'more days than any run may have',
      input('sim_period.csv', 'Length,20', 'Length,2000000'),
      'error M0814 input_csv/sim_period.csv:1:1',
    ],
  ])('%s', (_, changed, line) => {
    expect(found(changed)).toContain(line);
    expect(readFlee(smallDirectory(manySettings.default, changed)).input).toBeNull();
  });
});

describe('what Flee does in silence is a warning at its place', () => {
  it.each<[string, Changed, string]>([
    [
      'a misspelt place in conflicts.csv',
      input('conflicts.csv', ' Birch', ' Brich'),
      'warning M0803 input_csv/conflicts.csv:1:14',
    ],
    [
      'a misspelt country of a closure',
      input('closures.csv', 'Aland,Borland', 'Aland,Bor'),
      'warning M0803 input_csv/closures.csv:2:15',
    ],
    [
      'a camp closure of an unknown name',
      input('closures.csv', 'camp,Elm', 'camp,Oak'),
      'warning M0843 input_csv/closures.csv:5:6',
    ],
    [
      'a closure that begins too late',
      input('closures.csv', ',2,4', ',20,24'),
      'warning M0822 input_csv/closures.csv:2:23',
    ],
    [
      'a closure that ends before it begins',
      input('closures.csv', ',2,4', ',4,2'),
      'warning M0822 input_csv/closures.csv:2:23',
    ],
    [
      'a capacity that becomes unlimited',
      input('locations.csv', 'camp,,120', 'camp,,20'),
      'warning M0823 input_csv/locations.csv:7:1',
    ],
    [
      'the first row abroad',
      input('locations.csv', 'Amber,North', 'Oak,Far,Cland,1,1,town,,5,0,0,0,0,0\nAmber,North'),
      'warning M0824 input_csv/locations.csv:2:1',
    ],
    [
      'forced redirection',
      input('routes.csv', 'Amber,Birch,60,0', 'Amber,Birch,60,1'),
      'warning M0827 input_csv/routes.csv:2:16',
    ],
    [
      'a route told twice',
      input('routes.csv', 'Glen,Elm,200', 'Birch,Amber,200'),
      'warning M0828 input_csv/routes.csv:12:1',
    ],
    [
      'a coordinate that is none',
      input('locations.csv', '1.5,1.4', '1500,1.4'),
      'warning M0829 input_csv/locations.csv:4:19',
    ],
    [
      'a change of intensity',
      input('conflicts.csv', '\n7, 1, 0.5', '\n7, 1, 0.9'),
      'warning M0830 input_csv/conflicts.csv:9:6',
    ],
    [
      'an intensity above 1',
      input('conflicts.csv', '\n7, 1, 0.5', '\n7, 1, 5'),
      'warning M0831 input_csv/conflicts.csv:9:6',
    ],
    [
      'a type that is not known',
      input('locations.csv', '1.5,1.4,town', '1.5,1.4,city'),
      'warning M0835 input_csv/locations.csv:4:27',
    ],
    [
      'a place without routes',
      input('routes.csv', 'Cedar,Fir,30,0,360\n', ''),
      'warning M0836 input_csv/locations.csv:9:1',
    ],
    [
      'registrations of no place',
      source('data_layout.csv', 'Fir,fir.csv', 'Fir,fir.csv\nOak,fir.csv'),
      'warning M0837 source_data/data_layout.csv:5:1',
    ],
    [
      'no total',
      source('data_layout.csv', 'total,refugees.csv\nDelta,delta.csv', 'Delta,delta.csv'),
      'warning M0838 source_data/data_layout.csv:1:1',
    ],
    [
      'dates out of order',
      source('fir.csv', '2020-03-25', '2020-02-25'),
      'warning M0809 source_data/fir.csv:2:1',
    ],
    [
      'a file where Flee does not look',
      { 'input_csv/location_changes.csv': 'Cedar,camp,3\n' },
      'warning M0839 input_csv/location_changes.csv:1:1',
    ],
  ])('%s', (_, changed, line) => {
    expect(found(changed)).toContain(line);
  });

  it('tells of what stands in the sound directory too: isolation, dead closures, files that are not read', () => {
    const lines = readFlee(smallDirectory()).diagnostics.map((one) => lineOfDiagnostic(one, 'en'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'input_csv/closures.csv:3:1: warning: this closes every route of `Glen` from day 3 to day 6, not only the one to `Cedar` [M0820]',
        'input_csv/closures.csv:4:1: warning: this link closure does nothing in Flee: names of more than one letter are never found [M0821]',
        'input_csv/agents.csv:1:1: warning: `agents.csv` is not read: `read_from_agents_csv_file` decides that [M0817]',
      ]),
    );
  });
});

describe('settings', () => {
  it.each<[string, string, string]>([
    ['a misspelt key', 'move_rules:\n  camp_weigth: 2.0\n', 'warning M0810 simsetting.yml:2:3'],
    [
      'a key that only the documentation has',
      'spawn_rules:\n  camps_are_sinks: True\n',
      'warning M0811 simsetting.yml:2:3',
    ],
    ['a key without effect', 'move_rules:\n  max_crossing_speed: 20\n', 'warning M0811 simsetting.yml:2:3'],
    ['a quoted False', 'move_rules:\n  start_on_foot: "False"\n', 'warning M0812 simsetting.yml:2:18'],
    ['half an awareness', 'move_rules:\n  awareness_level: 1.5\n', 'warning M0812 simsetting.yml:2:20'],
    ['text for a number', 'move_rules:\n  camp_weight: heavy\n', 'error M0802 simsetting.yml:2:16'],
    [
      'flood zones and conflict zones at once',
      'spawn_rules:\n  flood_zone_spawning_only: True\n',
      'error M0813 simsetting.yml:2:3',
    ],
    ['a log of single agents', 'log_levels:\n  agent: 1\n', 'warning M0815 simsetting.yml:2:3'],
    [
      'a section twice, of which the last counts',
      'optimisations:\n  hasten: 0\noptimisations:\n  hasten: 2\n',
      'warning M0002 simsetting.yml:3:1',
    ],
    [
      'a name of the documentation that is no section',
      'spawn_rules:\n  flood_driven_spawning: True\n',
      'warning M0811 simsetting.yml:2:3',
    ],
    ['a hasten of nothing', 'optimisations:\n  hasten: 0\n', 'error M0802 simsetting.yml:2:3'],
    [
      'towns that become camps',
      'move_rules:\n  default_movechance: 0.004\n',
      'warning M0844 simsetting.yml:1:1',
    ],
    ['awareness of nothing', 'move_rules:\n  awareness_level: 0\n', 'warning M0840 simsetting.yml:1:1'],
  ])('%s', (_, settings, line) => {
    const lines = readFlee(smallDirectory(settings)).diagnostics.map(
      ({ severity, problem, file, line: row, column }) =>
        `${severity} ${problem.code} ${file}:${row}:${column}`,
    );
    expect(lines).toContain(line);
  });

  it("go through Python's conversions", () => {
    const text = [
      'move_rules:',
      '  start_on_foot: "False"',
      '  avoid_short_stints: no',
      '  awareness_level: 2.9',
      '  camp_weight: 1e1',
      '  max_move_speed: yes',
      'optimisations: { hasten: 0x10 }',
    ].join('\n');
    const { input: read } = readFlee(smallDirectory(text));
    expect(read?.settings.move).toMatchObject({
      startOnFoot: true,
      avoidShortStints: false,
      awarenessLevel: 2,
      campWeight: 10,
      maxMoveSpeed: 1,
      conflictWeight: 1 / Math.sqrt(10),
    });
    expect(read?.settings.hasten).toBe(16);
    expect(read?.locations[0].people).toBe(1250);
  });

  it('may name a section twice: the last counts, without an error', () => {
    const { input: read } = readFlee(
      smallDirectory('optimisations:\n  hasten: 5\nlog_levels: { agent: 2 }\noptimisations:\n  hasten: 2\n'),
    );
    expect(read?.settings.hasten).toBe(2);
  });

  it('are overruled by use_v1_rules', () => {
    const { input: read } = readFlee(
      smallDirectory('move_rules:\n  use_v1_rules: True\n  max_move_speed: 500\n  camp_weight: 9\n'),
    );
    expect(read?.settings.move).toMatchObject({ maxMoveSpeed: 200, campWeight: 2, conflictWeight: 0.25 });
  });

  it('can be set beside the files, and capacities and closures with them', () => {
    const { input: read, diagnostics } = readFlee(smallDirectory(), {
      set: { 'move_rules.conflict_weight': '0.5', 'capacity.Delta': '500', 'closure.1': 'off' },
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read?.settings.move.conflictWeight).toBe(0.5);
    expect(read?.locations.find(({ name }) => name === 'Delta')?.people).toBe(500);
    expect(read?.closures.map(({ type }) => type)).toEqual([
      'location',
      'link',
      'camp',
      'remove_forced_redirection',
    ]);
    const wrong = readFlee(smallDirectory(), {
      set: { 'move_rules.camp_wieght': '2', 'capacity.Detla': '3' },
    });
    expect(wrong.diagnostics.filter(({ file }) => file === '--set').map(({ problem }) => problem)).toEqual([
      { code: 'M0222', setting: 'camp_wieght', suggestion: 'camp_weight' },
      { code: 'M0222', setting: 'capacity.Detla', suggestion: 'capacity.Delta' },
    ]);
  });
});

describe('under --compat fixed', () => {
  it('the documented names of spawning by floods are read, which Flee passes over', () => {
    const settings = [
      'spawn_rules:',
      '  conflict_zone_spawning_only: False',
      '  flood_zone_spawning_only: True',
      '  take_from_population: True',
      '  flood_driven_spawning: { flood_spawn_mode: constant, displaced_per_flood_day: [0, 7, 8, 9, 9] }',
      'move_rules: { flood_rules: { flood_movechances: [0.3, 0.4, 0.7, 1, 1], flood_loc_weights: [1, 0.5, 0.2, 0, 0] } }',
    ].join('\n');
    const drivenUnder = (compat: 'flee' | 'fixed') =>
      readFlee(smallDirectory(settings), { compat }).input?.settings.spawn.floodDriven;
    expect(drivenUnder('flee')).toBe(null);
    expect(drivenUnder('fixed')).toEqual({ mode: 'constant', displacedPerFloodDay: [0, 7, 8, 9, 9] });
  });

  it('days without a conflict zone, documented keys and link closures are no mistakes', () => {
    const files = smallDirectory(
      'spawn_rules:\n  camps_are_sinks: True\n',
      input('conflicts.csv', '\n3, 1,', '\n3, 0,'),
    );
    const { input: read, diagnostics } = readFlee(files, { compat: 'fixed' });
    expect(read?.settings.spawn.campsAreSinks).toBe(true);
    expect(diagnostics.some(({ problem }) => problem.code === 'M0821')).toBe(false);
    expect(diagnostics.find(({ problem }) => problem.code === 'M0826')?.severity).toBe('warning');
  });
});

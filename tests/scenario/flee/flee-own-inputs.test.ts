import { describe, expect, it } from 'vitest';
import { chartMovement } from '../../../src/engine/index.ts';
import { compileMovement } from '../../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { peopleRegistered } from '../../../src/scenario/flee/registered-people.ts';
import { civilText, readDay } from '../../../src/scenario/index.ts';
import { fleeFiles, hasFleeData } from './flee-directory.ts';

/** Files of a directory of a test of Flee's that are not given here are made again from what the test says of them. */
const rebuilt = (
  input: Record<string, string>,
  source: Record<string, string> = {},
  settings = '',
): Record<string, string> => ({
  'input_csv/locations.csv':
    '#name,region,country,lat,lon,location_type,conflict_date,population\nA,AB,ABC,1.0,1.0,conflict_zone,0,1000\ncamp1,CD,DEF,2.0,2.0,camp,,1000000\n',
  'input_csv/routes.csv': '#name1,name2,distance,forced_redirection\nA,camp1,100,0\n',
  'input_csv/closures.csv': '#closure_type,name1,name2,closure_start,closure_end\n',
  'input_csv/conflicts.csv': `#Day,A\n${Array.from({ length: 11 }, (_, day) => `${day},1`).join('\n')}\n`,
  'input_csv/sim_period.csv': 'StartDate,2010-06-01\nLength,11\n',
  'source_data/data_layout.csv': 'total,refugees.csv\ncamp1,camp1.csv\n',
  'source_data/refugees.csv': '2010-06-01,0\n2010-07-01,100\n',
  'source_data/camp1.csv': '2010-06-01,0\n2010-07-01,100\n',
  'simsetting.yml': settings,
  ...Object.fromEntries(Object.entries(input).map(([name, text]) => [`input_csv/${name}`, text])),
  ...Object.fromEntries(Object.entries(source).map(([name, text]) => [`source_data/${name}`, text])),
});

const read = (files: Record<string, string>) => {
  const { input, diagnostics } = readFlee(files, { settings: 'simsetting.yml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return input!;
};

describe('test_datatable', () => {
  const day = (n: number): string => civilText(readDay('2010-06-01', 'first')! + n);
  const source = {
    'refugees.csv': `${day(0)},2775\n${day(300)},21079\n${day(700)},311338\n2013-12-31,600000\n2014-01-01,300000\n`,
    'camp1.csv': `${day(0)},0\n${day(900)},800000\n${day(1200)},500000\n`,
  };
  const total = (input: ReturnType<typeof read>, n: number): number =>
    peopleRegistered(input.registrations[0], n);

  it('has the figures of its days, between reports in a straight line', () => {
    const input = read(rebuilt({}, source));
    expect([0, 300, 700].map((n) => total(input, n))).toEqual([2775, 21079, 311338]);
    expect(total(input, 150)).toBe(Math.trunc((2775 + 21079) / 2));
    const camp = Array.from({ length: 1200 }, (_, n) => peopleRegistered(input.registrations[1], n));
    expect(Math.max(...camp)).toBe(800000);
  });

  it('halves what was registered before a correction, cut to whole people', () => {
    const input = read(rebuilt({ 'registration_corrections.csv': 'total,2014-01-01\n' }, source));
    expect([0, 300, 700].map((n) => total(input, n))).toEqual([1387, 10539, 155669]);
  });
});

describe('test_demographics', () => {
  it('load_demographics_csv: three values, each with a weight', () => {
    const { demographics } = read(
      rebuilt({
        'demographics_religion.csv': 'religion,Default,A\nchristian,0.3,0.5\nmuslim,0.5,0.2\nother,0.2,0.3\n',
      }),
    );
    expect(demographics).toHaveLength(1);
    const [{ values, standard, byLocation }] = demographics;
    expect(values).toEqual(['christian', 'muslim', 'other']);
    expect([...standard]).toEqual([0.3, 0.5, 0.2]);
    expect([...byLocation.get(0)!]).toEqual([0.5, 0.2, 0.3]);
  });

  it('refuses a value without its column, at its place', () => {
    const files = rebuilt({ 'demographics_religion.csv': 'faith,Default\nchristian,1\n' });
    const { input, diagnostics } = readFlee(files, { settings: 'simsetting.yml' });
    expect(input).toBe(null);
    expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({
      file: 'input_csv/demographics_religion.csv',
      line: 1,
    });
  });
});

describe.skipIf(!hasFleeData)('test_idp', () => {
  it('ethnicities and religions are those of the files, and half of the people from A are farmers', () => {
    const input = read(fleeFiles('toys/testidp', 'optimisations:\n  hasten: 5\n'));
    const values = new Map(input.demographics.map(({ attribute, values }) => [attribute, values]));
    expect(values.get('ethnicity')).toEqual(['ethntypeA', 'ethntypeB']);
    expect(values.get('religion')).toEqual(['christian', 'muslim', 'other_religion']);
    const plan = compileMovement(input);
    expect(plan.locations[0]).toBe('A');
    expect(input.locations[0].attributes.farmer_fraction).toBe('0.5');
  });
});

describe('test_dflee', () => {
  const A = [0, 0, 1, 1, 2, 1, 1, 1, 1, 1, 1];
  const B = [1, 1, 1, 3, 1, 1, 0, 0, 0, 0, 1];
  const settings = `spawn_rules:
  flood_driven_spawning:
    spawn_mode: constant
    displaced_per_flood_day: [0, 10, 20, 30, 30]
move_rules:
  flood_rules:
    max_flood_level: 4
    flood_movechances: [0.0, 0.05, 0.9, 1.0, 1.0]
    flood_loc_weights: [1.0, 0.75, 0.5, 0.25, 0.25]
    flood_forecaster: True
    flood_forecaster_timescale: 5
    flood_forecaster_weights: [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1]
    flood_forecaster_end_time: 10
    flood_awareness_weights: [0.0, 0.5, 1.0]
`;
  const input = () =>
    read(
      rebuilt(
        {
          'locations.csv':
            '#name,region,country,lat,lon,location_type,conflict_date,population\nA,AB,ABC,1.0,1.0,flood_zone,,1000\nB,AB,ABC,1.1,1.0,flood_zone,,1000\nC,AB,ABC,1.2,1.0,town,,1000\nE,CD,DEF,2.0,2.0,camp,,100000\nZ,AB,ABC,1.3,1.0,conflict_zone,0,1000\n',
          'routes.csv':
            '#name1,name2,distance,forced_redirection\nA,C,100,0\nB,C,100,0\nC,E,100,0\nZ,C,100,0\n',
          'conflicts.csv': `#Day,Z\n${A.map((_, day) => `${day},1`).join('\n')}\n`,
          'flood_level.csv': `#Day,A,B\n${A.map((level, day) => `${day},${level},${B[day]}`).join('\n')}\n`,
          'demographics_floodawareness.csv': 'floodawareness,Default\n0,0.2\n1,0.4\n2,0.4\n',
        },
        { 'data_layout.csv': 'total,refugees.csv\nE,camp1.csv\n' },
        settings,
      ),
    );

  it('the column of a place is its forecast, and a place without one has none', () => {
    const { flood } = chartMovement(compileMovement(input())).calendar;
    const column = (place: number): number[] =>
      Array.from({ length: 11 }, (_, day) => flood[day * 5 + place]);
    expect(column(0)).toEqual(A);
    expect(column(1)).toEqual(B);
    expect(column(2)).toEqual(new Array(11).fill(0));
    expect(column(3)).toEqual(new Array(11).fill(0));
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run, summarize } from '../../src/experiment/index.ts';
import { load, readScenarioFolder } from '../../src/node/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { GivenRefused, type PlatformFault } from '../../src/studio/platform/fault.ts';
import { type GivenText, isPlainPath, isWanted, openGiven } from '../../src/studio/platform/given.ts';
import { givenFolder } from './files.ts';

const isis = fileURLToPath(new URL('../../scenarios/leaving-isis', import.meta.url));
const whole = givenFolder(isis, 'leaving-isis').filter(({ path }) => isWanted(path));

function refusedFor(given: GivenText[]): PlatformFault {
  try {
    openGiven(given);
  } catch (error) {
    if (error instanceof GivenRefused) return error.fault;
    throw error;
  }
  throw new Error('it was opened');
}

describe('a folder that is dropped', () => {
  it('is the scenario that the command line reads, with its posterior', () => {
    const { opening, name, token } = openGiven(whole);
    const read = readScenarioFolder('leaving-isis');
    expect(opening.files).toEqual(read.files);
    expect(opening.main).toBe('scenario.yaml');
    expect(opening.id).toBe(read.id);
    expect(name).toBe('leaving-isis');
    expect(token).toBeNull();
    expect(Object.keys(opening.besides.fits).sort()).toEqual([
      '',
      'custody_by_exposure',
      'danger_only',
      'no_fear',
      'ways_as_speeds',
    ]);
  });

  it('is left without a posterior that was made for other numbers', () => {
    const other = whole.map(({ path, text }) => ({
      path,
      text: path.endsWith('scenario.yaml') ? text.replace('use: fit', 'use: test') : text,
    }));
    expect(openGiven(other).opening.besides.fits).toEqual({});
  });

  it('is found among other things, and below other folders', () => {
    const main = whole.find(({ path }) => path === 'leaving-isis/scenario.yaml');
    const deep = [
      { path: 'x/y/scenario.yaml', text: main?.text ?? '' },
      { path: 'x/y/z/scenario.yaml', text: 'other' },
      { path: 'x/more.yaml', text: 'other' },
    ];
    expect(openGiven(deep).opening.files).toEqual({ 'scenario.yaml': main?.text });
  });

  it('may be files alone', () => {
    const given = [
      { path: 'mine.masar.yaml', text: 'masar: 1\nplaces: { file: places.csv }\n' },
      { path: 'places.csv', text: 'id\na\n' },
      { path: 'other.csv', text: 'id\nb\n' },
    ];
    const { opening } = openGiven(given);
    expect(opening).toMatchObject({ main: 'mine.masar.yaml', id: 'mine' });
    expect(Object.keys(opening.files)).toEqual(['mine.masar.yaml', 'places.csv']);
  });

  it('is refused with a fault that can be told', () => {
    expect(refusedFor([])).toEqual({ what: 'no_scenario' });
    expect(refusedFor([{ path: 'a.csv', text: '' }])).toEqual({ what: 'no_scenario' });
    expect(
      refusedFor([
        { path: 'a/scenario.yaml', text: '' },
        { path: 'b/scenario.yaml', text: '' },
      ]),
    ).toEqual({ what: 'several_scenarios', names: ['a/scenario.yaml', 'b/scenario.yaml'] });
  });

  it('never reads a side file from outside', () => {
    const given = [
      {
        path: 'x/scenario.yaml',
        text: 'masar: 1\nplaces: { file: ../secret.csv }\nlinks: { file: /etc/y.csv }\n',
      },
      { path: 'secret.csv', text: 'id\na\n' },
    ];
    expect(Object.keys(openGiven(given).opening.files)).toEqual(['scenario.yaml']);
  });

  it('takes nothing from what only looks like a run', () => {
    const given = [
      { path: 'r/summary.json', text: '{"settings": {"a": 1, "removals": "0.3"}, "scenario": {"id": "r"}}' },
      { path: 'r/study.json', text: '[1, 2' },
      { path: 'r/drivers.json', text: 'null' },
      { path: 'r/posterior.json', text: '{"rival": "", "rows": 3}' },
      { path: 'r/scenario/scenario.yaml', text: 'masar: 1\n' },
    ];
    const { opening, settings } = openGiven(given);
    expect(opening.besides).toEqual({ fits: {}, study: null, drivers: null, extremes: null });
    expect(settings).toEqual({ removals: '0.3' });
  });
});

describe('a report that is dropped', () => {
  it('gives back its scenario and what was set', async () => {
    const scenario = (await load('hello')).with({ removals: 0.3 });
    const summary = summarize(await run(scenario, { draws: 2 }));
    const page = openGiven([{ path: 'report.html', text: reportHtml(summary, scenario) }]);
    expect(page.opening.files).toEqual(scenario.files);
    expect(page.settings).toEqual({ removals: '0.3' });
    expect(page.from).toBe('report');
  });

  it('is refused when it is none', () => {
    expect(refusedFor([{ path: 'x.html', text: '<html></html>' }])).toEqual({
      what: 'not_a_report',
      name: 'x.html',
    });
    const newer = '<script type="application/json" id="masar-report">{"masar_report":2}</script>';
    expect(refusedFor([{ path: 'x.html', text: newer }])).toEqual({ what: 'newer_report', name: 'x.html' });
  });
});

describe('a name', () => {
  it.each(['a.csv', 'a/b/c.yaml', 'نص.csv', 'with space.csv', "it's <b>.csv"])('may be %j', (name) => {
    expect(isPlainPath(name)).toBe(true);
  });
  it.each([
    '',
    '../a.csv',
    'a/../b.csv',
    '/a.csv',
    'a//b.csv',
    'a\\b',
    'c:x',
    'a\u0000b',
    ' /a',
    'a'.repeat(241),
  ])('may not be %j', (name) => {
    expect(isPlainPath(name)).toBe(false);
  });
});

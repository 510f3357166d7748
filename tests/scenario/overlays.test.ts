import { describe, expect, it } from 'vitest';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';

const base = `masar: 1
title: Base
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 1000 (800..1200), at: here, arrives: 10 per month } }
places: [here, there]
moves:
  - { id: leave, from: with_group, to: attempting, rate: 5% per month, times: { period.early: 2, place.there: 3 } }
  - { from: attempting, to: irregular, at: there, rate: 20% per month }
  - { from: [with_group, attempting], to: dead, rate: 1% per month }
periods: { early: { from: 2014-01, to: 2014-03 } }
observations:
  - { id: dead, on: 2014-12, of: { status: dead }, value: 100 (50..150) }
  - { id: out, on: 2014-12, of: { status: irregular }, value: 300 }
`;

const structures = `rivals: [{ id: other, file: other.yaml }]
mechanisms: { part: { without: part.yaml } }
disputes:
  size:
    uses: first
    options:
      first: { set: { groups.all.start: 1000 (800..1200) } }
      second: { set: { groups.all.start: 400, observation.dead: 40 (30..50) } }
`;

function load(text: string, more: Record<string, string> = {}, settings = {}): Scenario {
  const { scenario, diagnostics } = loadScenario({ 'scenario.yaml': text, ...more }, { settings });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)));
  return scenario;
}

/** What the base becomes with an overlay is the plan of the file written out by hand. */
function becomes(overlay: string, ...changes: [old: string, written: string][]): void {
  const laid = load(base + structures, { 'other.yaml': overlay, 'part.yaml': '{}' }, { rival: 'other' });
  let text = base;
  for (const [old, written] of changes) {
    expect(text.split(old)).toHaveLength(2);
    text = text.replace(old, () => written);
  }
  expect(laid.plan).toEqual(load(text).plan);
}

describe('an overlay', () => {
  it('replaces a value deep in maps and leaves the others', () => {
    becomes('groups: { all: { arrives: 20 per month } }', ['10 per month', '20 per month']);
    becomes('moves: [{ id: leave, times: { period.early: 4 } }]', ['period.early: 2', 'period.early: 4']);
  });

  it('adds keys, and takes them out with ~', () => {
    becomes('moves: [{ id: leave, times: { place.there: ~, place.here: 2 } }]', [
      'place.there: 3',
      'place.here: 2',
    ]);
    becomes(
      'moves: [{ id: leave, times: ~ }]\nperiods: ~',
      [', times: { period.early: 2, place.there: 3 }', ''],
      ['periods: { early: { from: 2014-01, to: 2014-03 } }\n', ''],
    );
  });

  it('finds moves by their id, or by whence and whither', () => {
    becomes('moves: [{ from: attempting, to: irregular, rate: 30% per month }]', [
      'rate: 20% per month',
      'rate: 30% per month',
    ]);
    becomes('moves: [{ from: [with_group, attempting], to: dead, rate: 2% per month }]', [
      'rate: 1% per month',
      'rate: 2% per month',
    ]);
  });

  it('adds entries to lists and removes them', () => {
    becomes(
      'moves: [{ id: leave, remove: true }, { from: with_group, to: irregular, mean: 3 months }]',
      [
        '  - { id: leave, from: with_group, to: attempting, rate: 5% per month, times: { period.early: 2, place.there: 3 } }\n',
        '',
      ],
      [
        'to: dead, rate: 1% per month }',
        'to: dead, rate: 1% per month }\n  - { from: with_group, to: irregular, mean: 3 months }',
      ],
    );
    becomes('observations: [{ id: out, remove: true }]', [
      '  - { id: out, on: 2014-12, of: { status: irregular }, value: 300 }\n',
      '',
    ]);
  });

  it('replaces whole what is no map, and lists of words', () => {
    becomes('moves: [{ id: leave, rate: { period.early: 1% per month } }]', [
      'rate: 5% per month',
      'rate: { period.early: 1% per month }',
    ]);
    becomes('places: [here, there, beyond]', ['[here, there]', '[here, there, beyond]']);
  });

  it('changes another kind of speed only if the old one is taken out', () => {
    becomes('moves: [{ id: leave, rate: ~, mean: 3 months }]', ['rate: 5% per month', 'mean: 3 months']);
    const { scenario, diagnostics } = loadScenario(
      {
        'scenario.yaml': base + structures,
        'part.yaml': '{}',
        'other.yaml': 'moves: [{ id: leave, mean: 3 months }]',
      },
      { settings: { rival: 'other' } },
    );
    expect(scenario).toBeNull();
    expect(diagnostics.map(({ problem, file }) => [problem.code, file])).toEqual([['M0114', 'other.yaml']]);
  });

  it('of a mechanism is laid over that of a rival', () => {
    const files = {
      'other.yaml': 'moves: [{ id: leave, rate: 9% per month }]',
      'part.yaml': 'moves: [{ id: leave, rate: 7% per month }]',
    };
    const both = load(base + structures, files, { without: 'part', rival: 'other' });
    const without = load(base + structures, files, { without: 'part' });
    expect(both.plan).toEqual(without.plan);
    const rival = load(base + structures, files, { rival: 'other' });
    const rate = (scenario: Scenario): string | undefined =>
      scenario.parameters.find(({ id }) => id === 'leave.rate')?.text;
    expect([rate(rival), rate(both)]).toEqual(['9% per month', '7% per month']);
  });

  it('that is not asked for changes nothing, and `with` asks for it', () => {
    const files = { 'other.yaml': 'groups: { all: { start: 77 } }', 'part.yaml': '{}' };
    const scenario = load(base + structures, files);
    expect(scenario.plan).toEqual(load(base).plan);
    expect(scenario.with({ rival: 'other' }).plan).toEqual(load(base.replace('1000 (800..1200)', '77')).plan);
  });
});

describe('a dispute', () => {
  const files = { 'other.yaml': '{}', 'part.yaml': '{}' };
  const figureOf = (scenario: Scenario, id: string): number | undefined =>
    scenario.source.observations?.find((o) => o.id.value === id)?.value.value.best;

  it('is the file as it stands until an option is chosen, and with the option that it uses', () => {
    const plan = load(base).plan;
    expect(load(base + structures, files).plan).toEqual(plan);
    expect(load(base + structures, files, { 'dispute.size': 'first' }).plan).toEqual(plan);
  });

  it('sets parameters and figures by the option that is chosen', () => {
    const second = load(base + structures, files, { 'dispute.size': 'second' });
    expect(second.plan).toEqual(load(base.replace('1000 (800..1200)', '400')).plan);
    expect([figureOf(second, 'dead'), figureOf(second, 'out')]).toEqual([40, 300]);
    expect(figureOf(load(base + structures, files), 'dead')).toBe(100);
  });

  it('yields to a parameter that is set by itself', () => {
    const set = load(base + structures, files, { 'dispute.size': 'second', 'groups.all.start': '123' });
    expect(set.plan).toEqual(load(base.replace('1000 (800..1200)', '123')).plan);
  });
});

it('an overlay may take away what a dispute of the file would set, but not what one of its own would', () => {
  const main = `masar: 1
title: Disputed
time: { from: 2014-01, to: 2014-12 }
places: [here]
groups: { all: { start: 1000, at: here } }
moves: [{ id: die, from: with_group, to: dead, median: 9 months }]
disputes: { deaths: { uses: a, options: { a: { set: { die.median: 9 months } }, b: { set: { die.median: 3 months } } } } }
mechanisms: { slow: { without: slow.yaml }, odd: { without: odd.yaml } }
`;
  const files = {
    'scenario.yaml': main,
    'slow.yaml': 'moves: [{ id: die, median: ~, rate: 1% per month }]\n',
    'odd.yaml': 'disputes: { deaths: { options: { b: { set: { dye.median: 3 months } } } } }\n',
  };
  const told = (without: string): string[] =>
    loadScenario(files, { settings: { without } })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ file, problem }) => `${file} ${problem.code}`);
  expect(told('slow')).toEqual([]);
  expect(told('odd')).toEqual(['odd.yaml M0107']);
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  CHANCE,
  type Drivers,
  decisionsOf,
  findDrivers,
  rangedParameters,
  runInline,
} from '../../../src/experiment/index.ts';
import { load, openThreadsApart, type Scenario } from '../../../src/node/index.ts';

const small = { draws: 24, thin: 25, seed: 3 };

/** The first bundled scenario with more ranges, a rival, a dispute that sets a parameter and one that does not. */
let scenario: Scenario;
let found: Drivers;
beforeAll(async () => {
  scenario = await load({
    'scenario.yaml': `masar: 1
id: small
title: { en: Small, ar: صغير }
time: { from: 2014-01, to: 2016-12, report: month, window: month, headline: 2016-10 }
uses: [statuses/core@1]
places: { raqqa: { lat: 36, lon: 39 }, istanbul: { lat: 41, lon: 29, country: TUR, label: { en: Istanbul, ar: إسطنبول } } }
groups: { members: { label: { en: Members, ar: أعضاء }, start: 8000 (6000..11000), at: raqqa } }
moves:
  - { id: leave, label: { en: Leaves, ar: يغادر }, from: with_group, to: irregular, at: istanbul, rate: 4% (1%..9%) per month }
  - { id: die, from: with_group, to: dead, rate: 1% (0.5%..2%) per month }
  - { id: removed_home, from: irregular, to: removed, rate: 3% (1%..6%) per month, lever: removals }
  - { id: lost, from: [removed, irregular], to: fate_unknown, share: 20% (5%..50%), in: istanbul }
levers: { removals: { range: 0..2, start: 1 } }
observations:
  - { id: o1, on: 2016-06, of: { status: dead }, value: 900 (700..1200) }
disputes:
  pace: { uses: slow, options: { slow: { set: { die.rate: 1% (0.5%..2%) per month } }, fast: { set: { die.rate: 5% (4%..6%) per month } } } }
  dead: { uses: few, options: { few: { set: { observation.o1: 900 (700..1200) } }, many: { set: { observation.o1: 2000 (1500..2600) } } } }
rivals:
  - { id: easier, file: easier.yaml, label: { en: Leaving is easier, ar: المغادرة أيسر } }
decisions:
  pause: { label: { en: A pause, ar: وقفة }, metric: unknown, better: less, options: { go: {}, wait: { set: { removals: 0 } } } }
`,
    'easier.yaml': 'moves: [{ id: leave, rate: 15% (10%..20%) per month }]\n',
  });
  found = await findDrivers(runInline, scenario, { ...small, decisions: decisionsOf(scenario) });
});

describe('drivers', () => {
  it('are the same bytes on threads, whatever the number of pieces at a time', async () => {
    const threads = openThreadsApart();
    const seen: [number, number][] = [];
    try {
      const again = await findDrivers(threads.runner, scenario, {
        ...small,
        decisions: decisionsOf(scenario),
        lanes: 2,
        progress: (done, of) => seen.push([done, of]),
      });
      expect(JSON.stringify(again)).toBe(JSON.stringify(found));
    } finally {
      await threads.close();
    }
    expect(seen.at(-1)).toEqual([found.evaluations, found.evaluations]);
  });

  it('study every parameter that has a range, and name it in the words of the file', () => {
    expect(rangedParameters(scenario).sort()).toEqual([
      'die.rate',
      'groups.members.start',
      'leave.rate',
      'lost.share',
      'removed_home.rate',
    ]);
    expect(found.narrowings.map(({ id }) => id).sort()).toEqual(rangedParameters(scenario).sort());
    expect(found.names.find(({ id }) => id === 'leave.rate')).toEqual({
      id: 'leave.rate',
      owner: { en: 'Leaves', ar: 'يغادر' },
      part: 'speed',
      cases: [],
      otherwise: false,
    });
    expect(found.figure).toEqual({ id: 'left_alive', label: null, form: 'count' });
  });

  it('find what drives the figure, and which way', () => {
    const effect = (id: string): number =>
      found.morris?.effects.find((each) => each.id === id)?.mu ?? Number.NaN;
    expect(effect('leave.rate')).toBeGreaterThan(1000);
    expect(effect('groups.members.start')).toBeGreaterThan(1000);
    expect(effect('die.rate')).toBeLessThan(-100);
    // Who has left alive is counted wherever they are.
    expect(effect('removed_home.rate')).toBe(0);
    expect(found.tornado?.bars[0].id).toBe('leave.rate');
    expect(found.sobol?.indices.map(({ id }) => id)).toEqual([
      ...(found.morris?.effects.map(({ id }) => id) ?? []),
      CHANCE,
    ]);
    const zero = found.sobol?.indices.find(({ id }) => id === 'removed_home.rate');
    expect([zero?.first.value, zero?.total.value]).toEqual([0, 0]);
    expect(found.next?.by).toBe('range');
    expect(found.next?.parameter.id).toBe('leave.rate');
    expect(found.next?.widthKnown).toBeLessThan(found.next?.widthNow ?? 0);
  });

  it('cross structures with the disputes that set parameters', () => {
    const { structures, disputes, rows, replicates, parts, total } = found.split ?? {};
    expect(structures).toEqual(['', 'easier']);
    expect(disputes).toEqual([{}, { 'dispute.pace': 'fast' }]);
    expect([rows, replicates]).toEqual([12, 2]);
    expect(parts?.parameters.told).toBe(true);
    expect(parts?.structure.told).toBe(true);
    expect(Object.values(parts ?? {}).reduce((sum, { variance }) => sum + variance, 0)).toBeCloseTo(
      total ?? 0,
      6,
    );
  });

  it('say what a decision is worth knowing for', () => {
    const [{ decision, figure, value }] = found.decisions;
    expect([decision.id, figure.id, value.best]).toEqual(['pause', 'unknown', 1]);
    expect(value.means[1]).toBeGreaterThan(value.means[0]);
    expect(value.evpi).toBeGreaterThanOrEqual(0);
    for (const { evppi } of value.worth) expect(evppi).toBeLessThanOrEqual(value.evpi);
  });

  it('keep a threshold where a decision has one', async () => {
    const [decision] = decisionsOf(scenario);
    const { decisions } = await findDrivers(runInline, scenario, {
      ...small,
      methods: ['value'],
      decisions: [{ ...decision, threshold: 500 }],
    });
    for (const mean of decisions[0].value.means) {
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(1);
    }
    expect(decisions[0].value.means[0]).toBeLessThan(decisions[0].value.means[1]);
  });

  it('take all numbers of one thing together where that is asked', async () => {
    const twice = await load({
      ...scenario.files,
      'scenario.yaml': scenario.files['scenario.yaml']
        .replace(
          'rate: 4% (1%..9%) per month',
          'rate: { period.first: 4% (1%..9%) per month, otherwise: 3% (1%..8%) per month }',
        )
        .replace('places:', 'periods: { first: { from: 2014-01, to: 2014-12 } }\nplaces:'),
    });
    const { sobol, groups } = await findDrivers(runInline, twice, {
      ...small,
      methods: ['morris', 'sobol'],
      grouped: true,
    });
    expect(groups.map(({ id, label, parameters }) => [id, label.en, [...parameters].sort()])).toEqual([
      ['leave', 'Leaves', ['leave.rate.otherwise', 'leave.rate.period.first']],
    ]);
    expect(sobol?.indices.map(({ id }) => id)).toContain('leave');
    expect(sobol?.indices).toHaveLength(6);
  });

  it('do only what they are asked', async () => {
    const { morris, sobol, tornado, split, decisions, evaluations } = await findDrivers(runInline, scenario, {
      ...small,
      methods: ['value'],
      metric: 'observation.o1',
    });
    expect([morris, sobol, tornado, split, decisions, evaluations]).toEqual([null, null, null, null, [], 24]);
  });

  it('refuse figures that are not there, and too few draws', async () => {
    await expect(findDrivers(runInline, scenario, { metric: 'nobody' })).rejects.toThrow(RangeError);
    await expect(findDrivers(runInline, scenario, { draws: 7 })).rejects.toThrow(RangeError);
  });

  it('of a scenario without ranges are chance alone', async () => {
    const fixed = Object.fromEntries(
      scenario.parameters.map(({ id, text }) => [id, text.replace(/ \([^)]*\)/, '')]),
    );
    const { split, sobol, value, next, parameters } = await findDrivers(runInline, scenario.with(fixed), {
      ...small,
      methods: ['sobol', 'value'],
    });
    expect([split, sobol, next, parameters]).toEqual([null, null, null, 0]);
    expect(value.p95).toBeGreaterThan(value.p5);
  });
});

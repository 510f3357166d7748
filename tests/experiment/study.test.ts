import { beforeAll, describe, expect, test } from 'vitest';
import { runInline, runStudy, type Study, type StudyVariant } from '../../src/experiment/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { scenarioOf } from '../science/scenario-of.ts';

const OPTIONS = { draws: 12, thin: 1, seed: 1 };

/** People leave, are held and removed; of those removed a part is not heard of; some die before they can leave. */
const scenario = scenarioOf(
  `
masar: 1
title: Held and removed
time: { from: 2014-01, to: 2016-12 }
places: [town, abroad, home]
groups: { all: { start: 20000, at: town, status: with_group, home: home } }
moves:
  - { id: leaves, from: with_group, to: irregular, at: abroad, rate: 10% (7%..14%) per month, lever: exits }
  - { id: dies, from: with_group, to: dead, rate: 3% (2%..4%) per month }
  - { id: removed, from: irregular, to: removed, at: home, rate: 20% (15%..26%) per month, lever: removals }
  - { id: lost_sight_of, from: irregular, to: fate_unknown, rate: 2% (1%..3%) per month }
  - { id: not_heard_of, from: removed, to: fate_unknown, share: 70% (60%..80%) }
  - { id: never, from: with_group, to: refugee, rate: 0.000001% per month, lever: nothing }
levers:
  removals: { range: 0..1, start: 1, assumes: [not_heard_of.share] }
  exits: { range: 0.5..1, start: 1 }
  nothing: { range: 0..1, start: 1 }
disputes:
  deaths: { uses: few, options: { few: { set: { dies.rate: 3% (2%..4%) per month } }, many: { set: { dies.rate: 9% (7%..12%) per month } } } }
rivals: [{ id: nobody_lost, file: nobody-lost.yaml }, { id: all_heard_of, file: all-heard-of.yaml }]
mechanisms:
  deaths: { without: no-deaths.yaml, shows: { on: 2016-12, of: { move: dies, cumulative: true } } }
observations: [{ id: many_dead, on: 2016-12-31, of: { status: dead }, value: 4500 (3000..6500) }]
`,
  {
    'nobody-lost.yaml': 'moves: [{ id: lost_sight_of, rate: 0% per month }]\n',
    'all-heard-of.yaml': 'moves: [{ id: not_heard_of, remove: true }]\n',
    'no-deaths.yaml': 'moves: [{ id: dies, rate: 0% per month }]\n',
  },
);

let study: Study;

beforeAll(async () => {
  study = await runStudy(runInline, scenario, OPTIONS);
});

const found = (kind: StudyVariant['kind'], id: string, rival = ''): StudyVariant => {
  const variant = study.variants.find((each) => each.kind === kind && each.id === id && each.rival === rival);
  if (!variant) throw new Error(`no ${kind} ${id}`);
  return variant;
};
const effect = (variant: StudyVariant, outcome: string) =>
  variant.outcomes.find(({ id }) => id === outcome)?.difference;

describe('the sign of a lever', () => {
  test('is assumed where the outcome holds what the move of the lever leads to or leaves', () => {
    const removals = found('lever', 'removals');
    expect(effect(removals, 'home')?.p95).toBeLessThan(0);
    expect(removals.sign?.home).toBe('assumed');
    expect(removals.sign?.irregular).toBe('assumed');
  });

  test('is assumed where the effect turns with the parameter that the lever assumes', () => {
    // Without removals fewer are not heard of, because of the share that was put in.
    const removals = found('lever', 'removals');
    expect(effect(removals, 'unknown')?.p95).toBeLessThan(0);
    expect(removals.sign?.unknown).toBe('assumed');
  });

  test('emerges where nothing that was put in turns it: slower exits leave more people to die', () => {
    const exits = found('lever', 'exits');
    expect(effect(exits, 'dead')?.p5).toBeGreaterThan(0);
    expect(exits.sign?.dead).toBe('emerges');
    // The same effect as above would emerge if the lever did not name what it assumes.
    expect(exits.sign?.unknown).toBe('emerges');
  });

  test('is none where the range of the difference holds 0', () => {
    expect(Object.values(found('lever', 'nothing').sign ?? {})).toEqual(study.base.map(() => 'none'));
  });

  test('may assume what a rival does not have', () => {
    const there = found('lever', 'removals', 'all_heard_of');
    expect(effect(there, 'unknown')?.p5).toBeGreaterThan(0);
    expect(there.sign?.unknown).toBe('emerges');
  });

  test('is told for every outcome, on the scenario and on each rival', () => {
    for (const rival of ['', 'nobody_lost', 'all_heard_of'])
      for (const id of ['removals', 'exits', 'nothing'])
        expect(Object.keys(found('lever', id, rival).sign ?? {})).toEqual(study.base.map((each) => each.id));
  });
});

describe('a study', () => {
  test('pairs every variant with the scenario: whoever is not touched is the same person', () => {
    // Removals act on nobody who is still inside or dead.
    for (const outcome of ['inside', 'dead']) {
      const difference = effect(found('lever', 'removals'), outcome);
      expect([difference?.p5, difference?.p95]).toEqual([0, 0]);
    }
  });

  test('tells the figure of a mechanism with it and without it, and the parameters that it feeds', () => {
    const { shown, parameters } = found('without', 'deaths');
    expect(shown?.with.p50).toBeGreaterThan(3000);
    expect([shown?.without.p5, shown?.without.p95]).toEqual([0, 0]);
    expect(shown?.difference.p50).toBe(-(shown?.with.p50 ?? 0));
    expect(shown?.agree).toBe(1);
    expect(parameters).toEqual(['dies.rate']);
  });

  test('scores rivals and the other sides of disputes on the same figures', () => {
    expect(found('rival', 'nobody_lost').score).toMatchObject({ passed: 1, scored: 1, crpsRatio: 1 });
    const many = found('dispute', 'deaths');
    expect(many.score?.passed).toBe(0);
    expect(many.score?.crpsRatio).toBeGreaterThan(2);
  });

  test('is the same however many variants are at work at a time', async () => {
    expect(await runStudy(runInline, scenario, { ...OPTIONS, lanes: 3 })).toEqual(study);
  });

  test('keeps only what is asked for, and says how far it is', async () => {
    const told: number[] = [];
    const some = await runStudy(runInline, scenario as Scenario, {
      ...OPTIONS,
      only: ({ kind }) => kind === 'dispute',
      progress: (done) => told.push(done),
    });
    expect(some.variants.map(({ kind, id, setting }) => [kind, id, setting])).toEqual([
      ['dispute', 'deaths', 'many'],
    ]);
    expect(told).toEqual([1]);
  });
});

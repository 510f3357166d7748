import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTREME_IDS } from '../../src/experiment/extremes/finding.ts';
import {
  type DrawResult,
  type ExtremeId,
  type Runner,
  runExtremes,
  runInline,
} from '../../src/experiment/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { randomScenario } from '../science/random-scenario.ts';
import { scenarioOf } from '../science/scenario-of.ts';

type Plan = Scenario['plan'];

/** Something of everything that a condition can take to an extreme. */
const rich = scenarioOf(
  `
masar: 1
title: Something of everything
time: { from: 2014-01, to: 2015-12 }
groups:
  first: { start: 1500 (1200..1900), at: north }
  second: { start: 1000, at: town, arrives: 60 (40..90) per month, scale: 1.2 }
places: { north: { country: AAA }, town: { country: BBB }, abroad: { country: CCC } }
links:
  up: { from: north, to: town, distance_km: 200 }
  out: { from: town, to: abroad, distance_km: 300, mode: sea, two_way: true }
holders: { group: { label: Group, own: true }, army: { label: Army, custody: custody_government } }
control:
  - { on: 2014-01-01, place: north, holder: group }
  - { on: 2014-01-01, place: town, holder: group }
  - { on: 2014-09-10, place: north, holder: army }
falls:
  - { id: lost, status: with_group, share: { dead: 10%, custody: { by: new_holder, share: 20% } }, otherwise: nearest_held }
signals: { fear: { count: { to: removed, over: 6 months }, per: 100 } }
moves:
  - { from: with_group, to: on_route, rate: 6% (3%..9%) per month, times: { signal.fear: exp -0.8 (-1.5..-0.3) per 1 } }
  - { from: with_group, to: dead, rate: 1% per month, in: held }
  - { from: irregular, to: removed, rate: 8% per month, lever: removals }
  - { from: irregular, to: refugee, share: 5% }
journeys:
  on_route:
    toward: { abroad: { pull: 1, to: irregular } }
    stopped: { holder.army: { share: 20%, to: custody_government } }
    speed: 20 km per day
    dies: 1% per 100 km
    blocked: { to: with_group, at: back }
levers: { removals: { label: Removals, range: 0..3, start: 1, from: 2014-07 } }
`,
);

describe('extreme conditions', () => {
  it('hold for a scenario with something of everything, all of them made', async () => {
    const extremes = await runExtremes(runInline, rich);
    expect(extremes.tests.filter(({ holds }) => holds !== true)).toEqual([]);
    expect(extremes).toMatchObject({ draws: 8, thin: 4, seed: 1, held: 14, made: 14 });
    expect(await runExtremes(runInline, rich, { lanes: 3 })).toEqual(extremes);
    expect(JSON.parse(JSON.stringify(extremes))).toEqual(extremes);
  });

  it('are left out where there is nothing to take to an extreme', async () => {
    const plain = scenarioOf(`
masar: 1
title: Plain
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 2000, at: here } }
places: [here]
moves: [{ from: with_group, to: returned, rate: 5% per month }]
`);
    const { tests, made, held } = await runExtremes(runInline, plain);
    const left = tests.filter(({ holds }) => holds === null).map(({ id }) => id);
    expect(left).toEqual([
      'best_values',
      'nothing_falls',
      'all_can_die',
      'levers_lowest',
      'levers_highest',
      'no_way_out',
      'counts_weightless',
      'groups_apart',
    ]);
    expect([made, held]).toEqual([6, 6]);
  });

  it('hold for any scenario', async () => {
    const chance: number[] = [];
    await fc.assert(
      fc.asyncProperty(randomScenario, fc.integer({ min: 0, max: 1e9 }), async (random, seed) => {
        const { 'scenario.yaml': text, ...files } = random.text();
        const { tests } = await runExtremes(runInline, scenarioOf(text, files), { seed, draws: 4 });
        expect(tests.filter(({ holds }) => holds === false)).toEqual([]);
        for (const { found } of tests)
          if (found?.measure === 'standard_errors') chance.push(found.value / found.limit);
      }),
      { numRuns: Number(process.env.MASAR_RANDOM_SCENARIOS ?? 25), seed: 6 },
    );
    // What is left to chance is not so wide that anything would pass.
    expect(Math.max(...chance)).toBeGreaterThan(0.4);
  });
});

/** An engine that is broken on purpose: it lives out another plan than the one that it is given. */
const living =
  (alter: (plan: Plan) => Plan): Runner =>
  (scenario, options, draws) =>
    runInline({ ...scenario, plan: alter(scenario.plan) }, options, draws);

/** An engine that is broken on purpose: what it counts is changed afterwards. */
const counting =
  (alter: (result: DrawResult, thin: number) => void): Runner =>
  async (scenario, options, draws) => {
    const results = await runInline(scenario, options, draws);
    for (const result of results) alter(result, options.thin ?? 1);
    return results;
  };

/** The groups of a plan, changed. */
const withGroups = (alter: (group: Plan['groups'][number], g: number, plan: Plan) => object): Runner =>
  living((plan) => ({
    ...plan,
    groups: plan.groups.map((group, g) => ({ ...group, ...alter(group, g, plan) })),
  }));

/** The constant factors of the moves of a plan, changed; undefined takes one away. */
const withConstants = (alter: (constant: number) => number | undefined): Runner =>
  living((plan) => ({
    ...plan,
    moves: plan.moves.map((move) => ({
      ...move,
      factors: move.factors.flatMap((factor) => {
        if (factor.value.of !== 'constant') return [factor];
        const constant = alter(factor.value.constant);
        return constant === undefined ? [] : [{ ...factor, value: { of: 'constant' as const, constant } }];
      }),
    })),
  }));

async function failing(runner: Runner): Promise<ExtremeId[]> {
  const { tests } = await runExtremes(runner, rich);
  return tests.filter(({ holds }) => holds === false).map(({ id }) => id);
}

describe('an engine that is broken on purpose', () => {
  const { plan } = rich;
  let times = 0;

  const seenByOne: [what: string, runner: Runner, by: ExtremeId[]][] = [
    [
      'knows one draw only',
      async (scenario, options, draws) => {
        const [first] = await runInline(scenario, options, 1);
        return Array.from({ length: draws }, () => first);
      },
      ['same_seed'],
    ],
    [
      'does not weight those who stand for others',
      counting(({ people, statuses }, thin) => {
        for (const counts of [people, statuses])
          counts.forEach((n, at) => {
            counts[at] = n / thin;
          });
      }),
      ['thinned', 'tenfold'],
    ],
    [
      'has room for so many only',
      living((given) => ({
        ...given,
        parameters: given.parameters.map((p) =>
          p.fixed === null ? p : { ...p, fixed: Math.min(p.fixed, 4000) },
        ),
      })),
      ['tenfold'],
    ],
    [
      'does not read parameters where it is told to',
      (scenario, options, draws) => runInline(scenario, { ...options, positions: undefined }, draws),
      ['best_values'],
    ],
    [
      'has people whom nobody brought',
      withGroups((_, g) => ({ start: plan.groups[g].start })),
      ['no_arrivals', 'groups_apart'],
    ],
    [
      'overlooks factors of 0',
      withConstants((constant) => (constant === 0 ? undefined : constant)),
      ['nobody_leaves'],
    ],
    [
      'lets places fall whatever happens',
      living((given) => ({ ...given, falls: plan.falls })),
      ['nothing_falls'],
    ],
    ['cannot be fast', withConstants((constant) => Math.min(constant, 0.01)), ['all_can_die']],
    [
      'has levers that do not act',
      living((given) => ({ ...given, levers: given.levers.map((lever) => ({ ...lever, value: 1 })) })),
      ['levers_lowest'],
    ],
    [
      'has levers that act on who comes',
      withGroups(({ scale }, _, { levers }) => ({ scale: levers[0].value > 1 ? -1 : scale })),
      ['levers_highest'],
    ],
    [
      'walks on closed links',
      living((given) => ({
        ...given,
        links: given.links.map((link) => ({ ...link, closes: given.days - 1 })),
      })),
      ['no_way_out'],
    ],
    [
      'feeds back counts that weigh nothing',
      living((given) => ({
        ...given,
        signals: given.signals.map((s) => (s.from === 'counted' ? { ...s, per: Math.min(s.per, 100) } : s)),
      })),
      ['tenfold', 'counts_weightless', 'groups_apart'],
    ],
    [
      'has groups that meet',
      withGroups(({ hash }, _, { groups }) => ({
        hash: hash + groups.filter(({ start }) => start >= 0).length,
      })),
      ['groups_apart'],
    ],
  ];

  it.each(seenByOne)('%s: only that is seen', async (_, runner, by) => {
    expect(await failing(runner)).toEqual(by);
  });

  const seenByMany: [what: string, runner: Runner, by: ExtremeId][] = [
    [
      'loses a person',
      counting(({ people }, thin) => {
        people[1] -= thin;
      }),
      'as_written',
    ],
    [
      'brings the dead back',
      counting(({ statuses }) => {
        const width = plan.statuses.length;
        const last = statuses.length - width;
        const [dead, inside] = ['dead', 'with_group'].map((id) => plan.statuses.indexOf(id));
        statuses[last + inside] += statuses[last + dead];
        statuses[last + dead] = 0;
      }),
      'as_written',
    ],
    [
      'draws other numbers every time',
      (scenario, options, draws) => runInline(scenario, { ...options, seed: 100 * ++times }, draws),
      'same_seed',
    ],
  ];

  it.each(seenByMany)('%s: it is seen', async (_, runner, by) => {
    expect(await failing(runner)).toContain(by);
  });

  it('breaks every condition at least once here', () => {
    const broken = [...seenByOne.flatMap(([, , by]) => by), ...seenByMany.map(([, , by]) => by)];
    expect([...new Set(broken)].sort()).toEqual([...EXTREME_IDS].sort());
  });
});

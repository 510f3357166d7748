import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomScenario } from './random-scenario.ts';
import { draws, scenarioOf, timesMade } from './scenario-of.ts';

const RUNS = Number(process.env.MASAR_RANDOM_SCENARIOS ?? 60);

/** The moves with a steady hazard slowed by `dread`; those with a shape and the shares as they are. */
function slowed(moves: string[]): string[] {
  const effect = 'signal.dread: exp -0.8 (-1.5..-0.4) per 1';
  return moves.map((move) => {
    if (move.includes('shape:') || move.includes('share:')) return move;
    return move.includes('times: {')
      ? move.replace('times: {', `times: { ${effect},`)
      : move.replace(/ }$/, `, times: { ${effect} } }`);
  });
}

describe('people who live on ahead of the window at hand', () => {
  it('come to the same as when everybody lives through each window before anybody begins the next', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        randomScenario,
        fc.constantFrom('', ', by: group', ', by: place'),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (random, by, over, lag) => {
          const count = `count: { move: [${counted(random.moves)}]${by}, over: ${over} months }`;
          const build = (moves: string[]) => {
            const dread = `  dread: { ${count}, per: 10${lag > 0 ? `, lag: ${lag} months` : ''} }`;
            const { 'scenario.yaml': text, ...rest } = random.text({
              moves,
              signals: [...random.signals, dread],
            });
            return scenarioOf(text, rest);
          };
          const scenario = build(slowed(random.moves));
          const [record] = draws(scenario, 1);
          expect(draws(scenario, 1, { windows: 'calendar' })[0]).toEqual(record);
          expect(draws(scenario, 1, { thin: 3, windows: 'calendar' })).toEqual(
            draws(scenario, 1, { thin: 3 }),
          );
          if (draws(build(random.moves), 1)[0].lanes.join() !== record.lanes.join()) moved++;
        },
      ),
      { numRuns: RUNS, seed: 11 },
    );
    // Otherwise the counts act on nobody and the comparison says nothing.
    expect(moved).toBeGreaterThan(RUNS / 4);
  });

  // That each share is settled with the counts of its own month is held to the person in feedback.test.ts.
  it('keep step where a count acts on a share: those who were let in before turn later ones away', () => {
    const scenario = scenarioOf(`
masar: 1
title: Turned away
time: { from: 2014-01, to: 2015-12 }
signals:
  full: { count: { move: [let_in], over: 2 months }, per: 10 }
groups: { all: { start: 400, at: here, arrives: 20 per month } }
places: [here]
moves:
  - { id: sets_out, from: with_group, to: attempting, rate: 10% per month }
  - { id: let_in, from: attempting, to: refugee, share: 60%, times: { signal.full: exp -1 (-2..-0.5) per 1 } }
  - { id: turns_back, from: attempting, to: with_group, rate: 50% per month }
  - { id: goes_home, from: refugee, to: with_group, rate: 20% per month }
`);
    const [record] = draws(scenario, 1);
    const open = scenarioOf(`
masar: 1
title: Let in
time: { from: 2014-01, to: 2015-12 }
groups: { all: { start: 400, at: here, arrives: 20 per month } }
places: [here]
moves:
  - { id: sets_out, from: with_group, to: attempting, rate: 10% per month }
  - { id: let_in, from: attempting, to: refugee, share: 60% }
  - { id: turns_back, from: attempting, to: with_group, rate: 50% per month }
  - { id: goes_home, from: refugee, to: with_group, rate: 20% per month }
`);
    const [free] = draws(open, 1);
    expect(timesMade(scenario, record, 'let_in')).toBeLessThan(0.8 * timesMade(open, free, 'let_in'));
  });
});

/** The ids of the moves. */
function counted(moves: string[]): string {
  return moves.map((move) => /id: (\w+)/.exec(move)?.[1]).join(', ');
}

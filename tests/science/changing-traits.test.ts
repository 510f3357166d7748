import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectCount } from './chances.ts';
import { occupancyOf } from './matrix-exponential.ts';
import { draws, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const PEOPLE = 20_000;
const MONTH_DAYS = 30.436875;
const PAPERS = ['valid', 'none', 'bought'];

/** People without papers die at twice the hazard, those with bought ones at half of it. */
function papers(parts: { moves: string; watch?: boolean; group?: string }): Scenario {
  return scenarioOf(`
masar: 1
title: Papers
time: { from: 2014-01, to: 2015-12 }
traits: { papers: [${PAPERS.join(', ')}], who: [man, woman] }
groups: { all: ${parts.group ?? `{ start: ${PEOPLE}, at: here, status: irregular }`} }
places: [here]
moves:
${parts.moves}
${parts.watch === false ? '' : 'observations: [{ id: watched, on: 2015-12, of: { status: irregular, trait: { papers: none } }, value: 100 }]'}
`);
}

const CHAIN = `  - { id: lose, from: irregular, if: { papers: valid }, set: { papers: none }, mean: 8 months }
  - { id: buy, from: irregular, if: { papers: none }, set: { papers: bought }, mean: 5 months }
  - { id: seized, from: irregular, if: { papers: bought }, set: { papers: none }, mean: 20 months }`;
const DEATH =
  '  - { id: die, from: irregular, to: dead, mean: 30 months, times: { trait.papers.none: 2, trait.papers.bought: 0.5 } }';

/** People in a status with each level of papers, at the end of a record. */
function byPapers(scenario: Scenario, record: DrawRecord, status: string, row: number): number[] {
  const { plan } = scenario;
  const { recording } = plan;
  const width = record.stock.length / recording.days.length;
  const trait = plan.traits.findIndex(({ id }) => id === 'papers');
  const { levels } = plan.traits[trait];
  const people = PAPERS.map(() => 0);
  const counted = new Set<number>();
  recording.strandOfKind.forEach((strand, kind) => {
    if (counted.has(strand)) return;
    counted.add(strand);
    const level = levels[Math.floor(kind / plan.traitStride[trait]) % levels.length];
    recording.spots.forEach((spot, s) => {
      if (plan.statuses[spot.status] === status)
        people[PAPERS.indexOf(level)] += record.stock[row * width + s * recording.strands + strand];
    });
  });
  return people;
}

describe('a trait that a move changes', () => {
  const month = (mean: number): number => 1 / (mean * MONTH_DAYS);
  const rates: [number, number, number][] = [
    [0, 1, month(8)],
    [1, 2, month(5)],
    [2, 1, month(20)],
    [0, 3, month(30)],
    [1, 3, 2 * month(30)],
    [2, 3, month(30) / 2],
  ];

  it('goes from level to level as a chain of states, and the hazards of the new level hold from then on', () => {
    const scenario = papers({ moves: `${CHAIN}\n${DEATH}` });
    const [record] = draws(scenario, 1);
    scenario.plan.recording.days.forEach((day, row) => {
      const expected = occupancyOf(4, rates, day + 1);
      const found = byPapers(scenario, record, 'irregular', row);
      found.forEach((people, level) => {
        expectCount(people, PEOPLE, expected[level]);
      });
      expectCount(peopleIn(scenario, record, 'dead', { row }), PEOPLE, expected[3]);
    });
  });

  it('makes and loses nobody, at any record and for any level', () => {
    const scenario = papers({ moves: `${CHAIN}\n${DEATH}` });
    for (const record of draws(scenario, 4))
      scenario.plan.recording.days.forEach((_, row) => {
        const alive = byPapers(scenario, record, 'irregular', row);
        const dead = byPapers(scenario, record, 'dead', row);
        expect([...alive, ...dead].every((people) => people >= 0)).toBe(true);
        expect([...alive, ...dead].reduce((a, b) => a + b)).toBe(PEOPLE);
      });
  });

  it('counts each change as often as it is made', () => {
    const scenario = papers({ moves: CHAIN });
    const [record] = draws(scenario, 1);
    const [valid, none, bought] = byPapers(
      scenario,
      record,
      'irregular',
      scenario.plan.recording.days.length - 1,
    );
    const made = ['lose', 'buy', 'seized'].map((id) => timesMade(scenario, record, id));
    expect(valid).toBe(PEOPLE - made[0]);
    expect(none).toBe(made[0] + made[2] - made[1]);
    expect(bought).toBe(made[1] - made[2]);
  });

  it('is told by a share that asks for it in the status to which the same move leads', () => {
    const scenario = papers({
      moves: `  - { id: out, from: irregular, to: attempting, set: { papers: none }, mean: 2 days }
  - { from: attempting, to: removed, share: 100%, if: { papers: none } }
  - { from: attempting, to: refugee, share: 100%, if: { papers: valid } }`,
    });
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'refugee')).toBe(0);
    expect(peopleIn(scenario, record, 'removed')).toBe(timesMade(scenario, record, 'out'));
  });

  it('leaves the clock of a spell with a shape running', () => {
    const scenario = papers({
      moves: `  - { from: irregular, to: dead, median: 6 months, shape: 1.8 }
  - { id: lose, from: irregular, if: { papers: valid }, set: { papers: none }, mean: 2 months }
  - { id: find, from: irregular, if: { papers: none }, set: { papers: valid }, mean: 2 months }`,
    });
    const [record] = draws(scenario, 1);
    expect(timesMade(scenario, record, 'lose')).toBeGreaterThan(PEOPLE);
    scenario.plan.recording.days.forEach((day, row) => {
      const left = Math.exp(-Math.LN2 * ((day + 1) / (6 * MONTH_DAYS)) ** 1.8);
      expectCount(peopleIn(scenario, record, 'irregular', { row }), PEOPLE, left);
    });
  });

  it('moves no draw of those who do not make the move, nor of other statuses', () => {
    const others = `  - { id: leave, from: with_group, to: attempting, rate: 8% per month }
  - { id: go, from: attempting, to: irregular, rate: 20% per month }
  - { id: die, from: irregular, to: dead, rate: 3% per month }`;
    const group = `{ start: ${PEOPLE}, at: here, traits: { who: { woman: 40% } } }`;
    const plain = papers({ moves: others, group, watch: false });
    const changing = papers({ moves: `${others}\n${CHAIN}`, group, watch: false });
    const [a] = draws(plain, 1);
    const [b] = draws(changing, 1);
    const rows = plain.plan.recording.days.length;
    for (let row = 0; row < rows; row++)
      for (const status of ['with_group', 'attempting'])
        expect(peopleIn(changing, b, status, { row })).toBe(peopleIn(plain, a, status, { row }));
    // Where the change comes with the move itself and nothing asks for the trait, nothing moves at all.
    const beside = papers({
      moves: others.replace('to: attempting,', 'to: attempting, set: { papers: none },'),
      group,
      watch: false,
    });
    expect(draws(beside, 1)[0].lanes).toEqual(a.lanes);
    // Another trait stays as it was drawn.
    const women = '\n  - { id: women, from: irregular, to: returned, share: 100%, if: { who: woman } }';
    const first = papers({ moves: others + women, group, watch: false });
    const second = papers({
      moves: others.replace('to: irregular,', 'to: irregular, set: { papers: bought },') + women,
      group,
      watch: false,
    });
    const returned = timesMade(first, draws(first, 1)[0], 'women');
    expect(returned).toBeGreaterThan(1000);
    expect(timesMade(second, draws(second, 1)[0], 'women')).toBe(returned);
  });
});

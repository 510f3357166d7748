import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, expectDraw } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

/** Three traits that tell 18 kinds of one group apart by their hazards alone, two places where hazards differ, one trait that changes. */
const scenario: Scenario = scenarioOf(`
masar: 1
title: Many kinds
time: { from: 2014-01, to: 2016-12 }
periods: { late: { from: 2015-01, to: 2016-12 } }
traits: { papers: [valid, none, other], role: [member, leader, guide], family: [alone, many] }
groups:
  all:
    start: 2000
    at: { north: 60%, south: 40% }
    arrives: 100 per month
    traits: { papers: { none: 20%, other: 10% }, role: { leader: 10%, guide: 20% }, family: { many: 40% } }
places: [north, south, abroad]
moves:
  - { id: wants, from: with_group, to: attempting, rate: 3% per month, times: { trait.role.leader: 4, trait.role.guide: 0.5, trait.family.many: 2, place.south: 2, period.late: 3 } }
  - { id: lost, from: [with_group, attempting], if: { papers: valid }, set: { papers: none }, rate: 5% per month }
  - { id: stays, from: attempting, to: with_group, rate: 4% per month, times: { trait.role.guide: 2 } }
  - { id: leaves, from: attempting, to: irregular, at: abroad, rate: 25% per month, times: { trait.family.many: 0.4 } }
  - { id: dies, from: [with_group, attempting], to: dead, rate: 2% per month, times: { trait.role.leader: 0.3 } }
  - { id: found, from: irregular, to: removed, rate: 6% per month, times: { trait.papers.none: 2.5, trait.papers.other: 0.5 } }
`);

function expected(mixtures: boolean): DrawRecord {
  return expectDraw(chart(scenario.plan, 'full'), { seed: 1, draw: 0, mixtures, longestStep: 4 });
}

describe('kinds that are followed as mixtures', () => {
  const exact = expected(false);
  const mixed = expected(true);

  it('come to within two parts in 100 of all kinds followed at every place', () => {
    // Not the same numbers: the mixtures are at work.
    expect(mixed.lanes).not.toEqual(exact.lanes);
    for (const status of ['with_group', 'attempting', 'irregular', 'dead', 'removed'])
      scenario.plan.recording.days.forEach((_, row) => {
        const people = peopleIn(scenario, exact, status, { row });
        if (people < 200) return;
        expect(Math.abs(peopleIn(scenario, mixed, status, { row }) / people - 1)).toBeLessThan(0.02);
      });
    for (const id of ['wants', 'lost', 'leaves', 'stays', 'found', 'dies'])
      expect(timesMade(scenario, mixed, id) / timesMade(scenario, exact, id)).toBeCloseTo(1, 2);
  });

  it('are far from what the mean hazards of those who come would give', () => {
    const even = scenarioOf(
      scenario.files['scenario.yaml'].replace(
        'trait.role.leader: 4, trait.role.guide: 0.5, trait.family.many: 2',
        `trait.family.many: ${(0.1 * 4 + 0.2 * 0.5 + 0.7) * 1.4}, trait.family.alone: ${(0.1 * 4 + 0.2 * 0.5 + 0.7) * 1.4}`,
      ),
    );
    const record = expectDraw(chart(even.plan, 'full'), {
      seed: 1,
      draw: 0,
      mixtures: false,
      longestStep: 4,
    });
    const off = timesMade(even, record, 'wants') / timesMade(scenario, exact, 'wants') - 1;
    expect(Math.abs(off)).toBeGreaterThan(0.03);
  });

  it('neither make nor lose anybody', () => {
    expect(Math.abs(mixed.people.in - exact.people.in)).toBeLessThan(1e-6);
  });
});

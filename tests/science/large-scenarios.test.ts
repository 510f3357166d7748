import { describe, expect, it } from 'vitest';
import { draws, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const many = Array.from({ length: 300 }, (_, i) => i);

describe('more than a byte can count', () => {
  it('300 cases in one map are 300 different cases', () => {
    // Only the last place lets people go; case 299 must not be read as case 43.
    const cases = many.map((i) => `place.p${i}: ${i === 299 ? '90%' : '0.000001%'} per month`);
    const scenario = scenarioOf(`
masar: 1
title: Many cases
time: { from: 2014-01, to: 2014-12 }
groups:
  first: { start: 500, at: p43 }
  last: { start: 500, at: p299 }
places: [${many.map((i) => `p${i}`).join(', ')}]
moves: [{ from: with_group, to: dead, rate: { ${cases.join(', ')} } }]
`);
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'dead', { place: 'p299' })).toBe(500);
    expect(peopleIn(scenario, record, 'dead', { place: 'p43' })).toBe(0);
  });

  it('300 shares on entry of one status each take their part', () => {
    const shares = many.map((i) => `  - { id: s${i}, from: irregular, to: refugee, share: 0.3% }`);
    const scenario = scenarioOf(`
masar: 1
title: Many shares
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 60000, at: here, status: irregular } }
places: [here]
moves:
${shares.join('\n')}
`);
    const [record] = draws(scenario, 1);
    const taken = peopleIn(scenario, record, 'refugee') / 60_000;
    expect(Math.abs(taken - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 60_000));
    for (const id of ['s0', 's255', 's256', 's299'])
      expect(Math.abs(timesMade(scenario, record, id) - 180)).toBeLessThan(4 * Math.sqrt(180));
  });

  it('300 holders are 300 holders', () => {
    const scenario = scenarioOf(
      `
masar: 1
title: Many holders
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 500, at: here } }
places: [here]
holders: { ${many.map((i) => `h${i}: { label: H${i} }`).join(', ')} }
control: { file: control.csv }
moves: [{ from: with_group, to: dead, in: holder.h299, rate: 90% per month }]
`,
      { 'control.csv': 'on,place,holder\n2014-01-01,here,h299\n' },
    );
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'dead')).toBe(500);
  });
});

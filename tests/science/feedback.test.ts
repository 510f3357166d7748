import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { draws, mean, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const MONTH_DAYS = 30.436875;

/** Times a move was made in each month; records are ends of months. */
function monthly(scenario: Scenario, record: DrawRecord, id: string): number[] {
  const { recording, months } = scenario.plan;
  const rows = months.map(({ end }) => recording.days.indexOf(end - 1));
  const width = record.flow.length / recording.days.length;
  const transition = scenario.compiled.transitions.find((t) => t.id === id);
  return rows.map((row) => {
    let made = 0;
    recording.channels.forEach(({ move }, channel) => {
      if (!transition?.indexes.includes(move)) return;
      for (let k = 0; k < recording.strands; k++)
        made += record.flow[row * width + channel * recording.strands + k];
    });
    return made;
  });
}

/** People who die at `hazard` per day, multiplied by exp(effect x those counted before, in so many people). */
function epidemic(parts: { effect: number; count: string }): Scenario {
  return scenarioOf(`
masar: 1
title: Fed back
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 50000, at: here } }
places: [here]
signals: { fear: { count: ${parts.count} } }
moves: [{ id: die, from: with_group, to: dead, rate: 10% per month, times: { signal.fear: exp ${parts.effect} per 1 } }]
`);
}

/** Expected deaths by month when `countedBy(month, deaths so far)` people make the signal of that month. */
function recursion(
  scenario: Scenario,
  people: number,
  effect: number,
  signal: (month: number, deaths: number[]) => number,
): number[] {
  const hazard = -Math.log(0.9) / MONTH_DAYS;
  const deaths: number[] = [];
  let alive = people;
  scenario.plan.months.forEach(({ start, end }, month) => {
    const now = alive * (1 - Math.exp(-hazard * Math.exp(effect * signal(month, deaths)) * (end - start)));
    deaths.push(now);
    alive -= now;
  });
  return deaths;
}

/**
 * Month by month the mean over draws follows the recursion of expectations. It neglects the curvature of the exponential,
 * a part effect^2 x deaths / (2 per^2) of the hazard: below 1 in 1,000 here. The tolerance is four standard errors, of
 * counts whose variance the feedback makes at most four times binomial.
 */
function follows(scenario: Scenario, expected: number[]): void {
  const count = 8;
  const records = draws(scenario, count);
  expected.forEach((deaths, month) => {
    const found = mean(records.map((record) => monthly(scenario, record, 'die')[month]));
    expect(Math.abs(found - deaths)).toBeLessThan(4 * Math.sqrt((4 * deaths) / count));
  });
}

describe('what happened before a month', () => {
  const since = (deaths: number[], from: number, to: number): number =>
    deaths.slice(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0);

  it('acts on the hazards of the month: more follows from more, less from less', () => {
    for (const effect of [-2, 0.6]) {
      const scenario = epidemic({ effect, count: '{ to: dead, over: 1 month }, per: 5000' });
      const expected = recursion(scenario, 50_000, effect, (m, d) => since(d, m - 1, m) / 5000);
      follows(scenario, expected);
      // Not the course without feedback: the difference is many times the tolerance.
      const alone = recursion(scenario, 50_000, 0, () => 0);
      expect(Math.abs(expected[1] - alone[1])).toBeGreaterThan(20 * Math.sqrt(alone[1]));
    }
  });

  it('over the months that are said, and as late as is said', () => {
    const scenario = epidemic({
      effect: -1,
      count: '{ move: die, over: 3 months }, per: 5000, lag: 2 months',
    });
    follows(
      scenario,
      recursion(scenario, 50_000, -1, (m, d) => since(d, m - 5, m - 2) / 5000),
    );
  });

  it('is nothing in the first month, whatever happens in it', () => {
    const scenario = epidemic({ effect: 100, count: '{ to: dead, over: 12 months }, per: 1' });
    const [record] = draws(scenario, 1);
    const plain = epidemic({ effect: 0, count: '{ to: dead, over: 12 months }, per: 1' });
    const [other] = draws(plain, 1);
    const [first, ...later] = monthly(scenario, record, 'die');
    expect(first).toBe(monthly(plain, other, 'die')[0]);
    // Then everybody dies at once, on the first day of the second month.
    expect(later[0]).toBe(50_000 - first);
  });

  it('acts to the person where there is no chance: a wave that is let through every second month', () => {
    // Whoever arrives in a month after one in which nobody left leaves at once; otherwise they stay for good.
    const scenario = scenarioOf(`
masar: 1
title: Waves
time: { from: 2014-01, to: 2014-12 }
groups: { all: { arrives: 100 per month, at: here, status: attempting } }
places: [here]
signals: { gone: { count: { to: irregular, over: 1 month }, per: 1 } }
moves: [{ id: go, from: attempting, to: irregular, share: 99.9999999%, times: { signal.gone: exp -1 per 1 } }]
`);
    const [record] = draws(scenario, 1);
    const gone = monthly(scenario, record, 'go');
    let before = 0;
    for (const now of gone) {
      expect(now).toBe(before > 0 ? 0 : 100);
      before = now;
    }
    expect(peopleIn(scenario, record, 'irregular')).toBe(600);
  });

  it('is weighted when people are thinned', () => {
    const scenario = epidemic({ effect: -2, count: '{ to: dead, over: 1 month }, per: 5000' });
    const expected = recursion(scenario, 50_000, -2, (m, d) => since(d, m - 1, m) / 5000);
    const thin = 5;
    const count = 8;
    const records = draws(scenario, count, { thin });
    const people = mean(records.map((record) => record.people.in));
    expected.forEach((deaths, month) => {
      const found =
        mean(records.map((record) => monthly(scenario, record, 'die')[month])) * (50_000 / people);
      expect(Math.abs(found - deaths)).toBeLessThan(4 * Math.sqrt((4 * thin * deaths) / count));
    });
  });
});

describe('counts that are kept apart', () => {
  const apart = (by: string): Scenario =>
    scenarioOf(`
masar: 1
title: Kept apart
time: { from: 2014-01, to: 2014-12 }
groups:
  few: { start: 1000, at: one }
  many: { start: 20000, at: two }
places: [one, two]
signals: { fear: { count: { to: dead${by}, over: 1 month }, per: 1000 } }
moves: [{ id: die, from: with_group, to: dead, rate: 10% per month, times: { signal.fear: exp -1 per 1 } }]
`);
  const deadAt = (scenario: Scenario, place: string): number =>
    mean(draws(scenario, 12).map((record) => peopleIn(scenario, record, 'dead', { place })));
  const hazard = -Math.log(0.9) / MONTH_DAYS;

  /** Expected deaths of both at the end, when each is acted on by these deaths of the month before. */
  const expected = (scenario: Scenario, shared: boolean): number[] => {
    const alive = [1000, 20000];
    let before = [0, 0];
    for (const { start, end } of scenario.plan.months) {
      const acts = shared ? [before[0] + before[1], before[0] + before[1]] : before;
      const now = alive.map(
        (n, i) => n * (1 - Math.exp(-hazard * Math.exp(-acts[i] / 1000) * (end - start))),
      );
      now.forEach((deaths, i) => {
        alive[i] -= deaths;
      });
      before = now;
    }
    return [1000 - alive[0], 20000 - alive[1]];
  };

  it('by group or by place act each on its own, and together on everybody', () => {
    for (const by of [', by: group', ', by: place', '']) {
      const scenario = apart(by);
      const [few, many] = expected(scenario, by === '');
      expect(Math.abs(deadAt(scenario, 'one') - few)).toBeLessThan(4 * Math.sqrt((2 * few) / 12));
      expect(Math.abs(deadAt(scenario, 'two') - many)).toBeLessThan(4 * Math.sqrt((4 * many) / 12));
    }
    const scenario = apart('');
    expect(expected(scenario, false)[0] - expected(scenario, true)[0]).toBeGreaterThan(200);
  });

  it('by place count where people were, not where they came to', () => {
    const scenario = scenarioOf(`
masar: 1
title: Where they were
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 4000, at: { one: 50%, two: 50% } } }
places: [one, two]
signals: { gone: { count: { move: leave, by: place, over: 12 months }, per: 1 } }
moves:
  - { id: leave, from: with_group, to: irregular, in: one, at: two, rate: 50% per month }
  - { id: alarm, from: with_group, to: attempting, rate: 0.001% per month, times: { signal.gone: exp 100 per 1 } }
`);
    const [record] = draws(scenario, 1);
    // Nobody has left place two: there everybody stays. In place one all whom January leaves are alarmed on 1 February.
    expect(peopleIn(scenario, record, 'attempting', { place: 'two' })).toBeLessThan(5);
    expect(peopleIn(scenario, record, 'with_group', { place: 'one' })).toBe(0);
    expect(timesMade(scenario, record, 'leave')).toBe(monthly(scenario, record, 'leave')[0]);
  });
});

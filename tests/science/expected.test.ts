import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, expectDraw } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { occupancyOf } from './matrix-exponential.ts';
import { peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const MONTH_DAYS = 30.436875;

function expected(scenario: Scenario, longestStep?: number): DrawRecord {
  return expectDraw(chart(scenario.plan, 'full'), { seed: 1, draw: 0, longestStep });
}

/** The largest difference to a probability at the end of any month, for one status of a scenario of 1,000 people. */
function worst(scenario: Scenario, record: DrawRecord, status: string, of: (day: number) => number): number {
  return [...scenario.plan.recording.days].reduce(
    (most, day, row) =>
      Math.max(most, Math.abs(peopleIn(scenario, record, status, { row }) / 1000 - of(day + 1))),
    0,
  );
}

const RATES: [number, number, number][] = [
  [0, 1, 0.03],
  [1, 0, 0.02],
  [1, 2, 0.01],
  [2, 1, 0.005],
  [0, 3, 0.004],
  [2, 3, 0.006],
];
const STATES = ['with_group', 'attempting', 'irregular', 'dead'];

/** A constant multi-state model that goes round in circles. Rates per day. */
function circles(to: string): Scenario {
  const moves = RATES.map(
    ([a, b, rate], i) => `  - { id: m${i}, from: ${STATES[a]}, to: ${STATES[b]}, mean: ${1 / rate} days }`,
  );
  return scenarioOf(`
masar: 1
title: Circles
time: { from: 2014-01, to: ${to} }
groups: { all: { start: 1000, at: here } }
places: [here]
moves:
${moves.join('\n')}
`);
}

describe('expected counts of a constant multi-state model', () => {
  const scenario = circles('2015-06');
  const off = (longestStep?: number): number =>
    Math.max(
      ...STATES.map((status, s) =>
        worst(scenario, expected(scenario, longestStep), status, (day) => occupancyOf(4, RATES, day)[s]),
      ),
    );

  it('are those of the matrix exponential, the closer the shorter the steps', () => {
    const errors = [16, 8, 4, 2, 1].map((longest) => off(longest));
    errors.slice(1).forEach((error, i) => {
      expect(error).toBeLessThan(0.4 * errors[i]);
    });
    expect(errors[4]).toBeLessThan(0.0005);
    // People stay for a month in the mean.
    expect(off()).toBeLessThan(0.02);
  });

  it('neither make nor lose anybody', () => {
    const record = expected(scenario);
    const all = STATES.reduce((sum, status) => sum + peopleIn(scenario, record, status), 0);
    expect(Math.abs(all - 1000)).toBeLessThan(1e-9 * 1000);
    expect(record.people.in).toBe(1000);
    expect(record.people.here + record.people.out).toBeCloseTo(1000, 9);
  });
});

describe('first passage', () => {
  it('in the matrix of msm, from state 1 to 2 within 1,000 days, has the chance of a half', () => {
    // Jackson 2011 (J. Stat. Softw. 38, 8): 1 to 2 and 1 to 4 at .25, 3 to 2 and 3 to 4 at .25; 2 is where it ends.
    const scenario = scenarioOf(`
masar: 1
title: First passage
time: { from: 2014-01, to: 2016-09 }
groups: { all: { start: 1000, at: here } }
places: [here]
moves:
  - { from: with_group, to: attempting, mean: 4 days }
  - { from: with_group, to: dead, mean: 4 days }
  - { from: irregular, to: attempting, mean: 4 days }
  - { from: irregular, to: dead, mean: 4 days }
`);
    expect(peopleIn(scenario, expected(scenario), 'attempting') / 1000).toBeCloseTo(0.5, 9);
  });
});

describe('spells with a shape', () => {
  const one = (speed: string, extra = '', group = ''): Scenario =>
    scenarioOf(`
masar: 1
title: One spell
time: { from: 2014-01, to: 2015-12 }
${extra}
groups: { all: { start: 1000, at: here${group} } }
places: [here]
moves: [{ id: go, from: with_group, to: dead, ${speed} }]
`);

  it.each([0.5, 0.8, 1.7])('of people who are there at the start follow the curve of shape %f', (shape) => {
    const scenario = one(`median: 4 months, shape: ${shape}`);
    const off = worst(scenario, expected(scenario), 'with_group', (day) =>
      Math.exp(-Math.LN2 * (day / (4 * MONTH_DAYS)) ** shape),
    );
    expect(off).toBeLessThan(1e-5);
  });

  it('scale by period, the clock running on, and go on from an age', () => {
    const scenario = one(
      'median: 5 months, shape: 1.5, times: { period.hard: 3 }',
      'periods: { hard: { from: 2014-04, to: 2014-06 } }',
    );
    const power = (t: number): number => Math.LN2 * (t / (5 * MONTH_DAYS)) ** 1.5;
    const hard = (t: number): number => power(Math.min(Math.max(t, 90), 181)) - power(90);
    const off = worst(scenario, expected(scenario), 'with_group', (day) =>
      Math.exp(-power(day) - 2 * hard(day)),
    );
    expect(off).toBeLessThan(1e-5);
    const aged = one('median: 4 months, shape: 0.5', '', ', age: 10 months');
    const spent = (t: number): number => Math.LN2 * (t / (4 * MONTH_DAYS)) ** 0.5;
    const age = 10 * MONTH_DAYS;
    expect(
      worst(aged, expected(aged), 'with_group', (day) => Math.exp(spent(age) - spent(age + day))),
    ).toBeLessThan(1e-5);
  });

  it('of people who arrive all the time are within a part in 200 of the integral over their arrivals', () => {
    const scenario = scenarioOf(`
masar: 1
title: Arrivals
time: { from: 2014-01, to: 2016-12 }
groups: { all: { arrives: 100 per month, at: here } }
places: [here]
moves: [{ from: with_group, to: dead, median: 8 months, shape: 0.6 }]
`);
    const record = expected(scenario);
    const { months } = scenario.plan;
    const survives = (u: number): number => Math.exp(-Math.LN2 * (u / (8 * MONTH_DAYS)) ** 0.6);
    months.forEach(({ end }, m) => {
      // Simpson's rule in the square root of the age, in which the curve is smooth.
      let people = 0;
      for (const { start, end: last } of months.slice(0, m + 1)) {
        const [a, b] = [Math.sqrt(end - last), Math.sqrt(end - start)];
        const parts = 200;
        for (let i = 0; i <= parts; i++) {
          const x = a + ((b - a) * i) / parts;
          const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
          people += (weight * ((b - a) / parts) * 100 * survives(x * x) * 2 * x) / 3 / (last - start);
        }
      }
      const row = scenario.plan.recording.days.indexOf(end - 1);
      const found = peopleIn(scenario, record, 'with_group', { row });
      expect(Math.abs(found - people)).toBeLessThan(0.005 * people);
    });
  });
});

describe('what happens at once', () => {
  it('shares on entry, one after the other, act on odds and leave the rest to the hazards', () => {
    const scenario = scenarioOf(`
masar: 1
title: Shares
time: { from: 2014-01, to: 2014-06 }
traits: { papers: [valid, none] }
groups: { all: { start: 1000, at: here, traits: { papers: { none: 25% } } } }
places: [here, there]
moves:
  - { id: a, from: with_group, to: attempting, share: 40%, times: { trait.papers.none: 3 } }
  - { id: b, from: attempting, to: removed, at: there, share: 50% }
  - { id: c, from: removed, to: dead, share: 100% }
  - { id: d, from: with_group, to: irregular, rate: 10% per month }
`);
    const record = expected(scenario);
    const odds = (0.4 / 0.6) * 3;
    const first = 750 * 0.4 + (250 * odds) / (1 + odds);
    expect(timesMade(scenario, record, 'a')).toBeCloseTo(first, 9);
    expect(timesMade(scenario, record, 'c')).toBeCloseTo(first / 2, 9);
    expect(peopleIn(scenario, record, 'dead', { place: 'there' })).toBeCloseTo(first / 2, 9);
    const left = (1000 - first) * (1 - Math.exp((Math.log(0.9) / MONTH_DAYS) * scenario.plan.days));
    expect(timesMade(scenario, record, 'd')).toBeCloseTo(left, 3);
  });

  it('a fall settles at the start of its day: shares, custody by the new holder, the rest to what is still held', () => {
    const scenario = scenarioOf(
      `
masar: 1
title: A fall
time: { from: 2014-01, to: 2014-06 }
holders: { group: { label: Group, own: true }, army: { label: Army, custody: custody_government, at: jail } }
control: { file: control.csv }
groups: { all: { start: 1000, at: { town: 70%, village: 30% } } }
places: [jail, town, village]
links: { road: { from: town, to: village, distance_km: 10 } }
moves: [{ id: never, from: custody_government, to: dead, rate: 0% per month }]
falls:
  - { id: lost, status: [with_group], share: { dead: 20%, custody: { by: new_holder, share: 30% } }, otherwise: nearest_held }
`,
      {
        'control.csv':
          'on,place,holder\n2014-01-01,town,group\n2014-01-01,village,group\n2014-03-10,town,army\n',
      },
    );
    const record = expected(scenario);
    const before = scenario.plan.recording.days.indexOf(58);
    expect(peopleIn(scenario, record, 'with_group', { row: before, place: 'town' })).toBeCloseTo(700, 6);
    expect(peopleIn(scenario, record, 'dead')).toBeCloseTo(140, 6);
    expect(peopleIn(scenario, record, 'custody_government', { place: 'jail' })).toBeCloseTo(210, 6);
    expect(peopleIn(scenario, record, 'with_group', { place: 'village' })).toBeCloseTo(650, 6);
  });

  it('a trait that changes is a chain of states', () => {
    const scenario = scenarioOf(`
masar: 1
title: Papers
time: { from: 2014-01, to: 2014-12 }
traits: { papers: [valid, none] }
groups: { all: { start: 1000, at: here, traits: { papers: { none: 0% } } } }
places: [here]
moves:
  - { id: lost, from: irregular, if: { papers: valid }, set: { papers: none }, mean: 300 days }
  - { id: enter, from: with_group, to: irregular, share: 100% }
  - { id: found, from: irregular, to: removed, mean: 500 days, times: { trait.papers.none: 4 } }
`);
    const rates: [number, number, number][] = [
      [0, 1, 1 / 300],
      [0, 2, 1 / 500],
      [1, 2, 4 / 500],
    ];
    const record = expected(scenario, 2);
    expect(worst(scenario, record, 'removed', (day) => occupancyOf(3, rates, day)[2])).toBeLessThan(2e-4);
  });
});

describe('journeys', () => {
  const scenario = (speed: number, more = ''): Scenario =>
    scenarioOf(
      `
masar: 1
title: A way
time: { from: 2014-01, to: 2014-12 }
holders: { army: { label: Army }, other: { label: Other } }
control: { file: control.csv }
groups: { all: { start: 1000, at: a, status: attempting } }
places: [a, b, c]
links:
  ab: { from: a, to: b, distance_km: 300 }
  bc: { from: b, to: c, distance_km: 500 }
journeys:
  on_route:
    toward: { c: { pull: 1, to: irregular } }
    stopped: { holder.other: { share: 25%, to: ${more === '' ? 'removed' : 'attempting, at: back'} } }
    speed: ${speed} km per day
    dies: 2% per 100 km
    blocked: { to: dead }
moves:
  - { id: go, from: attempting, to: on_route, ${more === '' ? 'share: 100%' : 'median: 20 days'} }
  - { id: found, from: on_route, to: detained_admin, rate: 10% per month }
`,
      { 'control.csv': 'on,place,holder\n2014-01-01,a,army\n2014-01-01,b,army\n2014-01-01,c,other\n' },
    );

  it('have the chances of death by kilometre, of moves by day, and of being stopped, and come when they come', () => {
    const way = scenario(20);
    const record = expected(way);
    const alive = 0.98 ** 8 * Math.exp((Math.log(0.9) / MONTH_DAYS) * 40);
    expect(peopleIn(way, record, 'irregular')).toBeCloseTo(1000 * alive * 0.75, 6);
    expect(peopleIn(way, record, 'removed')).toBeCloseTo(1000 * alive * 0.25, 6);
    const [july, february] = [180, 58].map((day) => way.plan.recording.days.indexOf(day));
    expect(july).toBeGreaterThan(february);
    const january = way.plan.recording.days.indexOf(30);
    expect(peopleIn(way, record, 'irregular', { row: january })).toBe(0);
    expect(peopleIn(way, record, 'on_route', { row: january, place: 'b' })).toBeGreaterThan(700);
    expect(peopleIn(way, record, 'on_route', { row: february })).toBeCloseTo(0, 6);
    // The two hazards compete on the way.
    const [death, move] = [-Math.log(0.98) / 100, -Math.log(0.9) / MONTH_DAYS / 20];
    const gone = 1000 * (1 - alive);
    expect(peopleIn(way, record, 'dead')).toBeCloseTo((gone * death) / (death + move), 6);
  });

  it('that are turned back are tried again, geometrically', () => {
    const way = scenario(400, 'back');
    const record = expected(way, 2);
    const each = 0.98 ** 8 * Math.exp((Math.log(0.9) / MONTH_DAYS) * 2);
    // By the end of the year next to nobody is still waiting.
    const attempts = 1 / (1 - each * 0.25);
    expect(timesMade(way, record, 'go') / 1000).toBeCloseTo(attempts, 3);
    expect(peopleIn(way, record, 'irregular') / 1000).toBeCloseTo(attempts * each * 0.75, 3);
  });
});

describe('counts that are fed back', () => {
  it('follow the recursion of expectations, as late and over the span that is said', () => {
    const scenario = scenarioOf(`
masar: 1
title: Fed back
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 50000, at: here } }
places: [here]
signals: { fear: { count: { move: die, over: 3 months }, per: 5000, lag: 2 months } }
moves: [{ id: die, from: with_group, to: dead, rate: 10% per month, times: { signal.fear: exp -1 per 1 } }]
`);
    const record = expected(scenario);
    const hazard = -Math.log(0.9) / MONTH_DAYS;
    const deaths: number[] = [];
    let alive = 50000;
    scenario.plan.months.forEach(({ start, end }, m) => {
      const before = deaths.slice(Math.max(0, m - 5), Math.max(0, m - 2)).reduce((a, b) => a + b, 0);
      deaths.push(alive * (1 - Math.exp(-hazard * Math.exp(-before / 5000) * (end - start))));
      alive -= deaths[m];
      const row = scenario.plan.recording.days.indexOf(end - 1);
      expect(peopleIn(scenario, record, 'with_group', { row }) / alive).toBeCloseTo(1, 6);
    });
  });
});

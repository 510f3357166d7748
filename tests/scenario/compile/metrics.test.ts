import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, metricValues, simulateDraw } from '../../../src/engine/index.ts';
import { peopleIn, scenarioOf, timesMade } from '../../science/scenario-of.ts';

const scenario = scenarioOf(
  `
masar: 1
title: Metrics
time: { from: 2014-01, to: 2015-12 }
periods: { spring: { from: 2014-03, to: 2014-05 } }
traits: { who: [man, woman] }
places:
  town: { country: SYR }
  border: { country: TUR }
  city: { country: TUR }
holders: { group: { label: Group, own: true }, army: { label: Army } }
control: { file: control.csv }
groups:
  a: { start: 3000, at: town, traits: { who: { woman: 40% } } }
  b: { start: 1000, at: town, arrives: 50 per month }
moves:
  - { id: crosses, from: with_group, to: irregular, at: { border: 50%, city: 50% }, rate: 6% per month }
  - { id: taken, from: irregular, to: removed, rate: 9% per month }
  - { id: dies, from: [with_group, irregular], to: dead, rate: 1% per month }
observations:
  - { id: stock, on: 2014-06, of: { status: irregular }, value: 100 (50..200) }
  - { id: stock_city, on: 2014-06, of: { status: irregular, in: city }, value: 100 (50..200) }
  - { id: stock_turkey, on: 2014-06, of: { status: [irregular, removed], in: country.TUR }, value: 100 (50..200) }
  - { id: family, on: 2014-06, of: { family: dead }, value: 100 (50..200) }
  - { id: held_before, on: 2014-06-14, of: { status: with_group, in: holder.group }, value: 100 (50..200) }
  - { id: held_after, on: 2014-06-15, of: { status: with_group, in: holder.army }, value: 100 (50..200) }
  - { id: women, on: 2014-06, of: { status: removed, group: a, trait: { who: woman } }, value: 100 (50..200) }
  - { id: men, on: 2014-06, of: { status: removed, group: a, trait: { who: man } }, value: 100 (50..200) }
  - { id: of_a, on: 2014-06, of: { status: removed, group: a }, value: 100 (50..200) }
  - { id: half_of_women, on: 2014-06, of: { status: removed, group: a, coverage: { trait.who.woman: 50%, otherwise: 100% } }, value: 100 (50..200) }
  - { id: flow, on: 2015-12, of: { move: taken, cumulative: true }, value: 100 (50..200) }
  - { id: flow_to, on: 2015-12, of: { move: { to: removed }, cumulative: true }, value: 100 (50..200) }
  - { id: flow_city, on: 2015-12, of: { move: { to: removed, in: city }, cumulative: true }, value: 100 (50..200) }
  - { id: flow_border, on: 2015-12, of: { move: taken, in: border, cumulative: true }, value: 100 (50..200) }
  - { id: deaths_inside, on: 2015-12, of: { move: { from: with_group, to: dead }, cumulative: true }, value: 100 (50..200) }
  - { id: deaths_outside, on: 2015-12, of: { move: { from: irregular, to: dead }, cumulative: true }, value: 100 (50..200) }
  - { id: deaths, on: 2015-12, of: { move: dies, cumulative: true }, value: 100 (50..200) }
  - { id: spring, on: 2014-05, of: { move: taken, over: period.spring }, value: 100 (50..200) }
  - { id: until_february, on: 2014-02, of: { move: taken, cumulative: true }, value: 100 (50..200) }
  - { id: until_may, on: 2014-05, of: { move: taken, cumulative: true }, value: 100 (50..200) }
  - { id: dates, on: 2014-05, of: { move: taken, over: { from: 2014-03-01, to: 2014-05-31 } }, value: 100 (50..200) }
  - { id: arrived, on: 2015-12, of: { move: arrive, cumulative: true, group: b }, value: 100 (50..200) }
  - { id: layered, on: 2014-06, of: { status: removed, confirmation: 50%, offset: 100 }, value: 100 (50..200) }
  - { id: removed, on: 2014-06, of: { status: removed }, value: 100 (50..200) }
  - { id: removed_before, on: 2014-05, of: { status: removed }, value: 100 (50..200) }
  - { id: lagged, on: 2014-06, of: { status: removed, lag: 30 days }, value: 100 (50..200) }
  - { id: between_lagged, on: 2014-06, of: { status: removed, lag: 10 days }, value: 100 (50..200) }
  - { id: share, on: 2014-06, of: { share: { status: removed }, of: { move: arrive, cumulative: true } }, value: 10% (5%..20%) }
  - { id: ratio, on: 2014-06, of: { ratio: { family: dead }, to: { status: removed } }, value: 1 (0.5..2) }
`,
  { 'control.csv': 'on,place,holder\n2014-01-01,town,group\n2014-06-15,town,army\n' },
);

const course = chart(scenario.plan, 'full');
const record: DrawRecord = simulateDraw(course, { seed: 4, draw: 0 });
const values = metricValues(course, record);

function of(id: string): number {
  const m = scenario.plan.metrics.findIndex((metric) => metric.id === id);
  if (m < 0) throw new Error(`no metric ${id}`);
  return values[m];
}

/** The row of a recorded day, which must be one. */
function rowOf(day: number): number {
  const row = scenario.plan.recording.days.indexOf(day);
  if (row < 0) throw new Error(`day ${day} is not recorded`);
  return row;
}

describe('metrics', () => {
  const june = rowOf(180);
  const count = (status: string, place?: string): number =>
    peopleIn(scenario, record, status, { row: june, place });

  it('count stocks by status, place, country and family', () => {
    expect(of('stock')).toBe(count('irregular'));
    expect(of('stock_city')).toBe(count('irregular', 'city'));
    expect(of('stock_city')).toBeLessThan(of('stock'));
    expect(of('stock_turkey')).toBe(count('irregular') + count('removed'));
    expect(of('family')).toBe(count('dead'));
  });

  it('count stocks by who holds the place on that day', () => {
    expect(of('held_before')).toBe(peopleIn(scenario, record, 'with_group', { row: rowOf(164) }));
    expect(of('held_before')).toBeGreaterThan(0);
    expect(of('held_after')).toBe(peopleIn(scenario, record, 'with_group', { row: rowOf(165) }));
  });

  it('count by group and trait, and cover a part of them', () => {
    expect(of('women') + of('men')).toBe(of('of_a'));
    expect(of('women')).toBeGreaterThan(0);
    expect(of('half_of_women')).toBe(of('men') + of('women') / 2);
  });

  it('count flows by move, by status, and by the place left', () => {
    expect(of('flow')).toBe(timesMade(scenario, record, 'taken'));
    expect(of('flow_to')).toBe(of('flow'));
    expect(of('flow_city') + of('flow_border')).toBe(of('flow'));
    expect(of('deaths_inside') + of('deaths_outside')).toBe(of('deaths'));
    expect(of('deaths')).toBe(timesMade(scenario, record, 'dies'));
  });

  it('count flows over a period, over dates, and from the first day', () => {
    expect(of('spring')).toBe(of('until_may') - of('until_february'));
    expect(of('dates')).toBe(of('spring'));
    expect(of('arrived')).toBe(1000 + 50 * 24);
  });

  it('lay coverage, confirmation, offset and lag over a count', () => {
    expect(of('layered')).toBe(of('removed') / 2 + 100);
    expect(of('lagged')).toBe(of('removed_before'));
    // Between the recorded days 165 and 180, a third of the way.
    const middle = peopleIn(scenario, record, 'removed', { row: rowOf(165) });
    expect(of('between_lagged')).toBeCloseTo(middle + (of('removed') - middle) / 3, 9);
  });

  it('divide for shares and ratios', () => {
    const arrived = 4000 + 50 * 6;
    expect(of('share')).toBeCloseTo(of('removed') / arrived, 12);
    expect(of('ratio')).toBeCloseTo(of('family') / of('removed'), 12);
  });

  it('are the same from the few counters of a run as from all of them', () => {
    const few = chart(scenario.plan);
    expect(metricValues(few, simulateDraw(few, { seed: 4, draw: 0 }))).toEqual(values);
    expect(few.ledger.stockCells).toBeLessThan(course.ledger.stockCells);
  });
});

import { describe, expect, it } from 'vitest';
import { draws, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const PEOPLE = 10_000;

const text = `
masar: 1
title: Falls
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: ${PEOPLE}, at: a } }
places: [a, b, c, prison]
links:
  ab: { from: a, to: b, distance_km: 90 }
  ac: { from: a, to: c, distance_km: 60, closes: 2014-03 }
holders:
  group: { label: Group, own: true }
  army: { label: Army, custody: custody_government, at: prison }
  militia: { label: Militia, custody: custody_sdf }
control: { file: control.csv }
falls:
  - { id: lost, status: [with_group], share: { dead: 10%, custody: { by: new_holder, share: 20% } }, otherwise: nearest_held, none_held: { to: irregular, at: prison } }
`;

function lost(rows: string[]): ReturnType<typeof scenarioOf> {
  return scenarioOf(text, { 'control.csv': `on,place,holder\n${rows.join('\n')}\n` });
}

const held = ['2014-01-01,a,group', '2014-01-01,b,group', '2014-01-01,c,group'];

function near(found: number, share: number): void {
  expect(Math.abs(found / PEOPLE - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / PEOPLE));
}

describe('when a place falls', () => {
  it('shares die or are taken by the new holder, and the rest go to the nearest place still held', () => {
    const scenario = lost([...held, '2014-02-10,a,army']);
    const [record] = draws(scenario, 1);
    near(peopleIn(scenario, record, 'dead', { place: 'a' }), 0.1);
    near(peopleIn(scenario, record, 'custody_government', { place: 'prison' }), 0.2);
    near(peopleIn(scenario, record, 'with_group', { place: 'c' }), 0.7);
    expect(peopleIn(scenario, record, 'with_group', { place: 'a' })).toBe(0);
    expect(timesMade(scenario, record, 'lost.dead')).toBe(peopleIn(scenario, record, 'dead'));
  });

  it('a closed link leads nowhere: the next nearest is taken', () => {
    const scenario = lost([...held, '2014-04-10,a,army']);
    const [record] = draws(scenario, 1);
    near(peopleIn(scenario, record, 'with_group', { place: 'b' }), 0.7);
  });

  it('it is settled at the start of that day, not before', () => {
    const scenario = lost([...held, '2014-02-01,a,army']);
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'with_group', { row: 0, place: 'a' })).toBe(PEOPLE);
    expect(peopleIn(scenario, record, 'with_group', { row: 1, place: 'a' })).toBe(0);
  });

  it('each place in turn takes its share, each by who takes it', () => {
    const scenario = lost([...held, '2014-02-10,a,army', '2014-05-01,c,militia']);
    const [record] = draws(scenario, 1);
    near(peopleIn(scenario, record, 'custody_government'), 0.2);
    near(peopleIn(scenario, record, 'custody_sdf', { place: 'c' }), 0.7 * 0.2);
    near(peopleIn(scenario, record, 'with_group', { place: 'b' }), 0.49);
  });

  it('nobody is left when the last place falls, if the file says where they go', () => {
    const scenario = lost([...held, '2014-02-10,a,army', '2014-05-01,b,army', '2014-05-01,c,army']);
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'with_group')).toBe(0);
    near(peopleIn(scenario, record, 'irregular', { place: 'prison' }), 0.49);
  });

  it('a place that changes hands between others concerns nobody', () => {
    const scenario = lost(['2014-01-01,a,army', '2014-02-10,a,militia']);
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'with_group', { place: 'a' })).toBe(PEOPLE);
  });

  it('a spell with a shape goes on as if it had not been displaced, for those who live on', () => {
    const scenario = scenarioOf(
      `${text}moves: [{ from: with_group, to: relocated, median: 5 months, shape: 1.8 }, { from: with_group, to: refugee, median: 9 months, shape: 0.6 }]\n`,
      {
        'control.csv': `on,place,holder\n${[...held, '2014-03-11,a,army', '2014-07-01,c,army'].join('\n')}\n`,
      },
    );
    const [record] = draws(scenario, 1);
    const month = 30.436875;
    const spent = (t: number): number =>
      Math.LN2 * (t / (5 * month)) ** 1.8 + Math.LN2 * (t / (9 * month)) ** 0.6;
    // The places fall at the start of days 69 and 181; each time 70 percent live on.
    scenario.plan.recording.days.forEach((day, row) => {
      const left = (day >= 69 ? 0.7 : 1) * (day >= 181 ? 0.7 : 1);
      near(peopleIn(scenario, record, 'with_group', { row }), left * Math.exp(-spent(day + 1)));
    });
  });
});

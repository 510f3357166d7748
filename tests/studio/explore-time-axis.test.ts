import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { groundOn } from '../../src/studio/explore/ground.ts';
import { monthsOf } from '../../src/studio/explore/shown-series.ts';
import {
  axisEvents,
  axisPeriods,
  axisPosition,
  nextStart,
  periodStarts,
  stillMonths,
  yearStarts,
} from '../../src/studio/explore/time-axis.ts';

const isis = await load('leaving-isis');
const { recording } = isis.plan;

describe('the axis of time', () => {
  it('has the ends of months at whole numbers, and days between them in order', () => {
    recording.steps.forEach((row, month) => {
      expect(axisPosition(isis, recording.days[row])).toBe(month);
    });
    let before = Number.NEGATIVE_INFINITY;
    for (let day = 0; day < isis.plan.days; day++) {
      const at = axisPosition(isis, day);
      expect(at).toBeGreaterThan(before);
      before = at;
    }
  });

  it('lays every period out once, none over another of its row', () => {
    const periods = axisPeriods(isis);
    expect(periods.map(({ id }) => id)).toEqual(isis.source.periods?.map(({ key }) => key.value));
    for (const [i, { row, from }] of periods.entries())
      for (const before of periods.slice(0, i))
        if (before.row === row) expect(from).toBeGreaterThanOrEqual(before.to - 0.05);
    const first = periods.filter(({ row }) => row === 0).map(({ id }) => id);
    expect(first).toContain('cut_off');
  });

  it('leads from period to period', () => {
    const starts = periodStarts(isis);
    expect(starts[0]).toBe(0);
    expect(starts.at(-1)).toBe(recording.steps.length - 1);
    for (const [i, start] of starts.entries()) {
      expect(nextStart(starts, start, 1)).toBe(starts[i + 1] ?? start);
      expect(nextStart(starts, start, -1)).toBe(starts[i - 1] ?? start);
    }
  });

  it('shows the four dates of the file’s maps, and the years', () => {
    const months = monthsOf(isis);
    expect(stillMonths(isis).map((month) => months[month].slice(0, 7))).toEqual([
      '2014-12',
      '2015-12',
      '2016-12',
      '2017-10',
    ]);
    expect(yearStarts(isis).map(({ year }) => year)).toEqual([
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
    for (const { at, year } of yearStarts(isis)) expect(months[at]).toBe(`${Number(year) - 1}-12-31`);
  });
});

describe('what happened', () => {
  const own = isis.source.holders?.find(({ value }) => value.own?.value)?.key.value ?? '';
  const heldOn = (day: number): string[] =>
    groundOn(isis, day).held.find(({ holder }) => holder === own)?.places ?? [];

  it('a place is lost when it no longer is the own holder’s the day after', () => {
    const events = axisEvents(isis);
    const gone = new Map<string, number>();
    for (let day = 1; day < isis.plan.days; day++) {
      const [before, after] = [heldOn(day - 1), heldOn(day)];
      for (const place of before)
        if (!after.includes(place)) gone.set(`${place} ${axisPosition(isis, day)}`, day);
    }
    const label = new Map(isis.source.places.map(({ key, value }) => [value.label?.en, key.value]));
    const lost = events
      .filter(({ what }) => what === 'lost')
      .map(({ at, names }) => `${label.get(names[0].en)} ${at}`);
    expect(lost.sort()).toEqual([...gone.keys()].sort());
  });

  it('a way is closed on every day on which the plan lets nobody in, and no other', () => {
    for (const month of [0, 20, 40, 57, 69, 95]) {
      const day = recording.days[recording.steps[month]];
      const shut = isis.plan.links
        .filter(({ opens, closes }) => day < opens || day > closes)
        .map(({ id }) => id);
      expect(
        groundOn(isis, day)
          .closed.map(({ link }) => link)
          .sort(),
      ).toEqual(shut.sort());
    }
  });
});

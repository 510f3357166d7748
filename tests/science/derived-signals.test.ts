import { describe, expect, it } from 'vitest';
import { drawParameters } from '../../src/engine/parameters.ts';
import { signalsOf } from '../../src/engine/tables.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectCount } from './chances.ts';
import { draws, peopleIn, scenarioOf } from './scenario-of.ts';

const PEOPLE = 20_000;
/** 1 March. */
const STEP = 59;

function withSignals(signals: string, extra = ''): Scenario {
  return scenarioOf(
    `
masar: 1
title: Derived
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: ${PEOPLE}, at: here } }
places: [here, there]
signals:
${signals}
${extra}
`,
    {
      'step.csv': 'on,value\n2014-01-01,0\n2014-03-01,1\n',
      'ramp.csv': `month,value\n${Array.from({ length: 12 }, (_, m) => `2014-${String(m + 1).padStart(2, '0')},${m + 2}`).join('\n')}\n`,
      'local.csv': 'on,place,value\n2014-01-01,,0\n2014-01-01,there,10\n2014-03-01,there,20\n',
    },
  );
}

const STEP_SIGNAL = '  x: { file: step.csv, column: value }';
const RAMP_SIGNAL = '  x: { file: ramp.csv, column: value }';

/** The value of a signal on each segment, with the segment's first day and the day after its last. */
function valuesOf(
  scenario: Scenario,
  id: string,
  options: { place?: string; draw?: number } = {},
): { from: number; to: number; value: number }[] {
  const { plan } = scenario;
  const signals = signalsOf(plan, { seed: 1, draw: options.draw ?? 0 });
  const signal = plan.signals.findIndex((s) => s.id === id);
  const place = plan.places.indexOf(options.place ?? 'here');
  return [...plan.segmentStarts]
    .slice(0, -1)
    .map((from, s) => ({ from, to: plan.segmentStarts[s + 1], value: signals.at(signal, place, from) }));
}

/** Mean over [from, to) of what becomes of a step of height 1 on a day: nothing before it, then 1 - exp(-(t - day) / tau). */
function smoothedStep(day: number, tau: number, from: number, to: number): number {
  const a = Math.max(from, day) - day;
  const b = Math.max(to, day) - day;
  return (b - a - tau * (Math.exp(-a / tau) - Math.exp(-b / tau))) / (to - from);
}

describe('a signal that follows another', () => {
  it('late has, on each segment, the mean of what lies that much earlier', () => {
    const scenario = withSignals(`${STEP_SIGNAL}\n  y: { of: signal.x, lag: 45 days }`);
    for (const { from, to, value } of valuesOf(scenario, 'y')) {
      const after = Math.max(0, to - Math.max(from, STEP + 45));
      expect(value).toBeCloseTo(after / (to - from), 12);
    }
  });

  it('late has its first value until then', () => {
    const scenario = withSignals(`${RAMP_SIGNAL}\n  y: { of: signal.x, lag: 10 days }`);
    const [january, february] = valuesOf(scenario, 'y');
    expect(january.value).toBeCloseTo(2, 12);
    expect(february.value).toBeCloseTo((10 * 2 + 18 * 3) / 28, 12);
    const late = withSignals(`${RAMP_SIGNAL}\n  y: { of: signal.x, lag: 400 days }`);
    for (const { value } of valuesOf(late, 'y')) expect(value).toBeCloseTo(2, 12);
  });

  it('late by a range is as late as each draw says', () => {
    const scenario = withSignals(`${STEP_SIGNAL}\n  y: { of: signal.x, lag: 60 (20..150) days }`);
    const lag = scenario.plan.parameters.findIndex(({ id }) => id === 'signals.y.lag');
    const seen = new Set<number>();
    for (let draw = 0; draw < 8; draw++) {
      const days = drawParameters(scenario.plan, 1, draw)[lag];
      seen.add(days);
      for (const { from, to, value } of valuesOf(scenario, 'y', { draw }))
        expect(value).toBeCloseTo(Math.max(0, to - Math.max(from, STEP + days)) / (to - from), 10);
    }
    expect(seen.size).toBe(8);
  });

  it('smoothed goes toward it exponentially, and has on each segment the mean of that', () => {
    const scenario = withSignals(`${STEP_SIGNAL}\n  y: { of: signal.x, smooth: 25 days }`);
    for (const { from, to, value } of valuesOf(scenario, 'y'))
      expect(value).toBeCloseTo(smoothedStep(STEP, 25, from, to), 12);
  });

  it('smoothed climbs a ramp behind it: the steps add up, from its first value on', () => {
    const scenario = withSignals(`${RAMP_SIGNAL}\n  y: { of: signal.x, smooth: 2 months }`);
    const steps = scenario.plan.months.slice(1).map(({ start }) => start);
    for (const { from, to, value } of valuesOf(scenario, 'y')) {
      const risen = steps.reduce((sum, day) => sum + smoothedStep(day, 2 * 30.436875, from, to), 0);
      expect(value).toBeCloseTo(2 + risen, 11);
    }
  });

  it('late and smoothed is first late, then smoothed', () => {
    const scenario = withSignals(`${STEP_SIGNAL}\n  y: { of: signal.x, lag: 1 month, smooth: 25 days }`);
    const late = withSignals(`${STEP_SIGNAL}\n  y: { of: signal.x, lag: 1 month }`);
    const means = valuesOf(late, 'y');
    // Smoothing meets the means of the segments: a step at the begin of each.
    for (const { from, to, value } of valuesOf(scenario, 'y')) {
      const risen = means.reduce(
        (sum, segment, s) =>
          sum +
          (segment.value - (means[s - 1]?.value ?? means[0].value)) *
            smoothedStep(segment.from, 25, from, to),
        0,
      );
      expect(value).toBeCloseTo(risen, 12);
    }
  });
});

describe('a blend', () => {
  const weight = (odds: number): number => odds / (1 + odds);

  it('takes as much of what is told as its weight, whose odds are multiplied by signal, period and place', () => {
    const scenario = withSignals(
      `${STEP_SIGNAL}
  y: { blend: { truth: signal.x, told: 5 }, weight: 40%, times: { signal.x: exp -2 per 1, period.late: 3, place.there: 0.5 } }`,
      'periods: { late: { from: 2014-06, to: 2014-12 } }',
    );
    for (const place of ['here', 'there'])
      for (const { from, value } of valuesOf(scenario, 'y', { place })) {
        const x = from >= STEP ? 1 : 0;
        const odds = (0.4 / 0.6) * Math.exp(-2 * x) * (from >= 151 ? 3 : 1) * (place === 'there' ? 0.5 : 1);
        expect(value).toBeCloseTo(x + weight(odds) * (5 - x), 12);
      }
  });

  it('is the truth where nothing is told, and what is told where all of it is', () => {
    const scenario = withSignals(
      `${STEP_SIGNAL}
  y: { blend: { truth: signal.x, told: 7 }, weight: { place.there: 100%, otherwise: 0% } }`,
    );
    for (const { from, value } of valuesOf(scenario, 'y')) expect(value).toBe(from >= STEP ? 1 : 0);
    for (const { value } of valuesOf(scenario, 'y', { place: 'there' })) expect(value).toBe(7);
  });

  it('of signals that differ by place differs by place, and so does what follows it', () => {
    const scenario = withSignals(`${STEP_SIGNAL}
  local: { file: local.csv, column: value, by: place }
  y: { blend: { truth: signal.local, told: signal.x }, weight: 25%, smooth: 30 days }
  z: { of: signal.y, lag: 20 days }`);
    const before = (place: string): number => (place === 'there' ? 10 : 0);
    const after = (place: string): number => (place === 'there' ? 20 : 0);
    for (const place of ['here', 'there']) {
      const mix = (local: number, x: number): number => 0.75 * local + 0.25 * x;
      const [low, high] = [mix(before(place), 0), mix(after(place), 1)];
      const y = valuesOf(scenario, 'y', { place });
      for (const { from, to, value } of y)
        expect(value).toBeCloseTo(low + (high - low) * smoothedStep(STEP, 30, from, to), 11);
      const z = valuesOf(scenario, 'z', { place });
      const [january, , march] = y;
      expect(z[0].value).toBeCloseTo(january.value, 11);
      // In March the twenty last days of February and the eleven first of March are seen.
      expect(z[2].value).toBeCloseTo((20 * y[1].value + 11 * march.value) / 31, 11);
    }
  });

  it('is the same whatever the order in which signals are defined', () => {
    const lines = [
      '  a: { of: signal.b, lag: 20 (10..40) days }',
      '  b: { blend: { truth: signal.x, told: signal.c }, weight: 30% (20%..40%) }',
      '  c: { of: signal.x, smooth: 60 days }',
      STEP_SIGNAL,
    ];
    const moves =
      'moves: [{ from: with_group, to: dead, rate: 5% per month, times: { signal.a: exp 1 per 1 } }]';
    const [first] = draws(withSignals(lines.join('\n'), moves), 1);
    const [second] = draws(withSignals([...lines].reverse().join('\n'), moves), 1);
    expect(second.lanes).toEqual(first.lanes);
  });
});

it('a derived signal acts on a hazard as any other, by its value on each segment', () => {
  const scenario = withSignals(
    `${STEP_SIGNAL}\n  y: { of: signal.x, lag: 45 days, smooth: 60 days }`,
    'moves: [{ from: with_group, to: dead, rate: 5% per month, times: { signal.y: exp 1.5 per 1 } }]',
  );
  const [record] = draws(scenario, 1);
  const hazard = -Math.log(0.95) / 30.436875;
  const values = valuesOf(scenario, 'y');
  scenario.plan.recording.days.forEach((day, row) => {
    const spent = values.reduce(
      (sum, { from, to, value }) =>
        sum + hazard * Math.exp(1.5 * value) * Math.max(0, Math.min(to, day + 1) - from),
      0,
    );
    expectCount(peopleIn(scenario, record, 'with_group', { row }), PEOPLE, Math.exp(-spent));
  });
});

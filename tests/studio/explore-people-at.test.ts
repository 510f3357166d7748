import { describe, expect, it } from 'vitest';
import { quantilesOf, type Run, run, type Summary, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { createEngine } from '../../src/studio/engine/draw.ts';
import type { MonthlyDraws } from '../../src/studio/engine/messages.ts';
import { joinMonthly } from '../../src/studio/engine/monthly.ts';
import {
  drawsOf,
  mostEver,
  peopleAt,
  placeOverTime,
  setOutIn,
  sharesAt,
} from '../../src/studio/explore/people-at.ts';
import { placesWithPeople } from '../../src/studio/explore/placed.ts';
import { monthsOf } from '../../src/studio/explore/shown-series.ts';
import { about } from '../../src/text/index.ts';

const isis = await load('leaving-isis');
const { plan } = isis;
const THIN = 64;
const DRAWS = 7;

/** Draws as the page's workers make them, in two pieces. */
function monthlyOf(scenario: Scenario): MonthlyDraws {
  const engine = createEngine();
  engine({ kind: 'open', name: 'it', files: scenario.files, main: scenario.main, settings: {} });
  const piece = (first: number, count: number): MonthlyDraws => {
    const done = engine({
      kind: 'draws',
      id: 1,
      name: 'it',
      levers: scenario.plan.levers.map(({ value }) => value),
      seed: 1,
      thin: THIN,
      first,
      count,
      monthly: true,
    });
    if (done === null || 'failed' in done || done.monthly === null) throw new Error('nothing was computed');
    return done.monthly;
  };
  return joinMonthly([piece(0, 4), piece(4, DRAWS - 4)]) as MonthlyDraws;
}

const monthly = monthlyOf(isis);
const month = 69;
const options = { draws: DRAWS, thin: THIN, seed: 1 };
/** What the command line has of the same seed, draws and thinning, also with a map at the end of every month. */
const plain: Run = await run(isis, options);
const everyMonth: Run = await run(
  {
    ...isis,
    plan: { ...plan, recording: { ...plan.recording, maps: plan.recording.steps } },
    compiled: isis.compiled,
  } as Scenario,
  options,
);

describe('people by place', () => {
  it.each(['hello', 'leaving-isis'])(
    'have in %s the ranges of the command line on the dates of its maps',
    async (name) => {
      const scenario = await load(name);
      const counted = monthlyOf(scenario);
      const summary: Summary = summarize(await run(scenario, options));
      let compared = 0;
      for (const { on, places } of summary.maps) {
        const at = monthsOf(scenario).indexOf(on);
        if (at < 0) continue;
        const found = new Map(peopleAt(scenario, counted, at).map((one) => [one.place, one]));
        for (const { place, people } of places)
          for (const [outcome, { se: _, ...points }] of Object.entries(people)) {
            const o = scenario.plan.outcomes.findIndex(({ id }) => id === outcome);
            if (!found.has(place)) continue;
            expect(found.get(place)?.people[o], `${on} ${place} ${outcome}`).toEqual(points);
            compared++;
          }
      }
      expect(compared).toBeGreaterThan(name === 'hello' ? 0 : 100);
    },
  );

  it('have the ranges of every month, all outcomes together too', () => {
    const width = plan.places.length * plan.outcomes.length;
    const found = new Map(peopleAt(isis, monthly, month).map((one) => [one.place, one]));
    plan.places.forEach((place, p) => {
      const draws = everyMonth.results.map(({ maps }) =>
        Array.from(plan.outcomes, (_, o) => maps[month * width + p * plan.outcomes.length + o]),
      );
      const total = quantilesOf(draws.map((people) => people.reduce((sum, n) => sum + n, 0)));
      if (total.p95 < 0.5) expect(found.has(place)).toBe(false);
      else {
        expect(found.get(place)?.total).toEqual(total);
        plan.outcomes.forEach((_, o) => {
          expect(found.get(place)?.people[o]).toEqual(quantilesOf(draws.map((people) => people[o])));
        });
      }
    });
    expect(found.size).toBeGreaterThan(20);
    expect(drawsOf(monthly)).toBe(DRAWS);
  });

  it('are parts of everybody there, draw by draw', () => {
    const raqqa = plan.places.indexOf('raqqa');
    const from = (month * plan.places.length + raqqa) * plan.outcomes.length;
    const parts = everyMonth.results.map(({ maps }) => {
      const people = Array.from(plan.outcomes, (_, o) => maps[from + o]);
      const total = people.reduce((sum, n) => sum + n, 0);
      return people.map((n) => (total > 0 ? n / total : 0));
    });
    expect(sharesAt(isis, monthly, month, 'raqqa')).toEqual(
      plan.outcomes.map((_, o) => quantilesOf(parts.map((part) => part[o]))),
    );
  });

  it('never tell one to nine of an armed group', () => {
    for (const { parts, total } of placesWithPeople(isis, monthly, month)) {
      for (const { people } of parts) expect(people === 0 || people === 5 || people >= 10).toBe(true);
      for (const { points } of [...parts, { points: total }])
        for (const n of [points.p5, points.p25, points.p50, points.p75, points.p95])
          expect(about(n, 'en', { profile: isis.profile })).toMatch(/^(0|<10|[\d,]*0)$/);
    }
  });

  it('are the same over time as month by month', () => {
    const raqqa = placeOverTime(isis, monthly, 'raqqa');
    expect(raqqa).toHaveLength(plan.recording.steps.length);
    expect(raqqa[month]).toEqual(peopleAt(isis, monthly, month).find(({ place }) => place === 'raqqa'));
    const width = plan.places.length * plan.outcomes.length;
    const p = plan.places.indexOf('raqqa') * plan.outcomes.length;
    const means = Array.from(plan.recording.steps, (_, at) => {
      let sum = 0;
      for (const { maps } of everyMonth.results)
        for (let o = 0; o < plan.outcomes.length; o++) sum += maps[at * width + p + o];
      return sum / DRAWS;
    });
    expect(mostEver(isis, monthly).get('raqqa')).toBeCloseTo(Math.max(...means), 6);
  });

  it('add up to the outcomes of every month of the very same draws', () => {
    const outcomes = plan.outcomes.length;
    plan.recording.steps.forEach((_, at) => {
      for (let draw = 0; draw < DRAWS; draw++) {
        const all = plain.results[draw].outcomes.slice(at * outcomes, (at + 1) * outcomes);
        const counts = monthly.places[draw];
        const width = counts.length / plan.recording.steps.length;
        const here = Array.from(counts.subarray(at * width, (at + 1) * width));
        expect(THIN * here.reduce((sum, n) => sum + n, 0)).toBe(all.reduce((sum, n) => sum + n, 0));
      }
    });
  });

  it('set out on links that the file has, between their ends, and add up to the counts of the run', () => {
    const ways = setOutIn(isis, monthly, month);
    const width = plan.links.length * 2;
    let exact = 0;
    for (const { links } of everyMonth.results)
      for (let i = 0; i < width; i++) exact += links[month * width + i] / DRAWS;
    expect(exact).toBeGreaterThan(0);
    expect(ways.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(exact, 6);
    for (const { link, from, to } of ways) {
      const written = isis.source.links?.find(({ key }) => key.value === link)?.value;
      expect([written?.from.value, written?.to.value].sort()).toEqual([from, to].sort());
    }
  });
});

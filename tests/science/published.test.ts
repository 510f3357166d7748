import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, simulateDraw } from '../../src/engine/index.ts';
import { metricValues } from '../../src/engine/metrics.ts';
import { createTables, fillTables, layOut } from '../../src/engine/tables.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { occupancyOf } from './matrix-exponential.ts';
import { type HivCohort, hivCohort } from './oracles/hiv-cohort.ts';
import { riskPaths } from './oracles/risk-paths.ts';
import { STATES, TWO_WAY, twoWay } from './oracles/two-way.ts';
import { draws, mean, peopleIn, timesMade } from './scenario-of.ts';

/** A share of so many people lies within four standard errors. */
function expectShare(found: number, share: number, people: number, what: string): void {
  expect(Math.abs(found - share), what).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / people));
}

describe('RiskPaths (OpenM++, default parameters), by individuals', () => {
  const WOMEN = 100_000;
  const model = riskPaths(WOMEN);
  const { scenario, year } = model;
  const records = draws(scenario, 4);
  const women = WOMEN * records.length;
  const { days } = scenario.plan.recording;
  const lastDay = days[days.length - 1] + 1;

  it('has the shares of women pregnant in each union status, and of the childless', () => {
    for (const [move, share] of Object.entries(model.shares))
      expectShare(mean(records.map((r) => timesMade(scenario, r, move))) / WOMEN, share, women, move);
    const childless = 1 - mean(records.map((r) => peopleIn(scenario, r, 'pregnant'))) / WOMEN;
    expectShare(childless, model.childless, women, 'childless');
  });

  it('has the mean age at first pregnancy', () => {
    let pregnant = 0;
    let since = 0;
    for (const record of records) {
      const at = (row: number): number => peopleIn(scenario, record, 'pregnant', { row });
      pregnant += at(days.length - 1);
      since += personDays(days, 0, [0, lastDay], at);
    }
    const found = 15 + lastDay / year - since / pregnant / year;
    // The standard deviation of the age is 4.6 years.
    expect(Math.abs(found - model.meanAge)).toBeLessThan((4 * 4.6) / Math.sqrt(pregnant));
  });

  it('gives every hazard back as occurrences over exposure, on both clocks', () => {
    let squares = 0;
    let worst = 0;
    for (const { move, status, places, days: window, perDay } of model.hazards) {
      const start = status === 'never_in_union' ? WOMEN : 0;
      let made = 0;
      let exposure = 0;
      for (const record of records) {
        made += occurrences(scenario, record, move, places, window);
        const at = (row: number): number =>
          (places ?? [undefined]).reduce(
            (sum, place) => sum + peopleIn(scenario, record, status, { row, place }),
            0,
          );
        exposure += personDays(days, start, window, at);
      }
      const score = (made - perDay * exposure) / Math.sqrt(Math.max(1, perDay * exposure));
      squares += score * score;
      worst = Math.max(worst, Math.abs(score));
    }
    expect(model.hazards.length).toBe(87);
    expect(worst).toBeLessThan(4.5);
    // A mean of 87 squares of standard normal scores, within four standard errors.
    expect(squares / 87).toBeLessThan(1 + 4 * Math.sqrt(2 / 87));
  });
});

/** Days lived between two days by the people of a stock, by the trapezoids between its records; `start` is the stock at first. */
function personDays(
  days: Int32Array,
  start: number,
  [from, to]: [number, number],
  at: (row: number) => number,
): number {
  let sum = 0;
  let [day, people] = [0, start];
  days.forEach((recorded, row) => {
    const [nextDay, next] = [recorded + 1, at(row)];
    if (day >= from && nextDay <= to) sum += ((people + next) / 2) * (nextDay - day);
    [day, people] = [nextDay, next];
  });
  return sum;
}

/** Times that a move was made from these places on the days from `from` to before `to`, both of them ends of records. */
function occurrences(
  scenario: Scenario,
  record: DrawRecord,
  move: string,
  places: string[] | null,
  [from, to]: [number, number],
): number {
  const { recording, moves, places: names } = scenario.plan;
  const width = record.flow.length / recording.days.length;
  let made = 0;
  recording.channels.forEach((channel, c) => {
    if (moves[channel.move]?.id !== move || places?.includes(names[channel.place]) === false) return;
    recording.days.forEach((day, row) => {
      if (day < from || day >= to) return;
      for (let k = 0; k < recording.strands; k++)
        made += record.flow[row * width + c * recording.strands + k];
    });
  });
  return made;
}

describe('the four-state HIV cohort', () => {
  // Nobody dies but at New Year, so that any later day of the cycle would do.
  const byIndividuals = (cohort: HivCohort) => {
    const { scenario, people, cycleDays } = cohort;
    const records = draws(scenario, 4);
    const { days } = scenario.plan.recording;
    return cohort.valued((state, cycle) => {
      const row = days.findIndex((day) => day >= cycleDays[cycle - 1]);
      return mean(records.map((r) => peopleIn(scenario, r, state, { row }))) / people;
    });
  };

  it('lives and costs what was published, with one drug and with two: by individuals', () => {
    // 120,000 people have standard errors of about 0.015 years and 100 in cost.
    const [one, two] = [false, true].map((both) => hivCohort(both, 30_000));
    const [found, foundTwo] = [one, two].map(byIndividuals);
    expect(Math.abs(found.years - one.published.years)).toBeLessThan(4 * 0.015);
    expect(Math.abs(foundTwo.years - two.published.years)).toBeLessThan(4 * 0.015);
    expect(Math.abs(found.cost - one.published.cost)).toBeLessThan(4 * 100);
    expect(Math.abs(foundTwo.cost - two.published.cost)).toBeLessThan(4 * 100);
    // Cost for each year won, from pairs of the same random numbers.
    const ratio = (foundTwo.cost - found.cost) / (foundTwo.years - found.years);
    expect(Math.abs(ratio - 6275.9556)).toBeLessThan(4 * 150);
  });

  it('lives and costs what was published to the last digit: by the exact recursion of what the plan settles', () => {
    const [one, two] = [false, true].map((both) => hivCohort(both, 100));
    const [found, foundTwo] = [one, two].map(byRecursion);
    for (const [cohort, { years, cost }] of [
      [one, found],
      [two, foundTwo],
    ] as const) {
      expect(Math.abs(years - cohort.published.years)).toBeLessThan(cohort.tolerance.years);
      expect(Math.abs(cost - cohort.published.cost)).toBeLessThan(cohort.tolerance.cost);
    }
    const ratio = (foundTwo.cost - found.cost) / (foundTwo.years - found.years);
    expect(Math.abs(ratio - 6275.9556)).toBeLessThan(1e-5);
  });
});

/** Expected shares of the cohort, fall by fall, with the odds of the compiled plan as the engine's own tables hold them. */
function byRecursion(cohort: HivCohort): { years: number; cost: number } {
  const { plan } = cohort.scenario;
  const layout = layOut(plan);
  const tables = createTables(plan, layout);
  plan.parameters.forEach(({ fixed }, p) => {
    tables.parameters[p] = fixed ?? Number.NaN;
  });
  fillTables(plan, layout, tables);
  const chance = (move: number, day: number): number => {
    const { profileOf, profileOffset, factorOffset } = layout.moves[move];
    const cell = plan.segmentOfDay[day] * tables.profiles + profileOffset + profileOf[0];
    const odds = tables.factor[factorOffset] * tables.hazards[cell * 2 + 1];
    return odds / (1 + odds);
  };
  const shares = plan.statuses.map((_, s) => (s === plan.groups[0].status ? 1 : 0));
  const afterCycle = cohort.cycleDays.map((day) => {
    const before = [...shares];
    for (const fall of plan.falls.filter((each) => each.day === day)) {
      const status = plan.fallRules[fall.rule].statuses.indexOf(1);
      fall.outcomes.forEach((move, o) => {
        const people = before[status] * chance(move, day);
        shares[fall.toStatus[o]] += people;
        shares[status] -= people;
      });
    }
    return [...shares];
  });
  return cohort.valued((state, cycle) => afterCycle[cycle - 1][plan.statuses.indexOf(state)]);
}

describe("first passage in msm's twoway4.q", () => {
  const PEOPLE = 50_000;
  const DRAWS = 4;
  /** The state is made absorbing: whoever is in it has passed. */
  const exactly = (state: number, t: number): number =>
    occupancyOf(
      STATES.length,
      TWO_WAY.filter(([from]) => from !== state),
      t,
    )[state];
  const byIndividuals = (scenario: Scenario): number => {
    const course = chart(scenario.plan);
    return mean(
      Array.from(
        { length: DRAWS },
        (_, draw) => metricValues(course, simulateDraw(course, { seed: 1, draw }))[0],
      ),
    );
  };

  it('from the first to the second state is 0.5 by t = 1000', () => {
    const { scenario, share } = twoWay(PEOPLE, 1000, 1);
    expectShare(byIndividuals(scenario), share, PEOPLE * DRAWS, 'by individuals');
    expect(Math.abs(exactly(1, 1000) - share)).toBeLessThan(1e-12);
  });

  it('to the second and to the third, by any time, is the matrix exponential with that state absorbing', () => {
    for (const state of [1, 2] as const)
      for (const t of [2, 10, 40]) {
        const { scenario } = twoWay(PEOPLE, t, state);
        expectShare(byIndividuals(scenario), exactly(state, t), PEOPLE * DRAWS, `${STATES[state]} by ${t}`);
      }
  });
});

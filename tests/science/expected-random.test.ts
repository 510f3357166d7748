import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart, type DrawRecord, expectDraw, type Plan, simulateDraw } from '../../src/engine/index.ts';
import { randomScenario } from './random-scenario.ts';
import { mean, scenarioOf, variance } from './scenario-of.ts';

/** Draws of individuals, of which the mean is taken. */
const DRAWS = Number(process.env.MASAR_EXPECTED_DRAWS ?? 40);
const SCENARIOS = 14;

/** Sums of a record that are compared: people in each status at three dates, at each place, moves made, links taken. */
function sumsOf(plan: Plan, record: DrawRecord): number[] {
  const { recording } = plan;
  const rows = recording.days.length;
  const width = record.stock.length / rows;
  const stock = (row: number, counts: (spot: { status: number; place: number }) => boolean): number => {
    let people = 0;
    recording.spots.forEach((spot, s) => {
      if (!counts(spot)) return;
      for (let k = 0; k < recording.strands; k++)
        people += record.stock[row * width + s * recording.strands + k];
    });
    return people;
  };
  const dates = [Math.floor(rows / 3), Math.floor((2 * rows) / 3), rows - 1];
  const made = plan.moves.map(() => 0);
  const flows = record.flow.length / rows;
  recording.channels.forEach(({ move }, c) => {
    if (move >= made.length) return;
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < recording.strands; k++)
        made[move] += record.flow[row * flows + c * recording.strands + k];
  });
  const ways = plan.links.length * 2;
  return [
    ...dates.flatMap((row) => plan.statuses.map((_, status) => stock(row, (spot) => spot.status === status))),
    ...plan.places.map((_, place) => stock(rows - 1, (spot) => spot.place === place)),
    ...made,
    ...Array.from({ length: ways }, (_, way) =>
      recording.maps.reduce((sum, _map, m) => sum + record.links[m * ways + way], 0),
    ),
  ];
}

interface Comparison {
  scores: number[];
  travelled: number;
  fedBack: number;
}

/**
 * The expected counts of a rule beside the mean of individuals, both at the middle of every range, in standard errors of that
 * mean. Half a person and a part in 200 are allowed for the length of the steps.
 */
function compareAll(ruleOf: (plan: Plan) => Plan): Comparison {
  const found: Comparison = { scores: [], travelled: 0, fedBack: 0 };
  for (const random of fc.sample(randomScenario, { numRuns: SCENARIOS, seed: 5 })) {
    const { 'scenario.yaml': text, ...rest } = random.text();
    const { plan } = scenarioOf(text, rest);
    const positions = new Float64Array(plan.parameters.length).fill(0.5);
    const options = { seed: 7, positions };
    const course = chart(plan, 'full');
    const people = Array.from({ length: DRAWS }, (_, draw) =>
      sumsOf(plan, simulateDraw(course, { ...options, draw })),
    );
    const counts = expectDraw(chart(ruleOf(plan), 'full'), { ...options, draw: 0, longestStep: 2 });
    sumsOf(plan, counts).forEach((x, i) => {
      const values = people.map((sums) => sums[i]);
      const m = mean(values);
      if (x < 1 && m < 1) return;
      // Where next to nothing is left to chance, some is assumed.
      const error = Math.sqrt(Math.max(variance(values), 0.02 * x) / DRAWS);
      found.scores.push(Math.max(0, Math.abs(m - x) - 0.5 - 0.005 * x) / error);
    });
    found.travelled += mean(Array.from(counts.links)) > 0 ? 1 : 0;
    found.fedBack += plan.signals.some(({ from }) => from === 'counted') ? 1 : 0;
  }
  return found;
}

const worstOf = ({ scores }: Comparison): number => Math.max(...scores);
const squaresOf = ({ scores }: Comparison): number => mean(scores.map((z) => z * z));

/** Of some hundred scores one beyond 5.5 would be chance once in more than 10,000 times. */
const WORST = 5.5;

describe('expected counts of any valid scenario', () => {
  it('are the means of individuals', () => {
    const found = compareAll((plan) => plan);
    expect(found.scores.length).toBeGreaterThan(250);
    expect(worstOf(found)).toBeLessThan(WORST);
    expect(squaresOf(found)).toBeLessThan(1.3);
    expect(found.travelled).toBeGreaterThan(2);
    expect(found.fedBack).toBeGreaterThan(4);
  });

  it('are told from those of a wrong rule: spells whose shape is forgotten', () => {
    const found = compareAll((plan) => ({
      ...plan,
      moves: plan.moves.map((move) => ({ ...move, shape: -1 })),
    }));
    expect(worstOf(found)).toBeGreaterThan(2 * WORST);
  });

  it('are told from those of a wrong rule: travellers whom nobody stops', () => {
    const found = compareAll((plan) => ({
      ...plan,
      journeys: plan.journeys.map((journey) => ({
        ...journey,
        stopOfHolder: journey.stopOfHolder.map(() => -1),
        stopOfCountry: journey.stopOfCountry.map(() => -1),
      })),
    }));
    expect(worstOf(found)).toBeGreaterThan(2 * WORST);
  });

  it('do not depend on what was evaluated before', () => {
    for (const random of fc.sample(randomScenario, { numRuns: 6, seed: 5 })) {
      const { 'scenario.yaml': text, ...rest } = random.text();
      const { plan } = scenarioOf(text, rest);
      const course = chart(plan, 'full');
      const [first, other, again] = [0, 1, 0].map((draw) => expectDraw(course, { seed: 7, draw }));
      expect(again.lanes).toEqual(first.lanes);
      expect(again.stock).toEqual(first.stock);
      if (plan.parameters.some(({ fixed }) => fixed === null)) expect(other.lanes).not.toEqual(first.lanes);
      expect(expectDraw(chart(plan, 'full'), { seed: 7, draw: 0 }).lanes).toEqual(first.lanes);
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Course,
  chart,
  type DrawRecord,
  expectDraw,
  metricValues,
  moveSeries,
  outcomeSeries,
  simulateDraw,
  statusSeries,
} from '../../src/engine/index.ts';
import { load, type Scenario } from '../../src/node/index.ts';

/** Draws of individuals at the middle of every range. */
const DRAWS = Number(process.env.MASAR_EXPECTED_DRAWS ?? 24);

let scenario: Scenario;
let course: Course;
let counts: DrawRecord;
let people: DrawRecord[];
beforeAll(async () => {
  scenario = await load('leaving-isis');
  course = chart(scenario.plan);
  const positions = new Float64Array(scenario.plan.parameters.length).fill(0.5);
  counts = expectDraw(course, { seed: 1, draw: 0, positions });
  people = Array.from({ length: DRAWS }, (_, draw) => simulateDraw(course, { seed: 3, draw, positions }));
});

interface Cell {
  mean: number;
  /** Of one draw. */
  deviation: number;
  off: number;
}

function cellsOf(figures: (record: DrawRecord) => Float64Array): Cell[] {
  const found = figures(counts);
  const drawn = people.map(figures);
  return [...found].map((value, i) => {
    const values = drawn.map((figure) => figure[i]);
    const mean = values.reduce((a, b) => a + b, 0) / DRAWS;
    const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (DRAWS - 1);
    return { mean, deviation: Math.sqrt(variance), off: Math.abs(value - mean) };
  });
}

/** The part of the cells whose difference the rule allows. */
function part(cells: Cell[], rule: (cell: Cell) => boolean): number {
  return cells.filter(rule).length / cells.length;
}

/** What the mean of the draws leaves to chance, in four standard errors. */
const noise = ({ deviation }: Cell): number => (4 * deviation) / Math.sqrt(DRAWS);

describe('leaving-isis in expected counts', () => {
  it('agrees in every observation with the mean of individuals, far within the chance of one draw', () => {
    const cells = cellsOf((record) => metricValues(course, record)).slice(0, 13);
    for (const cell of cells) {
      expect(cell.off).toBeLessThan(0.005 * cell.mean + noise(cell));
      expect(cell.off).toBeLessThan(0.75 * cell.deviation + 1e-3 * cell.mean);
    }
  });

  it('agrees in every outcome, status and move by month, in counts above 100 to a few parts in 100', () => {
    for (const figures of [outcomeSeries, statusSeries, moveSeries]) {
      const cells = cellsOf((record) => figures(course, record)).filter(({ mean }) => mean >= 100);
      expect(cells.length).toBeGreaterThan(200);
      for (const cell of cells) expect(cell.off).toBeLessThan(0.05 * cell.mean + noise(cell));
      expect(part(cells, (cell) => cell.off < 0.01 * cell.mean + noise(cell) / 2)).toBeGreaterThan(0.95);
    }
  });

  it('knows who is where on the maps, and who sets out on which link', () => {
    const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
    for (const of of ['headline', 'maps', 'links'] as const) {
      const drawn = people.reduce((sum, record) => sum + total(record[of]), 0) / DRAWS;
      expect(total(counts[of]) / drawn).toBeCloseTo(1, of === 'links' ? 1 : 2);
    }
  });
});

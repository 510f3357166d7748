import { chart, expectDraw, simulateDraw } from '../engine/index.js';
import type { Plan } from '../engine/plan.js';
import { spread, table } from './markdown.js';
import { type Cost, interleave, ratios, spreadOf, timed } from './measure.js';

const SEED = 1;
const DRAWS = [0, 1, 2, 3];
/** What one evaluation may take, in CPU milliseconds. */
const BAR = 10;
/** Thinning of the studies that a report makes. */
const THIN = 8;

/** Expected counts of leaving-isis beside its people, one core. A part of the report. */
export async function benchExpected(plan: Plan, rounds: number): Promise<string> {
  const course = chart(plan);
  const layout = timed(() => expectDraw(course, { seed: SEED, draw: 0 }));
  const costs = await interleave(
    {
      expected: () => timed(() => pass((draw) => expectDraw(course, { seed: SEED, draw }))),
      people: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw }))),
      thinned: () => timed(() => pass((draw) => simulateDraw(course, { seed: SEED, draw, thin: THIN }))),
    },
    rounds,
  );
  const one = spreadOf(perDraw(costs.expected));
  const reached = one.median <= BAR ? 'reached' : 'not reached';
  return [
    '## Expected counts: leaving-isis, warm, one core',
    table(
      ['', 'CPU ms', 'times an evaluation'],
      [
        ['an evaluation of expected counts', spread(one), ''],
        [
          'a draw of individuals',
          spread(spreadOf(perDraw(costs.people))),
          spread(ratios(costs.people, costs.expected)),
        ],
        [
          `a draw of one person in ${THIN}`,
          spread(spreadOf(perDraw(costs.thinned))),
          spread(ratios(costs.thinned, costs.expected)),
        ],
      ],
    ),
    `The bar is ${BAR} ms: ${reached} here. An evaluation has no chance in it; the mean of n draws has that of one draw divided by the root of n. ` +
      `Before the first evaluation the plan is laid out for it once, with the first taking ${Math.round(layout.cpu)} ms of CPU.`,
  ].join('\n\n');
}

function pass(evaluate: (draw: number) => void): void {
  for (const draw of DRAWS) evaluate(draw);
}

function perDraw(costs: Cost[]): number[] {
  return costs.map(({ cpu }) => cpu / DRAWS.length);
}

import { chart, simulateDraw } from '../engine/index.js';
import type { Plan } from '../engine/plan.js';
import { simulateNaively } from '../tests/engine/naive.js';
import { drawNumbers, roomForNumbers } from './flatten.js';
import { number, spread, table } from './markdown.js';
import { type Cost, interleave, nanoseconds, ratios, spreadOf, timed } from './measure.js';
import { agentDays, withPeopleTimes } from './population.js';

/** The naive version is slow: it gets this part of the people, and the engine the same. */
const PART = 1 / 40;
const DRAW = { seed: 1, draw: 0 };
/** A draw of so few people is too short to be timed alone. */
const TIMES = 20;

/**
 * The engine against its own specification (tests/engine/naive.ts): people as objects, hazards worked out for each person
 * whenever they are needed. A part of the report.
 */
export async function benchNaive(plan: Plan, rounds: number): Promise<string> {
  const smaller = withPeopleTimes(plan, PART);
  const course = chart(smaller);
  const record = simulateDraw(course, DRAW);
  const { cohorts } = drawNumbers(course, roomForNumbers(course), DRAW.seed, DRAW.draw);
  const days = agentDays(smaller, cohorts);
  let naivePeople = 0;
  const costs = await interleave(
    {
      engine: () => {
        const { cpu, wall } = timed(() => {
          for (let n = 0; n < TIMES; n++) simulateDraw(course, DRAW);
        });
        return { cpu: cpu / TIMES, wall: wall / TIMES };
      },
      naive: () =>
        timed(() => {
          naivePeople = simulateNaively(smaller, record.parameters, seeded(1)).people.length;
        }),
    },
    rounds,
  );
  const row = (name: string, people: number, of: Cost[]): string[] => [
    name,
    number(people),
    spread(spreadOf(of.map(({ cpu }) => cpu))),
    spread(nanoseconds(of, record.events)),
    spread(nanoseconds(of, days)),
  ];
  return [
    `## Against the naive version: the same rival with one person in ${1 / PART}`,
    'On the network the naive version looks for every way anew for every traveller, which takes minutes a draw: it runs the rival too.',
    table(
      ['', 'people', 'CPU ms a draw', 'ns an event', 'ns an agent-day'],
      [row('engine', record.people.in, costs.engine), row('naive', naivePeople, costs.naive)],
    ),
    `The naive version takes **${spread(ratios(costs.naive, costs.engine))}** times what the engine takes. Both are divided by ` +
      `the engine's ${number(record.events)} events; the two agree in distribution, not in bytes. With so few people the numbers of the draw weigh on the engine.`,
  ].join('\n\n');
}

/** mulberry32 (Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

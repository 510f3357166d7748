import { chart, simulateDraw } from '../engine/index.js';
import type { Plan } from '../engine/plan.js';
import { drawNumbers, roomForNumbers } from './flatten.js';
import { number, spread, table } from './markdown.js';
import { interleave, nanoseconds, spreadOf, timed } from './measure.js';
import { agentDays, withPeopleTimes } from './population.js';
import { costOfProcess } from './whole-process.js';

const DRAW = { seed: 1, draw: 0 };

/** How cost and memory grow with the number of people. A part of the report. */
export async function benchGrowth(plan: Plan, rounds: number): Promise<string> {
  const [x1, x4, x16] = [1, 4, 16].map((times) => {
    const larger = withPeopleTimes(plan, times);
    const course = chart(larger);
    const record = simulateDraw(course, DRAW);
    const { cohorts } = drawNumbers(course, roomForNumbers(course), DRAW.seed, DRAW.draw);
    const memory = [0, 1, 2].map(() => costOfProcess('dist/bench/one-draw.js', [String(times)]).peak);
    const work = () => timed(() => simulateDraw(course, DRAW));
    return {
      times,
      work,
      people: record.people.in,
      days: agentDays(larger, cohorts),
      memory: spreadOf(memory),
    };
  });
  const costs = await interleave({ x1: x1.work, x4: x4.work, x16: x16.work }, rounds, 1);
  const rows = (
    [
      ['x1', x1],
      ['x4', x4],
      ['x16', x16],
    ] as const
  ).map(([name, size]) => [
    `${size.times} x`,
    number(size.people),
    spread(spreadOf(costs[name].map(({ cpu }) => cpu))),
    spread(nanoseconds(costs[name], size.days)),
    megabytes(size.memory.median),
  ]);
  const bytes = (x16.memory.median - x1.memory.median) / (x16.people - x1.people);
  return [
    '## Growth with the number of people',
    table(['people', 'in a draw', 'CPU ms a draw', 'ns an agent-day', 'most memory of a process, MB'], rows),
    `From 1 x to 16 x the peak memory of a process that runs one draw changes by ${number(bytes)} bytes a person (medians of 3 ` +
      'processes; a whole Node process, so some of it is chance). Kept are only those who come to stand in a spell on which a count of ' +
      'the run acts; everybody else is followed to the end and forgotten.',
  ].join('\n\n');
}

function megabytes(bytes: number): string {
  return number(bytes / 1e6);
}

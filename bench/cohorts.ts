import { existsSync } from 'node:fs';
import { chartMovement, simulateCohorts } from '../engine/index.js';
import { FLEE_DATA, planOf, timesAsMany } from './flee-plans.js';
import { spread, table } from './markdown.js';
import { spreadOf, timed } from './measure.js';

const SEED = 1;
const DRAWS = [0, 1];
const TIMES = [1, 10, 100, 1000];

/** How a draw of cohorts grows with the number of people, with camps that fill up and without. A part of the report. */
export function benchCohorts(rounds: number): string {
  const heading = '## Cohorts and the number of people';
  if (!existsSync(FLEE_DATA))
    return `${heading}\n\nThe reference directories are not beside the project: left out.`;
  const rows: string[][] = [];
  for (const conflict of ['mali', 'burundi'])
    for (const awareness of [1, 2, 3])
      for (const limits of [false, true]) {
        const plan = planOf(conflict, 1, awareness);
        const cells = TIMES.map((times) => {
          const { rules, ...many } = timesAsMany(plan, times);
          const room = limits ? rules : { ...rules, capacityScaling: 0 };
          return perDraw(chartMovement({ ...many, rules: room }), rounds);
        });
        rows.push([`${conflict}, awareness ${awareness}, ${limits ? 'with' : 'no'} limits`, ...cells]);
      }
  return [
    heading,
    table(['CPU ms a draw, warm', ...TIMES.map((times) => `${times} x`)], rows),
    'Both directories at full scale, and with so many times as many people and as much room. A step is taken for each way that somebody takes from each state of a day: ' +
      'what it takes stops growing when every state with people sends somebody each of its ways.',
  ].join('\n\n');
}

function perDraw(chart: ReturnType<typeof chartMovement>, rounds: number): string {
  const work = (): void => {
    for (const draw of DRAWS) simulateCohorts(chart, { seed: SEED, draw });
  };
  work();
  return spread(spreadOf(Array.from({ length: rounds }, () => timed(work).cpu / DRAWS.length)));
}

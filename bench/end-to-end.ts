import { spread, table } from './markdown.js';
import { interleave, spreadOf } from './measure.js';
import { costOfRun } from './whole-process.js';

const DRAWS = 200;
const WORKERS = 2;

/** A whole run from the folder to the report, as `npm start` does it after the build. A part of the report. */
export async function benchEndToEnd(rounds: number): Promise<string> {
  const { run } = await interleave({ run: () => costOfRun(DRAWS, WORKERS) }, rounds, 0);
  return [
    `## End to end: ${DRAWS} draws of leaving-isis, ${WORKERS} threads, with the report`,
    table(
      ['', 'wall s', 'CPU s'],
      [
        [
          'whole process',
          spread(spreadOf(run.map(({ wall }) => wall / 1000))),
          spread(spreadOf(run.map(({ cpu }) => cpu / 1000))),
        ],
      ],
    ),
    `The whole process, started anew: reading the scenario, the draws, the summary, the report and its files. ${rounds} rounds.`,
  ].join('\n\n');
}

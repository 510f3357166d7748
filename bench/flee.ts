import { existsSync } from 'node:fs';
import {
  chartMovement,
  type MovementChart,
  type MovementPlan,
  simulateCohorts,
  simulateMovement,
} from '../engine/index.js';
import { simulateCompiled } from '../engine/movement/compiled/compiled-movement.js';
import { simulateInterpreted } from '../engine/movement/simulate-movement.js';
import { FLEE_DATA, planOf, timesAsMany } from './flee-plans.js';
import { number, spread, table } from './markdown.js';
import { type Cost, interleave, ratios, spreadOf, timed } from './measure.js';
import { compileMovementCpp, fingerprintOf } from './movement-cpp.js';
import { costOfProcess } from './whole-process.js';

const SEED = 1;
const DRAWS = [0, 1, 2];
/** CPU seconds of Flee itself, measured on another run of the same kind of machine. */
const FLEE_SECONDS: Record<string, number> = { mali: 71.845, burundi: 25.51 };

/** Movement by Flee's rules, in TypeScript and in WebAssembly, beside Flee and C++. A part of the report; a sentence where the reference data are not there. */
export async function benchFlee(rounds: number): Promise<string> {
  const heading = "## Flee's movement";
  if (!existsSync(FLEE_DATA))
    return `${heading}\n\nThe reference directories are not beside the project: left out.`;
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const [conflict, hasten] of [
    ['mali', 1],
    ['burundi', 10],
  ] as const)
    for (const awareness of [1, 2, 3]) {
      const plan = planOf(conflict, hasten, awareness);
      const part = await benchPlan(plan, rounds);
      rows.push([`${conflict}, 1 in ${hasten}, awareness ${awareness}`, ...part.cells]);
      const flee = FLEE_SECONDS[conflict] * 1000;
      notes.push(
        `${conflict}, awareness ${awareness}: ${part.note}${awareness === 1 ? ` Flee took ${number(flee / 1000)} CPU s: ${number(flee / part.warm)} times a warm draw.` : ''}`,
      );
    }
  const folder = `${FLEE_DATA}mali`;
  const whole = [0, 1, 2].map(() =>
    costOfProcess('dist/cli/main.js', [
      'flee',
      `${folder}/input_csv`,
      `${folder}/source_data`,
      '--settings',
      `${FLEE_DATA}simsetting.yml`,
    ]),
  );
  return [
    heading,
    table(
      [
        '',
        'entries of links a draw',
        'WebAssembly, CPU ms a draw, warm',
        'the first draw',
        'TypeScript, warm',
        'its first draw',
        'C++, warm',
        'cohorts, warm, no limits',
        'cohorts, warm',
        'cohorts of ten times as many people, no limits',
        'the same with limits',
      ],
      rows,
    ),
    `\`masar flee\` on full-scale mali, whole process: ${spread(spreadOf(whole.map(({ cpu }) => cpu)))} CPU ms, the bar is 1,200. ` +
      "Flee's own seconds were measured on another run of the same kind of machine and are quoted. Cohorts are timed without limits of camps, where nobody waits for a turn, and with them, and again with ten times as many people and room.",
    notes.join('\n'),
  ].join('\n\n');
}

async function benchPlan(
  plan: MovementPlan,
  rounds: number,
): Promise<{ cells: string[]; note: string; warm: number }> {
  const first = timed(() => simulateMovement(chartMovement(plan), { seed: SEED, draw: 0 }));
  const firstInTypeScript = timed(() => simulateInterpreted(chartMovement(plan), { seed: SEED, draw: 0 }));
  const chart = chartMovement(plan);
  if (simulateCompiled(chart, { seed: SEED, draw: 0 }) === null) throw new Error('not by WebAssembly');
  const unlimited = chartMovement({ ...plan, rules: { ...plan.rules, capacityScaling: 0 } });
  const tenfold = timesAsMany(plan, 10);
  const tenfoldUnlimited = chartMovement({ ...tenfold, rules: { ...tenfold.rules, capacityScaling: 0 } });
  const tenfoldChart = chartMovement(tenfold);
  const records = DRAWS.map((draw) => simulateMovement(chart, { seed: SEED, draw }));
  const inTypeScript = DRAWS.map((draw) => simulateInterpreted(chart, { seed: SEED, draw }));
  const cpp = compileMovementCpp(chart, SEED, DRAWS);
  try {
    const each = (work: (draw: number, of: MovementChart) => unknown, of: MovementChart) => () =>
      timed(() => {
        for (const draw of DRAWS) work(draw, of);
      });
    const costs = await interleave(
      {
        own: each((draw, of) => simulateMovement(of, { seed: SEED, draw }), chart),
        typescript: each((draw, of) => simulateInterpreted(of, { seed: SEED, draw }), chart),
        cohorts: each((draw, of) => simulateCohorts(of, { seed: SEED, draw }), unlimited),
        filling: each((draw, of) => simulateCohorts(of, { seed: SEED, draw }), chart),
        many: each((draw, of) => simulateCohorts(of, { seed: SEED, draw }), tenfoldUnlimited),
        manyFilling: each((draw, of) => simulateCohorts(of, { seed: SEED, draw }), tenfoldChart),
        cpp: () => (cpp === null ? { cpu: Number.NaN, wall: Number.NaN } : { cpu: cpp.pass(), wall: 0 }),
      },
      rounds,
    );
    const perDraw = (of: Cost[]): string => spread(spreadOf(of.map(({ cpu }) => cpu / DRAWS.length)));
    const equal =
      inTypeScript.every((record, i) => fingerprintOf(record) === fingerprintOf(records[i])) &&
      (cpp?.fingerprints().every((found, i) => found === fingerprintOf(records[i])) ?? true);
    if (!equal) process.exitCode = 1;
    const gained = `TypeScript takes ${spread(ratios(costs.typescript, costs.own))} times what WebAssembly takes`;
    const counts = `all counts ${equal ? 'are equal to the bit' : '**differ**'}.`;
    return {
      cells: [
        number(records[0].entries.reduce((sum, entered) => sum + entered, 0)),
        perDraw(costs.own),
        number(first.cpu),
        perDraw(costs.typescript),
        number(firstInTypeScript.cpu),
        cpp === null ? 'no g++' : perDraw(costs.cpp),
        perDraw(costs.cohorts),
        perDraw(costs.filling),
        perDraw(costs.many),
        perDraw(costs.manyFilling),
      ],
      note:
        cpp === null
          ? `${gained}; ${counts} No g++ here.`
          : `WebAssembly takes ${spread(ratios(costs.own, costs.cpp))} times what C++ takes (${cpp.compiler}), TypeScript ${spread(ratios(costs.typescript, costs.cpp))} times. ${gained}; ${counts}`,
      warm: spreadOf(costs.own.map(({ cpu }) => cpu / DRAWS.length)).median,
    };
  } finally {
    cpp?.remove();
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../node/index.js';
import { benchCohorts } from './cohorts.js';
import { benchEndToEnd } from './end-to-end.js';
import { benchExpected } from './expected.js';
import { benchFit } from './fit.js';
import { benchFitMethods } from './fit-methods.js';
import { benchFlee } from './flee.js';
import { benchGrowth } from './growth.js';
import { benchCpp, benchWholeDraw } from './life-course.js';
import { machine } from './machine.js';
import { benchNaive } from './naive.js';
import { benchRunners } from './runners.js';
import { benchSizes } from './sizes.js';
import { benchStudio } from './studio.js';

const RESULTS = fileURLToPath(new URL('../../bench/results.md', import.meta.url));

/** `--rows N`: how many rows `Thousands of draws` writes. `--only TEXT`: parts whose heading holds it; the others stay as they are in the results. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: '' },
    rows: { type: 'string', default: '1e7' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds should be a whole number from 1`);

const scenario = await load('leaving-isis');
const { plan } = scenario;
/** Nobody walks the network, no count acts on anybody: what the C++ program knows. */
const { plan: speeds } = scenario.with({ rival: 'ways_as_speeds', without: 'fear' });
const head = [
  '# Benchmarks',
  'Written by `npm run bench`, the contenders of a part in one run, in rounds in turn; `npm run bench -- --only TEXT` runs the parts whose heading holds a text. ' +
    'Times are CPU time of the process unless said otherwise: the median of the rounds and, in brackets, the least and the most. Each part says where and on which commit it ran.',
];
const before = readFileSync(RESULTS, 'utf8')
  .trim()
  .split(/\n\n(?=## )/)
  .slice(1);
const parts: [heading: string, run: () => string | Promise<string>][] = [
  ['The engine', () => benchWholeDraw(plan, rounds)],
  ['Against C++', () => benchCpp(speeds, rounds)],
  ['Against the naive version', () => benchNaive(speeds, Math.min(rounds, 5))],
  ['Growth with the number of people', () => benchGrowth(plan, Math.min(rounds, 5))],
  ['Growth with the number of places', () => benchSizes(Math.min(rounds, 5))],
  ['End to end', () => benchEndToEnd(Math.min(rounds, 3))],
  ['The studio', () => benchStudio(Math.min(rounds, 5))],
  ['Expected counts', () => benchExpected(plan, rounds)],
  ['Thousands of draws', () => benchRunners(scenario, Math.min(rounds, 5), Number(values.rows))],
  ['Methods of fitting', () => benchFitMethods(5)],
  ['Fitting leaving-isis', () => benchFit(scenario, rounds)],
  ["Flee's movement", () => benchFlee(Math.min(rounds, 5))],
  ['Cohorts and the number of people', () => benchCohorts(Math.min(rounds, 3))],
];
const sections = parts.map(
  ([heading]) => before.find((section) => section.startsWith(`## ${heading}`)) ?? '',
);
for (const [i, [heading, run]] of parts.entries()) {
  if (!heading.toLowerCase().includes(values.only.toLowerCase())) continue;
  sections[i] = (await run()).replace('\n\n', `\n\n${machine()}.\n\n`);
  console.log(`${sections[i]}\n`);
  // After every part, so that a long run that is stopped has not been for nothing.
  writeFileSync(RESULTS, `${[...head, ...sections.filter((section) => section !== '')].join('\n\n')}\n`);
}

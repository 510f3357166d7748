import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../node/index.js';
import { benchEndToEnd } from './end-to-end.js';
import { benchFit } from './fit.js';
import { benchFitMethods } from './fit-methods.js';
import { benchGrowth } from './growth.js';
import { benchCpp, benchWholeDraw } from './life-course.js';
import { machine } from './machine.js';
import { benchNaive } from './naive.js';
import { benchSizes } from './sizes.js';

const RESULTS = fileURLToPath(new URL('../../bench/results.md', import.meta.url));

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds should be a whole number from 1`);

const scenario = await load('leaving-isis');
const { plan } = scenario;
/** Nobody walks the network, no count acts on anybody: what the C++ program knows. */
const { plan: speeds } = scenario.with({ rival: 'ways_as_speeds', without: 'fear' });
const parts = [
  '# Benchmarks',
  `${machine()}. Written by \`npm run bench\`; everything in one run, rounds of the contenders in turn. ` +
    'Times are CPU time of the process: the median of the rounds and, in brackets, the least and the most.',
];
console.log(parts.join('\n\n'));
for (const part of [
  () => benchWholeDraw(plan, rounds),
  () => benchCpp(speeds, rounds),
  () => benchNaive(speeds, Math.min(rounds, 5)),
  () => benchGrowth(plan, Math.min(rounds, 5)),
  () => benchSizes(Math.min(rounds, 5)),
  () => benchEndToEnd(Math.min(rounds, 3)),
  () => benchFitMethods(5),
  () => benchFit(scenario, rounds),
]) {
  const text = await part();
  console.log(`\n${text}`);
  parts.push(text);
}
writeFileSync(RESULTS, `${parts.join('\n\n')}\n`);

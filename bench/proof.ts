import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.js';
import { number, table } from './markdown.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A test file that `npm test` runs with a small count, and the count that it is run with here. */
interface LongCheck {
  file: string;
  variable: string;
  count: number;
  of: string;
}

const CHECKS: LongCheck[] = [
  {
    file: 'tests/scenario/read/fuzz.test.ts',
    variable: 'MASAR_FUZZ',
    count: 100_000,
    of: 'damaged scenarios',
  },
  {
    file: 'tests/science/invariants.test.ts',
    variable: 'MASAR_RANDOM_SCENARIOS',
    count: 2000,
    of: 'random scenarios',
  },
  {
    file: 'tests/science/living-ahead.test.ts',
    variable: 'MASAR_RANDOM_SCENARIOS',
    count: 2000,
    of: 'random scenarios with counts that are fed back',
  },
  {
    file: 'tests/leaving-isis/simulation-based-calibration.test.ts',
    variable: 'MASAR_CALIBRATIONS',
    count: 200,
    of: 'fits of worlds drawn from the ranges',
  },
];

/** The part of Vitest's JSON report that is read. */
interface Report {
  success: boolean;
  testResults: { assertionResults: { fullName: string; status: string; duration?: number | null }[] }[];
}

function prove({ file, variable, count }: LongCheck): Report {
  const folder = mkdtempSync(join(tmpdir(), 'masar-proof-'));
  const output = join(folder, 'report.json');
  try {
    spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        file,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${output}`,
      ],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, [variable]: String(count) } },
    );
    return JSON.parse(readFileSync(output, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const where = machine();
const done = CHECKS.map((check) => ({ check, report: prove(check) }));
const sections = done.map(({ check, report }) =>
  [
    `## ${check.file}: ${number(check.count)} ${check.of}`,
    `With \`${check.variable}=${check.count}\`: ${report.success ? 'passed' : '**failed**'}.`,
    table(
      ['check', 'result', 'seconds'],
      report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .map(({ fullName, status, duration }) => [fullName, status, number((duration ?? 0) / 1000)]),
    ),
  ].join('\n\n'),
);
const text = [
  '# The long checks',
  'What `npm test` checks with small counts, `npm run proof` checks with these. It writes this file: the results below are of one run.',
  `${where}.`,
  ...sections,
  'The count holds for each check of a file that repeats by it; the thinning of random scenarios and the agreement of the engine ' +
    'with its specification have counts of their own, which stand in the test.',
].join('\n\n');
writeFileSync(join(ROOT, 'docs/proof.md'), `${text}\n`);
process.exitCode = done.every(({ report }) => report.success) ? 0 : 1;

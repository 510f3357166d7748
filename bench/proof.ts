import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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
    file: 'tests/scenario/flee/fuzz.test.ts',
    variable: 'MASAR_FLEE_FUZZ',
    count: 100_000,
    of: 'damaged Flee directories',
  },
  {
    file: 'tests/movement/reference-ensembles.test.ts',
    variable: 'MASAR_FLEE_ENSEMBLES',
    count: 40,
    of: "ensembles of Flee's seeded runs",
  },
  {
    file: 'tests/movement/cohorts.test.ts',
    variable: 'MASAR_FLEE_COHORTS',
    count: 14,
    of: 'settings of two conflicts, by individuals and by cohorts',
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
  {
    file: 'tests/node/runs/kills.test.ts',
    variable: 'MASAR_KILLS',
    count: 200,
    of: 'kills of a run and its threads',
  },
  {
    file: 'tests/slurm/kills.test.ts',
    variable: 'MASAR_SLURM_KILLS',
    count: 20,
    of: 'kills on a cluster: tasks, nodes, controller, coordinator',
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

const RESULTS = join(ROOT, 'docs/proof.md');

/** `--only TEXT`: checks whose file holds it; the sections of the others stay as they are. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const done = CHECKS.filter(({ file }) => file.includes(values.only)).map((check) => ({
  check,
  report: prove(check),
}));
const headOf = ({ file, count, of }: LongCheck): string => `## ${file}: ${number(count)} ${of}`;
const written = done.map(({ check, report }) =>
  [
    headOf(check),
    `${machine()}. With \`${check.variable}=${check.count}\`: ${report.success ? 'passed' : '**failed**'}.`,
    table(
      ['check', 'result', 'seconds'],
      report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .map(({ fullName, status, duration }) => [fullName, status, number((duration ?? 0) / 1000)]),
    ),
  ].join('\n\n'),
);
/** What stands in the file of checks that were not run now. */
const before = readFileSync(RESULTS, 'utf8').split(/\n\n(?=## )/);
const sections = CHECKS.flatMap((check) => {
  const now = done.findIndex((each) => each.check === check);
  if (now >= 0) return [written[now]];
  return before
    .filter((section) => section.startsWith(headOf(check)))
    .map((section) => section.split('\n\nThe count holds')[0].trim());
});
const text = [
  '# The long checks',
  'What `npm test` checks with small counts, `npm run proof` checks with these. It writes this file; `npm run proof -- --only TEXT` runs those whose name holds a text, and leaves the others as they were. Each says on which machine and commit it ran.',
  ...sections,
  'The count holds for each check of a file that repeats by it; the thinning of random scenarios and the agreement of the engine ' +
    'with its specification have counts of their own, which stand in the test.',
].join('\n\n');
writeFileSync(RESULTS, `${text}\n`);
process.exitCode = done.every(({ report }) => report.success) ? 0 : 1;

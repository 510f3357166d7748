import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DrawResult,
  drawTables,
  emptyDraw,
  headOf,
  numbersOf,
  putNumber,
  runInline,
  runWith,
} from '../experiment/index.js';
import { computeInChunks, computeOnThreads, localAim, runThreads } from '../node/index.js';
import { drawsPerChunk } from '../node/runs/chunk-size.js';
import { openChunk, readDraws } from '../node/runs/read-draws.js';
import { chunkFile } from '../node/runs/write-draws.js';
import type { Scenario } from '../scenario/index.js';
import { number, spread, table } from './markdown.js';
import { type Cost, interleave, type Spread, spreadOf } from './measure.js';
import { costOfProcess } from './whole-process.js';

const DRAWS = 24;

/** Draws a second by each way of running them, what files cost, rows written and read, and memory. A part of the report. */
export async function benchRunners(scenario: Scenario, rounds: number, rows: number): Promise<string> {
  return [
    `## Thousands of draws: ${DRAWS} of leaving-isis at full population`,
    await rates(scenario, rounds),
    await writing(scenario, rows),
    memory(),
  ].join('\n\n');
}

async function rates(scenario: Scenario, rounds: number): Promise<string> {
  const workers = availableParallelism();
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  const asked = { draws: DRAWS };
  const run = headOf(scenario, asked);
  const chunkDraws = drawsPerChunk(run, {}, localAim(workers));
  let round = 0;
  try {
    const costs = await interleave(
      {
        inline: () => timedAsync(() => runWith(runInline, scenario, asked)),
        threads: () => timedAsync(() => runWith(runThreads(workers), scenario, asked)),
        files: () =>
          timedAsync(() =>
            computeInChunks(join(folder, String(round++)), run, computeOnThreads(workers), {
              chunkDraws: () => chunkDraws,
            }),
          ),
      },
      rounds,
      1,
    );
    const perSecond = (of: Cost[]): Spread => spreadOf(of.map(({ wall }) => (1000 * DRAWS) / wall));
    const ratio = (a: Cost[], b: Cost[], by = 1): Spread =>
      spreadOf(a.map(({ wall }, i) => wall / b[i].wall / by));
    const cpu = (of: Cost[]): string => spread(spreadOf(of.map((cost) => cost.cpu / DRAWS)));
    return [
      table(
        ['', 'draws a second', 'CPU ms a draw'],
        [
          ['inline, in memory', spread(perSecond(costs.inline)), cpu(costs.inline)],
          [`${workers} threads, in memory`, spread(perSecond(costs.threads)), cpu(costs.threads)],
          [`${workers} threads, into files`, spread(perSecond(costs.files)), cpu(costs.files)],
        ],
      ),
      `Parallel efficiency of ${workers} threads in memory: ${spread(ratio(costs.inline, costs.threads, workers))}. Files take ` +
        `${spread(spreadOf(costs.files.map(({ cpu: all }, i) => (100 * (all - costs.threads[i].cpu)) / costs.threads[i].cpu)))} ` +
        `percent more CPU time than memory, chunks of ${chunkDraws} draws, each forced to the disk. Threads are started anew in each ` +
        'round, as a run does. Wall clock of a machine that others may use.',
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Real draws, written again and again under other numbers until there are so many rows; then one of them is read back. */
async function writing(scenario: Scenario, rows: number): Promise<string> {
  const tables = drawTables(scenario);
  const { results } = await runWith(runInline, scenario, { draws: 16 });
  const rowsOf = (result: DrawResult): number =>
    tables.reduce(
      (sum, { part }) => sum + Array.from(numbersOf(result, part)).filter((n) => n !== 0).length,
      0,
    );
  const each = results.reduce((sum, result) => sum + rowsOf(result), 0);
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  mkdirSync(join(folder, 'results'));
  const path = (chunk: number): string => join(folder, 'results', `chunk-${chunk}.parquet`);
  const count = results.length;
  try {
    let chunk = 0;
    let bytes = 0;
    const start = performance.now();
    for (let written = 0; written < rows; written += each) {
      writeFileSync(
        path(chunk),
        chunkFile(tables, { run: 'bench', first: chunk * count, count }, results, (result, { part }) =>
          numbersOf(result, part),
        ),
      );
      bytes += statSync(path(chunk)).size;
      chunk++;
    }
    const seconds = (performance.now() - start) / 1000;
    const reads = Array.from({ length: 9 }, (_, i) => Math.floor(((i + 0.5) / 9) * chunk * count));
    const times: number[] = [];
    for (const draw of reads) {
      const before = performance.now();
      const opened = openChunk(readFileSync(path(Math.floor(draw / count))));
      if (opened === null) throw new Error('a chunk that was just written is damaged');
      const [read] = await readDraws(
        opened,
        tables,
        tables.map(({ part }) => part),
        { empty: (cellsOf) => emptyDraw(cellsOf, true), put: putNumber },
        { from: draw, to: draw + 1 },
      );
      times.push(performance.now() - before);
      if (rowsOf(read) !== rowsOf(results[draw % count])) throw new Error('a draw came back otherwise');
    }
    return (
      `Rows: ${number(chunk * each)} written in ${number(seconds)} s (${number(seconds * (1e7 / (chunk * each)))} s for 1e7), ` +
      `${number(bytes / 1e6)} MB in ${chunk} files of ${count} draws, ${number(bytes / (chunk * each))} bytes a row. One draw of ` +
      `${number(chunk * count)} read back, its file proved first: ${spread(spreadOf(times))} ms.`
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak memory of the whole program, against the number of draws. */
function memory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  const thin = ['--thin', '100', '--workers', '2', '--quiet'];
  const peak = (draws: number, ...more: string[]): number => {
    const words = ['run', 'leaving-isis', '--draws', String(draws), ...thin, ...more];
    return costOfProcess('dist/cli/main.js', words).peak / 1e6;
  };
  try {
    const rows = [250, 1000, 4000].map((draws) => [
      number(draws),
      draws <= 1024 ? number(peak(draws)) : 'not kept there',
      number(peak(draws, '--on', 'threads', '-o', join(folder, String(draws)))),
    ]);
    return [
      table(['draws', 'in memory, MB', 'in files, MB'], rows),
      'The most memory of the whole program with two threads, from its start to its summary; one person in 100, since the numbers ' +
        'of a draw are as many whatever the people. Summing up holds 192 MB of columns at a time at most, whatever the draws.',
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timedAsync(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - start };
}

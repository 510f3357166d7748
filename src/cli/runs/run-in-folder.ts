import { type DisplacementSummary, type Fit, headOf, type Summary } from '../../experiment/index.ts';
import {
  type ChunkAim,
  type ChunkFolder,
  type ChunkRunner,
  type DisplacementDirectory,
  type DisplacementHead,
  displacementDrawsPerChunk,
  drawsPerChunk,
  type RunDirectory,
  runDisplacementInChunks,
  runInChunks,
} from '../../node/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type DrawOptions, defaults } from '../draw-options.ts';
import { showProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { chunkRunnerOf, type OnOptions } from './on-options.ts';
import { runsWords } from './words.ts';

/** Runs a scenario's draws into a folder, or goes on with them, and says how it goes. */
export async function runInFolder(
  terminal: Terminal,
  scenario: Scenario,
  options: DrawOptions & OnOptions,
  folder: string,
  fit: Fit | undefined,
  signal: AbortSignal,
): Promise<{ directory: RunDirectory; summary: Summary }> {
  const { draws = defaults.draws, seed = defaults.seed, thin = defaults.thin, executor } = options;
  const run = headOf(scenario, { draws, seed, thin, executor, fit });
  return telling(terminal, options, draws, folder, signal, (runner, aim, told) =>
    runInChunks(folder, run, runner, {
      chunkDraws: () => options.chunkDraws ?? drawsPerChunk(run, { seed, thin, executor }, aim),
      signal,
      ...told,
    }),
  );
}

/** The same for a directory in Flee's format. */
export function runDisplacementInFolder(
  terminal: Terminal,
  run: DisplacementHead,
  options: OnOptions,
  folder: string,
  signal: AbortSignal,
): Promise<{ directory: DisplacementDirectory; summary: DisplacementSummary }> {
  return telling(terminal, options, run.draws, folder, signal, (runner, aim, told) =>
    runDisplacementInChunks(folder, run, runner, {
      chunkDraws: () => options.chunkDraws ?? displacementDrawsPerChunk(run, aim),
      signal,
      ...told,
    }),
  );
}

/** How it is said how a run goes. */
interface Told {
  begun(directory: ChunkFolder, looked: { damaged: string[] }, done: number): void;
  progress(draws: number): void;
  computed(): void;
}

async function telling<Done>(
  terminal: Terminal,
  options: OnOptions,
  draws: number,
  folder: string,
  signal: AbortSignal,
  go: (runner: ChunkRunner, aim: ChunkAim, told: Told) => Promise<Done>,
): Promise<Done> {
  const words = runsWords(terminal.lang);
  const { runner, aim } = chunkRunnerOf(terminal, options);
  const progress = showProgress(terminal, draws, 'draws', (rate, seconds) =>
    words.rate(rate, remaining(words, seconds)),
  );
  try {
    return await go(runner, aim, {
      begun(directory, { damaged }, done) {
        for (const file of damaged)
          terminal.say(
            `  ${terminal.paintTalk('caution', terminal.words.shared.labels.warning)}: ${words.damaged(file)}`,
          );
        terminal.say(`  ${words.inChunks(directory.manifest.chunks.length, folder)}`);
        if (done > 0) terminal.say(`  ${words.goesOn(done, draws)}`);
        progress.from(done);
      },
      progress: progress.of(0),
      computed() {
        progress.end();
        terminal.say(`  ${words.summing}`);
      },
    });
  } catch (error) {
    progress.end();
    if (signal.aborted) {
      terminal.say(`  ${words.stopped}`);
      if (options.on === 'slurm') terminal.say(`  ${words.jobsStay}`);
    }
    throw error;
  }
}

function remaining({ seconds, minutes, hours }: ReturnType<typeof runsWords>, left: number): string {
  if (left < 90) return seconds(Math.ceil(left));
  return left < 5400 ? minutes(Math.round(left / 60)) : hours(Math.round(left / 360) / 10);
}

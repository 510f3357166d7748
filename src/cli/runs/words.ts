import type { Language } from '../../text/index.ts';
import { runsWordsAr } from './words-ar.ts';
import { runsWordsEn } from './words-en.ts';

/** The words of runs that are kept in files, of their exports and of sweeps. Numbers and names come as they are to be shown. */
export interface RunsWords {
  commands: { task: string; export: string; query: string };
  /** `files` follows what is said of one scenario. */
  arguments: { files: string; run: string; sql: string };
  options: {
    on: string;
    chunkDraws: string;
    partition: string;
    time: string;
    account: string;
    slurm: string;
    tries: string;
    wait: string;
    chunk: string;
    to: string;
    exportOutput: string;
  };
  /** A run of several chunks begins; `file`: it was begun before, and so many draws are there. */
  inChunks: (chunks: number, folder: string) => string;
  goesOn: (done: number, of: number) => string;
  damaged: (file: string) => string;
  /** Beside the bar: draws a second, and how long the rest takes. */
  rate: (drawsPerSecond: string, remaining: string) => string;
  summing: string;
  stopped: string;
  submitted: (job: string, chunks: number) => string;
  /** The controller of Slurm does not answer, and is asked until the clock shows this. */
  silent: (until: string) => string;
  heard: string;
  /** After Ctrl-C on Slurm. */
  jobsStay: string;
  chunkDone: (chunk: number, draws: number) => string;
  chunkThere: (chunk: number) => string;
  seconds: (n: number) => string;
  minutes: (n: number) => string;
  hours: (n: number) => string;
  sweepOf: (variants: number) => string;
  variant: (at: number, of: number, shown: string) => string;
  sweepTitle: string;
  versusFirst: string;
  exported: (format: string, files: number) => string;
}

export function runsWords(language: Language): RunsWords {
  return language === 'ar' ? runsWordsAr : runsWordsEn;
}

import { phrases } from '../../text/index.ts';
import type { RunsWords } from './words.ts';

const { counted, name: q } = phrases('en');

/** Runs in files, in English. */
export const runsWordsEn: RunsWords = {
  commands: {
    task: 'compute one chunk of a run that was begun: what a cluster calls',
    export: 'write the results of a run for other programs, in the form for publication',
    query: 'ask a run by SQL, where DuckDB is installed',
  },
  arguments: {
    files: '; several are run side by side, on the same random numbers',
    run: 'the folder of a run',
    sql: 'a question in SQL',
  },
  options: {
    on: 'keep the draws in files, computed on: threads, inline or slurm; without it only above 1024 draws',
    chunkDraws: 'draws of a chunk; without it found by trying some',
    partition: 'partition of Slurm',
    time: 'time limit of each task, as Slurm takes it',
    account: 'account of Slurm',
    slurm: 'another option of sbatch, such as --slurm=--mem=4G; may be repeated',
    tries: 'how often a chunk is handed to Slurm at most (3)',
    wait: 'minutes to wait for Slurm in all (1440)',
    chunk: 'its number, from 0',
    to: 'csv, parquet, geojson, hxl, flowmap or flee',
    exportOutput: 'folder to write; default export-FORMAT in the run',
  },
  inChunks: (chunks, folder) => `draws go to ${q(folder)} in ${chunks} ${chunks === 1 ? 'chunk' : 'chunks'}`,
  goesOn: (done, of) => `goes on where it stopped: ${done} of ${counted(of, 'draws')} are there`,
  damaged: (file) => `${q(file)} was damaged and is computed again`,
  rate: (drawsPerSecond, remaining) => `${drawsPerSecond} draws a second, ${remaining} left`,
  summing: 'all draws are there; now summing up',
  stopped: 'what is done is kept: the same command goes on',
  submitted: (job, chunks) => `Slurm job ${job}: ${chunks} ${chunks === 1 ? 'chunk' : 'chunks'} handed in`,
  silent: (until) =>
    `the controller of Slurm does not answer: it is asked again until ${until}. Draws that come meanwhile are taken, and what is done is kept: Ctrl-C and the same command go on at any time, with \`--on threads\` without the cluster. \`scontrol ping\` says whether the controller is there`,
  heard: 'the controller of Slurm answers again',
  jobsStay: 'jobs that were handed in stay in the queue',
  chunkDone: (chunk, draws) => `chunk ${chunk}: ${counted(draws, 'draws')}`,
  chunkThere: (chunk) => `chunk ${chunk} is there already`,
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} h`,
  sweepOf: (variants) => `a sweep of ${variants} variants, all on the same random numbers`,
  variant: (at, of, shown) => `variant ${at} of ${of}: ${shown}`,
  sweepTitle: 'left alive, by variant',
  versusFirst: 'against the first (paired, 90 %)',
  exported: (format, files) => `${format}, ${counted(files, 'files')}`,
};

import { phrases } from '../text/index.ts';
import type { FaultSentences, RunTrait } from './world-fault.ts';

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EEXIST: 'something else stands there',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
};

const because = (reason: string): string => reasons[reason] ?? reason;
const { name: q, list } = phrases('en');

const traits: Record<RunTrait, string> = {
  seed: 'seed',
  draws: 'a number of draws of',
  thin: 'one person in',
  executor: 'the executor',
  fit: 'the posterior',
  positions: 'the positions',
  compat: '`compat`',
  days: 'a number of days of',
};

/** The world's faults in English. */
export const faultsEn: FaultSentences = {
  missing: ({ path }) =>
    `there is no ${q(path)}: neither a file or folder, nor a scenario that comes with masar`,
  no_scenario: ({ path }) => `no scenario in ${q(path)}: it has no \`scenario.yaml\` and no \`*.masar.yaml\``,
  several_scenarios: ({ path, names }) => `${q(path)} holds ${list(names.map(q))}: name the one you mean`,
  outside: ({ path }) =>
    `${q(path)} lies outside the scenario's folder: side files are read from inside it only`,
  not_csv: ({ path }) => `${q(path)} is not a CSV file: side files end in \`.csv\``,
  too_large: ({ path, limit }) => `${q(path)} is larger than ${Math.round(limit / 1e6)} MB`,
  not_text: ({ path }) => `${q(path)} is not text in UTF-8`,
  unreadable: ({ path, reason }) => `cannot read ${q(path)}: ${because(reason)}`,
  unwritable: ({ path, reason }) => `cannot write ${q(path)}: ${because(reason)}`,
  foreign: ({ path, found }) =>
    `${q(path)} is left as it is: it holds ${q(found)}, which masar did not write`,
  not_a_run: ({ path }) =>
    `${q(path)} is not a run of masar: it has no \`summary.json\` with the scenario beside it`,
  not_a_report: ({ path }) => `${q(path)} is not a report of masar that holds its study`,
  newer_report: ({ path }) => `${q(path)} was written by a newer masar than this one`,
  not_built: ({ path }) =>
    `threads run compiled code, and ${q(path)} is not there: run \`npm run build\` first`,
  studio_not_built: ({ path }) => `the page of the studio is not at ${q(path)}: run \`npm run build\` first`,
  port_taken: ({ port }) => `another program listens at port ${port}: name another with \`--port\``,
  no_posterior: ({ path, rival }) =>
    `there is no posterior${rival === '' ? '' : ` of the rival ${q(rival)}`} at ${q(path)}: \`masar fit\` makes one`,
  not_a_posterior: ({ path }) => `${q(path)} is not a posterior that \`masar fit\` wrote`,
  other_posterior: ({ path, scenario, rival }) =>
    `${q(path)} was fitted to ${rival === '' ? '' : `the rival ${q(rival)} of `}${q(scenario)} with other numbers than these: run \`masar fit\` again`,
  other_engine: ({ path, found, wanted }) =>
    `${q(path)} was begun with masar ${found} and this is ${wanted}: their draws are not mixed; name another folder`,
  other_scenario: ({ path }) =>
    `${q(path)} was begun with another scenario or other settings: their draws are not mixed; name another folder`,
  other_run: ({ path, of, found, wanted }) =>
    `${q(path)} was begun with ${traits[of]} ${found}, and now it is ${wanted}: their draws are not mixed; name another folder`,
  foreign_run: ({ path, found }) =>
    `${q(path)} is left as it is: it holds ${q(found)}, and no run that goes on; name another folder`,
  holds_chunks: ({ path }) =>
    `${q(path)} holds the draws of a run: it is left as it is; name another folder, or go on with it by \`--on\``,
  damaged_manifest: ({ path }) =>
    `${q(path)} is damaged, or of another version: the draws beside it cannot be told apart without it`,
  damaged_chunk: ({ path }) =>
    `${q(path)} is damaged: the command that made the run computes it again, and nothing else`,
  unfinished: ({ path, done, of }) =>
    `${q(path)} has ${done} of ${of} chunks: the command that began it goes on where it stopped`,
  no_chunk: ({ path, chunk, of }) =>
    `${q(path)} has no chunk ${chunk}: they are numbered from 0 to ${of - 1}`,
  locked: ({ path, host, pid, file }) =>
    `another masar (process ${pid} on ${host}) is at work in ${q(path)}: wait for it, or remove ${q(file)} if it is not`,
  no_slurm: ({ command }) => `Slurm is not here: there is no ${q(command)}`,
  slurm_refused: ({ said }) => `Slurm did not take the job: ${said}`,
  chunks_failed: ({ chunks, tries, logs }) =>
    `chunks ${list(chunks.map(String))} did not come after ${tries} submissions: see ${q(logs)}; the same command tries again`,
  slurm_silent: ({ minutes }) =>
    `Slurm has not answered for ${minutes} minutes: what is done is kept, and the same command goes on`,
  waited_enough: ({ minutes, missing }) =>
    `after ${minutes} minutes ${missing} chunks are still missing: the jobs stay in the queue, and the same command goes on`,
  no_duckdb: () => 'SQL needs DuckDB, which is not installed: `npm install @duckdb/node-api`',
  query_failed: ({ said }) => `DuckDB says: ${said}`,
  no_coordinates: ({ to }) => `${q(to)} needs places with coordinates, and this scenario has none`,
  in_flee_format: () =>
    "this run is of a directory in Flee's format: its files are in `scenario`, and `masar flee` writes out.csv",
  worker_lost: () =>
    'a thread ended in the middle of its work: try fewer with `--workers`, the memory may be short',
};

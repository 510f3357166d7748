import { phrases } from '../text/index.ts';
import type { FaultSentences } from './world-fault.ts';

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
  worker_lost: () =>
    'a thread ended in the middle of its work: try fewer with `--workers`, the memory may be short',
};

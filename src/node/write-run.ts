import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { resultsCsv, type Summary } from '../experiment/index.ts';
import type { Beside } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { filesBeside, isBesideFile } from './beside-files.ts';
import { readSummary } from './read-run.ts';
import { reasonOf, WorldError } from './world-fault.ts';
import { beside, fill, takeName, writeWhole } from './write-whole.ts';

/** Everything that a run's folder may hold. */
const OURS = ['summary.json', 'results.csv', 'report.html', 'scenario'];
const isOurs = (name: string): boolean =>
  OURS.includes(name) || isBesideFile(name) || /^export-(csv|parquet|geojson|hxl|flowmap|flee)$/.test(name);
/** What only the folder of a run in chunks holds. */
const MANIFEST = 'manifest.json';

/** Files by their path inside a folder, with `/`. */
export type Contents = Record<string, string>;

/**
 * What a run's folder holds: the summary, the results as a long table, a copy of the scenario (so that the report can be
 * made again), and the study, the posterior and the report when they are given.
 */
export function runContents(
  summary: Summary,
  scenario: Scenario,
  { report, ...beside }: Beside & { report?: string } = {},
): Contents {
  const contents: Contents = {
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'results.csv': resultsCsv(summary, scenario.profile),
  };
  for (const [name, value] of Object.entries(filesBeside(beside)))
    contents[name] = `${JSON.stringify(value)}\n`;
  if (report !== undefined) contents['report.html'] = report;
  for (const [name, text] of Object.entries(scenario.files)) contents[`scenario/${name}`] = text;
  return contents;
}

/**
 * Throws a `WorldError` if a run may not be written to this folder: it is a file, or it holds something else than a run
 * of masar. Asked before the work, so that nobody waits for a refusal.
 */
export function checkRunFolder(folder: string, shown = folder): void {
  const path = resolve(folder);
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory())
    throw new WorldError({ what: 'unwritable', path: shown, reason: 'EEXIST' });
  const names = read(() => readdirSync(path), shown);
  if (names.length === 0) return;
  if (names.includes(MANIFEST)) throw new WorldError({ what: 'holds_chunks', path: shown });
  const foreign = names.filter((name) => !isOurs(name)).sort()[0];
  if (foreign !== undefined) throw new WorldError({ what: 'foreign', path: shown, found: foreign });
  if (readSummary(join(path, 'summary.json')) === null)
    throw new WorldError({ what: 'foreign', path: shown, found: names.sort()[0] });
}

/**
 * Writes a folder whole or not at all: into a temporary one beside it, which then takes its name. A run that stood there
 * is replaced. Nothing waits in between, so an interruption finds either the old folder or the new one.
 */
export function writeRun(folder: string, contents: Contents, shown = folder): void {
  checkRunFolder(folder, shown);
  replaceFolder(folder, contents, shown);
}

/** The same for any folder whose right to be replaced was asked before. */
export function replaceFolder(
  folder: string,
  contents: Record<string, string | Uint8Array>,
  shown = folder,
): void {
  const path = resolve(folder);
  let made: string | undefined;
  let fresh: string | undefined;
  try {
    made = mkdirSync(dirname(path), { recursive: true });
    fresh = beside(path);
    fill(fresh, contents);
    takeName(path, fresh);
  } catch (error) {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}

/** Writes what stands beside the draws of a run's folder: not its summary and its scenario, which the draws brought. */
export function addToRun(folder: string, contents: Contents, shown = folder): void {
  for (const [name, text] of Object.entries(contents))
    if (name !== 'summary.json' && name !== 'results.csv' && !name.startsWith('scenario/'))
      writeWhole(join(resolve(folder), name), text, join(shown, name));
}

function read<T>(from: () => T, shown: string): T {
  try {
    return from();
  } catch (error) {
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
}

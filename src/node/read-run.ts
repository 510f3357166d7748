import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Drivers, Study, Summary } from '../experiment/index.ts';
import { readScenarioFolder, type ScenarioFolder } from './read-folder.ts';
import { MANIFEST, readManifest } from './runs/manifest.ts';
import { WorldError } from './world-fault.ts';

/** The summary that masar wrote to a file; null when there is none, or it is something else. */
export function readSummary(path: string): Summary | null {
  if (!existsSync(path)) return null;
  try {
    const summary = JSON.parse(readFileSync(path, 'utf8')) as Partial<Summary> | null;
    const ours =
      typeof summary?.engine === 'string' && typeof summary.digest === 'string' && summary.scenario;
    return ours ? (summary as Summary) : null;
  } catch {
    return null;
  }
}

/** The study beside a run's summary; null when there is none. */
export function readStudy(path: string): Study | null {
  const file = join(path, 'study.json');
  if (!existsSync(file)) return null;
  try {
    const study = JSON.parse(readFileSync(file, 'utf8')) as Partial<Study> | null;
    return Array.isArray(study?.variants) && Array.isArray(study.base) ? (study as Study) : null;
  } catch {
    return null;
  }
}

/** The drivers beside a run's summary; null when there are none. */
export function readDrivers(path: string): Drivers | null {
  const file = join(path, 'drivers.json');
  if (!existsSync(file)) return null;
  try {
    const drivers = JSON.parse(readFileSync(file, 'utf8')) as Partial<Drivers> | null;
    return Array.isArray(drivers?.narrowings) && drivers.scenario ? (drivers as Drivers) : null;
  } catch {
    return null;
  }
}

/** Whether a path is the folder of a run, which may not be finished. */
export function isRunFolder(path: string): boolean {
  return (
    ['summary.json', MANIFEST].some((name) => existsSync(join(path, name))) &&
    existsSync(join(path, 'scenario'))
  );
}

/** A run's folder: its summary and the copy of its scenario. Throws a `WorldError`. */
export function readRun(path: string, shown = path): { summary: Summary; folder: ScenarioFolder } {
  const summary = readSummary(join(path, 'summary.json'));
  const manifest = readManifest(path, shown);
  if (manifest !== null && (manifest.digest === null || summary === null)) {
    const done = manifest.chunks.filter(({ sha256 }) => sha256 !== null).length;
    throw new WorldError({ what: 'unfinished', path: shown, done, of: manifest.chunks.length });
  }
  const copy = join(path, 'scenario');
  const mains = existsSync(copy) && statSync(copy).isDirectory() ? readdirSync(copy).filter(isYaml) : [];
  // Overlays may lie beside the scenario.
  const main = mains.find((name) => name === 'scenario.yaml') ?? (mains.length === 1 ? mains[0] : undefined);
  if (summary === null || main === undefined) throw new WorldError({ what: 'not_a_run', path: shown });
  return { summary, folder: { ...readScenarioFolder(join(copy, main)), id: summary.scenario.id } };
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

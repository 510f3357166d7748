import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Beside } from '../report/index.ts';
import { posteriorName } from './read-fit.ts';

/** Names of posteriors, with the rival that each is of; none for the scenario's own. */
export const POSTERIOR = /^posterior(?:\.([\w-]+))?\.json$/;

/** Whether a run's folder may hold a file of this name beside its summary. */
export function isBesideFile(name: string): boolean {
  return ['study.json', 'extremes.json', 'drivers.json'].includes(name) || POSTERIOR.test(name);
}

/** What stands beside a summary, by the names of the files that hold it. */
export function filesBeside({ study, extremes, drivers, fits = [] }: Beside): Record<string, object> {
  return {
    ...(study ? { 'study.json': study } : {}),
    ...(extremes ? { 'extremes.json': extremes } : {}),
    ...(drivers ? { 'drivers.json': drivers } : {}),
    ...Object.fromEntries(fits.map((fit) => [posteriorName(fit.rival), fit])),
  };
}

/** What a run's folder holds beside its summary; what is missing, or is something else, is left out. */
export function readBeside(folder: string): Beside {
  const read = <T extends object>(name: string, key: keyof T): T | null => {
    const file = join(folder, name);
    if (!existsSync(file)) return null;
    try {
      const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<T> | null;
      return value?.[key] === undefined ? null : (value as T);
    } catch {
      return null;
    }
  };
  const posteriors = readdirSync(folder).filter((name) => POSTERIOR.test(name));
  // The scenario's own structure first: its name is the shortest.
  posteriors.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  type Of<K extends keyof Beside> = NonNullable<Beside[K]>;
  return {
    study: read<Of<'study'>>('study.json', 'variants'),
    extremes: read<Of<'extremes'>>('extremes.json', 'tests'),
    drivers: read<Of<'drivers'>>('drivers.json', 'narrowings'),
    fits: posteriors.flatMap((name) => read<Of<'fits'>[number]>(name, 'rows') ?? []),
  };
}

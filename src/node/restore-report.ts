import { readFileSync, statSync } from 'node:fs';
import { type Restorable, readRestorable } from '../report/index.ts';
import { posteriorName } from './read-fit.ts';
import { startFolder } from './start-folder.ts';
import { reasonOf, WorldError } from './world-fault.ts';

/** Far above what a report is; keeps a wrong path from filling the memory. In bytes. */
const MOST_BYTES = 64_000_000;

/**
 * What a report of masar holds of its study. Throws a `WorldError` where the file cannot be read, holds no study, was
 * written by a newer form, or names files that would lie outside the folder of its scenario.
 */
export function readReport(path: string): Restorable {
  let page: string;
  try {
    if (statSync(path).size > MOST_BYTES)
      throw new WorldError({ what: 'too_large', path, limit: MOST_BYTES });
    page = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof WorldError) throw error;
    const reason = reasonOf(error);
    throw new WorldError(
      reason === 'ENOENT' ? { what: 'missing', path } : { what: 'unreadable', path, reason },
      error,
    );
  }
  const found = readRestorable(page);
  if (found === 'newer') throw new WorldError({ what: 'newer_report', path });
  if (found === 'no_study' || !Object.keys(found.scenario.files).every(staysInside))
    throw new WorldError({ what: 'not_a_report', path });
  return found;
}

/** Writes the files of a restored scenario, and its posterior where it has one, into a new folder: all of them or none, and never over another. */
export function restoreScenario({ scenario, posterior }: Restorable, folder: string, shown = folder): void {
  const fitted = posterior ? { [posteriorName(posterior.rival)]: `${JSON.stringify(posterior)}\n` } : {};
  startFolder(folder, { ...scenario.files, ...fitted }, shown);
}

/** A plain relative path of YAML and CSV: a page may come from anybody. */
function staysInside(name: string): boolean {
  const parts = name.split('/');
  return (
    /\.(ya?ml|csv)$/i.test(name) &&
    parts.every(
      (part) => /^[^\\:\p{Cc}]+$/u.test(part) && part !== '.' && part !== '..' && part.trim() !== '',
    )
  );
}

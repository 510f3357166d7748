import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fit, fitIdentity } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { WorldError } from './world-fault.ts';

/** Where a scenario's own posterior lies in its folder, and in the folder that `fit` writes. */
const POSTERIOR = 'posterior.json';

/** The name of the posterior of a rival's structure; of the scenario's own with ''. */
export function posteriorName(rival: string): string {
  return rival === '' ? POSTERIOR : `posterior.${rival}.json`;
}

/**
 * Reads a posterior from its file or the folder it lies in. `scenario` is the one it was made for, as written: without levers
 * and settings. Throws a `WorldError` when there is none, or when it was made for something else.
 */
export function readFit(path: string, scenario: Scenario, rival = '', shown = path): Fit {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, posteriorName(rival)) : path;
  if (!existsSync(file)) throw new WorldError({ what: 'no_posterior', path: shown, rival });
  const fit = parse(file);
  if (fit === null) throw new WorldError({ what: 'not_a_posterior', path: shown });
  if (fit.rival !== rival || fit.scenario.identity !== fitIdentity(scenario))
    throw new WorldError({
      what: 'other_posterior',
      path: shown,
      scenario: fit.scenario.id,
      rival: fit.rival,
    });
  return fit;
}

function parse(file: string): Fit | null {
  try {
    const fit = JSON.parse(readFileSync(file, 'utf8')) as Partial<Fit> | null;
    const whole =
      Array.isArray(fit?.parameters) &&
      Array.isArray(fit.directions) &&
      Array.isArray(fit.rows) &&
      fit.rows.length > 0 &&
      typeof fit.scenario?.identity === 'string' &&
      fit.rows.every(
        ({ row, weight, at }) => row >= 0 && weight >= 0 && at.length === fit.directions?.length,
      );
    return whole ? (fit as Fit) : null;
  } catch {
    return null;
  }
}

/** Throws a `WorldError` if a posterior may not be written into this folder: something else stands there. */
export function checkFitFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new WorldError({ what: 'unwritable', path: folder, reason: 'EEXIST' });
}

import { join, resolve } from 'node:path';
import { digestFit, digestScenario, type Fit } from '../../experiment/index.ts';
import { loadScenario, MasarError } from '../../scenario/index.ts';
import { posteriorName } from '../read-fit.ts';
import { readScenarioFolder } from '../read-folder.ts';
import { WorldError } from '../world-fault.ts';
import { openDisplacementRun } from './displacement-directory.ts';
import { givenPositions, readFile } from './given-positions.ts';
import { manifestOf, readManifest } from './manifest.ts';
import { type ChunkFolder, directoryOf, type RunDirectory } from './run-directory.ts';

/**
 * Opens the folder of a run that was begun, by nothing but what stands in it, as a task on another machine does. Throws a
 * `WorldError` when it is not such a folder, was begun by another version, or its scenario was changed.
 */
export function openRun(folder: string, shown = folder): RunDirectory {
  const path = resolve(folder);
  const manifest = manifestOf(path, shown);
  const { scenario: named, seed, draws, thin, executor, fit, positions } = manifest.identity;
  const { files } = readScenarioFolder(join(path, 'scenario', named.main));
  const loaded = loadScenario(files, { main: named.main, id: named.id, settings: named.settings });
  if (loaded.scenario === null) throw new MasarError(loaded.diagnostics);
  const { scenario } = loaded;
  if (digestScenario(scenario) !== named.digest)
    throw new WorldError({ what: 'other_scenario', path: shown });
  const posterior = fit === null ? null : readPosterior(path, scenario.settings.rival ?? '', fit, shown);
  const given = givenPositions(path, positions, shown);
  return directoryOf(path, shown, manifest, { scenario, seed, draws, thin, executor, fit: posterior }, given);
}

/** The folder of a run that was begun, whatever it is of: enough to compute its chunks. Throws a `WorldError`. */
export function openChunkFolder(folder: string): ChunkFolder {
  const manifest = readManifest(resolve(folder), folder);
  return manifest?.identity.movement === undefined ? openRun(folder) : openDisplacementRun(folder);
}

function readPosterior(path: string, rival: string, digest: string, shown: string): Fit {
  const name = posteriorName(rival);
  const fit = JSON.parse(readFile(join(path, name), join(shown, name)).toString()) as Fit;
  if (digestFit(fit) !== digest) throw new WorldError({ what: 'not_a_posterior', path: join(shown, name) });
  return fit;
}

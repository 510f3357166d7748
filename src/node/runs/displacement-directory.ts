import { join, resolve } from 'node:path';
import { chartMovement, type MovementPlan } from '../../engine/index.ts';
import {
  type Camps,
  campsOf,
  type DisplacementTable,
  displacementTables,
  type FleeInput,
  readFlee,
} from '../../experiment/index.ts';
import { compileMovement } from '../../scenario/flee/compile-movement.ts';
import { importFlee, MasarError, VERSION } from '../../scenario/index.ts';
import { type FleeFolder, readFleeFolder } from '../read-flee-folder.ts';
import { WorldError } from '../world-fault.ts';
import { scenarioOf } from '../write-displacement.ts';
import { type ChunkAim, triedDraws } from './chunk-size.ts';
import { type Manifest, type RunIdentity, readManifest } from './manifest.ts';
import { movementMaker } from './movement-maker.ts';
import { beginOrGoOn, type ChunkFolder, inScenario } from './run-directory.ts';

/** A run of a directory in Flee's format without its draws. */
export interface DisplacementHead {
  folder: Pick<FleeFolder, 'id' | 'files'>;
  /** What was set beside the files. */
  set: Record<string, string>;
  input: FleeInput;
  plan: MovementPlan;
  camps: Camps;
  seed: number;
  draws: number;
}

/** A run of a directory in Flee's format whose draws are kept in files. */
export interface DisplacementDirectory extends ChunkFolder {
  run: DisplacementHead;
  tables: DisplacementTable[];
}

/** A run of a directory that was read. */
export function displacementHead(
  folder: Pick<FleeFolder, 'id' | 'files'>,
  { input, compat }: { input: FleeInput; compat: 'flee' | 'fixed' },
  { set = {}, seed, draws }: { set?: Record<string, string>; seed: number; draws: number },
): DisplacementHead {
  const plan = compileMovement(input, { compat });
  return { folder, set, input, plan, camps: campsOf(input, chartMovement(plan)), seed, draws };
}

/** How many draws make a chunk of such a run. */
export function displacementDrawsPerChunk(
  { plan, camps, input, seed, draws }: DisplacementHead,
  aim: ChunkAim,
): number {
  const maker = movementMaker({ plan, camps });
  return triedDraws(draws, displacementTables(plan, camps, input.startDate), aim, (draw) =>
    maker.draw({ seed }, draw),
  );
}

/** Opens the folder of a run of a directory, as `openRunDirectory` does that of a scenario. */
export function openDisplacementDirectory(
  folder: string,
  run: DisplacementHead,
  chunkDraws: () => number,
  shown = folder,
): DisplacementDirectory {
  const path = resolve(folder);
  const { compat, days } = run.plan;
  const copy = importFlee(run.folder.files, { id: run.folder.id, days, compat });
  const manifest = beginOrGoOn(path, identityOf(run), inScenario(copy), chunkDraws, shown);
  return directoryOf(path, shown, manifest, run);
}

function identityOf({ folder, set, plan, seed, draws }: DisplacementHead): RunIdentity {
  const { id, digest } = scenarioOf(folder, set);
  return {
    scenario: { id, digest, main: 'scenario.yaml', settings: set },
    seed,
    draws,
    thin: 1,
    executor: 'individuals',
    engine: VERSION,
    fit: null,
    positions: null,
    movement: { compat: plan.compat, days: plan.days },
  };
}

function directoryOf(
  path: string,
  shown: string,
  manifest: Manifest,
  run: DisplacementHead,
): DisplacementDirectory {
  const { plan, camps, input, seed } = run;
  const tables = displacementTables(plan, camps, input.startDate);
  return {
    path,
    shown,
    manifest,
    run,
    tables,
    work: { of: 'movement', plan, camps, tables, run: manifest.run },
    optionsOf: () => ({ seed }),
  };
}

/**
 * Opens the folder of a run of a directory by nothing but what stands in it. Throws a `WorldError` when it was begun by another
 * version, or its copy of the files was changed.
 */
export function openDisplacementRun(folder: string, shown = folder): DisplacementDirectory {
  const path = resolve(folder);
  const manifest = readManifest(path, shown);
  if (manifest === null) throw new WorldError({ what: 'not_a_run', path: shown });
  const { scenario, engine, seed, draws, movement } = manifest.identity;
  if (engine !== VERSION)
    throw new WorldError({ what: 'other_engine', path: shown, found: engine, wanted: VERSION });
  const { files, settings } = readFleeFolder(join(path, 'scenario'));
  const set = { ...scenario.settings };
  const { input, compat, diagnostics } = readFlee(files, { settings, set });
  if (input === null) throw new MasarError(diagnostics);
  const read = { id: scenario.id, files };
  const head = displacementHead(read, { input, compat }, { set, seed, draws });
  const same =
    scenarioOf(read, set).digest === scenario.digest &&
    compat === movement?.compat &&
    head.plan.days === movement.days;
  if (!same) throw new WorldError({ what: 'other_scenario', path: shown });
  return directoryOf(path, shown, manifest, head);
}

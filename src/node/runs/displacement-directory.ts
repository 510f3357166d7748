import { join, resolve } from 'node:path';
import { chartMovement } from '../../engine/index.ts';
import {
  campsOf,
  type DisplacementDraw,
  type DisplacementPart,
  type DisplacementRunHead,
  displacementTables,
  emptyDisplacementDraw,
  type FleeInput,
  openDisplacementDigest,
  optionsOfChunk,
  type Positions,
  readFlee,
} from '../../experiment/index.ts';
import { compileMovement } from '../../scenario/flee/compile-movement.ts';
import { importFlee, MasarError, VERSION } from '../../scenario/index.ts';
import { type FleeFolder, readFleeFolder } from '../read-flee-folder.ts';
import { WorldError } from '../world-fault.ts';
import { scenarioOf } from '../write-displacement.ts';
import { type ChunkAim, triedDraws } from './chunk-size.ts';
import { givenPositions, POSITIONS, positionsBytes } from './given-positions.ts';
import { hashOf } from './hash.ts';
import { type Manifest, manifestOf, type RunIdentity } from './manifest.ts';
import { movementMaker } from './movement-maker.ts';
import type { DrawForm } from './read-draws.ts';
import { beginOrGoOn, type DrawFolder, inScenario } from './run-directory.ts';

/** A run of a directory in Flee's format without its draws, and the files that it is of. */
export interface DisplacementHead extends DisplacementRunHead {
  folder: Pick<FleeFolder, 'id' | 'files'>;
  /** What was set beside the files. */
  set: Record<string, string>;
  executor: 'individuals';
}

/** A run of a directory in Flee's format whose draws are kept in files. */
export interface DisplacementDirectory extends DrawFolder<DisplacementPart, DisplacementDraw> {
  run: DisplacementHead;
}

/** A run of a directory that was read. */
export function displacementHead(
  folder: Pick<FleeFolder, 'id' | 'files'>,
  { input, compat }: { input: FleeInput; compat: 'flee' | 'fixed' },
  { set = {}, seed, draws }: { set?: Record<string, string>; seed: number; draws: number },
): DisplacementHead {
  const plan = compileMovement(input, { compat });
  const camps = campsOf(input, chartMovement(plan));
  return { folder, set, input, plan, camps, seed, draws, executor: 'individuals' };
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

/** Opens the folder of a run of a directory, as `openRunDirectory` does that of a scenario. `positions`: draws differ by them. */
export function openDisplacementDirectory(
  folder: string,
  run: DisplacementHead,
  chunkDraws: () => number,
  shown = folder,
  positions?: Positions,
): DisplacementDirectory {
  const path = resolve(folder);
  const { compat, days } = run.plan;
  const copy = importFlee(run.folder.files, { id: run.folder.id, days, compat });
  const contents = {
    ...inScenario(copy),
    ...(positions === undefined ? {} : { [POSITIONS]: positionsBytes(positions) }),
  };
  const manifest = beginOrGoOn(path, displacementIdentity(run, positions), contents, chunkDraws, shown);
  return directoryOf(path, shown, manifest, run, positions);
}

/** A run of a directory as its manifest names it. */
export function displacementIdentity(
  { folder, set, plan, seed, draws, executor }: DisplacementHead,
  positions?: Positions,
): RunIdentity {
  const { id, digest } = scenarioOf(folder, set);
  return {
    scenario: { id, digest, main: 'scenario.yaml', settings: set },
    seed,
    draws,
    thin: 1,
    executor,
    engine: VERSION,
    fit: null,
    positions: positions === undefined ? null : hashOf(positionsBytes(positions)),
    movement: { compat: plan.compat, days: plan.days },
  };
}

function directoryOf(
  path: string,
  shown: string,
  manifest: Manifest,
  run: DisplacementHead,
  positions?: Positions,
): DisplacementDirectory {
  const { plan, camps, input, seed } = run;
  const tables = displacementTables(plan, camps, input.startDate);
  return {
    path,
    shown,
    manifest,
    run,
    tables,
    form: formOf(run),
    work: {
      of: 'movement',
      plan,
      camps,
      tables,
      run: manifest.run,
      ...(positions === undefined ? {} : { varied: input }),
    },
    optionsOf: (chunk) => optionsOfChunk({ seed, positions }, chunk),
  };
}

function formOf(run: DisplacementHead): DrawForm<DisplacementPart, DisplacementDraw> {
  return {
    empty: emptyDisplacementDraw,
    put(draw, part, cell, value) {
      const counts = draw[part];
      if (counts !== null) counts[cell] = value;
    },
    digested: ['camps', 'people', 'standing', 'origins'],
    openDigest: () => openDisplacementDigest(run),
  };
}

/**
 * Opens the folder of a run of a directory by nothing but what stands in it. Throws a `WorldError` when it was begun by another
 * version, or its copy of the files was changed.
 */
export function openDisplacementRun(folder: string, shown = folder): DisplacementDirectory {
  const path = resolve(folder);
  const manifest = manifestOf(path, shown);
  const { scenario, seed, draws, movement, positions } = manifest.identity;
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
  return directoryOf(path, shown, manifest, head, givenPositions(path, positions, shown));
}

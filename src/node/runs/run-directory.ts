import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type CellTable,
  type Chunk,
  type DrawPart,
  type DrawResult,
  drawTables,
  emptyDraw,
  type Fit,
  openRunDigest,
  optionsOfChunk,
  type Positions,
  posteriorPositions,
  putNumber,
  type RunHead,
  type RunOptions,
} from '../../experiment/index.ts';
import { posteriorName } from '../read-fit.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { createFolder } from '../write-whole.ts';
import { type ChunkTask, type ChunkWork, temporaryOf } from './chunk-work.ts';
import { POSITIONS, positionsBytes } from './given-positions.ts';
import { hashOf } from './hash.ts';
import {
  checkSameRun,
  identityOf,
  MANIFEST,
  type Manifest,
  manifestText,
  newManifest,
  type RunIdentity,
  readManifest,
  writeManifest,
} from './manifest.ts';
import { type DrawForm, openChunk } from './read-draws.ts';

/** A folder of draws in chunks, whatever they are draws of: all that is needed to compute them. */
export interface ChunkFolder {
  path: string;
  shown: string;
  manifest: Manifest;
  work: ChunkWork;
  optionsOf: (chunk: Chunk) => ChunkTask['options'];
}

/** Such a folder whose draws can be read. */
export interface DrawFolder<Part extends string, Result> extends ChunkFolder {
  tables: (CellTable & { part: Part })[];
  form: DrawForm<Part, Result>;
}

/** A run of a scenario whose draws are kept in files, chunk by chunk. */
export interface RunDirectory extends DrawFolder<DrawPart, DrawResult> {
  run: RunHead;
}

/** What looking at the files of a run found. */
export interface Looked {
  /** Chunks that are not there. */
  missing: number[];
  /** Files that were cut off or changed, and were taken away: they are among the missing. */
  damaged: string[];
}

/**
 * Opens the folder of a run: one that was begun with the same run goes on, an empty one or none is begun. Throws a
 * `WorldError` when something else is there. `positions`: of a design; those of a posterior follow from it.
 */
export function openRunDirectory(
  folder: string,
  run: RunHead,
  chunkDraws: () => number,
  positions?: Positions,
  shown = folder,
): RunDirectory {
  const path = resolve(folder);
  const { fit, scenario } = run;
  const manifest = beginOrGoOn(
    path,
    identityOf(run, positions),
    {
      ...inScenario(scenario.files),
      ...(fit === null ? {} : { [posteriorName(fit.rival)]: `${JSON.stringify(fit)}\n` }),
      ...(positions === undefined ? {} : { [POSITIONS]: positionsBytes(positions) }),
    },
    chunkDraws,
    shown,
  );
  return directoryOf(path, shown, manifest, run, positions);
}

/** The copy of a scenario's files in the folder of its run. */
export const inScenario = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`scenario/${name}`, text]));

/** The manifest of a folder in which the same run was begun; else begins it there with these files. Throws a `WorldError`. */
export function beginOrGoOn(
  path: string,
  identity: RunIdentity,
  contents: Record<string, string | Uint8Array>,
  chunkDraws: () => number,
  shown: string,
): Manifest {
  let manifest = readExisting(path, shown);
  if (manifest === null) {
    const fresh = newManifest(identity, chunkDraws());
    const made = createFolder(path, { ...contents, [MANIFEST]: manifestText(fresh) }, shown);
    // Somebody else may have begun it in this moment.
    manifest = made ? fresh : readExisting(path, shown);
  }
  if (manifest === null) throw new WorldError({ what: 'unwritable', path: shown, reason: 'EEXIST' });
  checkSameRun(manifest, identity, shown);
  return manifest;
}

export function directoryOf(
  path: string,
  shown: string,
  manifest: Manifest,
  run: RunHead,
  positions?: Positions,
): RunDirectory {
  const tables = drawTables(run.scenario);
  const { seed, draws, thin, executor, fit } = run;
  const options: RunOptions = {
    seed,
    thin,
    executor,
    positions: positions ?? (fit === null ? undefined : posteriorPositions(fit as Fit, draws, seed)),
  };
  return {
    path,
    shown,
    manifest,
    run,
    tables,
    form: formOf(run),
    work: { of: 'scenario', plan: run.scenario.plan, tables, run: manifest.run },
    optionsOf: (chunk) => optionsOfChunk(options, chunk),
  };
}

function formOf(run: RunHead): DrawForm<DrawPart, DrawResult> {
  return {
    empty: (cellsOf) => emptyDraw(cellsOf, run.executor === 'individuals'),
    put: putNumber,
    digested: ['people', 'lanes'],
    openDigest: () => openRunDigest(run),
  };
}

function readExisting(path: string, shown: string): Manifest | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory())
    throw new WorldError({ what: 'unwritable', path: shown, reason: 'EEXIST' });
  const names = readdirSync(path).sort();
  if (names.length === 0) return null;
  const manifest = readManifest(path, shown);
  if (manifest === null) throw new WorldError({ what: 'foreign_run', path: shown, found: names[0] });
  return manifest;
}

/** Throws a `WorldError` unless a folder is empty, not there, or that of a sweep. */
export function checkEmptyOrSweep(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length > 0 && !names.includes('sweep.json'))
    throw new WorldError({ what: 'foreign_run', path: folder, found: names[0] });
}

/** `results/chunk-0007.parquet` of a run's folder. */
export const chunkPath = (path: string, chunk: number): string => join(path, 'results', chunkName(chunk));

export const chunkName = (chunk: number): string => `chunk-${String(chunk).padStart(4, '0')}.parquet`;

/**
 * Looks which chunks are there, reading every file whole: those that the manifest knows must be the same bytes, others must
 * belong to this run and be what was written. What is not is taken away. Writes what it learnt into the manifest.
 */
export function lookAtChunks(directory: ChunkFolder): Looked {
  const { path, shown, manifest } = directory;
  const looked: Looked = { missing: [], damaged: [] };
  let learnt = false;
  manifest.chunks.forEach((chunk, i) => {
    const file = chunkPath(path, i);
    const found = onDisk(join(shown, 'results', chunkName(i)), () => seen(directory, i));
    if (found === null) {
      looked.missing.push(i);
      if (existsSync(file)) {
        looked.damaged.push(join(shown, 'results', chunkName(i)));
        onDisk(file, () => rmSync(file));
      }
    }
    learnt ||= chunk.sha256 !== found;
    chunk.sha256 = found;
  });
  if (looked.missing.length > 0 && manifest.digest !== null) {
    manifest.digest = null;
    learnt = true;
  }
  if (learnt) writeManifest(path, manifest, shown);
  return looked;
}

/** The digest of a chunk's file if it is there and right, else null. */
export function seen({ path, manifest }: ChunkFolder, i: number): string | null {
  const { first, count, sha256 } = manifest.chunks[i];
  const file = chunkPath(path, i);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const found = hashOf(bytes);
  if (sha256 !== null) return found === sha256 ? found : null;
  const label = openChunk(bytes)?.label;
  return label?.run === manifest.run && label.first === first && label.count === count ? found : null;
}

/** A file of a process that is not on this machine is left alone so long after it was last written to. */
const SILENCE_MILLISECONDS = 600_000;

/**
 * Takes away what programs that were killed left half-written. `all`: when every chunk is there, whoever still writes one
 * writes what is there already.
 */
export function sweepUp({ path }: Pick<ChunkFolder, 'path'>, all: boolean): void {
  const results = join(path, 'results');
  for (const name of existsSync(results) ? readdirSync(results) : []) {
    const temporary = temporaryOf(name);
    if (temporary !== null && (all || !mayBeWritten(join(results, name), temporary.pid)))
      rmSync(join(results, name), { force: true });
  }
  // Files of the folder itself that were to take the place of others.
  for (const name of readdirSync(path))
    if (/^\.[\w.-]+-[0-9a-f]{8}$/.test(name)) rmSync(join(path, name), { force: true });
}

/** Whether somebody may still be writing: a process of that number, or one on another machine, not long ago. */
function mayBeWritten(file: string, pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (reasonOf(error) !== 'ESRCH') return true;
  }
  try {
    return Date.now() - statSync(file).mtimeMs < SILENCE_MILLISECONDS;
  } catch {
    return false;
  }
}

function onDisk<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorldError) throw error;
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestFit, digestScenario, type Fit, type Positions, type RunHead } from '../../experiment/index.ts';
import { type Settings, VERSION } from '../../scenario/index.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { writeWhole } from '../write-whole.ts';
import { positionsBytes } from './given-positions.ts';
import { hashOf } from './hash.ts';

/** What decides every byte of a run's draws. Two runs with the same may share a folder, others never. */
export interface RunIdentity {
  scenario: { id: string; digest: string; main: string; settings: Settings };
  seed: number;
  draws: number;
  thin: number;
  executor: RunHead['executor'];
  /** Version of the program. */
  engine: string;
  /** Digest of the posterior that parameters are drawn from. */
  fit: string | null;
  /** Digest of positions given for the draws by a design. */
  positions: string | null;
  /** Of a directory in Flee's format: what of Flee is computed, and for how many days. */
  movement?: { compat: 'flee' | 'fixed'; days: number };
}

/** A piece of a run: draws from `first` up to `first + count`, in a file of its own. */
export interface ManifestChunk {
  first: number;
  count: number;
  /** Of its file (SHA-256, hex); null until it was seen. */
  sha256: string | null;
}

/** `manifest.json`: what a run's folder holds. With the files of its chunks it is the truth about the run. */
export interface Manifest {
  masar: 'run';
  format: 1;
  kind: 'modelled';
  /** Counts are as the model has them: not for publication where groups are small. */
  exact: true;
  identity: RunIdentity;
  /** Of the identity (SHA-256, hex): every chunk names it. */
  run: string;
  chunks: ManifestChunk[];
  /** Digest of all draws, once they are there. */
  digest: string | null;
}

export const MANIFEST = 'manifest.json';

/** A run as its manifest names it. `positions` are those of a design, not of a posterior. */
export function identityOf(run: RunHead, positions?: Positions): RunIdentity {
  const { scenario, seed, draws, thin, executor, fit } = run;
  return {
    scenario: {
      id: scenario.id,
      digest: digestScenario(scenario),
      main: scenario.main,
      settings: scenario.settings,
    },
    seed,
    draws,
    thin,
    executor,
    engine: VERSION,
    fit: fit === null ? null : digestFit(fit as Fit),
    positions: positions === undefined ? null : hashOf(positionsBytes(positions)),
  };
}

export function newManifest(identity: RunIdentity, chunkDraws: number): Manifest {
  const chunks: ManifestChunk[] = [];
  for (let first = 0; first < identity.draws; first += chunkDraws)
    chunks.push({ first, count: Math.min(chunkDraws, identity.draws - first), sha256: null });
  const run = hashOf(JSON.stringify(identity));
  return {
    masar: 'run',
    format: 1,
    kind: 'modelled',
    exact: true,
    identity,
    run,
    chunks,
    digest: null,
  };
}

/** The manifest of a folder; null when there is none. Throws a `WorldError` when it is not one of this program. */
export function readManifest(folder: string, shown = folder): Manifest | null {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return null;
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new WorldError(
        { what: 'unreadable', path: join(shown, MANIFEST), reason: reasonOf(error) },
        error,
      );
    manifest = null;
  }
  const sound = manifest?.masar === 'run' && manifest.format === 1 && Array.isArray(manifest.chunks);
  if (!sound || hashOf(JSON.stringify(manifest?.identity)) !== manifest?.run)
    throw new WorldError({ what: 'damaged_manifest', path: join(shown, MANIFEST) });
  return manifest as Manifest;
}

/** The manifest of a run that this version goes on with. Throws a `WorldError` where there is none, or it is of another version. */
export function manifestOf(folder: string, shown = folder): Manifest {
  const manifest = readManifest(folder, shown);
  if (manifest === null) throw new WorldError({ what: 'not_a_run', path: shown });
  const { engine } = manifest.identity;
  if (engine !== VERSION)
    throw new WorldError({ what: 'other_engine', path: shown, found: engine, wanted: VERSION });
  return manifest;
}

export function writeManifest(folder: string, manifest: Manifest, shown = folder): void {
  writeWhole(join(folder, MANIFEST), manifestText(manifest), join(shown, MANIFEST));
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`;

/** Throws a `WorldError` unless the folder's run is the one that is wanted: draws of two runs are never mixed. */
export function checkSameRun(manifest: Manifest, wanted: RunIdentity, shown: string): void {
  const found = manifest.identity;
  if (found.engine !== wanted.engine)
    throw new WorldError({ what: 'other_engine', path: shown, found: found.engine, wanted: wanted.engine });
  if (found.scenario.digest !== wanted.scenario.digest)
    throw new WorldError({ what: 'other_scenario', path: shown });
  const names = ['seed', 'draws', 'thin', 'executor', 'fit', 'positions'] as const;
  const other = names.find((name) => found[name] !== wanted[name]);
  if (other !== undefined)
    throw new WorldError({
      what: 'other_run',
      path: shown,
      of: other,
      found: String(found[other] ?? '-'),
      wanted: String(wanted[other] ?? '-'),
    });
  for (const of of ['compat', 'days'] as const) {
    const [before, now] = [found, wanted].map(({ movement }) => String(movement?.[of] ?? '-'));
    if (before !== now)
      throw new WorldError({ what: 'other_run', path: shown, of, found: before, wanted: now });
  }
}

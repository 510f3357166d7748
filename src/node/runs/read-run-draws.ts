import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DrawPart,
  type DrawResult,
  type Figures,
  openFigures,
  openRunDigest,
} from '../../experiment/index.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { type ChunkFile, openChunk, readDraws } from './read-draws.ts';
import { type ChunkFolder, chunkName, chunkPath, type RunDirectory } from './run-directory.ts';

/** The draws of a finished run, chunk by chunk in their order, with the parts that are asked for. Throws a `WorldError`. */
export async function* drawsOf(
  directory: RunDirectory,
  parts: readonly DrawPart[],
): AsyncGenerator<{ first: number; results: DrawResult[] }> {
  for (let i = 0; i < directory.manifest.chunks.length; i++)
    yield { first: directory.manifest.chunks[i].first, results: await readChunk(directory, i, parts) };
}

/** The file of a chunk of a finished run. Throws a `WorldError`. */
export function chunkOf(directory: ChunkFolder, i: number): ChunkFile {
  const shown = join(directory.shown, 'results', chunkName(i));
  let bytes: Buffer;
  try {
    bytes = readFileSync(chunkPath(directory.path, i));
  } catch (error) {
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
  const chunk = openChunk(bytes);
  if (chunk === null || chunk.label.run !== directory.manifest.run)
    throw new WorldError({ what: 'damaged_chunk', path: shown });
  return chunk;
}

async function readChunk(
  directory: RunDirectory,
  i: number,
  parts: readonly DrawPart[],
  range?: { from: number; to: number },
): Promise<DrawResult[]> {
  const whole = directory.run.executor === 'individuals';
  return readDraws(chunkOf(directory, i), directory.tables, parts, { whole, ...range });
}

/** One draw of a run, whole: read from the chunk that has it. */
export async function readDraw(directory: RunDirectory, draw: number): Promise<DrawResult> {
  const i = directory.manifest.chunks.findIndex(({ first, count }) => draw >= first && draw < first + count);
  if (i < 0) throw new RangeError(`draw should be from 0 to ${directory.run.draws - 1}; found ${draw}`);
  const parts = directory.tables.map(({ part }) => part);
  const [result] = await readChunk(directory, i, parts, { from: draw, to: draw + 1 });
  return result;
}

/** The digest of a run's draws, which is that of the same run in memory. */
export async function digestDraws(directory: RunDirectory): Promise<string> {
  const digest = openRunDigest(directory.run);
  for await (const { results } of drawsOf(directory, ['people', 'lanes'])) results.forEach(digest.take);
  return digest.hex();
}

/** Answers what `ask` asks of the draws, in as many passes over the files as keep `bytes` of memory enough. */
export async function askDraws<T>(
  directory: RunDirectory,
  ask: (figures: Figures) => T,
  { bytes, pause }: { bytes?: number; pause?: () => Promise<unknown> } = {},
): Promise<T> {
  const figures = openFigures();
  const asked = ask(figures);
  for (const band of figures.bands(directory.run.draws, bytes)) {
    for await (const { first, results } of drawsOf(directory, [band.part])) {
      results.forEach((result, i) => {
        band.take(result, first + i);
      });
      await pause?.();
    }
    band.close();
  }
  return asked;
}

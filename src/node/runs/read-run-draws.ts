import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, openFigures } from '../../experiment/index.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { type ChunkFile, openChunk, readDraws } from './read-draws.ts';
import { type ChunkFolder, chunkName, chunkPath, type DrawFolder } from './run-directory.ts';

/** The draws of a finished run, chunk by chunk in their order, with the parts that are asked for. Throws a `WorldError`. */
export async function* drawsOf<Part extends string, Result>(
  directory: DrawFolder<Part, Result>,
  parts: readonly Part[],
): AsyncGenerator<{ first: number; results: Result[] }> {
  const { tables, form } = directory;
  for (let i = 0; i < directory.manifest.chunks.length; i++)
    yield {
      first: directory.manifest.chunks[i].first,
      results: await readDraws(chunkOf(directory, i), tables, parts, form),
    };
}

/** The file of a chunk of a finished run. Throws a `WorldError`. */
function chunkOf(directory: ChunkFolder, i: number): ChunkFile {
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

/** One draw of a run, whole: read from the chunk that has it. */
export async function readDraw<Part extends string, Result>(
  directory: DrawFolder<Part, Result>,
  draw: number,
): Promise<Result> {
  const { manifest, tables, form } = directory;
  const i = manifest.chunks.findIndex(({ first, count }) => draw >= first && draw < first + count);
  if (i < 0) throw new RangeError(`draw should be from 0 to ${manifest.identity.draws - 1}; found ${draw}`);
  const parts = tables.map(({ part }) => part);
  const [result] = await readDraws(chunkOf(directory, i), tables, parts, form, { from: draw, to: draw + 1 });
  return result;
}

/** The digest of a run's draws, which is that of the same run in memory. */
export async function digestDraws<Part extends string, Result>(
  directory: DrawFolder<Part, Result>,
  pause?: () => Promise<unknown>,
): Promise<string> {
  const { digested, openDigest } = directory.form;
  const digest = openDigest();
  for await (const { results } of drawsOf(directory, digested)) {
    results.forEach(digest.take);
    await pause?.();
  }
  return digest.hex();
}

/** Answers what `ask` asks of the draws, in as many passes over the files as keep `bytes` of memory enough. */
export async function askDraws<Part extends string, Result, T>(
  directory: DrawFolder<Part, Result>,
  ask: (figures: Figures<Part, Result>) => T,
  { bytes, pause }: { bytes?: number; pause?: () => Promise<unknown> } = {},
): Promise<T> {
  const figures = openFigures<Part, Result>();
  const asked = ask(figures);
  for (const band of figures.bands(directory.manifest.identity.draws, bytes)) {
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

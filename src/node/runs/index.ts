export { type ChunkAim, drawsPerChunk, localAim } from './chunk-size.ts';
export { type ChunkRunner, computeInline, computeOnThreads } from './compute-chunks.ts';
export { finishRun } from './finish-run.ts';
export { MANIFEST, type Manifest, readManifest } from './manifest.ts';
export { openRun } from './open-run.ts';
export { askDraws, digestDraws, drawsOf, readDraw } from './read-run-draws.ts';
export { chunkName, lookAtChunks, type RunDirectory, seen } from './run-directory.ts';
export { computeInChunks, runInChunks } from './run-in-chunks.ts';
export { lockRun } from './run-lock.ts';

export { type ChunkAim, drawsPerChunk, localAim } from './chunk-size.ts';
export { type ChunkRunner, computeInline, computeOnThreads } from './compute-chunks.ts';
export {
  type DisplacementDirectory,
  type DisplacementHead,
  displacementDrawsPerChunk,
  displacementHead,
} from './displacement-directory.ts';
export { finishRun } from './finish-run.ts';
export { MANIFEST, type Manifest, readManifest } from './manifest.ts';
export { openChunkFolder, openRun } from './open-run.ts';
export { askDraws, digestDraws, drawsOf, readDraw } from './read-run-draws.ts';
export {
  type ChunkFolder,
  checkEmptyOrSweep,
  chunkName,
  lookAtChunks,
  type RunDirectory,
  seen,
} from './run-directory.ts';
export { computeInChunks, runDisplacementInChunks, runInChunks } from './run-in-chunks.ts';
export { lockRun } from './run-lock.ts';
export { runnerInFolders } from './runner-in-folders.ts';
export { variedInFolders } from './varied-in-folders.ts';

import type { DisplacementDraw } from '../../experiment/index.ts';
import type { Files } from '../../scenario/index.ts';

/** A directory in Flee's format for a worker to keep, with what is set beside its files. */
export interface OpenDirectory {
  kind: 'directory';
  name: string;
  files: Files;
  set: Record<string, string>;
}

/** One draw of an opened directory. */
export interface DirectoryDraw {
  kind: 'displacement';
  id: number;
  name: string;
  seed: number;
  draw: number;
}

export type DirectoryWork = OpenDirectory | DirectoryDraw;

export type DirectoryDone =
  | { id: number; draw: DisplacementDraw }
  /** What went wrong, for a person to report: our mistake. */
  | { id: number; failed: string };

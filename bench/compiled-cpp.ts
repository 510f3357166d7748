import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course } from '../engine/world.js';
import { writeArrays } from './flat-file.js';
import { drawNumbers, flattenCourse, flattenDraw, roomForNumbers } from './flatten.js';

const SOURCE = fileURLToPath(new URL('../../bench/life-course.cpp', import.meta.url));
/** Without fused multiply-add, which rounds differently from what the engine promises. */
export const FLAGS = ['-O3', '-march=native', '-ffp-contract=off'];

/** What a draw came to: in, here, out, events and the lanes. */
type Fingerprint = string;

export interface CppProgram {
  compiler: string;
  /** CPU milliseconds of the warm pass over all its draws. */
  pass(): number;
  fingerprints(): Fingerprint[];
  remove(): void;
}

/** Compiles the C++ program in a temporary folder and hands it these draws; null where there is no g++. */
export function compileCpp(course: Course, seed: number, draws: number[]): CppProgram | null {
  const version = spawnSync('g++', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  const program = join(folder, 'life-course');
  execFileSync('g++', [...FLAGS, '-o', program, SOURCE]);
  const courseFile = join(folder, 'course');
  writeArrays(courseFile, flattenCourse(course));
  const drawFiles = draws.map((draw) => {
    const file = join(folder, `draw-${draw}`);
    writeArrays(file, flattenDraw(drawNumbers(course, roomForNumbers(course), seed, draw)));
    return file;
  });
  // The first pass of a process is not counted: it warms the caches.
  const lines = (): string[] =>
    execFileSync(program, [courseFile, '2', ...drawFiles], { encoding: 'utf8' })
      .trim()
      .split('\n');
  return {
    compiler: version.stdout.split('\n')[0],
    pass: () => Number(lines()[1].replace('round ', '')) / 1e6,
    fingerprints: () => lines().flatMap((line) => (line.startsWith('draw ') ? [line.slice(5)] : [])),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { digestRun, headOf, type Run, runInline, runWith, summarize } from '../../../src/experiment/index.ts';
import { readScenarioFolder } from '../../../src/node/read-folder.ts';
import type { Manifest } from '../../../src/node/runs/manifest.ts';
import { loadScenario, type Scenario } from '../../../src/scenario/index.ts';

/** A bundled scenario. */
export function bundled(name: string): Scenario {
  const { files, id, main } = readScenarioFolder(name);
  const { scenario } = loadScenario(files, { id, main });
  if (scenario === null) throw new Error(`${name} has errors`);
  return scenario;
}

/** What all the runs of these tests are compared with: hello, thinned, in memory on the calling thread. */
export const asked = { draws: 14, seed: 3, thin: 40 };
export const askedWords = ['--draws', '14', '--seed', '3', '--thin', '40'];
export const hello = bundled('hello');
export const head = headOf(hello, asked);

let undisturbed: Promise<Run> | null = null;
export async function expected(): Promise<{ digest: string; summary: string }> {
  undisturbed ??= runWith(runInline, hello, asked);
  const run = await undisturbed;
  return { digest: digestRun(run), summary: `${JSON.stringify(summarize(run), null, 2)}\n` };
}

/** A finished folder has every chunk once, the digest of the undisturbed run, and nothing that was left behind. */
export async function expectWhole(folder: string): Promise<void> {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { digest, summary } = await expected();
  expect(manifest.digest).toBe(digest);
  expect(readFileSync(join(folder, 'summary.json'), 'utf8')).toBe(summary);
  expect(manifest.chunks.every(({ sha256 }) => sha256 !== null)).toBe(true);
  expect(manifest.chunks.reduce((sum, { count }) => sum + count, 0)).toBe(asked.draws);
  expect(readdirSync(join(folder, 'results')).sort()).toEqual(
    manifest.chunks.map((_, i) => `chunk-${String(i).padStart(4, '0')}.parquet`),
  );
  expect(readdirSync(folder).sort()).toEqual([
    'datapackage.json',
    'manifest.json',
    'prov.json',
    'results',
    'results.csv',
    'scenario',
    'summary.json',
  ]);
}

/** Chunks that are there. */
export function chunksIn(folder: string): number {
  const results = join(folder, 'results');
  return existsSync(results) ? readdirSync(results).filter((name) => name.startsWith('chunk-')).length : 0;
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fitMovement,
  type MovementFit,
  readFlee,
  type VariedRunner,
  variedInline,
} from '../../../src/experiment/index.ts';
import { openEvaluationLog } from '../../../src/node/evaluation-log.ts';
import { type ChunkRunner, computeInline, computeOnThreads } from '../../../src/node/runs/compute-chunks.ts';
import { openChunkFolder } from '../../../src/node/runs/open-run.ts';
import { variedInFolders } from '../../../src/node/runs/varied-in-folders.ts';
import { openVariedThreads } from '../../../src/node/varied-threads.ts';
import { masar } from '../../cli/masar.ts';
import { smallDirectory } from '../../scenario/flee/small-directory.ts';
import { findSlurm, masarOn, startCluster } from '../../slurm/cluster.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-movement-fit-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function written(folder: string): string {
  for (const [name, text] of Object.entries(smallDirectory())) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const set = { 'move_rules.camp_weight': '3' };
const folder = { id: 'small', files: smallDirectory() };
const { input } = readFlee(folder.files, { settings: 'simsetting.yml', set });
const asked = { compat: 'flee', seed: 3, budget: 14 } as const;
const words = ['--set', 'move_rules.camp_weight=3', '--seed', '3', '--budget', '14'];

/** On the calling thread, trial by trial. */
let reference: MovementFit;
beforeAll(async () => {
  reference = await fitMovement(variedInline(input!, 'flee'), input!, asked);
});

/** What a task on another machine has: nothing but what stands in the folder. */
const asTasks: ChunkRunner = async (directory, chunks, options) => {
  for (const chunk of chunks)
    await computeInline(openChunkFolder(directory.path), [chunk], { ...options, keepManifest: true });
};

describe('a fit of movement', () => {
  it.each([2, 3, 16])('does not depend on how many trials are computed ahead: %i', async (ahead) => {
    let draws = 0;
    const inline = variedInline(input!, 'flee');
    const runner: VariedRunner = (what, count) => {
      draws += count;
      return inline(what, count);
    };
    expect(await fitMovement(runner, input!, { ...asked, ahead })).toEqual(reference);
    // Three scores of ten draws and two fits of two draws a trial; more were done for nothing.
    expect(draws).toBeGreaterThan(3 * 10 + 2 * 2 * asked.budget);
  });

  it.each([1, 2, 7])('is the same bytes on threads: %i', async (workers) => {
    const { runner, close } = openVariedThreads(input!, 'flee', workers);
    try {
      const fit = await fitMovement(runner, input!, { ...asked, ahead: workers });
      expect(JSON.stringify(fit)).toBe(JSON.stringify(reference));
    } finally {
      await close();
    }
  });

  it.each([
    ['inline', computeInline],
    ['2 threads', computeOnThreads(2)],
    ['tasks', asTasks],
  ])('is the same bytes through folders, of which none is left: %s', async (name, chunkRunner) => {
    const place = join(root, name);
    const runner = variedInFolders(chunkRunner, place, { folder, set, input: input!, compat: 'flee' });
    const fit = await fitMovement(runner, input!, { ...asked, ahead: 5 });
    expect(JSON.stringify(fit)).toBe(JSON.stringify(reference));
    expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
  });

  it('goes on where it was stopped, on another runner too, and of another question begins again', async () => {
    const file = join(root, 'evaluations');
    const stop = new AbortController();
    let tried = 0;
    const inline = variedInline(input!, 'flee');
    const stopping: VariedRunner = (what, count) => {
      if (++tried > 5) stop.abort(new Error('stopped'));
      return inline(what, count);
    };
    const options = { ...asked, signal: stop.signal };
    const begun = fitMovement(stopping, input!, { ...options, log: openEvaluationLog(file, 'a') });
    await expect(begun).rejects.toThrow('stopped');
    const log = openEvaluationLog(file, 'a');
    expect(log.found).toBeGreaterThan(asked.budget / 2);
    let draws = 0;
    const counting: VariedRunner = (what, count) => {
      draws += count;
      return inline(what, count);
    };
    expect(await fitMovement(counting, input!, { ...asked, log })).toEqual(reference);
    expect(draws).toBeLessThan(3 * 10 + 2 * 2 * asked.budget - asked.budget);
    // Whole, it is read and nothing is computed.
    draws = 0;
    const whole = openEvaluationLog(file, 'a');
    expect(await fitMovement(counting, input!, { ...asked, ahead: 4, log: whole })).toEqual(reference);
    expect(draws).toBe(0);
    expect(openEvaluationLog(file, 'b').found).toBe(0);
  });

  it('is asked for by the command, and the same bytes on every runner', async () => {
    const small = written(join(root, 'small'));
    for (const on of ['inline', 'threads']) {
      const output = join(root, `fit-${on}`);
      const { code } = await masar(['fit', small, ...words, '--on', on, '--workers', '3', '-o', output]);
      expect(code).toBe(0);
      const fit = JSON.parse(readFileSync(join(output, 'movement-fit.json'), 'utf8'));
      expect(fit).toEqual(JSON.parse(JSON.stringify(reference)));
      expect(existsSync(join(output, '.movement-fit.evaluations'))).toBe(false);
    }
    const nowhere = await masar(['fit', small, '--on', 'slurm']);
    expect(nowhere.stderr).toContain('`--on slurm` needs `-o`');
    expect(nowhere.code).toBe(2);
    const misplaced = await masar(['fit', small, '--partition', 'p']);
    expect(misplaced.stderr).toContain('`--partition` goes with `--on slurm`');
    expect(misplaced.code).toBe(2);
  });

  it.skipIf(!findSlurm())('is the same bytes from three nodes of Slurm', async () => {
    const cluster = await startCluster();
    try {
      const small = written(join(cluster.folder, 'small'));
      const output = join(cluster.folder, 'fit');
      const command = [
        'fit',
        small,
        ...words,
        '--budget',
        '10',
        '--on',
        'slurm',
        '-o',
        output,
        '--wait',
        '9',
      ];
      const { code, stderr } = await masarOn(cluster, command).done;
      expect(stderr).toContain('Slurm job');
      expect(code).toBe(0);
      const fit = await fitMovement(variedInline(input!, 'flee'), input!, { ...asked, budget: 10 });
      expect(JSON.parse(readFileSync(join(output, 'movement-fit.json'), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(fit)),
      );
      expect(existsSync(join(output, '.work'))).toBe(false);
    } finally {
      await cluster.close();
    }
  });
});

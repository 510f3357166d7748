import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedWords, chunksIn, expectWhole } from '../node/runs/small-run.ts';
import { until } from '../until.ts';
import { type Cluster, findSlurm, masarOn, NODES, startCluster } from './cluster.ts';

const kills = Number(process.env.MASAR_SLURM_KILLS ?? 2);
/** What is killed at once, in turn: without Slurm's knowledge, as power or memory would. */
const VICTIMS = ['task and controller', 'node and coordinator', 'task', 'node', 'controller', 'coordinator'];

describe.skipIf(!findSlurm())('a run on Slurm', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(async () => {
    await cluster?.close();
  });

  const command = (folder: string): string[] => [
    'run',
    'hello',
    ...askedWords,
    '--on',
    'slurm',
    '--chunk-draws',
    '2',
    '--wait',
    '6',
    '-o',
    folder,
  ];

  it.each(Array.from({ length: kills }, (_, i) => [i + 1, VICTIMS[i % VICTIMS.length]] as const))(
    'kill %i: %s; comes to the same bytes',
    async (round, victims) => {
      const folder = join(cluster.folder, `kill-${round}`);
      let run = masarOn(cluster, command(folder));
      // Somewhere between the first task and the last chunk.
      const late = Math.floor(((round * 0.6180339887498949) % 1) * 5);
      await until(() => chunksIn(folder) >= late && tasksOf(folder).length > 0, run.child, 20);
      if (victims.includes('task'))
        for (const pid of tasksOf(folder).slice(0, 1)) process.kill(pid, 'SIGKILL');
      if (victims.includes('node')) cluster.kill(NODES[round % NODES.length]);
      if (victims.includes('controller')) cluster.kill('slurmctld');
      if (victims.includes('coordinator')) {
        run.child.kill('SIGKILL');
        await run.done;
      }
      await setTimeout(500);
      if (victims.includes('node')) cluster.start(NODES[round % NODES.length]);
      if (victims.includes('controller')) cluster.start('slurmctld');
      if (victims.includes('coordinator')) run = masarOn(cluster, command(folder));
      const administrator = setInterval(cluster.resume, 3000);
      const { code, stderr } = await run.done;
      clearInterval(administrator);
      expect(stderr).not.toContain('error:');
      expect(code).toBe(0);
      await expectWhole(folder);
      rmSync(folder, { recursive: true });
    },
  );

  it('gives up on chunks that never come, and says where to look', async () => {
    const folder = join(cluster.folder, 'never');
    // A limit that no task keeps: a file of a few bytes.
    const words = ['--slurm=--export=NONE,NODE_OPTIONS=--max-old-space-size=1', '--tries', '1'];
    const { code, stderr } = await masarOn(cluster, [...command(folder), ...words]).done;
    expect(code).toBe(3);
    expect(stderr).toContain('did not come after 1 submissions');
    expect(readdirSync(join(folder, 'logs'))).toHaveLength(7);
    // The same command, without what was wrong, goes on.
    expect((await masarOn(cluster, command(folder)).done).code).toBe(0);
    await expectWhole(folder);
  });

  it('hears what Slurm refuses', async () => {
    const folder = join(cluster.folder, 'refused');
    const { code, stderr } = await masarOn(cluster, [...command(folder), '--partition', 'none']).done;
    expect(code).toBe(3);
    expect(stderr).toContain('Slurm did not take the job');
  });
});

/** Processes of this machine that compute a chunk of a folder. */
function tasksOf(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      return words.includes('task') && words.includes(folder) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

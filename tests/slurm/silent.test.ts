import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHearing } from '../../src/node/slurm/hearing.ts';
import { askedWords, expectWhole } from '../node/runs/small-run.ts';
import { until } from '../until.ts';
import { type Cluster, findSlurm, masarOn, startCluster } from './cluster.ts';

describe('a controller that does not answer', () => {
  const opened = (most = 600_000) => {
    const told: (number | 'heard')[] = [];
    const hearing = openHearing(() => most, {
      silent: (milliseconds) => told.push(milliseconds),
      heard: () => told.push('heard'),
    });
    return { hearing, told };
  };

  it('is spoken of once, with the time that is left, and again when it is heard', async () => {
    const { hearing, told } = opened();
    expect(await hearing.listen(Promise.resolve('yes'))).toBe('yes');
    expect(told).toEqual([]);
    expect(await hearing.listen(Promise.resolve(null))).toBe(null);
    await hearing.listen(Promise.resolve(null));
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(590_000);
    expect(told[0]).toBeLessThanOrEqual(600_000);
    await hearing.listen(Promise.resolve('yes'));
    await hearing.listen(Promise.resolve('yes'));
    expect(told.slice(1)).toEqual(['heard']);
    await hearing.listen(Promise.resolve(null));
    expect(told).toHaveLength(3);
  });

  it('is spoken of before its command has given up', async () => {
    const { hearing, told } = opened(7000);
    let end: (found: string) => void = () => {};
    const answer = hearing.listen(
      new Promise<string>((resolve) => {
        end = resolve;
      }),
    );
    while (told.length === 0) await setTimeout(50);
    // Of 7 seconds 5 are waited for; a timer of Node may end a millisecond before its time.
    expect(told[0]).toBeLessThanOrEqual(2001);
    end('late');
    expect(await answer).toBe('late');
    expect(told[1]).toBe('heard');
  });
});

describe.skipIf(!findSlurm())('a run on Slurm without its controller', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    cluster.kill('slurmctld');
  });
  afterAll(async () => {
    await cluster?.close();
  });

  /** A run whose words are heard as they come. */
  const begun = (...words: string[]) => {
    const folder = join(cluster.folder, `draws${words.join('')}`);
    const command = ['run', 'hello', ...askedWords, '--on', 'slurm', '--chunk-draws', '7', '--wait', '6'];
    const run = masarOn(cluster, [...command, '-o', folder, ...words]);
    const heard = { text: '' };
    run.child.stderr?.on('data', (text: string) => {
      heard.text += text;
    });
    const says = async (what: string): Promise<void> => {
      await until(() => heard.text.includes(what), run.child);
      expect(heard.text).toContain(what);
    };
    return { folder, run, says };
  };

  it('says so, until when and what else can be done, hears Ctrl-C, and goes on when it is back', async () => {
    const { run, says } = begun('--lang', 'ar');
    await says('لا يجيب متحكم نظام Slurm، ويُعاد سؤاله حتى الساعة');
    run.child.kill('SIGINT');
    expect((await run.done).code).toBe(130);
    const again = begun();
    await again.says('the controller of Slurm does not answer: it is asked again until ');
    cluster.start('slurmctld');
    await again.says('the controller of Slurm answers again');
    const { code, stderr } = await again.run.done;
    expect(stderr).toMatch(/until \d\d:\d\d\. .*Ctrl-C.*`--on threads`.*`scontrol ping`/);
    expect(code).toBe(0);
    await expectWhole(again.folder);
  });
});

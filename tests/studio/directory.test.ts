import { effect } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { digestDisplacement, runDisplacement, runDisplacementInline } from '../../src/experiment/index.ts';
import { readFlee } from '../../src/scenario/index.ts';
import { createDirectoryEngine } from '../../src/studio/displacement/directory-engine.ts';
import {
  type DirectoryPool,
  type DirectoryWorker,
  openDirectoryPool,
} from '../../src/studio/displacement/directory-pool.ts';
import {
  createDirectorySession,
  type DirectorySession,
  DRAWS,
  SEED,
} from '../../src/studio/displacement/directory-session.ts';
import type { DirectoryWork } from '../../src/studio/displacement/messages.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';

const pools: DirectoryPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

/** Workers whose engine is the page's own, on this thread; what is sent is copied as a real worker's messages are. */
function workers(count: number): DirectoryWorker[] {
  return Array.from({ length: count }, () => {
    const engine = createDirectoryEngine();
    let ended = false;
    const worker: DirectoryWorker = {
      onmessage: null,
      onerror: null,
      postMessage(work: DirectoryWork) {
        const sent = structuredClone(work);
        setTimeout(() => {
          if (ended) return;
          const done = engine(sent);
          if (done !== null) worker.onmessage?.({ data: structuredClone(done) });
        });
      },
      terminate() {
        ended = true;
      },
    };
    return worker;
  });
}

function open(files: Record<string, string>, count = 2, draws?: number): DirectorySession {
  const pool = openDirectoryPool(workers(count));
  pools.push(pool);
  return createDirectorySession(pool, 'small', files, undefined, draws);
}

function settled(session: DirectorySession): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (session.refining.value || session.now.value === null) return;
      setTimeout(() => {
        stop();
        resolve();
      });
    });
  });
}

async function digestOf(files: Record<string, string>, set: Record<string, string>): Promise<string> {
  const { input, compat } = readFlee(files, { set });
  const run = await runDisplacement(runDisplacementInline, input!, { compat, seed: SEED, draws: DRAWS });
  return digestDisplacement(run);
}

describe('the page of a directory in Flee’s format', () => {
  it.each([1, 3])('computes what the command line computes, with %i workers', async (count) => {
    const session = open(smallDirectory(), count);
    await settled(session);
    expect(digestDisplacement(session.now.value!.run)).toBe(await digestOf(smallDirectory(), {}));
    expect(session.difference.value).toBeNull();
  });

  it('ends at as many draws as it was told', async () => {
    const session = open(smallDirectory(), 2, 7);
    await settled(session);
    expect(session.now.value!.run.draws).toBe(7);
    expect(session.now.value!.summary.draws).toBe(7);
  });

  it.each([
    ['a rule', { 'move_rules.conflict_weight': '0.5' }],
    ['the room in a camp', { 'capacity.Delta': '60' }],
    ['a closure left out', { 'closure.1': 'off' }],
  ])('pairs %s with the directory as written', async (_, set) => {
    const session = open(smallDirectory());
    const [[name, value]] = Object.entries(set);
    expect(session.change(name, value, true)).toEqual([]);
    expect(session.change(name, value)).toEqual([]);
    await settled(session);
    const { run, coarse } = session.now.value!;
    expect(coarse).toBe(1);
    expect(digestDisplacement(run)).toBe(await digestOf(smallDirectory(), set));
    expect(session.difference.value!.camps.map((camp) => camp.name)).toEqual(run.camps.names);
    session.reset();
    await settled(session);
    expect(digestDisplacement(session.now.value!.run)).toBe(await digestOf(smallDirectory(), {}));
  });

  it('keeps what it shows when a setting is wrong, and says what is wrong with it', async () => {
    const session = open(smallDirectory());
    await settled(session);
    const before = session.now.value;
    const wrong = session.change('capacity.Nowhere', '5');
    expect(wrong.map(({ problem }) => problem.code)).toEqual(['M0222']);
    expect(session.set.value).toEqual({});
    expect(session.now.value).toBe(before);
  });

  it('says what Flee stops at where a directory cannot be run', () => {
    const { 'input_csv/conflicts.csv': _, ...broken } = smallDirectory();
    const session = open(broken);
    expect(session.diagnostics.value.some(({ severity }) => severity === 'error')).toBe(true);
    expect(session.now.value).toBeNull();
  });
});

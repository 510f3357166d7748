import { effect } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { type Files, loadScenario } from '../../src/scenario/index.ts';
import { languageOf, writeChallenge, writePin } from '../../src/studio/drawer/write-remark.ts';
import { openPool, type Pool } from '../../src/studio/engine/pool.ts';
import { createPlatform } from '../../src/studio/platform/platform.ts';
import { finestLevel } from '../../src/studio/session/levels.ts';
import { sameButRemarks } from '../../src/studio/session/same-but-remarks.ts';
import { createSession, NOTHING_BESIDE, type Session } from '../../src/studio/session/session.ts';
import { workersInProcess } from './in-process-workers.ts';

const hello = await load('hello');
const { main } = hello;
const RATE = 'with_group.dead.rate';
const OBJECTION = { of: RATE, on: '2026-11-26', by: 'reader', says: 'An upper\n bound', instead: '' };

const textsOf = (written: ReturnType<typeof writePin>): Files => {
  if (!('files' in written)) throw new Error(JSON.stringify(written.mistakes));
  return written.files;
};
const sourceOf = (files: Files) => loadScenario(files, { main }).scenario?.source;

describe('a remark written into the text', () => {
  it('is a pin, and is taken out again to the letter', () => {
    const pinned = textsOf(writePin(hello.files, main, RATE, true));
    expect(sourceOf(pinned)?.pinned?.map(({ value }) => value)).toEqual([RATE]);
    const two = textsOf(writePin(pinned, main, 'left_alive', true));
    expect(textsOf(writePin(two, main, 'left_alive', false))).toEqual(pinned);
    expect(textsOf(writePin(pinned, main, RATE, false))).toEqual(hello.files);
  });

  it('is a challenge in the language of its letters, on one line', () => {
    const once = textsOf(writeChallenge(hello.files, main, OBJECTION, 'ar'));
    const arabic = { ...OBJECTION, says: 'هذا كثير', instead: ' 0.5% per month ' };
    const challenges = sourceOf(textsOf(writeChallenge(once, main, arabic, 'en')))?.challenges;
    expect(challenges?.map(({ says }) => [says.en?.value, says.ar?.value])).toEqual([
      ['An upper bound', undefined],
      [undefined, 'هذا كثير'],
    ]);
    expect(challenges?.map(({ instead }) => instead?.value)).toEqual([undefined, '0.5% per month']);
    expect([languageOf('2017?', 'ar'), languageOf('2017?', 'en')]).toEqual(['ar', 'en']);
  });

  it.each([
    ['by a person', { by: 'Ivan' }, 'M-S01'],
    ['with a value in another notation', { instead: '3 months' }, 'M0104'],
    ['on what is not there', { of: 'nothing' }, 'M0107'],
  ])('is refused %s', (_, wrong, code) => {
    const written = writeChallenge(hello.files, main, { ...OBJECTION, ...wrong }, 'en');
    expect('mistakes' in written ? written.mistakes.map(({ problem }) => problem.code) : []).toEqual([code]);
  });
});

describe('scenarios that differ in remarks only', () => {
  it('are told from those that differ in anything else', () => {
    const read = (text: string) => loadScenario({ [main]: text }, { main, id: hello.id }).scenario!;
    const text = hello.files[main];
    const plain = read(text);
    expect(sameButRemarks(plain, read(`# first\n${text}\npinned: [${RATE}]\n`))).toBe(true);
    expect(sameButRemarks(plain, read(text.replace('title: My', 'title: Your')))).toBe(false);
    expect(sameButRemarks(plain, read(text.replace('2% (1%..4%)', '2% (1%..5%)')))).toBe(false);
  });
});

describe('a page on which something is remarked', () => {
  const pools: Pool[] = [];
  afterEach(() => {
    for (const pool of pools.splice(0)) pool.close();
  });
  const finest = finestLevel(64);
  const settled = (session: Session): Promise<void> =>
    new Promise((resolve) => {
      const stop = effect(() => {
        if (session.refining.value !== null || session.now.value?.level.draws !== finest.draws) return;
        setTimeout(() => {
          stop();
          resolve();
        });
      });
    });

  it('keeps its change, what was computed of it and what is compared, and can undo it', async () => {
    const pool = openPool(workersInProcess(2));
    pools.push(pool);
    let asked = 0;
    const session = createSession(
      {
        ...pool,
        compute: (...order) => {
          asked++;
          return pool.compute(...order);
        },
      },
      finest.draws,
    );
    const { files } = hello;
    session.open({ files, main, id: hello.id, besides: NOTHING_BESIDE });
    const platform = createPlatform(session, null, () => new Date(2026, 10, 6, 23, 59));
    expect(platform.today()).toBe('2026-11-06');
    session.pullLever('removals', 0.3);
    await settled(session);
    session.keeping.keep(session.change.value, session.changedScenario.value!);
    await new Promise<void>((resolve) => {
      effect(() => {
        if (session.keeping.kept.value[0]?.findings) resolve();
      });
    });
    const [before, base, kept] = [session.now.value!, session.base.value!, asked];
    session.write(textsOf(writePin(files, main, 'left_alive', true)));
    await settled(session);
    const after = session.now.value!;
    expect(after.run.scenario.source.pinned?.map(({ value }) => value)).toEqual(['left_alive']);
    expect(session.base.value?.run.scenario).toBe(session.scenario.value);
    expect(after.run.results).toBe(before.run.results);
    expect(session.base.value?.run.results).toBe(base.run.results);
    expect(session.change.value.levers).toEqual({ removals: 0.3 });
    expect(session.keeping.kept.value).toHaveLength(1);

    platform.undo();
    await settled(session);
    expect(session.files.value[main]).toBe(files[main]);
    expect(session.now.value?.run.scenario.source.pinned).toBeUndefined();
    expect(session.now.value?.run.results).toBe(before.run.results);
    expect(asked).toBe(kept);

    // A number that is changed is computed anew.
    session.write({ ...files, [main]: files[main].replace('(1%..4%)', '(1%..5%)') });
    await settled(session);
    expect(asked).toBeGreaterThan(kept);
  });
});

import { readFileSync } from 'node:fs';
import { effect } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { digestRun, type Fit, run } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { openPool, type Pool } from '../../src/studio/engine/pool.ts';
import type { Change } from '../../src/studio/session/change.ts';
import { differenceAt, headlineMonth } from '../../src/studio/session/findings.ts';
import { DRAG, DRAWS, finestLevel, SEED } from '../../src/studio/session/levels.ts';
import { createSession, NOTHING_BESIDE, type Session } from '../../src/studio/session/session.ts';
import { workersInProcess } from './in-process-workers.ts';

const hello = await load('hello');
const isis = await load('leaving-isis');
const posterior = new URL('../../scenarios/leaving-isis/posterior.json', import.meta.url);

const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function open(
  scenario: Scenario,
  workers = 2,
  fits: Record<string, Fit> = {},
  draws = finest.draws,
): Session {
  const pool = openPool(workersInProcess(workers));
  pools.push(pool);
  const session = createSession(pool, draws);
  session.open({
    files: scenario.files,
    main: scenario.main,
    id: scenario.id,
    besides: { ...NOTHING_BESIDE, fits },
  });
  return session;
}

/** When something holds of the session's signals. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return;
      setTimeout(() => {
        stop();
        resolve();
      });
    });
  });
}

/** Where pages of these tests end, unless they are told otherwise. */
const finest = finestLevel(48);
const settled = (session: Session) =>
  until(() => session.refining.value === null && session.now.value !== null);

describe('the page computes what the command line computes', () => {
  it.each([1, 2, 3])('with %i workers, as the file has it', async (workers) => {
    const session = open(hello, workers);
    await settled(session);
    const { run: computed, level } = session.now.value!;
    expect(level).toEqual(finest);
    expect(digestRun(computed)).toBe(digestRun(await run(hello, { ...finest, seed: SEED })));
  });

  it.each([10, 40, DRAWS])('to as many draws as it was told: %i', async (draws) => {
    const session = open(hello, 2, {}, draws);
    const seen: number[] = [];
    const stop = effect(() => {
      const found = session.now.value;
      if (found !== null) seen.push(found.level.draws);
    });
    await settled(session);
    stop();
    expect(seen).toEqual([6, 12, 64].filter((fewer) => fewer < draws).concat(draws));
    const { run: computed, level } = session.now.value!;
    expect(level).toEqual(finestLevel(draws));
    expect(digestRun(computed)).toBe(digestRun(await run(hello, { draws, thin: level.thin, seed: SEED })));
  });

  it('of leaving-isis, fitted, with levers held and let go', async () => {
    const fit = JSON.parse(readFileSync(posterior, 'utf8')) as Fit;
    const session = open(isis, 2, { '': fit });
    await until(() => session.now.value !== null);
    session.pullLever('removals', 0.3, true);
    await until(() => session.now.value?.run.scenario.settings.removals === '0.3');
    const dragged = session.now.value!;
    expect(dragged.level).toEqual(DRAG);
    const plain = await run(isis.with({ removals: 0.3 }), { ...DRAG, seed: SEED, fit });
    expect(digestRun(dragged.run)).toBe(digestRun(plain));
    expect(session.baseBeside.value!.level).toEqual(DRAG);
  });

  const [lever] = hello.source.levers ?? [];
  const parameter = hello.parameters.find(({ kind }) => kind !== null)!;
  const changes: [string, Change][] = [
    ...(lever
      ? [['a lever', { levers: { [lever.key.value]: lever.value.range.value.low }, settings: {} }]]
      : []),
    ['a parameter', { levers: {}, settings: { [parameter.id]: parameter.text } }],
  ] as [string, Change][];
  it.each(changes)('with %s set', async (_, change) => {
    const session = open(hello);
    expect(session.setChange(change)).toEqual([]);
    await settled(session);
    const texts = Object.fromEntries(Object.entries(change.levers).map(([id, to]) => [id, String(to)]));
    const other = hello.with({ ...change.settings, ...texts });
    expect(digestRun(session.now.value!.run)).toBe(digestRun(await run(other, { ...finest, seed: SEED })));
    expect(session.now.value!.run.scenario.settings).toEqual(other.settings);
  });

  it('on a rival, with a dispute switched, and with a sentence taken out', async () => {
    const session = open(isis);
    const rival = isis.source.rivals![0].id.value;
    const dispute = isis.source.disputes![0];
    const option = dispute.value.options.find(({ key }) => key.value !== dispute.value.uses.value)!.key.value;
    const settingsOf: Record<string, string>[] = [
      { rival },
      { [`dispute.${dispute.key.value}`]: option },
      { without: isis.source.mechanisms![0].key.value },
    ];
    for (const settings of settingsOf) {
      expect(session.setChange({ levers: {}, settings })).toEqual([]);
      const name = JSON.stringify(settings);
      await until(() => JSON.stringify(session.now.value?.run.scenario.settings) === name);
      const { run: computed, level } = session.now.value!;
      const expected = await run(isis.with(settings), { ...level, seed: SEED });
      expect(digestRun(computed)).toBe(digestRun(expected));
    }
  });
});

describe('a session', () => {
  it('keeps what it shows when a setting is wrong, and says what is wrong with it', async () => {
    const session = open(hello);
    await settled(session);
    const before = session.now.value;
    const wrong = session.set('no_such_thing', '3');
    expect(wrong.map(({ problem }) => problem.code)).toEqual(['M0222']);
    expect(session.change.value).toEqual({ levers: {}, settings: {} });
    expect(session.now.value).toBe(before);
  });

  it('keeps the last good scenario while the file is broken, and goes on when it is mended', async () => {
    const session = open(hello);
    await settled(session);
    const good = session.scenario.value;
    session.write({ ...hello.files, [hello.main]: `${hello.files[hello.main]}\nnonsense: [` });
    expect(session.diagnostics.value.some(({ severity }) => severity === 'error')).toBe(true);
    expect(session.scenario.value).toBe(good);
    session.write({ ...hello.files });
    expect(session.diagnostics.value.some(({ severity }) => severity === 'error')).toBe(false);
    expect(session.scenario.value).not.toBe(good);
    await settled(session);
  });

  it('asks for each draw once: what it shows is no reason to begin again', async () => {
    const pool = openPool(workersInProcess(2));
    pools.push(pool);
    const asked: string[] = [];
    const session = createSession({
      ...pool,
      compute(order, stop) {
        asked.push(`${order.first}+${order.draws} of 1 in ${order.thin}`);
        return pool.compute(order, stop);
      },
    });
    const { files, main, id } = hello;
    session.open({ files, main, id, besides: NOTHING_BESIDE });
    await settled(session);
    expect(asked.splice(0)).toEqual([
      '0+6 of 1 in 64',
      '0+12 of 1 in 16',
      '12+52 of 1 in 16',
      '12+244 of 1 in 16',
    ]);
    session.pullLever(hello.plan.levers[0].id, 2);
    await until(() => session.refining.value === null && session.now.value!.level.draws === DRAWS);
    expect(asked.splice(0)).toEqual([
      '0+6 of 1 in 64',
      '0+12 of 1 in 16',
      '12+52 of 1 in 16',
      '12+244 of 1 in 16',
    ]);
    // Broken and mended: every number is what it was.
    session.write({ ...files, [main]: `${files[main]}\nnonsense: [` });
    session.write({ ...files });
    await until(() => session.refining.value === null && session.now.value!.level.draws === DRAWS);
    expect(asked).toHaveLength(0);
    // Another number: the file and the change of it once more each, and first few for a map.
    session.write({ ...files, [main]: files[main].replace('(1%..4%)', '(1%..5%)') });
    await until(() => session.refining.value === null && session.now.value!.level.draws === DRAWS);
    expect(asked).toHaveLength(8);
  });

  it('shows nothing of what was open before once something else is', async () => {
    const session = open(hello);
    await settled(session);
    session.pullLever(hello.plan.levers[0].id, 2);
    await until(() => session.now.value?.run.scenario.settings[hello.plan.levers[0].id] === '2');
    session.open({ files: isis.files, main: isis.main, id: isis.id, besides: NOTHING_BESIDE });
    expect([session.base.value, session.now.value, session.baseBeside.value]).toEqual([null, null, null]);
    await until(() => session.now.value !== null);
    expect(session.now.value!.run.scenario.id).toBe(isis.id);
    session.open({
      files: { 'scenario.yaml': 'masar: [' },
      main: 'scenario.yaml',
      id: 'x',
      besides: NOTHING_BESIDE,
    });
    expect([session.scenario.value, session.now.value]).toEqual([null, null]);
  });

  it('pairs a change with the file on the same draws: a lever that is not moved changes nothing', async () => {
    const session = open(hello);
    await settled(session);
    session.pullLever(hello.plan.levers[0].id, hello.plan.levers[0].value);
    expect(session.changed.value).toBe(false);
    const month = headlineMonth(hello);
    const [base, now] = [session.base.value!, session.now.value!];
    for (const { id } of hello.plan.outcomes)
      expect(differenceAt(base, now, id, month)).toMatchObject({
        p5: 0,
        p50: 0,
        p95: 0,
        draws: finest.draws,
      });
  });

  it('has the places of every month of the very draws that its ranges come from, first few and then all', async () => {
    const session = open(hello, 2, {}, DRAWS);
    const seen: string[] = [];
    const stop = effect(() => {
      const found = session.now.value;
      if (found !== null) seen.push(`${found.level.draws} ${found.monthly?.places.length ?? 'none'}`);
    });
    await settled(session);
    stop();
    expect(seen).toEqual(['6 none', '12 12', '64 12', '256 256']);
    const { outcomes, recording } = hello.plan;
    const { monthly, run: computed } = session.now.value!;
    const width = monthly!.places[0].length / recording.steps.length;
    computed.results.forEach((result, draw) => {
      for (let month = 0; month < recording.steps.length; month++) {
        const here = Array.from(monthly!.places[draw].subarray(month * width, (month + 1) * width));
        const all = result.outcomes.slice(month * outcomes.length, (month + 1) * outcomes.length);
        expect(monthly!.thin * here.reduce((sum, n) => sum + n, 0)).toBe(all.reduce((sum, n) => sum + n, 0));
      }
    });
    // With a lever pulled the page has a map already: the range comes first.
    seen.length = 0;
    const [{ id }] = hello.plan.levers;
    const again = effect(() => {
      const found = session.now.value;
      if (found?.run.scenario.settings[id] !== undefined) seen.push(`${found.level.draws}`);
    });
    session.pullLever(id, hello.source.levers![0].value.range.value.low);
    await until(() => session.refining.value === null && seen.length > 0);
    again();
    expect(seen).toEqual(['6', '64', '256']);
    expect(session.base.value!.monthly!.places).toHaveLength(DRAWS);
  });

  it('keeps changes to be compared, paired with the file, and no more than four', async () => {
    const session = open(hello);
    await settled(session);
    const [{ id }] = hello.plan.levers;
    const { low } = hello.source.levers![0].value.range.value;
    session.pullLever(id, low);
    for (let i = 0; i < 5; i++) session.keeping.keep(session.change.value, session.changedScenario.value!);
    expect(session.keeping.kept.value).toHaveLength(4);
    await until(() => session.keeping.kept.value.every(({ findings }) => findings !== null));
    const [first] = session.keeping.kept.value;
    expect(first.base!.level).toEqual(finest);
    expect(first.findings!.level).toEqual({ ...finest, mapped: 0 });
    expect(digestRun(first.findings!.run)).toBe(
      digestRun(await run(hello.with({ [id]: low }), { ...finest, seed: SEED })),
    );
  });
});

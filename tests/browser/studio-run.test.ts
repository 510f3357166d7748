import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf, type Run, runInline, runWith, type Summary, summarize } from '../../src/experiment/index.ts';
import { type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { computeInline } from '../../src/node/runs/compute-chunks.ts';
import { runInChunks } from '../../src/node/runs/run-in-chunks.ts';
import { answerInWords, type OpenedRun, type RunFuture } from '../../src/report/index.ts';
import { about, people } from '../../src/text/index.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { bundled } from '../node/runs/small-run.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { openStudio } from './studio-page.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('a run directory in the studio', () => {
  const home = mkdtempSync(join(tmpdir(), 'masar-run-'));
  const hello = bundled('hello');
  // Another seed than the page's, so that what it computes itself cannot be taken for what the run found.
  const asked = { draws: 30, seed: 9, thin: 4 };
  let browser: OpenChromium;
  let served: ServedStudio;
  let run: Run;
  let summary: Summary;

  beforeAll(async () => {
    await buildStudio();
    run = await runWith(runInline, hello, asked);
    summary = summarize(run);
    await runInChunks(join(home, 'run'), headOf(hello, asked), computeInline, { chunkDraws: () => 4 });
    browser = await openChromium(chromium ?? '');
    served = await serveStudio(join(home, 'run'), { port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it.each(['en', 'ar'] as const)(
    'shows what the run found, and any of its futures, in %s',
    async (language) => {
      const { page, complaints } = await openStudio(
        browser.context,
        `${served.address}#v=1&lang=${language}`,
      );
      const part = page.locator('.opened-run');
      const name = language === 'en' ? 'The run that was opened' : 'التشغيل الذي فُتح';
      await page.getByRole('button', { name }).click();
      await part.waitFor();
      await expect
        .poll(() => part.locator('p.answer').textContent())
        .toBe(answerInWords(summary, hello, language).answer);
      const { outcomes, recording } = hello.plan;
      const month = recording.steps.findIndex((row) => row >= recording.headline);
      for (const draw of [0, 17]) {
        if (draw > 0) {
          await part.locator('input[type=number]').fill(String(draw + 1));
          await page.keyboard.press('Enter');
        }
        const number = people(draw + 1, language, { digits: 'latin' });
        await part.locator('.future caption', { hasText: number }).waitFor();
        const told = await part.locator('.future td.number').allTextContents();
        expect(told).toEqual(
          outcomes.map((_, o) =>
            about(run.results[draw].outcomes[month * outcomes.length + o], language, {
              digits: 'latin',
              profile: hello.profile,
            }),
          ),
        );
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('is told by the server, whatever is asked of it', async () => {
    const ask = async <T>(path: string): Promise<T> =>
      (await (await fetch(`${served.address}api/${path}`)).json()) as T;
    const { summary: told, futures } = await ask<OpenedRun>('run');
    expect(told.digest).toBe(summary.digest);
    expect(futures).toBe(asked.draws);
    const future = await ask<RunFuture>('run/future?draw=29');
    expect(future).toEqual({ draw: 29, outcomes: Array.from(run.results[29].outcomes) });
    for (const wrong of ['?draw=30', '?draw=-1', '?draw=1e3', '?draw=../../etc/passwd', '', '?draw=%00'])
      expect(await ask(`run/future${wrong}`)).toBe(null);
    const folder = await serveStudio('hello', { port: 0 });
    expect(await (await fetch(`${folder.address}api/run`)).json()).toBe(null);
    await folder.close();
  });
});

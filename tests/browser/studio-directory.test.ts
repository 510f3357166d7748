import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestDisplacement, runDisplacement, runDisplacementInline } from '../../src/experiment/index.ts';
import { exportStudio, serveStudio } from '../../src/node/index.ts';
import { readFlee } from '../../src/scenario/index.ts';
import { DRAWS, SEED } from '../../src/studio/displacement/directory-session.ts';
import { directoryWords } from '../../src/studio/displacement/words.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { serveFolder } from './serve-folder.ts';
import { complaintsOf, downloaded, drop, openStudio } from './studio-page.ts';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** When all draws are computed for what is set. */
const computed = async (page: Page, set: Record<string, string> = {}): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset.refining === 'false' &&
      document.documentElement.dataset.shown === `20 of 1 in 1 ${wanted}`,
    JSON.stringify(set),
  );
};

describe.skipIf(chromium === null)('the studio on a directory in Flee’s format', () => {
  let browser: OpenChromium;
  beforeAll(async () => {
    await buildStudio();
    browser = await openChromium(chromium as string);
  });
  afterAll(() => browser?.close());

  it.each(['en', 'ar'] as const)(
    'shows camps, pulls levers by keyboard, leaves out a closure, and saves the report: %s',
    async (language) => {
      const served = await serveStudio(temporaryFolder(smallDirectory()), { port: 0 });
      const { page, complaints } = await openStudio(browser.context, served.address);
      try {
        if (language === 'ar') await page.locator('button.language').click();
        await computed(page);
        await expect
          .poll(() => page.locator('html').getAttribute('dir'))
          .toBe(language === 'ar' ? 'rtl' : 'ltr');
        const camps = await page
          .locator('[aria-labelledby="directory-camps"] > .panels > figure > .written > svg')
          .count();
        expect(camps).toBeGreaterThanOrEqual(3);

        // Conflict zones draw one step more: the end of the slider is on the reading side.
        await page.locator('.lever input[type="range"]').first().focus();
        await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForFunction(() => document.documentElement.dataset.shown?.includes('conflict_weight'));
        await page.locator('.directory-difference tbody tr').first().waitFor();
        await expect.poll(() => page.locator('.directory-difference tbody tr').count()).toBe(camps);
        await page.locator('.integrity .changes button').click();
        await computed(page);

        await page.locator('.closures input').first().uncheck();
        await computed(page, { 'closure.1': 'off' });
        const saved = await downloaded(page, () =>
          page.getByRole('button', { name: language === 'ar' ? 'حفظ التقرير' : 'Save the report' }).click(),
        );
        expect(saved.text).toContain('closure.1=off');

        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe is injected as a global
          const found = await (window as any).axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return found.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
            id,
            nodes[0]?.html.slice(0, 200),
          ]);
        });
        expect(violations).toEqual([]);
        for (const width of [320, 390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `at ${width}`,
          ).toBeLessThanOrEqual(0);
        }
        expect(complaints).toEqual([]);
      } finally {
        await page.close();
        await served.close();
      }
    },
  );

  /** Before the text of every worker: counts the compiled loops that it makes, and the days that they move people. */
  const COUNTING = `self.dayLoop = { made: 0, moved: 0 };
{
  const Native = WebAssembly.Instance;
  WebAssembly.Instance = class {
    constructor(module, imports) {
      const { exports } = new Native(module, imports);
      dayLoop.made++;
      this.exports = { ...exports, move() { dayLoop.moved++; exports.move(); } };
    }
  };
}
`;

  /** Opens a studio whose workers count, and gives what they counted and the report that the page saves. */
  async function moved(
    address: string,
  ): Promise<{ made: number; moved: number; report: string; complaints: string[] }> {
    const { context, close } = await openChromium(chromium as string);
    try {
      await context.addInitScript((before) => {
        const Native = Blob;
        window.Blob = class extends Native {
          constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
            super(options?.type === 'text/javascript' ? [before, ...parts] : parts, options);
          }
        };
      }, COUNTING);
      const { page, complaints } = await openStudio(context, address);
      await computed(page);
      const counts = await Promise.all(
        page
          .workers()
          .map((worker) =>
            worker.evaluate(
              () => (globalThis as unknown as { dayLoop: { made: number; moved: number } }).dayLoop,
            ),
          ),
      );
      expect(counts.length).toBeGreaterThan(0);
      const saved = await downloaded(page, () =>
        page.getByRole('button', { name: 'Save the report' }).click(),
      );
      const sum = (name: 'made' | 'moved'): number => counts.reduce((all, each) => all + each[name], 0);
      return { made: sum('made'), moved: sum('moved'), report: saved.text, complaints };
    } finally {
      await close();
    }
  }

  it('moves people by the compiled day loop in its workers, and in TypeScript where a host forbids it, to the same digest', async () => {
    const directory = temporaryFolder(smallDirectory());
    const { input, compat } = readFlee(smallDirectory());
    const run = await runDisplacement(runDisplacementInline, input!, { compat, seed: SEED, draws: DRAWS });
    const digest = digestDisplacement(run);
    const days = DRAWS * run.plan.days;
    const folder = join(temporaryFolder({}), 'exported');
    exportStudio(directory, folder, 'en');

    const served = await serveStudio(directory, { port: 0 });
    const here = await moved(served.address);
    await served.close();
    expect(here.report).toContain(digest);
    expect(here.made).toBeGreaterThan(0);
    expect(here.moved).toBeGreaterThanOrEqual(days);
    expect(here.complaints).toEqual([]);

    const exported = await moved(String(pathToFileURL(join(folder, 'index.html'))));
    expect(exported.report).toContain(digest);
    expect(exported.moved).toBeGreaterThanOrEqual(days);
    expect(exported.complaints).toEqual([]);

    const host = await serveFolder(folder, {
      'content-security-policy': "script-src 'self'; worker-src blob:",
    });
    const strict = await moved(host.address);
    await host.close();
    expect(strict.report).toContain(digest);
    expect([strict.made, strict.moved]).toEqual([0, 0]);
    // The browser writes the refusal down by itself; nothing else is wrong.
    expect(strict.complaints.filter((complaint) => !complaint.includes('wasm-unsafe-eval'))).toEqual([]);
  });

  it.each(['served', 'exported'] as const)(
    'opens what is dropped on the page of a scenario, computed, and leaves nothing behind: %s',
    async (how) => {
      const path = temporaryFolder(smallDirectory());
      const { input, compat } = readFlee(smallDirectory());
      const run = await runDisplacement(runDisplacementInline, input!, { compat, seed: SEED, draws: DRAWS });
      const folder = join(temporaryFolder({}), 'exported');
      const served = how === 'served' ? await serveStudio('hello', { port: 0 }) : null;
      if (served === null) exportStudio('hello', folder, 'en');
      const address = served?.address ?? String(pathToFileURL(join(folder, 'index.html')));
      const language = how === 'served' ? 'en' : 'ar';
      const link = `v=1&lang=${language}&tab=explore&lever.removals=0.3`;
      const { page, complaints } = await openStudio(browser.context, `${address}#${link}`);
      await page.waitForFunction(() => document.documentElement.dataset.shown?.includes('"removals":"0.3"'));
      await browser.context.setOffline(how === 'exported');
      try {
        const [other] = await Promise.all([browser.context.waitForEvent('page'), drop(page, [path])]);
        const told = complaintsOf(other, address);
        await computed(other);
        expect(other.url()).toBe(new URL('directory.html', address).href);
        await expect.poll(() => other.locator('h1').textContent()).toBe(basename(path));
        await expect.poll(() => other.locator('html').getAttribute('lang')).toBe(language);
        const saved = await downloaded(other, () =>
          other.getByRole('button', { name: language === 'ar' ? 'حفظ التقرير' : 'Save the report' }).click(),
        );
        expect(saved.text).toContain(digestDisplacement(run));
        // Its own policy lets it compile; that of the scenario does not become wider by it.
        const compiles = (on: Page): Promise<boolean> =>
          on.evaluate(() => {
            try {
              return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) !== null;
            } catch {
              return false;
            }
          });
        expect([await compiles(other), await compiles(page)]).toEqual([true, false]);
        for (const each of [page, other])
          expect(
            await each.evaluate(async () => [
              localStorage.length,
              sessionStorage.length,
              (await indexedDB.databases()).length,
              (await caches?.keys?.().catch(() => []))?.length ?? 0,
            ]),
          ).toEqual([0, 0, 0, 0]);

        const { back } = directoryWords(language);
        if (how === 'served') {
          // Loaded again it holds nothing, and says so; it takes another directory by itself.
          await other.reload();
          await other.getByText(directoryWords('en').nothingOpen).waitFor();
          await expect.poll(() => other.getByRole('button', { name: back }).count()).toBe(0);
          await drop(other, [path]);
          await computed(other);
          await other.close();
        } else {
          const way = other.getByRole('button', { name: back });
          // The page may be gone before the click has ended.
          const click = way.click().catch((error) => {
            if (!other.isClosed()) throw error;
          });
          await Promise.all([other.waitForEvent('close'), click]);
        }
        // The scenario stands as it was left.
        const shown = await page.evaluate(() => document.documentElement.dataset.shown);
        expect(shown).toContain('"removals":"0.3"');
        expect([...complaints, ...told]).toEqual([]);
      } finally {
        await browser.context.setOffline(false);
        await page.close();
        await served?.close();
      }
    },
  );

  it('may compile nothing on the page of a scenario, which has nothing to compile', async () => {
    const served = await serveStudio('hello', { port: 0 });
    const { page } = await openStudio(browser.context, served.address);
    const refused = await page.evaluate(() => {
      try {
        return String(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('CompileError');
    await page.close();
    await served.close();
  });

  it('shows what Flee stops at where a directory cannot be run', async () => {
    const { 'input_csv/routes.csv': _, ...broken } = smallDirectory();
    const served = await serveStudio(temporaryFolder(broken), { port: 0 });
    const { page, complaints } = await openStudio(browser.context, served.address);
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.locator('main').textContent()).toContain('routes.csv');
    expect(complaints).toEqual([]);
    await page.close();
    await served.close();
  });
});

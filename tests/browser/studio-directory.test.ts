import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStudio } from '../../src/node/index.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { downloaded, openStudio } from './studio-page.ts';

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
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        // The page's policy lets WebAssembly be compiled, and its workers inherit it.
        expect(
          await page.evaluate(() =>
            String(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
          ),
        ).toBe('[object WebAssembly.Module]');
        const camps = await page
          .locator('[aria-labelledby="directory-camps"] > .panels > figure > .written > svg')
          .count();
        expect(camps).toBeGreaterThanOrEqual(3);

        // Conflict zones draw one step more: the end of the slider is on the reading side.
        await page.locator('.lever input[type="range"]').first().focus();
        await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForFunction(() => document.documentElement.dataset.shown?.includes('conflict_weight'));
        await page.locator('.directory-difference tbody tr').first().waitFor();
        expect(await page.locator('.directory-difference tbody tr').count()).toBe(camps);
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

  it('shows what Flee stops at where a directory cannot be run', async () => {
    const { 'input_csv/routes.csv': _, ...broken } = smallDirectory();
    const served = await serveStudio(temporaryFolder(broken), { port: 0 });
    const { page, complaints } = await openStudio(browser.context, served.address);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').textContent()).toContain('routes.csv');
    expect(complaints).toEqual([]);
    await page.close();
    await served.close();
  });
});

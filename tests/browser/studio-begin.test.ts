import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportStudio, load, type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { newScenario } from '../../src/scenario/index.ts';
import { platformWords } from '../../src/studio/words/platform.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { axeFaults } from './axe-faults.ts';
import { serveFolder } from './serve-folder.ts';
import { FINEST } from './studio-in-browser.ts';
import { answered, goTo, openStudio, settled, sideways } from './studio-page.ts';

const chromium = findChromium();
const isis = await load('leaving-isis');
const hello = await load('hello');
const languages = ['en', 'ar'] as const;

const title = (page: Page) => page.locator('h1');

describe.skipIf(chromium === null)('where a study begins', () => {
  const home = mkdtempSync(join(tmpdir(), 'masar-begin-'));
  let browser: OpenChromium;
  let served: ServedStudio;
  beforeAll(async () => {
    await buildStudio();
    browser = await openChromium(chromium as string);
    for (const [name, text] of Object.entries(newScenario('en'))) writeFileSync(join(home, name), text);
    served = await serveStudio(home, { port: 0, draws: FINEST.draws });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(home, { recursive: true });
  });

  it.each(languages)(
    'the title leads to what comes with masar, and back to one’s own: %s',
    async (language) => {
      const { page, complaints } = await openStudio(browser.context, served.address);
      if (language === 'ar') await page.locator('button.language').click();
      await answered(page);
      const { begin, file } = platformWords(language);
      const own = await title(page).textContent();
      const menu = page.locator('.title-menu');
      await menu.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: begin.title });
      await panel.getByRole('button', { name: isis.title[language], exact: true }).waitFor();
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        await expect.poll(() => axeFaults(page), { message: String(width) }).toEqual([]);
        await expect.poll(() => sideways(page), { message: String(width) }).toBeLessThanOrEqual(0);
      }
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);

      await menu.click();
      await panel.getByRole('button', { name: isis.title[language], exact: true }).click();
      await panel.waitFor({ state: 'detached' });
      await title(page).filter({ hasText: isis.title[language] }).waitFor();
      await answered(page);

      // One's own can be saved as before.
      await menu.click();
      await panel.getByRole('listitem').first().getByRole('button').click();
      await panel.waitFor({ state: 'detached' });
      await title(page)
        .filter({ hasText: own ?? '' })
        .waitFor();
      await answered(page);
      await goTo(page, language === 'en' ? 'File' : 'الملف');
      await expect.poll(() => page.getByRole('button', { name: file.save, exact: true }).count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(languages)('a page that was given nothing says what can be opened: %s', async (language) => {
    const bare = await serveFolder(fileURLToPath(new URL('../../dist/studio/', import.meta.url)));
    const { page, complaints } = await openStudio(browser.context, bare.address);
    if (language === 'ar') await page.locator('button.language').click();
    const { begin, file } = platformWords(language);
    await page.getByRole('heading', { level: 2, name: begin.title }).waitFor();
    await expect.poll(() => page.locator('main').textContent()).toContain(begin.fleeReading);
    await expect.poll(() => axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: file.new, exact: true }).click();
    await settled(page);
    await page.locator('.headline-answer').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    await bare.close();
  });

  it('an export holds the other scenario that comes with masar, and opens it without a network', async () => {
    const folder = join(home, 'exported');
    exportStudio('leaving-isis', folder, 'en', FINEST.draws);
    const { page, complaints } = await openStudio(
      browser.context,
      pathToFileURL(join(folder, 'index.html')).href,
    );
    await page.locator('.title-menu').click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: hello.title.en, exact: true }).click();
    await settled(page);
    await expect.poll(() => title(page).textContent()).toBe(hello.title.en);
    await page.locator('.title-menu').click();
    await panel.getByRole('listitem').first().getByRole('button').click();
    await settled(page);
    await expect.poll(() => title(page).textContent()).toBe(isis.title.en);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(languages)(
    'says what single files of a directory lack, and asks for a click where the browser opens no page: %s',
    async (language) => {
      const { page, complaints } = await openStudio(browser.context, served.address);
      if (language === 'ar') await page.locator('button.language').click();
      await answered(page);
      const own = await title(page).textContent();
      const { begin, faults, dismiss, openDirectory } = platformWords(language);
      const folder = join(home, 'conflict', 'input_csv');
      mkdirSync(folder, { recursive: true });
      const loose = ['locations.csv', 'routes.csv'].map((name) => join(folder, name));
      for (const path of loose) writeFileSync(path, 'name1\n');
      const notice = page.locator('.notices');
      const panel = page.getByRole('dialog');
      await page.locator('.title-menu').click();
      await panel.locator('input[type=file]:not([webkitdirectory])').setInputFiles(loose);
      await notice.getByText(faults.flee_files({ what: 'flee_files' })).waitFor();
      await notice.getByRole('button', { name: dismiss }).click();

      await page.evaluate(() => {
        const native = window.open;
        window.open = () => {
          window.open = native;
          return null;
        };
      });
      await page.locator('.title-menu').click();
      await panel
        .getByLabel(begin.openFlee)
        .and(panel.locator('input'))
        .setInputFiles(join(home, 'conflict'));
      await panel.waitFor({ state: 'detached' });
      const [other] = await Promise.all([
        browser.context.waitForEvent('page'),
        notice.getByRole('button', { name: openDirectory }).click(),
      ]);
      // A directory in which nearly everything is missing: its mistakes are told there.
      await other.locator('main [role=alert]').waitFor();
      await other.locator('main').getByText('M0801').first().waitFor();
      await expect.poll(() => other.locator('html').getAttribute('lang')).toBe(language);
      await other.close();
      await notice.waitFor({ state: 'detached' });
      await expect.poll(() => title(page).textContent()).toBe(own);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

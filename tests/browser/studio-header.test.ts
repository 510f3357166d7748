import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { studioWords } from '../../src/studio/words/frame.ts';
import { helpWords } from '../../src/studio/words/help.ts';
import { platformWords } from '../../src/studio/words/platform.ts';
import { findChromium } from '../chromium.ts';
import { axeFaults } from './axe-faults.ts';
import { studioInBrowser } from './studio-in-browser.ts';
import { downloaded, settled, sideways } from './studio-page.ts';

const chromium = findChromium();
const isis = await load('leaving-isis');
const languages = ['en', 'ar'] as const;

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

describe.skipIf(chromium === null)('the header', () => {
  const studio = studioInBrowser('leaving-isis');

  it.each(languages)(
    'leads to the report: for whom, in which language, looked at and saved: %s',
    async (language) => {
      const { page, complaints } = await studio.open();
      if (language === 'ar') await page.locator('button.language').click();
      await settled(page);
      const { report } = studioWords(language);
      const words = platformWords(language).share;
      await page.locator('.tools').getByRole('button', { name: report, exact: true }).focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: report });
      await panel.waitFor();
      await expect.poll(() => axeFaults(page)).toEqual([]);

      // It opens in the page's language, and holds the other one too.
      await panel.getByRole('button', { name: words.reportSee }).click();
      const seen = panel.frameLocator('iframe');
      await seen.locator('article.edition h1').first().waitFor({ state: 'attached' });
      const inView = (lang: string) => seen.locator(`article.edition[lang=${lang}] h1`);
      const other = language === 'en' ? 'ar' : 'en';
      await expect.poll(() => inView(language).isVisible()).toBe(true);
      await expect.poll(() => inView(language).textContent()).toBe(isis.title[language]);
      await expect.poll(() => inView(other).isVisible()).toBe(false);
      await seen.locator(`#show-${other}`).check();
      await expect.poll(() => inView(other).isVisible()).toBe(true);
      await expect.poll(() => seen.locator('.review').count()).toBe(2);

      // What is chosen is what is made; the look at another goes.
      await panel.getByRole('combobox').nth(0).selectOption('brief');
      await expect.poll(() => panel.locator('iframe').count()).toBe(0);
      await panel.getByRole('combobox').nth(1).selectOption(other);
      const saved = await downloaded(page, () =>
        panel.getByRole('button', { name: words.reportSave }).click(),
      );
      expect(saved.name).toBe('leaving-isis.html');
      expect(saved.text).toContain(`<html lang="${other}">`);
      expect(saved.text).toContain('class="brief"');
      expect(saved.text).not.toContain('class="review"');

      await page.setViewportSize({ width: 390, height: 844 });
      await panel.getByRole('button', { name: words.reportSee }).click();
      await seen.locator('article.edition h1').first().waitFor({ state: 'attached' });
      await expect.poll(() => seen.locator('.review').count()).toBe(0);
      await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
      await panel.getByRole('button', { name: words.reportSee }).focus();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe(report);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(languages)('leads to help, which is left by Escape: %s', async (language) => {
    const { page, complaints } = await studio.open();
    if (language === 'ar') await page.locator('button.language').click();
    const words = helpWords(language);
    const button = page.getByRole('button', { name: words.title, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: words.title });
    await panel.waitFor();
    await expect.poll(() => panel.locator('dt').count()).toBe(words.terms.of.length + words.keys.of.length);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await expect.poll(() => axeFaults(page), { message: scheme }).toEqual([]);
    }
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => sideways(page), { message: String(width) }).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(words.title);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(languages)('has room for itself and its settings on a narrow page: %s', async (language) => {
    const { page, complaints } = await studio.open();
    if (language === 'ar') await page.locator('button.language').click();
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const settings = page.locator('details.settings');
      await settings.locator('summary').click();
      const box = await settings.locator('.settings-panel').boundingBox();
      expect(box?.x, `${width}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${width}`).toBeLessThanOrEqual(width);
      await settings.locator('summary').click();
      for (const button of await page.locator('.tools button').all()) {
        const hit = await button.boundingBox();
        expect(Math.min(hit?.width ?? 0, hit?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { studioInBrowser } from './studio-in-browser.ts';
import { openStudio, settled } from './studio-page.ts';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromium === null)('files and sharing for everybody', () => {
  const studio = studioInBrowser('hello');

  const cases = (['en', 'ar'] as const).flatMap((language) =>
    ([1440, 320] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((theme) => ({ language, width, theme })),
    ),
  );

  it.each(cases)(
    'nothing for axe to say in $language at $width px, $theme',
    async ({ language, width, theme }) => {
      const { page, complaints } = await studio.open();
      try {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme });
        await page.goto(`${studio.address}#v=1&tab=file&lang=${language}&lever.removals=9`);
        await settled(page);
        const field = page.locator('.editor-field');
        await field.fill((await field.inputValue()).replace('to: dead', 'to: deda'));
        await page.locator('#mistakes li.error').first().waitFor();
        await expect.poll(() => violations(page)).toEqual([]);
        // Nothing but the text of files is wider than the page.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(width);
        await page.getByRole('button', { name: language === 'en' ? 'Share' : 'مشاركة', exact: true }).click();
        await page.locator('.share').waitFor();
        await expect.poll(() => violations(page)).toEqual([]);
        // The panel is left by keyboard, and focus goes back to where it came from.
        await page.keyboard.press('Escape');
        await page.locator('.share').waitFor({ state: 'detached' });
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        expect(focused).toBe(language === 'en' ? 'Share' : 'مشاركة');
        expect(complaints).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  it('buttons are large enough to be hit', async () => {
    const { page } = await openStudio(studio.context, `${studio.address}#v=1&tab=file&lang=en`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.file-tab button, .file-tab select, .file-tab input:not(.unseen)')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
        .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
    );
    expect(small).toEqual([]);
    await page.close();
  });
});

interface Violation {
  id: string;
  nodes: { html: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

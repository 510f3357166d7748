import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { why } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { citationOf } from '../../src/studio/drawer/citation.ts';
import { studioWords } from '../../src/studio/words/frame.ts';
import { findChromium } from '../chromium.ts';
import { axeFaults } from './axe-faults.ts';
import { FINEST, studioInBrowser } from './studio-in-browser.ts';
import { answered, goTo, holds, settled } from './studio-page.ts';

const chromium = findChromium();
const isis = await load('leaving-isis');

/** A number with a claim, in the middle of the list. */
const at = isis.parameters.findIndex(({ id }) => id === 'safety.rate');
const { id } = isis.parameters[at];
const found = why(isis, id);
const [claim] = 'finding' in found ? found.finding.because : [];

const drawerOf = (page: Page) => page.locator('dialog.drawer');

/** Opens a number's drawer from the table of evidence. */
async function openNumber(page: Page, language: 'en' | 'ar', name: string): Promise<void> {
  await goTo(page, studioWords(language).tabs.evidence);
  await page.locator('.find input[type=search]').fill(name);
  const number = page.getByRole('button', { name, exact: true }).first();
  await number.focus();
  await page.keyboard.press('Enter');
  await drawerOf(page).waitFor();
}

describe.skipIf(chromium === null)('the drawer of evidence', () => {
  const studio = studioInBrowser('leaving-isis');

  it.each(['en', 'ar'] as const)(
    'says which number it is, and leads to its neighbours: %s',
    async (language) => {
      const { page, complaints } = await studio.open();
      if (language === 'ar') await page.locator('button.language').click();
      await settled(page);
      await openNumber(page, language, id);
      const words = studioWords(language).drawer;
      const drawer = drawerOf(page);
      const number = drawer.locator('.pager [role=status]');
      const total = String(isis.parameters.length);
      await expect.poll(() => number.textContent()).toBe(words.numberOf(String(at + 1), total));

      // How far it moves the answer: told, with the draws it is told from, or said not to be told apart.
      await expect.poll(() => drawer.locator('.moves-answer').textContent()).toContain(String(FINEST.draws));

      const next = drawer.getByRole('button', { name: words.next, exact: true });
      await next.focus();
      await page.keyboard.press('Enter');
      await drawer.locator('.numbers code').first().waitFor();
      await expect.poll(() => number.textContent()).toBe(words.numberOf(String(at + 2), total));
      await expect.poll(() => drawer.textContent()).toContain(isis.parameters[at + 1].text);
      await expect.poll(() => next.evaluate((element) => element === document.activeElement)).toBe(true);
      await drawer.getByRole('button', { name: words.previous, exact: true }).click();
      await expect.poll(() => number.textContent()).toBe(words.numberOf(String(at + 1), total));

      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => axeFaults(page), { message: String(width) }).toEqual([]);
        const sideways = await drawer.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(sideways).toBeLessThanOrEqual(0);
      }

      // What it says can be cited.
      await studio.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await drawer.getByRole('button', { name: words.cite }).first().click();
      await drawer.getByText(words.cited).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        citationOf(claim, isis, language),
      );
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([390, 1440])(
    'leads to the assumption and to the lever, which take the focus: %i',
    async (width) => {
      const { page, complaints } = await studio.open();
      await page.setViewportSize({ width, height: 900 });
      await answered(page);
      const { move } = studioWords('en').drawer;
      await openNumber(page, 'en', id);
      await drawerOf(page).getByRole('button', { name: move }).click();
      await holds(page, () => document.activeElement?.closest('.assumptions .lever') !== null);
      expect(
        await page.evaluate(() => document.activeElement?.closest('.lever')?.querySelector('button')?.id),
      ).toBe(`assumption-${id}`);
      const slider = page.locator('.assumptions input[type=range]').first();
      const before = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press('Home');
      await holds(page, () => document.documentElement.dataset.shown?.includes('safety.rate'));
      await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);

      // From the same screen, by the name of a lever.
      const lever = page.locator('.levers .lever').nth(1);
      await lever.locator('.lever-name').click();
      await drawerOf(page).getByRole('button', { name: move }).click();
      await holds(page, () => document.activeElement?.matches('.levers input[type=range]'));
      await expect
        .poll(() => lever.locator('input[type=range]').evaluate((e) => e === document.activeElement))
        .toBe(true);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('holds the dispute of a number, with a switch that computes the other answer', async () => {
    const { page, complaints } = await studio.open();
    await answered(page);
    const dispute = isis.source.disputes?.find(({ value }) =>
      value.options.some((option) =>
        option.value.set.some(({ key }) => key.value === 'arrested.median.otherwise'),
      ),
    );
    const other = dispute?.value.options.find(({ key }) => key.value !== dispute.value.uses.value);
    await openNumber(page, 'en', 'arrested.median.otherwise');
    const card = drawerOf(page).locator('fieldset.dispute');
    await expect.poll(() => card.count()).toBe(1);
    await card.getByRole('radio', { checked: false }).check();
    await page.waitForFunction(
      (setting) => document.documentElement.dataset.shown?.endsWith(` ${setting}`),
      JSON.stringify({ [`dispute.${dispute?.key.value}`]: other?.key.value }),
    );
    await drawerOf(page).locator('.differences li').first().waitFor();
    // The screen behind shows the same side, and is left as it is.
    await expect
      .poll(() => page.locator(`main input[name="dispute.${dispute?.key.value}"]:checked`).count())
      .toBe(1);
    await expect.poll(() => card.locator('input:checked').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { why } from '../../src/experiment/index.ts';
import { load, serveStudio } from '../../src/node/index.ts';
import { civilText, loadScenario } from '../../src/scenario/index.ts';
import { citationOf } from '../../src/studio/drawer/citation.ts';
import { studioWords } from '../../src/studio/words/frame.ts';
import { phrases, unbroken } from '../../src/text/index.ts';
import { findChromium } from '../chromium.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { axeFaults } from './axe-faults.ts';
import { FINEST, studioInBrowser } from './studio-in-browser.ts';
import { answered, goTo, holds, openStudio, settled } from './studio-page.ts';

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

  it('pins a number, and writes an objection into the text, which undo takes back', async () => {
    // The same scenario, with a number that was another before.
    const own = `${isis.files[isis.main]}
revisions:
  - { of: ${id}, on: 2017-11-22, was: 2% per month, by: reviewer A, why: { ar: حد أعلى } }
`;
    const folder = temporaryFolder({ ...isis.files, [isis.main]: own });
    const remarked = await serveStudio(folder, { port: 0, draws: FINEST.draws });
    onTestFinished(() => remarked.close());
    const { page, complaints } = await openStudio(studio.context, remarked.address);
    await openNumber(page, 'en', id);
    const drawer = drawerOf(page);
    const words = studioWords('en').drawer;
    const history = phrases('en').remarks.revised({
      date: '22 November 2017',
      was: unbroken('2% per month'),
      became: unbroken(isis.parameters[at].text),
      by: 'reviewer A',
    });
    const past = drawer.locator('.remarks li').first();
    await expect.poll(() => past.textContent()).toBe(`${history}حد أعلى`);
    const text = page.locator('.file-text textarea');
    const pin = drawer.getByRole('button', { name: words.pin });
    await pin.click();
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true');
    await drawer.getByText(words.pinned(true)).waitFor();

    // By keyboard: what is missing is said, what is wrong is told, and the field keeps what was typed.
    const opener = drawer.getByRole('button', { name: words.challenge.open });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('says');
    await drawer.getByRole('button', { name: words.challenge.write }).click();
    await drawer.getByRole('alert').filter({ hasText: words.challenge.missing }).waitFor();
    await page.keyboard.type('هذا حد أعلى <script>');
    await drawer.getByLabel(words.challenge.by).fill('Ivan');
    const instead = drawer.locator('input[name=instead]');
    await instead.fill('three');
    await page.keyboard.press('Enter');
    const alert = drawer.getByRole('alert');
    await expect.poll(() => alert.textContent()).toContain('three');
    await drawer.getByLabel(words.challenge.by).fill('reviewer A');
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = await drawer.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
    await expect.poll(() => axeFaults(page)).toEqual([]);
    await instead.fill('0.1% (0.05%..0.4%) per month');
    await page.keyboard.press('Enter');
    await drawer.getByText(words.challenge.done).waitFor();
    await expect.poll(() => opener.evaluate((e) => e === document.activeElement)).toBe(true);
    const said = drawer.locator('.remarks p[lang=ar][dir=rtl]').last();
    await expect.poll(() => said.textContent()).toBe('هذا حد أعلى <script>');

    // The page is where it was; the text has both, with its comments, and goes back step by step.
    await page.keyboard.press('Escape');
    await goTo(page, studioWords('en').tabs.file);
    await text.waitFor();
    const value = (): Promise<string> => text.inputValue();
    await expect.poll(value).toContain(`pinned: [${id}]`);
    expect((await value()).startsWith(own)).toBe(true);
    const { scenario } = loadScenario({ ...isis.files, [isis.main]: await value() }, { main: isis.main });
    const [challenge] = scenario?.source.challenges ?? [];
    expect([challenge?.of.value, challenge?.by.value, challenge?.says.ar?.value]).toEqual([
      id,
      'reviewer A',
      'هذا حد أعلى <script>',
    ]);
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(civilText(challenge?.on.value ?? 0)).toBe(day);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(value).not.toContain('challenges:');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(value).toBe(own);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

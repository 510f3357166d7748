import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Fit, run, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { answerInWords } from '../../src/report/index.ts';
import { findChromium } from '../chromium.ts';
import { ALL_RULES, axeFaults, OF_COLOURS } from './axe-faults.ts';
import { computed, FINEST, studioInBrowser } from './studio-in-browser.ts';
import { sideways } from './studio-page.ts';

const chromium = findChromium();
const isis = await load('leaving-isis');

describe.skipIf(chromium === null)('the studio', () => {
  const studio = studioInBrowser('leaving-isis');

  const screens = {
    en: ['Explore', 'Article', 'Compare', 'Evidence', 'Check', 'File'],
    ar: ['استكشاف', 'المقال', 'مقارنة', 'الأدلة', 'تحقق', 'الملف'],
  };

  it('has nothing for axe to say on any screen in either language, nor complaints', async () => {
    const { page, complaints } = await studio.open();
    await page.setViewportSize({ width: 1440, height: 900 });
    await computed(page);
    for (const language of ['en', 'ar'] as const) {
      if (language === 'ar') await page.locator('button.language').click();
      for (const screen of screens[language]) {
        await page.locator('nav.tabs').getByRole('button', { name: screen, exact: true }).click();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const rules = colorScheme === 'light' ? ALL_RULES : OF_COLOURS;
          await expect
            .poll(() => axeFaults(page, rules), { message: `${language}, ${screen}, ${colorScheme}` })
            .toEqual([]);
        }
        for (const width of [320, 390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expect
            .poll(() => sideways(page), { message: `${language}, ${screen} at ${width}` })
            .toBeLessThanOrEqual(0);
        }
      }
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes a sentence out, watches the answer, keeps it, and compares it with another', async () => {
    const { page, complaints } = await studio.open();
    await computed(page);
    await page.locator('nav.tabs').getByRole('button', { name: 'Article' }).click();
    const answer = page.locator('.answer-now .answer');
    const fit = JSON.parse(
      readFileSync(new URL('../../scenarios/leaving-isis/posterior.json', import.meta.url), 'utf8'),
    ) as Fit;
    const options = { ...FINEST, seed: 1, fit };
    const own = answerInWords(summarize(await run(isis, options)), isis, 'en').answer;
    await expect.poll(() => answer.textContent()).toBe(own);

    const mechanism = isis.source.article?.sentences.find(({ value }) => value.mechanism)?.value
      .mechanism?.[0];
    await page.locator('.became button[aria-pressed]').first().click();
    await computed(page, { without: mechanism?.value ?? '' });
    const without = isis.with({ without: mechanism?.value ?? '' });
    await expect
      .poll(() => answer.textContent())
      .toBe(answerInWords(summarize(await run(without, options)), without, 'en').answer);
    await expect.poll(() => page.locator('.answer-now .differences li').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.fed .numbers li').count()).toBeGreaterThan(0);

    await page.locator('nav.tabs').getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Keep the present change' }).click();
    await page.locator('.compare-table').waitFor();
    const rows = page.locator('.compare-table tbody tr');
    await expect.poll(() => rows.count()).toBe(isis.plan.outcomes.length);
    await page.getByRole('button', { name: 'Back to the file' }).click();
    await computed(page);
    await page.getByRole('button', { name: 'Return to B' }).click();
    await computed(page, { without: mechanism?.value ?? '' });
    // The other language, without losing anything.
    await page.locator('button.language').click();
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
    await expect.poll(() => rows.count()).toBe(isis.plan.outcomes.length);
    await expect
      .poll(() => page.locator('html').getAttribute('data-shown'))
      .toContain(mechanism?.value ?? '');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('switches a dispute and a rival, and opens the evidence of a number from the keyboard', async () => {
    const { page, complaints } = await studio.open();
    await page.locator('nav.tabs').getByRole('button', { name: 'Evidence' }).click();
    const dispute = isis.source.disputes?.[0];
    const other = dispute?.value.options.find(({ key }) => key.value !== dispute.value.uses.value)?.key.value;
    const id = dispute?.key.value ?? '';
    await page.locator(`input[name="dispute.${id}"]:not(:checked)`).first().check();
    await computed(page, { [`dispute.${id}`]: other ?? '' });
    await page.getByRole('button', { name: 'Back to the file' }).click();

    await page.getByRole('searchbox', { name: 'Find a number' }).fill('removed');
    const number = page.locator('.report-parts table th button').first();
    const name = await number.textContent();
    await number.focus();
    await page.keyboard.press('Enter');
    const drawer = page.locator('dialog.drawer');
    await drawer.waitFor();
    await expect
      .poll(() => drawer.textContent())
      .toContain(isis.parameters.find((one) => one.id === name)?.text ?? '');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

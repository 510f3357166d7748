import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Fit, run } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { drawn } from '../../src/report/index.ts';
import { quantileDots } from '../../src/studio/explore/quantile-dots.ts';
import { monthsOf } from '../../src/studio/explore/shown-series.ts';
import { figureDraws, headlineMonth } from '../../src/studio/session/findings.ts';
import { SEED } from '../../src/studio/session/levels.ts';
import { exploreWords } from '../../src/studio/words/explore.ts';
import { driverWords, monthName, people } from '../../src/text/index.ts';
import { findChromium } from '../chromium.ts';
import { axeFaults } from './axe-faults.ts';
import { FINEST, studioInBrowser } from './studio-in-browser.ts';
import { holds, settled, sideways } from './studio-page.ts';

const chromium = findChromium();
const isis = await load('leaving-isis');
const month = headlineMonth(isis);
const fit = JSON.parse(
  readFileSync(new URL('../../scenarios/leaving-isis/posterior.json', import.meta.url), 'utf8'),
) as Fit;

const made = new Map<string, Promise<number[]>>();

/** Twenty dots of those who left alive, from a run of our own for each setting. */
function dotsOf(settings: Record<string, number>): Promise<number[]> {
  const key = JSON.stringify(settings);
  const dots = made.get(key) ?? computeDots(settings);
  made.set(key, dots);
  return dots;
}

async function computeDots(settings: Record<string, number>): Promise<number[]> {
  const found = await run(isis.with(settings), { ...FINEST, seed: SEED, fit });
  const draws = figureDraws({ run: found, level: FINEST, monthly: null }, 'left_alive', month);
  return quantileDots(draws).map((n) => drawn({ modelled: { profile: 'armed_group' } }, n));
}

describe.skipIf(chromium === null)('one number for a decision', () => {
  const studio = studioInBrowser('leaving-isis');

  it.each(['en', 'ar'] as const)(
    'is held against a number by keyboard, mouse and typing: %s',
    async (language) => {
      const { page, complaints } = await studio.open();
      await page.setViewportSize({ width: 1440, height: 900 });
      if (language === 'ar') await page.locator('button.language').click();
      await settled(page);
      const words = exploreWords(language);
      const count = (n: number): string => people(n, language);
      const base = await dotsOf({});
      const told = (threshold: number, dots = base): string =>
        words.dotsSummary({
          label: driverWords(language).leftAlive,
          date: monthName(monthsOf(isis)[month], language, { digits: 'latin' }),
          threshold: count(threshold),
          runs: count(dots.filter((n) => n > threshold).length),
          of: count(20),
        });
      await page.getByRole('button', { name: words.dots }).click();
      const slider = page.locator('.threshold input');
      const sentence = page.locator('.dots-told');
      const at = async (): Promise<number> => Number(await slider.inputValue());
      await expect.poll(() => sentence.textContent()).toBe(told(await at()));
      await expect.poll(() => page.locator('figure.dots circle').count()).toBe(20);

      // Up is more in both languages; the key that points to the end of reading too.
      const first = await at();
      await slider.focus();
      await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(() => at()).toBeGreaterThan(first);
      await expect.poll(() => sentence.textContent()).toBe(told(await at()));
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(told(await at()));

      const box = await slider.boundingBox();
      if (box === null) throw new Error('no slider');
      await page.mouse.click(box.x + box.width * (language === 'ar' ? 0.2 : 0.8), box.y + box.height / 2);
      const clicked = await at();
      expect(clicked).toBeGreaterThan(first);
      await expect.poll(() => sentence.textContent()).toBe(told(clicked));

      const typed = page.locator('.threshold-number input');
      await typed.fill('9000');
      await page.keyboard.press('Enter');
      await typed.blur();
      await expect.poll(() => at()).toBe(9000);
      await expect.poll(() => sentence.textContent()).toBe(told(9000));
      // What is no number leaves it where it is.
      await typed.fill('many');
      await typed.blur();
      await expect.poll(() => at()).toBe(9000);

      await page.locator('figure.dots .chart-table summary').click();
      await expect.poll(() => page.locator('figure.dots tbody tr').count()).toBe(20);

      // With a change: the same draws, with and without.
      const lever = page.locator('.levers .lever input[type=range]').first();
      await lever.focus();
      await page.keyboard.press('Home');
      await holds(page, () => document.documentElement.dataset.shown?.endsWith('{"removals":"0"}'));
      await settled(page);
      const changed = await dotsOf({ removals: 0 });
      const k = base.filter((n) => n > 9000).length;
      await expect
        .poll(() => sentence.textContent())
        .toBe(`${told(9000, changed)} ${words.dotsBefore(count(k), count(20))}`);
      await expect.poll(() => page.locator('figure.dots .dot-before').count()).toBe(20);
      await expect.poll(() => axeFaults(page)).toEqual([]);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expect.poll(() => sideways(page), { message: String(width) }).toBeLessThanOrEqual(0);
      }
      // The other language and another screen leave it where it is.
      await page.locator('button.language').click();
      await expect.poll(() => at()).toBe(9000);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

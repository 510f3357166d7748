import { describe, expect, it } from 'vitest';
import { speakingKey } from '../../src/studio/explore/speaking-key.ts';
import { exploreWords } from '../../src/studio/words/explore.ts';
import { findChromium } from '../chromium.ts';
import { studioInBrowser } from './studio-in-browser.ts';
import { settled } from './studio-page.ts';

const chromium = findChromium();

it('tells a key in words', () => {
  expect(['raqqa', 'other_third', 'north_of_x2', 'élan'].map(speakingKey)).toEqual([
    'Raqqa',
    'Other third',
    'North of x2',
    'Élan',
  ]);
});

describe.skipIf(chromium === null)('the axis of time', () => {
  const studio = studioInBrowser('leaving-isis');

  it.each([
    ['en', 'no-preference'],
    ['ar', 'reduce'],
  ] as const)('shows its periods or puts them away: %s, %s', async (language, reducedMotion) => {
    const { page, complaints } = await studio.open();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion });
    if (language === 'ar') await page.locator('button.language').click();
    await settled(page);
    const toggle = page.getByRole('button', { name: exploreWords(language).periods, exact: true });
    const count = (of: string): Promise<number> => page.locator(`.time-picture ${of}`).count();
    const [periods, events] = [await count('.period'), await count('.event')];
    expect(periods).toBeGreaterThan(3);
    const overflow = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(() => overflow()).toBe(0);
    await toggle.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => count('.period')).toBe(0);
    await expect.poll(() => count('.event')).toBe(events);
    await expect.poll(() => overflow()).toBe(0);
    // The other language leaves it as it is.
    await page.locator('button.language').click();
    await expect.poll(() => count('.period')).toBe(0);
    await page.locator('.periods-toggle').click();
    await expect.poll(() => count('.period')).toBe(periods);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

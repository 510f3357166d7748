import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { speakingKey } from '../../src/studio/explore/speaking-key.ts';
import { exploreWords } from '../../src/studio/words/explore.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { openStudio, settled } from './studio-page.ts';

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
  let browser: OpenChromium;
  let served: ServedStudio;
  beforeAll(async () => {
    await buildStudio();
    browser = await openChromium(chromium as string);
    served = await serveStudio('leaving-isis', { port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each([
    ['en', 'no-preference'],
    ['ar', 'reduce'],
  ] as const)('shows its periods or puts them away: %s, %s', async (language, reducedMotion) => {
    const { page, complaints } = await openStudio(browser.context, served.address);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion });
    if (language === 'ar') await page.locator('button.language').click();
    await settled(page);
    const toggle = page.getByRole('button', { name: exploreWords(language).periods, exact: true });
    const count = (of: string): Promise<number> => page.locator(`.time-picture ${of}`).count();
    const [periods, events] = [await count('.period'), await count('.event')];
    expect(periods).toBeGreaterThan(3);
    const overflow = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(await overflow()).toBe(0);
    await toggle.focus();
    await page.keyboard.press('Enter');
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    expect([await count('.period'), await count('.event')]).toEqual([0, events]);
    expect(await overflow()).toBe(0);
    // The other language leaves it as it is.
    await page.locator('button.language').click();
    expect(await count('.period')).toBe(0);
    await page.locator('.periods-toggle').click();
    expect(await count('.period')).toBe(periods);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

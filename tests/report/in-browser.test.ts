import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runInline, runStudy, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { smallRun } from './small-run.ts';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = ['en', 'ar'] as const;
/** Enough variants for every part of the page that shows them. */
const STUDIED = [
  'no_fear',
  'danger_only',
  'frame',
  'border_lost',
  'fear',
  'hiding_in_turkey',
  'europeans_returned',
  'removals',
];

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

describe.skipIf(chromium === null)('the report in a browser without a network', () => {
  let folder: string;
  let browser: OpenChromium;
  const asked: string[] = [];
  const addresses: Record<string, string> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masar-report-'));
    const real = await load('leaving-isis');
    const small = await smallRun();
    const pages = {
      small: reportHtml(small.summary, small.scenario),
      'leaving-isis': reportHtml(summarize(await run(real, { draws: 6, thin: 50 })), real, {
        study: await runStudy(runInline, real, {
          draws: 3,
          thin: 100,
          only: ({ id }) => STUDIED.includes(id),
        }),
      }),
    };
    for (const [name, html] of Object.entries(pages)) {
      writeFileSync(join(folder, `${name}.html`), html);
      addresses[name] = pathToFileURL(join(folder, `${name}.html`)).href;
    }
    browser = await openChromium(chromium ?? '');
    await browser.context.setOffline(true);
    browser.context.on('request', (request) => asked.push(request.url()));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, width: number, scripts = true): Promise<Page> {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    if (!scripts) {
      const session = await browser.context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    await page.goto(addresses[name]);
    return page;
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  for (const theme of ['light', 'dark'] as const)
    it.each(['small', 'leaving-isis'])(`has nothing for axe to say of %s on ${theme} paper`, async (name) => {
      const page = await open(name, 1280);
      await page.emulateMedia({ colorScheme: theme });
      for (const language of LANGUAGES) {
        await page.check(`#show-${language}`);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations.map(({ id, nodes }) => ({
            id,
            nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html, failureSummary })),
          }));
        });
        expect(violations).toEqual([]);
      }
      await page.close();
    });

  it('shows one language at a time with scripts off, by the switch alone', async () => {
    const page = await open('small', 1280, false);
    const shown = (language: string): Promise<boolean> =>
      page.locator(`article[lang="${language}"]`).isVisible();
    expect([await shown('en'), await shown('ar')]).toEqual([true, false]);
    await page.locator('label[lang="ar"]').click();
    expect([await shown('en'), await shown('ar')]).toEqual([false, true]);
    await page.keyboard.press('ArrowLeft');
    expect([await shown('en'), await shown('ar')]).toEqual([true, false]);
    await page.close();
  });

  it('prints the language that was chosen', async () => {
    const page = await open('small', 1280, false);
    await page.locator('label[lang="ar"]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article[lang="ar"]').isVisible()).toBe(true);
    expect(await page.locator('article[lang="en"]').isVisible()).toBe(false);
    expect(await page.locator('fieldset').isVisible()).toBe(false);
    await page.close();
  });

  it.each([
    ['small', 320],
    ['leaving-isis', 320],
    ['leaving-isis', 390],
    ['leaving-isis', 1440],
  ])('never scrolls %s sideways at %i pixels', async (name, width) => {
    const page = await open(name, width, false);
    for (const language of LANGUAGES) {
      await page.locator(`label[lang="${language}"]`).click();
      expect([language, await overflow(page)]).toEqual([language, 0]);
    }
    await page.close();
  });

  it('fits A4 between its margins when printed', async () => {
    // 210 mm less two margins of 14 mm at 96 pixels an inch.
    const page = await open('leaving-isis', 688, false);
    for (const language of LANGUAGES) {
      await page.emulateMedia({ media: 'screen' });
      await page.locator(`label[lang="${language}"]`).click();
      await page.emulateMedia({ media: 'print' });
      expect([language, await overflow(page)]).toEqual([language, 0]);
    }
    await page.close();
  });

  it('runs no script of a label and asks for nothing but itself', async () => {
    const page = await open('small', 1280);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await page.reload();
    expect(await page.locator('script').count()).toBe(0);
    expect(dialogs).toEqual([]);
    await page.close();
    expect(asked.filter((url) => !Object.values(addresses).includes(url.split('#')[0]))).toEqual([]);
  });
});

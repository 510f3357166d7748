import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultsCsv, summarize } from '../../src/experiment/index.ts';
import { exportStudio, load, readReport, run, type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { newScenario, type Scenario } from '../../src/scenario/index.ts';
import { DRAWS, finestLevel, SEED } from '../../src/studio/session/levels.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { serveFolder } from './serve-folder.ts';
import { downloaded, goTo, openStudio, type StudioPage, settled } from './studio-page.ts';

const chromium = findChromium();

/** A lever and a number changed, as a link has it, and as the command line does. */
const LINK =
  'v=1&lang=en&tab=explore&at=2016-06&lever.removals=0.3&set.irregular.removed.rate=20%25+per+month';
const SETTINGS = { removals: '0.3', 'irregular.removed.rate': '20% per month' };

describe.skipIf(chromium === null)('what the studio passes on', () => {
  const home = mkdtempSync(join(tmpdir(), 'masar-share-'));
  const mineFolder = join(home, 'mine');
  let browser: OpenChromium;
  let served: ServedStudio;
  let mine: Scenario;
  /** What the command line's own run says of the same change: the same seed, draws, thinning and posterior. */
  let expected: string;

  beforeAll(async () => {
    await buildStudio();
    browser = await openChromium(chromium ?? '');
    mkdirSync(mineFolder);
    for (const [name, text] of Object.entries(newScenario('en'))) writeFileSync(join(mineFolder, name), text);
    served = await serveStudio(mineFolder, { port: 0 });
    mine = await load(mineFolder);
    const { draws, thin } = finestLevel(DRAWS);
    const changed = mine.with(SETTINGS);
    const summary = summarize(await run(changed, { draws, thin, seed: SEED, workers: 1 }));
    expected = resultsCsv(summary, changed.profile);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function inPage(address: string, work: (opened: StudioPage) => Promise<void>): Promise<void> {
    const opened = await openStudio(browser.context, address);
    try {
      await settled(opened.page);
      await work(opened);
      expect(opened.complaints).toEqual([]);
    } finally {
      await opened.page.close();
    }
  }

  async function share(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog', { name: 'Share' }).waitFor();
  }

  const csv = (page: Page) =>
    downloaded(page, () => page.getByRole('button', { name: 'Results as CSV' }).click());

  it('a link that is opened again shows the numbers of the command line', () =>
    inPage(`${served.address}#${LINK}`, async ({ page }) => {
      await share(page);
      expect((await csv(page)).text).toBe(expected);
      // The link that the page gives leads to the same again.
      const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
      expect(new URLSearchParams(new URL(link).hash.slice(1)).get('at')).toBe('2016-06');
      await inPage(link, async ({ page: again }) => {
        await share(again);
        expect((await csv(again)).text).toBe(expected);
        await expect.poll(() => again.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(link);
      });
    }));

  it('a link holds what the reader has in view: dots and their number, periods, kept changes, the evidence that is open', () =>
    inPage(`${served.address}#v=1&lang=en&tab=explore&lever.removals=0.3`, async ({ page }) => {
      const pressed = (on: Page, name: string): Promise<string | null> =>
        on.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
      await goTo(page, 'Compare');
      await page.getByRole('button', { name: 'Keep the present change', exact: true }).click();
      await goTo(page, 'Explore');
      await page.getByRole('button', { name: 'Above a number', exact: true }).click();
      const typed = page.locator('.threshold-number input');
      await typed.fill('4,200');
      await typed.press('Enter');
      await page.getByRole('button', { name: 'Periods', exact: true }).click();
      await page.locator('.lever-name').first().click();
      await page.locator('dialog.drawer').waitFor();
      await page.waitForURL(
        /evidence=removals&periods=off&runs=dots&above=4200&lever.*kept\.1\.lever\.removals=0\.3/,
      );
      const link = page.url();

      await inPage(link, async ({ page: again }) => {
        await again.locator('dialog.drawer').waitFor();
        await expect
          .poll(() => again.locator('dialog.drawer h2').textContent())
          .toBe(await page.locator('dialog.drawer h2').textContent());
        await again.keyboard.press('Escape');
        expect([await pressed(again, 'Above a number'), await pressed(again, 'Periods')]).toEqual([
          'true',
          'false',
        ]);
        await expect.poll(() => again.locator('.threshold-number input').inputValue()).toBe('4200');
        await expect
          .poll(() => again.locator('.dots-told').textContent())
          .toBe(await page.locator('.dots-told').textContent());
        await goTo(again, 'Compare');
        await again.locator('.compare-table').waitFor();
        await expect.poll(() => again.locator('.kept li').count()).toBe(1);
        expect(new URL(again.url()).hash).toContain('kept.1.lever.removals=0.3');
      });
    }));

  it('a link is followed also when the page writes its own address before it has heard of it', () =>
    inPage(`${served.address}#v=1&lang=en&tab=explore`, async ({ page }) => {
      await page.evaluate(() => {
        const own = location.hash;
        location.hash = '#v=1&lang=en&tab=check';
        history.replaceState(null, '', own);
      });
      await page.waitForURL(/tab=check/);
      await expect.poll(() => page.locator('nav.tabs [aria-current]').textContent()).toBe('Check');
    }));

  it('a link that asks for what is not there says so, in the language of the page', () =>
    inPage(`${served.address}#v=1&lang=ar&tab=check&lever.removals=9&lever.no=1`, async ({ page }) => {
      const notice = page.locator('.notices');
      await notice.waitFor();
      const told = (await notice.textContent()) ?? '';
      expect(told).toContain('removals');
      expect(told).toContain('lever.no');
      expect(told).not.toMatch(/link|range/i);
    }));

  it('a studio in a folder works from a file, without any network, with the same numbers', async () => {
    const folder = join(home, 'مجلد with spaces');
    exportStudio(mineFolder, folder, 'en');
    await browser.context.setOffline(true);
    try {
      await inPage(`${pathToFileURL(join(folder, 'index.html'))}#${LINK}`, async ({ page }) => {
        const fonts = await page.evaluate(async () => {
          await document.fonts.ready;
          return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
        });
        expect(fonts.some((family) => family.includes('Plex'))).toBe(true);
        await share(page);
        expect((await csv(page)).text).toBe(expected);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'File', exact: true }).click();
        await page.getByText('in this page: changes can be downloaded').waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
      });
    } finally {
      await browser.context.setOffline(false);
    }
  });

  it('a studio in a folder works from any web host', async () => {
    const folder = join(home, 'hosted');
    exportStudio(mineFolder, folder, 'en');
    const host = await serveFolder(folder);
    try {
      await inPage(`${host.address}#${LINK}`, async ({ page }) => {
        await share(page);
        expect((await csv(page)).text).toBe(expected);
      });
    } finally {
      await host.close();
    }
  });

  it('a report of what is on the screen opens as a studio again, served or dropped', () =>
    inPage(`${served.address}#${LINK}`, async ({ page }) => {
      await share(page);
      const report = await downloaded(page, () =>
        page.getByRole('button', { name: 'Make the report' }).click(),
      );
      const path = join(home, 'report.html');
      renameSync(report.path, path);
      const study = readReport(path);
      expect(study.scenario.files).toEqual(mine.files);
      expect(study.scenario.settings).toEqual(SETTINGS);
      expect(report.text).toContain('Content-Security-Policy');
      const reopened = await serveStudio(path, { port: 0 });
      try {
        expect(reopened.writable).toBe(false);
        await inPage(reopened.address, async ({ page: again }) => {
          await share(again);
          expect((await csv(again)).text).toBe(expected);
        });
      } finally {
        await reopened.close();
      }
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'File', exact: true }).click();
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(path);
      await page.getByText('Restored from the report').waitFor();
      await settled(page);
      await share(page);
      expect((await csv(page)).text).toBe(expected);
    }));

  it('pictures say what they are, and their pixels can be had', () =>
    inPage(`${served.address}#${LINK}`, async ({ page }) => {
      await share(page);
      const pictures = page.locator('.share-pictures li');
      await expect.poll(() => pictures.count()).toBeGreaterThan(0);
      const one = pictures.first();
      const svg = await downloaded(page, () => one.getByRole('button', { name: /SVG$/ }).click());
      expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.text).toContain('Modelled: a what-if, not a forecast');
      expect(svg.text).toContain('Removals from Turkey at');
      expect(svg.text).not.toMatch(/\bclass=|<script|href="http/);
      // Read in a page without the studio's policy, as whoever gets the file does.
      const reader = await browser.context.newPage();
      const wellFormed = await reader.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        svg.text,
      );
      await reader.close();
      expect(wellFormed).toBe(true);
      const png = await downloaded(page, () => one.getByRole('button', { name: /PNG$/ }).click());
      const bytes = readFileSync(png.path);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(900);
    }));

  it('the data package and the map hold published counts only', () =>
    inPage(`${served.address}#${LINK}`, async ({ page }) => {
      await share(page);
      const map = await downloaded(page, () => page.getByRole('button', { name: 'Map as GeoJSON' }).click());
      const counts = (
        JSON.parse(map.text) as { features: { properties: { people: { people: (number | string)[] }[] } }[] }
      ).features.flatMap(({ properties }) => properties.people.flatMap(({ people }) => people));
      expect(counts.length).toBeGreaterThan(10);
      for (const count of counts) expect(count === '<10' || Number(count) % 10 === 0).toBe(true);
      const pack = await downloaded(page, () => page.getByRole('button', { name: 'Data package' }).click());
      expect(pack.name).toBe('mine-data.zip');
      const bytes = readFileSync(pack.path).toString('latin1');
      for (const name of ['datapackage.json', 'prov.json', 'CITATION.cff', 'scenario/scenario.yaml'])
        expect(bytes).toContain(`mine-data/${name}`);
      expect(bytes).not.toContain('"exact":true');
    }));
});

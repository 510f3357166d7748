import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decisionsOf,
  findDrivers,
  parameterNames,
  run,
  runExtremes,
  runInline,
  runStudy,
  type Study,
  summarize,
} from '../../src/experiment/index.ts';
import { load, readFit } from '../../src/node/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { OF_COLOURS } from '../browser/axe-faults.ts';
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

/** The study with as many lines on the two pages as the scenario can have. */
function wordy(scenario: Scenario, study: Study): Study {
  const levers = (scenario.source.levers ?? []).map(({ key }) => key.value);
  const pulled = study.variants.find(({ kind, rival }) => kind === 'lever' && rival === '');
  if (pulled === undefined) throw new Error('no lever was studied');
  const clear = { p5: -12_300, p25: -11_800, p50: -11_200, p75: -10_900, p95: -10_100 };
  const variants = levers.map((id) => ({
    ...pulled,
    id,
    outcomes: pulled.outcomes.map((outcome) => ({ ...outcome, difference: clear, agree: 1 })),
    sign: Object.fromEntries(pulled.outcomes.map((outcome) => [outcome.id, 'emerges' as const])),
  }));
  return { ...study, variants: [...study.variants.filter(({ kind }) => kind !== 'lever'), ...variants] };
}

/** The scenario with more numbers pinned than the two pages show, those with the longest names first. */
function pinning(scenario: Scenario): Scenario {
  const called = (id: string): number => JSON.stringify(parameterNames(scenario)(id)).length;
  const longest = scenario.parameters.map(({ id }) => id).sort((a, b) => called(b) - called(a));
  const observed = (scenario.source.observations ?? [])
    .slice(0, 1)
    .map(({ id }) => `observation.${id.value}`);
  const pins = [...longest.slice(0, 3), ...observed, 'left_alive', ...longest.slice(3, 5)];
  const { files, main, id } = scenario;
  const text = `${files[main]}\npinned: [${pins.join(', ')}]\n`;
  const loaded = loadScenario({ ...files, [main]: text }, { main, id });
  if (loaded.scenario === null) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.scenario;
}

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
    const hello = await load('hello');
    const study = await runStudy(runInline, real, {
      draws: 3,
      thin: 100,
      only: ({ id }) => STUDIED.includes(id),
    });
    const fit = readFit('scenarios/leaving-isis', real);
    const result = summarize(await run(real, { draws: 6, thin: 50, fit }));
    /** All that may stand beside a run; a second structure, so that structures stand side by side. */
    const beside = {
      fits: [fit, { ...fit, rival: 'no_fear' }],
      extremes: await runExtremes(runInline, real, { draws: 4, thin: 64 }),
      drivers: await findDrivers(runInline, real, {
        draws: 24,
        thin: 64,
        methods: ['value', 'sobol'],
        decisions: decisionsOf(real),
      }),
    };
    const pages = {
      small: reportHtml(small.summary, small.scenario),
      'leaving-isis': reportHtml(result, real, { ...beside, study }),
      'leaving-isis brief': reportHtml(result, pinning(real), {
        ...beside,
        study: wordy(real, study),
        audience: 'brief',
      }),
      'hello brief': reportHtml(summarize(await run(hello, { draws: 6 })), pinning(hello), {
        study: await runStudy(runInline, hello, { draws: 3, thin: 1 }),
        audience: 'brief',
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

  it.each(['small', 'leaving-isis'])(
    'has nothing for axe to say of %s on light and dark paper',
    async (name) => {
      const page = await open(name, 1280);
      await page.evaluate(axe);
      const violations = (runOnly?: readonly string[]): Promise<Violation[]> =>
        page.evaluate(async (only) => {
          const { axe } = globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: Violation[] }> };
          };
          return (await axe.run(only === null ? {} : { runOnly: only })).violations.map(({ id, nodes }) => ({
            id,
            nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html, failureSummary })),
          }));
        }, runOnly ?? null);
      const shown = (): Promise<string> => page.evaluate(() => document.body.innerText);
      for (const language of LANGUAGES) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.check(`#show-${language}`);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await expect.poll(() => violations(), { message: 'light' }).toEqual([]);
        // Dark paper has other colours and nothing else: what does not ask about them was asked above.
        const before = await shown();
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await shown()).toBe(before);
        await expect.poll(() => violations(OF_COLOURS), { message: 'dark' }).toEqual([]);
      }
      await page.close();
    },
  );

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
    await expect.poll(() => page.locator('article[lang="ar"]').isVisible()).toBe(true);
    await expect.poll(() => page.locator('article[lang="en"]').isVisible()).toBe(false);
    await expect.poll(() => page.locator('fieldset').isVisible()).toBe(false);
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

  it.each(['leaving-isis brief', 'hello brief'])('prints %s on exactly two pages of A4', async (name) => {
    const page = await open(name, 1280, false);
    for (const language of LANGUAGES) {
      await page.locator(`label[lang="${language}"]`).click();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect([language, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([language, 2]);
      // 210 x 297 mm in points.
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
    }
    await page.close();
  });

  it('begins the part for the reviewer on the third page', async () => {
    const page = await open('leaving-isis', 1280, false);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.evaluate(() =>
      ['.sheet', '.review'].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector) as Element);
        return [style.breakBefore, style.breakAfter];
      }),
    );
    expect(breaks).toEqual([
      ['auto', 'page'],
      ['page', 'auto'],
    ]);
    await page.close();
  });

  it('turns wide tables into cards where the page is narrow, and keeps their roles', async () => {
    const page = await open('leaving-isis', 390, false);
    const table = page.locator('article[lang="en"] [aria-labelledby="en-table-rivals"] table');
    await expect.poll(() => table.evaluate((of) => of.scrollWidth <= innerWidth)).toBe(true);
    await expect.poll(() => table.getAttribute('role')).toBe('table');
    const named = await table
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(named).toMatch(/[a-z]{3}/);
    await page.close();
  });

  it('saves a file of the report and of the scenario to the letter', async () => {
    const page = await open('small', 1280);
    for (const name of ['outcomes.csv', 'scenario.yaml']) {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: new RegExp(`^Save ${name}$`) }).click();
      const saved = readFileSync(await (await waiting).path(), 'utf8');
      const embedded = await page.evaluate(
        (of) =>
          document.querySelector(`pre[data-file="${of}"]`)?.textContent ??
          JSON.parse(document.querySelector('#masar-report')?.textContent ?? '').scenario.files[of],
        name,
      );
      expect(saved).toBe(embedded);
      expect(saved.length).toBeGreaterThan(100);
    }
    await page.close();
  });

  it.each(['en', 'ar'] as const)(
    'saves a figure with its title, source and mark, and its table: %s',
    async (lang) => {
      const page = await open('leaving-isis', 1280);
      await page.locator(`#show-${lang}`).check();
      const figure = page
        .locator(`article[lang="${lang}"] section[aria-labelledby="${lang}-part-maps"] figure`)
        .first();
      const saved = async (kind: string): Promise<Buffer> => {
        const waiting = page.waitForEvent('download');
        await figure.getByRole('button', { name: new RegExp(`${kind}$`) }).click();
        return readFileSync(await (await waiting).path());
      };
      const svg = (await saved('SVG')).toString('utf8');
      expect(svg).not.toMatch(/NaN|undefined|null/);
      const source = (await figure.locator('.source-line').textContent()) ?? '';
      for (const word of source.trim().split(/\s+/)) expect(svg).toContain(word);
      expect(svg).toContain(lang === 'en' ? 'modelled' : 'ناتج نموذج');
      const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
      const png = await saved('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
      const rows = (await saved('CSV')).toString('utf8').trim().split('\r\n');
      const table = page
        .locator(`article[lang="${lang}"] section[aria-labelledby="${lang}-part-maps"] table`)
        .first();
      expect(rows.length).toBe(await table.locator('tr').count());
      expect(rows.every((row) => row.split('","').length === 3)).toBe(true);
      expect(rows[1]).toMatch(/\d/);
      await page.close();
    },
  );

  it('shows the maps one after the other and all again', async () => {
    const page = await open('leaving-isis', 1280);
    const panels = page.locator('article[lang="en"] section[aria-labelledby="en-part-maps"] .panels > div');
    await page.getByRole('button', { name: 'Play the dates' }).click();
    await expect.poll(() => panels.filter({ visible: true }).count()).toBe(1);
    await panels.nth(1).waitFor({ state: 'visible' });
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(() => panels.filter({ visible: true }).count()).toBe(await panels.count());
    await page.close();
  });

  it('can be read in full without scripts, the files too', async () => {
    const page = await open('leaving-isis', 1280, false);
    const prov = page.locator('pre[data-file="prov.json"]');
    await page.locator('summary', { hasText: 'prov.json' }).click();
    await expect.poll(() => prov.isVisible()).toBe(true);
    expect(JSON.parse((await prov.textContent()) ?? '')).toHaveProperty('wasGeneratedBy');
    await expect.poll(() => page.locator('.files button').count()).toBe(0);
    await expect.poll(() => page.locator('article[lang="en"] math').count()).toBeGreaterThan(10);
    await page.close();
  });

  it('runs no script of a label and asks for nothing but itself', async () => {
    const page = await open('small', 1280);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await page.reload();
    await expect.poll(() => page.locator('script').count()).toBe(2);
    expect(dialogs).toEqual([]);
    await page.close();
    expect(asked.filter((url) => !Object.values(addresses).includes(url.split('#')[0]))).toEqual([]);
  });
});

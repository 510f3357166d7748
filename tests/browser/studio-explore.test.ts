import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Fit, outcomeLabel, type Run, run, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { answerAt, changeOf } from '../../src/studio/explore/answer-at.ts';
import { inFamilies, monthsOf, shownSeries } from '../../src/studio/explore/shown-series.ts';
import { inPeople } from '../../src/studio/explore/telling.ts';
import { type Findings, headlineMonth } from '../../src/studio/session/findings.ts';
import { SEED } from '../../src/studio/session/levels.ts';
import { monthName } from '../../src/text/index.ts';
import { findChromium } from '../chromium.ts';
import { computed, FINEST, studioInBrowser } from './studio-in-browser.ts';
import type { StudioPage } from './studio-page.ts';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const posterior = new URL('../../scenarios/leaving-isis/posterior.json', import.meta.url);
const isis = await load('leaving-isis');
const month = headlineMonth(isis);
const languages = ['en', 'ar'] as const;

/** When anything is shown of these settings. */
async function shown(page: Page, settings: Record<string, string>): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset.shown?.endsWith(wanted),
    ` ${JSON.stringify(settings)}`,
  );
}

async function faults(page: Page): Promise<unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is injected as a global
    const { violations } = await (window as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const canvases = [...document.querySelectorAll('canvas')].filter((canvas) => !canvas.ariaLabel);
    const figures = [...document.querySelectorAll('.explore figure')].filter(
      (figure) =>
        !figure.querySelector('figcaption')?.textContent?.trim() ||
        !figure.parentElement?.querySelector('table'),
    );
    return [
      ...violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => ({
        id,
        where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
      })),
      ...canvases.map(() => 'a canvas without text'),
      ...figures.map(({ className }) => `no sentence or no table: ${className}`),
    ];
  });
}

const slider = (page: Page) => page.locator('.lever input[type=range]').first();
const value = async (page: Page): Promise<number> => Number(await slider(page).inputValue());

const runs = new Map<string, Promise<Findings>>();

/** What the command line computes with these settings: once for both languages. */
function runOf(settings: Record<string, number>): Promise<Findings> {
  const name = JSON.stringify(settings);
  const made = runs.get(name) ?? findingsOf(settings);
  runs.set(name, made);
  return made;
}

async function findingsOf(settings: Record<string, number>): Promise<Findings> {
  const fit = JSON.parse(readFileSync(posterior, 'utf8')) as Fit;
  const made: Run = await run(isis.with(settings), { ...FINEST, seed: SEED, fit });
  return { run: made, level: FINEST, monthly: null };
}

describe.skipIf(chromium === null)('Explore', () => {
  const studio = studioInBrowser('leaving-isis');

  async function open(language: 'en' | 'ar', width = 1440): Promise<StudioPage> {
    const opened = await studio.open();
    await opened.page.setViewportSize({ width, height: width < 800 ? 844 : 900 });
    if (language === 'ar') await opened.page.locator('button.language').click();
    await opened.page.locator('.place').first().waitFor({ state: 'attached' });
    return opened;
  }

  it.each(languages)('walks through the first minute on one screen: %s', async (language) => {
    const { page, complaints } = await open(language);
    await computed(page);
    const plain = await runOf({});
    await expect
      .poll(() => page.locator('.headline-answer').textContent())
      .toBe(answerAt(plain, month, language, 'latin').sentence);
    const overflow = () =>
      page.evaluate(() => [
        document.documentElement.scrollHeight - innerHeight,
        document.documentElement.scrollWidth - innerWidth,
      ]);
    await expect.poll(overflow).toEqual([0, 0]);

    // The number opens what stands behind it, and gives the focus back.
    const number = page.locator('.headline-answer button').first();
    await number.click();
    const drawer = page.locator('dialog.drawer');
    await drawer.waitFor();
    await expect.poll(() => drawer.locator('h3').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);

    // It plays with the space bar, from where it stands, and stops with it.
    const time = page.locator('.time-track input');
    const answered = await page.locator('.headline-answer').textContent();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (before) => Number(document.querySelector<HTMLInputElement>('.time-track input')?.value) > before + 2,
      month,
    );
    await page.keyboard.press('Space');
    const stopped = await time.inputValue();
    await expect.poll(() => page.locator('.headline-answer').textContent()).not.toBe(answered);
    await time.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => time.inputValue()).toBe('0');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(1);
    expect(Number(stopped)).toBeGreaterThan(month);
    await page.locator('.to-answer').click();
    await expect.poll(async () => Number(await time.inputValue())).toBe(month);

    // A lever held by the mouse shows few draws, and all when it is let go.
    const track = await slider(page).boundingBox();
    if (track === null) throw new Error('no lever');
    const middle = track.y + track.height / 2;
    const aim = (part: number): number => track.x + track.width * (language === 'ar' ? 1 - part : part);
    await page.mouse.move(aim(0.5), middle);
    await page.mouse.down();
    await page.mouse.move(aim(0.2), middle, { steps: 4 });
    await page.waitForFunction(() => document.documentElement.dataset.shown?.startsWith('6 of 1 in 64 {"r'));
    await page.mouse.up();
    const to = await value(page);
    expect(to).toBeLessThan(0.6);
    await computed(page, { removals: String(to) });
    const changed = await runOf({ removals: to });
    for (const outcome of isis.plan.outcomes) {
      const row = page.locator('.difference table tbody tr').filter({
        has: page.locator('th', {
          hasText:
            isis.source.outcomes?.find(({ key }) => key.value === outcome.id)?.value.label?.[language] ?? '',
        }),
      });
      await expect
        .poll(() => row.locator('td').first().textContent())
        .toBe(changeOf(plain, changed, outcome.id, month, language, 'latin'));
    }
    await expect.poll(() => page.locator('.ghost').count()).toBeGreaterThan(0);

    // The other language keeps the lever, the month and the place.
    await page.locator('[data-place=raqqa]').focus();
    await page.keyboard.press('Enter');
    const settled = await page.locator('.filters select').nth(1).inputValue();
    expect(settled).toBe('raqqa');

    // The place that has the focus tells both ranges, which are the command line's on the date of a map.
    const { on, places } = summarize(changed.run).maps[1];
    await time.fill(String(monthsOf(isis).indexOf(on)));
    await page.locator('[data-place=raqqa]').focus();
    const panel = page.locator('.map .range-panel');
    await panel.waitFor();
    const told = inPeople(language, { digits: 'latin', profile: isis.profile });
    const there = places.find(({ place }) => place === 'raqqa')?.people ?? {};
    for (const [outcome, points] of Object.entries(there)) {
      if (Math.round(points.p95) === 0) continue;
      const row = panel.locator('tbody tr').filter({ hasText: outcomeLabel(isis, outcome)[language] });
      await expect
        .poll(() => row.locator('td').allTextContents())
        .toEqual([told.median(points), told.half(points), told.ninety(points)]);
    }
    await expect.poll(() => panel.locator('tbody tr').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    // So do the labels of the stack, whether they count people or parts of all.
    await page.locator('.show-all').click();
    const band = page.locator('.band-label').first();
    await band.focus();
    const beside = page.locator('.chart .range-panel');
    await beside.waitFor();
    const first = inFamilies(isis.compiled.outcomes)[0];
    const points = shownSeries(changed.run).at(first.id, monthsOf(isis).indexOf(on));
    await expect
      .poll(() => band.textContent())
      .toBe(`${outcomeLabel(isis, first.id)[language]} ${told.median(points)} ${told.ninety(points)}`);
    await expect.poll(() => beside.locator('tbody td').nth(1).textContent()).toBe(told.half(points));

    // Folded away, the table of the stack follows the month when that rests; open, it goes along, as the play head does.
    const table = page.locator('.stack-figure .chart-table');
    const caption = table.locator('caption').first();
    const named = (at: number): string => monthName(monthsOf(isis)[at], language, { digits: 'latin' });
    await expect.poll(() => caption.textContent()).toBe(named(monthsOf(isis).indexOf(on)));
    await table.locator('summary').click();
    await table.locator('tbody').first().waitFor();
    const head = page.locator('.play-head');
    const before = await head.boundingBox();
    await time.focus();
    await page.keyboard.press('ArrowUp');
    const next = monthsOf(isis).indexOf(on) + 1;
    await page.locator('.month-now', { hasText: named(next) }).waitFor();
    await expect.poll(() => caption.textContent()).toBe(named(next));
    await expect
      .poll(() => table.locator('tbody tr').first().locator('td').first().textContent())
      .toBe(
        told.median(shownSeries(changed.run).at(inFamilies(isis.compiled.outcomes).at(-1)?.id ?? '', next)),
      );
    expect((await head.boundingBox())?.x).toBeGreaterThan(before?.x ?? 0);
    await table.locator('summary').click();
    await page.locator('.to-answer').click();
    await page.locator('.filters select').nth(1).selectOption('raqqa');
    await page.locator('button.language').click();
    await expect.poll(() => value(page)).toBe(to);
    await expect.poll(() => page.locator('.filters select').nth(1).inputValue()).toBe('raqqa');
    await expect.poll(async () => Number(await time.inputValue())).toBe(month);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(languages)(
    'pulls levers by keyboard, buttons, number, double click and touch: %s',
    async (language) => {
      const { page, complaints } = await open(language, 390);
      const lower = language === 'ar' ? 'ArrowRight' : 'ArrowLeft';
      await slider(page).focus();
      await page.keyboard.press(lower);
      await page.keyboard.press(lower);
      await expect.poll(() => value(page)).toBeCloseTo(0.9, 9);
      await page.keyboard.press('Home');
      await expect.poll(() => value(page)).toBe(0);
      const lever = page.locator('.lever').first();
      await lever.locator('.step').last().click();
      await expect.poll(() => value(page)).toBeCloseTo(0.2, 9);
      await lever.locator('.number-box').fill(language === 'ar' ? '١٫٥' : '1.5');
      await page.keyboard.press('Enter');
      await expect.poll(() => value(page)).toBe(1.5);
      await shown(page, { removals: '1.5' });
      await lever.locator('.file-value').click();
      await expect.poll(() => value(page)).toBe(1);
      // Sentences that come with an answer move what lies below them.
      await computed(page);

      const devtools = await studio.context.newCDPSession(page);
      await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await slider(page).scrollIntoViewIfNeeded();
      const track = await slider(page).boundingBox();
      if (track === null) throw new Error('no lever');
      const at = (part: number) => ({
        x: track.x + track.width * (language === 'ar' ? 1 - part : part),
        y: track.y + track.height / 2,
      });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0.5)] });
      for (const part of [0.55, 0.65, 0.75, 0.8])
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(part)] });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const touched = await value(page);
      expect(touched).toBeGreaterThan(1.4);
      await shown(page, { removals: String(touched) });
      await slider(page).dblclick();
      await expect.poll(() => value(page)).toBe(1);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(languages)('has nothing for axe to say in any of its views: %s', async (language) => {
    const { page, complaints } = await open(language);
    await slider(page).focus();
    await page.keyboard.press('End');
    // What is of the change before is a little paler until then, on purpose and for a moment.
    await computed(page, { removals: '2' });
    await page.locator('.bars').waitFor();
    await page.locator('.assumptions summary').click();
    await page.locator('.disputes summary').click();
    for (const details of await page.locator('.caution summary').all()) await details.click();
    await expect.poll(() => faults(page), { message: 'map and stack' }).toEqual([]);
    await page.locator('.band-label').first().click();
    await page.locator('.where .views button').nth(1).click();
    await page.locator('.paths svg').waitFor();
    await expect.poll(() => faults(page), { message: 'paths and ranges' }).toEqual([]);
    await page.locator('.how .views button').last().click();
    await page.locator('.where .views button').nth(2).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    // What sticks to the edges covers a part of whatever lies there until one scrolls: not what axe is asked about.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.headline, .time-bar'))
        part.style.position = 'static';
    });
    await expect.poll(() => faults(page), { message: 'table and single runs' }).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sets an assumption within its range, says what is wrong with another, and switches a rival and a dispute', async () => {
    const { page, complaints } = await open('en');
    await page.locator('.assumptions summary').click();
    await page.locator('.assumptions input[type=search]').fill('theft');
    const first = page.locator('.assumptions .lever').first();
    const name = (await first.locator('.lever-name').getAttribute('id'))?.replace('assumption-', '') ?? '';
    const before = isis.parameters.find(({ id }) => id === name)?.text ?? '';
    const text = first.locator('input[type=text]');
    await expect.poll(() => text.inputValue()).toBe(before);
    await text.fill('half of them');
    await text.press('Tab');
    await first.locator('.wrong').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-shown')).toMatch(/ \{\}$/);
    await first.locator('input[type=range]').focus();
    await page.keyboard.press('End');
    const set = await text.inputValue();
    expect(set).not.toBe(before);
    await shown(page, { [name]: set });
    await first.locator('.assumption-row button').click();
    await shown(page, {});

    const rival = isis.source.rivals?.[0].id.value ?? '';
    await page.locator('.rival select').selectOption(rival);
    await shown(page, { rival });
    await page.locator('.what-if .panel-head button').click();
    await shown(page, {});
    await page.locator('.disputes summary').click();
    const dispute = isis.source.disputes?.[0];
    const other =
      dispute?.value.options.find(({ key }) => key.value !== dispute.value.uses.value)?.key.value ?? '';
    await page.locator('.disputes .options').first().locator('button[aria-pressed=false]').first().click();
    await shown(page, { [`dispute.${dispute?.key.value}`]: other });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows four dates instead of playing to those who want no motion', async () => {
    const { page } = await open('en');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('button.language').click();
    const stills = page.locator('.stills-row button');
    await expect.poll(() => stills.count()).toBe(4);
    await expect.poll(() => page.locator('.play').count()).toBe(0);
    await stills.first().click();
    await expect.poll(() => page.locator('.time-track input').inputValue()).toBe('35');
    await page.close();
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { serveStudio } from '../node/index.js';
import { findChromium, openChromium } from '../tests/chromium.js';
import { number, spread, table } from './markdown.js';
import { spreadOf } from './measure.js';

/** The bars of the studio's design. */
const BARS = { headlineMs: 3000, medianMs: 100, rangeMs: 1000, frameMs: 33, bundleKb: 350, memory: 1.1 };
const PULLS = 60;
const MOVES = 200;

/** The studio in a real browser: how soon it answers, and what it keeps. A part of the report. */
export async function benchStudio(rounds: number): Promise<string> {
  const path = findChromium();
  if (path === null) return '## The studio in a browser\n\nNot run: no Chromium here.';
  const served = await serveStudio('leaving-isis', { port: 0 });
  try {
    const first: number[] = [];
    for (let round = 0; round < rounds; round++) first.push(await firstHeadline(path, served.address));
    const browser = await openChromium(path);
    try {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(served.address);
      await settled(page);
      const [median, range] = await pulls(page, PULLS);
      const frames = await timeFrames(page);
      const [before, after] = await memory(page, MOVES);
      return told({ first, median, range, frames, before, after });
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

/** From an empty profile to the first sentence with a number, milliseconds on the clock. */
async function firstHeadline(path: string, address: string): Promise<number> {
  const browser = await openChromium(path);
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!/\d/.test(document.querySelector('.headline-answer')?.textContent ?? '')) return;
        watch.disconnect();
        requestAnimationFrame(() => performance.mark('headline'));
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('headline').length > 0);
    return await page.evaluate(() => performance.getEntriesByName('headline')[0].startTime);
  } finally {
    await browser.close();
  }
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.refining === 'false' &&
      document.documentElement.dataset.shown?.startsWith('256 '),
  );
}

/**
 * Moves of the first lever as a pointer makes them, one after the other: from the move to the painted median, and, let go,
 * to the painted range of 64 draws. Milliseconds.
 */
function pulls(page: Page, count: number): Promise<[number[], number[]]> {
  return page.evaluate(async (times) => {
    const root = document.documentElement;
    const slider = document.querySelector<HTMLInputElement>('.lever-list input[type="range"]');
    if (slider === null) throw new Error('no lever on the page');
    const painted = (): Promise<number> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      );
    const shown = (holds: (text: string) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds(root.dataset.shown ?? '')) return;
          watch.disconnect();
          resolve();
        };
        const watch = new MutationObserver(look);
        watch.observe(root, { attributes: true, attributeFilter: ['data-shown'] });
        look();
      });
    document.querySelector<HTMLButtonElement>('.levers .panel-head button')?.click();
    await painted();
    const [low, high, step] = [slider.min, slider.max, slider.step].map(Number);
    // Each other than the one before, and none the file's: that would show the file's own runs, which are there already.
    const file = slider.valueAsNumber;
    const places = Array.from(
      { length: Math.round((high - low) / step) + 1 },
      (_, i) => low + i * step,
    ).filter((value) => Math.abs(value - file) > step / 2);
    const pull = async (i: number, held: boolean): Promise<void> => {
      slider.value = String(places[(i * 7) % places.length]);
      if (held) slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const median: number[] = [];
    const range: number[] = [];
    for (let i = 0; i < times; i++) {
      const before = root.dataset.shown;
      const start = performance.now();
      await pull(i, true);
      await shown((text) => text !== before && text.startsWith('6 '));
      median.push((await painted()) - start);
      if (i % 6 !== 5 && i < times - 1) continue;
      const released = performance.now();
      slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1 }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      await shown((text) => text.startsWith('64 '));
      range.push((await painted()) - released);
    }
    return [median, range] as [number[], number[]];
  }, count);
}

/** Time from one month of the slider to its painted frame, over all months. Milliseconds. */
async function timeFrames(page: Page): Promise<number[]> {
  await settled(page);
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.time-bar input[type="range"]');
    if (slider === null) throw new Error('no time slider on the page');
    const times: number[] = [];
    for (let month = Number(slider.min); month <= Number(slider.max); month++) {
      const start = performance.now();
      slider.value = String(month);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times;
  });
}

/** Heap of the page after a first few moves and after many, each after a collection of garbage. Bytes. */
async function memory(page: Page, moves: number): Promise<[number, number]> {
  const devtools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await settled(page);
    for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  await pulls(page, 24);
  const before = await heap();
  await pulls(page, moves);
  return [before, await heap()];
}

interface Measured {
  first: number[];
  median: number[];
  range: number[];
  frames: number[];
  before: number;
  after: number;
}

function told({ first, median, range, frames, before, after }: Measured): string {
  const dist = new URL('../studio/', import.meta.url);
  const kb = (name: string): number =>
    gzipSync(readFileSync(fileURLToPath(new URL(name, dist)))).length / 1000;
  const bundle = kb('studio.js') + kb('studio.css');
  const p95 = (values: number[]): number =>
    values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
  const verdict = (value: number, bar: number): string => (value <= bar ? 'reached' : 'not reached');
  const growth = after / before;
  return [
    '## The studio in a browser: leaving-isis, software rendering',
    table(
      ['', 'measured', 'bar', ''],
      [
        [
          'empty profile to the first headline, ms',
          spread(spreadOf(first)),
          number(BARS.headlineMs),
          verdict(spreadOf(first).median, BARS.headlineMs),
        ],
        [
          'lever moved to the painted median, ms, 95 of 100',
          `${number(p95(median))}; median ${spread(spreadOf(median))}`,
          number(BARS.medianMs),
          verdict(p95(median), BARS.medianMs),
        ],
        [
          'lever let go to the painted range of 64 draws, ms',
          spread(spreadOf(range)),
          number(BARS.rangeMs),
          verdict(spreadOf(range).median, BARS.rangeMs),
        ],
        [
          'a month of the time slider, ms',
          `${spread(spreadOf(frames))}; 95 of 100: ${number(p95(frames))}`,
          number(BARS.frameMs),
          verdict(p95(frames), BARS.frameMs),
        ],
        [
          'script and style, kB gz, without fonts',
          number(bundle),
          number(BARS.bundleKb),
          verdict(bundle, BARS.bundleKb),
        ],
        [
          `heap of the page after ${MOVES} more moves of a lever`,
          `${number(after / 1e6)} of ${number(before / 1e6)} MB before`,
          'no growth beyond 10 percent',
          verdict(growth, BARS.memory),
        ],
      ],
    ),
    `Chromium of Debian's packages, headless, no GPU, two cores for page and workers. While a lever is held 6 draws of one person in 64; let go, 64 of one in 16, then 256. ${median.length} moves, ${frames.length} months.`,
  ].join('\n\n');
}

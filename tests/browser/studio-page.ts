import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from 'playwright-core';

/** A page of the studio, and what it complained of. */
export interface StudioPage {
  page: Page;
  complaints: string[];
}

/** Opens a page that writes down every complaint of the console, every failure, and everything asked of anybody else. */
export async function openStudio(context: BrowserContext, address: string): Promise<StudioPage> {
  const page = await context.newPage();
  await page.bringToFront();
  const complaints = complaintsOf(page, address);
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

/** What a page at an address complains of from now on. */
export function complaintsOf(page: Page, address: string): string[] {
  const complaints: string[] = [];
  const own = new URL(address);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    // Called off by the page itself, or by its being left or loaded again: nothing that could not be had.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`not loaded: ${request.url()}`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol === 'data:' || asked.protocol === 'blob:') return;
    if (asked.protocol !== own.protocol || asked.host !== own.host) complaints.push(`asked for ${asked}`);
  });
  return complaints;
}

/** Waits until all draws of what the page shows are computed. */
export async function settled(page: Page): Promise<void> {
  await holds(page, () => {
    const { shown, refining } = document.documentElement.dataset;
    return shown !== undefined && refining === 'false';
  });
}

/** Waits until there is an answer, of however few draws. */
export async function answered(page: Page): Promise<void> {
  await holds(page, () => (document.querySelector('.headline-answer')?.textContent ?? '') !== '');
}

/** Waits until something holds of the page; not by animation frames, which a page that nobody looks at does not have. */
export async function holds<Given>(
  page: Page,
  test: (given: Given) => boolean | undefined,
  given?: Given,
): Promise<void> {
  await page.waitForFunction(test as (given: unknown) => boolean | undefined, given, { polling: 50 });
}

/** Pixels by which a page is wider than what it is shown in. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What a click lets the browser save, as text. */
export async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string; path: string }> {
  const [download] = (await Promise.all([page.waitForEvent('download'), click()])) as [Download, undefined];
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

/** Goes to one of the screens by its name in either language. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.locator('nav.tabs').getByRole('button', { name, exact: true }).click();
}

/** Drops files and folders onto the middle of the page as the system's file manager does. */
export async function drop(page: Page, paths: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await devtools.detach();
}

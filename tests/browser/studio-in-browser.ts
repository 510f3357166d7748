import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { finestLevel } from '../../src/studio/session/levels.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { holds, openStudio, type StudioPage } from './studio-page.ts';

/** Where pages of tests end: what holds at this many draws holds at any, and it is there sooner. */
export const FINEST = finestLevel(64);

/** A studio in a browser, both there from the first test of the `describe` in which it is asked for. */
export interface StudioInBrowser {
  readonly context: BrowserContext;
  readonly address: string;
  open(): Promise<StudioPage>;
}

/** Serves the studio on a scenario and starts Chromium, for the tests of one `describe`, which has to be skipped where there is none. */
export function studioInBrowser(path: string): StudioInBrowser {
  let browser: OpenChromium;
  let served: ServedStudio;
  beforeAll(async () => {
    await buildStudio();
    browser = await openChromium(findChromium() as string);
    served = await serveStudio(path, { port: 0, draws: FINEST.draws });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get context() {
      return browser.context;
    },
    get address() {
      return served.address;
    },
    open: () => openStudio(browser.context, served.address),
  };
}

/** Waits until all draws of these very settings are shown. */
export async function computed(page: Page, settings: Record<string, string> = {}): Promise<void> {
  await holds(
    page,
    (wanted) =>
      document.documentElement.dataset.refining === 'false' &&
      document.documentElement.dataset.shown === wanted,
    `${FINEST.draws} of 1 in ${FINEST.thin} ${JSON.stringify(settings)}`,
  );
}

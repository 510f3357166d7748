import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing but what is asked for: no GPU, no QUIC, no downloads, no first-run page; no sandbox, for root in a container. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of the Chromium for browser tests: what MASAR_CHROMIUM names, else one in a usual place; null when there is none,
 * which is said in one line. Give it to `describe.skipIf`. Throws when MASAR_CHROMIUM names no file.
 */
export function findChromium(): string | null {
  const named = process.env.MASAR_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`MASAR_CHROMIUM names no file: ${named}`);
  const found = named || USUAL_PLACES.find((path) => existsSync(path));
  if (found) return found;
  console.warn('no Chromium found: browser tests are skipped (set MASAR_CHROMIUM, or install chromium)');
  return null;
}

/** A headless Chromium with a profile of its own that is gone after `close`. */
export interface OpenChromium {
  context: BrowserContext;
  close(): Promise<void>;
}

/** Nothing that comes takes so long on the slowest machine: what is waited for longer never comes, and is named. */
const NEVER_MILLISECONDS = 10 * 60_000;

/** How many times slower pages are to run, to provoke what else only a busy machine shows; for no other use. */
const SLOWER = Number(process.env.MASAR_SLOWER ?? 1);

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Milliseconds by which frames and what is measured in them are to come late, to provoke the same; for no other use. */
const LATER = Number(process.env.MASAR_LATER ?? 0);

function comeLate(milliseconds: number): void {
  const frame = requestAnimationFrame;
  const called = cancelAnimationFrame;
  const off = new Set<number>();
  window.requestAnimationFrame = (draw) => {
    const asked = frame((at) => setTimeout(() => off.has(asked) || draw(at), milliseconds));
    return asked;
  };
  window.cancelAnimationFrame = (asked) => {
    off.add(asked);
    called(asked);
  };
  window.ResizeObserver = class extends ResizeObserver {
    constructor(measure: ResizeObserverCallback) {
      super((sizes, observer) => setTimeout(() => measure(sizes, observer), milliseconds));
    }
  };
}

/** Starts the Chromium at a path. */
export async function openChromium(executablePath: string): Promise<OpenChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'masar-chromium-'));
  const forget = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: FLAGS,
      timeout: NEVER_MILLISECONDS,
    });
    context.setDefaultTimeout(NEVER_MILLISECONDS);
    context.setDefaultNavigationTimeout(NEVER_MILLISECONDS);
    if (LATER > 0) await context.addInitScript(comeLate, LATER);
    if (SLOWER > 1) context.on('page', (page) => void slowDown(page));
    return { context, close: () => context.close().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  digestDisplacement,
  readFlee,
  runDisplacement,
  runDisplacementInline,
} from '../../src/experiment/index.ts';
import { readScenarioFolder } from '../../src/node/read-folder.ts';
import { findChromium, openChromium } from '../chromium.ts';
import { manySettings, smallDirectory } from '../scenario/flee/small-directory.ts';
import { type Bundle, bundleLibraryPage } from './bundle.ts';
import type { Order } from './library-worker.ts';
import { serveFolder } from './serve-folder.ts';

const root = new URL('../../', import.meta.url);
const chromium = findChromium();

describe.skipIf(chromium === null)('the library in a browser', () => {
  /** Undone in the opposite order, whatever happened in between. */
  const closers: (() => unknown)[] = [];
  const complaints: string[] = [];
  let bundle: Bundle;
  let page: Page;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-bundle-'));
    closers.push(() => rmSync(folder, { recursive: true, force: true }));
    bundle = await bundleLibraryPage(folder);
    const served = await serveFolder(folder);
    closers.push(served.close);
    const browser = await openChromium(chromium ?? '');
    closers.push(browser.close);
    page = await browser.context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address) && !request.url().startsWith('data:'))
        complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(served.address, { waitUntil: 'load' });
  });

  afterAll(async () => {
    const failed: unknown[] = [];
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        failed.push(error);
      }
    }
    expect(failed).toEqual([]);
  });

  it('is what the package gives to browsers, without a module of Node', () => {
    const entry = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).exports['.'].default
      .default;
    expect(bundle.modules.map((path) => path.split('\0').at(-1))).toContain(new URL(entry, root).pathname);
    expect(bundle.builtins).toEqual([]);
    expect(Object.keys(bundle.code)).toEqual(
      expect.arrayContaining(['library-page.js', 'library-worker.js']),
    );
    for (const code of Object.values(bundle.code)) {
      expect(code).not.toMatch(/["'`]node:/);
      expect(code).not.toMatch(/\brequire\s*\(/);
    }
  });

  it('has mathematics with the same bits as in Node', async () => {
    const file = new URL('tests/engine/mathematics/fingerprints.json', root);
    const found = await page.evaluate(() => globalThis.libraryPage.fingerprints());
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each(['hello', 'leaving-isis'])('gives in a Web Worker for %s what Node gives', async (name) => {
    const { draws, seed, thin, digest, people } = JSON.parse(
      readFileSync(new URL(`scenarios/${name}/expected.json`, root), 'utf8'),
    );
    const order: Order = { files: readScenarioFolder(name).files, draws, seed, thin };
    const delivery = await page.evaluate((sent) => globalThis.libraryPage.carryOut(sent), order);
    expect(delivery).toEqual({
      digest,
      people,
      progress: Array.from({ length: draws }, (_, draw) => draw + 1),
      thread: 'DedicatedWorkerGlobalScope',
    });
  });

  it.each(Object.keys(manySettings))(
    "gives for a directory in Flee's format with the settings %s what Node gives",
    async (name) => {
      const files = smallDirectory(manySettings[name]);
      const { input, compat } = readFlee(files);
      const run = await runDisplacement(runDisplacementInline, input!, { compat, seed: 1, draws: 3 });
      const found = await page.evaluate((sent) => globalThis.libraryPage.displacement(sent), files);
      expect(found).toBe(digestDisplacement(run));
    },
  );

  it.each(['default', 'fixed'])('counts cohorts of the settings %s as Node does', async (name) => {
    const files = smallDirectory(manySettings[name]);
    const { input, compat } = readFlee(files);
    const options = { compat, executor: 'cohorts', seed: 1, draws: 3 } as const;
    const run = await runDisplacement(runDisplacementInline, input!, options);
    const found = await page.evaluate((sent) => globalThis.libraryPage.displacement(sent, 'cohorts'), files);
    expect(found).toBe(digestDisplacement(run));
  });

  it('moves people and counts cohorts by the compiled loops, each made once', async () => {
    await expect.poll(() => page.evaluate(() => globalThis.libraryPage.instances())).toBe(2);
  });

  it('says in a Web Worker what is wrong with a scenario', async () => {
    const order: Order = { files: { 'scenario.yaml': 'masar: 1\n' }, draws: 1, seed: 1, thin: 1 };
    const delivery = await page.evaluate((sent) => globalThis.libraryPage.carryOut(sent), order);
    expect(delivery).toEqual({ thrown: expect.stringMatching(/^MasarError: scenario\.yaml:1:1: /) });
  });

  it('leaves no complaint behind in the console, and asks nobody else for anything', () => {
    expect(complaints).toEqual([]);
  });
});

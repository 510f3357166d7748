import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, runStudy, summarize } from '../../src/experiment/index.ts';
import { runInline } from '../../src/experiment/run.ts';
import { exportStudio, load, runContents, writeRun } from '../../src/node/index.ts';
import { toldBeside } from '../../src/node/studio/told-beside.ts';
import type { StudioOpening } from '../../src/report/index.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { buildStudio } from './build-studio.ts';

await buildStudio();

const home = mkdtempSync(join(tmpdir(), 'masar-export-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

function openingOf(folder: string): StudioOpening {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return JSON.parse(/id="masar-opening">(.*?)<\/script>/.exec(page)?.[1] ?? '') as StudioOpening;
}

describe('an exported studio', () => {
  it('is a page with what it opens inside, and nothing that it could save to', async () => {
    const folder = join(home, 'isis');
    exportStudio('leaving-isis', folder, 'ar');
    const { scenario, beside, token, from } = openingOf(folder);
    expect(scenario.files).toEqual((await load('leaving-isis')).files);
    expect(beside.fits).toHaveLength(5);
    expect({ token, from }).toEqual({ token: null, from: 'export' });
    // The other scenario that comes with masar is at hand too.
    expect(openingOf(folder).examples?.map(({ id }) => id)).toEqual(['hello']);
    expect(openingOf(folder).examples?.[0].scenario?.files).toEqual((await load('hello')).files);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'.*connect-src 'none'/);
    expect(page).toContain("script-src 'self' file:;");
  });

  it('asks for nothing but the files beside it', () => {
    const folder = join(home, 'isis');
    const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
      /id="masar-opening">.*?<\/script>/,
      '',
    );
    const asked = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(asked.filter((address) => address !== 'data:,').sort()).toEqual(['studio.css', 'studio.js']);
    const style = readFileSync(join(folder, 'studio.css'), 'utf8');
    const names = readdirSync(folder);
    for (const [, address] of style.matchAll(/url\(([^)]*)\)/g))
      expect(names).toContain(address.replace(/^\.\//, ''));
    // Addresses in the code are names of formats and of pages to read, never loaded: no call takes one.
    const code = readFileSync(join(folder, 'studio.js'), 'utf8');
    expect(code).not.toMatch(
      /(?:fetch|import|importScripts|open|WebSocket|EventSource|sendBeacon)\(\s*["'`]https?:/,
    );
  });

  it('holds how many draws the page ends at, where that was said', () => {
    const folder = join(home, 'fine');
    exportStudio('hello', folder, 'en', 1000);
    expect(openingOf(folder).draws).toBe(1000);
    exportStudio('hello', folder, 'en');
    expect(openingOf(folder).draws).toBeUndefined();
  });

  it('has the page of directories beside it, which holds nothing and connects to nobody', () => {
    const page = readFileSync(join(home, 'isis', 'directory.html'), 'utf8');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'.*connect-src 'none'/);
    expect(page).toContain("script-src 'self' file: 'wasm-unsafe-eval';");
    expect(page).not.toContain('masar-opening');
    for (const [, address] of page.matchAll(/(?:src|href)="(?!data:)([^"]*)"/g))
      expect(readdirSync(join(home, 'isis'))).toContain(address);
    // Of a directory it is the one page.
    const directory = join(home, 'directory');
    for (const [name, text] of Object.entries(smallDirectory())) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    exportStudio(directory, join(home, 'of-directory'), 'en');
    const names = readdirSync(join(home, 'of-directory')).filter((name) => !name.endsWith('.woff2'));
    expect(names.sort()).toEqual(['directory.css', 'directory.js', 'index.html']);
    expect(openingOf(join(home, 'of-directory')).scenario.files).toEqual(smallDirectory());
  });

  it('has the same bytes every time, also over an older one', () => {
    const [one, two] = [join(home, 'one'), join(home, 'two')];
    for (const folder of [one, two, one]) exportStudio('hello', folder, 'en');
    expect(bytesOf(one)).toEqual(bytesOf(two));
  });

  it('never takes the place of what is not one', () => {
    const mine = join(home, 'mine');
    mkdirSync(mine);
    for (const [name, text] of [
      ['thesis.txt', 'years of work'],
      ['index.html', '<html>my own page</html>'],
    ]) {
      writeFileSync(join(mine, name), text);
      expect(() => exportStudio('hello', mine, 'en')).toThrow(
        expect.objectContaining({ fault: { what: 'foreign', path: mine, found: name } }),
      );
      expect(readFileSync(join(mine, name), 'utf8')).toBe(text);
      rmSync(join(mine, name));
    }
    expect(readdirSync(mine)).toEqual([]);
    exportStudio('hello', mine, 'en');
    expect(readdirSync(mine)).toContain('index.html');
  });

  it('holds what a run has beside it, without an exact small count', async () => {
    const scenario = await load('hello');
    const finished = await run(scenario, { draws: 4, thin: 1 });
    const study = await runStudy(runInline, scenario, { draws: 2, thin: 8 });
    study.base[0].value = { p5: 1, p25: 3, p50: 7, p75: 14, p95: 10_044 };
    study.variants[0].outcomes[0].difference = { p5: -23, p25: -9, p50: 0, p75: 9, p95: 12 };
    const folder = join(home, 'run');
    writeRun(folder, runContents(summarize(finished), scenario, { study }));
    exportStudio(folder, join(home, 'of-run'), 'en');
    const found = openingOf(join(home, 'of-run')).beside.study;
    expect(found?.base[0].value).toEqual({ p5: 5, p25: 5, p50: 5, p75: 10, p95: 10_000 });
    expect(found?.variants[0].outcomes[0].difference).toEqual({ p5: -20, p25: 0, p50: 0, p75: 0, p95: 10 });
    const counts = [...(found?.base ?? []), ...(found?.variants ?? []).flatMap(({ outcomes }) => outcomes)];
    for (const { value } of counts)
      for (const people of Object.values(value)) expect(people === 5 || people % 10 === 0).toBe(true);
  });

  it('leaves counts of the displaced as they are', async () => {
    const { files, main, id } = await load('hello');
    const displaced = { ...files, [main]: `${files[main]}\nprofile: displacement\n` };
    const study = await runStudy(runInline, await load('hello'), { draws: 1, thin: 8 });
    const told = toldBeside({ study }, { files: displaced, main, id });
    expect([study, toldBeside({ study }, { files, main, id }).study]).toContainEqual(told.study);
  });
});

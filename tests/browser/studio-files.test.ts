import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedStudio, serveStudio } from '../../src/node/index.ts';
import { newScenario } from '../../src/scenario/index.ts';
import { findChromium, type OpenChromium, openChromium } from '../chromium.ts';
import { buildStudio } from '../studio/build-studio.ts';
import { downloaded, drop, goTo, holds, openStudio, type StudioPage } from './studio-page.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('files in the studio', () => {
  const home = mkdtempSync(join(tmpdir(), 'masar-files-'));
  const folder = join(home, 'mine');
  const file = join(folder, 'scenario.yaml');
  const files = newScenario('en');
  let browser: OpenChromium;
  let served: ServedStudio;

  beforeAll(async () => {
    await buildStudio();
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    browser = await openChromium(chromium ?? '');
    served = await serveStudio(folder, { port: 0 });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Opens the page on its File screen; whatever it complains of fails the test. */
  async function inFile(
    work: (page: Page, complaints: string[]) => Promise<void>,
    { address = served.address, language = 'en' }: { address?: string; language?: 'en' | 'ar' } = {},
  ): Promise<void> {
    const { page, complaints }: StudioPage = await openStudio(
      browser.context,
      `${address}#v=1&tab=file&lang=${language}`,
    );
    try {
      await page.locator('.file-tab').waitFor();
      await work(page, complaints);
      expect(complaints).toEqual([]);
    } finally {
      // A page with unsaved texts asks before it is left.
      await page.close({ runBeforeUnload: false });
    }
  }

  const editor = (page: Page) => page.locator('textarea.editor-field');
  const mistakes = (page: Page) => page.locator('#mistakes');

  it('shows a mistake where it stands and goes on with the last good scenario', () =>
    inFile(async (page) => {
      const text = await editor(page).inputValue();
      expect(text).toBe(files['scenario.yaml']);
      const undo = page.getByRole('button', { name: /^Undo/ });
      await expect.poll(() => undo.isDisabled()).toBe(true);
      await editor(page).fill(text.replace('to: dead', 'to: deda'));
      const item = mistakes(page).locator('li.error').first();
      await item.waitFor();
      await expect.poll(() => item.textContent()).toContain('deda');
      await expect.poll(() => item.textContent()).toContain('M0107');
      await expect
        .poll(() => mistakes(page).getByRole('status').textContent())
        .toContain('last scenario that could be run');
      await expect.poll(() => page.locator('.editor-marks mark.error').textContent()).toBe('deda');
      // The mirror lies exactly below the field: the mark is where the letters are.
      const [mark, field] = await Promise.all([
        page.locator('.editor-marks mark.error').evaluate((element) => (element as HTMLElement).offsetTop),
        editor(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight)),
      ]);
      const line = text.slice(0, text.indexOf('to: dead')).split('\n').length;
      expect(Math.abs(mark - (line - 1) * field)).toBeLessThan(field);
      // From the sentence to the place.
      await item.getByRole('button').click();
      const chosen = () =>
        editor(page).evaluate((element) => {
          const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
          return value.slice(selectionStart, selectionEnd);
        });
      await expect.poll(chosen).toBe('deda');
      // Other screens still answer.
      await goTo(page, 'Evidence');
      await page.locator('main table').first().waitFor();
      await goTo(page, 'File');
      await expect.poll(() => undo.textContent()).toBe('Undo: scenario.yaml');
      // Mended by undo, which is the session's and not the field's.
      await editor(page).focus();
      await page.keyboard.press('Control+z');
      await mistakes(page).locator('li.error').waitFor({ state: 'detached' });
      await expect.poll(() => editor(page).inputValue()).toBe(text);
      await expect.poll(() => undo.isDisabled()).toBe(true);
      await page.keyboard.press('Control+Shift+z');
      await mistakes(page).locator('li.error').first().waitFor();
      await page.keyboard.press('Control+z');
    }));

  it('says the same in Arabic', () =>
    inFile(
      async (page) => {
        await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
        await editor(page).fill(files['scenario.yaml'].replace('to: dead', 'to: deda'));
        const item = mistakes(page).locator('li.error').first();
        await item.waitFor();
        await expect.poll(() => item.textContent()).toMatch(/خطأ.*deda/s);
        await expect.poll(() => item.textContent()).not.toMatch(/no such|did you mean/);
      },
      { language: 'ar' },
    ));

  it('writes a number from the form into the text, and refuses one that cannot be', () =>
    inFile(async (page) => {
      const value = page.getByRole('textbox', { name: 'Value of with_group.dead.rate' });
      const before = await value.inputValue();
      expect(before).toBe('1% per month');
      await value.fill('2% (1%..3%) per month');
      await value.press('Enter');
      await holds(page, () =>
        document.querySelector<HTMLTextAreaElement>('.editor-field')?.value.includes('2% (1%..3%) per month'),
      );
      await expect
        .poll(() => editor(page).inputValue())
        .toBe(
          files['scenario.yaml'].replace(
            'to: dead, rate: 1% per month',
            'to: dead, rate: 2% (1%..3%) per month',
          ),
        );
      await value.fill('a lot');
      await value.press('Enter');
      const refused = page.locator('.refused');
      await refused.waitFor();
      await expect.poll(() => refused.textContent()).toContain('a lot');
      await expect.poll(() => editor(page).inputValue()).not.toContain('a lot');
      const start = page.getByRole('textbox', { name: 'Value of Removals from Turkey in the file' });
      await start.fill('0.5');
      await start.press('Enter');
      await holds(page, () =>
        document.querySelector<HTMLTextAreaElement>('.editor-field')?.value.includes('start: 0.5'),
      );
    }));

  it('saves to disk, and never over what another program wrote', () =>
    inFile(async (page, complaints) => {
      const mine = `${files['scenario.yaml']}# saved from the page\n`;
      await editor(page).fill(mine);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved.', { exact: true }).waitFor();
      expect(readFileSync(file, 'utf8')).toBe(mine);
      writeFileSync(file, `${files['scenario.yaml']}# by another program\n`);
      await editor(page).fill(`${mine}# again\n`);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const notice = page.locator('.notices');
      await notice.waitFor();
      await expect.poll(() => notice.textContent()).toContain('changed on disk');
      expect(readFileSync(file, 'utf8')).toContain('by another program');
      await page.getByRole('button', { name: 'العربية' }).click();
      await expect.poll(() => notice.textContent()).toContain('على القرص');
      await page.getByRole('button', { name: 'القراءة من القرص من جديد' }).click();
      await holds(page, () =>
        document.querySelector<HTMLTextAreaElement>('.editor-field')?.value.includes('by another program'),
      );
      writeFileSync(file, files['scenario.yaml']);
      // The refusal is an answer that the browser writes down by itself.
      const refused = complaints.findIndex((complaint) => complaint.includes('409 (Conflict)'));
      expect(refused).toBeGreaterThanOrEqual(0);
      complaints.splice(refused, 1);
    }));

  it('writes a copy into a folder that is picked, and says so when it may not', () =>
    inFile(async (page) => {
      // The dialog of the browser cannot be answered from here; what it gives is a folder of the same kind.
      await page.evaluate(() => {
        const root = navigator.storage.getDirectory();
        const picked = root.then((folder) => folder.getDirectoryHandle('copy', { create: true }));
        Object.assign(window, { showDirectoryPicker: () => picked });
      });
      const mine = `${files['scenario.yaml']}# in the copy\n`;
      await editor(page).fill(mine);
      await page.getByRole('button', { name: 'Save into a folder' }).click();
      await page.getByText(/written into the folder copy/).waitFor();
      const written = await page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
        return (await (await folder.getFileHandle('scenario.yaml')).getFile()).text();
      });
      expect(written).toBe(mine);
      expect(readFileSync(file, 'utf8')).toBe(files['scenario.yaml']);

      await page.evaluate(() => {
        const refuse = (): Promise<never> => Promise.reject(new DOMException('', 'NotAllowedError'));
        Object.assign(window, {
          showDirectoryPicker: async () => ({
            name: 'locked',
            getFileHandle: refuse,
            getDirectoryHandle: refuse,
          }),
        });
      });
      await page.getByRole('button', { name: 'Save into a folder' }).click();
      await page.getByText(/may not write into this folder/).waitFor();
      // Nobody picks one: nothing happens, and nothing is complained of.
      await page.evaluate(() => {
        Object.assign(window, {
          showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')),
        });
      });
      await page.getByRole('button', { name: 'Save into a folder' }).click();
    }));

  it('opens a folder that is chosen, and one that is dropped', () =>
    inFile(async (page) => {
      const other = join(home, 'other');
      cpSync(fileURLToPath(new URL('../../scenarios/hello', import.meta.url)), other, { recursive: true });
      mkdirSync(join(other, '.git'));
      writeFileSync(join(other, '.git', 'x.yaml'), 'masar: 2\n');
      await page.locator('input[webkitdirectory]').setInputFiles(other);
      await page.getByText('Opened from what you gave').waitFor();
      await expect
        .poll(() => editor(page).inputValue())
        .toBe(readFileSync(join(other, 'scenario.yaml'), 'utf8'));
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await page.getByText('A new scenario: it can be downloaded.').waitFor();
      await expect.poll(() => editor(page).inputValue()).toBe(files['scenario.yaml']);
      await drop(page, [other]);
      await page.getByText('Opened from what you gave').waitFor();
      await expect
        .poll(() => editor(page).inputValue())
        .toBe(readFileSync(join(other, 'scenario.yaml'), 'utf8'));
      // Nothing of another folder can be saved into the served one.
      await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
      const { name, text } = await downloaded(page, () =>
        page.getByRole('button', { name: 'Download' }).click(),
      );
      expect([name, text]).toEqual(['scenario.yaml', readFileSync(join(other, 'scenario.yaml'), 'utf8')]);
    }));

  it('refuses what is no scenario with a sentence, and keeps what was open', () =>
    inFile(async (page) => {
      const bad = join(home, 'bad');
      mkdirSync(bad);
      const notice = page.locator('.notices');
      const give = async (name: string, bytes: string | Buffer): Promise<string> => {
        writeFileSync(join(bad, name), bytes);
        await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(join(bad, name));
        await notice.waitFor();
        const told = (await notice.textContent()) ?? '';
        await notice.getByRole('button').click();
        return told;
      };
      expect(await give('large.yaml', Buffer.alloc(25_000_000, 'a'))).toContain('larger than 24 MB');
      expect(await give('latin1.yaml', Buffer.from([0x6d, 0xe4, 0x0a]))).toContain('not text in UTF-8');
      expect(await give('<img src=x onerror=alert(1)>.csv', 'id\n')).toContain('no scenario in it');
      expect(await give('page.html', '<html>')).toContain('not a report of masar');
      let deep = join(bad, 'deep');
      for (let i = 0; i < 12; i++) deep = join(deep, 'x');
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'scenario.yaml'), 'masar: 1\n');
      await drop(page, [join(bad, 'deep')]);
      await page.getByText('deep in each other').waitFor();
      await expect.poll(() => editor(page).inputValue()).toBe(files['scenario.yaml']);
    }));

  it('shows a hostile scenario as text', () =>
    inFile(async (page, complaints) => {
      const hostile = files['scenario.yaml']
        .replace(
          'My first scenario',
          `"<img src=x onerror='document.title=1'><script>document.title=2</script>"`,
        )
        .replace('Removals from Turkey', `"<b onclick=alert(1)>${'x'.repeat(400)}"`);
      await editor(page).fill(hostile);
      await holds(page, () => document.querySelector('h1')?.textContent?.includes('<img src=x'));
      for (const tab of ['Article', 'Evidence', 'Compare', 'Check', 'File']) {
        await goTo(page, tab);
        await page.waitForTimeout(100);
      }
      await page.getByRole('button', { name: 'Share' }).click();
      await expect.poll(() => page.locator('img[src=x], main script, main b').count()).toBe(0);
      expect(complaints).toEqual([]);
    }));

  it('is led to by the evidence behind a number, with the passage of one’s own copy', () =>
    inFile(async (page) => {
      const own = `${files['scenario.yaml'].replace(
        'to: dead, rate: 1% per month',
        'to: dead, rate: 1% per month, because: e_danger, basis: inferred',
      )}
sources:
  s_report: { publisher: { en: A ministry, ar: وزارة }, title: { en: Report, ar: تقرير }, date: 2018-03, lang: en, file: copy.txt }
evidence:
  e_danger: { source: s_report, paragraph: 2, claim: { en: They left., ar: غادروا. } }
`;
      writeFileSync(file, own);
      writeFileSync(join(folder, 'copy.txt'), 'First.\n\n<b>They</b> all left in the end.\n');
      await page.reload();
      await goTo(page, 'Evidence');
      await page.getByRole('button', { name: 'with_group.dead.rate' }).first().click();
      const drawer = page.locator('dialog.drawer');
      await drawer.locator('.passage blockquote').waitFor();
      await expect
        .poll(() => drawer.locator('.passage blockquote').textContent())
        .toBe('<b>They</b> all left in the end.');
      await drawer.getByRole('button', { name: /^Written at scenario\.yaml/ }).click();
      await editor(page).waitFor();
      const line = own.slice(0, own.indexOf('to: dead')).split('\n').length;
      await page.waitForFunction(
        (wanted) => {
          const area = document.querySelector<HTMLTextAreaElement>('.editor-field');
          return area !== null && area.value.slice(0, area.selectionStart).split('\n').length === wanted;
        },
        line,
        { polling: 50 },
      );
      writeFileSync(file, files['scenario.yaml']);
    }));

  it('edits a very large text without marks, and stays', () =>
    inFile(async (page) => {
      const large = join(home, 'large.yaml');
      writeFileSync(large, `${files['scenario.yaml']}${'# a remark of one line\n'.repeat(40_000)}`);
      await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(large);
      await page.getByText('too large to be marked here').waitFor();
      await expect.poll(() => page.locator('.editor-marks').count()).toBe(0);
      expect((await editor(page).inputValue()).length).toBeGreaterThan(900_000);
      await mistakes(page).getByText('0 errors').or(mistakes(page).getByText('No mistakes')).waitFor();
    }));
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDirectory, PAGES, pageOf, writeOpening } from '../../report/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import type { Language } from '../../text/index.ts';
import { WorldError } from '../world-fault.ts';
import { replaceFolder } from '../write-run.ts';
import { exampleList } from './examples.ts';
import { openForStudio } from './open-for-studio.ts';
import { readPageFiles } from './page-files.ts';
import { toldBeside } from './told-beside.ts';

/** In every exported page, so that a later export knows that it may take its place. */
const MARK = '<meta name="generator" content="masar studio --export">';

/** What was written. */
export interface ExportedStudio {
  page: string;
  bytes: number;
}

/**
 * Writes the studio on a scenario, a run or a report as a folder that any web host, a file share or `file://` can show: the
 * page with what it opens inside, its script, its style and its fonts; beside that of a scenario the page of directories in
 * Flee's format, which opens what is dropped on the first. The same bytes every time. What is published goes
 * through the privacy profile; `draws` is how many the page ends at. Replaces only an export of ours. Throws a `WorldError`.
 */
export function exportStudio(
  path: string,
  folder: string,
  language: Language,
  draws?: number,
): ExportedStudio {
  checkExportFolder(folder);
  const { opening } = openForStudio(path);
  const files = readPageFiles();
  const contents: Record<string, string | Buffer> = {};
  // A directory's page opens other directories by itself; that of a scenario has the other beside it.
  const alone = isDirectory(opening);
  for (const [name, { bytes }] of files) if (!(alone && name.startsWith('studio.'))) contents[name] = bytes;
  delete contents[PAGES.directory];
  const pageNamed = (name: string): string =>
    framed(files.get(name)?.bytes.toString('utf8') ?? '', language, policy(name === PAGES.directory));
  const { id, main, files: texts } = opening.scenario;
  // Your copies of sources stay with you.
  const scenario = { id, main, files: loadScenario(texts, { main, id }).scenario?.files ?? texts };
  const published = { ...opening, scenario, beside: toldBeside(opening.beside, scenario), name: id };
  if (!alone) contents[PAGES.directory] = pageNamed(PAGES.directory);
  contents['index.html'] = writeOpening(pageNamed(pageOf(opening)), {
    ...published,
    from: 'export',
    draws,
    // A scenario of the user's own is given away alone.
    examples: opening.from === 'bundled' ? exampleList(true).filter((example) => example.id !== id) : [],
    token: null,
  });
  replaceFolder(folder, contents);
  const bytes = Object.values(contents).reduce((sum, each) => sum + Buffer.byteLength(each), 0);
  return { page: join(folder, 'index.html'), bytes };
}

/** The page with its mark, its language, and a policy that lets it ask nobody for anything. */
function framed(page: string, language: Language, rules: string): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return page
    .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${direction}">`)
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${MARK}\n${rules}`);
}

/**
 * Under `file://` no file is "self": a scheme and the page's own host stand for it. `compiles`: WebAssembly, as a directory in
 * Flee's format does.
 */
function policy(compiles: boolean): string {
  const rules = [
    "default-src 'none'",
    `script-src 'self' file:${compiles ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self' file:",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self' file:",
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}

/** Throws a `WorldError` where something stands that is no export of ours. */
function checkExportFolder(folder: string): void {
  const path = resolve(folder);
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory())
    throw new WorldError({ what: 'unwritable', path: folder, reason: 'EEXIST' });
  const names = readdirSync(path).sort();
  if (names.length === 0) return;
  const ours = new Set(readPageFiles().keys());
  const foreign = names.find((name) => !ours.has(name));
  if (foreign !== undefined) throw new WorldError({ what: 'foreign', path: folder, found: foreign });
  const page = join(path, 'index.html');
  if (!existsSync(page) || !readFileSync(page, 'utf8').includes(MARK))
    throw new WorldError({ what: 'foreign', path: folder, found: names[0] });
}

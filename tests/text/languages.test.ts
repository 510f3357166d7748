import { describe, expect, it } from 'vitest';
import { codes, explain, isCode, phrases } from '../../src/text/index.ts';

const ARABIC = /[\u0621-\u064a]/;

/** Every string and every sentence of the phrases, with the path to it; sentences get harmless data. */
function allTexts(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, tryToSay(value as (...data: unknown[]) => string)]];
  return Object.entries(value as object).flatMap(([key, inner]) => allTexts(inner, `${path}.${key}`));
}

function tryToSay(sentence: (...data: unknown[]) => string): string {
  const record = new Proxy({}, { get: () => 7 });
  for (const data of [
    [7, 7, 7, 7, 7],
    [record],
    ['x', 'y', 'z', 'v', 'w'],
    [['x', 'y', 'z']],
    [7, 'draws'],
    [7, 'x', 'y'],
    ['x', 7, 7],
  ]) {
    try {
      const said = sentence(...data);
      if (!/undefined|NaN/.test(said)) return said;
    } catch {
      // Data of the wrong kind for this sentence: the next kind is tried.
    }
  }
  throw new Error(`no data fits ${sentence}`);
}

const english = allTexts(phrases('en'), 'phrases');
const arabic = new Map(allTexts(phrases('ar'), 'phrases'));

describe('phrases', () => {
  it('are the same in number and name in both languages', () => {
    expect([...arabic.keys()]).toEqual(english.map(([path]) => path));
  });

  it.each(english.filter(([path]) => !/name$|list$|otherLanguage$/.test(path)))(
    '%s is Arabic in Arabic',
    (path, text) => {
      const told = arabic.get(path) as string;
      expect(told).toMatch(ARABIC);
      expect(text).not.toMatch(ARABIC);
    },
  );

  it('hold no arrows and no typed minus signs or dashes between numbers in Arabic', () => {
    for (const [path, text] of arabic) {
      const outside = text.replace(/\u2068[^\u2069]*\u2069/g, '');
      expect(outside, path).not.toMatch(/[\u2190-\u21ff\u2212\u2013\u2014]|\d-|-\d/);
    }
  });

  it('close every isolate that they open', () => {
    for (const [path, text] of arabic) {
      expect(text.split('\u2068').length, path).toBe(text.split('\u2069').length);
    }
  });
});

describe('masar explain', () => {
  it.each(codes)('%s is explained in both languages, with an example', (code) => {
    const [en, ar] = [explain(code, 'en'), explain(code, 'ar')];
    expect(en.startsWith(`${code}: `)).toBe(true);
    expect(ar).toMatch(ARABIC);
    expect(en).toMatch(/not so:\n {4}\S[\s\S]*but so:\n {4}\S/);
    expect(ar).toMatch(/ليس هكذا:\n {4}\S[\s\S]*بل هكذا:\n {4}\S/);
    expect(en).not.toBe(ar);
    expect(Math.max(...en.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('knows its own codes only', () => {
    expect(isCode('M0107')).toBe(true);
    expect(['M9999', 'm0107', 'toString', ''].some(isCode)).toBe(false);
  });
});

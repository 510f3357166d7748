import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatFile, withItem, withoutItem } from '../../../src/scenario/index.ts';

const CHALLENGE = {
  of: 'safety.rate',
  on: '2026-11-26',
  by: 'reader',
  says: { en: 'An upper bound: "up to", not more' },
};

/** As failsafe as the reader of scenarios: every scalar is text. */
const read = (text: string | null): Record<string, unknown> => parse(text ?? '', { schema: 'failsafe' });

const HEADS = {
  none: 'masar: 1 # one\n',
  'no end of line': 'masar: 1',
  'carriage returns': 'masar: 1\r\n# two\r\n',
  flow: 'masar: 1\npinned: [a.b, "c"] # kept\nlast: x # too\n',
  'empty flow': 'pinned: []\nlast: x\n',
  'flow over lines': 'pinned: [\n  a.b, # first\n  c, # second\n]\n',
  block: 'pinned:\n  - a.b # first\n  # second\n  - c # third\n# last\nlast: x\n',
  'block at the margin': 'pinned:\n- a.b\n- c\nlast: x\n',
  'block at the end': 'masar: 1\npinned:\n    - a.b\n    - c',
};

describe('an item at the end of a list', () => {
  it.each(Object.entries(HEADS))('keeps everything else to the letter: %s', (_, text) => {
    const before = (read(text).pinned ?? []) as string[];
    const after = withItem(text, 'pinned', 'd.e');
    expect(read(after)).toEqual({ ...read(text), pinned: [...before, 'd.e'] });
    const comments = text.match(/#.*/g) ?? [];
    expect((after ?? '').match(/#.*/g) ?? []).toEqual(comments);
    // Taken out again, nothing of it is left; a list of its own goes as it came.
    const back = withoutItem(after ?? '', 'pinned', 'd.e');
    const same = text.endsWith('\n') ? text : `${text}\n`;
    if (text !== HEADS['empty flow']) expect(back).toBe(same.replaceAll('\r\n', '\r\n'));
  });

  it('is a map on one line, or one line for each field, and the same after fmt', () => {
    const text = withItem('masar: 1\n', 'challenges', CHALLENGE);
    expect(text).toBe(
      'masar: 1\n\nchallenges:\n  - { of: safety.rate, on: 2026-11-26, by: reader, says: { en: "An upper bound: \\"up to\\", not more" } }\n',
    );
    const long = {
      ...CHALLENGE,
      says: { ar: 'هذا كثير '.repeat(14).trim() },
      instead: '1% (0.5%..2%) per month',
    };
    const both = withItem(text ?? '', 'challenges', long);
    expect(read(both)).toEqual({ masar: '1', challenges: [CHALLENGE, long] });
    expect(Math.max(...(both ?? '').split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
    expect(read(formatFile('scenario.yaml', both ?? '').text).challenges).toEqual([CHALLENGE, long]);
  });

  it('holds whatever somebody typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((said) => said.trim() !== ''),
        fc.constantFrom(...Object.values(HEADS)),
        (said, head) => {
          const item = { ...CHALLENGE, says: { en: said } };
          const once = withItem(head, 'challenges', item);
          const twice = withItem(once ?? '', 'challenges', item);
          expect(read(twice).challenges).toEqual([item, item]);
        },
      ),
    );
  });

  it.each([
    ['another thing stands there', 'pinned: all\n'],
    ['nothing stands there', 'pinned:\n'],
    ['an alias', 'a: &x [b]\npinned: *x\n'],
    ['one flow map', '{ masar: 1 }'],
    ['a mark of the end', 'masar: 1\n...\n'],
    ['it cannot be read', 'masar: [1\n'],
  ])('is not written where %s', (_, text) => {
    expect(withItem(text, 'pinned', 'a.b')).toBeNull();
    expect(withoutItem(text, 'pinned', 'a.b')).toBeNull();
  });
});

describe('an item taken out', () => {
  it.each([
    ['the first', 'pinned: [a.b, c]\n', 'a.b', 'pinned: [c]\n'],
    ['the last', 'pinned: [a.b, c]\n', 'c', 'pinned: [a.b]\n'],
    ['of a block', 'pinned:\n  - a.b # a\n  - c # c\n', 'a.b', 'pinned:\n  - c # c\n'],
    ['the only one', 'masar: 1\n\npinned: [c]\n', 'c', 'masar: 1\n'],
    ['the only one, between others', 'masar: 1\n\npinned:\n  - c\n\nlast: x\n', 'c', 'masar: 1\n\nlast: x\n'],
    ['the only one, with a remark', 'pinned: [c] # why\n', 'c', 'pinned: [] # why\n'],
    ['one that is not there', 'pinned: [c]\n', 'd', null],
  ])('%s', (_, text, name, expected) => {
    expect(withoutItem(text, 'pinned', name)).toBe(expected);
  });
});

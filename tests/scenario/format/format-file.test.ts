import { expect, test } from 'vitest';
import { formatFile } from '../../../src/scenario/format/format-file.ts';

/** What becomes of a text, which must be sound; formatting it again must change nothing. */
function formatted(text: string): string {
  const once = formatFile('scenario.yaml', text);
  expect(once.diagnostics).toEqual([]);
  expect(formatFile('scenario.yaml', once.text ?? '').text).toBe(once.text);
  return once.text ?? '';
}

test('sections and keys stand in the order of the language, names in the order in which they are written', () => {
  expect(
    formatted(`moves:
- {rate: 1% per month, lever: l, to: dead, from: b, label: {ar: يموت, en: Dies}, id: dies}
levers: {z: {range: 0..2, label: Z}, a: {range: 0..2, label: A}}
title: T
masar: 1
`),
  ).toBe(`masar: 1
title: T

moves:
  - { id: dies, label: { en: Dies, ar: يموت }, from: b, to: dead, rate: 1% per month, lever: l }

levers:
  z: { label: Z, range: 0..2 }
  a: { label: A, range: 0..2 }
`);
});

test('what is longer than a line, or deeper than a map in a map, stands one entry below the other', () => {
  expect(
    formatted(`groups:
  short: { start: 100, at: { a: 60%, b: 40% } }
  deep: { start: 100, traits: { who: { man: 50% } } }
moves:
  - { from: a, to: b, rate: { period.one: 1% (0.5%..2%) per month, period.two: 2% (1%..4%) per month, period.three: 4% (2%..8%) per month, otherwise: 5% per month } }
`),
  ).toBe(`groups:
  short: { start: 100, at: { a: 60%, b: 40% } }
  deep:
    start: 100
    traits: { who: { man: 50% } }

moves:
  - from: a
    to: b
    rate:
      period.one: 1% (0.5%..2%) per month
      period.two: 2% (1%..4%) per month
      period.three: 4% (2%..8%) per month
      otherwise: 5% per month
`);
});

test.each([
  ['rate: "٥ ٪(٢ ٪..٩ ٪)  per   month"', 'rate: 5% (2%..9%) per month'],
  ['rate: +.5% per month', 'rate: 0.5% per month'],
  ['median: 3(1..12)months', 'median: 3 (1..12) months'],
  ['rate: 0.80% per month', 'rate: 0.80% per month'],
  ['rate: 5 per month', 'rate: 5 per month'],
  ['times: { signal.d: exp   −1.2 (−2..−.5) per 1 }', 'times: { signal.d: exp -1.2 (-2..-0.5) per 1 }'],
  [
    'median: { otherwise: ٣ months, period.a: 2 months }',
    'median: { period.a: 2 months, otherwise: 3 months }',
  ],
  ['note: ٥ أشخاص', 'note: ٥ أشخاص'],
])('quantities are written in their one notation, and text is left alone: %s', (before, after) => {
  expect(formatted(`moves: [{ ${before} }]`)).toBe(`moves:\n  - { ${after} }\n`);
});

test('dates, numbers, ranges and the version are written in ASCII digits', () => {
  expect(
    formatted(`masar: ١
time: { from: ٢٠١٤-٠١, to: 2015-12 }
places: { a: { lat: ٣٥٫٩ } }
links: { l: { from: a, to: b, distance_km: 10, two_way: TRUE } }
levers: { l: { range: ٠ .. ٢ } }
`),
  ).toBe(`masar: 1
time: { from: 2014-01, to: 2015-12 }

places:
  a: { lat: 35.9 }

links:
  l: { from: a, to: b, distance_km: 10, two_way: true }

levers:
  l: { range: 0..2 }
`);
});

test('comments stay with what they speak of, also where that is moved', () => {
  expect(
    formatted(`# About the file.

# Speeds.
moves: # one line each
  # The first.
  - { from: a, to: b, rate: 1% per month }   # slow

  - id: second # of two
    rate: 2% per month # fast
    # Nothing else is known.
    to: c
    # Until here.
  # No more.
# Where.
places: [a, # first
  b]
# The end.
`),
  ).toBe(`# About the file.

# Speeds.
# Where.
places:
  - a  # first
  - b

moves:  # one line each
  # The first.
  - { from: a, to: b, rate: 1% per month }  # slow

  - id: second  # of two
    # Nothing else is known.
    to: c
    rate: 2% per month  # fast
    # Until here.
  # No more.

# The end.
`);
});

test('an anchor stays before the aliases that mean it', () => {
  expect(
    formatted(`answer: { groups: &all [a, b] }
groups: { b: { home: &home x }, a: { status: s, home: *home } }
observations: [{ id: o, of: { status: s, group: *all } }]
`),
  ).toBe(`groups:
  b: { home: &home x }
  a: { status: s, home: *home }

answer: { groups: &all [a, b] }

observations:
  - { id: o, of: { status: s, group: *all } }
`);
  expect(formatted('sources: &s { x: { publisher: p } }\nevidence: *s\nplaces: *s\n')).toBe(
    'sources: &s\n  x: { publisher: p }\n\nplaces: *s\nevidence: *s\n',
  );
});

test('Arabic stands on a line of its own where its neighbours would scramble it', () => {
  expect(
    formatted(`title: { en: Leaving, ar: الخروج }
question: { en: Who?, ar: من منهم؟ }
about: { en: A study., ar: دراسة. }
limits: [{ en: No OCHA data, ar: لا بيانات من OCHA }]
`),
  ).toBe(`title: { en: Leaving, ar: الخروج }
question: { en: Who?, ar: من منهم؟ }

about:
  en: A study.
  ar: دراسة.

limits:
  - en: No OCHA data
    ar: لا بيانات من OCHA
`);
});

test('long text becomes a folded block, and blocks keep the lines that they have', () => {
  const words = 'word '.repeat(30).trim();
  expect(formatted(`about: ${words}\nquestion: >-\n     one\n     two\n`)).toBe(`question: >-
  one
  two

about: >-
  ${'word '.repeat(23).trim()}
  ${'word '.repeat(7).trim()}
`);
});

test('quotes stand only where they are needed', () => {
  expect(
    formatted(
      `title: "Plain"\nabout: 'it''s: so'\nquestion: "12"\nlimits: ["a, b", "say \\"no\\"", "two\\nlines", "~", "- x"]\n`,
    ),
  ).toBe(
    `title: Plain\nquestion: "12"\nabout: "it's: so"\nlimits: ["a, b", say "no", "two\\nlines", "~", "- x"]\n`,
  );
});

test('line ends, tabs after text, blank lines and the mark of byte order are made uniform', () => {
  expect(formatted('\ufeff\r\n\r\nmasar: 1\t \r\n\r\n\r\n\r\ntitle: T')).toBe('masar: 1\n\ntitle: T\n');
});

test('unknown keys and mistakes of meaning do not stop it: they stay, at the end', () => {
  expect(formatted('zebra: 1\nmasar: 9\nmoves: soon\n')).toBe('masar: 9\nmoves: soon\nzebra: 1\n');
});

test.each([
  ['a bracket that is not closed', 'masar: 1\nmoves: [', 'M0001'],
  ['a key that is there twice', 'masar: 1\nmasar: 1\n', 'M0002'],
  ['an alias that means nothing', 'masar: *one\n', 'M0001'],
  ['a list', '- a\n- b\n', 'M0103'],
  ['nothing', '# nothing\n', 'M0103'],
])('a file with %s is refused with its place', (_, text, code) => {
  const { text: after, diagnostics } = formatFile('scenario.yaml', text);
  expect(after).toBeNull();
  expect(diagnostics[0]).toMatchObject({ file: 'scenario.yaml', problem: { code } });
});

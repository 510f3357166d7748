import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario } from '../../../src/scenario/read/read-scenario.ts';
import { rich } from '../language/rich.ts';

const mutations = Number(process.env.MASAR_FUZZ ?? 2000);
const hello = readFileSync(new URL('../../../scenarios/hello/scenario.yaml', import.meta.url), 'utf8');

type Random = (below: number) => number;

/** mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough to damage files. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const splinters = [
  '\0',
  '\t',
  '\r',
  '\n',
  '\ufeff',
  '\u2028',
  '\ud800',
  '٣',
  '٫',
  'ر',
  '\u202e',
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  ',',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!x ',
  '!!int ',
  '%',
  '|',
  '>',
  '?',
  '? ',
  '~',
  'null',
  '(',
  '..',
  ')',
  '<<: ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '9'.repeat(400),
  '-1',
  '1e308',
  '0',
  '100%',
  'otherwise',
  '__proto__',
  'constructor',
  'toString',
  'file',
  'period.x',
  'trait.who.man',
];

function without(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function mutateParts(parts: string[], random: Random): string[] {
  const [from, to] = [random(parts.length), random(parts.length)];
  const mutated = [...parts];
  switch (random(3)) {
    case 0:
      mutated.splice(from, 1);
      break;
    case 1:
      mutated.splice(to, 0, parts[from]);
      break;
    default:
      [mutated[from], mutated[to]] = [parts[to], parts[from]];
  }
  return mutated;
}

const kinds: ((text: string, random: Random) => string)[] = [
  (text, random) => mutateParts(text.split('\n'), random).join('\n'),
  (text, random) => mutateParts(text.split(/\b/), random).join(''),
  (text, random) => mutateParts(text.split(','), random).join(','),
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => without(text, random(text.length), 1 + random(3)),
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + splinters[random(splinters.length)] + text.slice(at + random(2));
  },
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at);
  },
];

function damage(seed: number): Record<string, string> {
  const random = seeded(seed);
  const files: Record<string, string> = seed % 4 === 0 ? { 'scenario.yaml': hello } : { ...rich };
  const names = Object.keys(files);
  for (let times = 1 + random(3); times > 0; times--) {
    const name = random(2) === 0 ? 'scenario.yaml' : names[random(names.length)];
    files[name] = kinds[random(kinds.length)](files[name], random);
  }
  return files;
}

test(`${mutations} damaged scenarios are read or refused, never a crash`, () => {
  let refused = 0;
  for (let seed = 1; seed <= mutations; seed++) {
    const files = damage(seed);
    const { source, diagnostics } = readScenario(files);
    if ((source === null) !== diagnostics.some(({ severity }) => severity === 'error')) {
      expect.fail(
        `seed ${seed}: ${source === null ? 'no source and no error' : 'a source in spite of an error'}`,
      );
    }
    if (source === null) refused++;
    for (const { file, line, column, length, source: shown } of diagnostics) {
      const text = (files[file] ?? '').split('\n')[line - 1]?.replace(/\r$/, '');
      const fits = shown === text && column >= 1 && length >= 1 && column <= shown.length + 1;
      if (!fits)
        expect.fail(`seed ${seed}: ${file}:${line}:${column}+${length} is not in ${JSON.stringify(text)}`);
    }
  }
  expect(refused).toBeGreaterThan(mutations / 4);
  expect(refused).toBeLessThan(mutations);
});

import { expect, test } from 'vitest';
import { chartMovement, type MovementRecord, simulateMovement } from '../../../src/engine/index.ts';
import { simulateCompiled } from '../../../src/engine/movement/compiled/compiled-movement.ts';
import { simulateInterpreted } from '../../../src/engine/movement/simulate-movement.ts';
import { compileMovement } from '../../../src/scenario/flee/compile-movement.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { type Diagnostic, isCode, tell } from '../../../src/text/index.ts';
import { manySettings, smallDirectory } from './small-directory.ts';

const mutations = Number(process.env.MASAR_FLEE_FUZZ ?? 2000);
/** Runs of more people and days are read and not computed here: what they may come to is bounded by the reader. */
const MOST_PERSON_DAYS = 400_000;

type Random = (below: number) => number;

/** mulberry32 (Tommy Ettinger, public domain). */
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
  '',
  ',',
  ',,',
  '"',
  '#',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '\ud800',
  '0',
  '-1',
  '-',
  '1e308',
  '1e-308',
  '9'.repeat(400),
  '100000000',
  'nan',
  'inf',
  '1_0',
  '٣',
  'True',
  'False',
  '"False"',
  'null',
  '[]',
  '{}',
  '[1, 2, 3]',
  ': ',
  '- ',
  '*a',
  'camp',
  'marker',
  'conflict_zone',
  'flood_zone',
  'Amber',
  'Delta',
  'Hub',
  'total',
  'country',
  'location',
  'link',
  '__proto__',
  'constructor',
  'toString',
  '2020-03-01',
  '9999-12-31',
  '0001-01-01',
];

function mutateParts(parts: string[], random: Random): string[] {
  const [from, to] = [random(parts.length), random(parts.length)];
  const mutated = [...parts];
  const kind = random(4);
  if (kind === 0) mutated.splice(from, 1);
  else if (kind === 1) mutated.splice(to, 0, parts[from]);
  else if (kind === 2) [mutated[from], mutated[to]] = [parts[to], parts[from]];
  else mutated[from] = splinters[random(splinters.length)];
  return mutated;
}

const kinds: ((text: string, random: Random) => string)[] = [
  (text, random) => mutateParts(text.split('\n'), random).join('\n'),
  (text, random) => mutateParts(text.split(/(?<=[,\n])|(?=[,\n])/), random).join(''),
  (text, random) => mutateParts(text.split(/\b/), random).join(''),
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + splinters[random(splinters.length)] + text.slice(at + random(3));
  },
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at);
  },
];

function damage(seed: number): Record<string, string> {
  const random = seeded(seed);
  const settings = Object.values(manySettings);
  const files = smallDirectory(settings[seed % settings.length]);
  const names = Object.keys(files);
  for (let times = 1 + random(3); times > 0; times--) {
    const name = random(4) === 0 ? 'simsetting.yml' : names[random(names.length)];
    if (random(60) === 0) delete files[name];
    else if (files[name] !== undefined) files[name] = kinds[random(kinds.length)](files[name], random);
  }
  return files;
}

/** What is wrong with a diagnostic; null for nothing. */
function unsoundness({ problem, file, line, column, length }: Diagnostic): string | null {
  if (!isCode(problem.code)) return `${problem.code} is no code`;
  if (!(line >= 1 && column >= 1 && length >= 1) || file === '') return `${problem.code} has no place`;
  const told = (['en', 'ar'] as const).map((language) => tell(problem, language).sentence);
  return told.some((sentence) => /undefined|\[object|^$/.test(sentence)) ? told.join(' / ') : null;
}

/** Whether all that two draws counted is equal. */
function sameRecord(a: MovementRecord, b: MovementRecord): boolean {
  return (['counts', 'agents', 'entries', 'origins'] as const).every((name) =>
    a[name].every((count, i) => count === b[name][i]),
  );
}

test(`${mutations} damaged Flee directories: each is run, or refused with every mistake explained at its place`, () => {
  let ran = 0;
  let refused = 0;
  let compiled = 0;
  for (let seed = 1; seed <= mutations; seed++) {
    const files = damage(seed);
    try {
      const { input, compat, diagnostics } = readFlee(files, { compat: seed % 3 === 0 ? 'fixed' : 'flee' });
      for (const found of diagnostics) {
        const unsound = unsoundness(found);
        // Asking `expect` of each would take longer than the reading.
        if (unsound !== null) throw new Error(unsound);
      }
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(input === null).toBe(errors.length > 0);
      if (input === null) {
        refused++;
        continue;
      }
      const plan = compileMovement(input, { compat });
      const most =
        plan.spawning.initial.reduce((sum, { count }) => sum + count, 0) +
        (plan.spawning.counts ?? new Float64Array(0)).reduce((sum, count) => sum + count, 0);
      const driven = plan.spawning.conflict ? plan.spawning.conflict.rate * 10 * plan.days : 0;
      if ((most + driven) * plan.days > MOST_PERSON_DAYS) continue;
      const chart = chartMovement(plan);
      const record = simulateMovement(chart, { seed, draw: 0 });
      ran++;
      if (simulateCompiled(chart, { seed, draw: 0 }) !== null) {
        compiled++;
        if (!sameRecord(record, simulateInterpreted(chart, { seed, draw: 0 })))
          throw new Error('the compiled day loop counts otherwise');
      }
      const { counts, agents } = record;
      const last = counts.slice((plan.days - 1) * plan.locations.length);
      expect(last.every((count) => count >= 0)).toBe(true);
      expect(last.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(agents[plan.days - 1]);
    } catch (error) {
      throw new Error(`damaged directory ${seed}`, { cause: error });
    }
  }
  expect(ran).toBeGreaterThan(mutations / 10);
  expect(refused).toBeGreaterThan(mutations / 10);
  expect(compiled).toBeGreaterThan(mutations / 20);
}, 0);

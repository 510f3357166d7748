import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { digestRun, runInline, runWith } from '../../../src/experiment/index.ts';
import { readScenarioFolder } from '../../../src/node/read-folder.ts';
import { formatFile } from '../../../src/scenario/format/format-file.ts';
import { readScenario } from '../../../src/scenario/read/read-scenario.ts';
import { type Files, loadScenario, type Scenario } from '../../../src/scenario/scenario.ts';
import { randomScenario } from '../../science/random-scenario.ts';
import { rich } from '../language/rich.ts';

/** The same files with their YAML formatted; formatting that again must change nothing. */
function formatted(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      if (!name.endsWith('.yaml')) return [name, text];
      const { text: once } = formatFile(name, text);
      expect(once).not.toBeNull();
      expect(formatFile(name, once ?? '').text).toBe(once);
      return [name, once ?? ''];
    }),
  );
}

function load(files: Files, settings: Record<string, string> = {}): Scenario {
  const { scenario, diagnostics } = loadScenario(files, { settings });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics[0]));
  return scenario;
}

const digest = async (scenario: Scenario, thin: number): Promise<string> =>
  digestRun(await runWith(runInline, scenario, { draws: 2, seed: 1, thin }));

test.each([
  ['hello', 1],
  ['leaving-isis', 50],
] as const)('%s runs the same once it is formatted', async (name, thin) => {
  const { files } = readScenarioFolder(name);
  const [before, after] = [load(files), load(formatted(files))];
  expect(isDeepStrictEqual(after.plan, before.plan)).toBe(true);
  expect(await digest(after, thin)).toBe(await digest(before, thin));
});

/** What is read from a scenario, without where it stands and how its quantities are spelt. */
function meaning(files: Files, overlays: readonly string[] = []): unknown {
  const { source, diagnostics } = readScenario(files, 'scenario.yaml', overlays);
  expect(diagnostics).toEqual([]);
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    if ('file' in value && 'start' in value && 'end' in value) return null;
    const entries = Object.entries(value).filter(([key]) => !('unitDays' in value) || key !== 'text');
    return Object.fromEntries(entries.map(([key, inner]) => [key, bare(inner)]));
  };
  return bare(source);
}

test('a scenario with every section means the same once it is formatted', () => {
  expect(meaning(formatted(rich))).toEqual(meaning(rich));
});

test('every rival and every mechanism of leaving-isis means the same once it is formatted', () => {
  const { files } = readScenarioFolder('leaving-isis');
  const again = formatted(files);
  const overlays = Object.keys(files).filter((name) => /^(rivals|without)\//.test(name));
  expect(overlays.length).toBeGreaterThan(20);
  for (const overlay of overlays)
    expect([overlay, isDeepStrictEqual(meaning(again, [overlay]), meaning(files, [overlay]))]).toEqual([
      overlay,
      true,
    ]);
});

test('any valid scenario runs the same once it is formatted', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario, async (random) => {
      const files = random.text();
      expect(await digest(load(formatted(files)), 1)).toBe(await digest(load(files), 1));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('any text is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(
        fc.constantFrom(
          'a',
          ' ',
          ': ',
          '#',
          ' #',
          '- ',
          '"',
          "'",
          '\\',
          '\n',
          '~',
          ',',
          '[',
          '}',
          'ع',
          '&',
          '*',
        ),
      ),
      (free, pieces) => {
        for (const value of [free, pieces.join('')]) {
          const text = `title: ${JSON.stringify(value)}\nlimits: [${JSON.stringify(value)}]\n`;
          const { text: once, diagnostics } = formatFile('scenario.yaml', text);
          expect(diagnostics).toEqual([]);
          expect(parse(once ?? '')).toEqual({ title: value, limits: [value] });
          expect(formatFile('scenario.yaml', once ?? '').text).toBe(once);
        }
      },
    ),
    { numRuns: 300, seed: 2 },
  );
});

/** Something that is put into a line of a file: a comment of its own, one at the end, a blank line. */
const disturbance = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('own', 'end', 'blank'),
  indent: fc.integer({ min: 0, max: 8 }),
});

test('no comment is lost, wherever it stands, and its second formatting changes nothing', () => {
  const hello = readFileSync(new URL('../../../scenarios/hello/scenario.yaml', import.meta.url), 'utf8');
  const texts = [hello, rich['scenario.yaml'], formatFile('rich', rich['scenario.yaml']).text ?? ''];
  let sound = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(disturbance, { minLength: 1, maxLength: 8 }),
      (text, disturbances) => {
        const lines = text.split('\n');
        disturbances.forEach(({ at, what, indent }, i) => {
          const line = at % lines.length;
          if (what === 'end') lines[line] += ` # end${i}`;
          else lines.splice(line, 0, what === 'blank' ? '' : `${' '.repeat(indent)}# own${i}`);
        });
        const disturbed = lines.join('\n');
        const { text: once } = formatFile('scenario.yaml', disturbed);
        if (once === null) return;
        sound += 1;
        const marks = (of: string): string[] => (of.match(/# (own|end)\d/g) ?? []).sort();
        expect(marks(once)).toEqual(marks(disturbed));
        expect(formatFile('scenario.yaml', once).text).toBe(once);
      },
    ),
    { numRuns: 120, seed: 3 },
  );
  expect(sound).toBeGreaterThan(80);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { loadScenario, newScenario, rewriteScalar } from '../../src/scenario/index.ts';
import { writeGrade, writeValue } from '../../src/studio/file/write-number.ts';

const isis = await load('leaving-isis');
const { files, main, parameters } = isis;

/** The lines of two texts that differ. */
function differing(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  expect(b.length).toBe(a.length);
  return b.filter((line, i) => line !== a[i]);
}

describe('a number written back', () => {
  it('changes its own characters and nothing else, wherever it stands', () => {
    // Another best value inside the same range keeps every rule of the language.
    const settable = parameters.filter(({ kind, text }) => kind !== null && /^[\d.]+%? \(/.test(text));
    expect(settable.length).toBeGreaterThan(200);
    // Every file that holds numbers, and numbers all over the large one.
    for (const { file, start, text, id } of settable.filter((_, i) => i % 20 === 0)) {
      const low = /\(([\d.]+%?)/.exec(text)?.[1] ?? '';
      const other = text.replace(/^[\d.]+%?/, low);
      const next = rewriteScalar(file, files[file], start, other);
      expect([id, next]).toEqual([
        id,
        files[file].slice(0, start) + files[file].slice(start).replace(text, other),
      ]);
    }
  });

  it('is what the scenario then says', () => {
    const one = parameters.find(({ id }) => id === 'removed_home.rate') ?? parameters[0];
    const value = one.text.replace(/^[\d.]+/, /\(([\d.]+)/.exec(one.text)?.[1] ?? '');
    const result = writeValue(files, main, one, value);
    if (!('files' in result)) throw new Error(JSON.stringify(result.mistakes));
    const { scenario } = loadScenario(result.files, { main });
    expect(scenario?.parameters.find(({ id }) => id === one.id)?.text).toBe(value);
    expect(differing(files[one.file], result.files[one.file])).toHaveLength(1);
  });

  it('is refused, with the sentence of the command line, where it cannot be', () => {
    const result = writeValue(files, main, parameters[0], 'a lot');
    expect('mistakes' in result && result.mistakes.map(({ problem }) => problem.code)).toContain('M0104');
  });

  it('keeps comments, quotes and neighbours', () => {
    const text = "# above\nmoves:\n  - { rate: '5% per month', to: x } # beside\n";
    const at = text.indexOf("'5%");
    expect(rewriteScalar('scenario.yaml', text, at, '6% (5%..7%) per month')).toBe(
      '# above\nmoves:\n  - { rate: 6% (5%..7%) per month, to: x } # beside\n',
    );
  });

  it('cannot become anything but one scalar, whatever is typed', () => {
    const text = 'a: { b: 1, c: [2, 3] }\nd: 4\n';
    const at = text.indexOf('2');
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const next = rewriteScalar('scenario.yaml', text, at, typed);
        if (next === null) throw new Error('not written');
        expect(next.startsWith('a: { b: 1, c: [')).toBe(true);
        expect(next.endsWith(', 3] }\nd: 4\n')).toBe(true);
        const again = rewriteScalar('scenario.yaml', next, at, '2');
        // What was written is found again as the one scalar that it is, and taken away to the letter.
        expect(again).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('stays one cell of a side file, whatever is typed', () => {
    const text = 'id,rate,note\na,5%,"x, y"\nb,6%,\n';
    const at = text.indexOf('5%');
    fc.assert(
      fc.property(
        fc.string().filter((typed) => typed.trim() !== ''),
        (typed) => {
          const next = rewriteScalar('moves.csv', text, at, typed) ?? '';
          expect(rewriteScalar('moves.csv', next, at, '5%')).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is nothing where no value begins', () => {
    expect(rewriteScalar('scenario.yaml', 'a: [1\n', 4, '2')).toBeNull();
    expect(rewriteScalar('scenario.yaml', 'a: 12\n', 4, '2')).toBeNull();
    expect(rewriteScalar('scenario.yaml', 'a: >-\n  12\n', 3, '2')).toBeNull();
    expect(rewriteScalar('x.csv', 'a\n1\n', 0, '2')).toBeNull();
  });
});

describe('a grade written back', () => {
  it('is that of the number, and of those that share its entry', () => {
    const one = parameters.find(({ basis }) => basis === 'inferred') ?? parameters[0];
    const result = writeGrade(files, main, one, 'assumed');
    if (!('files' in result)) throw new Error(JSON.stringify(result.mistakes));
    const { scenario } = loadScenario(result.files, { main });
    expect(scenario?.parameters.find(({ id }) => id === one.id)?.basis).toBe('assumed');
    const lines = Object.keys(files).flatMap((name) => differing(files[name], result.files[name]));
    expect(lines).toHaveLength(1);
  });

  it('is left to the text where the number has none', () => {
    const own = newScenario('en');
    const { scenario } = loadScenario(own);
    const one = scenario?.parameters[0];
    if (one === undefined) throw new Error('no number');
    expect(writeGrade(own, 'scenario.yaml', one, 'assumed')).toEqual({ mistakes: [] });
  });
});

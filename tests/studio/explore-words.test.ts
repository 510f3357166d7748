import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { familyVariables } from '../../src/report/charts/palette.ts';
import { leverGrades, leverSigns } from '../../src/studio/explore/lever-grades.ts';
import { typedNumber, westernDigits } from '../../src/studio/explore/typed-number.ts';
import { contrast, distance, seenBy } from './colour-sight.ts';

describe('Arabic of Explore', () => {
  const text = readFileSync(new URL('../../src/studio/words/explore-ar.ts', import.meta.url), 'utf8');
  const said = [...text.matchAll(/(['`])((?:(?!\1).)*[\u0600-\u06ff](?:(?!\1).)*)\1/gu)].map(
    ([, , found]) => found,
  );

  it('has no arrows, no typed minus, no signs that turn round, and no two numbers with a dash between', () => {
    expect(said.length).toBeGreaterThan(90);
    for (const sentence of said) {
      const bare = sentence.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
      expect(bare).not.toMatch(/[\u2190-\u21ff<>]|-\d|\d-/);
    }
  });
});

describe('a number that is typed', () => {
  it('may have the digits of either script', () => {
    expect(westernDigits('٠٫٤')).toBe('0.4');
    expect(westernDigits('١٬٢٥٠')).toBe('1250');
    expect(westernDigits('0.4')).toBe('0.4');
    for (const value of [0, 0.05, 1.25, 40])
      for (const digits of ['latin', 'arabic'] as const)
        expect(Number(westernDigits(typedNumber(value, 'ar', digits)))).toBe(value);
    expect(typedNumber(1.25, 'ar', 'arabic')).toBe('١٫٢٥');
  });
});

describe('what a lever rests on', () => {
  it('is the weakest grade of the numbers in the moves that it multiplies', async () => {
    const isis = await load('leaving-isis');
    for (const { id } of isis.plan.levers) {
      const grades = leverGrades(isis, id);
      expect(grades.length, id).toBeGreaterThan(0);
    }
    expect(leverGrades(isis, 'no_such_lever')).toEqual([]);
    expect(leverSigns(isis, 'removals', null)).toEqual(['assumed']);
    expect(leverSigns(isis, 'trusted_exit', null)).toEqual([]);
  });
});

describe.each([
  ['light', '#ffffff', 29],
  ['dark', '#15161b', 29],
] as const)('the families’ colours on %s paper', (theme, paper, apart) => {
  const colours = [...familyVariables(theme).matchAll(/--(\w+): (#[0-9a-fA-F]{6});/g)].map(
    ([, family, colour]) => [family, colour] as const,
  );

  it('are told apart by everybody', () => {
    expect(colours).toHaveLength(8);
    for (const sight of ['normal', 'protan', 'deutan', 'tritan'] as const)
      for (const [i, [one, a]] of colours.entries())
        for (const [other, b] of colours.slice(i + 1))
          expect(
            distance(seenBy(a, sight), seenBy(b, sight)),
            `${one}, ${other}: ${sight}`,
          ).toBeGreaterThanOrEqual(apart);
  });

  it('stand out from the paper', () => {
    for (const [family, colour] of colours) expect(contrast(colour, paper), family).toBeGreaterThanOrEqual(3);
  });
});

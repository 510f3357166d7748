import { beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../src/experiment/index.ts';
import { drawn, textWidth, wrap } from '../../src/report/charts/drawing.ts';
import { monthsTo } from '../../src/report/charts/months.ts';
import { familyVariables, paints } from '../../src/report/charts/palette.ts';
import { stackedBar } from '../../src/report/charts/stacked-bar.ts';
import { type Edition, edition } from '../../src/report/edition.ts';
import { escapeText, html, raw } from '../../src/report/markup.ts';
import { runCommand } from '../../src/report/run-command.ts';
import { dotsOf } from '../../src/report/sections/over-time.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { smallRun } from './small-run.ts';

let scenario: Scenario;
let summary: Summary;
let en: Edition;
let ar: Edition;

beforeAll(async () => {
  ({ scenario, summary } = await smallRun());
  en = edition('en', summary, scenario, 'latin');
  ar = edition('ar', summary, scenario, 'latin');
});

describe('markup', () => {
  it('escapes what is put into it, in content and in attributes', () => {
    expect(html`<p title="${'"><script>'}">${`<b>'&'</b>`}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&#39;&amp;&#39;&lt;/b&gt;</p>',
    );
  });

  it('joins lists and keeps markup as it is', () => {
    expect(html`${[html`<i>${1}</i>`, null, false, 'a<b']}`.markup).toBe('<i>1</i>a&lt;b');
    expect(html`${raw('<hr>')}`.markup).toBe('<hr>');
    expect(escapeText('a & b')).toBe('a &amp; b');
  });
});

describe('drawing', () => {
  it('draws no more figures than the text shows, and 1 to 9 people as 5', () => {
    expect([0, 1, 3, 9, 10, 123, 12345].map((n) => drawn(en, n))).toEqual([0, 5, 5, 5, 10, 120, 12300]);
    const open: Edition = { ...en, modelled: { profile: 'displacement' } };
    expect([1, 9, 123].map((n) => drawn(open, n))).toEqual([1, 9, 120]);
  });

  it('breaks lines at spaces and never inside a word', () => {
    expect(wrap('one two three', textWidth('one two', 10), 10)).toEqual(['one two', 'three']);
    expect(wrap('unbreakable', 1, 10)).toEqual(['unbreakable']);
  });

  it('counts months by the calendar', () => {
    expect(monthsTo('2017-11') - monthsTo('2017-10')).toBe(1);
    expect(monthsTo('2016-02-29')).toBe(monthsTo('2016-03'));
    expect(monthsTo('2017-02-14')).toBe(monthsTo('2017-02') + 0.5);
  });

  it('grows bars from the side on which reading starts', () => {
    const first = (e: Edition): { x: number; width: number } => {
      const [, x, width] = /<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="30"/.exec(
        stackedBar(e, 'name', 840).markup,
      ) as RegExpExecArray;
      return { x: Number(x), width: Number(width) };
    };
    expect(first(en).x).toBe(0);
    expect(first(ar).x + first(ar).width).toBeCloseTo(840, 1);
    expect(first(ar).width).toBe(first(en).width);
  });
});

describe('paint', () => {
  it('tells the outcomes of one family apart by pattern, not by colour', () => {
    const given = paints([
      { id: 'a', family: 'custody' },
      { id: 'b', family: 'custody' },
      { id: 'c', family: 'home' },
    ]);
    expect(given.get('a')?.colour).toBe(given.get('b')?.colour);
    expect(given.get('a')?.pattern).not.toBe(given.get('b')?.pattern);
    expect(given.get('c')?.colour).not.toBe(given.get('a')?.colour);
  });

  it.each([
    ['light', '#ffffff'],
    ['dark', '#15161b'],
  ] as const)('has at least 3:1 on %s paper', (theme, paper) => {
    const colours = [...familyVariables(theme).matchAll(/--(\w+): (#[0-9a-fA-F]{6});/g)];
    expect(colours.length).toBe(8);
    for (const [, family, colour] of colours)
      expect([family, contrast(colour, paper) >= 3]).toEqual([family, true]);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('published figures on curves', () => {
  it('stand where they count a whole outcome, hollow where they count other groups', () => {
    const away = summary.outcomes.find(({ id }) => id === 'away');
    const dead = summary.outcomes.find(({ id }) => id === 'dead');
    expect(away && dotsOf(scenario, away)).toEqual([
      { on: '2015-06-30', best: 9000, low: 8000, high: 9500, adjusted: false },
      { on: '2014-02-28', best: 60, low: 1, high: 200, adjusted: true },
    ]);
    expect(dead && dotsOf(scenario, dead)).toEqual([]);
  });
});

describe('the command', () => {
  it('quotes what a shell would split', () => {
    expect(
      runCommand(
        { ...summary, settings: { removals: '0.3', 'leaves.rate': `2% (1%..3%) per month's` } },
        'small',
      ),
    ).toBe(
      `npx masar run small --draws 24 --seed 1 --set removals=0.3 --set 'leaves.rate=2% (1%..3%) per month'\\''s'`,
    );
  });
});

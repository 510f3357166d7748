import { beforeAll, describe, expect, it } from 'vitest';
import { run, runInline, runStudy, type Study, type Summary, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { type Edition, edition } from '../../src/report/edition.ts';
import { reportHtml } from '../../src/report/index.ts';
import { leansMostOn, pulledLevers, weightiestDispute } from '../../src/report/leanings.ts';
import { math } from '../../src/report/mathml.ts';
import { formOf, formulaOf } from '../../src/report/move-formula.ts';
import { passagesOf } from '../../src/report/state-graph.ts';
import { oddSlots, type Scenario } from '../../src/scenario/index.ts';
import { smallRun } from './small-run.ts';

const STUDIED = ['frame', 'control', 'danger', 'no_fear', 'early_leavers', 'removals', 'trusted_exit'];

let real: Scenario;
let summary: Summary;
let study: Study;
let en: Edition;
let small: { scenario: Scenario; summary: Summary };

beforeAll(async () => {
  real = await load('leaving-isis');
  summary = summarize(await run(real, { draws: 6, thin: 50 }));
  study = await runStudy(runInline, real, { draws: 6, thin: 40, only: ({ id }) => STUDIED.includes(id) });
  en = edition('en', summary, real, 'latin', { study });
  small = await smallRun();
});

describe('the cut', () => {
  it.each([
    ['brief', true, false],
    ['review', false, true],
    ['both', true, true],
  ] as const)('for %s holds what it should and can always be restored', (audience, brief, review) => {
    const page = reportHtml(small.summary, small.scenario, { audience });
    expect(page.includes('id="en-part-brief-answer"')).toBe(brief);
    expect(page.includes('id="ar-part-odd"')).toBe(review);
    expect(page.includes('data-file="prov.json"')).toBe(review);
    expect(page).toContain('<script type="application/json" id="masar-report">');
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${target}"`);
  });
});

describe('what the answer leans on', () => {
  it('is the part whose absence moves it most, and not a part that asks about other people', () => {
    const moved = study.variants.find(({ id }) => id === 'frame');
    const control = study.variants.find(({ id }) => id === 'control');
    const size = (variant: typeof moved): number =>
      Math.abs(variant?.outcomes.find(({ id }) => id === 'left_alive')?.difference.p50 ?? 0);
    expect(size(moved)).toBeGreaterThan(size(control));
    expect(leansMostOn(en)?.id).toBe('control');
  });

  it('takes of each lever the end with the larger effect, on the own structure only', () => {
    const pulled = pulledLevers(en);
    expect(pulled.map(({ id }) => id)).toEqual((real.source.levers ?? []).map(({ key }) => key.value));
    for (const { variant, effects } of pulled) {
      if (variant !== null) expect(variant.rival).toBe('');
      for (const effect of effects) {
        expect(effect.difference.p5 > 0 || effect.difference.p95 < 0).toBe(true);
        expect(effect.id).not.toBe('left_alive');
      }
    }
    expect(weightiestDispute(en)?.id ?? 'early_leavers').toBe('early_leavers');
  });
});

describe('the ODD description', () => {
  it('shows every text of the author and flags what is not written', () => {
    const page = reportHtml(summary, real, { audience: 'review' });
    const slots = oddSlots(real.source);
    expect(slots.length).toBe(18);
    expect(slots.filter(({ text }) => text === null)).toEqual([]);
    expect(page.match(/class="own"/g)?.length).toBe(2 * 18);
    expect(page).not.toContain('class="gap"');
    const bare = reportHtml(small.summary, small.scenario, { audience: 'review' });
    expect(bare.match(/class="gap"/g)?.length).toBe(2 * 18);
    expect(bare).toContain('odd.design.emergence');
  });

  it('has a table of state variables with every trait', () => {
    const page = reportHtml(summary, real, { audience: 'review' });
    const table = /id="en-table-odd-variables".*?<\/table>/s.exec(page)?.[0] ?? '';
    for (const { key, value } of real.source.traits ?? [])
      expect(table).toContain(value.label?.en ?? key.value);
  });
});

describe('the TRACE outline', () => {
  const outline = (page: string): string => /id="en-table-trace".*?<\/table>/s.exec(page)?.[0] ?? '';

  it('says what is missing where no figure was kept aside and no variant was run', () => {
    const page = reportHtml(small.summary, { ...small.scenario }, { audience: 'review' });
    const observations = small.summary.score.observations.filter(({ use }) => use !== 'test');
    const untested = { ...small.summary, score: { ...small.summary.score, observations } };
    expect(outline(page)).toContain('missing in this report');
    const missing = (of: string): number => of.match(/missing in this report/g)?.length ?? 0;
    const without = reportHtml(untested, small.scenario, { audience: 'review' });
    expect(missing(outline(without))).toBe(missing(outline(page)) + 1);
  });

  it('leads to sections that are there', () => {
    const page = reportHtml(summary, real, { study, audience: 'review' });
    const targets = [...outline(page).matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(page).toContain(`id="${target}"`);
  });
});

describe('states and equations', () => {
  it('draws every passage of the plan, those of falling places included', () => {
    const passages = passagesOf(en);
    const has = (from: string, to: string): string[] =>
      passages.find((each) => each.from === from && each.to === to)?.moves ?? [];
    expect(has('with_group', 'dead')).toEqual(['dies_inside', 'town_falls.dead']);
    expect(has('on_route', 'irregular')).toEqual(['on_route.toward.country.TUR']);
    const counted = new Set(passages.map(({ from, to }) => `${from} ${to}`));
    // Whatever somebody did in the run must be possible in the picture.
    const unknown = summary.spells.filter(({ from, to }) => !counted.has(`${from} ${to}`));
    expect(unknown).toEqual([]);
  });

  it('gives each move the formula of its own parameters', () => {
    const of = (id: string) => {
      const found = real.compiled.transitions.find((each) => each.id === id);
      if (!found) throw new Error(id);
      return [formOf(found), formulaOf(en, found)];
    };
    expect(of('convicted')).toEqual(['median', 'h = median']);
    expect(of('removed_home')).toEqual(['rate', expect.stringMatching(/^h = rate.* × lever\.removals$/)]);
    expect(of('safety')[1]).toContain('exp(times.signal.danger · danger)');
    expect(of('arrested')[0]).toBe('shaped');
    expect(of('to_camp')[0]).toBe('share');
    expect(of('town_falls.dead')[0]).toBe('fall');
    expect(of('on_route.stopped.holder.sdf')).toEqual([
      'stopped',
      expect.stringMatching(/^odds = odds\(share/),
    ]);
    expect(of('on_route.blocked')).toEqual(['blocked', '']);
  });

  it('names every move of the scenario in the table, in both languages', () => {
    const page = reportHtml(summary, real, { audience: 'review' });
    for (const { id } of real.compiled.transitions)
      for (const language of ['en', 'ar']) expect(page).toContain(`id="${language}-move-${id}"`);
  });

  it('writes MathML that is well formed', () => {
    const { markup } = math('P (c) = frac{a_i^2}{sum_{i = 1}^n b} < 1', 'said');
    expect(markup).toBe(
      '<math display="block" dir="ltr" aria-label="said"><mrow><mi mathvariant="normal">P</mi><mo>(</mo><mi>c</mi><mo>)</mo><mo>=</mo><mfrac><mrow><msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup></mrow><mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>b</mi></mrow></mfrac><mo>&lt;</mo><mn>1</mn></mrow></math>',
    );
  });
});

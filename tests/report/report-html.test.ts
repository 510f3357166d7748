import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { quantilesOf, run, type Summary, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { edition } from '../../src/report/edition.ts';
import { reportHtml } from '../../src/report/index.ts';
import { PAGE_SCRIPT } from '../../src/report/page-script.ts';
import { answerSentence } from '../../src/report/sections/answer.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { smallRun } from './small-run.ts';

let scenario: Scenario;
let summary: Summary;
let page: string;
/** The same words without tags and without the marks of isolation. */
let text: { en: string; ar: string };

beforeAll(async () => {
  ({ scenario, summary } = await smallRun());
  page = reportHtml(summary, scenario);
  text = { en: plainText(half('en')), ar: plainText(half('ar')) };
});

function half(language: 'en' | 'ar', of = page): string {
  const [, en, ar] = of.split('<article class="edition"');
  return language === 'en' ? en : ar.split('</article>')[0];
}

function plainText(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

describe('the page', () => {
  it('holds both languages, each with its language and direction', () => {
    expect(page).toContain('<article class="edition" lang="en" dir="ltr">');
    expect(page).toContain('<article class="edition" lang="ar" dir="rtl">');
    expect(page).toContain('masar</span>');
    expect(page).toContain('مسار</span>');
  });

  it('opens in the language asked for', () => {
    expect(page).toMatch(/id="show-en" checked/);
    const arabic = reportHtml(summary, scenario, { language: 'ar' });
    expect(arabic).toMatch(/<html lang="ar">/);
    expect(arabic).toMatch(/id="show-ar" checked/);
    expect(arabic).not.toMatch(/id="show-en" checked/);
  });

  it('has the same parts in both languages', () => {
    const parts = (language: string): string[] =>
      [...page.matchAll(new RegExp(`id="${language}-part-([a-z-]+)"`, 'g'))].map((found) => found[1]);
    expect(parts('en')).toEqual(parts('ar'));
    expect(parts('en')).toEqual([
      'brief-answer',
      'brief-stills',
      'brief-levers',
      'brief-sure',
      'brief-next',
      'review',
      'answer',
      'over-time',
      'where',
      'spells',
      'origin',
      'observed',
      'sure',
      'limits',
      'odd',
      'diagram',
      'equations',
      'parameters',
      'evidence',
      'ethics',
      'reproduce',
      'trace',
      'glossary',
    ]);
  });

  it('loads nothing: no link, no image, no address in a style, and one script of its own', () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|use|base)\b/i);
    expect(page).not.toMatch(/@import|@font-face|\bsrc\s*=|srcset|xlink:href|\bon\w+\s*=\s*["']/i);
    expect(page.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="masar-report">',
      '<script>',
    ]);
    expect(page).toContain(`<script>${PAGE_SCRIPT}</script>`);
    for (const [, target] of page.matchAll(/\bhref="([^"]*)"/g)) expect(target).toMatch(/^#/);
    for (const [, target] of page.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
  });

  it('forbids the browser every request and every script but its own', () => {
    const hash = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  it('leads every link and every fill to something that is there', () => {
    const ids = new Set([...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/(?:href="#|url\(#)([^")]*)/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect([...page.matchAll(/\bid="/g)].length).toBe(ids.size);
  });

  it('is the same to the byte when made again from a new run', async () => {
    const again = await smallRun();
    expect(reportHtml(again.summary, again.scenario)).toBe(page);
  });

  it('shows hostile labels as text', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(page.match(/<script/g)?.length).toBe(2);
    expect(page).not.toContain('\u202e');
    expect(page).not.toContain(`alert(1)</script>"'`);
  });

  it('holds no number that went wrong', () => {
    for (const language of ['en', 'ar'] as const)
      expect(text[language]).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
    expect(page).not.toMatch(/(?:x|y|width|height|cx|cy|d)="[^"]*(?:NaN|undefined|Infinity)/);
  });

  it('writes no arrow and no typed minus into Arabic', () => {
    const shown = plainText(
      half('ar')
        .replace(/<code.*?<\/code>/gs, '')
        .replace(/<bdi class="locator".*?<\/bdi>/gs, ''),
    );
    expect(shown).not.toMatch(/[\u2190-\u21ff]|->|(?<![\d\p{L}])[-\u2212]\d/u);
  });
});

describe('figures and tables', () => {
  it('gives every part with a picture a real table and every picture a name', () => {
    for (const part of page.split('<section ').slice(1)) {
      if (!part.includes('<figure>')) continue;
      // The chart of the two pages has its table in the second part.
      if (!part.includes('part-brief-answer')) expect(part).toContain('<table');
      expect(part).toMatch(/<figcaption>.*\d.*<\/figcaption>/s);
      expect(part).toMatch(/class="source-line">(Source: masar|المصدر: )/);
    }
    for (const [svg] of page.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]+"/);
  });

  it('marks every picture as modelled and keeps its own direction', () => {
    const pictures = page.match(/<svg xmlns.*?<\/svg>/gs) ?? [];
    // A bar for each reader and one comparison in two widths, one picture for each outcome, who became what, and the
    // states; in two languages.
    expect(pictures.length).toBe(2 * (4 + 2 + summary.outcomes.length + 2));
    for (const picture of pictures) {
      expect(picture).toMatch(/masar · modelled|مسار · ناتج نموذج/);
      expect(picture).toMatch(/^<svg[^>]*direction="ltr"/);
    }
  });

  it('runs time from left to right in both languages', () => {
    for (const language of ['en', 'ar'] as const) {
      const x = (date: string): number =>
        Number(half(language).match(new RegExp(`x="([\\d.]+)"[^>]*>${date}</text>`))?.[1]);
      expect(x('1/2014')).toBeLessThan(x('12/2016'));
    }
  });

  it('names columns and rows', () => {
    for (const table of page.match(/<table.*?<\/table>/gs) ?? []) {
      expect(table).toMatch(/<caption id=/);
      const columns = table.match(/<th scope="col"/g)?.length ?? 0;
      const rows = table.match(/<tr[^>]*><th scope="row".*?<\/tr>/gs) ?? [];
      for (const row of rows) expect(1 + (row.match(/<td/g)?.length ?? 0)).toBe(columns);
    }
  });
});

describe('what it says', () => {
  it('says how many left alive, with the range and the people of whom nothing is known', () => {
    const left = quantilesOf([900, 950, 1000, 1050, 1100]);
    const known: Summary = { ...summary, metrics: { ...summary.metrics, left_alive: left } };
    const en = answerSentence(edition('en', known, scenario, 'latin'));
    expect(en).toMatch(
      /^By 31 October 2015 about 1,000 people had left alive \(range of plausible runs: 920 to 1,100; 24 draws\)\./,
    );
    expect(en).toMatch(/of them nothing more is known \(\d+ to \d+\)\.$/);
    const ar = answerSentence(edition('ar', known, scenario, 'latin')).replace(/[\u2066-\u2069]/g, '');
    expect(ar).toContain('كان نحو 1,000 شخص قد غادروا أحياء');
    expect(ar).toContain('من 920 إلى 1,100');
  });

  it('lists the outcomes where the run has no such count', () => {
    const { left_alive: _, ...metrics } = summary.metrics;
    const sentence = answerSentence(edition('en', { ...summary, metrics }, scenario, 'latin'));
    expect(sentence).toMatch(/^At 31 October 2015: inside [\d,]+ \([\d,]+ to [\d,]+\), /);
  });

  it('says plainly that it is a what-if', () => {
    expect(text.en).toContain('This is a what-if, not a forecast');
    expect(text.ar).toContain('هذا سيناريو افتراضي لا تنبؤ');
  });

  it('shows failures, and does not count inputs', () => {
    expect(summary.score.scored).toBe(2);
    expect(text.en).toContain('does not meet: model too low');
    expect(text.en).toContain('input, not counted');
    expect(text.en).toContain('1 of 2 published figures hold the middle run');
    expect(text.ar).toContain('لا يوافق: النموذج أدنى مما ينبغي');
  });

  it('tells every number with what stands behind it', () => {
    expect(scenario.parameters.length).toBeGreaterThan(4);
    for (const parameter of scenario.parameters)
      for (const language of ['en', 'ar'] as const)
        expect(half(language)).toContain(`<code dir="ltr">${parameter.text}</code>`);
    expect(text.en).toContain('hazard of 0.001 (0.0005 to 0.002) a day');
    expect(text.ar).toContain('معدل خطر آني في اليوم: 0.001 (من 0.0005 إلى 0.002)');
    expect(text.en).toContain('Many left');
    expect(text.ar).toContain('غادر كثيرون');
    expect(text.en).toMatch(/disagrees with: *Hardly anybody left/);
  });

  it('gives the command and the digests of the run', () => {
    for (const language of ['en', 'ar'] as const) {
      expect(text[language]).toContain('npx masar run small --draws 24 --seed 1');
      expect(text[language]).toContain(summary.digest);
      expect(text[language]).toContain(summary.scenario.digest);
    }
  });

  it('says where one person stands for many', () => {
    expect(text.en).not.toContain('was simulated');
    const thinned = reportHtml({ ...summary, thin: 20 }, scenario);
    expect(plainText(half('en', thinned))).toContain('One person in 20 was simulated');
    expect(plainText(half('en', thinned))).toContain('--seed 1 --thin 20');
  });

  it('can write Arabic-Indic digits into the Arabic half only', () => {
    const eastern = reportHtml(summary, scenario, { digits: 'arabic' });
    expect(half('ar', eastern)).toMatch(/[٠-٩]/);
    expect(half('en', eastern)).not.toMatch(/[٠-٩]/);
  });
});

describe('small cells', () => {
  it('hides modelled counts of 1 to 9 and what would tell them', () => {
    expect(scenario.profile).toBe('armed_group');
    const hiding = summary.outcomes.find(({ id }) => id === 'hiding');
    expect(hiding?.headline.p50).toBeGreaterThan(0);
    expect(hiding?.headline.p50).toBeLessThan(10);
    expect(text.en).toContain('hiding <10'.replace('<', '&lt;'));
    expect(text.ar).toContain('متوارٍ: أقل من 10');
    const counts = half('en').replace(/<table><caption id="en-table-grades".*?<\/table>/s, '');
    for (const cell of counts.match(/<td class="number">[^<]*/g) ?? [])
      expect(cell).not.toMatch(/>[1-9]$|>[1-9] to| to [1-9]$|\([1-9] to| to [1-9]\)/);
  });
});

describe('leaving-isis', () => {
  it('makes a page of less than 3 megabytes in which nothing goes wrong', async () => {
    const real = await load('leaving-isis');
    const result = summarize(await run(real, { draws: 6, thin: 50 }));
    const html = reportHtml(result, real);
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    for (const language of ['en', 'ar'] as const) {
      const words = plainText(half(language, html));
      expect(words.match(/NaN|undefined|Infinity|\[object/g)).toBeNull();
      const unsaid = result.score.observations.filter(({ label }) => !words.includes(label[language]));
      expect(unsaid).toEqual([]);
      const claims = (real.source.evidence ?? []).map(({ key }) => `id="${language}-evidence-${key.value}"`);
      expect(claims.filter((id) => !html.includes(id))).toEqual([]);
    }
  });
});

import { beforeAll, expect, it } from 'vitest';
import { digestRun, run, type Summary } from '../../src/experiment/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { smallRun } from './small-run.ts';

const HOSTILE = '<script>alert(1)</script>"&';

const REMARKS = `
pinned: [leaves.rate, left_alive, observation.low, away, dies.rate, lost.median, hides.rate]
revisions:
  - { of: leaves.rate, on: 2016-11-22, was: 5% per month, by: author, why: { en: Too many ${HOSTILE}, ar: كثير } }
  - { of: leaves.rate, on: 2016-11-20, was: 7% per month, by: reviewer A }
challenges:
  - { of: leaves.rate, on: 2016-12-01, by: reader, says: { en: It is settled }, answer: { en: It is, ar: نعم } }
  - { of: leaves.rate, on: 2016-12-02, by: reader, says: { ar: لا دليل عليه ${HOSTILE} }, instead: 1% (0.5%..2%) per month }
  - { of: e_stay, on: 2016-12-03, by: reader, says: { en: Who says so? } }
  - { of: observation.low, on: 2016-12-04, by: reader, says: { en: Of which month? } }
`;

let plain: { scenario: Scenario; summary: Summary };
let marked: Scenario;
let page: string;
let half: { en: string; ar: string };

beforeAll(async () => {
  plain = await smallRun();
  const text = plain.scenario.files['scenario.yaml'] + REMARKS;
  const { scenario, diagnostics } = loadScenario({ 'scenario.yaml': text });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  marked = scenario;
  page = reportHtml(plain.summary, marked);
  const [, en, ar] = page.split('<article class="edition"');
  half = { en, ar };
});

const part = (language: 'en' | 'ar', id: string): string =>
  half[language].split(`<h2 id="${language}-part-${id}">`)[1].split('</section>')[0];
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');

it('remarks change nothing that happens in a run', async () => {
  expect(digestRun(await run(marked, { draws: 4 }))).toBe(digestRun(await run(plain.scenario, { draws: 4 })));
  expect(marked.plan).toEqual(plain.scenario.plan);
});

it.each(['en', 'ar'] as const)(
  'the first pages have five pinned numbers, and say that there are more: %s',
  (language) => {
    const pinned = part(language, 'brief-pinned');
    expect(pinned.match(/<li>/g)).toHaveLength(5);
    expect(wordsOf(pinned)).toContain('3% (1.5%..6%) per month');
    expect(pinned).toContain('class="chip inferred"');
    expect(wordsOf(pinned)).toMatch(language === 'en' ? /2 more numbers are pinned/ : /أرقام أخرى مثبّتة/);
    const left = plain.summary.metrics.left_alive;
    expect(left.p5).toBeLessThan(left.p95);
    // Each leads to what the second part says of it, which is there.
    const targets = [...pinned.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets).toHaveLength(5);
    for (const target of targets) expect(page.split(`id="${target}"`)).toHaveLength(2);
  },
);

it('the two pages alone lead nowhere, and a report without pins has no such part', () => {
  const brief = reportHtml(plain.summary, marked, { audience: 'brief' });
  expect(brief).toContain('en-part-brief-pinned');
  for (const [, target] of brief.matchAll(/href="#([^"]*)"/g)) expect(brief).toContain(`id="${target}"`);
  expect(reportHtml(plain.summary, plain.scenario)).not.toContain('brief-pinned');
});

it('the table of parameters has what a number was, in order, and the open objections first', () => {
  const told = wordsOf(part('en', 'parameters'));
  expect(told).toContain('20 November 2016: from 7% per month to 5% per month (reviewer A)');
  expect(told).toContain('22 November 2016: from 5% per month to 3% (1.5%..6%) per month (author)');
  expect(told.indexOf('20 November')).toBeLessThan(told.indexOf('22 November'));
  expect(told.indexOf('open')).toBeLessThan(told.indexOf('It is settled'));
  expect(told).toContain('Holds right: 1% (0.5%..2%) per month');
  expect(wordsOf(part('ar', 'parameters'))).toContain('من 7% per month إلى 5% per month (reviewer A)');
});

it('what was said in one language stands in it, with its direction', () => {
  expect(part('en', 'parameters')).toMatch(/<bdi lang="ar" dir="rtl">لا دليل عليه/);
  expect(part('ar', 'parameters')).toMatch(/<bdi lang="en" dir="ltr">It is settled/);
  expect(part('ar', 'parameters')).toMatch(/<bdi>نعم<\/bdi>/);
});

it('claims and published figures have their objections too, and hostile text is text', () => {
  expect(wordsOf(part('en', 'evidence'))).toContain('Who says so?');
  expect(wordsOf(part('en', 'observed'))).toContain('observation.low open Of which month?');
  expect(half.en + half.ar).not.toContain('<script>alert');
  expect(part('en', 'parameters')).toContain('Too many &lt;script&gt;');
});

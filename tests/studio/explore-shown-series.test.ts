import { describe, expect, it } from 'vitest';
import { publish, run, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';
import { answerSentence, edition } from '../../src/report/index.ts';
import { answerAt, changeOf, inPieces } from '../../src/studio/explore/answer-at.ts';
import { shownSeries } from '../../src/studio/explore/shown-series.ts';
import { type Findings, headlineMonth } from '../../src/studio/session/findings.ts';

const isis = await load('leaving-isis');
const computed = await run(isis, { draws: 8, thin: 64, seed: 3 });
const findings: Findings = { run: computed, level: { draws: 8, thin: 64, mapped: 0 }, monthly: null };
const published = publish(summarize(computed), isis.profile);

describe('what Explore shows of a run', () => {
  it('is what the report publishes, month by month and point by point', () => {
    const series = shownSeries(computed);
    expect(series.months).toEqual(published.steps);
    for (const { id, series: wanted } of published.outcomes)
      published.steps.forEach((_, month) => {
        const found = series.at(id, month);
        for (const point of ['p5', 'p25', 'p50', 'p75', 'p95'] as const)
          expect(found[point], `${id} at ${month}`).toBe(wanted[point][month]);
      });
    const headline = headlineMonth(isis);
    const { se: _, ...left } = published.metrics.left_alive;
    expect(series.leftAlive(headline)).toEqual(left);
  });

  it.each(['en', 'ar'] as const)('tells the answer in the report’s own sentence: %s', (language) => {
    const answer = answerAt(findings, headlineMonth(isis), language, 'latin');
    expect(answer.sentence).toBe(answerSentence(edition(language, summarize(computed), isis, 'latin')));
    const pieces = inPieces(answer);
    expect(pieces.map(({ text }) => text).join('')).toBe(answer.sentence);
    expect(pieces.flatMap(({ figure }) => figure ?? [])).toEqual(['left_alive', 'not_known']);
  });

  it('never shows a count of 1 to 9 of an armed group but as what stands for all of them', () => {
    const series = shownSeries(computed);
    for (const { id } of series.outcomes)
      series.months.forEach((_, month) => {
        const { p50 } = series.at(id, month);
        if (Math.round(p50) >= 1 && Math.round(p50) <= 9) expect(p50).toBe(5);
      });
  });

  it('says of a change by fewer than ten that it has no direction', () => {
    const month = headlineMonth(isis);
    expect(changeOf(findings, findings, 'dead', month, 'en', 'latin')).toBe('<10 either way');
  });
});

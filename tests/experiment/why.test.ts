import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Finding,
  load,
  run,
  runInline,
  runStudy,
  type Scenario,
  type Study,
  type Summary,
  summarize,
  type Why,
  why,
} from '../../src/experiment/index.ts';
import { ask } from '../../src/experiment/why/asked.ts';
import { readAskedNumber } from '../../src/experiment/why/number-asked.ts';
import { hitsOf, shownCount } from '../../src/experiment/why/number-hits.ts';
import { speedsOf } from '../../src/experiment/why/speeds.ts';
import { load as loadFolder } from '../../src/node/index.ts';
import { about } from '../../src/text/index.ts';
import { hello } from '../cli/masar.ts';

let scenario: Scenario;
let summary: Summary;

beforeAll(async () => {
  scenario = await loadFolder('scenarios/leaving-isis');
  summary = summarize(await run(scenario, { draws: 5, thin: 20 }));
});

function found(answer: Why): Finding {
  if (answer.answer !== 'finding') throw new Error(`found no name: ${JSON.stringify(answer)}`);
  return answer.finding;
}

const explain = (name: string, with_: { summary?: Summary; study?: Study } = {}): Finding =>
  found(why(scenario, name, with_));

describe('every name of leaving-isis', () => {
  it('is explained, with at least what it means, where it stands or what hangs on it', () => {
    const { names } = ask(scenario);
    expect(names.length).toBeGreaterThan(1000);
    for (const { kind, id } of names) {
      const finding = explain(`${kind}.${id}`, { summary });
      expect([finding.kind, finding.id]).toEqual([kind, id]);
      const says = [finding.meaning, finding.at, ...finding.facts, ...finding.numbers, ...finding.relations];
      expect([id, says.filter((each) => each !== null).length > 0]).toEqual([id, true]);
    }
  });

  it('stands at a line of the file that holds it', () => {
    for (const { kind, id } of ask(scenario).names) {
      if (['parameter', 'link', 'fall'].includes(kind) || id.includes('.')) continue;
      const { at } = explain(`${kind}.${id}`);
      if (at === null) continue;
      const line = scenario.files[at.file].split('\n')[at.line - 1];
      expect([kind, id, line.includes(id)]).toEqual([kind, id, true]);
    }
  });
});

describe('names', () => {
  it('are found in capital letters, and by kind where several things share one', () => {
    expect(explain('S23').id).toBe('s23');
    expect(explain('C9').kind).toBe('observation');
    const returned = why(scenario, 'returned');
    expect(found(returned).kind).toBe('outcome');
    expect(returned.answer === 'finding' && returned.others.map(({ kind }) => kind)).toEqual(['status']);
    expect(explain('status.returned').kind).toBe('status');
  });

  it('that nothing has are answered with the one that was probably meant', () => {
    const meant = (name: string): string | undefined => {
      const answer = why(scenario, name);
      return answer.answer === 'no_name' ? answer.suggestion : undefined;
    };
    expect(meant('removed_home.rat')).toBe('removed_home.rate');
    expect(meant('retruned')).toBe('returned');
    expect(meant('status.retruned')).toBe('status.returned');
    expect(meant('xyzzy')).toBeUndefined();
    expect(why(scenario, 'xyzzy').answer).toBe('no_name');
  });

  it('that begin the ids of parameters stand for all of them', () => {
    const { numbers, kind } = explain('arrested.median');
    expect(kind).toBe('parameter');
    expect(numbers.map(({ id }) => id.split('.').at(-1))).toEqual([
      'otherwise',
      'early',
      'growth',
      'narrowing',
    ]);
  });
});

describe('a parameter', () => {
  it('is given as written and as hazard, monthly risk, median and mean', () => {
    const [number] = explain('removed_home.rate').numbers;
    expect(number.text).toBe('28% (16%..43%) per month');
    const { hazardPerDay, riskPerMonth, medianDays, meanDays } = number.speeds as NonNullable<
      typeof number.speeds
    >;
    const month = 365.2425 / 12;
    expect(riskPerMonth.best).toBeCloseTo(0.28, 12);
    expect(riskPerMonth.low).toBeCloseTo(0.16, 12);
    expect(hazardPerDay?.best).toBeCloseTo(-Math.log(1 - 0.28) / month, 12);
    expect(medianDays.best).toBeCloseTo((Math.LN2 * month) / -Math.log(1 - 0.28), 9);
    expect(meanDays.best).toBeCloseTo(month / -Math.log(1 - 0.28), 9);
    expect(medianDays.low).toBeLessThan(medianDays.best);
    expect(scenario.files[number.at.file].split('\n')[number.at.line - 1]).toContain(number.text);
  });

  it('with a shape keeps its median, and has no single hazard', () => {
    const [number] = explain('arrested.median.otherwise').numbers;
    const month = 365.2425 / 12;
    expect(number.speeds?.hazardPerDay).toBeNull();
    expect(number.speeds?.shape).toBe(0.6);
    expect(number.speeds?.medianDays.best).toBeCloseTo(7 * month, 9);
    // Weibull: S(t) = 2^-((t / median)^k).
    expect(number.speeds?.riskPerMonth.best).toBeCloseTo(1 - 2 ** -((1 / 7) ** 0.6), 12);
  });

  it('of shape 1 has the conversions of one without a shape', () => {
    const hazard = { best: 0.01, low: 0.005, high: 0.02 };
    const [plain, median, mean] = [
      speedsOf(hazard, null),
      speedsOf(hazard, { k: 1, from: 'median' }),
      speedsOf(hazard, { k: 1, from: 'mean' }),
    ];
    for (const shaped of [median, mean])
      for (const key of ['riskPerMonth', 'medianDays', 'meanDays'] as const)
        expect(shaped[key].best).toBeCloseTo(plain[key].best, 9);
  });

  it('names its claims, what they translate, and which side of a conflict is followed', () => {
    const claim = explain('arrested.median').because.find(({ id }) => id === 'e_turkey_hiding');
    expect(claim?.paragraph).toBe('S23');
    expect(claim?.source?.translationOf?.id).toBe('fa2017');
    expect(claim?.conflicts).toMatchObject([{ id: 'x_removals_pace', followed: 'x_removals_pace' }]);
    const switched = scenario.with({ 'dispute.hiding_in_turkey': 'e_turkey_hiding' });
    const other = found(why(switched, 'e_turkey_hiding')).because[0];
    expect(other.conflicts[0].followed).toBe('e_turkey_hiding');
  });
});

describe('a sentence', () => {
  it('leads to its mechanisms, and those to the parameters that differ without them', () => {
    const { parts, facts, because } = explain('S23');
    expect(parts.map(({ id }) => id)).toEqual(['turkey_transit', 'fear']);
    expect(facts).toContainEqual({ fact: 'verdict', value: { verdict: 'loose' } });
    expect(because.map(({ id }) => id)).toEqual(['x_removals_pace', 'x_removals_total']);
    expect(parts[1].numbers).toMatchObject([{ id: 'holds_back.fear.times.signal.fear', without: null }]);
    expect(parts[0].numbers.find(({ id }) => id === 'arrested.rate')).toMatchObject({
      text: '',
      without: '0% per month',
    });
  });

  it('has the answer without it where a study is given, and the parameters that the study has', async () => {
    const study = await runStudy(runInline, scenario, {
      draws: 3,
      thin: 40,
      only: ({ kind, id }) => kind === 'without' && id === 'fear',
    });
    expect(explain('fear').changes).toEqual([]);
    const [change] = explain('mechanism.fear', { study }).changes;
    expect([change.kind, change.id, change.draws, change.thin]).toEqual(['without', 'fear', 3, 40]);
    expect(change.outcomes.map(({ of }) => of.id)).toContain('left_alive');
    expect(explain('mechanism.fear').numbers.map(({ id }) => id)).toEqual(study.variants[0].parameters);
  });
});

describe('an outcome', () => {
  it('has its size, and the moves that lead into it by size with their numbers and claims', () => {
    const { figures, into } = explain('returned', { summary });
    const headline = summary.outcomes.find(({ id }) => id === 'returned')?.headline;
    expect(figures[0].modelled.value).toEqual(headline);
    const sizes = into.map(({ people }) => people?.modelled.value.p50 ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(into[0].move.id).toBe('short_stay_ends');
    expect(into[0].numbers.map(({ id }) => id)).toEqual(['short_stay_ends.median']);
    expect(into[0].because.map(({ id }) => id)).toContain('x_early_returns');
    // What happens among those at home leads nobody home.
    expect(into.map(({ move }) => move.id)).not.toContain('prosecuted_after_return');
  });

  it('without a run has the same moves and no sizes', () => {
    const { figures, into } = explain('returned');
    expect(figures).toEqual([]);
    expect(into.every(({ people }) => people === null)).toBe(true);
    expect(into.map(({ move }) => move.id)).toContain('removed_home');
  });

  it('counts of its moves no more people than by the end of the run', () => {
    for (const { headline, total } of summary.moves) expect((headline?.p50 ?? 0) <= total.p50).toBe(true);
    const later = summary.moves.find(({ id }) => id === 'flown_home_from_camp');
    expect(later?.headline?.p95).toBe(0);
    expect(later?.total.p50).toBeGreaterThan(0);
  });
});

it('a published figure says how the figure of the model is put together', () => {
  const { facts, numbers, figures } = explain('c9', { summary });
  expect(numbers.map(({ id }) => id)).toEqual(['observations.c9.offset']);
  const counts = facts.find(({ fact }) => fact === 'counts')?.value;
  expect(counts && 'names' in counts && counts.names.map(({ id }) => id)).toEqual([
    'removed_home',
    'removed_third',
  ]);
  expect(figures[0].by).toBe('2019-11-10');
});

describe('a number', () => {
  it('is read with separators, in Arabic digits, as a percent, and after about', () => {
    const six = { value: 6800, percent: false };
    for (const text of ['6800', '6,800', '6 800', '٦٬٨٠٠', '٦٨٠٠', 'about 6,800', 'نحو ٦٨٠٠'])
      expect(readAskedNumber(text)).toEqual(six);
    expect(readAskedNumber('30%')).toEqual({ value: 0.3, percent: true });
    expect(readAskedNumber('٣٠٪')).toEqual({ value: 0.3, percent: true });
    for (const text of ['returned', 'c9', '', '1,2,3', '6..8']) expect(readAskedNumber(text)).toBeNull();
  });

  it('is rounded as the terminal and the report round it', () => {
    for (const n of [0, 3, 9, 10, 14.6, 99, 149, 150, 6849, 6850, 9999, 10_049, 12_345, 123_456])
      expect(about(n, 'en').replaceAll(',', '')).toBe(String(shownCount(n)));
  });

  it('leads to the outcome that shows it, and is explained like its name', () => {
    const returned = summary.outcomes.find(({ id }) => id === 'returned');
    const asked = about(returned?.headline.p50 ?? 0, 'en');
    const answer = why(scenario, asked, { summary });
    if (answer.answer !== 'number') throw new Error(`${asked} was not found`);
    expect(answer.hits).toContainEqual(expect.objectContaining({ what: 'headline', point: 'p50' }));
    expect(answer.finding).toEqual(
      explain(`${answer.hits[0].name.kind}.${answer.hits[0].name.id}`, { summary }),
    );
  });

  it('is found where a summary is published, and as written in a parameter', () => {
    const hits = (text: string) => {
      const answer = why(scenario, text, { summary });
      return answer.answer === 'number' ? answer.hits.map(({ what, name }) => `${what} ${name.id}`) : [];
    };
    expect(hits('7,500')).toContain('published c9');
    expect(hits('5400')).toContain('parameter observations.c9.offset');
  });

  it('that is nowhere has its nearest, and without a run no answer', () => {
    const answer = why(scenario, '987654321', { summary });
    expect(answer.answer === 'no_number' && answer.nearest.length).toBe(3);
    expect(why(scenario, '6,800')).toEqual({ answer: 'no_run', asked: '6,800' });
  });

  it('of 1 to 9 modelled people is never found', () => {
    const small = structuredClone(summary);
    small.outcomes[0].headline = { p5: 3, p25: 4, p50: 5, p75: 6, p95: 7 };
    const asked = ask(scenario, { summary: small });
    for (const value of [3, 4, 5, 6, 7])
      expect(hitsOf(asked, { value, percent: false }).map(({ what }) => what)).not.toContain('headline');
  });
});

it('a scenario without evidence is explained too', async () => {
  const plain = await load({ 'scenario.yaml': hello });
  for (const { kind, id } of ask(plain).names) expect(found(why(plain, `${kind}.${id}`)).id).toBe(id);
  expect(found(why(plain, 'removals')).relations).toContainEqual(
    expect.objectContaining({ relation: 'actsOn' }),
  );
});

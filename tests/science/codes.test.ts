import { describe, expect, it } from 'vitest';
import { drawParameters } from '../../src/engine/parameters.ts';
import { createTraitChances, fillTraitChances } from '../../src/engine/trait-chances.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectCount } from './chances.ts';
import { draws, mean, peopleIn, scenarioOf, variance } from './scenario-of.ts';

const LEVELS = ['anger', 'belief', 'safety'];

function coded(
  rows: [code: string, people: number, period?: string][],
  more = '',
  people = 100_000,
): Scenario {
  const codes = rows
    .map(([code, n, period]) => `{ code: ${code}, people: ${n}${period ? `, period: ${period}` : ''} }`)
    .join(', ');
  return scenarioOf(`
masar: 1
title: Codes
time: { from: 2014-01, to: 2014-12 }
periods: { early: { from: 2014-01, to: 2014-03 }, late: { from: 2014-04, to: 2014-12 } }
traits: { motive: [${LEVELS.join(', ')}] }
groups: { all: { start: ${people}, at: here, traits: { motive: { codes: [${codes}], prior: dirichlet${more} } } } }
places: [here]
moves: ${JSON.stringify(LEVELS.map((level, i) => ({ id: level, from: 'with_group', to: ['irregular', 'refugee', 'dead'][i], share: '100%', if: { motive: level } })))}
`);
}

/** Shares of the levels in one draw, as people get them. */
function sharesOf(scenario: Scenario, draw: number): number[] {
  const chances = createTraitChances(scenario.plan);
  fillTraitChances(scenario.plan, drawParameters(scenario.plan, 3, draw), chances);
  return [...chances.threshold].map((t, i) => (t - (i > 0 ? chances.threshold[i - 1] : 0)) / 2 ** 31);
}

const DRAWS = 4096;

function moments(scenario: Scenario): { mean: number; variance: number }[] {
  const all = Array.from({ length: DRAWS }, (_, draw) => sharesOf(scenario, draw));
  return LEVELS.map((_, level) => {
    const column = all.map((shares) => shares[level]);
    return { mean: mean(column), variance: variance(column) };
  });
}

/** Of a Dirichlet distribution: Johnson, Kotz and Balakrishnan, Continuous Multivariate Distributions (2000), ch. 49. */
function dirichlet(shapes: number[]): { mean: number; variance: number }[] {
  const sum = shapes.reduce((a, b) => a + b, 0);
  return shapes.map((a) => ({ mean: a / sum, variance: (a * (sum - a)) / (sum ** 2 * (sum + 1)) }));
}

function agree(scenario: Scenario, shapes: number[]): void {
  moments(scenario).forEach((found, level) => {
    const exact = dirichlet(shapes)[level];
    // Standard errors of plain random draws; the sequences of the draws are more even than that.
    expect(Math.abs(found.mean - exact.mean)).toBeLessThan(4 * Math.sqrt(exact.variance / DRAWS));
    expect(Math.abs(found.variance / exact.variance - 1)).toBeLessThan(4 * Math.sqrt(3 / DRAWS));
  });
}

describe('shares from codes of interviews', () => {
  it('have over the draws the means and variances of a Dirichlet distribution of 1 + people', () => {
    agree(
      coded([
        ['anger', 12],
        ['belief', 3],
        ['safety', 24],
      ]),
      [13, 4, 25],
    );
  });

  it('are drawn flat where nobody was asked', () => {
    agree(coded([['anger', 0]]), [1, 1, 1]);
  });

  it('keep their proportions in studies of hundreds', () => {
    agree(
      coded([
        ['anger', 300],
        ['belief', 40],
        ['safety', 1200],
      ]),
      [301, 41, 1201],
    );
  });

  it('add up the rows of a level, and only those of the period that is said', () => {
    const rows: [string, number, string][] = [
      ['anger', 5, 'early'],
      ['anger', 7, 'early'],
      ['safety', 9, 'late'],
      ['belief', 3, 'early'],
    ];
    agree(coded(rows, ', period: early'), [13, 4, 1]);
    agree(coded(rows), [13, 4, 10]);
  });

  it('are divided by how much likelier a level was to be asked, in every draw', () => {
    const rows: [string, number][] = [
      ['anger', 12],
      ['belief', 3],
      ['safety', 24],
    ];
    const plain = coded(rows);
    const selected = coded(rows, ', selection: { anger: 4, safety: 0.5 }');
    for (let draw = 0; draw < 32; draw++) {
      const divided = sharesOf(plain, draw).map((share, level) => share / [4, 1, 0.5][level]);
      const sum = divided.reduce((a, b) => a + b, 0);
      sharesOf(selected, draw).forEach((share, level) => {
        expect(share).toBeCloseTo(divided[level] / sum, 8);
      });
    }
  });

  it('are the shares of the people', () => {
    const people = 20_000;
    const scenario = coded(
      [
        ['anger', 12],
        ['belief', 3],
        ['safety', 24],
      ],
      '',
      people,
    );
    draws(scenario, 4, { seed: 3 }).forEach((record, draw) => {
      const shares = sharesOf(scenario, draw);
      ['irregular', 'refugee', 'dead'].forEach((status, level) => {
        expectCount(peopleIn(scenario, record, status), people, shares[level]);
      });
    });
  });
});

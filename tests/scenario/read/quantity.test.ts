import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../../../src/scenario/read/quantity.ts';

const month = 365.2425 / 12;
type Kind = Parameters<typeof parseQuantity>[1];

describe('a quantity is read', () => {
  test.each<[Kind, string, number, number, number, number]>([
    ['risk', '5% (2%..9%) per month', 0.05, 0.02, 0.09, month],
    ['risk', '5% per day', 0.05, 0.05, 0.05, 1],
    ['risk', '0.5%(0.1%..1%)per week', 0.005, 0.001, 0.01, 7],
    ['risk', '50 % per year', 0.5, 0.5, 0.5, 365.2425],
    ['time', '3 (1..12) months', 3, 1, 12, month],
    ['time', '1 month', 1, 1, 1, month],
    ['time', '10 days', 10, 10, 10, 1],
    ['time', '2 (1..3) weeks', 2, 1, 3, 7],
    ['time', '1.5 years', 1.5, 1.5, 1.5, 365.2425],
    ['share', '40% (15%..70%)', 0.4, 0.15, 0.7, 1],
    ['share', '0%', 0, 0, 0, 1],
    ['share', '100%', 1, 1, 1, 1],
    ['multiplier', '1.8 (1.2..2.5)', 1.8, 1.2, 2.5, 1],
    ['multiplier', '0', 0, 0, 0, 1],
    ['effect', 'exp 0.8 (0.3..1.5) per 1', 0.8, 0.3, 1.5, 1],
    ['effect', 'exp -1.2 (-2..-0.5) per 1', -1.2, -2, -0.5, 1],
    ['count', '10000 (9000..12000)', 10000, 9000, 12000, 1],
    ['count', '10000 people', 10000, 10000, 10000, 1],
    ['monthly', '100 (50..200) per month', 100, 50, 200, month],
    ['monthly', '100 people per month', 100, 100, 100, month],
    ['risk', '٥٪ (٢٪..٩٪) per month', 0.05, 0.02, 0.09, month],
    ['multiplier', '١٫٨ (١٫٢..٢٫٥)', 1.8, 1.2, 2.5, 1],
    ['effect', 'exp −۱٫۲ per 1', -1.2, -1.2, -1.2, 1],
  ])('%s: %s', (kind, text, best, low, high, unitDays) => {
    expect(parseQuantity(text, kind)).toEqual({ quantity: { kind, best, low, high, unitDays, text } });
  });
});

describe('a mistake in a quantity is named', () => {
  test.each<[Kind, string, string]>([
    ['risk', '5 per month', 'M0104'],
    ['risk', 'often', 'M0104'],
    ['risk', '5% (2..9%) per month', 'M0104'],
    ['risk', '5% (2%-9%) per month', 'M0105'],
    ['risk', '5%', 'M0105'],
    ['risk', '5% per fortnight', 'M0105'],
    ['risk', '5% months', 'M0105'],
    ['risk', '0% (0%..2%) per month', 'M0108'],
    ['risk', '100% per month', 'M0108'],
    ['risk', '5% (0%..9%) per month', 'M0108'],
    ['risk', '5% (6%..9%) per month', 'M0106'],
    ['time', '3', 'M0105'],
    ['time', '3 moons', 'M0105'],
    ['time', '3%', 'M0104'],
    ['time', '0 months', 'M0108'],
    ['time', '-3 months', 'M0108'],
    ['time', '3 (4..12) months', 'M0106'],
    ['time', '3 (12..1) months', 'M0106'],
    ['share', '0.4', 'M0104'],
    ['share', '40% per month', 'M0105'],
    ['share', '101%', 'M0108'],
    ['share', '50% (0%..70%)', 'M0108'],
    ['share', '50% (20%..100%)', 'M0108'],
    ['multiplier', '180%', 'M0104'],
    ['multiplier', '2 times', 'M0105'],
    ['multiplier', '-1', 'M0108'],
    ['multiplier', '1 (0..2)', 'M0108'],
    ['multiplier', 'exp 0.8 per 1', 'M0104'],
    ['effect', '0.8 per 1', 'M0104'],
    ['effect', 'exp 0.8', 'M0105'],
    ['effect', 'exp 0.8 per 10', 'M0105'],
    ['effect', 'exp -1.2 (-0.5..-2) per 1', 'M0106'],
    ['count', '10k', 'M0105'],
    ['count', '10,000', 'M0105'],
    ['count', '10 000', 'M0105'],
    ['count', '١٠٬٠٠٠', 'M0105'],
    ['count', '10000 camels', 'M0105'],
    ['count', '-1', 'M0108'],
    ['count', '100 (0..200)', 'M0108'],
    ['monthly', '100', 'M0105'],
    ['monthly', '100 per year', 'M0105'],
    ['count', '', 'M0104'],
    ['count', '1e999', 'M0104'],
  ])('%s: %s', (kind, text, code) => {
    const read = parseQuantity(text, kind);
    expect('problem' in read && read.problem.code).toBe(code);
  });
});

test('a risk of nothing is a risk: what never happens', () => {
  expect(parseQuantity('0% per month', 'risk')).toMatchObject({ quantity: { best: 0 } });
});

test('a Weibull shape may not be a fixed zero', () => {
  expect(parseQuantity('0', 'multiplier', true)).toMatchObject({ problem: { code: 'M0108' } });
});

test('a very long text is refused at once', () => {
  expect(parseQuantity(`1${' '.repeat(1e6)}(`, 'count')).toMatchObject({ problem: { code: 'M0104' } });
});

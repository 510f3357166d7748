import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { byInfluence, writtenRange } from '../../src/studio/explore/assumption.ts';

const isis = await load('leaving-isis');

describe('a number with a range', () => {
  it.each([
    ['5% (2%..11%) per month', 5, 2, 11, '4.5% per month', 4.5],
    ['exp -7 (-9..-5.5) per 1', -7, -9, -5.5, 'exp -6 per 1', -6],
    ['1.8 (1.2..2.5)', 1.8, 1.2, 2.5, '2', 2],
    ['3 (1..12) months', 3, 1, 12, '2.25 months', 2.25],
  ])('%s is read and written', (text, best, low, high, written, to) => {
    const found = writtenRange(text);
    expect([found?.best, found?.low, found?.high]).toEqual([best, low, high]);
    expect(found?.write(to)).toBe(written);
  });

  it('is none where there is no range, or it cannot be set', () => {
    expect(writtenRange('0%')).toBeNull();
    expect(writtenRange('gamma 1')).toBeNull();
  });

  it('of every kind of the whole scenario is written so that the file’s language takes it', () => {
    const { sorted } = byInfluence(isis, null, null);
    const settings: Record<string, string> = {};
    for (const { id, text } of sorted) {
      const range = writtenRange(text);
      expect(range, `${id}: ${text}`).not.toBeNull();
      if (range !== null) settings[id] = range.write((range.low + range.high) / 2);
    }
    const { scenario, diagnostics } = loadScenario(isis.files, { main: isis.main, id: isis.id, settings });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { id } of sorted) {
      const { low, high } = scenario!.parameters.find((parameter) => parameter.id === id)!.converted;
      expect(low, id).toBe(high);
    }
  });
});

describe('the order of assumptions', () => {
  it('is by relative width where nothing more is known', () => {
    const { sorted, by } = byInfluence(isis, null, null);
    expect(by).toBe('range');
    const widths = sorted.map(
      ({ converted: { low, high } }) => (2 * Math.abs(high - low)) / Math.abs(high + low),
    );
    for (const [i, width] of widths.slice(1).entries()) expect(width).toBeLessThanOrEqual(widths[i]);
    expect(sorted.every(({ kind, converted }) => kind !== null && converted.low !== converted.high)).toBe(
      true,
    );
  });

  it('is by what a fit taught, where there is one', () => {
    const last = byInfluence(isis, null, null).sorted.at(-1)!;
    const fitted = [{ id: last.id, shift: -2, spread: 0.4 }];
    const { sorted, by } = byInfluence(isis, null, { fitted } as never);
    expect([by, sorted[0].id]).toEqual(['fit', last.id]);
  });
});

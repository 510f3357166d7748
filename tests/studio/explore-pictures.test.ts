import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFrame } from '../../src/studio/explore/chart-frame.ts';
import { firstPull, leverScale, partOf, within } from '../../src/studio/explore/lever-scale.ts';
import { spreadApart, stacked } from '../../src/studio/explore/stacked.ts';

const people = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 5, maxLength: 5 });
const layers = fc
  .array(people, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((values, i) => ({ id: `o${i}`, values })));

describe('a stack', () => {
  it('has every band on the one before it, as high as its people, and adds up to everybody', () => {
    fc.assert(
      fc.property(layers, (given) => {
        const bands = stacked(given, false);
        for (let month = 0; month < 5; month++) {
          let sum = 0;
          bands.forEach(({ low, high }, i) => {
            expect(low[month]).toBe(sum);
            sum += given[i].values[month];
            expect(high[month]).toBe(sum);
          });
        }
      }),
    );
  });

  it('fills the whole height in every month that has anybody, as shares', () => {
    fc.assert(
      fc.property(layers, (given) => {
        const top = stacked(given, true).at(-1)?.high ?? [];
        for (let month = 0; month < 5; month++) {
          const anybody = given.some(({ values }) => values[month] > 0);
          expect(top[month]).toBeCloseTo(anybody ? 1 : 0, 9);
        }
      }),
    );
  });
});

describe('labels beside a stack', () => {
  it('stand apart and inside, in the order of what they name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (wanted) => {
          const placed = spreadApart(wanted, 27, 300);
          const sorted = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
          sorted.forEach((label, i) => {
            expect(placed[label]).toBeGreaterThanOrEqual(13.5 - 1e-9);
            expect(placed[label]).toBeLessThanOrEqual(286.5 + 1e-9);
            if (i > 0) expect(placed[label] - placed[sorted[i - 1]]).toBeGreaterThanOrEqual(27 - 1e-9);
          });
        },
      ),
    );
    expect(spreadApart([50, 150, 250], 27, 300)).toEqual([50, 150, 250]);
  });
});

describe('the frame of a chart over time', () => {
  it.each([
    ['ltr', 'ltr', 'right', 'left'],
    ['ltr', 'rtl', 'right', 'right'],
    ['rtl', 'rtl', 'left', 'right'],
    ['rtl', 'ltr', 'left', 'left'],
  ] as const)(
    'puts labels where time (%s) ends and amounts where reading (%s) begins',
    (time, reading, labels, amounts) => {
      const frame = chartFrame({ width: 530, height: 300 }, 96, time, reading);
      expect([frame.labels.side, frame.amounts]).toEqual([labels, amounts]);
      expect(frame.x(0) < frame.x(95)).toBe(time === 'ltr');
      for (const month of [0, 1, 47, 95]) expect(frame.monthAt(frame.x(month))).toBe(month);
      expect(Math.min(frame.x(0), frame.x(95))).toBe(frame.left);
      expect(Math.max(frame.x(0), frame.x(95))).toBe(frame.right);
      expect([frame.monthAt(-1000), frame.monthAt(1000)].sort((a, b) => a - b)).toEqual([0, 95]);
    },
  );
});

describe('the scale of a lever', () => {
  it.each([
    [{ low: 0, high: 2 }, 0.05, 0.2, 0.5],
    [{ low: 0, high: 3 }, 0.05, 0.2, 2],
    [{ low: 0, high: 5 }, 0.1, 0.5, 3],
    [{ low: 0, high: 1 }, 0.02, 0.1, 0.5],
    [{ low: 0, high: 100 }, 2, 10, 50],
  ])('of %o', (range, step, leap, first) => {
    const scale = leverScale(range);
    expect([scale.step, scale.leap]).toEqual([step, leap]);
    expect(firstPull(scale, 1)).toBe(first);
  });

  it('stays inside the range and moves by what it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: -10, max: 90, noNaN: true }),
        (low, width, value) => {
          const scale = leverScale({ low, high: low + width });
          const found = within(scale, value);
          expect(found).toBeGreaterThanOrEqual(low);
          expect(found).toBeLessThanOrEqual(low + width);
          expect(partOf(scale, found)).toBeGreaterThanOrEqual(0);
          expect(partOf(scale, found)).toBeLessThanOrEqual(1);
          if (value >= low && value <= low + width)
            expect(Math.abs(found - value)).toBeLessThanOrEqual(scale.step / 2 + 1e-9);
        },
      ),
    );
  });
});

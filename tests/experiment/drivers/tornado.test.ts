import { describe, expect, it } from 'vitest';
import { tornado } from '../../../src/experiment/drivers/tornado.ts';

describe('a tornado', () => {
  it('moves one parameter at a time between its 5 and 95 percent points, paired, the longest first', async () => {
    const seen: number[][] = [];
    const { best, bars } = await tornado(
      async ({ points, chance }) =>
        Float64Array.from(chance, (draw, row) => {
          const [x, y, z] = points.subarray(row * 3, row * 3 + 3);
          seen.push([x, y, z]);
          return 10 * x - 20 * y + z + 1000 * Math.sin(draw);
        }),
      ['x', 'y', 'z'],
      ['x', 'y'],
      { draws: 3 },
    );
    expect(bars.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(bars[0].swing).toBeCloseTo(-18, 9);
    expect(bars[1].swing).toBeCloseTo(9, 9);
    expect(bars[1].low).toBeCloseTo(best - 4.5, 9);
    expect(bars[0].se).toBeCloseTo(0, 9);
    for (const point of seen) expect(point.filter((u) => u !== 0.5).length).toBeLessThan(2);
  });
});

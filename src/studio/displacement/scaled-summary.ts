import type { DisplacementSummary, Quantiles } from '../../experiment/index.ts';

/** A summary whose people each stand for `times` as many: what is shown while few are computed. */
export function scaledSummary(summary: DisplacementSummary, times: number): DisplacementSummary {
  if (times === 1) return summary;
  const grown = (values: readonly number[]): number[] => values.map((value) => value * times);
  const spread = <T extends Quantiles & { mean: number; sd: number }>(of: T): T => ({
    ...of,
    mean: of.mean * times,
    sd: of.sd * times,
    p5: of.p5 * times,
    p25: of.p25 * times,
    p50: of.p50 * times,
    p75: of.p75 * times,
    p95: of.p95 * times,
  });
  const { displaced, camps, elsewhere, underWay } = summary.people;
  return {
    ...summary,
    camps: summary.camps.map((camp) => ({
      ...camp,
      capacity: camp.capacity * times,
      data: grown(camp.data),
      mean: grown(camp.mean),
      quantiles: {
        p5: grown(camp.quantiles.p5),
        p25: grown(camp.quantiles.p25),
        p50: grown(camp.quantiles.p50),
        p75: grown(camp.quantiles.p75),
        p95: grown(camp.quantiles.p95),
      },
    })),
    people: {
      displaced: spread(displaced),
      camps: spread(camps),
      elsewhere: spread(elsewhere),
      underWay: spread(underWay),
    },
    origins: summary.origins.map((pair) => ({ ...pair, mean: pair.mean * times })),
  };
}

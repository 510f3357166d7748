import { forecastBelow, forecastCrps, forecastOf, forecastQuantiles, lnDensityOf } from './forecast.ts';
import type { Sample, WeightedSamples } from './importance.ts';
import type { FitObservation } from './observations.ts';
import type { FoldScores } from './posterior.ts';

/** Scores what was held back by what a fit without it says would be published. */
export function scoreFold(
  theme: string,
  heldBack: readonly FitObservation[],
  { samples, weights, effective }: WeightedSamples,
  prior: readonly Sample[],
): FoldScores {
  const even = new Float64Array(prior.length).fill(1 / prior.length);
  return {
    theme,
    effective,
    observations: heldBack.map((o, i) => {
      const figures = samples.map((sample) => sample.figures[o.figure]);
      const forecast = forecastOf(o, figures, weights);
      const quantiles = forecastQuantiles(forecast);
      return {
        id: o.id,
        forecast: quantiles,
        inside50: o.best >= quantiles.p25 && o.best <= quantiles.p75,
        inside90: o.best >= quantiles.p5 && o.best <= quantiles.p95,
        pit: forecastBelow(forecast, o.best),
        crps: forecastCrps(forecast),
        lnDensity: lnDensityOf(heldBack, i, samples, weights),
        lnDensityPrior: lnDensityOf(heldBack, i, prior, even),
      };
    }),
  };
}

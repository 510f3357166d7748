import { civilText, type Scenario } from '../scenario/index.ts';
import { type Figures, openFigures } from './figures.ts';
import type { Run } from './run.ts';
import { cellOf } from './standard-error.ts';
import type { Score, ScoredObservation } from './summary.ts';

/**
 * Every observation beside the draws. It passes when the model's median lies inside the observed range; inputs are
 * shown, never counted.
 */
export function scoreRun(run: Run): Score {
  const figures = openFigures();
  const score = askScore(run.scenario, figures);
  for (const band of figures.bands(run.draws)) {
    run.results.forEach(band.take);
    band.close();
  }
  return score();
}

/** Asks the draws for what `scoreRun` says. */
export function askScore({ source, plan }: Scenario, figures: Figures): () => Score {
  const asked = (source.observations ?? []).map((observation, o) =>
    figures.ask(
      'metrics',
      (result) => result.metrics[o],
      (draws): ScoredObservation => {
        const ascending = draws.filter((value) => !Number.isNaN(value)).sort();
        const { best, low, high } = observation.value.value;
        const model = cellOf(ascending);
        const id = observation.id.value;
        return {
          id,
          label: observation.label ?? { en: id, ar: id },
          on: civilText(observation.on.value),
          use: observation.use?.value ?? 'test',
          form: plan.metrics[o].form,
          observed: { best, low, high },
          model,
          passed: model.p50 >= low && model.p50 <= high,
          inside50: best >= model.p25 && best <= model.p75,
          inside90: best >= model.p5 && best <= model.p95,
          crps: crps(ascending, best),
          intervalScore: intervalScore(model.p5, model.p95, best, 0.1),
          because: observation.because?.map((b) => b.value) ?? [],
        };
      },
    ),
  );
  return () => {
    const observations = asked.map((observation) => observation());
    const scored = observations.filter(({ use }) => use !== 'input');
    const count = (holds: (o: ScoredObservation) => boolean): number => scored.filter(holds).length;
    return {
      observations,
      passed: count((o) => o.passed),
      scored: scored.length,
      covered50: count((o) => o.inside50),
      covered90: count((o) => o.inside90),
    };
  };
}

/**
 * Continuous ranked probability score of an ensemble: mean |x - y| - half the mean |x - x'| (Gneiting and Raftery 2007,
 * eq. 21, with the ensemble as the forecast). In the unit of the values; 0 is perfect.
 */
export function crps(ascending: ArrayLike<number>, observed: number): number {
  const n = ascending.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(ascending[i] - observed);
    spread += (2 * i + 1 - n) * ascending[i];
  }
  return distance / n - spread / (n * n);
}

/** Width of a central (1 - alpha) interval plus 2/alpha times what the observation lies outside (same paper, eq. 43). */
export function intervalScore(low: number, high: number, observed: number, alpha: number): number {
  const below = observed < low ? (2 / alpha) * (low - observed) : 0;
  const above = observed > high ? (2 / alpha) * (observed - high) : 0;
  return high - low + below + above;
}

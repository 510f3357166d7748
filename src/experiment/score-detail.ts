import { ln } from '../engine/index.ts';
import {
  type Baseline,
  civilText,
  FIGURES_NEEDED,
  type ObservationScheme,
  type ObservationSource,
  observedAs,
  type RangeMeaning,
  type Scenario,
  type Words,
} from '../scenario/index.ts';
import type { Run } from './run.ts';
import { baselineFigures, MONTH_DAYS, type Past } from './score-baselines.ts';
import { logScore, publishedFigures, publishedSpread } from './score-published.ts';
import { type Scores, scoresOf } from './score-rules.ts';
import { type Tally, tallyOf } from './score-tally.ts';

/** One observation and what the model, and baselines without a model, say of it. */
export interface DetailedObservation {
  id: string;
  label: Words;
  on: string;
  use: 'fit' | 'test' | 'input';
  theme: string | null;
  form: 'count' | 'share' | 'ratio';
  scheme: ObservationScheme;
  range: RangeMeaning;
  weight: number;
  discrepancy: number;
  observed: { best: number; low: number; high: number };
  /** The model's median lies inside the observed [low, high]. */
  passed: boolean;
  /** Draws in which the figure has no value, such as a share of nobody: left out. */
  withoutValue: number;
  /** Of the model alone, and of what would be published if it were right: with discrepancy and the error of the source. */
  model: Scores;
  published: Scores & { logScore: number | null };
  baselines: ComparedBaseline[];
  because: string[];
}

/** What a baseline says, and how much better the model does: 1 - CRPS of the model / CRPS of the baseline, on the comparable scale. */
export interface ComparedBaseline {
  id: Baseline;
  /** Null: too few earlier figures, or no rate of growth. */
  scores: Scores | null;
  /** Of what would be published, and of the model alone. Null without scores, or where the baseline is perfect. */
  skill: { published: number; model: number } | null;
  /** Earlier figures that there are and that it needs. */
  has: number;
  needs: number;
}

/** Every observation in detail, and what they say together. Inputs stand beside, in no tally. Plain JSON. */
export interface DetailedScore {
  observations: DetailedObservation[];
  all: Tally;
  byUse: { fit: Tally; test: Tally };
  /** Of observations that are no inputs. Null: of no theme. */
  byTheme: { theme: string | null; tally: Tally }[];
}

/** Scores the observations of a run, or those of them that `ids` names. */
export function scoreInDetail(run: Run, ids?: readonly string[]): DetailedScore {
  const { source } = run.scenario;
  const observations = (source.observations ?? []).flatMap((observation, o) =>
    ids === undefined || ids.includes(observation.id.value) ? [detailOf(run, observation, o)] : [],
  );
  return { observations, ...talliesOf(observations) };
}

/** Tallies of all that are no inputs, by use and by theme, themes in the order of the file. */
function talliesOf(observations: readonly DetailedObservation[]): Omit<DetailedScore, 'observations'> {
  const scored = observations.filter(({ use }) => use !== 'input');
  const themes = [...new Set(scored.map(({ theme }) => theme))];
  return {
    all: tallyOf(scored),
    byUse: {
      fit: tallyOf(scored.filter(({ use }) => use === 'fit')),
      test: tallyOf(scored.filter(({ use }) => use === 'test')),
    },
    byTheme: themes.map((theme) => ({ theme, tally: tallyOf(scored.filter((o) => o.theme === theme)) })),
  };
}

function detailOf(run: Run, observation: ObservationSource, o: number): DetailedObservation {
  const { source, plan } = run.scenario;
  const { form } = plan.metrics[o];
  const { use, theme, range, scheme, weight, discrepancy } = observedAs(observation, source.fit);
  const { best, low, high } = observation.value.value;
  const published = { range, best, low, high };
  const figures = Float64Array.from(run.results, ({ metrics }) => metrics[o])
    .filter((figure) => !Number.isNaN(figure))
    .sort();
  const scale = form === 'share' ? 'logit' : 'log';
  const spread = publishedSpread(published, scale, discrepancy);
  const model = scoresOf(figures, published, form);
  const asPublished = scoresOf(publishedFigures(figures, spread, scale), published, form);
  const id = observation.id.value;
  return {
    id,
    label: observation.label ?? { en: id, ar: id },
    on: civilText(observation.on.value),
    use,
    theme,
    form,
    scheme,
    range,
    weight,
    discrepancy,
    observed: { best, low, high },
    passed: model.figures.p50 >= low && model.figures.p50 <= high,
    withoutValue: run.results.length - figures.length,
    model,
    published: { ...asPublished, logScore: logScore(figures, published, spread, scale) },
    baselines: compareBaselines(
      run.scenario,
      observation,
      form,
      (figures) => scoresOf(figures, published, form),
      {
        published: asPublished.scaledCrps,
        model: model.scaledCrps,
      },
    ),
    because: observation.because?.map(({ value }) => value) ?? [],
  };
}

function compareBaselines(
  { source }: Scenario,
  observation: ObservationSource,
  form: Past['form'],
  scoresOfFigures: (figures: Float64Array) => Scores,
  crpsOf: { published: number; model: number },
): ComparedBaseline[] {
  const past = pastOf(source, observation, form);
  const has = past.history.length;
  return baselinesOf(source, observation).map((id): ComparedBaseline => {
    const figures = baselineFigures(id, past);
    const scores = figures && scoresOfFigures(figures);
    const against = (own: number): number => 1 - own / (scores?.scaledCrps ?? 0);
    const compared = scores !== null && scores.scaledCrps > 0;
    return {
      id,
      scores,
      skill: compared ? { published: against(crpsOf.published), model: against(crpsOf.model) } : null,
      has,
      needs: FIGURES_NEEDED[id],
    };
  });
}

/** As the file chooses, else all three; reference growth only where the scenario names a rate. */
function baselinesOf({ fit }: Scenario['source'], observation: ObservationSource): Baseline[] {
  if (observation.baselines) return observation.baselines.map(({ value }) => value);
  const all: Baseline[] = ['last_value', 'linear_trend'];
  return fit?.baselines?.reference_growth ? [...all, 'reference_growth'] : all;
}

function pastOf(source: Scenario['source'], observation: ObservationSource, form: Past['form']): Past {
  const { range } = observedAs(observation, source.fit);
  const rate = source.fit?.baselines?.reference_growth?.value;
  const monthly = (r: number): number => (ln(1 + r) * MONTH_DAYS) / (rate?.unitDays ?? MONTH_DAYS);
  return {
    on: observation.on.value,
    form,
    // An earlier figure has no edges: what its range says is read as an error.
    history: (observation.history ?? [])
      .map(({ on, value: { value } }) => ({
        on: on.value,
        range: range === 'half' ? ('half' as const) : ('ninety' as const),
        best: value.best,
        low: value.low,
        high: value.high,
      }))
      .sort((a, b) => a.on - b.on),
    growth: rate ? { best: monthly(rate.best), low: monthly(rate.low), high: monthly(rate.high) } : null,
  };
}

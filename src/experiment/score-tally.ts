import { BASELINES, type Baseline } from '../scenario/index.ts';
import type { DetailedObservation } from './score-detail.ts';
import { pitHistogram, type Scores } from './score-rules.ts';

/** What several observations say together, of one way to see the model. Means are weighted by `weight`; NaN for none. */
export interface TallyOf {
  inside50: number;
  inside90: number;
  /** Mean CRPS on the comparable scale: about a relative error. */
  scaledCrps: number;
  /** Of every baseline, over the observations that have it: 1 - mean CRPS of the model / mean CRPS of the baseline. */
  skill: { id: Baseline; observations: number; skill: number }[];
  /** Heights in five equal parts, 1 on average; level where ranges are right. */
  pit: number[];
}

/** Plain JSON. */
export interface Tally {
  observations: number;
  passed: number;
  model: TallyOf;
  /** `logScore`: the weighted sum over `logScored` observations that have one. */
  published: TallyOf & { logScore: number; logScored: number };
}

const PIT_BINS = 5;

export function tallyOf(observations: readonly DetailedObservation[]): Tally {
  const logs = observations.flatMap(({ weight, published: { logScore } }) =>
    logScore === null ? [] : [weight * logScore],
  );
  return {
    observations: observations.length,
    passed: observations.filter(({ passed }) => passed).length,
    model: viewOf(observations, ({ model }) => model),
    published: {
      ...viewOf(observations, ({ published }) => published),
      logScore: logs.reduce((sum, log) => sum + log, 0),
      logScored: logs.length,
    },
  };
}

function viewOf(
  observations: readonly DetailedObservation[],
  view: (observation: DetailedObservation) => Scores,
): TallyOf {
  const views = observations.map(view);
  const mean = (of: readonly DetailedObservation[], score: (o: DetailedObservation) => number): number => {
    const weights = of.reduce((sum, { weight }) => sum + weight, 0);
    return of.reduce((sum, o) => sum + o.weight * score(o), 0) / weights;
  };
  return {
    inside50: views.filter(({ inside50 }) => inside50).length,
    inside90: views.filter(({ inside90 }) => inside90).length,
    scaledCrps: mean(observations, (o) => view(o).scaledCrps),
    skill: BASELINES.flatMap((id) => {
      const crpsOf = (o: DetailedObservation): number | undefined =>
        o.baselines.find((baseline) => baseline.id === id)?.scores?.scaledCrps;
      const compared = observations.filter((o) => crpsOf(o) !== undefined);
      if (compared.length === 0) return [];
      const skill = 1 - mean(compared, (o) => view(o).scaledCrps) / mean(compared, (o) => crpsOf(o) ?? 0);
      return [{ id, observations: compared.length, skill }];
    }),
    pit: pitHistogram(
      views.map(({ pitRange }) => pitRange),
      PIT_BINS,
    ),
  };
}

import { observedAs, type Scenario } from '../scenario/index.ts';
import type { Run } from './run.ts';
import { type DetailedObservation, type DetailedScore, scoreInDetail, talliesOf } from './score-detail.ts';

/** What is held back together: the observations of one theme that are fitted to. */
export interface Fold {
  /** One without a theme is a fold of its own, named by its id. */
  theme: string;
  heldBack: string[];
}

/** The folds of a scenario, in the order of its file: every observation of `use: fit` is held back once. */
export function foldsOf({ source }: Scenario): Fold[] {
  const folds = new Map<string, string[]>();
  for (const observation of source.observations ?? []) {
    const { use, theme } = observedAs(observation, source.fit);
    if (use !== 'fit') continue;
    const id = observation.id.value;
    const fold = theme ?? id;
    folds.set(fold, [...(folds.get(fold) ?? []), id]);
  }
  return [...folds].map(([theme, heldBack]) => ({ theme, heldBack }));
}

/** The observations that runs were kept from, each scored by the run that was fitted without its theme. */
export interface FoldScore extends DetailedScore {
  observations: (DetailedObservation & { fold: string })[];
}

/** `runs`: one for each theme that `foldsOf` names, drawn from a fit without it. Throws a `RangeError` for another theme. */
export function scoreFolds(runs: readonly { theme: string; run: Run }[]): FoldScore {
  const observations = runs.flatMap(({ theme, run }) => {
    const fold = foldsOf(run.scenario).find((each) => each.theme === theme);
    if (fold === undefined) throw new RangeError(`no fold of this scenario is called ${theme}`);
    return scoreInDetail(run, fold.heldBack).observations.map((each) => ({ ...each, fold: theme }));
  });
  return { observations, ...talliesOf(observations) };
}

import type { Scenario, Words } from '../../scenario/index.ts';
import { headlineFigures, headlineOf } from '../headline-figures.ts';
import type { Run } from '../run.ts';
import { outcomeLabel } from '../summarize.ts';

/** A figure of the answer that can be studied, at the headline date. */
export interface AnswerFigure {
  /** An outcome, `left_alive`, or `observation.ID`. */
  id: string;
  /** Null for `left_alive`, which has no words of its own in the file. */
  label: Words | null;
  form: 'count' | 'share' | 'ratio';
}

/** The figure that a name means; null where the scenario has none of that name. */
export function figureOf(scenario: Scenario, id: string): AnswerFigure | null {
  const { compiled, plan, source } = scenario;
  if (id === 'left_alive') return { id, label: null, form: 'count' };
  if (compiled.outcomes.some((outcome) => outcome.id === id))
    return { id, label: outcomeLabel(scenario, id), form: 'count' };
  const observation = (source.observations ?? []).find((each) => `observation.${each.id.value}` === id);
  if (observation === undefined) return null;
  const name = observation.id.value;
  const form = plan.metrics.find((metric) => metric.id === name)?.form ?? 'count';
  return { id, label: observation.label ?? { en: name, ar: name }, form };
}

/** A figure in each draw of a run; a ratio over nobody counts as 0. [draws] */
export function figureValues(run: Run, { id }: AnswerFigure): Float64Array {
  const { scenario } = run;
  if (id.startsWith('observation.')) {
    const { plan } = scenario;
    const m = plan.metrics.findIndex((metric) => `observation.${metric.id}` === id);
    return Float64Array.from(run.results, ({ metrics }) => (Number.isNaN(metrics[m]) ? 0 : metrics[m]));
  }
  const o = headlineFigures(scenario).indexOf(id);
  return Float64Array.from(run.results, (result) => headlineOf(scenario, result)[o]);
}

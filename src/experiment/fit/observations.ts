import {
  civilText,
  type ObservationScheme,
  observedAs,
  type Scenario,
  type Words,
} from '../../scenario/index.ts';
import type { Observed } from './observed.ts';

/** An observation with the words that stand beside it; its chance is not measured yet. */
export interface FitObservation extends Observed {
  label: Words;
  on: string;
  use: 'fit' | 'test' | 'input';
  scheme: ObservationScheme;
  theme: string;
  form: 'count' | 'share' | 'ratio';
}

/** Every observation of a scenario as the likelihood reads it. */
export function observationsOf({ source, plan }: Scenario): FitObservation[] {
  const observations = (source.observations ?? []).map((written, figure): FitObservation => {
    const id = written.id.value;
    const { form } = plan.metrics[figure];
    const { theme, ...as } = observedAs(written, source.fit);
    return {
      id,
      label: written.label ?? { en: id, ar: id },
      on: civilText(written.on.value),
      theme: theme ?? id,
      form,
      figure,
      scale: form === 'share' ? 'logit' : 'log',
      ...written.value.value,
      ...as,
      chance: 0,
      simulated: 0,
      contains: -1,
    };
  });
  for (const later of observations)
    if (later.scheme === 'cumulative') {
      const earlier = earlierTotal(plan, later.figure);
      if (observations[earlier]?.scheme === 'cumulative') later.contains = earlier;
    }
  return observations;
}

/** The last earlier total of the same moves; -1 for none. */
function earlierTotal({ metrics }: Scenario['plan'], figure: number): number {
  const cellsOf = (m: number): string =>
    metrics[m].count.parts.map(({ cells }) => [...cells].sort((a, b) => a - b).join()).join(';');
  const isTotal = (m: number): boolean =>
    metrics[m].form === 'count' && metrics[m].count.of === 'flow' && metrics[m].count.from < 0;
  if (!isTotal(figure)) return -1;
  const own = cellsOf(figure);
  let best = -1;
  for (let m = 0; m < metrics.length; m++) {
    const earlier = metrics[m].count.to < metrics[figure].count.to;
    if (m === figure || !isTotal(m) || !earlier || cellsOf(m) !== own) continue;
    if (best < 0 || metrics[m].count.to > metrics[best].count.to) best = m;
  }
  return best;
}

import { civilText, type Scenario, type Words } from '../../scenario/index.ts';
import type { Observed } from './observed.ts';

/** An observation with the words that stand beside it; its chance is not measured yet. */
export interface FitObservation extends Observed {
  label: Words;
  on: string;
  use: 'fit' | 'test' | 'input';
  theme: string;
  form: 'count' | 'share' | 'ratio';
}

/** Where a scenario says nothing, its structure may miss a figure by so much. */
export const DEFAULT_DISCREPANCY = 0.07;

/** Every observation of a scenario as the likelihood reads it. */
interface Pending {
  theme?: { value: string };
  range?: { value: Observed['range'] };
  weight?: { value: number };
  discrepancy?: { value: number };
  fit?: { discrepancy?: { value: number } };
}
export function observationsOf({ source: source_, plan }: Scenario): FitObservation[] {
  const source = source_ as typeof source_ & Pending;
  const observations = (source.observations ?? []).map((written_, figure): FitObservation => {
    const written = written_ as typeof written_ & Pending;
    const id = written.id.value;
    const { form } = plan.metrics[figure];
    return {
      id,
      label: written.label ?? { en: id, ar: id },
      on: civilText(written.on.value),
      use: written.use?.value ?? 'test',
      theme: written.theme?.value ?? id,
      form,
      figure,
      scale: form === 'share' ? 'logit' : 'log',
      ...written.value.value,
      range: written.range?.value ?? 'ninety',
      weight: written.weight?.value ?? 1,
      discrepancy: written.discrepancy?.value ?? source.fit?.discrepancy?.value ?? DEFAULT_DISCREPANCY,
      chance: 0,
      simulated: 0,
      contains: -1,
    };
  });
  for (const later of observations) later.contains = earlierTotal(plan, later.figure);
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

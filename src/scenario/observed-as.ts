import type {
  Baseline,
  CountSource,
  FitSource,
  ObservationScheme,
  ObservationSource,
  RangeMeaning,
} from './source.ts';

/** Where a scenario says nothing, its structure may miss a figure by so much. */
export const DEFAULT_DISCREPANCY = 0.07;

export const BASELINES: readonly Baseline[] = ['last_value', 'linear_trend', 'reference_growth'];

/** Earlier figures that each baseline needs. A trend through three has one degree of freedom: its error has no mean. */
export const FIGURES_NEEDED: Record<Baseline, number> = {
  last_value: 1,
  linear_trend: 4,
  reference_growth: 1,
};

/** How an observation is to be read, with what the file leaves open filled in. */
export interface ObservedAs {
  use: 'fit' | 'test' | 'input';
  /** Null: of no theme, and held back alone. */
  theme: string | null;
  range: RangeMeaning;
  scheme: ObservationScheme;
  weight: number;
  /** Standard deviation of the logarithm of a count or ratio, or of the log odds of a share. */
  discrepancy: number;
}

export function observedAs(observation: ObservationSource, fit: FitSource | undefined): ObservedAs {
  const { value } = observation.value;
  return {
    use: observation.use?.value ?? 'test',
    theme: observation.theme?.value ?? null,
    range: observation.range?.value ?? (value.low === value.high ? 'exact' : 'ninety'),
    scheme: observation.scheme?.value ?? SCHEMES[countedBy(observation.of.count)],
    weight: observation.weight?.value ?? 1,
    discrepancy: observation.discrepancy?.value ?? fit?.discrepancy?.value ?? DEFAULT_DISCREPANCY,
  };
}

/** Whether a count is of people on one day, of everything up to one day, or of what happened between two days. */
export function countedBy(count: CountSource): 'stock' | 'cumulative' | 'period' {
  if (count.kind === 'stock') return 'stock';
  return count.over.kind === 'cumulative' ? 'cumulative' : 'period';
}

/** How a figure is observed where nothing else is said. */
export const SCHEMES = { stock: 'snapshot', cumulative: 'cumulative', period: 'event' } as const;

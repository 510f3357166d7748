import type { Scenario, Settings, Words } from '../../scenario/index.ts';

/** A choice between settings of levers, judged by a figure. */
export interface Decision {
  id: string;
  label: Words | null;
  /** A figure's id. */
  metric: string;
  better: 'less' | 'more';
  /** If given, all that counts is whether the figure stays on the better side of it. */
  threshold: number | null;
  options: { id: string; label: Words | null; settings: Settings }[];
}

/** The decisions of a scenario, in order. */
export function decisionsOf({ source }: Scenario): Decision[] {
  return (source.decisions ?? []).map(({ key, value }) => ({
    id: key.value,
    label: value.label ?? null,
    metric: value.metric.value,
    better: value.better.value,
    threshold: value.threshold?.value ?? null,
    options: value.options.map((option) => ({
      id: option.key.value,
      label: option.value.label ?? null,
      settings: Object.fromEntries(
        (option.value.set ?? []).map(({ key: lever, value: to }) => [lever.value, String(to.value)]),
      ),
    })),
  }));
}

/** What an option gives in each draw, more being better: the figure or its negative, or whether the threshold is kept. */
export function benefitOf({ better, threshold }: Decision, figure: Float64Array): Float64Array {
  const sign = better === 'more' ? 1 : -1;
  if (threshold === null) return figure.map((value) => sign * value);
  return figure.map((value) => (sign * (value - threshold) >= 0 ? 1 : 0));
}

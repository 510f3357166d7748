import type { Why } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { about, difference, factor } from '../../text/index.ts';

/**
 * An answer for other programs. Modelled counts are rounded as on the page, and in the profile `armed_group` those of 1
 * to 9 are the text `<10`. What a user's own copy of a source says is not in it.
 */
export function whyJson(answer: Why, scenario: Scenario, run: string | null): string {
  const { profile } = scenario;
  const count = (n: number): number | string => {
    const shown = about(Math.abs(n), 'en', { profile });
    if (shown.startsWith('<')) return n < 0 ? difference(n, 'en', { profile }) : shown;
    return Math.sign(n) * Number(shown.replaceAll(',', ''));
  };
  const safe = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(safe);
    if (typeof of !== 'object' || of === null) return of;
    const entries = Object.entries(of);
    const { form, value, what } = of as { form?: string; value?: unknown; what?: string };
    const people = form === 'count' || form === 'difference';
    return Object.fromEntries(
      entries.map(([key, each]) => {
        if (key !== 'value' || form === undefined) return [key, safe(each)];
        if (typeof value === 'number')
          return [
            key,
            people && what !== 'published' && what !== 'parameter' && what !== 'people'
              ? count(value)
              : value,
          ];
        return [
          key,
          points(value as Record<string, number>, people ? count : (n) => Number(factor(n, 'en'))),
        ];
      }),
    );
  };
  const { id, settings } = scenario;
  return JSON.stringify(
    { modelled: true, scenario: id, settings, run, ...(safe(answer) as object) },
    null,
    2,
  );
}

function points(value: Record<string, number>, shown: (n: number) => number | string): object {
  const told = Object.entries(value).filter(([, n]) => typeof n === 'number');
  return Object.fromEntries(told.map(([point, n]) => [point, shown(n)]));
}

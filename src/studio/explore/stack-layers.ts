import type { Quantiles } from '../../experiment/index.ts';
import { drawn } from '../../report/index.ts';
import type { Language, NumberStyle } from '../../text/index.ts';
import type { Findings } from '../session/findings.ts';
import type { Mapped } from './last-monthly.ts';
import { placeOverTime, sharesAt } from './people-at.ts';
import { inFamilies, shownSeries } from './shown-series.ts';
import { inParts, inPeople, type Telling } from './telling.ts';

/** An outcome of the stack over time. */
export interface Layer {
  id: string;
  /** Medians, as they may be drawn. [months] */
  values: number[];
  points(month: number): Quantiles;
  /** Of everybody in the stack. */
  share(month: number): Quantiles;
}

/** Medians of all, or of one place, from the bottom of the stack. */
export function layersOf(findings: Findings | null, mapped: Mapped | null, place: string | null): Layer[] {
  if (findings === null) return [];
  const { scenario } = findings.run;
  const style = { modelled: { profile: scenario.profile } };
  const ordered = inFamilies(scenario.compiled.outcomes.map(({ id, family }, o) => ({ id, family, o })));
  if (place !== null) {
    if (mapped === null) return [];
    const { findings: of, monthly } = mapped;
    const rows = placeOverTime(of.run.scenario, monthly, place);
    return ordered.map(({ id, o }) => ({
      id,
      values: rows.map(({ people }) => drawn(style, people[o].p50)),
      points: (month) => rows[month].people[o],
      share: (month) => sharesAt(of.run.scenario, monthly, month, place)[o],
    }));
  }
  const series = shownSeries(findings.run);
  return ordered.map(({ id }) => ({
    id,
    values: series.months.map((_, month) => drawn(style, series.at(id, month).p50)),
    points: (month) => series.at(id, month),
    share: (month) => series.share(id, month),
  }));
}

/** How a layer is told, as people or as parts of all, and the points of either. */
export function toldAs(
  share: boolean,
  language: Language,
  style: NumberStyle,
): [Telling, (layer: Layer, month: number) => Quantiles] {
  return share
    ? [inParts(language, style), (layer, month) => layer.share(month)]
    : [inPeople(language, style), (layer, month) => layer.points(month)];
}

import type { Scenario } from '../scenario/index.ts';
import { closing, isUntold, publishRow } from './published-row.ts';
import type { QuantileSeries, Quantiles, Summary } from './summary.ts';

const POINTS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/**
 * A summary as it may be shown: in the profile `armed_group` no cell of 1 to 9 people can be had from the outcomes, from
 * the outcomes of a group or from those who left alive by taking other cells from a total (docs/privacy.md). Everything
 * that prints, draws or exports starts from this; scores and `summary.json` keep the exact counts.
 */
export function publish(summary: Summary, profile: Scenario['profile']): Summary {
  if (profile !== 'armed_group') return summary;
  const { outcomes } = summary;
  const headline = publishCells(outcomes.map((outcome) => outcome.headline));
  const end = publishCells(outcomes.map((outcome) => outcome.end));
  const series = publishSeries(outcomes.map((outcome) => outcome.series));
  const metrics = { ...summary.metrics };
  outcomes.forEach(({ id }, o) => {
    metrics[id] = headline[o];
  });
  if (metrics.left_alive) metrics.left_alive = publishLeft(summary, metrics.left_alive, headline);
  return {
    ...summary,
    metrics,
    outcomes: outcomes.map((outcome, o) => ({
      ...outcome,
      headline: headline[o],
      end: end[o],
      series: series[o],
    })),
    groups: summary.groups.map((group) => {
      const ids = Object.keys(group.outcomes);
      const cells = publishCells(ids.map((id) => group.outcomes[id]));
      return {
        ...group,
        people: untoldError(group.people),
        outcomes: Object.fromEntries(ids.map((id, i) => [id, cells[i]])),
      };
    }),
    ...smallErrorsUntold({
      table: summary.table,
      spells: summary.spells,
      moves: summary.moves,
      maps: summary.maps,
    }),
  };
}

/** Cells of one row, percent point by percent point; points of a cell stay in their order. */
export function publishCells(cells: readonly Quantiles[]): Quantiles[] {
  const published = cells.map((cell) => ({ ...cell }));
  for (const point of POINTS)
    publishRow(cells.map((cell) => cell[point])).forEach((people, i) => {
      published[i][point] = people;
    });
  return published.map((cell) => inOrder(untoldError(cell)));
}

function publishSeries(series: QuantileSeries[]): QuantileSeries[] {
  const published = series.map((one) => copied(one));
  const steps = series[0]?.p50.length ?? 0;
  for (let step = 0; step < steps; step++) {
    const cells = publishCells(
      series.map((one) => ({
        p5: one.p5[step],
        p25: one.p25[step],
        p50: one.p50[step],
        p75: one.p75[step],
        p95: one.p95[step],
      })),
    );
    for (const point of POINTS)
      cells.forEach((cell, i) => {
        published[i][point][step] = cell[point];
      });
  }
  return published;
}

function copied({ p5, p25, p50, p75, p95 }: QuantileSeries): QuantileSeries {
  return { p5: [...p5], p25: [...p25], p50: [...p50], p75: [...p75], p95: [...p95] };
}

/** Inside, dead and left alive make up everybody as well: the third is worked out from the published two. */
export function publishLeft(
  { outcomes }: { outcomes: readonly Pick<Summary['outcomes'][number], 'family' | 'headline'>[] },
  left: Quantiles,
  headline: readonly Quantiles[],
): Quantiles {
  const others = outcomes.flatMap(({ family }, o) => (family === 'inside' || family === 'dead' ? [o] : []));
  const published = { ...left };
  for (const point of POINTS) {
    if (isUntold(left[point]) || Math.round(left[point]) === 0) continue;
    if (!outcomes.some((outcome) => isUntold(outcome.headline[point]))) continue;
    const sum = others.reduce(
      (total, o) => total + Math.round(outcomes[o].headline[point]),
      Math.round(left[point]),
    );
    published[point] = closing(
      sum,
      others.map((o) => headline[o][point]),
    );
  }
  return inOrder(published);
}

/** How exactly a count of 1 to 9 is known would say how small it is. */
function untoldError(cell: Quantiles): Quantiles {
  if (cell.se === undefined || !POINTS.some((point) => isUntold(cell[point]))) return cell;
  const { se: _, ...rest } = cell;
  return rest;
}

/** The same for every cell of a part of a summary, however deep. */
function smallErrorsUntold<T>(part: T): T {
  if (Array.isArray(part)) return part.map(smallErrorsUntold) as T;
  if (typeof part !== 'object' || part === null) return part;
  if ('se' in part) return untoldError(part as unknown as Quantiles) as T;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, smallErrorsUntold(value)])) as T;
}

/** A later point is never below an earlier one. */
function inOrder(cell: Quantiles): Quantiles {
  const ordered = { ...cell };
  POINTS.forEach((point, i) => {
    if (i > 0) ordered[point] = Math.max(ordered[point], ordered[POINTS[i - 1]]);
  });
  return ordered;
}

import { inverseStudent } from '../engine/mathematics/student.ts';
import { type Baseline, FIGURES_NEEDED } from '../scenario/index.ts';
import { type FigureScale, offScale, onScale } from './fit/figure-scale.ts';
import { type Spread, sourceError, twoPiecePoints } from './score-published.ts';
import type { Published } from './score-scale.ts';

/** Points by which a baseline's distribution is given. */
const POINTS = 999;
/** 365.2425 / 12 */
export const MONTH_DAYS = 30.436875;
/** The standard normal's 95 percent point. */
const Z95 = 1.6448536269514722;

/** What a baseline starts from: nothing but figures that had been published before. */
export interface Past {
  /** By date, the earliest first; `on` in days. */
  history: readonly (Published & { on: number })[];
  /** The day of the observation, after all of them. */
  on: number;
  form: 'count' | 'share' | 'ratio';
  /** Logarithm of growth a month; null where the scenario names none. */
  growth: { best: number; low: number; high: number } | null;
}

/** The figures that a baseline expects, equally likely and ascending; null where it has too little to start from. */
export function baselineFigures(baseline: Baseline, past: Past): Float64Array | null {
  if (past.history.length < FIGURES_NEEDED[baseline]) return null;
  if (baseline === 'last_value') return lastValue(past);
  if (baseline === 'linear_trend') return linearTrend(past);
  return past.growth === null ? null : referenceGrowth(past, past.growth);
}

/**
 * The last published figure, on its scale, with the error of its source and a random walk since: the variance a month is
 * the mean of squared changes over their months. One figure tells nothing of changes: then its own error is all.
 */
function lastValue({ history, on, form }: Past): Float64Array {
  const scale = scaleOf(form);
  const last = history[history.length - 1];
  const changes = history.slice(1).map((figure, i) => {
    const change = onScale(scale, figure.best) - onScale(scale, history[i].best);
    return (change * change * MONTH_DAYS) / (figure.on - history[i].on);
  });
  const monthly = changes.length === 0 ? 0 : changes.reduce((sum, v) => sum + v, 0) / changes.length;
  const walked = (monthly * (on - last.on)) / MONTH_DAYS;
  const { down, up } = sourceError(last, scale);
  const spread = { down: Math.sqrt(down * down + walked), up: Math.sqrt(up * up + walked) };
  return around(onScale(scale, last.best), spread, scale);
}

/**
 * The straight line of least squares through the figures as they were published, with the t distribution of a new figure:
 * centre a + b x, scale s sqrt(1 + 1/n + (x - mean)^2 / Sxx), n - 2 degrees of freedom. Cut to what the figure can be.
 */
function linearTrend({ history, on, form }: Past): Float64Array {
  const n = history.length;
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [x, y] = [history.map((figure) => figure.on), history.map(({ best }) => best)];
  const [xMean, yMean] = [mean(x), mean(y)];
  const sxx = x.reduce((sum, xi) => sum + (xi - xMean) * (xi - xMean), 0);
  const slope = x.reduce((sum, xi, i) => sum + (xi - xMean) * (y[i] - yMean), 0) / sxx;
  const residual = x.reduce((sum, xi, i) => {
    const r = y[i] - yMean - slope * (xi - xMean);
    return sum + r * r;
  }, 0);
  const centre = yMean + slope * (on - xMean);
  const width = Math.sqrt((residual / (n - 2)) * (1 + 1 / n + ((on - xMean) * (on - xMean)) / sxx));
  const most = form === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return Float64Array.from({ length: POINTS }, (_, k) =>
    Math.min(most, Math.max(0, centre + width * inverseStudent((k + 0.5) / POINTS, n - 2))),
  );
}

/** The last published figure with the error of its source, grown by the reference rate since; of a share its odds grow. */
function referenceGrowth({ history, on, form }: Past, growth: NonNullable<Past['growth']>): Float64Array {
  const scale = scaleOf(form);
  const last = history[history.length - 1];
  const months = (on - last.on) / MONTH_DAYS;
  const [best, low, high] = [growth.best, growth.low, growth.high].map((rate) => months * rate);
  const { down, up } = sourceError(last, scale);
  const [slower, faster] = [(best - low) / Z95, (high - best) / Z95];
  const spread = { down: Math.sqrt(down * down + slower * slower), up: Math.sqrt(up * up + faster * faster) };
  return around(onScale(scale, last.best) + best, spread, scale);
}

function around(centre: number, spread: Spread, scale: FigureScale): Float64Array {
  return twoPiecePoints(spread, POINTS).map((error) => offScale(scale, centre + error));
}

const scaleOf = (form: Past['form']): FigureScale => (form === 'share' ? 'logit' : 'log');

import type { Scenario, Words } from '../scenario/index.ts';
import { publish } from './publish.ts';
import type { QuantileSeries, Quantiles, Summary } from './summary.ts';
import { type Told, told, toldFraction } from './told.ts';

/** The five points in the form for publication, in the order 5, 25, 50, 75, 95 percent. */
export type ToldPoints = Told[];

/**
 * A summary as a published file may hold it: no exact small count, nothing finer than what is printed. Flows by month,
 * scores in people and fingerprints of draws are left out.
 */
export interface ToldSummary {
  kind: 'modelled';
  exact: false;
  scenario: Summary['scenario'];
  seed: number;
  draws: number;
  thin: number;
  engine: string;
  digest: string;
  settings: Record<string, string>;
  headline: string;
  steps: string[];
  leftAlive: ToldPoints | null;
  outcomes: {
    id: string;
    label: Words;
    family: string;
    statuses: string[];
    headline: ToldPoints;
    end: ToldPoints;
    /** Five series, each [steps]. */
    series: ToldPoints[];
  }[];
  table: { outcome: string; status: string; place: string; people: ToldPoints }[];
  groups: { id: string; label: Words; people: ToldPoints; outcomes: Record<string, ToldPoints> }[];
  moves: { id: string; label: Words; from: string[]; to: string; headline: ToldPoints | null }[];
  spells: { from: string; to: string; people: ToldPoints }[];
  observations: {
    id: string;
    label: Words;
    on: string;
    use: Summary['score']['observations'][number]['use'];
    form: Summary['score']['observations'][number]['form'];
    observed: { best: number; low: number; high: number };
    model: ToldPoints;
    passed: boolean;
    inside50: boolean;
    inside90: boolean;
  }[];
  evidence: Summary['evidence'];
}

const pointsOf = ({ p5, p25, p50, p75, p95 }: Quantiles): number[] => [p5, p25, p50, p75, p95];

/** The published form of a summary, rounded as every printed number is (docs/privacy.md). */
export function toldSummary(exact: Summary, profile: Scenario['profile']): ToldSummary {
  const summary = publish(exact, profile);
  const points = (people: Quantiles): ToldPoints => pointsOf(people).map((n) => told(n, profile));
  // Groups and passages between statuses can be small in any profile.
  const guarded = (people: Quantiles): ToldPoints => pointsOf(people).map((n) => told(n, 'armed_group'));
  const series = (of: QuantileSeries): ToldPoints[] =>
    [of.p5, of.p25, of.p50, of.p75, of.p95].map((row) => row.map((n) => told(n, profile)));
  const { scenario, seed, draws, thin, engine, digest, settings, headline, steps, evidence } = summary;
  return {
    kind: 'modelled',
    exact: false,
    scenario,
    seed,
    draws,
    thin,
    engine,
    digest,
    settings,
    headline,
    steps,
    leftAlive: summary.metrics.left_alive ? points(summary.metrics.left_alive) : null,
    outcomes: summary.outcomes.map(({ id, label, family, statuses, ...of }) => ({
      id,
      label,
      family,
      statuses,
      headline: points(of.headline),
      end: points(of.end),
      series: series(of.series),
    })),
    table: summary.table.map(({ outcome, status, place, people }) => ({
      outcome,
      status,
      place,
      people: points(people),
    })),
    groups: summary.groups.map(({ id, label, people, outcomes }) => ({
      id,
      label,
      people: guarded(people),
      outcomes: Object.fromEntries(Object.entries(outcomes).map(([name, of]) => [name, guarded(of)])),
    })),
    moves: summary.moves.map(({ id, label, from, to, headline: until }) => ({
      id,
      label,
      from,
      to,
      headline: until ? guarded(until) : null,
    })),
    spells: summary.spells.map(({ from, to, people }) => ({ from, to, people: guarded(people) })),
    observations: summary.score.observations.map(
      ({ id, label, on, use, form, observed, model, passed, inside50, inside90 }) => ({
        id,
        label,
        on,
        use,
        form,
        observed,
        model: form === 'count' ? points(model) : pointsOf(model).map((n) => toldFraction(n, profile)),
        passed,
        inside50,
        inside90,
      }),
    ),
    evidence,
  };
}

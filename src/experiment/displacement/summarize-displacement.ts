import { type Figures, openFigures } from '../figures.ts';
import { quantilesOf, seriesOf } from '../quantiles.ts';
import type { Camps } from './camp-series.ts';
import { digestDisplacement } from './displacement-digest.ts';
import type { DisplacementDraw, DisplacementRun, DisplacementRunHead } from './displacement-run.ts';
import { type CampSummary, type DisplacementSummary, PERSISTENCE_DAYS } from './displacement-summary.ts';
import type { DisplacementPart } from './displacement-tables.ts';
import { meanOf, spreadOf } from './draw-spread.ts';
import { differencesOn, skillAgainstPersistence, validate } from './validation.ts';

/** What is asked of the draws of a directory. */
export type DisplacementFigures = Figures<DisplacementPart, DisplacementDraw>;

/** Sums up a run. Ranges are quantiles over draws by linear interpolation. */
export function summarizeDisplacement(
  run: DisplacementRun,
  scenario: DisplacementSummary['scenario'],
): DisplacementSummary {
  const figures = openFigures<DisplacementPart, DisplacementDraw>();
  const summary = askDisplacement(run, scenario, figures);
  for (const band of figures.bands(run.draws)) {
    run.results.forEach(band.take);
    band.close();
  }
  return summary(digestDisplacement(run));
}

/**
 * Asks every draw of a run for what its summary says, as `askSummary` does for a scenario: the same bytes whether draws were in
 * memory or came from files. `digest` is that of the run.
 */
export function askDisplacement(
  run: DisplacementRunHead,
  scenario: DisplacementSummary['scenario'],
  figures: DisplacementFigures,
): (digest: string) => DisplacementSummary {
  const { input, plan, draws } = run;
  const camps = askCamps(run, figures);
  const ard = askAccuracy(run, figures);
  const skill = askSkill(run, figures);
  const people = askPeople(run, figures);
  const origins = askOrigins(run, figures);
  return (digest) => ({
    kind: 'modelled',
    profile: 'displacement',
    engine: 'flee',
    scenario,
    compat: plan.compat,
    seed: run.seed,
    draws,
    executor: run.executor,
    digest,
    start: input.startDate,
    days: plan.days,
    hasten: input.settings.hasten,
    camps: camps(),
    ard: ard(),
    skill: skill(),
    people: people(),
    origins: origins(),
  });
}

/** A figure of each draw. [draws] */
type Column = Float64Array<ArrayBuffer>;

function askCamps(
  { plan: { days, capacity }, camps }: DisplacementRunHead,
  figures: DisplacementFigures,
): () => CampSummary[] {
  const width = camps.locations.length;
  const asked = camps.names.map((_, c) =>
    Array.from({ length: days }, (_, day) =>
      figures.ask(
        'camps',
        (draw) => draw.camps[day * width + c],
        (column) => ({ mean: meanOf(column), quantiles: quantilesOf(column) }),
      ),
    ),
  );
  return () =>
    camps.names.map((name, c) => {
      const told = asked[c].map((day) => day());
      return {
        name,
        data: Array.from({ length: days }, (_, day) => camps.data[day * width + c]),
        mean: told.map(({ mean }) => mean),
        quantiles: seriesOf(told.map(({ quantiles }) => quantiles)),
        capacity: Math.max(0, capacity[camps.locations[c]]),
      };
    });
}

function askAccuracy(
  { plan: { days }, camps, draws }: DisplacementRunHead,
  figures: DisplacementFigures,
): () => DisplacementSummary['ard'] {
  const { data, locations } = camps;
  const normal = figures.ask('camps', ardOf(camps, 'meanNormal'), spreadOf);
  const rescaled = figures.ask('camps', ardOf(camps, 'meanRescaled'), (column) => ({
    itself: spreadOf(column),
    half: spreadOf(column.map((value) => value / 2)),
  }));
  const byDay = ([0, 1] as const).map((which) =>
    Array.from({ length: days }, (_, day) =>
      figures.sum('camps', (draw) => differencesOn(day, draw.camps, data, locations.length)[which]),
    ),
  );
  return () => {
    const [normalByDay, rescaledByDay] = byDay.map((series) => series.map((sum) => sum() / draws));
    return {
      normal: normal(),
      rescaled: rescaled().itself,
      error: rescaled().half,
      byDay: { normal: normalByDay, rescaled: rescaledByDay },
    };
  };
}

/** Of a draw: the averaged relative difference from registered people. */
export const ardOf =
  ({ data, locations }: Camps, which: 'meanNormal' | 'meanRescaled') =>
  (draw: DisplacementDraw): number =>
    validate(draw.camps, data, locations.length)[which];

/** Of a draw: its skill against persistence; NaN where there are too few days. */
export const skillOf =
  ({ data, locations }: Camps) =>
  (draw: DisplacementDraw): number =>
    skillAgainstPersistence(draw.camps, data, locations.length, PERSISTENCE_DAYS);

function askSkill(
  { camps }: DisplacementRunHead,
  figures: DisplacementFigures,
): () => DisplacementSummary['skill'] {
  return figures.ask('camps', skillOf(camps), (column) => {
    const known = column.filter((value) => Number.isFinite(value));
    return known.length === 0 ? null : { ...spreadOf(known), heldDays: PERSISTENCE_DAYS };
  });
}

function askPeople(
  run: DisplacementRunHead,
  figures: DisplacementFigures,
): () => DisplacementSummary['people'] {
  const columns = askEnd(run, figures);
  return () => {
    const { displaced, camps, elsewhere, underWay } = columns();
    return {
      displaced: spreadOf(displaced),
      camps: spreadOf(camps),
      elsewhere: spreadOf(elsewhere),
      underWay: spreadOf(underWay),
    };
  };
}

/** People at the end, draw by draw: displaced in all, in camps, at other places, under way. [draws] */
export function askEnd(
  { plan: { days }, camps }: DisplacementRunHead,
  figures: DisplacementFigures,
): () => Record<keyof DisplacementSummary['people'], Column> {
  const width = camps.locations.length;
  const kept = (column: Column): Column => column;
  const displaced = figures.ask('people', (draw) => draw.people[days - 1] ?? 0, kept);
  const standing = figures.ask('standing', (draw) => draw.standing[days - 1] ?? 0, kept);
  const inCamps = figures.ask(
    'camps',
    (draw) => draw.camps.subarray((days - 1) * width).reduce((a, b) => a + b, 0),
    kept,
  );
  return () => {
    const [all, stand, camp] = [displaced(), standing(), inCamps()];
    return {
      displaced: all,
      camps: camp,
      elsewhere: stand.map((value, draw) => value - camp[draw]),
      underWay: all.map((value, draw) => value - stand[draw]),
    };
  };
}

function askOrigins(
  { plan: { locations: places }, camps, draws }: DisplacementRunHead,
  figures: DisplacementFigures,
): () => DisplacementSummary['origins'] {
  const n = places.length;
  const asked = places.flatMap((name, from) =>
    Array.from(camps.locations).flatMap((to) =>
      from === to
        ? []
        : [
            {
              from: name,
              to: places[to],
              sum: figures.sum('origins', ({ origins }) => origins?.[from * (n + 1) + to] ?? 0),
            },
          ],
    ),
  );
  return () =>
    asked.flatMap(({ from, to, sum }) => {
      const people = sum();
      return people > 0 ? [{ from, to, mean: people / draws }] : [];
    });
}

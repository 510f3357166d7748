import { CORE_STATUSES, civilText, FAMILIES, type Scenario, VERSION, type Words } from '../scenario/index.ts';
import { digestFit, digestRun, digestScenario } from './digest.ts';
import type { Fit } from './fit/posterior.ts';
import { headlineFigures, headlineOf } from './headline-figures.ts';
import { summarizeMaps, summarizeSpells } from './maps.ts';
import { quantileSeries } from './quantiles.ts';
import type { Run } from './run.ts';
import { scoreRun } from './score.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles, Summary } from './summary.ts';

/** Everything that a run says, as plain JSON. */
export function summarize(run: Run): Summary {
  const { scenario } = run;
  const { plan } = scenario;
  const score = scoreRun(run);
  const outcomes = summarizeOutcomes(run);
  const metrics: Record<string, Quantiles> = {};
  for (const outcome of outcomes) metrics[outcome.id] = outcome.headline;
  metrics.left_alive = leftAlive(run);
  for (const observation of score.observations) metrics[`observation.${observation.id}`] = observation.model;
  const date = (row: number): string => civilText(scenario.compiled.origin + plan.recording.days[row]);
  return {
    kind: 'modelled',
    exact: true,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      question: scenario.question,
      digest: digestScenario(scenario),
    },
    seed: run.seed,
    draws: run.draws,
    thin: run.thin,
    ...(run.executor === 'expected' ? { executor: run.executor } : {}),
    engine: VERSION,
    digest: digestRun(run),
    settings: scenario.settings,
    ...(run.fit === null ? {} : { fit: fitUsed(run.fit) }),
    people: countPeople(run),
    metrics,
    headline: date(plan.recording.headline),
    steps: [...plan.recording.steps].map(date),
    outcomes,
    table: summarizeTable(run),
    groups: summarizeGroups(run),
    moves: summarizeMoves(run),
    maps: summarizeMaps(run),
    spells: summarizeSpells(run),
    score,
    evidence: tallyEvidence(scenario),
  };
}

function fitUsed(fit: Fit): NonNullable<Summary['fit']> {
  const { rival, diagnostics, observations } = fit;
  const fitted = observations.filter(({ use }) => use === 'fit').map(({ id }) => id);
  return { digest: digestFit(fit), rival, effective: diagnostics.effective, observations: fitted };
}

/** The middle draw by people in; conservation is counted over all. */
function countPeople(run: Run): Summary['people'] {
  const byPeople = [...run.results].sort((a, b) => a.people[0] - b.people[0]);
  const [inside, here, out] = byPeople[Math.floor((byPeople.length - 1) / 2)].people;
  // Expected counts are no whole numbers: rounded so that they add up still.
  const [all, gone] = [Math.round(inside), Math.round(out)];
  return {
    in: all,
    here: run.executor === 'expected' ? all - gone : here,
    out: gone,
    conservedDraws: run.results.filter(({ people }) => isConserved(people)).length,
  };
}

/** Whole people to the person, expected ones to a part in 10^9. */
function isConserved([inside, here, out]: Float64Array): boolean {
  const lost = inside - here - out;
  return Math.abs(lost) <= 1e-9 * inside;
}

/**
 * People who had left and were not known to be dead at the headline date: draw by draw the sum of all outcomes outside
 * the families `inside` and `dead`. The medians of single outcomes do not add up to it.
 */
function leftAlive({ scenario, results }: Run): Quantiles {
  const last = headlineFigures(scenario).indexOf('left_alive');
  return cellOf(results.map((result) => headlineOf(scenario, result)[last]));
}

function summarizeOutcomes(run: Run): Summary['outcomes'] {
  const { plan, compiled } = run.scenario;
  const count = plan.outcomes.length;
  const steps = plan.recording.steps.length;
  const headlineStep = stepAt(run.scenario, plan.recording.days[plan.recording.headline]);
  return compiled.outcomes.map((outcome, o) => {
    const at = (draw: number, step: number): number => run.results[draw].outcomes[step * count + o];
    const stock = (step: number): Quantiles => cellOf(run.results.map((_, draw) => at(draw, step)));
    return {
      id: outcome.id,
      label: outcomeLabel(run.scenario, outcome.id),
      family: outcome.family,
      statuses: outcome.statuses,
      headline: stock(headlineStep),
      end: stock(steps - 1),
      series: quantileSeries(run.draws, steps, at),
    };
  });
}

/** The report month whose end is nearest at or after a day. */
function stepAt(scenario: Scenario, day: number): number {
  const { steps, days } = scenario.plan.recording;
  const found = steps.findIndex((row) => days[row] >= day);
  return found < 0 ? steps.length - 1 : found;
}

function summarizeTable(run: Run): Summary['table'] {
  const { scenario } = run;
  const { plan, compiled, source } = scenario;
  const { answer } = plan;
  const groups = plan.groups.length;
  const { strands } = plan.recording;
  const rows = plan.recording.spots.flatMap((spot, s) => {
    const outcome = compiled.outcomes.findIndex(({ cells }) =>
      cells.some((cell) => Math.floor(cell / strands) === s),
    );
    const people = cellOf(
      run.results.map(({ headline }) => {
        let sum = 0;
        for (let g = 0; g < groups; g++) if (answer[g] === 1) sum += headline[s * groups + g];
        return sum;
      }),
    );
    if (outcome < 0 || people.p95 === 0) return [];
    const place = plan.places[spot.place];
    return [
      {
        order: outcome,
        outcome: compiled.outcomes[outcome].id,
        status: plan.statuses[spot.status],
        statusLabel: statusLabel(scenario, plan.statuses[spot.status]),
        place,
        placeLabel: source.places.find(({ key }) => key.value === place)?.value.label ?? plainly(place),
        people,
      },
    ];
  });
  rows.sort((a, b) => a.order - b.order || b.people.p50 - a.people.p50 || (a.status < b.status ? -1 : 1));
  return rows.map(({ order: _, ...row }) => row);
}

/** As the file has it; an outcome that stands for a family of statuses has the family's. */
export function outcomeLabel(scenario: Scenario, id: string): Words {
  const written = scenario.source.outcomes?.find(({ key }) => key.value === id)?.value.label;
  return written ?? FAMILIES.find((family) => family.id === id)?.label ?? plainly(id);
}

export function statusLabel(scenario: Scenario, id: string): Words {
  const declared = scenario.source.statuses?.find(({ key }) => key.value === id)?.value.label;
  return declared ?? CORE_STATUSES.find((status) => status.id === id)?.label ?? plainly(id);
}

function plainly(id: string): Words {
  const words = id.replaceAll('_', ' ');
  return { en: words, ar: words };
}

function summarizeGroups(run: Run): Summary['groups'] {
  const { plan, compiled, source } = run.scenario;
  const groups = plan.groups.length;
  const { strands, spots } = plan.recording;
  const spotsOf = compiled.outcomes.map(
    ({ cells }) => new Set([...cells].map((cell) => Math.floor(cell / strands))),
  );
  return plan.groups.map(({ id }, g) => {
    const sum = (keep: (spot: number) => boolean): Quantiles =>
      cellOf(
        run.results.map(({ headline }) =>
          spots.reduce((people, _, s) => (keep(s) ? people + headline[s * groups + g] : people), 0),
        ),
      );
    return {
      id,
      label: source.groups.find(({ key }) => key.value === id)?.value.label ?? plainly(id),
      people: sum(() => true),
      outcomes: Object.fromEntries(compiled.outcomes.map((o, i) => [o.id, sum((s) => spotsOf[i].has(s))])),
    };
  });
}

function summarizeMoves(run: Run): Summary['moves'] {
  const { plan, compiled, names } = { ...run.scenario, names: run.scenario.compiled.names };
  const steps = plan.recording.steps.length;
  const moves = plan.moves.length;
  const headlineSteps = stepAt(run.scenario, plan.recording.days[plan.recording.headline]) + 1;
  return compiled.transitions.map((transition) => {
    const at = (draw: number, step: number): number =>
      transition.indexes.reduce((people, m) => people + run.results[draw].moves[step * moves + m], 0);
    const before = (draw: number, end: number): number => {
      let people = 0;
      for (let step = 0; step < end; step++) people += at(draw, step);
      return people;
    };
    const from = [...new Set(transition.moves.map((move) => names.statuses[move.from] ?? ''))];
    const to = transition.moves[0]?.to;
    return {
      id: transition.id,
      label: transition.source.label ?? plainly(transition.id),
      reason: transition.reason,
      from: from.filter((status) => status !== ''),
      to: to === undefined || to < 0 ? '' : names.statuses[to],
      total: cellOf(run.results.map((_, draw) => before(draw, steps))),
      headline: cellOf(run.results.map((_, draw) => before(draw, headlineSteps))),
      monthly: quantileSeries(run.draws, steps, at),
    };
  });
}

/** Grades of the numbers that have a range. */
function tallyEvidence(scenario: Scenario): Summary['evidence'] {
  const tally = { measured: 0, quoted: 0, calibrated: 0, inferred: 0, assumed: 0, none: 0 };
  for (const { converted, basis } of scenario.parameters)
    if (converted.low !== converted.high) tally[basis ?? 'none']++;
  return tally;
}

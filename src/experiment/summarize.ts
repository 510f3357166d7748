import { CORE_STATUSES, civilText, FAMILIES, type Scenario, VERSION, type Words } from '../scenario/index.ts';
import { digestFit, digestRun, digestScenario } from './digest.ts';
import { askSeries, type Figures, openFigures } from './figures.ts';
import type { Fit } from './fit/posterior.ts';
import { headlineFigures, headlineOf } from './headline-figures.ts';
import { askMaps, askSpells } from './maps.ts';
import type { DrawResult, Run, RunHead } from './run.ts';
import { askScore } from './score.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles, Summary } from './summary.ts';

/** Everything that a run says, as plain JSON. */
export function summarize(run: Run): Summary {
  const figures = openFigures();
  const summary = askSummary(run, figures);
  for (const band of figures.bands(run.draws)) {
    run.results.forEach(band.take);
    band.close();
  }
  return summary(digestRun(run));
}

/**
 * Asks every draw of a run for what its summary says. What comes back makes the summary, once all draws were taken; the same
 * bytes whether they were in memory or came from files. `digest` is that of the run.
 */
export function askSummary(run: RunHead, figures: Figures): (digest: string) => Summary {
  const { scenario } = run;
  const { plan } = scenario;
  const people = askPeople(run, figures);
  const left = askLeftAlive(run, figures);
  const scores = askScore(scenario, figures);
  const outcomesOf = askOutcomes(run, figures);
  const table = askTable(run, figures);
  const groups = askGroups(run, figures);
  const moves = askMoves(run, figures);
  const maps = askMaps(scenario, figures);
  const spells = askSpells(scenario, figures);
  const date = (row: number): string => civilText(scenario.compiled.origin + plan.recording.days[row]);
  return (digest) => {
    const score = scores();
    const outcomes = outcomesOf();
    const metrics: Record<string, Quantiles> = {};
    for (const outcome of outcomes) metrics[outcome.id] = outcome.headline;
    metrics.left_alive = left();
    for (const observation of score.observations)
      metrics[`observation.${observation.id}`] = observation.model;
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
      digest,
      settings: scenario.settings,
      ...(run.fit === null ? {} : { fit: fitUsed(run.fit) }),
      people: people(),
      metrics,
      headline: date(plan.recording.headline),
      steps: [...plan.recording.steps].map(date),
      outcomes,
      table: table(),
      groups: groups(),
      moves: moves(),
      maps: maps(),
      spells: spells(),
      score,
      evidence: tallyEvidence(scenario),
    };
  };
}

function fitUsed(fit: Fit): NonNullable<Summary['fit']> {
  const { rival, diagnostics, observations } = fit;
  const fitted = observations.filter(({ use }) => use === 'fit').map(({ id }) => id);
  return { digest: digestFit(fit), rival, effective: diagnostics.effective, observations: fitted };
}

/** The middle draw by people in; conservation is counted over all. */
function askPeople(run: RunHead, figures: Figures): () => Summary['people'] {
  const columns = [0, 1, 2].map((which) =>
    figures.ask(
      'people',
      (result) => result.people[which],
      (draws) => draws,
    ),
  );
  return () => {
    const [ins, heres, outs] = columns.map((column) => column());
    const order = Array.from(ins.keys()).sort((a, b) => ins[a] - ins[b]);
    const middle = order[Math.floor((order.length - 1) / 2)];
    // Expected counts are no whole numbers: rounded so that they add up still.
    const [all, gone] = [Math.round(ins[middle]), Math.round(outs[middle])];
    return {
      in: all,
      here: run.executor === 'expected' ? all - gone : heres[middle],
      out: gone,
      conservedDraws: order.filter((draw) => isConserved(ins[draw], heres[draw], outs[draw])).length,
    };
  };
}

/** Whole people to the person, expected ones to a part in 10^9. */
function isConserved(inside: number, here: number, out: number): boolean {
  const lost = inside - here - out;
  return Math.abs(lost) <= 1e-9 * inside;
}

/**
 * People who had left and were not known to be dead at the headline date: draw by draw the sum of all outcomes outside
 * the families `inside` and `dead`. The medians of single outcomes do not add up to it.
 */
function askLeftAlive({ scenario }: RunHead, figures: Figures): () => Quantiles {
  const last = headlineFigures(scenario).indexOf('left_alive');
  return figures.ask('outcomes', (result) => headlineOf(scenario, result)[last], cellOf);
}

function askOutcomes(run: RunHead, figures: Figures): () => Summary['outcomes'] {
  const { plan, compiled } = run.scenario;
  const count = plan.outcomes.length;
  const steps = plan.recording.steps.length;
  const headlineStep = stepAt(run.scenario, plan.recording.days[plan.recording.headline]);
  const asked = compiled.outcomes.map((outcome, o) => {
    const at = (result: DrawResult, step: number): number => result.outcomes[step * count + o];
    const stock = (step: number): (() => Quantiles) =>
      figures.ask('outcomes', (result) => at(result, step), cellOf);
    return {
      outcome,
      headline: stock(headlineStep),
      end: stock(steps - 1),
      series: askSeries(figures, 'outcomes', steps, at),
    };
  });
  return () =>
    asked.map(({ outcome, headline, end, series }) => ({
      id: outcome.id,
      label: outcomeLabel(run.scenario, outcome.id),
      family: outcome.family,
      statuses: outcome.statuses,
      headline: headline(),
      end: end(),
      series: series(),
    }));
}

/** The report month whose end is nearest at or after a day. */
function stepAt(scenario: Scenario, day: number): number {
  const { steps, days } = scenario.plan.recording;
  const found = steps.findIndex((row) => days[row] >= day);
  return found < 0 ? steps.length - 1 : found;
}

function askTable({ scenario }: RunHead, figures: Figures): () => Summary['table'] {
  const { plan, compiled, source } = scenario;
  const { answer } = plan;
  const groups = plan.groups.length;
  const { strands } = plan.recording;
  const asked = plan.recording.spots.flatMap((spot, s) => {
    const outcome = compiled.outcomes.findIndex(({ cells }) =>
      cells.some((cell) => Math.floor(cell / strands) === s),
    );
    if (outcome < 0) return [];
    const sum = ({ headline }: DrawResult): number => {
      let people = 0;
      for (let g = 0; g < groups; g++) if (answer[g] === 1) people += headline[s * groups + g];
      return people;
    };
    return [{ spot, outcome, people: figures.ask('headline', sum, cellOf) }];
  });
  return () => {
    const rows = asked.flatMap(({ spot, outcome, people: counted }) => {
      const people = counted();
      if (people.p95 === 0) return [];
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
  };
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

function askGroups(run: RunHead, figures: Figures): () => Summary['groups'] {
  const { plan, compiled, source } = run.scenario;
  const groups = plan.groups.length;
  const { strands, spots } = plan.recording;
  const spotsOf = compiled.outcomes.map(
    ({ cells }) => new Set([...cells].map((cell) => Math.floor(cell / strands))),
  );
  const asked = plan.groups.map(({ id }, g) => {
    const sum = (keep: (spot: number) => boolean): (() => Quantiles) => {
      const kept = spots.flatMap((_, s) => (keep(s) ? [s] : []));
      return figures.ask(
        'headline',
        ({ headline }) => kept.reduce((people, s) => people + headline[s * groups + g], 0),
        cellOf,
      );
    };
    return {
      id,
      people: sum(() => true),
      outcomes: compiled.outcomes.map((o, i) => [o.id, sum((s) => spotsOf[i].has(s))] as const),
    };
  });
  return () =>
    asked.map(({ id, people, outcomes }) => ({
      id,
      label: source.groups.find(({ key }) => key.value === id)?.value.label ?? plainly(id),
      people: people(),
      outcomes: Object.fromEntries(outcomes.map(([outcome, counted]) => [outcome, counted()])),
    }));
}

function askMoves(run: RunHead, figures: Figures): () => Summary['moves'] {
  const { plan, compiled } = run.scenario;
  const { names } = compiled;
  const steps = plan.recording.steps.length;
  const moves = plan.moves.length;
  const headlineSteps = stepAt(run.scenario, plan.recording.days[plan.recording.headline]) + 1;
  const asked = compiled.transitions.map((transition) => {
    const at = (result: DrawResult, step: number): number =>
      transition.indexes.reduce((people, m) => people + result.moves[step * moves + m], 0);
    const before = (end: number): (() => Quantiles) =>
      figures.ask(
        'moves',
        (result) => {
          let people = 0;
          for (let step = 0; step < end; step++) people += at(result, step);
          return people;
        },
        cellOf,
      );
    return {
      transition,
      total: before(steps),
      headline: before(headlineSteps),
      monthly: askSeries(figures, 'moves', steps, at),
    };
  });
  return () =>
    asked.map(({ transition, total, headline, monthly }) => {
      const from = [...new Set(transition.moves.map((move) => names.statuses[move.from] ?? ''))];
      const to = transition.moves[0]?.to;
      return {
        id: transition.id,
        label: transition.source.label ?? plainly(transition.id),
        reason: transition.reason,
        from: from.filter((status) => status !== ''),
        to: to === undefined || to < 0 ? '' : names.statuses[to],
        total: total(),
        headline: headline(),
        monthly: monthly(),
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

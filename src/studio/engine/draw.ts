import { type Course, chart } from '../../engine/index.ts';
import { computeDraws, type DrawResult, drawIndividuals } from '../../experiment/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import { DRAG } from '../session/levels.ts';
import type { Done, DrawsWork, MonthlySums, OpenWork, Work } from './messages.ts';

interface Opened {
  /** Counts what the command line counts, so that a run is the same to the byte. */
  course: Course;
  /** The same plan with a map at the end of every month; made when it is first asked for. */
  monthly: Course | null;
}

/** Scenarios that a worker keeps at a time: the file's own, the changed one, and those just left. */
const KEPT = 4;

/** What a worker does: it keeps scenarios and computes draws of them. Free of the page, so tests run it anywhere. */
export function createEngine(): (work: Work) => Done | null {
  const opened = new Map<string, Opened>();
  return (work) => {
    if (work.kind === 'open') {
      open(opened, work);
      return null;
    }
    return compute(opened, work);
  };
}

function open(opened: Map<string, Opened>, { name, files, main, settings }: OpenWork): void {
  if (opened.has(name)) return;
  const { scenario } = loadScenario(files, { main, settings });
  if (scenario === null) throw new Error(`the page sent a scenario that cannot be run: ${name}`);
  opened.set(name, { course: chart(scenario.plan), monthly: null });
  for (const old of opened.keys()) {
    if (opened.size <= KEPT) break;
    opened.delete(old);
  }
}

function compute(opened: Map<string, Opened>, work: DrawsWork): Done {
  const found = opened.get(work.name);
  if (found === undefined) return { id: work.id, failed: `not opened: ${work.name}` };
  // The one most lately used is the last to go.
  opened.delete(work.name);
  opened.set(work.name, found);
  const { course } = found;
  // A lever is one number of the plan that tables are filled from at the start of each draw.
  course.plan.levers.forEach((lever, i) => {
    lever.value = work.levers[i];
  });
  const { first, count, seed, thin, positions } = work;
  if (!work.monthly) {
    // The draws of a held lever come again with every move of it.
    const keep = thin === DRAG.thin ? DRAG.draws : 0;
    const results = computeDraws(course, { first, count }, { seed, thin, keep, positions }, drawIndividuals);
    return { id: work.id, results, monthly: null };
  }
  found.monthly ??= chart(withMonthlyMaps(course));
  const mapped = computeDraws(found.monthly, { first, count }, { seed, thin, positions }, drawIndividuals);
  return { id: work.id, results: [], monthly: sumMonths(mapped) };
}

function withMonthlyMaps({ plan }: Course): Course['plan'] {
  return { ...plan, recording: { ...plan.recording, maps: plan.recording.steps } };
}

function sumMonths(results: readonly DrawResult[]): MonthlySums {
  const places = new Float64Array(results[0]?.maps.length ?? 0);
  const links = new Float64Array(results[0]?.links.length ?? 0);
  for (const result of results) {
    for (let i = 0; i < places.length; i++) places[i] += result.maps[i];
    for (let i = 0; i < links.length; i++) links[i] += result.links[i];
  }
  return { draws: results.length, places, links };
}

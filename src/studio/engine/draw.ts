import { type Course, chart } from '../../engine/index.ts';
import { computeDraws, type DrawEvaluator, drawIndividuals } from '../../experiment/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import { DRAG } from '../session/levels.ts';
import type { Done, DrawsWork, OpenWork, Work } from './messages.ts';
import { addLinks, staysOf } from './monthly.ts';

interface Opened {
  /** Counts what the command line counts, so that a run is the same to the byte. */
  course: Course;
  /** The same plan, with people counted by place in every month; made when it is first asked for. */
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
  // A lever is one number of the plan, which both share, and tables are filled from it at the start of each draw.
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
  found.monthly ??= chart(course.plan, 'places');
  const { monthly } = found;
  const places: (Uint16Array | Uint32Array)[] = [];
  const links = new Float64Array(course.plan.recording.steps.length * course.plan.links.length * 2);
  const evaluate: DrawEvaluator = (...asked) => {
    const record = drawIndividuals(...asked);
    places.push(staysOf(monthly, record, thin));
    addLinks(links, monthly, record);
    return record;
  };
  const results = computeDraws(monthly, { first, count }, { seed, thin, positions }, evaluate);
  return { id: work.id, results, monthly: { thin, places, links } };
}

import type { Plan } from './plan.ts';
import { type Cohort, choose, cohortsOf } from './processes/arrivals.ts';
import { fillHazards, fillTables, type Tables } from './tables.ts';
import type { Course } from './world.ts';

/** The numbers of a draw as they were with these levers, and who comes in it. Some 2 MB for a hundred moves over ten years. */
interface KeptDraw {
  thin: number;
  levers: number[];
  tables: Tables;
  cohorts: Cohort[];
}

/** Of each course the draws that were used last, the oldest first. */
const kept = new WeakMap<Course, Map<string, KeptDraw>>();

/**
 * Fills the tables of a draw whose parameters they hold already, and says who comes. With `keep` draws kept, a draw done
 * before with the same parameters gives all but the hazards of moves whose lever has another value: the same bytes, sooner.
 */
export function prepareDraw(
  course: Course,
  { seed, draw, thin = 1, keep = 0 }: { seed: number; draw: number; thin?: number; keep?: number },
  tables: Tables,
): Cohort[] {
  const { plan, layout } = course;
  if (keep === 0) {
    fillTables(plan, layout, tables);
    return cohortsOf(plan, tables.parameters, seed, draw);
  }
  const draws = kept.get(course) ?? new Map<string, KeptDraw>();
  kept.set(course, draws);
  const name = `${seed} ${draw}`;
  const known = draws.get(name);
  draws.delete(name);
  const levers = plan.levers.map(({ value }) => value);
  if (known === undefined || known.thin !== thin || !isSame(known.tables.parameters, tables.parameters)) {
    fillTables(plan, layout, tables);
    const cohorts = cohortsOf(plan, tables.parameters, seed, draw);
    for (const cohort of cohorts) choose(plan, cohort, thin);
    draws.set(name, { thin, levers, tables: copyOf(plan, tables), cohorts });
    for (const oldest of draws.keys()) {
      if (draws.size <= keep) break;
      draws.delete(oldest);
    }
    return cohorts;
  }
  draws.set(name, known);
  take(plan, known.tables, tables);
  plan.moves.forEach(({ lever }, m) => {
    if (lever >= 0 && levers[lever] !== known.levers[lever])
      fillHazards(plan, layout, tables, m, 0, tables.segments);
  });
  return known.cohorts;
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, i) => Object.is(value, b[i]));
}

/** Given signals are the plan's own, and nobody writes to them. */
function copyOf(plan: Plan, tables: Tables): Tables {
  return {
    ...tables,
    factor: tables.factor.slice(),
    hazards: tables.hazards.slice(),
    spent: tables.spent.slice(),
    shape: tables.shape.slice(),
    parameters: tables.parameters.slice(),
    signals: tables.signals.map((values, s) => (plan.signals[s].from === 'given' ? values : values.slice())),
  };
}

/** Into the same arrays, which the compiled code of the inner loop holds on to. */
function take(plan: Plan, from: Tables, to: Tables): void {
  to.factor.set(from.factor);
  to.hazards.set(from.hazards);
  to.spent.set(from.spent);
  to.shape.set(from.shape);
  from.signals.forEach((values, s) => {
    if (plan.signals[s].from !== 'given') to.signals[s].set(values);
  });
}

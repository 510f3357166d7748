import { type Course, type DrawRecord, departureSeries, type Plan, placeSeries } from '../../engine/index.ts';
import type { MonthlyDraws } from './messages.ts';

/** An outcome that somebody can have at a place: indexes of the plan. */
export interface Stay {
  place: number;
  outcome: number;
}

const known = new WeakMap<Plan['outcomes'], Stay[]>();

/** Every outcome at every place that the plan allows, places in order. The same list for the same outcomes of a plan. */
export function stays({ outcomes, recording }: Plan): Stay[] {
  const before = known.get(outcomes);
  if (before !== undefined) return before;
  const found = new Set<number>();
  outcomes.forEach(({ cells }, o) => {
    for (const cell of cells)
      found.add(recording.spots[Math.floor(cell / recording.strands)].place * outcomes.length + o);
  });
  const made = [...found]
    .sort((a, b) => a - b)
    .map((at) => ({ place: Math.floor(at / outcomes.length), outcome: at % outcomes.length }));
  known.set(outcomes, made);
  return made;
}

/** One draw as it is sent: as small as its numbers allow, since a page keeps hundreds. [months x stays] */
export function staysOf(course: Course, record: DrawRecord, thin: number): Uint16Array | Uint32Array {
  const { plan } = course;
  const list = stays(plan);
  const counts = placeSeries(course, record);
  const width = plan.places.length * plan.outcomes.length;
  const months = plan.recording.steps.length;
  const columns = Int32Array.from(list, ({ place, outcome }) => place * plan.outcomes.length + outcome);
  const people = new Uint32Array(months * columns.length);
  let most = 0;
  for (let month = 0; month < months; month++)
    for (let s = 0; s < columns.length; s++) {
      const counted = counts[month * width + columns[s]] / thin;
      people[month * columns.length + s] = counted;
      if (counted > most) most = counted;
    }
  return most <= 0xffff ? new Uint16Array(people) : people;
}

/** Adds who set out on each link in a draw. */
export function addLinks(links: Float64Array, course: Course, record: DrawRecord): void {
  const people = departureSeries(course, record);
  for (let i = 0; i < people.length; i++) links[i] += people[i];
}

/** Draws after draws; neither part is changed. */
export function joinMonthly(parts: readonly MonthlyDraws[]): MonthlyDraws | null {
  if (parts.length === 0) return null;
  const links = new Float64Array(parts[0].links.length);
  for (const part of parts) for (let i = 0; i < links.length; i++) links[i] += part.links[i];
  return { thin: parts[0].thin, places: parts.flatMap(({ places }) => places), links };
}

import { power } from './mathematics/power.ts';
import type { Journey, Plan } from './plan.ts';

/** The routes of one journey, found when somebody first needs them and kept for all draws. */
export interface RouteBook {
  journey: Journey;
  /** The network as it is on each segment: segments with the same links open, and where it matters the same holders. [segments] */
  stateOfSegment: Int32Array;
  /** A segment of each state. */
  segmentOfState: number[];
  /** What can be walked in each state, null until somebody asks. [states] */
  networks: (Network | null)[];
  /** Candidates from (state, place), -1 until looked for. [states x places] */
  start: Int32Array;
  length: Int32Array;
  /** Of each candidate: the target, km^-power, and its links. */
  target: number[];
  weight: number[];
  firstLeg: number[];
  legs: number[];
  /** Links in order, each as link x 2, + 1 against its direction. */
  links: number[];
}

export function openRouteBook(plan: Plan, journey: Journey): RouteBook {
  const segments = plan.segmentStarts.length - 1;
  const heedsHolders = journey.costOfHolder.some((cost) => cost !== 1);
  const known = new Map<string, number>();
  const segmentOfState: number[] = [];
  const stateOfSegment = Int32Array.from({ length: segments }, (_, segment) => {
    const open = plan.links.map((_, link) => (isOpen(plan, link, plan.segmentStarts[segment]) ? 1 : 0));
    const holders = heedsHolders
      ? plan.places.map((_, place) => plan.holderOf[place * segments + segment])
      : [];
    const name = `${open.join('')}/${holders.join()}`;
    const state = known.get(name) ?? segmentOfState.push(segment) - 1;
    known.set(name, state);
    return state;
  });
  const size = segmentOfState.length * plan.places.length;
  return {
    journey,
    stateOfSegment,
    segmentOfState,
    networks: segmentOfState.map(() => null),
    start: new Int32Array(size).fill(-1),
    length: new Int32Array(size),
    target: [],
    weight: [],
    firstLeg: [],
    legs: [],
    links: [],
  };
}

/** True if the link can be entered on that day. */
export function isOpen(plan: Plan, link: number, day: number): boolean {
  const { opens, closes } = plan.links[link];
  return day >= opens && day <= closes;
}

/** Index into `start` and `length` for a place on a segment, its candidates found. */
export function candidatesAt(plan: Plan, book: RouteBook, place: number, segment: number): number {
  const state = book.stateOfSegment[segment];
  const at = state * plan.places.length + place;
  if (book.start[at] < 0) findCandidates(plan, book, place, state, at);
  return at;
}

/** A way that can be walked now, from one end to the other. */
interface Step {
  link: number;
  from: number;
  to: number;
  km: number;
}

interface Network {
  steps: Step[];
  /** Those that lead to each place, in order. [places][] */
  into: number[][];
}

/**
 * Each open link that leaves the place, and from its end the shortest way to the nearest place of each target's set
 * (Dijkstra backwards from the set, without the place itself). A place that belongs to a set is no origin for it.
 */
function findCandidates(plan: Plan, book: RouteBook, place: number, state: number, at: number): void {
  const network = book.networks[state] ?? openNetwork(plan, book.journey, book.segmentOfState[state]);
  book.networks[state] = network;
  const { steps } = network;
  book.start[at] = book.target.length;
  book.journey.targets.forEach(({ places }, target) => {
    if (places[place] === 1) return;
    const { km, next } = shortestTo(plan, network, places, place);
    for (const step of steps) {
      if (step.from !== place || km[step.to] === Number.POSITIVE_INFINITY) continue;
      const felt = step.km + km[step.to];
      book.target.push(target);
      book.weight.push(power(felt > 0 ? felt : 1, -book.journey.power));
      book.firstLeg.push(book.links.length);
      book.links.push(step.link);
      for (let node = step.to; next[node] >= 0; node = steps[next[node]].to)
        book.links.push(steps[next[node]].link);
      book.legs.push(book.links.length - book.firstLeg[book.firstLeg.length - 1]);
    }
  });
  book.length[at] = book.target.length - book.start[at];
}

function openNetwork(plan: Plan, journey: Journey, segment: number): Network {
  const segments = plan.segmentStarts.length - 1;
  const day = plan.segmentStarts[segment];
  const steps: Step[] = [];
  plan.links.forEach(({ from, to, km, mode, twoWay }, link) => {
    if (!isOpen(plan, link, day)) return;
    const felt = (end: number): number => {
      const holder = plan.holderOf[end * segments + segment];
      return km * journey.costOfMode[mode] * (holder >= 0 ? journey.costOfHolder[holder] : 1);
    };
    steps.push({ link: link * 2, from, to, km: felt(to) });
    if (twoWay) steps.push({ link: link * 2 + 1, from: to, to: from, km: felt(from) });
  });
  const into: number[][] = plan.places.map(() => []);
  steps.forEach(({ to }, s) => {
    into[to].push(s);
  });
  return { steps, into };
}

/** From every place, the kilometres to the nearest place of the set and the step that leads there, -1 inside it. */
function shortestTo(
  plan: Plan,
  { steps, into }: Network,
  set: Uint8Array,
  without: number,
): { km: Float64Array; next: Int32Array } {
  const places = plan.places.length;
  const km = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
  const next = new Int32Array(places).fill(-1);
  const done = new Uint8Array(places);
  for (let place = 0; place < places; place++) if (set[place] === 1) km[place] = 0;
  for (;;) {
    let nearest = -1;
    for (let place = 0; place < places; place++)
      if (
        done[place] === 0 &&
        km[place] < Number.POSITIVE_INFINITY &&
        (nearest < 0 || km[place] < km[nearest])
      )
        nearest = place;
    if (nearest < 0) return { km, next };
    done[nearest] = 1;
    for (const s of into[nearest]) {
      const step = steps[s];
      if (step.from === without || done[step.from] === 1) continue;
      if (km[nearest] + step.km < km[step.from]) {
        km[step.from] = km[nearest] + step.km;
        next[step.from] = s;
      }
    }
  }
}

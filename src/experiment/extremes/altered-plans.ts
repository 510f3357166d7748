import { type Factor, ln, type Move, type Parameter, type Plan, type Value } from '../../engine/index.ts';

/** Days until somebody who can die does, where everybody dies at once. */
const AT_ONCE = 1e-12;
export const TIMES = 10;

const never: Factor = { effect: 'times', value: { of: 'constant', constant: 0 } };

/** The plan with everybody watched to the last day, whomever the answer is about, and no figures. Nothing happens differently. */
export function watched(plan: Plan): Plan {
  const { recording } = plan;
  const last = recording.days.length - 1;
  return {
    ...plan,
    answer: new Uint8Array(plan.groups.length).fill(1),
    metrics: [],
    outcomes: [],
    recording: { ...recording, maps: Int32Array.of(last) },
  };
}

/** People come to these groups only. */
export function onlyGroups(plan: Plan, keep: (group: number) => boolean): Plan {
  return {
    ...plan,
    groups: plan.groups.map((group, g) =>
      keep(g)
        ? group
        : { ...group, start: -1, monthly: -1, arrivals: new Float64Array(group.arrivals.length) },
    ),
  };
}

/** Ten times as many people come. */
export function tenfold(plan: Plan): Plan {
  const parameters = [...plan.parameters];
  for (const p of new Set(plan.groups.flatMap(({ start, monthly }) => [start, monthly])))
    if (p >= 0) parameters[p] = scaled(parameters[p]);
  return {
    ...plan,
    parameters,
    groups: plan.groups.map((group) => ({
      ...group,
      arrivals: group.arrivals.map((people) => people * TIMES),
    })),
  };
}

function scaled(parameter: Parameter): Parameter {
  if (parameter.fixed !== null) return { ...parameter, fixed: parameter.fixed * TIMES };
  if (parameter.scale !== 'log')
    throw new Error(`people of parameter ${parameter.id} are not drawn on the log scale`);
  return { ...parameter, centre: parameter.centre + ln(TIMES) };
}

/** Nobody makes a move or a journey; places fall. */
export function motionless(plan: Plan): Plan {
  return {
    ...plan,
    moves: plan.moves.map((move) =>
      move.timing === 'fall' ? move : { ...move, factors: [...move.factors, never] },
    ),
    journeys: [],
  };
}

/** Every place stays with whoever holds it on the first day. */
export function heldFast(plan: Plan): Plan {
  const segments = plan.segmentStarts.length - 1;
  const first = <T extends Uint8Array | Int16Array | Uint16Array>(held: T): T =>
    held.map((_, at) => held[at - (at % segments)]) as T;
  const fast = (value: Value): Value => {
    if (value.of === 'parameter' || value.of === 'constant') return value;
    const pick = value.of === 'placeSegment' ? first(value.pick) : value.pick;
    return { ...value, pick, among: value.among.map(fast) };
  };
  const factors = (list: Factor[]): Factor[] =>
    list.map((factor) => ({ ...factor, value: fast(factor.value) }));
  return {
    ...plan,
    falls: [],
    holderOf: first(plan.holderOf),
    ownHeld: first(plan.ownHeld),
    moves: plan.moves.map((move) => ({ ...move, factors: factors(move.factors) })),
    signals: plan.signals.map((signal) =>
      signal.from === 'derived' ? { ...signal, weight: factors(signal.weight) } : signal,
    ),
  };
}

/** Every link is closed. */
export function closed(plan: Plan): Plan {
  return { ...plan, links: plan.links.map((link) => ({ ...link, closes: -1 })) };
}

/** What is counted in the run is fed back as nothing. */
export function weightless(plan: Plan): Plan {
  return {
    ...plan,
    signals: plan.signals.map((signal) =>
      signal.from === 'counted' ? { ...signal, per: Number.POSITIVE_INFINITY } : signal,
    ),
  };
}

/** Nothing that is counted in the run acts on anybody. */
export function uncounted(plan: Plan): Plan {
  const acts = (factor: Factor): boolean =>
    factor.effect !== 'signal' || plan.signals[factor.signal].from !== 'counted';
  return { ...plan, moves: plan.moves.map((move) => ({ ...move, factors: move.factors.filter(acts) })) };
}

export function feedsBack(plan: Plan): boolean {
  return plan.signals.some(({ from }) => from === 'counted');
}

/** Moves by which people die in the course of time. */
export function waysToDie(plan: Plan, isDead: (status: number) => boolean): number[] {
  return plan.moves.flatMap(({ timing, to, from }, m) =>
    timing === 'hazard' && to >= 0 && isDead(to) && !isDead(from) ? [m] : [],
  );
}

/** Whoever has a status in which people can die does so at once, whoever and wherever they are. */
export function deadly(plan: Plan, ways: readonly number[]): Plan {
  const hazard: Factor = { effect: 'times', value: { of: 'constant', constant: 1 / AT_ONCE } };
  const moves = plan.moves.map((move, m): Move => {
    if (!ways.includes(m)) return move;
    const placeOfGroup = move.destination.placeOfGroup.map(() => -1);
    return {
      ...move,
      factors: [hazard],
      lever: -1,
      shape: -1,
      kindAfter: null,
      destination: { ...move.destination, placeOfGroup },
    };
  });
  return countingEverywhere(listingEverywhere({ ...plan, moves }, ways));
}

/** These moves can be made at every place. */
function listingEverywhere(plan: Plan, everywhere: readonly number[]): Plan {
  const places = plan.places.length;
  const start = new Int32Array(plan.exitStart.length);
  const list: number[] = [];
  for (let spot = 0; spot < plan.statuses.length * places; spot++) {
    start[spot] = list.length;
    const status = Math.floor(spot / places);
    const here = plan.exits.subarray(plan.exitStart[spot], plan.exitStart[spot + 1]);
    const more = everywhere.filter((m) => plan.moves[m].from === status);
    list.push(...[...new Set([...here, ...more])].sort((a, b) => a - b));
  }
  start[start.length - 1] = list.length;
  return { ...plan, exitStart: start, exits: Int32Array.from(list) };
}

/** Room to count people in every status at every place, and every move from every place. */
function countingEverywhere(plan: Plan): Plan {
  const places = plan.places.length;
  const all = (rows: number): Int32Array => Int32Array.from({ length: rows * places }, (_, at) => at);
  const pair = (at: number): [number, number] => [Math.floor(at / places), at % places];
  const [spotOf, channelOf] = [all(plan.statuses.length), all(plan.moves.length + 1)];
  return {
    ...plan,
    recording: {
      ...plan.recording,
      spotOf,
      spots: Array.from(spotOf, pair).map(([status, place]) => ({ status, place })),
      channelOf,
      channels: Array.from(channelOf, pair).map(([move, place]) => ({ move, place })),
    },
  };
}

import type { MovementLinks } from './movement-plan.ts';
import type { LinkTimes } from './travel-times.ts';

/** More states than this are not looked for ahead, nor ways of more links a day. */
const MOST_STATES = 50000;
const MOST_LINKS = 400;

/** What `after` holds where no time is left, and where it was not looked up. */
export const NO_TIME_LEFT = -1;
const UNKNOWN = -2;

/**
 * Where people stand in the middle of a day and how far they can still go on it: kilometres behind them from which each way on
 * ends alike are one state, as states of an automaton are that cannot be told apart. Where there are few, all are known ahead and
 * numbered so that a state comes before those that follow it (`ordered`); else they are numbered as they come up in a draw, each
 * with its own kilometres.
 */
export interface DayStates {
  ordered: boolean;
  count: number;
  /** Place of each state. */
  place: Int32Array;
  /** Where the states that follow a state begin in `after`, one for each link out of its place. */
  from: Int32Array;
  /** State at the end of a link of less than a day that is taken in a state, or NO_TIME_LEFT. */
  after: Int32Array;
  used: number;
  /** Which of the links out of its place each link is, and how many there are. [links], [places] */
  which: Int32Array;
  out: Int32Array;
  /** State of people who come to the end of each link that they were on in the morning. [links] */
  arrival: Int32Array;
  /** Of states that are not known ahead: km behind people, and the state of a place and km. */
  moved: Float64Array;
  known: Map<number, number>[];
}

/** Adds up the states of a day; without an order where that takes too many. */
export function findDayStates(links: MovementLinks, times: LinkTimes, places: number): DayStates {
  const { which, out } = numberLinks(links, places);
  const found = enumerateStates(links, times, places);
  const states: DayStates = {
    ordered: found !== null,
    count: 0,
    place: new Int32Array(64),
    from: new Int32Array(64),
    after: new Int32Array(256),
    used: 0,
    which,
    out,
    arrival: new Int32Array(links.from.length).fill(UNKNOWN),
    moved: new Float64Array(64),
    known: Array.from({ length: places }, () => new Map<number, number>()),
  };
  if (found === null) return states;
  const { classes, arrival } = found;
  // The longer the way that may follow, the earlier.
  const order = [...classes.keys()].sort((a, b) => classes[b].height - classes[a].height || a - b);
  const number = new Int32Array(classes.length);
  order.forEach((old, rank) => {
    number[old] = rank;
  });
  const renumbered = (old: number): number => (old < 0 ? old : number[old]);
  for (const old of order) {
    const at = addState(states, classes[old].place, 0);
    classes[old].after.forEach((next, k) => {
      states.after[states.from[at] + k] = renumbered(next);
    });
  }
  states.arrival = Int32Array.from(arrival, renumbered);
  return states;
}

/** The state at the end of a link of less than a day that people take in a state. */
export function stateAfter(
  states: DayStates,
  state: number,
  link: number,
  links: MovementLinks,
  times: LinkTimes,
): number {
  const at = states.from[state] + states.which[link];
  let next = states.after[at];
  if (next === UNKNOWN) {
    next = lookUp(states, links, times, link, states.moved[state] + times.last[link]);
    // The column may have been widened.
    states.after[at] = next;
  }
  return next;
}

/** The state of people who come to the end of a link that they were on in the morning. */
export function stateOnArrival(
  states: DayStates,
  link: number,
  links: MovementLinks,
  times: LinkTimes,
): number {
  if (states.arrival[link] === UNKNOWN)
    states.arrival[link] = lookUp(states, links, times, link, times.last[link]);
  return states.arrival[link];
}

function lookUp(
  states: DayStates,
  links: MovementLinks,
  times: LinkTimes,
  link: number,
  moved: number,
): number {
  if (moved >= times.speed[link]) return NO_TIME_LEFT;
  const place = links.to[link];
  let state = states.known[place].get(moved);
  if (state === undefined) {
    state = addState(states, place, moved);
    states.known[place].set(moved, state);
  }
  return state;
}

function addState(states: DayStates, place: number, moved: number): number {
  const state = states.count++;
  const links = states.out[place];
  if (state >= states.place.length) {
    const room = 2 * states.place.length;
    states.place = longer(states.place, room);
    states.from = longer(states.from, room);
    const km = new Float64Array(room);
    km.set(states.moved);
    states.moved = km;
  }
  if (states.used + links > states.after.length)
    states.after = longer(states.after, 2 * states.after.length + links);
  states.place[state] = place;
  states.moved[state] = moved;
  states.from[state] = states.used;
  states.after.fill(UNKNOWN, states.used, states.used + links);
  states.used += links;
  return state;
}

function longer(column: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}

function numberLinks(links: MovementLinks, places: number): Pick<DayStates, 'which' | 'out'> {
  const out = new Int32Array(places);
  return { which: Int32Array.from(links.from, (place) => out[place]++), out };
}

interface StateClass {
  place: number;
  after: number[];
  /** Most links that may follow. */
  height: number;
}

/** All states that can be, put together where all that follows is alike; null where there are too many or a link has no length. */
function enumerateStates(
  links: MovementLinks,
  times: LinkTimes,
  places: number,
): { classes: StateClass[]; arrival: number[] } | null {
  const { days, last, speed } = times;
  const outOf: number[][] = Array.from({ length: places }, () => []);
  for (let link = 0; link < links.from.length; link++) {
    if (days[link] === 0 && !(last[link] > 0)) return null;
    outOf[links.from[link]].push(link);
  }
  const classes: StateClass[] = [];
  const byName = new Map<string, number>();
  const known = Array.from({ length: places }, () => new Map<number, number>());
  let pairs = 0;
  const classOf = (place: number, moved: number, depth: number): number => {
    const before = known[place].get(moved);
    if (before !== undefined) return before;
    if (depth > MOST_LINKS || ++pairs > MOST_STATES) throw new RangeError('too many states of a day');
    let height = 0;
    const after = outOf[place].map((link) => {
      if (days[link] > 0 || moved + last[link] >= speed[link]) return NO_TIME_LEFT;
      const next = classOf(links.to[link], moved + last[link], depth + 1);
      height = Math.max(height, 1 + classes[next].height);
      return next;
    });
    const name = `${place} ${after.join()}`;
    let found = byName.get(name);
    if (found === undefined) {
      found = classes.push({ place, after, height }) - 1;
      byName.set(name, found);
    }
    known[place].set(moved, found);
    return found;
  };
  try {
    const arrival = Array.from(links.to, (place, link) =>
      last[link] >= speed[link] ? NO_TIME_LEFT : classOf(place, last[link], 0),
    );
    return { classes, arrival };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

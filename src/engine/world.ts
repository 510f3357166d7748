import { type ExitLists, layExitLists } from './exit-lists.ts';
import { type FirstPlaces, layFirstPlaces } from './first-places.ts';
import { type Detail, type Ledger, openLedger } from './ledger.ts';
import { layPlacePick, type PlacePick } from './place-picks.ts';
import type { Plan } from './plan.ts';
import { hashName } from './random/hash-name.ts';
import { openRouteBook, type RouteBook } from './routes.ts';
import { type Layout, layOut, type Tables } from './tables.ts';
import type { TraitChances } from './trait-chances.ts';

/** No move: the spell is still open when the time of the scenario ends. */
export const OPEN = -1;
/** No move but the begin of a journey, or of another from where the person has been taken. */
export const SETS_OUT = -2147483648;
/** No move but the end of a link, or death on it. */
export const LINK_ENDS = -2147483647;

/** What ends a link. */
export const ARRIVES = 0;
export const DIES = 1;

/**
 * A plan with its lists flattened for the inner loop. Built once; shared by all draws of a run on one thread.
 */
export interface Course {
  plan: Plan;
  layout: Layout;
  ledger: Ledger;
  /** Of the plan and its recording, at hand for the inner loop. */
  places: number;
  statuses: number;
  moves: number;
  strands: number;
  kinds: number;
  segmentStarts: Int32Array;
  segmentOfDay: Int32Array;
  days: number;
  /** [days] */
  windowOfDay: Int32Array;
  /** Of the plan: where nothing is shared out on entry. */
  entryStart: Int32Array;
  recordOfDay: Int32Array;
  spotOf: Int32Array;
  channelOf: Int32Array;
  strandOfKind: Int32Array;
  /** 1 for kinds of the groups that the answer is about. [kinds] */
  answered: Uint8Array;
  /** Of the ledger. */
  stockCells: number;
  stockCellOf: Int32Array;
  flowCells: number;
  flowCellOf: Int32Array;
  /** Counter of (spot, strand) in a snapshot. [spots x strands] */
  snapshotCellOf: Int32Array;
  /** Of each group. [groups] */
  firstPlaces: FirstPlaces[];
  /** The sets of places that a move draws from. [moves][sets] */
  placePicks: PlacePick[][];
  /** [moves x kinds] */
  classOfKind: Uint16Array;
  /** [moves] */
  classes: Int32Array;
  factorOffset: Int32Array;
  profileOffset: Int32Array;
  /** Profile of (place, class), already offset, or -1; `profileStart[m]` is where move m begins. */
  profileOf: Int32Array;
  profileStart: Int32Array;
  moveHash: Int32Array;
  moveTo: Int32Array;
  exitLists: ExitLists;
  /** The kind that each kind becomes, null where no trait changes. [moves] */
  kindAfter: (Uint16Array | null)[];
  /** Counted signals of each move, null for none. [moves] */
  countedBy: (Int32Array | null)[];
  /** Journey of each status, -1 for none. [statuses] */
  journeyOf: Int16Array;
  routeBooks: RouteBook[];
  /** Which snapshot holds what changes at each record; past the last, one that nobody reads. [records] */
  snapshotOf: Int32Array;
  snapshots: number;
  /** Counters of a snapshot: spots x groups. */
  snapshotCells: number;
  /** Index among the snapshots of the headline date, and of the date of each map. */
  headlineSnapshot: number;
  mapSnapshots: Int32Array;
  /** Falls that concern people of a status at a place, by day. [statuses x places + 1] */
  fallStart: Int32Array;
  fallList: Int32Array;
  /** The day of each entry of `fallList`. */
  fallDay: Int32Array;
  /** Of the purpose "shares on entry" of each status. [statuses] */
  entryHash: Int32Array;
  /** 1 for statuses that nothing leaves. [statuses] */
  final: Uint8Array;
}

/** One draw in progress: the numbers of the draw, what is counted, and the people at work. */
export interface World {
  course: Course;
  tables: Tables;
  traitChances: TraitChances;
  /** The factors of the draw in the rows of `Course.exitLists`. */
  exitFactors: Float64Array;
  people: People;
  /** Changes of stock between records. [records x stock counters] */
  stock: Int32Array;
  /** People who made each move between records. [records x flow counters] */
  flow: Int32Array;
  /** Changes of stock between snapshots: the dates of the maps and the headline. [snapshots + 1, spots x groups] */
  snapshot: Int32Array;
  /** People of the answer's groups who set out on each link, either way, between records. [records x links x 2] */
  departures: Int32Array;
  /** People who made the moves of each counted signal in each window. [signals][windows x rows]; empty for the others. */
  counted: Int32Array[];
  /** The first of those who wait for each window, -1 for none; `People.after` leads on to the others. [windows] */
  waiting: Int32Array;
  /** Whether people live on into windows that have not begun. */
  ahead: boolean;
  /** The window at hand, and its end; -1 before the first. */
  window: number;
  windowEnd: number;
  /** Sums of what happened, by which two runs are compared whatever was recorded. */
  lanes: Int32Array;
  /** Room for the chances of the shares or outcomes at hand. [moves] */
  chances: Float64Array;
  peopleIn: number;
  /** Of those, at the end: in a status that something leaves, and in a final one. */
  peopleHere: number;
  peopleOut: number;
  events: number;
}

/** The person at work and, before them, those who wait for a window to begin. One entry each. */
export interface People {
  /** How many wait or have waited. */
  count: number;
  kind: Int32Array;
  key0: Int32Array;
  key1: Int32Array;
  status: Int16Array;
  place: Int16Array;
  /** The moment that this person has reached. Days. (An array and no argument: a number passed on would be boxed.) */
  now: Float64Array;
  /** When the status was entered: the clock of spells with a shape. Days. */
  since: Float64Array;
  /** When the spell ends, and by which move: OPEN, or -2 - fall for a place that falls. */
  next: Float64Array;
  nextMove: Int32Array;
  /** 1 if a count of the run acts on the spell: it is looked at again in every window. */
  live: Uint8Array;
  /** Who waits for the same window after this person, -1 for none. */
  after: Int32Array;
  /** Of travellers: where they set out, the candidate that they follow, how many of its links are behind them. */
  origin: Int16Array;
  route: Int32Array;
  leg: Int16Array;
  /** When the link at hand ends (days), and how. */
  linkEnd: Float64Array;
  linkEvent: Uint8Array;
  /** Spells so far in each status: the visit number that keys the spell. [people x statuses] */
  visits: Uint16Array;
}

export function createPeople(statuses: number): People {
  // Room for those who wait in a draw of a few thousand; `keepLast` makes more.
  const capacity = 1024;
  return {
    count: 0,
    kind: new Int32Array(capacity),
    key0: new Int32Array(capacity),
    key1: new Int32Array(capacity),
    status: new Int16Array(capacity),
    place: new Int16Array(capacity),
    now: new Float64Array(capacity),
    since: new Float64Array(capacity),
    next: new Float64Array(capacity),
    nextMove: new Int32Array(capacity),
    live: new Uint8Array(capacity),
    after: new Int32Array(capacity),
    origin: new Int16Array(capacity),
    route: new Int32Array(capacity),
    leg: new Int16Array(capacity),
    linkEnd: new Float64Array(capacity),
    linkEvent: new Uint8Array(capacity),
    visits: new Uint16Array(capacity * statuses),
  };
}

/** Keeps the last person, who waits, and makes room for another after them. */
export function keepLast(people: People): void {
  people.count++;
  if (people.count < people.kind.length) return;
  for (const [name, column] of Object.entries(people) as [string, Int32Array | number][]) {
    if (typeof column === 'number') continue;
    const larger = new (column.constructor as Int32ArrayConstructor)(column.length * 2);
    larger.set(column);
    Object.assign(people, { [name]: larger });
  }
}

/** Prepares a plan for its draws. `detail` says how finely to count; it changes nothing of what happens. */
export function chart(plan: Plan, detail: Detail = 'answer'): Course {
  const layout = layOut(plan);
  const ledger = openLedger(plan, detail);
  const moves = plan.moves.length;
  const classOfKind = new Uint16Array(moves * plan.kinds);
  const profileStart = new Int32Array(moves);
  const profileOf: number[] = [];
  layout.moves.forEach((move, m) => {
    classOfKind.set(move.classOfKind, m * plan.kinds);
    profileStart[m] = profileOf.length;
    for (const profile of move.profileOf) profileOf.push(profile < 0 ? -1 : profile + move.profileOffset);
  });
  const { fallStart, fallList } = listFalls(plan);
  const { recording } = plan;
  const { stockCells, stockCellOf, flowCells, flowCellOf } = ledger;
  const snapshotCellOf = stockCellOf.map((_, cell) => {
    const spot = Math.floor(cell / recording.strands);
    return spot * plan.groups.length + recording.groupOfStrand[cell % recording.strands];
  });
  const final = new Uint8Array(plan.statuses.length);
  for (let s = 0; s < final.length; s++) {
    const left =
      plan.moves.some((move) => move.from === s) || plan.fallRules.some((rule) => rule.statuses[s] === 1);
    final[s] = left ? 0 : 1;
  }
  return {
    plan,
    layout,
    ledger,
    places: plan.places.length,
    statuses: plan.statuses.length,
    moves,
    strands: recording.strands,
    kinds: plan.kinds,
    segmentStarts: plan.segmentStarts,
    segmentOfDay: plan.segmentOfDay,
    days: plan.days,
    windowOfDay: layWindows(plan),
    entryStart: plan.entryStart,
    recordOfDay: recording.recordOfDay,
    spotOf: recording.spotOf,
    channelOf: recording.channelOf,
    strandOfKind: recording.strandOfKind,
    stockCells,
    stockCellOf,
    flowCells,
    flowCellOf,
    snapshotCellOf,
    firstPlaces: plan.groups.map((group) => layFirstPlaces(plan, group)),
    placePicks: plan.moves.map((move) => move.destination.shares.map(layPlacePick)),
    classOfKind,
    classes: Int32Array.from(layout.moves, (move) => move.kindOfClass.length),
    factorOffset: Int32Array.from(layout.moves, (move) => move.factorOffset),
    profileOffset: Int32Array.from(layout.moves, (move) => move.profileOffset),
    profileOf: Int32Array.from(profileOf),
    profileStart,
    moveHash: Int32Array.from(plan.moves, (move) => move.hash),
    moveTo: Int32Array.from(plan.moves, (move) => move.to),
    exitLists: layExitLists(plan, layout),
    kindAfter: plan.moves.map(({ kindAfter }) => kindAfter),
    countedBy: listCounted(plan),
    journeyOf: Int16Array.from(plan.statuses, (_, s) =>
      plan.journeys.findIndex(({ status }) => status === s),
    ),
    routeBooks: plan.journeys.map((journey) => openRouteBook(plan, journey)),
    ...laySnapshots(plan),
    answered: Uint8Array.from(
      { length: plan.kinds },
      (_, kind) => plan.answer[Math.floor(kind / plan.kindsPerGroup)],
    ),
    fallStart,
    fallList,
    fallDay: fallList.map((fall) => plan.falls[fall].day),
    entryHash: Int32Array.from(plan.statuses, (id) => hashName(`${id}/shares`)),
    final,
  };
}

/** The signals that count each move. */
function listCounted(plan: Plan): (Int32Array | null)[] {
  return plan.moves.map((_, m) => {
    const signals = plan.signals.flatMap((signal, s) =>
      signal.from === 'counted' && signal.moves.includes(m) ? [s] : [],
    );
    return signals.length > 0 ? Int32Array.from(signals) : null;
  });
}

/** The dates of the maps and the headline, in order. */
function laySnapshots(
  plan: Plan,
): Pick<Course, 'snapshotOf' | 'snapshots' | 'snapshotCells' | 'headlineSnapshot' | 'mapSnapshots'> {
  const { days, headline, maps } = plan.recording;
  const dates = [...new Set([...maps, headline])].sort((a, b) => a - b);
  return {
    snapshotOf: Int32Array.from(days, (_, record) => {
      const next = dates.findIndex((date) => record <= date);
      return next < 0 ? dates.length : next;
    }),
    snapshots: dates.length,
    snapshotCells: plan.recording.spots.length * plan.groups.length,
    headlineSnapshot: dates.indexOf(headline),
    mapSnapshots: maps.map((date) => dates.indexOf(date)),
  };
}

function listFalls(plan: Plan): { fallStart: Int32Array; fallList: Int32Array } {
  const places = plan.places.length;
  const fallStart = new Int32Array(plan.statuses.length * places + 1);
  const fallList: number[] = [];
  for (let s = 0; s < plan.statuses.length; s++) {
    for (let p = 0; p < places; p++) {
      fallStart[s * places + p] = fallList.length;
      let lastDay = -1;
      plan.falls.forEach((fall, f) => {
        const concerns = fall.place === p && plan.fallRules[fall.rule].statuses[s] === 1;
        if (!concerns || fall.day === lastDay) return;
        fallList.push(f);
        lastDay = fall.day;
      });
    }
  }
  fallStart[fallStart.length - 1] = fallList.length;
  return { fallStart, fallList: Int32Array.from(fallList) };
}

/** The window of each day. */
function layWindows({ days, windowStarts }: Plan): Int32Array {
  const windowOfDay = new Int32Array(days);
  for (let w = 0; w + 1 < windowStarts.length; w++) windowOfDay.fill(w, windowStarts[w], windowStarts[w + 1]);
  return windowOfDay;
}

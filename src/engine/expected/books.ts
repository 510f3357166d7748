import { classify } from '../classes.ts';
import type { RouteBook } from '../routes.ts';
import type { Course } from '../world.ts';

/** How a journey can end, or a person change on it. */
export interface End {
  /** -1: the refuge of a fall. */
  move: number;
  /** The fall whose outcome or refuge it is, -1 for none. */
  fall: number;
  /** -1 for the refuge. */
  outcome: number;
  /** The journey goes on, with another kind. */
  goesOn: boolean;
}

/** What is known of a journey before any draw. */
export interface Book {
  status: number;
  routes: RouteBook;
  ends: End[];
  /** End of each move that ends the journey, or that changes the kind on the way; -1 for none. [moves] */
  endOfMove: Int32Array;
  endGoingOn: Int32Array;
  /** Ends of a fall: of each outcome, and then the refuge. [falls][outcomes + 1] */
  endsOfFall: number[][];
  /** Kinds as far as anything on the way tells them apart, and as far as anything but the pulls does. [kinds] */
  classOf: Int32Array;
  walkOf: Int32Array;
  walks: number;
  /** True if a person may change on the way without ending the journey. */
  changes: boolean;
  /** True if a count of the run acts on people under way. */
  live: boolean;
  /** What people become by moves on the way: kinds by kind; the first changes nothing. [changes][kinds] */
  becomes: Uint16Array[];
  /** [changes][moves], -1 until met. */
  becomesBy: Int32Array[];
}

export function openBooks(course: Course): Book[] {
  return course.routeBooks.map((routes) => openBook(course, routes));
}

function openBook(course: Course, routes: RouteBook): Book {
  const { plan, layout } = course;
  const { journey } = routes;
  const { status } = journey;
  const ends: End[] = [];
  const endOfMove = new Int32Array(plan.moves.length).fill(-1);
  const endGoingOn = new Int32Array(plan.moves.length).fill(-1);
  const own: number[] = [];
  plan.moves.forEach(({ from, to, timing }, move) => {
    if (from !== status || timing === 'share') return;
    endOfMove[move] = ends.push({ move, fall: -1, outcome: -1, goesOn: false }) - 1;
    if (timing !== 'hazard' || (to >= 0 && to !== status)) return;
    own.push(move);
    endGoingOn[move] = ends.push({ move, fall: -1, outcome: -1, goesOn: true }) - 1;
  });
  const outcomes = new Set<number>();
  const endsOfFall = plan.falls.map((fall, f) => {
    if (plan.fallRules[fall.rule].statuses[status] === 0) return [];
    for (const m of fall.outcomes) outcomes.add(m);
    const of = Array.from(
      fall.outcomes,
      (move, outcome) => ends.push({ move, fall: f, outcome, goesOn: false }) - 1,
    );
    return [...of, ends.push({ move: -1, fall: f, outcome: -1, goesOn: false }) - 1];
  });
  const pulls = new Set(journey.targets.map(({ move }) => move));
  const acting = [...plan.moves.keys()].filter((m) => endOfMove[m] >= 0 || outcomes.has(m));
  // Where a move on the way leads may differ by group.
  const byGroup = own.some((m) => new Set(plan.moves[m].destination.placeOfGroup).size > 1);
  const groups = Int32Array.from({ length: plan.kinds }, (_, kind) =>
    byGroup ? Math.floor(kind / plan.kindsPerGroup) : 0,
  );
  const classesOf = (moves: number[]): { classOf: Int32Array; first: number[] } => {
    let classes = classify(plan.kinds, [groups, ...moves.map((m) => layout.moves[m].classOfKind)]);
    for (let count = 0; count < classes.first.length; ) {
      count = classes.first.length;
      const after = own.flatMap((m) => {
        const { kindAfter } = plan.moves[m];
        return kindAfter === null ? [] : [Int32Array.from(kindAfter, (kind) => classes.classOf[kind])];
      });
      classes = classify(plan.kinds, [classes.classOf, ...after]);
    }
    return classes;
  };
  const walks = classesOf(acting.filter((m) => !pulls.has(m)));
  return {
    status,
    routes,
    ends,
    endOfMove,
    endGoingOn,
    endsOfFall,
    classOf: classesOf(acting).classOf,
    walkOf: walks.classOf,
    walks: walks.first.length,
    changes: own.length > 0,
    live: acting.some((m) => !pulls.has(m) && layout.live.includes(m)),
    becomes: [Uint16Array.from({ length: plan.kinds }, (_, kind) => kind)],
    becomesBy: [new Int32Array(plan.moves.length).fill(-1)],
  };
}

/** What people who have changed so far are after another move on the way. */
export function changeBy(
  { becomes, becomesBy }: Book,
  change: number,
  move: number,
  kindAfter: Uint16Array,
): number {
  if (becomesBy[change][move] >= 0) return becomesBy[change][move];
  const after = becomes[change].map((kind) => kindAfter[kind]);
  const alike = becomes.findIndex((other) => other.every((kind, i) => kind === after[i]));
  becomesBy[change][move] = alike >= 0 ? alike : becomes.push(after) - 1;
  if (alike < 0) becomesBy.push(new Int32Array(kindAfter.length === 0 ? 0 : becomesBy[0].length).fill(-1));
  return becomesBy[change][move];
}

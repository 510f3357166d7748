import { COLUMN, ENTRY, HASH, HEADER, LIVE_COUNT, MOVE, SHAPED_COUNT, SHARE_COUNT } from '../exit-lists.ts';
import { ln } from '../mathematics/ln.ts';
import { power } from '../mathematics/power.ts';
import { threefry } from '../random/threefry.ts';
import { chance31, threshold31, unitInterval } from '../random/uniform.ts';
import { type Course, LINK_ENDS, OPEN, SETS_OUT, type World } from '../world.ts';
import { destinationOf } from './destination.ts';
import { recordMove } from './record.ts';

/** Moves a person now, and opens the next spell. */
export function makeMove(world: World, i: number, move: number): void {
  const { course, people } = world;
  const to = course.moveTo[move];
  const place = destinationOf(world, i, move);
  const kindAfter = course.kindAfter[move];
  const kind = kindAfter === null ? people.kind[i] : kindAfter[people.kind[i]];
  recordMove(world, i, move, to < 0 ? people.status[i] : to, place, kind);
  people.kind[i] = kind;
  const moved = place !== people.place[i];
  people.place[i] = place;
  if (to >= 0 && to !== people.status[i]) {
    people.status[i] = to;
    enterStatus(world, i);
  } else resume(world, i, moved);
}

/** The status goes on, with a new spell; somebody on a journey who has been taken elsewhere sets out from there. */
export function resume(world: World, i: number, moved: boolean): void {
  if (moved && world.course.journeyOf[world.people.status[i]] >= 0) awaitDeparture(world, i);
  else openSpell(world, i);
}

function awaitDeparture({ people }: World, i: number): void {
  people.next[i] = people.now[i];
  people.nextMove[i] = SETS_OUT;
  people.live[i] = 0;
}

/**
 * Enters the status that the person now has: the clock starts (at `ageDays`, for people who were there before the
 * first day), shares on entry are settled, then hazards act.
 */
export function enterStatus(world: World, i: number, ageDays = 0): void {
  world.people.since[i] = world.people.now[i] - ageDays;
  const move = shareOnEntry(world, i);
  if (move < 0) {
    if (world.course.journeyOf[world.people.status[i]] >= 0) awaitDeparture(world, i);
    else openSpell(world, i);
    return;
  }
  const people = world.people;
  people.visits[i * world.course.statuses + people.status[i]]++;
  makeMove(world, i, move);
}

/** The share that takes this person on entry, or -1. Shares that add up to more than one are scaled to one. */
function shareOnEntry(world: World, i: number): number {
  const { course, tables, people, exitFactors, chances } = world;
  const status = people.status[i];
  const at = status * course.places + people.place[i];
  if (course.entryStart[at] === course.entryStart[at + 1]) return -1;
  const { ofKind, start, firstList, whole } = course.exitLists;
  const kind = (people.kind[i] * course.statuses + status) * 2;
  const list = start[firstList[at] + ofKind[kind]];
  const factors = ofKind[kind + 1];
  const count = whole[list + SHARE_COUNT];
  if (count === 0) return -1;
  const before = whole[list] + whole[list + LIVE_COUNT] + whole[list + SHAPED_COUNT];
  const first = list + HEADER + before * ENTRY;
  const row = course.segmentOfDay[people.now[i] | 0] * tables.profiles;
  let total = 0;
  for (let n = 0; n < count; n++) {
    const e = first + n * ENTRY;
    const factor = exitFactors[factors + whole[e + COLUMN]];
    chances[n] = factor === 0 ? 0 : probabilityOf(factor * tables.hazards[(row + whole[e]) * 2 + 1]);
    total += chances[n];
  }
  if (total === 0) return -1;
  const visit = people.visits[i * course.statuses + status];
  const drawn = chance31(threefry(people.key0[i], people.key1[i], course.entryHash[status], visit));
  const scale = total > 1 ? 1 / total : 1;
  let cumulative = 0;
  for (let n = 0; n < count; n++) {
    cumulative += chances[n] * scale;
    if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) return whole[first + n * ENTRY + MOVE];
  }
  return -1;
}

/** A share of 100 % has infinite odds; a lever at 0 takes even that away (Infinity x 0 is NaN). */
function probabilityOf(odds: number): number {
  if (odds === Number.POSITIVE_INFINITY) return 1;
  return odds > 0 ? odds / (1 + odds) : 0;
}

/** Probability of a move whose strength is odds, for this person where and when they are. */
export function chanceOf(world: World, i: number, move: number): number {
  return probabilityOf(strengthOf(world, i, move));
}

/** The product of a move's factors for this person where and when they are: 0 where it cannot happen. */
export function strengthOf(world: World, i: number, move: number): number {
  const { course, tables, people } = world;
  const plan = course.plan;
  const kind = people.kind[i];
  const c = course.classOfKind[move * plan.kinds + kind];
  const profile = course.profileOf[course.profileStart[move] + people.place[i] * course.classes[move] + c];
  if (profile < 0) return 0;
  const segment = course.segmentOfDay[people.now[i] | 0];
  return (
    tables.factor[course.factorOffset[move] + c] *
    tables.hazards[(segment * tables.profiles + profile) * 2 + 1]
  );
}

/**
 * Opens a spell now in the status and place that the person has. Each cause that could end it has its own Exp(1)
 * threshold, keyed by person, status, cause and visit; each spends its own cumulative hazard; the first to be spent
 * happens. Exact for hazards that are constant between segment boundaries.
 */
export function openSpell(world: World, i: number): void {
  const { course, tables, people } = world;
  const t = people.now[i];
  const plan = course.plan;
  const status = people.status[i];
  const place = people.place[i];
  const kind = people.kind[i];
  const key0 = people.key0[i];
  const key1 = people.key1[i];
  const visit = people.visits[i * course.statuses + status]++;
  const { hazards, spent, profiles, segments } = tables;
  const { segmentStarts: starts, segmentOfDay } = course;
  const now = segmentOfDay[t | 0];
  const nowRow = Math.imul(now, profiles);
  const sinceNow = t - starts[now];

  let best = plan.days;
  let bestMove = OPEN;
  let bestSegment = segments - 1;
  const fall = nextFall(course, Math.imul(status, course.places) + place, t | 0);
  if (fall >= 0) {
    best = course.fallDay[fall];
    bestMove = -2 - course.fallList[fall];
    bestSegment = best > 0 ? segmentOfDay[best - 1] : 0;
  }
  if (course.journeyOf[status] >= 0 && people.linkEnd[i] < best) {
    best = people.linkEnd[i];
    bestMove = LINK_ENDS;
    bestSegment = segmentOfDay[best | 0];
  }
  let bestRow = Math.imul(bestSegment, profiles);
  let sinceBest = best - starts[bestSegment];

  // Everything that the loop reads, taken out of its objects once.
  const { exitFactors } = world;
  const { ofKind, start, firstList, whole } = course.exitLists;
  const ofThisKind = (Math.imul(kind, course.statuses) + status) << 1;
  const list = start[firstList[Math.imul(status, course.places) + place] + ofKind[ofThisKind]] | 0;
  const factors = ofKind[ofThisKind | 1];
  const first = (list + HEADER) | 0;
  const steady = (first + Math.imul(whole[list], ENTRY)) | 0;

  for (let e = first; e < steady; e = (e + ENTRY) | 0) {
    const factor = exitFactors[factors + whole[e | COLUMN]];
    if (factor === 0) continue;
    const profile = whole[e];
    const opening = (nowRow + profile) << 1;
    const closing = (bestRow + profile) << 1;
    const before = hazards[opening] + hazards[opening | 1] * sinceNow;
    const after = hazards[closing] + hazards[closing | 1] * sinceBest;
    // What cannot happen before then needs no number.
    if (after === before) continue;
    const u = unitInterval(threefry(key0, key1, whole[e | HASH], visit));
    // -ln u >= 1 - u: most causes are ruled out without a logarithm.
    if (1 - u >= factor * (after - before)) continue;
    const target = before - ln(u) / factor;
    if (target >= after) continue;
    // Most spells end within months of their opening: widen the search from there.
    const row = Math.imul(profile, segments);
    let low = now;
    let high = bestSegment;
    for (let step = 1; low + step < high; step <<= 1) {
      if (spent[(row + low + step) | 0] > target) high = (low + step - 1) | 0;
      else low = (low + step) | 0;
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spent[(row + middle) | 0] <= target) low = middle;
      else high = (middle - 1) | 0;
    }
    const lowRow = Math.imul(low, profiles);
    const cell = (lowRow + profile) << 1;
    const start = starts[low];
    const when = start + (target - hazards[cell]) / hazards[cell | 1];
    if (when < best) {
      best = when > t ? when : t;
      bestMove = whole[e | MOVE];
      bestSegment = low;
      bestRow = lowRow;
      sinceBest = best - start;
    }
  }
  people.next[i] = best;
  people.nextMove[i] = bestMove;
  const live = (steady + Math.imul(whole[list + LIVE_COUNT], ENTRY)) | 0;
  const shaped = whole[list + SHAPED_COUNT];
  if (shaped > 0) shortenByShaped(world, i, visit, factors, live, live + shaped * ENTRY);
  people.live[i] = live > steady ? 1 : 0;
}

/**
 * Looks, in the window at hand, at a spell on which a count of the run acts: the same thresholds, spent from the begin of
 * the spell, with the hazards of one more window known.
 */
export function lookAgain(world: World, i: number): void {
  const { course, people } = world;
  const { ofKind, start, firstList, whole } = course.exitLists;
  const status = people.status[i];
  const kind = (people.kind[i] * course.statuses + status) * 2;
  const list = start[firstList[status * course.places + people.place[i]] + ofKind[kind]];
  const first = list + HEADER + whole[list] * ENTRY;
  const visit = people.visits[i * course.statuses + status] - 1;
  shortenByLive(world, i, visit, ofKind[kind + 1], first, first + whole[list + LIVE_COUNT] * ENTRY);
}

/** Ends the spell sooner if one of the causes `first` to `last` (exclusive) of the lists is spent within the window. */
function shortenByLive(
  world: World,
  i: number,
  visit: number,
  factors: number,
  first: number,
  last: number,
): void {
  const { course, tables, people, exitFactors } = world;
  const { whole } = course.exitLists;
  const { hazards, profiles } = tables;
  const { segmentStarts: starts, segmentOfDay } = course;
  const opened = people.now[i];
  const from = segmentOfDay[opened | 0];
  const windowStart = course.plan.windowStarts[world.window];
  for (let e = first; e < last; e += ENTRY) {
    const factor = exitFactors[factors + whole[e + COLUMN]];
    if (factor === 0) continue;
    const horizon = people.next[i] < world.windowEnd ? people.next[i] : world.windowEnd;
    const until = segmentOfDay[(horizon - 1e-9) | 0];
    const profile = whole[e];
    const opening = (from * profiles + profile) * 2;
    const closing = (until * profiles + profile) * 2;
    const before = hazards[opening] + hazards[opening + 1] * (opened - starts[from]);
    const after = hazards[closing] + hazards[closing + 1] * (horizon - starts[until]);
    const u = unitInterval(threefry(people.key0[i], people.key1[i], whole[e | HASH], visit));
    const target = before - ln(u) / factor;
    if (target >= after) continue;
    let segment = until;
    const earliest = opened > windowStart ? from : segmentOfDay[windowStart];
    while (segment > earliest && hazards[(segment * profiles + profile) * 2] > target) segment--;
    const cell = (segment * profiles + profile) * 2;
    const when = starts[segment] + (target - hazards[cell]) / hazards[cell + 1];
    const soonest = opened > windowStart ? opened : windowStart;
    const moment = when > soonest ? when : soonest;
    if (moment >= horizon && moment > soonest) continue;
    people.next[i] = moment;
    people.nextMove[i] = whole[e + MOVE];
  }
}

/** Ends the spell sooner if one of the causes with a shape, `first` to `last` (exclusive) of the lists, comes before. */
function shortenByShaped(
  world: World,
  i: number,
  visit: number,
  factors: number,
  first: number,
  last: number,
): void {
  const { course, tables, people, exitFactors } = world;
  const { whole } = course.exitLists;
  for (let e = first; e < last; e += ENTRY) {
    const factor = exitFactors[factors + whole[e + COLUMN]];
    if (factor === 0) continue;
    const u = unitInterval(threefry(people.key0[i], people.key1[i], whole[e | HASH], visit));
    const shape = tables.shape[whole[e + MOVE]];
    const until = people.next[i];
    const when = endOfShaped(world, whole[e], factor, shape, people.since[i], people.now[i], until, -ln(u));
    if (when < until) {
      people.next[i] = when;
      people.nextMove[i] = whole[e + MOVE];
    }
  }
}

/** When a Weibull spell has spent its threshold, walking the stretches of equal hazard; `until` or later if it has not. */
function endOfShaped(
  world: World,
  profile: number,
  factor: number,
  shape: number,
  since: number,
  t: number,
  until: number,
  threshold: number,
): number {
  const { hazards, profiles, segments } = world.tables;
  const { segmentStarts: starts, segmentOfDay } = world.course.plan;
  const rateOn = (segment: number): number => hazards[(segment * profiles + profile) * 2 + 1];
  let left = threshold;
  let segment = segmentOfDay[t | 0];
  let powerBefore = power(t - since, shape);
  for (;;) {
    const rate = rateOn(segment);
    while (segment + 1 < segments && rateOn(segment + 1) === rate) segment++;
    const end = starts[segment + 1] < until ? starts[segment + 1] : until;
    const powerAfter = power(end - since, shape);
    const strength = factor * rate;
    const available = strength * (powerAfter - powerBefore);
    if (left < available) {
      const when = since + power(powerBefore + left / strength, 1 / shape);
      return when < t ? t : when;
    }
    left -= available;
    if (end >= until) return until;
    powerBefore = powerAfter;
    segment++;
  }
}

/**
 * The next day after `day` on which this place changes hands in a way that concerns people of this status (`at` is
 * status x places + place), or -1. Index into `fallList`.
 */
function nextFall({ fallStart, fallDay }: Course, at: number, day: number): number {
  const end = fallStart[at + 1];
  for (let f = fallStart[at]; f < end; f++) if (fallDay[f] > day) return f;
  return -1;
}

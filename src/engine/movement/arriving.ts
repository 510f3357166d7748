import { enqueue } from './day-queue.ts';
import { decides } from './deciding.ts';
import { leaveBy, wordOfChoice } from './leaving.ts';
import type { MovementState } from './movement-state.ts';
import { addPeople } from './occupancy.ts';
import { nextLeaving, stay } from './settling.ts';
import { endDay, recentWay, travelSlowly } from './travelling.ts';

/** Links that somebody may finish on one day: Flee gives up where its stack ends. */
const MOST_LINKS_A_DAY = 500;

/** Somebody leaves the place where they stand for a link: they come to its end today, in their turn, or later. */
export function setOut(state: MovementState, person: number, place: number, link: number): void {
  const { occupancy, times, slowTravel } = state;
  addPeople(occupancy, place, -1);
  beUnderWay(state, person, link, slowTravel ? travelSlowly(state, person, link, 0) : times.days[link]);
}

function beUnderWay(
  { movers, occupancy, arriving, day }: MovementState,
  person: number,
  link: number,
  days: number,
): void {
  movers.at[person] = occupancy.count.length + link;
  if (day + days < arriving.head.length) enqueue(arriving, movers.next, person, day + days);
}

/**
 * Somebody comes to the end of their link. Where it was closed behind them they are back at its start, and that is all for
 * today. Else, with time left, they decide again at once, and may go on and on. Who passes through a place is not counted
 * in it: nobody looks in between.
 */
export function arrive(state: MovementState, person: number): void {
  const { movers, day, times, slowTravel, occupancy, links } = state;
  const link = movers.at[person] - occupancy.count.length;
  let moved = times.last[link];
  let speed = times.speed[link];
  let entered = day - times.days[link];
  if (slowTravel) {
    movers.arrived[person] = 1;
    moved = movers.moved[person];
    speed = movers.speed[person];
    entered = movers.entered[person];
  }
  if (state.lastClosed[link] > entered) {
    settle(state, person, links.from[link], moved, -1);
    return;
  }
  let place = links.to[link];
  for (let hop = 0; moved < speed && hop < MOST_LINKS_A_DAY; hop++) {
    const leaves = staysShort(state, person, place, moved) ? day : decides(state, person, place);
    if (leaves > day) {
      // In months of harvest people are at home.
      settle(state, person, state.chart.hazards === null ? movers.at[person] : place, moved, leaves);
      return;
    }
    const next = leaveBy(state, person, place, wordOfChoice(state, person));
    if (next < 0) break;
    const days = slowTravel ? travelSlowly(state, person, next, moved) : times.days[next];
    if (days > 0) {
      beUnderWay(state, person, next, days);
      return;
    }
    place = links.to[next];
    if (slowTravel) {
      moved = movers.moved[person];
      speed = movers.speed[person];
    } else {
      moved += times.last[next];
      speed = times.speed[next];
    }
  }
  settle(state, person, place, moved, -1);
}

/**
 * The same where people move at the speed of their link, with the day on which they leave the place that they come to, as far as
 * that is foreseen, and the word of their choice if that is today.
 */
export function arriveAsForeseen(state: MovementState, person: number, leaves: number, word: number): void {
  const { movers, day, times, occupancy, links } = state;
  let link = movers.at[person] - occupancy.count.length;
  if (state.lastClosed[link] > day - times.days[link]) {
    beAt(state, person, links.from[link], -1);
    return;
  }
  let place = links.to[link];
  let moved = times.last[link];
  let first = true;
  for (let hop = 0; moved < times.speed[link] && hop < MOST_LINKS_A_DAY; hop++) {
    const until = first ? leaves : nextLeaving(state, person, place, day);
    if (until > day) {
      beAt(state, person, place, until);
      return;
    }
    link = leaveBy(state, person, place, first ? word : wordOfChoice(state, person));
    if (link < 0) break;
    if (times.days[link] > 0) {
      beUnderWay(state, person, link, times.days[link]);
      return;
    }
    place = links.to[link];
    moved += times.last[link];
    first = false;
  }
  beAt(state, person, place, -1);
}

/** Who avoids short stints goes on through a town if they have hardly moved. */
function staysShort(state: MovementState, person: number, place: number, moved: number): boolean {
  if (!state.slowTravel) return false;
  const { chart, day } = state;
  const { rules, locations } = chart.plan;
  if (!rules.avoidShortStints || chart.calendar.town[day * locations.length + place] === 0) return false;
  return (recentWay(state, person, day) + moved / rules.maxMoveSpeed) / 2 < 0.5;
}

/** Somebody stays at a place for the day, until the day `leaves`; -1: they will decide tomorrow. */
function settle(state: MovementState, person: number, place: number, moved: number, leaves: number): void {
  if (state.chart.plan.rules.avoidShortStints) endDay(state, person, moved);
  beAt(state, person, place, leaves);
}

function beAt(state: MovementState, person: number, place: number, leaves: number): void {
  const { movers, day } = state;
  movers.at[person] = place;
  addPeople(state.occupancy, place, 1);
  stay(state, person, place, day, leaves < 0 ? nextLeaving(state, person, place, day + 1) : leaves);
}

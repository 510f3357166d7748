import { enqueue } from './day-queue.ts';
import { decides } from './deciding.ts';
import { leave, recentWay, travelTo } from './leaving.ts';
import type { MovementState } from './movement-state.ts';
import { addPeople } from './occupancy.ts';
import { nextLeaving, stay } from './settling.ts';

/** Links that somebody may finish on one day: Flee gives up where its stack ends. */
const MOST_LINKS_A_DAY = 500;

/** Somebody who has just left is on their way: they will arrive today, before the day is over, or later. */
export function setOut(state: MovementState, person: number): void {
  const { movers, day } = state;
  const arrives = travelTo(state, person, 0);
  if (arrives < state.chart.plan.days) enqueue(state.arriving, movers.next, person, Math.max(day, arrives));
}

/**
 * Somebody comes to the end of their link. Where it was closed behind them they are back at its start, and that is all for
 * today. Else, with time left, they decide again at once, and may go on and on.
 */
export function arrive(state: MovementState, person: number): void {
  const { movers, chart, occupancy, day } = state;
  const { plan, calendar } = chart;
  const { rules, links } = plan;
  const roads = calendar.networks[calendar.networkOf[day]];
  for (let hop = 0; hop < MOST_LINKS_A_DAY; hop++) {
    const link = movers.link[person];
    const moved = movers.moved[person];
    movers.arrived[person] = 1;
    const turnedBack = roads.lastClosed[link] > movers.entered[person];
    const place = turnedBack ? links.from[link] : links.to[link];
    movers.place[person] = place;
    movers.underWay[person] = 0;
    addPeople(occupancy, place, 1);
    let leaves = day + 1;
    let tried = false;
    if (!turnedBack && moved < movers.speed[person]) {
      const short =
        rules.avoidShortStints && (recentWay(state, person, day) + moved / rules.maxMoveSpeed) / 2 < 0.5;
      const forced = short && calendar.town[day * plan.locations.length + place] === 1;
      leaves = forced ? day : decides(state, person);
      tried = leaves === day;
      if (tried && leave(state, person)) {
        const arrives = travelTo(state, person, moved);
        if (arrives === day) continue;
        if (arrives < plan.days) enqueue(state.arriving, movers.next, person, arrives);
        return;
      }
      if (!tried) {
        rest(state, person, moved);
        stay(state, person, day, leaves);
        return;
      }
    }
    rest(state, person, moved);
    stay(state, person, day, nextLeaving(state, person, day + 1));
    return;
  }
  rest(state, person, 0);
  stay(state, person, day, nextLeaving(state, person, day + 1));
}

/** The day is over for somebody who has gone so far on it. */
function rest(state: MovementState, person: number, moved: number): void {
  const { movers, chart, day } = state;
  const { avoidShortStints, maxMoveSpeed } = chart.plan.rules;
  if (!avoidShortStints) return;
  movers.recent[person] = (recentWay(state, person, day) + moved / maxMoveSpeed) / 2;
  movers.recentDay[person] = day;
}

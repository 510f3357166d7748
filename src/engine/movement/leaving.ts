import { unitInterval } from '../random/uniform.ts';
import { linkTo } from './candidates.ts';
import { pickPosition } from './choice-table.ts';
import { choiceTable } from './movement-chart.ts';
import { CHOICE, wordOf } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';

/** The word of the next choice of somebody, 0 for who is on a route and needs none. */
export function wordOfChoice(state: MovementState, person: number): number {
  const { movers } = state;
  if (state.routed && movers.routeAt[person] < movers.routeEnd[person]) return 0;
  return wordOf(state.random, person, movers.decisions[person], CHOICE);
}

/**
 * Somebody leaves their place, on the route that they are on or a new one picked by the word of their choice: the link that they
 * enter. -1, and the decision is lost, if there is no way out, the route ends in a camp that is nearly full, or its next link is closed.
 */
export function leaveBy(state: MovementState, person: number, place: number, word: number): number {
  const { movers } = state;
  const link =
    state.routed && movers.routeAt[person] < movers.routeEnd[person]
      ? goOn(state, person, place)
      : beginRoute(state, person, place, word);
  movers.decisions[person]++;
  if (link >= 0) state.entries[link]++;
  return link;
}

function beginRoute(state: MovementState, person: number, place: number, word: number): number {
  const { movers, chart } = state;
  if (state.blind) return anyLink(state, place, unitInterval(word));
  const trait = chart.classes.count === 1 ? 0 : movers.trait[person];
  const table = state.tables[place * chart.classes.count + trait] ?? choiceTable(state, place, trait);
  const picked = pickPosition(table, state.occupancy, word);
  if (picked < 0) return -1;
  const { ways } = table;
  if (keepsOut(state, ways[4 * picked])) return -1;
  if (state.routed) {
    movers.routeAt[person] = ways[4 * picked + 2];
    movers.routeEnd[person] = ways[4 * picked + 3];
  }
  return ways[4 * picked + 1];
}

/** Who is on a route takes its next link. */
function goOn(state: MovementState, person: number, place: number): number {
  const { movers, chart, day } = state;
  const { plan, calendar } = chart;
  const { nodes } = state.routes;
  const roads = calendar.networks[calendar.networkOf[day]];
  const link = keepsOut(state, nodes[movers.routeEnd[person] - 1])
    ? -1
    : linkTo(plan.links, roads, place, nodes[movers.routeAt[person]]);
  movers.routeAt[person] = link < 0 ? movers.routeEnd[person] : movers.routeAt[person] + 1;
  return link;
}

/** Whether a destination is a camp that is nearly full. */
function keepsOut({ occupancy, chart, day }: MovementState, end: number): boolean {
  return occupancy.room[end] < 0.5 && chart.calendar.camp[day * occupancy.room.length + end] === 1;
}

/** People who know of nothing take any link; in Flee they stay where they are. */
function anyLink({ chart, day }: MovementState, place: number, u: number): number {
  const links = chart.calendar.networks[chart.calendar.networkOf[day]].open[place];
  return chart.plan.compat === 'flee' || links.length === 0 ? -1 : links[Math.floor(u * links.length)];
}

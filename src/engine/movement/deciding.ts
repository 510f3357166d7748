import { awareness, floodForecast } from './attraction.ts';
import { chanceOfLeaving } from './movement-calendar.ts';
import { CONNECTIONS, poisson, uniformOf, uniformOfMany, WAIT } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';
import { addPeople } from './occupancy.ts';
import { nextLeaving } from './settling.ts';

/** The day on which somebody who has just come to their place, where they are not counted yet, leaves it: today or later. */
export function decides(state: MovementState, person: number, place: number): number {
  if (state.chart.hazards !== null) return nextLeaving(state, person, place, state.day);
  state.movers.at[person] = place;
  if (decidesToday(state, person, false)) return state.day;
  state.movers.decisions[person]++;
  return state.day + 1;
}

/** Whether somebody leaves today, where the chance is not known ahead; `counted`: among those at their place. */
export function decidesToday(state: MovementState, person: number, counted: boolean): boolean {
  const { movers, chart, day } = state;
  const { plan, calendar } = chart;
  const { rules } = plan;
  if (rules.twoSystem) connect(state, person, counted);
  if (
    rules.harvestMonths.includes(plan.monthOfDay[day]) &&
    (plan.compat === 'flee' || movers.farmer[person] === 1)
  ) {
    goHome(state, person, counted);
    return false;
  }
  if (movers.routeAt[person] < movers.routeEnd[person]) return true;
  const place = movers.at[person];
  const at = day * plan.locations.length + place;
  if (
    rules.twoSystem &&
    calendar.conflict[at] > 0.6 &&
    calendar.onset[at] >= 0 &&
    day >= calendar.onset[at] + 10 &&
    movers.connections[person] >= 3
  ) {
    return true;
  }
  let chance = chanceOfLeaving(plan, calendar, day, place, state.live.population[place]);
  if (rules.flood !== null && calendar.flood[at] > 0) {
    const { flood } = rules;
    const forecast = floodForecast(plan, flood, calendar, day, place, flood.movechances);
    if (forecast !== null && (forecast !== 0 || plan.compat === 'flee')) {
      const heed = awareness(plan, flood, chart.classes, movers.trait[person]);
      chance *= (forecast / flood.forecasterTimescaleDays) * heed;
    }
  }
  return uniformOf(state.random, person, movers.decisions[person], WAIT) < chance;
}

/** In months of harvest people are counted where they come from, and stay there. */
function goHome(state: MovementState, person: number, counted: boolean): void {
  const { movers, occupancy } = state;
  const home = movers.origin[person];
  if (movers.at[person] === home) return;
  if (counted) {
    addPeople(occupancy, movers.at[person], -1);
    addPeople(occupancy, home, 1);
  }
  movers.at[person] = home;
  movers.routeAt[person] = movers.routeEnd[person];
}

/** Acquaintances that somebody begins with. */
export function firstConnections(state: MovementState, person: number): number {
  const { averageSocialConnectivity } = state.chart.plan.rules;
  return Math.min(
    255,
    poisson(averageSocialConnectivity, (part) => uniformOfMany(state.random, person, 0, CONNECTIONS, part)),
  );
}

/** Acquaintances made and lost where somebody stands; each rule begins from what was there at first, and the last one holds. */
export function connect(state: MovementState, person: number, counted: boolean): void {
  const { movers, chart, occupancy, day } = state;
  const place = movers.at[person];
  const at = day * chart.plan.locations.length + place;
  const before = movers.connections[person];
  const people = occupancy.count[place] + (counted ? 0 : 1);
  let connections = before;
  if (people > 100) connections = Math.min(10, before + Math.min(2, Math.floor(people / 100)));
  if (people < 10) connections = Math.max(0, before - 1);
  // Flee counts every day twice, once here and once when somebody decides.
  movers.daysHere[person]++;
  if (chart.calendar.camp[at] === 1 && movers.daysHere[person] > 7) connections = Math.min(8, before + 1);
  if (chart.calendar.conflict[at] > 0.5) connections = Math.max(0, before - 2);
  if (day - movers.connectedOn[person] > 30) connections = Math.max(0, before - 1);
  movers.daysHere[person]++;
  movers.connectedOn[person] = day;
  movers.connections[person] = connections;
}

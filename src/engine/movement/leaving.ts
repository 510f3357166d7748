import { pickCandidate } from './choice-table.ts';
import { choiceTable } from './movement-chart.ts';
import { CHOICE, uniformOf, uniformOfMany, WALK } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';
import { addPeople } from './occupancy.ts';

/**
 * Somebody leaves their place, on the route that they are on or a new one: true if they are on a link now. They lose the
 * decision if the route ends in a camp that is nearly full or its next link is closed, or if there is no way out.
 */
export function leave(state: MovementState, person: number): boolean {
  const { movers, occupancy } = state;
  const place = movers.place[person];
  if (movers.routeAt[person] >= movers.routeEnd[person] && !chooseRoute(state, person, place)) {
    movers.decisions[person]++;
    return false;
  }
  const link = nextLink(state, person, place);
  movers.decisions[person]++;
  if (link < 0) {
    movers.routeAt[person] = movers.routeEnd[person];
    return false;
  }
  movers.routeAt[person]++;
  movers.link[person] = link;
  movers.underWay[person] = 1;
  movers.entered[person] = state.day;
  addPeople(occupancy, place, -1);
  state.entries[link]++;
  return true;
}

function chooseRoute(state: MovementState, person: number, place: number): boolean {
  const { movers, chart, day } = state;
  const u = uniformOf(state.random, person, movers.decisions[person], CHOICE);
  if (chart.plan.rules.awarenessLevel === 0 && !chart.plan.rules.fixedRoutes) {
    return chooseLinkBlindly(state, person, place, u);
  }
  const table = choiceTable(chart, state.live, state.tables, day, place, movers.trait[person]);
  const picked = pickCandidate(table, state.occupancy, u);
  if (picked < 0) return false;
  const { nodes, start } = table.candidates;
  movers.route[person] = nodes;
  movers.routeAt[person] = start[picked];
  movers.routeEnd[person] = start[picked + 1];
  return true;
}

/** People who know of nothing take any link; in Flee they stay where they are. */
function chooseLinkBlindly(state: MovementState, person: number, place: number, u: number): boolean {
  const { movers, chart, day } = state;
  const links = chart.calendar.networks[chart.calendar.networkOf[day]].open[place];
  if (chart.plan.compat === 'flee' || links.length === 0) return false;
  movers.route[person] = Int32Array.of(chart.plan.links.to[links[Math.floor(u * links.length)]]);
  movers.routeAt[person] = 0;
  movers.routeEnd[person] = 1;
  return true;
}

/** The first open link to the next location of a person's route; -1 if there is none or they had better stay. */
function nextLink(state: MovementState, person: number, place: number): number {
  const { movers, chart, occupancy, day } = state;
  const { plan, calendar } = chart;
  const route = movers.route[person];
  const end = route[movers.routeEnd[person] - 1];
  if (occupancy.room[end] < 0.5 && calendar.camp[day * plan.locations.length + end] === 1) return -1;
  const next = route[movers.routeAt[person]];
  const links = calendar.networks[calendar.networkOf[day]].open[place];
  const { to } = plan.links;
  for (let k = 0; k < links.length; k++) if (to[links[k]] === next) return links[k];
  return -1;
}

/**
 * Somebody who has just entered a link on this day, and has gone `before` km on it already, will come to its end on the
 * day that is returned; how far they will have gone on that day is kept.
 */
export function travelTo(state: MovementState, person: number, before: number): number {
  const { movers, chart, times, day } = state;
  const { links, rules } = chart.plan;
  const link = movers.link[person];
  const onFoot = rules.startOnFoot && movers.arrived[person] === 0;
  const speed = onFoot ? rules.maxWalkSpeed : links.speed[link];
  let days: number;
  let last: number;
  let lastSpeed = speed;
  if (links.walkProbability[link] > 0 || state.remainingSpeed) {
    ({ days, last, lastSpeed } = travelDayByDay(state, person, link, speed, before));
  } else {
    days = onFoot ? times.footDays[link] : times.days[link];
    last = onFoot ? times.footLast[link] : times.last[link];
    if (rules.avoidShortStints && days > 0) rememberWay(state, person, day, days, before, speed);
  }
  movers.moved[person] = days === 0 ? before + last : last;
  movers.speed[person] = lastSpeed;
  return day + days;
}

function travelDayByDay(
  state: MovementState,
  person: number,
  link: number,
  speed: number,
  before: number,
): { days: number; last: number; lastSpeed: number } {
  const { movers, chart, day } = state;
  const { links, rules } = chart.plan;
  const distance = links.distanceKm[link];
  let way = 0;
  for (let days = 0; ; days++) {
    const u = uniformOfMany(state.random, person, movers.decisions[person], WALK, days);
    let today = u < links.walkProbability[link] ? rules.maxWalkSpeed : speed;
    const whole = today;
    if (state.remainingSpeed && days === 0) today = Math.max(0, today - before);
    way += today;
    if (way > distance || days >= chart.plan.days) {
      return { days, last: today + (distance - way), lastSpeed: whole };
    }
    if (rules.avoidShortStints) rememberWay(state, person, day + days, 1, days === 0 ? before : 0, today);
  }
}

/** How far people have gone lately counts in their next short stint: days on a link, the first with `before` km already. */
function rememberWay(
  state: MovementState,
  person: number,
  day: number,
  days: number,
  before: number,
  speed: number,
): void {
  const { movers, chart } = state;
  const { maxMoveSpeed } = chart.plan.rules;
  let recent = recentWay(state, person, day);
  for (let k = 0; k < days; k++) recent = (recent + ((k === 0 ? before : 0) + speed) / maxMoveSpeed) / 2;
  movers.recent[person] = recent;
  movers.recentDay[person] = day + days - 1;
}

/** Share of a day's way that somebody has gone lately, at the beginning of a day: each day of rest halves it. */
export function recentWay(state: MovementState, person: number, day: number): number {
  const { movers } = state;
  let recent = movers.recent[person];
  for (let rest = movers.recentDay[person] + 1; rest < day && recent > 0; rest++) recent /= 2;
  return recent;
}

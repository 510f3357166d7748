import { uniformOfMany, WALK } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';

/**
 * Where people begin on foot, may walk on a link, or remember how far they went: somebody who has just entered a link today, with
 * `before` km behind them on this day, comes to its end so many days from now; how far they will have gone on that day, and at
 * what speed, is kept.
 */
export function travelSlowly(state: MovementState, person: number, link: number, before: number): number {
  const { movers, chart, times, day } = state;
  movers.entered[person] = day;
  const { links, rules } = chart.plan;
  const onFoot = rules.startOnFoot && movers.arrived[person] === 0;
  const speed = onFoot ? rules.maxWalkSpeed : links.speed[link];
  if (links.walkProbability[link] > 0 || state.remainingSpeed)
    return travelDayByDay(state, person, link, speed, before);
  const days = onFoot ? times.footDays[link] : times.days[link];
  const last = onFoot ? times.footLast[link] : times.last[link];
  if (rules.avoidShortStints && days > 0) rememberWay(state, person, day, days, before, speed);
  movers.moved[person] = days === 0 ? before + last : last;
  movers.speed[person] = speed;
  return days;
}

function travelDayByDay(
  state: MovementState,
  person: number,
  link: number,
  speed: number,
  before: number,
): number {
  const { movers, chart, day } = state;
  const { links, rules } = chart.plan;
  const distance = links.distanceKm[link];
  let way = 0;
  for (let days = 0; ; days++) {
    const u = uniformOfMany(state.random, person, movers.decisions[person], WALK, days);
    const whole = u < links.walkProbability[link] ? rules.maxWalkSpeed : speed;
    const today = state.remainingSpeed && days === 0 ? Math.max(0, whole - before) : whole;
    way += today;
    if (way > distance || days >= chart.plan.days) {
      movers.moved[person] = (days === 0 ? before : 0) + today + (distance - way);
      movers.speed[person] = whole;
      return days;
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

/** The day is over for somebody who stands, after `moved` km on it. */
export function endDay(state: MovementState, person: number, moved: number): void {
  const { movers, chart, day } = state;
  movers.recent[person] = (recentWay(state, person, day) + moved / chart.plan.rules.maxMoveSpeed) / 2;
  movers.recentDay[person] = day;
}

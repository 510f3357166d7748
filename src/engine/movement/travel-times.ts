import type { MovementPlan } from './movement-plan.ts';

/** How long each link takes. */
export interface LinkTimes {
  /** Days begun on it before the one on which its end is reached, and km on that day. [links] */
  days: Int32Array;
  last: Float64Array;
  /** km a day. [links] */
  speed: Float64Array;
  /** The same for people on foot. */
  footDays: Int32Array;
  footLast: Float64Array;
}

export function linkTimes(plan: MovementPlan): LinkTimes {
  const { distanceKm, speed } = plan.links;
  const times: LinkTimes = {
    days: new Int32Array(distanceKm.length),
    last: new Float64Array(distanceKm.length),
    speed,
    footDays: new Int32Array(distanceKm.length),
    footLast: new Float64Array(distanceKm.length),
  };
  for (let link = 0; link < distanceKm.length; link++) {
    const ride = travel(distanceKm[link], speed[link], plan.days);
    const walk = travel(distanceKm[link], plan.rules.maxWalkSpeed, plan.days);
    times.days[link] = ride.days;
    times.last[link] = ride.last;
    times.footDays[link] = walk.days;
    times.footLast[link] = walk.last;
  }
  return times;
}

/** A link ends on the day on which the way is longer than it, not as long: 360 km take two days at 360 km a day. */
function travel(distance: number, speed: number, most: number): { days: number; last: number } {
  let way = speed;
  let days = 0;
  while (way <= distance && days < most) {
    way += speed;
    days++;
  }
  return { days, last: speed + (distance - way) };
}

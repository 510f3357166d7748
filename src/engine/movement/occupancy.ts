import { power } from '../mathematics/power.ts';
import type { MovementRules } from './movement-plan.ts';

/** How many people stand at each location at this moment, and what that does to its draw. */
export interface Occupancy {
  /** [locations] */
  count: Int32Array;
  /** People whom there is room for; below 1: no limit. [locations] */
  limit: Float64Array;
  /** 1 with room, 0 when full, falling from one to the other above the buffer. [locations] */
  room: Float64Array;
  /** `room` to the power that weights are raised to. [locations] */
  roomPower: Float64Array;
  buffer: number;
  weightPower: number;
}

export function createOccupancy(locations: number, rules: MovementRules): Occupancy {
  const room = new Float64Array(locations).fill(1);
  return {
    count: new Int32Array(locations),
    limit: new Float64Array(locations),
    room,
    roomPower: rules.weightPower === 1 ? room : new Float64Array(locations).fill(1),
    buffer: rules.capacityBuffer,
    weightPower: rules.weightPower,
  };
}

/** Capacities of a day. */
export function setLimits(occupancy: Occupancy, capacity: Float64Array, row: number, scaling: number): void {
  const { limit } = occupancy;
  for (let i = 0; i < limit.length; i++) {
    limit[i] = capacity[row + i] * scaling;
    measureRoom(occupancy, i);
  }
}

/** Adds people to a location, or takes them away. */
export function addPeople(occupancy: Occupancy, i: number, people: number): void {
  occupancy.count[i] += people;
  if (occupancy.limit[i] >= 1) measureRoom(occupancy, i);
}

function measureRoom(occupancy: Occupancy, i: number): void {
  const { room, roomPower, weightPower } = occupancy;
  room[i] = roomAt(occupancy.count[i], occupancy.limit[i], occupancy.buffer);
  if (weightPower !== 1) roomPower[i] = power(room[i], weightPower);
}

/** Factor on the weight of a destination where `people` stand and `limit` have room (algorithm: capacity multiplier). */
export function roomAt(people: number, limit: number, buffer: number): number {
  if (!(limit >= 1)) return 1;
  const comfortable = buffer * limit;
  if (people <= comfortable) return 1;
  if (people >= limit) return 0;
  return 1 - (people - comfortable) / (limit * (1 - buffer));
}

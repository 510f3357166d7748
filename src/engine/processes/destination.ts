import type { Destination, PlaceShares } from '../plan.ts';
import { threefry } from '../random/threefry.ts';
import { chance31, threshold31 } from '../random/uniform.ts';
import type { World } from '../world.ts';

/** The place to which a move takes this person. */
export function destinationOf(world: World, i: number, destination: Destination): number {
  const { course, people } = world;
  const plan = course.plan;
  const group = (people.kind[i] / plan.kindsPerGroup) | 0;
  const place = destination.placeOfGroup[group];
  if (place >= 0) return place;
  if (place === -1) return people.place[i];
  const visit = people.visits[i * plan.statuses.length + people.status[i]];
  const drawn = chance31(threefry(people.key0[i], people.key1[i], destination.hash, visit));
  return pickPlace(destination.shares[destination.sharesOfGroup[group]], drawn);
}

/** The place whose stretch of the weights the number falls in. */
export function pickPlace(shares: PlaceShares, drawn: number): number {
  let total = 0;
  for (const weight of shares.weights) total += weight;
  let cumulative = 0;
  for (let p = 0; p < shares.places.length; p++) {
    cumulative += shares.weights[p] / total;
    if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) return shares.places[p];
  }
  return shares.places[shares.places.length - 1];
}

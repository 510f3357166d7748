import type { PlacePick } from '../place-picks.ts';
import { threefry } from '../random/threefry.ts';
import { chance31 } from '../random/uniform.ts';
import type { World } from '../world.ts';

/** The place to which a move takes this person. */
export function destinationOf(world: World, i: number, move: number): number {
  const { course, people } = world;
  const plan = course.plan;
  const { destination } = plan.moves[move];
  const group = (people.kind[i] / plan.kindsPerGroup) | 0;
  const place = destination.placeOfGroup[group];
  if (place >= 0) return place;
  if (place === -1) return people.place[i];
  if (place === -3) return people.origin[i];
  const visit = people.visits[i * course.statuses + people.status[i]];
  const drawn = chance31(threefry(people.key0[i], people.key1[i], destination.hash, visit));
  return pickPlace(course.placePicks[move][destination.sharesOfGroup[group]], drawn);
}

/** The place whose stretch of the weights the number falls in. */
function pickPlace({ places, thresholds }: PlacePick, drawn: number): number {
  let p = 0;
  while (drawn >= thresholds[p]) p++;
  return places[p];
}

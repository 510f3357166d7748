import { threefry } from '../random/threefry.ts';
import { chance31, threshold31 } from '../random/uniform.ts';
import type { World } from '../world.ts';
import { destinationOf } from './destination.ts';
import { chanceOf, enterStatus, resume } from './life-course.ts';
import { recordMove, recordRefuge } from './record.ts';

/**
 * A place falls at the start of a day: shares of those in it die, are taken by the new holder, and so on; the rest go
 * to their refuge in the same status, whose clock runs on, or stay.
 */
export function settleFall(world: World, i: number, fallIndex: number): void {
  const { course, people, chances } = world;
  const plan = course.plan;
  const fall = plan.falls[fallIndex];
  const visit = people.visits[i * course.statuses + people.status[i]];
  const drawn = chance31(threefry(people.key0[i], people.key1[i], fall.hash, visit));
  let total = 0;
  for (let o = 0; o < fall.outcomes.length; o++) {
    chances[o] = chanceOf(world, i, fall.outcomes[o]);
    total += chances[o];
  }
  const scale = total > 1 ? 1 / total : 1;
  let cumulative = 0;
  for (let o = 0; o < fall.outcomes.length; o++) {
    const move = fall.outcomes[o];
    cumulative += chances[o] * scale;
    if (drawn >= threshold31(cumulative > 1 ? 1 : cumulative)) continue;
    const status = fall.toStatus[o];
    const place =
      fall.toPlace[o] === -2
        ? destinationOf(world, i, move)
        : fall.toPlace[o] < 0
          ? people.place[i]
          : fall.toPlace[o];
    recordMove(world, i, move, status, place, people.kind[i]);
    people.status[i] = status;
    people.place[i] = place;
    enterStatus(world, i);
    return;
  }
  const status = fall.refugeStatus < 0 ? people.status[i] : fall.refugeStatus;
  const place = fall.refugePlace < 0 ? people.place[i] : fall.refugePlace;
  recordRefuge(world, i, status, place);
  const moved = place !== people.place[i];
  people.place[i] = place;
  if (status === people.status[i]) resume(world, i, moved);
  else {
    people.status[i] = status;
    enterStatus(world, i);
  }
}

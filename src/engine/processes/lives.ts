import { LINK_ENDS, OPEN, SETS_OUT, type World } from '../world.ts';
import { settleFall } from './falls.ts';
import { endLink, setOut } from './journey.ts';
import { makeMove } from './life-course.ts';

/** The people of the batch live on until `end` (days): every spell that ends before it, in order. */
export function live(world: World, end: number): void {
  const people = world.people;
  for (let i = 0; i < people.count; i++) {
    while (people.next[i] < end) {
      const move = people.nextMove[i];
      if (move === OPEN) break;
      people.now[i] = people.next[i];
      if (move > OPEN) makeMove(world, i, move);
      else if (move === SETS_OUT) setOut(world, i);
      else if (move === LINK_ENDS) endLink(world, i);
      else settleFall(world, i, -2 - move);
    }
  }
}

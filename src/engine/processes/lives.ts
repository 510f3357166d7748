import { LINK_ENDS, OPEN, SETS_OUT, type World } from '../world.ts';
import { settleFall } from './falls.ts';
import { endLink, setOut } from './journey.ts';
import { lookAgain, makeMove } from './life-course.ts';

/**
 * A person lives on: every spell that ends, in order, to the end of the time. Only a spell on which a count of the run acts
 * holds them up: its hazard is known to the end of the window at hand, so they wait for the next window, or for the one
 * in which the spell begins. Returns true if they wait.
 */
export function live(world: World, i: number): boolean {
  const { people, course, ahead } = world;
  const { days, windowOfDay } = course;
  for (;;) {
    if (people.live[i] === 1) {
      const begins = windowOfDay[people.now[i] | 0];
      if (begins > world.window) return waitFor(world, i, begins);
      lookAgain(world, i);
      if (people.next[i] >= world.windowEnd && world.windowEnd < days)
        return waitFor(world, i, world.window + 1);
    }
    const move = people.nextMove[i];
    if (move === OPEN || people.next[i] >= days) break;
    if (!ahead) {
      const ends = windowOfDay[people.next[i] | 0];
      if (ends > world.window) return waitFor(world, i, ends);
    }
    people.now[i] = people.next[i];
    if (move > OPEN) makeMove(world, i, move);
    else if (move === SETS_OUT) setOut(world, i);
    else if (move === LINK_ENDS) endLink(world, i);
    else settleFall(world, i, -2 - move);
  }
  // Counted apart from the stocks, which only know of changes.
  if (course.final[people.status[i]] === 1) world.peopleOut++;
  else world.peopleHere++;
  return false;
}

function waitFor({ people, waiting }: World, i: number, window: number): true {
  people.after[i] = waiting[window];
  waiting[window] = i;
  return true;
}

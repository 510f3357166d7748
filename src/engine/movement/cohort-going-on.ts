import { binomial } from './binomial.ts';
import { choose } from './cohort-choosing.ts';
import { follow, settle } from './cohort-moves.ts';
import type { CohortsState } from './cohort-state.ts';

/** Links that somebody may finish on one day, as in `arrive`; those of one route count as one where states have no order. */
const MOST_LINKS_A_DAY = 500;

/** Those with time left in the middle of the day decide again, state after state. */
export function goOn(state: CohortsState): void {
  if (state.states.ordered) {
    decideIn(state, state.marks, false);
    return;
  }
  for (let hop = 0; state.later.some((bits) => bits !== 0); hop++) {
    [state.marks, state.later] = [state.later, state.marks];
    decideIn(state, state.marks, hop >= MOST_LINKS_A_DAY);
  }
}

/** States in the order of their numbers; those that follow one have higher numbers, or are entered for later. */
function decideIn(state: CohortsState, marks: Int32Array, stopped: boolean): void {
  for (let w = 0; w < marks.length; w++) {
    while (marks[w] !== 0) {
      const lowest = marks[w] & -marks[w];
      marks[w] ^= lowest;
      decide(state, (w << 5) + 31 - Math.clz32(lowest), stopped);
    }
  }
}

function decide(state: CohortsState, at: number, stopped: boolean): void {
  const { numbers, states, inState, stateRow } = state;
  const people = inState[at];
  if (people === 0) return;
  inState[at] = 0;
  const place = states.place[at];
  const row = stateRow[at];
  const stays = stopped ? 1 : stayingAt(state, place);
  const leavers = binomial(people, 1 - stays, numbers);
  if (leavers < people) {
    settle(state, place, people - leavers, -1);
    follow(state, row, people, people - leavers);
  }
  if (leavers === 0) return;
  const lost = choose(state, place, leavers, row, at);
  if (lost === 0) return;
  settle(state, place, lost, -1);
  follow(state, row, lost, lost);
}

/** Chance that people without a route stay where they are today. */
export function stayingAt({ world: { chart, day } }: CohortsState, place: number): number {
  const { staying, days } = chart.hazards!;
  return staying[place * (days + 1) + day];
}

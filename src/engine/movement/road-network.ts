import type { MovementClosure, MovementPlan } from './movement-plan.ts';

/** Which links are open, in the order in which people see them. A link that opens again goes to the end. */
export interface RoadNetwork {
  /** Outgoing links by location. */
  open: number[][];
  closed: number[][];
  /** Last day on which each link was closed, -1 for never: who was on it then is turned back. [links] */
  lastClosed: Int32Array;
  /** 1 where everybody at its start must take it. [links] */
  forced: Uint8Array;
}

export function openNetwork(plan: MovementPlan): RoadNetwork {
  const { from } = plan.links;
  const open: number[][] = plan.locations.map(() => []);
  for (let link = 0; link < from.length; link++) open[from[link]].push(link);
  return {
    open,
    closed: plan.locations.map(() => []),
    lastClosed: new Int32Array(from.length).fill(-1),
    forced: plan.links.forced.slice(),
  };
}

/** Closes or opens the links that a closure is about; says whether any changed. Camps are not its business. */
export function enactClosure(
  plan: MovementPlan,
  network: RoadNetwork,
  closure: MovementClosure,
  opens: boolean,
  day: number,
): boolean {
  const { first, second } = closure;
  const move = (from: number, to: (end: number) => boolean): boolean =>
    opens ? reopen(plan, network, from, to) : close(plan, network, from, to, day);
  let changed = false;
  if (closure.type === 'country') {
    const { countryOf } = plan;
    for (let i = 0; i < countryOf.length; i++) {
      if (countryOf[i] === first) changed = move(i, (end) => countryOf[end] === second) || changed;
      if (countryOf[i] === second) changed = move(i, (end) => countryOf[end] === first) || changed;
    }
  } else if (closure.type === 'location' && first >= 0) {
    const neighbours = (opens ? network.closed : network.open)[first].map((link) => plan.links.to[link]);
    changed = move(first, () => true);
    for (const i of new Set(neighbours)) changed = move(i, (end) => end === first) || changed;
  } else if (closure.type === 'link' && first >= 0 && second >= 0) {
    changed = closesLink(plan, closure, false) && move(first, (end) => end === second);
    changed = (closesLink(plan, closure, true) && move(second, (end) => end === first)) || changed;
  }
  if (closure.type === 'remove_forced_redirection') {
    for (let link = 0; link < plan.links.from.length; link++) {
      if (plan.links.forced[link] === 0 || plan.links.from[link] !== first || plan.links.to[link] !== second)
        continue;
      network.forced[link] = opens ? 1 : 0;
      changed = true;
    }
  }
  return changed;
}

/**
 * Whether a row about a link closes it, there or back. Flee compares names by identity: rows of longer names do nothing,
 * and of one-letter names only the way back, from the second to the first, is closed.
 */
function closesLink(plan: MovementPlan, { first, second }: MovementClosure, back: boolean): boolean {
  if (plan.compat === 'fixed') return true;
  return back && plan.locations[first].length === 1 && plan.locations[second].length === 1;
}

function close(
  plan: MovementPlan,
  network: RoadNetwork,
  from: number,
  to: (end: number) => boolean,
  day: number,
): boolean {
  const goes = network.open[from].filter((link) => to(plan.links.to[link]));
  if (goes.length === 0) return false;
  network.open[from] = network.open[from].filter((link) => !to(plan.links.to[link]));
  network.closed[from] = [...network.closed[from], ...goes];
  for (const link of goes) network.lastClosed[link] = day;
  return true;
}

function reopen(
  plan: MovementPlan,
  network: RoadNetwork,
  from: number,
  to: (end: number) => boolean,
): boolean {
  const comes = network.closed[from].filter((link) => to(plan.links.to[link]));
  if (comes.length === 0) return false;
  network.closed[from] = network.closed[from].filter((link) => !to(plan.links.to[link]));
  network.open[from] = [...network.open[from], ...comes];
  return true;
}

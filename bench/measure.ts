/** What one piece of work took. */
export interface Cost {
  /** CPU time of the whole process, all its threads. Milliseconds. */
  cpu: number;
  /** Milliseconds. */
  wall: number;
}

/** A contender of an interleaved comparison: does its piece of work, and says what it took. */
export type Work = () => Cost | Promise<Cost>;

/** What a piece of work took, over the rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Does the work on this thread, and takes its time. */
export function timed(work: () => void): Cost {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - start };
}

/**
 * Rounds in which every contender has its turn, so that whatever else the machine does befalls them all. `warm` rounds
 * before them are not counted. Costs by name, one per round.
 */
export async function interleave<Name extends string>(
  contenders: Record<Name, Work>,
  rounds: number,
  warm = 2,
): Promise<Record<Name, Cost[]>> {
  const names = Object.keys(contenders) as Name[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  for (let round = -warm; round < rounds; round++) {
    for (const name of names) {
      const cost = await contenders[name]();
      if (round >= 0) costs[name].push(cost);
    }
  }
  return costs;
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** The CPU time of every round, divided by `units`, in nanoseconds. */
export function nanoseconds(costs: Cost[], units: number): Spread {
  return spreadOf(costs.map(({ cpu }) => (cpu * 1e6) / units));
}

/** Of two contenders of the same rounds, round by round. */
export function ratios(a: Cost[], b: Cost[]): Spread {
  return spreadOf(a.map(({ cpu }, round) => cpu / b[round].cpu));
}

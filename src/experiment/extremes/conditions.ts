import type { Plan } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Positions } from '../run.ts';
import {
  closed,
  deadly,
  feedsBack,
  heldFast,
  motionless,
  onlyGroups,
  TIMES,
  tenfold,
  uncounted,
  waysToDie,
  weightless,
} from './altered-plans.ts';
import type { ExtremeFinding, ExtremeId } from './finding.ts';
import {
  alike,
  chanceApart,
  changedArrivals,
  changedLives,
  dispersion,
  movesMade,
  none,
  peopleIn,
  unbalanced,
  type Watched,
} from './measures.ts';

/** How a run differs from the scenario's own, beside its plan. */
export interface Otherwise {
  seed?: number;
  thin?: number;
  positions?: Positions;
}

/** What a condition has at hand. */
export interface Bench {
  scenario: Scenario;
  /** The scenario's, watched. */
  plan: Plan;
  seed: number;
  draws: number;
  thin: number;
  isDead(status: number): boolean;
  /** The scenario as it is: run once, held against many. */
  base(): Promise<Watched>;
  /** The same with counted signals that weigh nothing; the very same where there are none. */
  apart(): Promise<Watched>;
  /** A run of an altered plan. */
  run(plan: Plan, otherwise?: Otherwise): Promise<Watched>;
  /** The scenario with these settings, watched. */
  set(settings: Record<string, string>): Plan;
}

/** An extreme condition: what has to be there for it to change anything, and what is found under it. */
export interface Condition {
  applies(bench: Bench): boolean;
  find(bench: Bench): Promise<ExtremeFinding[]>;
}

const always = (): boolean => true;

/** Every condition alters the scenario itself; its expectation holds for any scenario. */
export const conditions: Record<ExtremeId, Condition> = {
  as_written: {
    applies: always,
    find: async (bench) => [unbalanced(await bench.base(), bench.isDead)],
  },

  same_seed: {
    applies: always,
    async find(bench) {
      const first = await bench.base();
      const again = await bench.run(bench.plan);
      const other = await bench.run(bench.plan, { seed: bench.seed + 1 });
      return [changedLives(lanesOf(first), lanesOf(again)), alike([...first.results, ...other.results])];
    },
  },

  thinned: {
    applies: always,
    async find(bench) {
      const all = await bench.apart();
      const half = await bench.run(weightless(bench.plan), { thin: bench.thin * 2 });
      return [unbalanced(half, bench.isDead), chanceApart(all, half, 1 / 2)];
    },
  },

  tenfold: {
    applies: always,
    async find(bench) {
      const many = await bench.run(tenfold(weightless(bench.plan)), { thin: bench.thin * TIMES });
      return [unbalanced(many, bench.isDead), chanceApart(await bench.apart(), many, 1)];
    },
  },

  best_values: {
    applies: ({ plan }) => plan.parameters.some(({ fixed }) => fixed === null),
    async find(bench) {
      const parameters = bench.plan.parameters.map(({ id }) => id);
      const rows = new Float64Array(bench.draws * parameters.length).fill(1 / 2);
      const best = await bench.run(weightless(bench.plan), { positions: { parameters, rows } });
      return [unbalanced(best, bench.isDead), dispersion(best)];
    },
  },

  no_arrivals: {
    applies: always,
    async find(bench) {
      const nobody = await bench.run(onlyGroups(bench.plan, () => false));
      const came = nobody.results.reduce((sum, { people }) => sum + people[0], 0);
      return [movesMade(nobody, always), peopleIn(nobody, always), none('people', came)];
    },
  },

  nobody_leaves: {
    applies: always,
    async find(bench) {
      const still = await bench.run(motionless(bench.plan));
      const { plan } = bench;
      const reached = new Set([
        ...plan.groups.map(({ status }) => status),
        ...plan.falls.flatMap(({ toStatus, refugeStatus }) => [...toStatus, refugeStatus]),
      ]);
      return [
        unbalanced(still, bench.isDead),
        peopleIn(still, (status) => !reached.has(status)),
        movesMade(still, (move) => plan.moves[move].timing !== 'fall'),
      ];
    },
  },

  nothing_falls: {
    applies: ({ plan }) => plan.falls.length > 0,
    async find(bench) {
      const held = await bench.run(heldFast(bench.plan));
      return [
        unbalanced(held, bench.isDead),
        changedArrivals(await bench.base(), held),
        movesMade(held, (move) => bench.plan.moves[move].timing === 'fall'),
      ];
    },
  },

  all_can_die: {
    applies: ({ plan, isDead }) => waysToDie(plan, isDead).length > 0,
    async find(bench) {
      const ways = waysToDie(bench.plan, bench.isDead);
      const mortal = new Set(ways.map((move) => bench.plan.moves[move].from));
      const dying = await bench.run(deadly(bench.plan, ways));
      return [unbalanced(dying, bench.isDead), peopleIn(dying, (status) => mortal.has(status))];
    },
  },

  levers_lowest: {
    applies: ({ plan }) => plan.levers.length > 0,
    async find(bench) {
      const low = await bench.run(bench.set(leversAt(bench.scenario, 'low')));
      const { plan } = low;
      const idle = (move: number): boolean => plan.levers[plan.moves[move].lever]?.value === 0;
      // Of the month in which it begins to act a part may be gone.
      const from = (move: number): number => {
        const day = plan.segmentStarts[plan.levers[plan.moves[move].lever].fromSegment];
        const month = plan.months.findIndex(({ start }) => start >= day);
        return month < 0 ? plan.months.length : month;
      };
      return [
        unbalanced(low, bench.isDead),
        changedArrivals(await bench.base(), low),
        movesMade(low, idle, from),
      ];
    },
  },

  levers_highest: {
    applies: ({ plan }) => plan.levers.length > 0,
    async find(bench) {
      const high = await bench.run(bench.set(leversAt(bench.scenario, 'high')));
      return [unbalanced(high, bench.isDead), changedArrivals(await bench.base(), high)];
    },
  },

  no_way_out: {
    applies: ({ plan }) => plan.journeys.length > 0 && plan.links.length > 0,
    async find(bench) {
      const shut = await bench.run(closed(bench.plan));
      const travelling = new Set(bench.plan.journeys.map(({ status }) => status));
      const blocked = new Set(bench.plan.journeys.map((journey) => journey.blocked));
      const setOut = shut.results.reduce((sum, { links }) => {
        let all = sum;
        for (let way = 0; way < links.length; way++) all += links[way];
        return all;
      }, 0);
      return [
        unbalanced(shut, bench.isDead),
        movesMade(shut, (move) => bench.plan.moves[move].timing === 'journey' && !blocked.has(move)),
        peopleIn(shut, (status) => travelling.has(status)),
        none('people', setOut),
      ];
    },
  },

  counts_weightless: {
    applies: ({ plan }) => feedsBack(plan),
    async find(bench) {
      const without = await bench.run(uncounted(bench.plan));
      return [
        unbalanced(without, bench.isDead),
        changedLives(lanesOf(await bench.apart()), lanesOf(without)),
      ];
    },
  },

  groups_apart: {
    applies: ({ plan }) => plan.groups.length > 1,
    async find(bench) {
      const plan = weightless(bench.plan);
      const [even, odd] = await Promise.all(
        [0, 1].map((rest) => bench.run(onlyGroups(plan, (group) => group % 2 === rest))),
      );
      const together = lanesOf(even).map((lanes, draw) =>
        lanes.map((lane, l) => lane + odd.results[draw].lanes[l]),
      );
      return [
        unbalanced(even, bench.isDead),
        unbalanced(odd, bench.isDead),
        changedLives(lanesOf(await bench.apart()), together),
      ];
    },
  },
};

const lanesOf = ({ results }: Watched): Int32Array[] => results.map(({ lanes }) => lanes);

/** Every lever at one end of its range, as settings. */
function leversAt({ source }: Scenario, end: 'low' | 'high'): Record<string, string> {
  return Object.fromEntries(
    (source.levers ?? []).map(({ key, value }) => [key.value, String(value.range.value[end])]),
  );
}

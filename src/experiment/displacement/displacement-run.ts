import type { MovementPlan } from '../../engine/index.ts';
// The files themselves: a run of one draw then loads little besides the movement model.
import { type CohortsRefusal, refusesCohorts } from '../../engine/movement/cohort-worlds.ts';
import { simulateCohorts } from '../../engine/movement/cohorts.ts';
import { chartMovement, type MovementChart } from '../../engine/movement/movement-chart.ts';
import { type MovementRecord, simulateMovement } from '../../engine/movement/simulate-movement.ts';
import { compileMovement } from '../../scenario/flee/compile-movement.ts';
import type { FleeInput } from '../../scenario/index.ts';
import type { RunOptions } from '../run.ts';
import { type Camps, campsOf, simulatedIn } from './camp-series.ts';
import { outCsv } from './out-csv.ts';

/** Draws where no number is asked for: a draw of a large conflict takes about a second. */
export const DISPLACEMENT_DRAWS = 20;

/** How people are computed: one by one, or those who are alike together. */
export type MovementExecutor = 'individuals' | 'cohorts';

/** Which draws of a plan of movement, and what is counted beside the camps. */
export interface DisplacementOptions {
  seed: number;
  draws: number;
  /** Default `individuals`. */
  executor?: MovementExecutor;
  /** Count how many people have entered each link, by day, in the first draw. */
  links?: boolean;
}

/** What is kept of one draw: counts of people, never a person. */
export interface DisplacementDraw {
  /** People in each camp at the end of each day. [days x camps] */
  camps: Int32Array;
  /** People displaced so far, at the end of each day. [days] */
  people: Int32Array;
  /** People at all places together, so that the rest is under way. [days] */
  standing: Int32Array;
  /** People who have entered each link, by the end of each day; of the first draw, if asked for. [days x links] */
  links: Int32Array | null;
  /** Where people stand at the end, by where they come from; those under way in a last column. [locations x (locations + 1)]; null for cohorts */
  origins: Int32Array | null;
}

/** A run of a directory in Flee's format. */
export interface DisplacementRun {
  input: FleeInput;
  plan: MovementPlan;
  camps: Camps;
  seed: number;
  draws: number;
  executor: MovementExecutor;
  /** In the order of draws. */
  results: DisplacementDraw[];
}

/** A run of a directory without its draws. */
export type DisplacementRunHead = Omit<DisplacementRun, 'results'>;

/** Computes the draws of a plan, in order. `camps` are the indexes of the camps. */
export type DisplacementRunner = (
  plan: MovementPlan,
  camps: Camps,
  options: DisplacementOptions & RunningOptions,
) => Promise<DisplacementDraw[]>;

export interface RunningOptions {
  progress?: (done: number, of: number) => void;
  signal?: RunOptions['signal'];
  /** Lets waiting signals be heard between draws. */
  pause?: () => Promise<unknown>;
}

/** Compiles and runs a directory. `compat`: what Flee computes as shipped, or what it documents. */
export async function runDisplacement(
  runner: DisplacementRunner,
  input: FleeInput,
  { compat, ...options }: DisplacementOptions & RunningOptions & { compat: 'flee' | 'fixed' },
): Promise<DisplacementRun> {
  const plan = compileMovement(input, { compat });
  const chart = chartMovement(plan);
  const { executor = 'individuals', seed, draws } = options;
  if (executor !== 'individuals') checkCohorts(chart);
  const camps = campsOf(input, chart);
  const results = await runner(plan, camps, options);
  return { input, plan, camps, seed, draws, executor, results };
}

/** One draw. */
export function computeDisplacementDraw(
  chart: MovementChart,
  camps: Camps,
  options: Omit<DisplacementOptions, 'draws'>,
  draw: number,
): DisplacementDraw {
  return countedOf(chart, camps, recordOf(chart, options, draw));
}

/** What either executor counts. */
type DrawRecord = Pick<MovementRecord, 'counts' | 'agents'> &
  Partial<Pick<MovementRecord, 'links' | 'origins'>>;

function recordOf(
  chart: MovementChart,
  { seed, links, executor }: Omit<DisplacementOptions, 'draws'>,
  draw: number,
): DrawRecord {
  if (executor === 'cohorts') return simulateCohorts(chart, { seed, draw });
  return simulateMovement(chart, { seed, draw, recordLinks: links === true && draw === 0 });
}

/** Throws where people are not exchangeable, with the rule that makes them differ. */
function checkCohorts(chart: MovementChart): void {
  const refusal = refusesCohorts(chart);
  if (refusal !== null) throw new NotExchangeable(refusal);
}

/** A directory whose people cannot be counted in cohorts, for a rule that tells them apart. */
export class NotExchangeable extends Error {
  readonly rule: CohortsRefusal;

  constructor(rule: CohortsRefusal) {
    super(`people are not exchangeable: ${rule}`);
    this.name = 'NotExchangeable';
    this.rule = rule;
  }
}

function countedOf(chart: MovementChart, camps: Camps, record: DrawRecord): DisplacementDraw {
  const { days } = chart.plan;
  const places = chart.plan.locations.length;
  const standing = new Int32Array(days);
  for (let day = 0; day < days; day++)
    for (let i = 0; i < places; i++) standing[day] += record.counts[day * places + i];
  return {
    camps: simulatedIn(camps, record, places),
    people: record.agents,
    standing,
    links: record.links ?? null,
    origins: record.origins ?? null,
  };
}

/** The first draw of a directory, and its out.csv as Flee prints it. */
export function runFirstDraw(
  input: FleeInput,
  { compat, ...options }: Omit<DisplacementOptions, 'draws'> & { compat: 'flee' | 'fixed' },
): { run: DisplacementRun; out: string } {
  const chart = chartMovement(compileMovement(input, { compat }));
  const { executor = 'individuals', seed } = options;
  if (executor !== 'individuals') checkCohorts(chart);
  const camps = campsOf(input, chart);
  const record = recordOf(chart, options, 0);
  const results = [countedOf(chart, camps, record)];
  return {
    run: { input, plan: chart.plan, camps, seed, draws: 1, executor, results },
    out: outCsv(input, chart, record),
  };
}

/** Runs draws one after another on the calling thread. */
export const runDisplacementInline: DisplacementRunner = async (plan, camps, options) => {
  const chart = chartMovement(plan);
  const results: DisplacementDraw[] = [];
  for (let draw = 0; draw < options.draws; draw++) {
    if (options.signal?.aborted) throw options.signal.reason;
    results.push(computeDisplacementDraw(chart, camps, options, draw));
    options.progress?.(draw + 1, options.draws);
    await options.pause?.();
  }
  return results;
};

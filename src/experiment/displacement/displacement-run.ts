import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MovementPlan } from '../../engine/index.ts';
// The files themselves: a run of one draw then loads little besides the movement model.
import { chartMovement, type MovementChart } from '../../engine/movement/movement-chart.ts';
import { type MovementRecord, simulateMovement } from '../../engine/movement/simulate-movement.ts';
import { compileMovement } from '../../scenario/flee/compile-movement.ts';
import type { FleeInput } from '../../scenario/index.ts';
import type { RunOptions } from '../run.ts';
import { type Camps, campsOf, simulatedIn } from './camp-series.ts';
import { outCsv } from './out-csv.ts';

/** Draws where no number is asked for: a draw of a large conflict takes about a second. */
export const DISPLACEMENT_DRAWS = 20;

/** Which draws of a plan of movement, and what is counted beside the camps. */
export interface DisplacementOptions {
  seed: number;
  draws: number;
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
  /** Where people stand at the end, by where they come from; those under way in a last column. [locations x (locations + 1)] */
  origins: Int32Array;
}

/** A run of a directory in Flee's format. */
export interface DisplacementRun {
  input: FleeInput;
  plan: MovementPlan;
  camps: Camps;
  seed: number;
  draws: number;
  /** In the order of draws. */
  results: DisplacementDraw[];
}

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
  const camps = campsOf(input, chartMovement(plan));
  const results = await runner(plan, camps, options);
  return { input, plan, camps, seed: options.seed, draws: options.draws, results };
}

/** One draw. */
export function computeDisplacementDraw(
  chart: MovementChart,
  camps: Camps,
  { seed, links }: DisplacementOptions,
  draw: number,
): DisplacementDraw {
  return countedOf(
    chart,
    camps,
    simulateMovement(chart, { seed, draw, recordLinks: links === true && draw === 0 }),
  );
}

function countedOf(chart: MovementChart, camps: Camps, record: MovementRecord): DisplacementDraw {
  const { days } = chart.plan;
  const places = chart.plan.locations.length;
  const standing = new Int32Array(days);
  for (let day = 0; day < days; day++)
    for (let i = 0; i < places; i++) standing[day] += record.counts[day * places + i];
  return {
    camps: simulatedIn(camps, record, places),
    people: record.agents,
    standing,
    links: record.links,
    origins: record.origins,
  };
}

/** The first draw of a directory, and its out.csv as Flee prints it. */
export function runFirstDraw(
  input: FleeInput,
  { compat, seed, links }: { compat: 'flee' | 'fixed'; seed: number; links?: boolean },
): { run: DisplacementRun; out: string } {
  const chart = chartMovement(compileMovement(input, { compat }));
  const camps = campsOf(input, chart);
  const record = simulateMovement(chart, { seed, draw: 0, recordLinks: links === true });
  const results = [countedOf(chart, camps, record)];
  return {
    run: { input, plan: chart.plan, camps, seed, draws: 1, results },
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

/** Of everything that was counted in all draws (SHA-256, hex): the same for any number of threads and whatever is recorded. */
export function digestDisplacement({ seed, draws, results }: DisplacementRun): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`masar displacement 1\n${seed} ${draws}\n`));
  for (const { camps, people, standing, origins } of results)
    for (const counts of [camps, people, standing, origins])
      hash.update(utf8ToBytes(`${counts.join(' ')}\n`));
  return bytesToHex(hash.digest());
}

/** Of the texts of a directory and of what was set beside them (SHA-256, hex), whatever folder they were read from. */
export function digestDirectory(
  files: Readonly<Record<string, string>>,
  set: Readonly<Record<string, string>>,
): string {
  const hash = sha256.create();
  for (const part of [files, set])
    for (const name of Object.keys(part).sort())
      if (name !== 'scenario.yaml')
        hash.update(utf8ToBytes(`${name}\n${part[name].length}\n${part[name]}\n`));
  return bytesToHex(hash.digest());
}

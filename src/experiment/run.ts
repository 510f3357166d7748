import { type Counts, type Course, chart, expectDraw } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { computeDraws, type DrawEvaluator, drawIndividuals } from './compute-draws.ts';
import type { Fit } from './fit/posterior.ts';
import { posteriorPositions } from './fit/posterior-positions.ts';

export interface RunOptions {
  /** Default 512. */
  draws?: number;
  /** A whole number from 0 to 2^53 - 1. Default 1. */
  seed?: number;
  /** Simulate one person in `thin`. Default 1. */
  thin?: number;
  /** Draws whose numbers a course keeps, for one that is done again with another lever (`DrawOptions`). Default 0. */
  keep?: number;
  /**
   * `individuals` (default): people, one by one, with chance. `expected`: the expected counts of the same plan, without
   * chance; each draw then differs by its parameters only. Thinning has no meaning there.
   */
  executor?: Executor;
  /** Parameter values given for the draws, from a fit or a design. Without it each draw takes its own from the ranges. */
  positions?: Positions;
  /** Draws its parameters from this posterior instead of the ranges as written. */
  fit?: Fit;
  /** Called after each finished piece of work. */
  progress?: (done: number, of: number) => void;
  /**
   * Awaited after each draw on the calling thread: gives signals and pages their turn (`setImmediate` in Node, a timer in
   * a page). Without it a run on the calling thread hears of `signal` only from its own `progress`.
   */
  pause?: () => Promise<unknown>;
  /** Stops the run; it then rejects with the signal's reason. */
  signal?: Stop;
}

/** How a draw is computed. */
export type Executor = 'individuals' | 'expected';

/**
 * Where in its distribution each named parameter is read in each draw: probabilities in (0, 1). Names that the scenario
 * does not have are passed over, and parameters that are not named keep their own sequence, so that rivals and levers
 * run on the same rows.
 */
export interface Positions {
  parameters: readonly string[];
  /** [draws x parameters] */
  rows: Float64Array;
  /** The draw of the first row. Default 0. */
  first?: number;
  /** The draw whose random numbers each row takes: rows of the same differ in their parameters only. Default: each its own. [draws] */
  chance?: Uint32Array;
}

/** The part of an AbortSignal that a run needs. */
export interface Stop {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** What is kept of one draw: aggregate numbers only. */
export interface DrawResult {
  /** Observations. [metrics] */
  metrics: Float64Array;
  /** [steps x outcomes] */
  outcomes: Float64Array;
  /** Of the groups that the answer is about. [steps x statuses] */
  statuses: Float64Array;
  /** People who made each move in each report month, of the groups that the answer is about. [steps x moves] */
  moves: Float64Array;
  /** At the headline date. [spots x groups] */
  headline: Counts;
  /** Of the groups that the answer is about. [maps x places x outcomes] */
  maps: Counts;
  /** Of those, who set out on each link, along and against it, since the map before. [maps x links x 2] */
  links: Counts;
  /** in, here, out */
  people: Float64Array;
  /** Sums over everything that happened. */
  lanes: Int32Array;
  events: number;
}

/** Draws from `first` up to `first + count`, in order: the piece of work that a runner hands out. */
export interface Chunk {
  first: number;
  count: number;
}

/** Does chunks of a scenario's draws somewhere; results come back in the order of draws, whatever the place. */
export type Runner = (scenario: Scenario, options: RunOptions, draws: number) => Promise<DrawResult[]>;

/** A finished run. */
export interface Run {
  scenario: Scenario;
  seed: number;
  draws: number;
  thin: number;
  /** The posterior that the parameters were drawn from; null: from the ranges as written. */
  fit: Fit | null;
  executor: Executor;
  results: DrawResult[];
}

/** A run without its draws. */
export type RunHead = Omit<Run, 'results'>;

export const DEFAULT_DRAWS = 512;

/** Computes one chunk here and now. */
export function computeChunk(course: Course, chunk: Chunk, options: RunOptions): DrawResult[] {
  return computeDraws(
    course,
    chunk,
    options,
    options.executor === 'expected' ? drawExpected : drawIndividuals,
  );
}

const drawExpected: DrawEvaluator = (course, { seed = 1 }, draw, positions) =>
  expectDraw(course, { seed, draw, positions });

/** The options of one chunk, with the positions of its draws only. */
export function optionsOfChunk(
  { seed, thin, executor, positions }: RunOptions,
  { first, count }: Chunk,
): Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'positions'> {
  const own = { seed, thin, executor };
  if (positions === undefined) return own;
  const width = positions.parameters.length;
  const at = first - (positions.first ?? 0);
  const rows = positions.rows.slice(at * width, (at + count) * width);
  return {
    ...own,
    positions: { ...positions, rows, chance: positions.chance?.slice(at, at + count), first },
  };
}

/** Computes all draws on the calling thread. */
export const runInline: Runner = async (scenario, options, draws) => {
  const course = chart(scenario.plan);
  const results: DrawResult[] = [];
  for (let draw = 0; draw < draws; draw++) {
    if (options.signal?.aborted) throw options.signal.reason;
    results.push(...computeChunk(course, { first: draw, count: 1 }, options));
    options.progress?.(draw + 1, draws);
    await options.pause?.();
  }
  return results;
};

/** Runs a scenario's draws with a runner. The same scenario, seed and thinning give the same results on every runner. */
export async function runWith(runner: Runner, scenario: Scenario, options: RunOptions = {}): Promise<Run> {
  const head = headOf(scenario, options);
  const { draws, seed, thin } = head;
  const positions = options.positions ?? (options.fit && posteriorPositions(options.fit, draws, seed));
  const results = await runner(scenario, { ...options, seed, thin, positions }, draws);
  return { ...head, results };
}

/** A run that these options ask for, without its draws. Throws a `RangeError` where they cannot be. */
export function headOf(scenario: Scenario, options: RunOptions = {}): RunHead {
  const draws = options.draws ?? DEFAULT_DRAWS;
  const seed = options.seed ?? 1;
  const thin = options.thin ?? 1;
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new RangeError(`draws should be a whole number from 1; found ${draws}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed should be a whole number from 0; found ${seed}`);
  if (!Number.isSafeInteger(thin) || thin < 1)
    throw new RangeError(`thin should be a whole number from 1; found ${thin}`);
  const executor = options.executor ?? 'individuals';
  if (executor === 'expected' && thin !== 1)
    throw new RangeError(`expected counts are not thinned; found thin ${thin}`);
  const { positions } = options;
  if (positions !== undefined && positions.rows.length < draws * positions.parameters.length)
    throw new RangeError(
      `positions should have ${draws} rows of ${positions.parameters.length}; found ${positions.rows.length} numbers`,
    );
  if (positions?.chance !== undefined && positions.chance.length < draws)
    throw new RangeError(`positions should name ${draws} draws; found ${positions.chance.length}`);
  return { scenario, seed, draws, thin, executor, fit: options.fit ?? null };
}

import { chartMovement, hashName } from '../../engine/index.ts';
// The file itself: only fits and designs ask for it.
import { quasiRandom } from '../../engine/random/quasi-random.ts';
import { compileMovement, type FleeInput } from '../../scenario/index.ts';
import { type Camps, campsOf } from './camp-series.ts';
import type { RunningOptions } from './displacement-run.ts';
import { type DrawSpread, spreadOf } from './draw-spread.ts';
import { allRuleParameters, defaultRuleParameters, type MovementParameter } from './movement-parameters.ts';
import { validate } from './validation.ts';
import type { VariedRunner } from './varied-movement.ts';

/** Settings that were tried, and how far the model is from registered people with them: rescaled, mean over the days of a part. */
export interface ScoredSettings {
  id: 'as_given' | 'default_rules' | 'all_rules';
  /** As they are set beside the files. */
  set: Record<string, string>;
  /** Days before the split, which the fit may look at. */
  train: DrawSpread;
  /** Days from the split on. */
  test: DrawSpread;
}

/** Fits of movement to the first days of a directory, scored on the rest. */
export interface MovementFit {
  kind: 'modelled';
  engine: 'flee';
  compat: 'flee' | 'fixed';
  seed: number;
  /** First day that the fits do not see. */
  split: number;
  days: number;
  /** Runs that each fit may make. */
  budget: number;
  /** Draws of each of those runs, and of each score. */
  draws: { fit: number; score: number };
  settings: ScoredSettings[];
  /**
   * Without a model, on the days from the split on: shares of camps held as they were registered on the last day before it
   * (`last`), and as they were registered 30 days before each day (`rolling`), which sees more than the fits do.
   */
  persistence: { last: number; rolling: number };
}

/** What was found for settings that were tried, so that a fit that was stopped goes on. */
export interface MovementFitLog {
  /** What was kept next, if it was for these settings. */
  next(asked: Float64Array): Float64Array | null;
  keep(asked: Float64Array, found: Float64Array): void;
}

export interface FitMovementOptions extends RunningOptions {
  compat: 'flee' | 'fixed';
  seed: number;
  budget: number;
  /**
   * Trials that are computed at a time where each hangs on those before it; what turns out to hang on a better one is done again.
   * The fit does not depend on it. Default 1.
   */
  ahead?: number;
  log?: MovementFitLog;
}

const FIT_DRAWS = 2;
const SCORE_DRAWS = 10;
/** Part of the budget that looks everywhere, before the rest looks around the best. */
const EVERYWHERE = 0.5;
const HELD_DAYS = 30;
/** Trials that hang on nothing are computed so many at a time. */
const ROUND = 128;

/** One fit at work. */
interface Fitting {
  runner: VariedRunner;
  options: FitMovementOptions;
  camps: Camps;
  /** First day that the fits do not see. */
  split: number;
  days: number;
}

/**
 * Fits movement to the first half of the days, by Flee's default rules and by all of them with the same budget, and scores both. The
 * same bytes for any runner.
 */
export async function fitMovement(
  runner: VariedRunner,
  input: FleeInput,
  options: FitMovementOptions,
): Promise<MovementFit> {
  const split = Math.floor(input.days / 2);
  const { budget, progress } = options;
  const camps = campsOf(input, chartMovement(compileMovement(input, { compat: options.compat })));
  const fitting: Fitting = { runner, options, camps, split, days: input.days };
  const settings = [await scored('as_given', fitting, [], [])];
  const families = [
    ['default_rules', defaultRuleParameters],
    ['all_rules', allRuleParameters],
  ] as const;
  for (const [i, [id, parameters]] of families.entries()) {
    const told = (done: number): void => progress?.(i * budget + done, families.length * budget);
    const position = await search(fitting, parameters, told);
    settings.push(await scored(id, fitting, parameters, position));
  }
  return {
    kind: 'modelled',
    engine: 'flee',
    compat: options.compat,
    seed: options.seed,
    split,
    days: input.days,
    budget,
    draws: { fit: FIT_DRAWS, score: SCORE_DRAWS },
    settings,
    persistence: persistenceOf(fitting),
  };
}

/**
 * The best position found: first points spread evenly over the whole (a scrambled low-discrepancy sequence for each parameter), then
 * points around the best so far in a box that shrinks. Every run has the same people and the same chance.
 */
async function search(
  fitting: Fitting,
  parameters: readonly MovementParameter[],
  told: (done: number) => void,
): Promise<number[]> {
  const { seed, budget, ahead = 1, log } = fitting.options;
  const hashes = parameters.map(({ key }) => hashName(`movement: ${key}`));
  const wide = Math.max(1, Math.floor(budget * EVERYWHERE));
  let best = parameters.map(() => 0.5);
  let least = Number.POSITIVE_INFINITY;
  const positionOf = (trial: number): number[] => {
    const drawn = hashes.map((hash) => quasiRandom(hash, seed, trial));
    if (trial < wide) return drawn;
    const reach = 0.3 * (1 - (trial - wide) / Math.max(1, budget - wide)) + 0.02;
    return best.map((at, p) => Math.min(1, Math.max(0, at + (drawn[p] - 0.5) * 2 * reach)));
  };
  let trial = 0;
  /** Whether the trial found something better than all before it. */
  const met = (position: number[], distance: number): boolean => {
    trial++;
    if (!(distance < least)) return false;
    least = distance;
    best = position;
    return true;
  };
  for (;;) {
    while (trial < budget) {
      const position = positionOf(trial);
      const kept = log?.next(Float64Array.from(position));
      if (!kept) break;
      met(position, kept[0]);
    }
    if (trial >= budget) return best;
    const round = trial < wide ? Math.min(ROUND, wide - trial) : Math.min(ahead, budget - trial);
    const tried = Array.from({ length: round }, (_, i) => positionOf(trial + i));
    const before = trial;
    const found = await distancesAt(fitting, parameters, tried, (done) => {
      if (before < wide) told(before + done);
    });
    for (const [i, position] of tried.entries()) {
      log?.keep(Float64Array.from(position), Float64Array.of(found[i]));
      // The others were drawn around what is no longer the best.
      if (met(position, found[i]) && trial > wide) break;
    }
    told(trial);
  }
}

/** The mean distance at each position over the days before the split. */
async function distancesAt(
  { runner, options, camps, split }: Fitting,
  parameters: readonly MovementParameter[],
  tried: readonly number[][],
  told: (trials: number) => void,
): Promise<number[]> {
  const { seed, signal, pause } = options;
  const positions = {
    parameters: parameters.map(({ key }) => key),
    rows: Float64Array.from(
      tried.flatMap((position) => Array.from({ length: FIT_DRAWS }, () => position).flat()),
    ),
    chance: Uint32Array.from({ length: tried.length * FIT_DRAWS }, (_, i) => i % FIT_DRAWS),
  };
  const progress = (draws: number): void => told(Math.floor(draws / FIT_DRAWS));
  const draws = await runner(
    { days: split, seed, positions, signal, pause, progress },
    tried.length * FIT_DRAWS,
  );
  return tried.map((_, i) => {
    const own = draws.slice(i * FIT_DRAWS, (i + 1) * FIT_DRAWS);
    return spreadOf(own.map((simulated) => distance(simulated, camps, 0, split))).mean;
  });
}

/** The rescaled distance of a draw from registered people, mean over the days from `from` up to `to`. */
function distance(simulated: Int32Array, { data, locations }: Camps, from: number, to: number): number {
  const width = locations.length;
  const until = to * width;
  const { rescaled } = validate(simulated.subarray(0, until), data.subarray(0, until), width);
  const part = rescaled.slice(from);
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}

/** Marks what is kept of a score among what is kept of trials, whose numbers are from 0 to 1. */
const SCORED = 2;

async function scored(
  id: ScoredSettings['id'],
  { runner, options, camps, split, days }: Fitting,
  parameters: readonly MovementParameter[],
  position: readonly number[],
): Promise<ScoredSettings> {
  const { seed, signal, pause, log } = options;
  const set = Object.fromEntries(parameters.map(({ key, text }, p) => [key, text(position[p])]));
  const asked = Float64Array.of(SCORED, ...position);
  let found = log?.next(asked) ?? null;
  if (found === null) {
    const positions = {
      parameters: parameters.map(({ key }) => key),
      rows: Float64Array.from(Array.from({ length: SCORE_DRAWS }, () => position).flat()),
      chance: Uint32Array.from({ length: SCORE_DRAWS }, (_, i) => i),
    };
    // Draws that no fit has seen.
    const draws = await runner({ days, seed: seed + 1, positions, signal, pause }, SCORE_DRAWS);
    found = Float64Array.from([
      ...draws.map((draw) => distance(draw, camps, 0, split)),
      ...draws.map((draw) => distance(draw, camps, split, days)),
    ]);
    log?.keep(asked, found);
  }
  return {
    id,
    set,
    train: spreadOf(found.slice(0, SCORE_DRAWS)),
    test: spreadOf(found.slice(SCORE_DRAWS)),
  };
}

function persistenceOf({ camps, split }: Fitting): MovementFit['persistence'] {
  const { data, locations } = camps;
  const width = locations.length;
  const later = data.slice(split * width);
  const held = (dayBefore: (day: number) => number): number => {
    const before = Int32Array.from(later, (_, at) => {
      const day = split + Math.floor(at / width);
      return data[Math.max(0, dayBefore(day)) * width + (at % width)];
    });
    return validate(before, later, width).meanRescaled;
  };
  return { last: held(() => split - 1), rolling: held((day) => day - HELD_DAYS) };
}

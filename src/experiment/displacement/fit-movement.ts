import { chartMovement, hashName } from '../../engine/index.ts';
// The file itself: only fits and designs ask for it.
import { quasiRandom } from '../../engine/random/quasi-random.ts';
import { compileMovement, type FleeInput } from '../../scenario/index.ts';
import { campsOf } from './camp-series.ts';
import { computeDisplacementDraw, type RunningOptions } from './displacement-run.ts';
import { type DrawSpread, spreadOf } from './draw-spread.ts';
import { allRuleParameters, defaultRuleParameters, type MovementParameter } from './movement-parameters.ts';
import { validate } from './validation.ts';

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

export interface FitMovementOptions extends RunningOptions {
  compat: 'flee' | 'fixed';
  seed: number;
  budget: number;
}

const FIT_DRAWS = 2;
const SCORE_DRAWS = 10;
/** Part of the budget that looks everywhere, before the rest looks around the best. */
const EVERYWHERE = 0.5;
const HELD_DAYS = 30;

/** Fits movement to the first half of the days, by Flee's default rules and by all of them with the same budget, and scores both. */
export async function fitMovement(input: FleeInput, options: FitMovementOptions): Promise<MovementFit> {
  const split = Math.floor(input.days / 2);
  const { budget, progress } = options;
  const settings = [await scored('as_given', input, {}, split, options)];
  const families = [
    ['default_rules', defaultRuleParameters],
    ['all_rules', allRuleParameters],
  ] as const;
  for (const [i, [id, parameters]] of families.entries()) {
    const position = await search(input, parameters, split, {
      ...options,
      progress: (done) => progress?.(i * budget + done, families.length * budget),
    });
    const set = Object.fromEntries(parameters.map(({ key, text }, p) => [key, text(position[p])]));
    settings.push(await scored(id, withPosition(input, parameters, position), set, split, options));
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
    persistence: persistenceOf(input, split, options.compat),
  };
}

function withPosition(
  input: FleeInput,
  parameters: readonly MovementParameter[],
  position: readonly number[],
): FleeInput {
  const move = parameters.reduce((rules, { set }, p) => set(rules, position[p]), input.settings.move);
  return { ...input, settings: { ...input.settings, move } };
}

/**
 * The best position found: first points spread evenly over the whole (a scrambled low-discrepancy sequence for each parameter), then
 * points around the best so far in a box that shrinks. Every run has the same people and the same chance.
 */
async function search(
  input: FleeInput,
  parameters: readonly MovementParameter[],
  split: number,
  { compat, seed, budget, pause, signal, progress }: FitMovementOptions,
): Promise<number[]> {
  const hashes = parameters.map(({ key }) => hashName(`movement: ${key}`));
  const wide = Math.max(1, Math.floor(budget * EVERYWHERE));
  let best = parameters.map(() => 0.5);
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < budget; trial++) {
    if (signal?.aborted) throw signal.reason;
    const drawn = hashes.map((hash) => quasiRandom(hash, seed, trial));
    const reach = 0.3 * (1 - (trial - wide) / Math.max(1, budget - wide)) + 0.02;
    const position =
      trial < wide ? drawn : best.map((at, p) => Math.min(1, Math.max(0, at + (drawn[p] - 0.5) * 2 * reach)));
    const tried = { ...withPosition(input, parameters, position), days: split };
    const [distance] = distances(tried, compat, seed, FIT_DRAWS, [0]);
    const mean = spreadOf(distance).mean;
    if (mean < least) {
      least = mean;
      best = position;
    }
    progress?.(trial + 1, budget);
    await pause?.();
  }
  return best;
}

/** The rescaled distance of each draw, from each of these days to the next of them or the end. */
function distances(
  input: FleeInput,
  compat: 'flee' | 'fixed',
  seed: number,
  draws: number,
  from: readonly number[],
): number[][] {
  const chart = chartMovement(compileMovement(input, { compat }));
  const camps = campsOf(input, chart);
  const width = camps.locations.length;
  const found: number[][] = from.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const counted = computeDisplacementDraw(chart, camps, { seed }, draw);
    const { rescaled } = validate(counted.camps, camps.data, width);
    from.forEach((day, i) => {
      const part = rescaled.slice(day, from[i + 1] ?? input.days);
      found[i].push(part.reduce((sum, value) => sum + value, 0) / part.length);
    });
  }
  return found;
}

async function scored(
  id: ScoredSettings['id'],
  input: FleeInput,
  set: Record<string, string>,
  split: number,
  { compat, seed, pause }: FitMovementOptions,
): Promise<ScoredSettings> {
  // Draws that no fit has seen.
  const [train, test] = distances(input, compat, seed + 1, SCORE_DRAWS, [0, split]);
  await pause?.();
  return { id, set, train: spreadOf(train), test: spreadOf(test) };
}

function persistenceOf(
  input: FleeInput,
  split: number,
  compat: 'flee' | 'fixed',
): MovementFit['persistence'] {
  const chart = chartMovement(compileMovement(input, { compat }));
  const { data, locations } = campsOf(input, chart);
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

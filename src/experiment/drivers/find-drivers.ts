import { civilText, type Scenario, VERSION } from '../../scenario/index.ts';
import { digestScenario } from '../digest.ts';
import type { Runner, RunOptions } from '../run.ts';
import { cellOf } from '../standard-error.ts';
import { crossingOf } from './crossing.ts';
import { benefitOf, type Decision } from './decision.ts';
import { CHANCE, type Drivers, METHODS, type Method, OTHERS } from './drivers.ts';
import { evaluateWith, modelOf } from './evaluate.ts';
import { type AnswerFigure, figureOf } from './figure.ts';
import { elementaryEffects } from './morris.ts';
import { nextQuestion } from './next.ts';
import { type ParameterName, parameterNames } from './parameter-name.ts';
import type { Model, Rows } from './rows.ts';
import { type Factor, sobolIndices, twoSamples } from './sobol.ts';
import { splitRange } from './split.ts';
import { tornado } from './tornado.ts';
import { differencesToBest, narrowings, noiseFloor, type ParameterSet, valueOfInformation } from './value.ts';

export interface DriversOptions extends Omit<RunOptions, 'draws' | 'positions' | 'progress'> {
  /** Id of a figure: an outcome, `left_alive` or `observation.ID`. Default `left_alive`. */
  metric?: string;
  decisions?: readonly Decision[];
  /** Default all. */
  methods?: readonly Method[];
  /** Sobol indices of all numbers of one thing together, such as a move or a group of people, not of single numbers. */
  grouped?: boolean;
  /** Of the samples that the others are sized by. Default 128. */
  draws?: number;
  /** Pieces of work at a time. Default 1. */
  lanes?: number;
  progress?: (done: number, of: number) => void;
}

export const DRIVERS_DRAWS = 128;
/** Parameters that get an index of their own; all others are one factor. */
const INDEXED = 8;
const BARS = 12;
/** Parameters of a list whose names are given. */
const NAMED = 20;

/**
 * Asks what drives a figure of a scenario, in the ways given. Throws a RangeError for a figure that is not there. The
 * same scenario, options and seed give the same numbers on every runner.
 */
export async function findDrivers(
  runner: Runner,
  scenario: Scenario,
  options: DriversOptions = {},
): Promise<Drivers> {
  const {
    metric = 'left_alive',
    decisions = [],
    methods = METHODS,
    grouped = false,
    draws = DRIVERS_DRAWS,
    lanes = 1,
    progress,
    ...rest
  } = options;
  if (!Number.isSafeInteger(draws) || draws < 8)
    throw new RangeError(`draws should be a whole number from 8; found ${draws}`);
  const figure = knownFigure(scenario, metric);
  const seed = rest.seed ?? 1;
  const parameters = rangedParameters(scenario);
  const k = parameters.length;
  const asks = (method: Method): boolean => methods.includes(method) && k > 0;
  const within = (least: number, n: number, most: number): number =>
    Math.max(least, Math.min(most, Math.round(n)));
  const bases = within(3, draws / 64, 20);
  const swings = within(4, draws / 16, 32);
  const nameOf = parameterNames(scenario);
  const groups = groupsOf(parameters, nameOf);
  const owners = k - groups.reduce((sum, group) => sum + group.parameters.length - 1, 0);
  const indexed = Math.min(INDEXED, grouped ? owners : k);
  const barred = Math.min(BARS, k);
  const crossing = crossingOf(scenario);
  const splitRows = within(12, draws / 4, 128);
  const choices = asks('value') ? decisions : [];
  const evaluations =
    draws * ((asks('sobol') ? 2 : 1) + choices.reduce((sum, { options: each }) => sum + each.length, 0)) +
    (asks('morris') ? bases * (k + 1) : 0) +
    (asks('sobol') ? draws * (indexed + ((grouped ? owners : k) > indexed ? 1 : 0) + 1) : 0) +
    (asks('tornado') ? swings * (2 * barred + 1) : 0) +
    (methods.includes('split') ? crossing.variants.length * splitRows * 2 : 0);
  let done = 0;
  const evaluate = evaluateWith(runner, rest);
  const modelled = (of: Scenario, which: AnswerFigure): Model =>
    modelOf(evaluate, of, which, {
      lanes,
      done: (rows) => {
        done += rows;
        progress?.(done, evaluations);
      },
    });
  const model = modelled(scenario, figure);

  // The draws at hand: every parameter varies, and every draw has its own random numbers.
  const samples = twoSamples(parameters, draws, seed);
  const first: Rows = {
    parameters,
    points: samples.points.subarray(0, draws * k),
    chance: samples.chance.subarray(0, draws),
  };
  const values = await model(asks('sobol') ? samples : first);
  const positions = positionsOf(samples, values.length);
  const sets: ParameterSet[] = [...parameters.map((id) => ({ id, parameters: [id] })), ...groups];
  const narrowed = narrowings(values, positions, sets).sort(
    (a, b) => b.share - a.share || (a.id < b.id ? -1 : 1),
  );

  const morris = asks('morris')
    ? { bases, effects: await elementaryEffects(model, parameters, { bases, seed }) }
    : null;
  const known = new Set(parameters);
  const ranked =
    morris?.effects.map(({ id }) => id) ?? narrowed.flatMap(({ id }) => (known.has(id) ? [id] : []));
  const factors = (grouped ? byOwner(ranked, morris, narrowed, sets) : ranked.map(alone)).slice(0, indexed);
  const sobol = asks('sobol')
    ? await sobolIndices(model, samples, values, factorsOf(factors, parameters), seed)
    : null;
  const bars = asks('tornado')
    ? { draws: swings, ...(await tornado(model, parameters, ranked.slice(0, barred), { draws: swings })) }
    : null;
  const split = methods.includes('split')
    ? await crossing.split((of) => modelled(of, figure), { rows: splitRows, seed })
    : null;
  const decided = [];
  for (const decision of choices) {
    const judged = knownFigure(scenario, decision.metric);
    const benefits: Float64Array[] = [];
    for (const { settings } of decision.options)
      benefits.push(benefitOf(decision, await modelled(scenario.with(settings), judged)(first)));
    const own = positionsOf(first, draws);
    const value = valueOfInformation(benefits, own, sets);
    value.worth.sort((a, b) => b.evppi - a.evppi || (a.id < b.id ? -1 : 1));
    const noise = noiseFloor(differencesToBest(benefits, value.best), own, sets, seed);
    decided.push({ decision, figure: judged, value, noise });
  }

  const value = cellOf(values);
  const candidates = morris ? ranked.slice(0, INDEXED) : ranked;
  const next = nextQuestion(
    value,
    narrowed,
    decided.map(({ decision, value: information, noise }) => ({
      id: decision.id,
      value: information,
      noise,
    })),
    known,
    // Screened on other draws than those that judge them.
    { ids: candidates, noise: noiseFloor([values], positions, candidates.map(alone), seed) },
    nameOf,
  );
  const shown = new Set([
    ...ranked.slice(0, NAMED),
    ...narrowed.slice(0, 2 * NAMED).map(({ id }) => id),
    ...decided.flatMap(({ value: information }) => information.worth.slice(0, NAMED).map(({ id }) => id)),
    ...(next ? [next.parameter.id] : []),
  ]);
  const { recording } = scenario.plan;
  return {
    kind: 'modelled',
    exact: true,
    scenario: { id: scenario.id, title: scenario.title, digest: digestScenario(scenario) },
    settings: scenario.settings,
    engine: VERSION,
    seed,
    draws,
    thin: rest.thin ?? 1,
    figure,
    headline: civilText(scenario.compiled.origin + recording.days[recording.headline]),
    value,
    parameters: k,
    evaluations,
    names: [...shown].filter((id) => known.has(id)).map(nameOf),
    narrowings: narrowed,
    noise: noiseFloor([values], positions, sets, seed),
    groups,
    morris,
    sobol,
    tornado: bars,
    split: split && splitWith(split),
    decisions: decided,
    next,
  };
}

function splitWith({ figures, ...design }: Awaited<ReturnType<ReturnType<typeof crossingOf>['split']>>) {
  return { ...splitRange(figures), ...design };
}

/** Where each parameter is read in the first rows of a design. */
function positionsOf({ parameters, points }: Rows, rows: number): Map<string, Float64Array> {
  const width = parameters.length;
  return new Map(
    parameters.map((id, column) => [
      id,
      Float64Array.from({ length: rows }, (_, row) => points[row * width + column]),
    ]),
  );
}

function knownFigure(scenario: Scenario, metric: string): AnswerFigure {
  const figure = figureOf(scenario, metric);
  if (figure === null) throw new RangeError(`no figure ${metric} in ${scenario.id}`);
  return figure;
}

/** Ids of the parameters that have a range, in the order of the plan. */
export function rangedParameters({ plan }: Scenario): string[] {
  return plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
}

const alone = (id: string): ParameterSet => ({ id, parameters: [id] });

/** What parameters belong to, in the order of their effects taken together; without screening, of what they explain. */
function byOwner(
  ranked: readonly string[],
  morris: Drivers['morris'],
  narrowed: Drivers['narrowings'],
  sets: readonly ParameterSet[],
): ParameterSet[] {
  const groups = sets.filter(({ parameters }) => parameters.length > 1);
  const members = new Set(groups.flatMap(({ parameters }) => parameters));
  const owners = [...groups, ...ranked.filter((id) => !members.has(id)).map(alone)];
  const squares = new Map(morris?.effects.map(({ id, muStar }) => [id, muStar ** 2]));
  const share = new Map(narrowed.map((each) => [each.id, each.share]));
  const size = ({ id, parameters }: ParameterSet): number =>
    morris === null
      ? (share.get(id) ?? 0)
      : parameters.reduce((sum, each) => sum + (squares.get(each) ?? 0), 0);
  return owners.sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}

function factorsOf(indexed: readonly ParameterSet[], parameters: readonly string[]): Factor[] {
  const own = new Set(indexed.flatMap((each) => each.parameters));
  const others = parameters.filter((id) => !own.has(id));
  return [
    ...indexed,
    ...(others.length > 0 ? [{ id: OTHERS, parameters: others }] : []),
    { id: CHANCE, chance: true },
  ];
}

/** Parameters by what they belong to; owners of one parameter are no group. */
function groupsOf(parameters: readonly string[], nameOf: (id: string) => ParameterName): Drivers['groups'] {
  const byOwner = new Map<string, string[]>();
  for (const id of parameters) {
    const [first, second] = id.split('.');
    const owner = ['groups', 'signals', 'holds_back', 'observations'].includes(first)
      ? `${first}.${second}`
      : first;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), id]);
  }
  return [...byOwner].flatMap(([id, own]) =>
    own.length > 1 ? [{ id, label: nameOf(own[0]).owner, parameters: own }] : [],
  );
}

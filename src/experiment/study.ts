import type { Scenario, Words } from '../scenario/index.ts';
import type { Fit } from './fit/posterior.ts';
import { headlineFigures, headlineOf } from './headline-figures.ts';
import { type Run, type Runner, type RunOptions, runWith } from './run.ts';
import { scoreRun } from './score.ts';
import { type Effects, type Sign, signsOf } from './signs.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles } from './summary.ts';

/** A change of the scenario beside the scenario itself, paired draw by draw. Plain JSON. */
export interface StudyVariant {
  kind: 'rival' | 'without' | 'lever' | 'dispute';
  /** Of the rival, mechanism, lever or dispute. */
  id: string;
  /** The lever's value or the dispute's option; '' otherwise. */
  setting: string;
  /** The rival on whose structure a lever was pulled; '' for the scenario's own. */
  rival: string;
  label: Words;
  /** Every outcome and `left_alive`, at the headline date. `agree`: share of draws with the sign of the median. */
  outcomes: { id: string; value: Quantiles; difference: Quantiles; agree: number }[];
  /** Of a mechanism taken away: the figure in which its effect is seen, with it and without it. */
  shown?: Shown;
  /** Of a lever's effects: put in by hand, or a consequence. */
  sign?: Record<string, Sign>;
  /** Of a rival or a dispute: observations met, and its mean CRPS over the scenario's. */
  score?: { passed: number; scored: number; crpsRatio: number };
  /** Parameters that differ, vanish or appear. */
  parameters: string[];
}

/** A figure with and without a mechanism, paired. `agree`: share of draws with the sign of the median difference. */
export interface Shown {
  form: 'count' | 'share' | 'ratio';
  with: Quantiles;
  without: Quantiles;
  difference: Quantiles;
  agree: number;
}

/** What rivals, mechanisms, disputes and levers change in the answer. */
export interface Study {
  /** As in a summary. */
  kind: 'modelled';
  exact: true;
  draws: number;
  thin: number;
  seed: number;
  base: { id: string; value: Quantiles }[];
  variants: StudyVariant[];
}

export interface StudyOptions extends Omit<RunOptions, 'progress'> {
  /** Variants at work at a time. Default 1. */
  lanes?: number;
  /** The posterior of a rival's structure, and of the scenario's own for ''. A rival without one draws from its ranges as written. */
  fitOf?: (rival: string) => Fit | undefined;
  /** Only variants that this keeps. */
  only?: (variant: Pick<StudyVariant, 'kind' | 'id'>) => boolean;
  progress?: (done: number, of: number) => void;
}

export const STUDY_DRAWS = 24;
export const STUDY_THIN = 8;

/** True if there is anything to study. */
export function hasVariants({ source }: Scenario): boolean {
  return [source.rivals, source.mechanisms, source.disputes, source.levers].some(
    (part) => (part?.length ?? 0) > 0,
  );
}

interface Planned extends Pick<StudyVariant, 'kind' | 'id' | 'setting' | 'rival' | 'label'> {
  settings: Record<string, string>;
}

/**
 * Runs every rival, every mechanism taken away, every option of a dispute that is not followed, and every lever at the
 * ends of its range, on the scenario and on each rival: all on the same parameters and random numbers, with few draws of
 * a thinned population. The differences are far larger than what that leaves to chance, or are called none.
 */
export async function runStudy(
  runner: Runner,
  scenario: Scenario,
  options: StudyOptions = {},
): Promise<Study> {
  const { lanes = 1, only, progress, fitOf, ...rest } = options;
  const common: RunOptions = { draws: STUDY_DRAWS, thin: STUDY_THIN, ...rest };
  const optionsOf = (rival: string): RunOptions => ({ ...common, fit: fitOf?.(rival) });
  const planned = planVariants(scenario).filter((variant) => only?.(variant) ?? true);
  const bases = new Map<string, Promise<Run>>();
  const baseOf = (rival: string): Promise<Run> => {
    const known = bases.get(rival);
    if (known !== undefined) return known;
    const started = runWith(runner, rival === '' ? scenario : scenario.with({ rival }), optionsOf(rival));
    bases.set(rival, started);
    return started;
  };
  const base = await baseOf('');
  const variants = new Array<StudyVariant>(planned.length);
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    while (next < planned.length) {
      const at = next++;
      variants[at] = await study(planned[at]);
      progress?.(++done, planned.length);
    }
  };
  const study = async (variant: Planned): Promise<StudyVariant> => {
    const { settings, ...named } = variant;
    const changed = scenario.with(settings);
    const against = await baseOf(variant.rival);
    const isRival = variant.kind === 'rival';
    const runOptions = optionsOf(variant.rival);
    const run = isRival ? await baseOf(variant.id) : await runWith(runner, changed, runOptions);
    const outcomes = effectsOf(against, run);
    const result: StudyVariant = {
      ...named,
      outcomes,
      parameters: changedParameters(against.scenario, changed),
    };
    if (variant.kind === 'lever') {
      const flipped = (settingsOfFlip: Record<string, string>): Promise<[Run, Run]> =>
        Promise.all([
          runWith(runner, against.scenario.with(settingsOfFlip), runOptions),
          runWith(runner, changed.with(settingsOfFlip), runOptions),
        ]);
      result.sign = await signsOf(against.scenario, variant.id, outcomes, async (flip) =>
        effectsOf(...(await flipped(flip))),
      );
    }
    if (isRival || variant.kind === 'dispute') result.score = scoreAgainst(base, run);
    const shown = variant.kind === 'without' ? shownBy(variant.id, against, run) : null;
    if (shown) result.shown = shown;
    return result;
  };
  await Promise.all(Array.from({ length: Math.min(lanes, planned.length) }, serve));
  return {
    kind: 'modelled',
    exact: true,
    draws: base.draws,
    thin: base.thin,
    seed: base.seed,
    base: [...figures(base)].map(([id, values]) => ({ id, value: cellOf(values) })),
    variants,
  };
}

function planVariants({ source }: Scenario): Planned[] {
  const rivals = (source.rivals ?? []).map(({ id }) => id.value);
  const named = (id: string, label: Words | undefined): Words => label ?? { en: id, ar: id };
  const plain = { setting: '', rival: '' };
  return [
    ...(source.rivals ?? []).map(
      ({ id, label }): Planned => ({
        kind: 'rival',
        id: id.value,
        ...plain,
        label: named(id.value, label),
        settings: { rival: id.value },
      }),
    ),
    ...(source.mechanisms ?? []).map(
      ({ key, value }): Planned => ({
        kind: 'without',
        id: key.value,
        ...plain,
        label: named(key.value, value.label),
        settings: { without: key.value },
      }),
    ),
    ...(source.disputes ?? []).flatMap(({ key, value }) =>
      value.options
        .filter((option) => option.key.value !== value.uses.value)
        .map(
          (option): Planned => ({
            kind: 'dispute',
            id: key.value,
            setting: option.key.value,
            rival: '',
            label: named(option.key.value, option.value.label),
            settings: { [`dispute.${key.value}`]: option.key.value },
          }),
        ),
    ),
    ...(source.levers ?? []).flatMap(({ key, value }) => {
      const start = value.start?.value ?? 1;
      const { low, high } = value.range.value;
      const pulled = (rival: string, to: number): Planned => ({
        kind: 'lever',
        id: key.value,
        setting: String(to),
        rival,
        label: named(key.value, value.label),
        settings: { [key.value]: String(to), ...(rival === '' ? {} : { rival }) },
      });
      const ends = [low, high].filter((end) => end !== start);
      const far = ends[0];
      return [
        ...ends.map((end) => pulled('', end)),
        ...(far === undefined ? [] : rivals.map((rival) => pulled(rival, far))),
      ];
    }),
  ];
}

/** People at the headline date, by outcome, and all who had left alive. [outcomes][draws] */
function figures({ scenario, results }: Run): Map<string, number[]> {
  const values = results.map((result) => headlineOf(scenario, result));
  return new Map(headlineFigures(scenario).map((id, o) => [id, values.map((own) => own[o])]));
}

function effectsOf(base: Run, other: Run): Effects {
  const before = figures(base);
  return [...figures(other)].flatMap(([id, values]) => {
    const from = before.get(id);
    if (from === undefined) return [];
    const differences = values.map((value, draw) => value - from[draw]);
    const difference = cellOf(differences);
    const agree = shareOfSign(differences, difference.p50);
    return [{ id, value: cellOf(values), difference, agree }];
  });
}

/** The figure that a mechanism shows, where the scenario has one. A ratio over nobody counts as 0. */
function shownBy(mechanism: string, base: Run, other: Run): Shown | null {
  const id = `mechanism.${mechanism}`;
  const valuesOf = ({ scenario, results }: Run): number[] => {
    const m = scenario.plan.metrics.findIndex((metric) => metric.id === id);
    return results.map(({ metrics }) => (Number.isNaN(metrics[m]) ? 0 : metrics[m]));
  };
  const form = base.scenario.plan.metrics.find((metric) => metric.id === id)?.form;
  if (form === undefined) return null;
  const [before, after] = [valuesOf(base), valuesOf(other)];
  const differences = after.map((value, draw) => value - before[draw]);
  const difference = cellOf(differences);
  return {
    form,
    with: cellOf(before),
    without: cellOf(after),
    difference,
    agree: shareOfSign(differences, difference.p50),
  };
}

/** Share of the differences that have the sign of their median. */
function shareOfSign(differences: number[], median: number): number {
  return differences.filter((d) => Math.sign(d) === Math.sign(median)).length / differences.length;
}

/** Ids of parameters that differ between two compiled scenarios. */
export function changedParameters(base: Scenario, other: Scenario): string[] {
  const text = (of: Scenario) => new Map(of.parameters.map((p) => [p.id, p.text]));
  const [a, b] = [text(base), text(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id)).sort();
}

function scoreAgainst(base: Run, rival: Run): NonNullable<StudyVariant['score']> {
  const [own, others] = [scoreRun(base), scoreRun(rival)];
  const scored = others.observations.filter(({ use }) => use !== 'input');
  const ratios = scored.flatMap((observation) => {
    const same = own.observations.find(({ id }) => id === observation.id);
    return same && same.crps > 0 ? [observation.crps / same.crps] : [];
  });
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, ratios.length);
  return { passed: others.passed, scored: others.scored, crpsRatio: mean };
}

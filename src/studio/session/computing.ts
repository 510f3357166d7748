import { batch, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { type Fit, type Positions, posteriorPositions, type Run } from '../../experiment/index.ts';
import type { Files, Scenario, Settings } from '../../scenario/index.ts';
import { joinMonthly } from '../engine/monthly.ts';
import { type Answer, type Order, type Pool, Superseded } from '../engine/pool.ts';
import { pull, structureName } from './change.ts';
import type { Findings } from './findings.ts';
import { DRAG, finestLevel, type Level, SEED, sameLevel, settlingLevels } from './levels.ts';

/** What is to be computed: the file's scenario, and what it was changed to (the same object when nothing was). */
export interface Wanted {
  base: Scenario;
  now: Scenario;
  /** A lever is being held: few draws. */
  held: boolean;
  baseFit: Fit | null;
  nowFit: Fit | null;
}

export interface Computing {
  base: ReadonlySignal<Findings | null>;
  now: ReadonlySignal<Findings | null>;
  baseBeside: ReadonlySignal<Findings | null>;
  refining: ReadonlySignal<Level | null>;
  /** No answer has come for so long that what is shown has to be marked as one to the question before. */
  late: ReadonlySignal<boolean>;
  failed: ReadonlySignal<string | null>;
  /** Gives up and forgets everything: something else was opened, of which nothing is known. */
  forget(): void;
  /** Computes what is wanted, in steps from coarse to fine, and gives up what was wanted before. */
  follow(wanted: Wanted): void;
  /** What was computed of a scenario is shown as of another that differs from it in no number. */
  carry(from: Scenario, to: Scenario): void;
  /** The scenario with levers pulled; the same object for the same levers as before. */
  pulled(scenario: Scenario, levers: Record<string, number>): Scenario;
  /** The file's scenario and another on the same draws, at the finest level. */
  pair(wanted: Omit<Wanted, 'held'>): Promise<{ base: Findings; findings: Findings }>;
}

/** So soon an answer to a held lever is there before an eye could tell. In milliseconds. */
const LATE = 200;

/** Runs of the base that are kept: those of its levels. */
const KEPT = 8;

/** `draws`: how many there are at the finest level. */
export function createComputing(pool: Pool, draws: number): Computing {
  const base: Signal<Findings | null> = signal(null);
  const now: Signal<Findings | null> = signal(null);
  const baseBeside: Signal<Findings | null> = signal(null);
  const refining: Signal<Level | null> = signal(null);
  const failed: Signal<string | null> = signal(null);
  const late: Signal<boolean> = signal(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const kept = new Map<string, Promise<Findings>>();
  let current = new AbortController();
  /** What is being computed is of a lever that is held, and what is asked of it next. */
  let holding = false;
  let next: Wanted | null = null;
  let lastPulled: { scenario: Scenario; levers: string; result: Scenario } | null = null;

  /** The base at a level: computed once, not given up when something newer is wanted. */
  const baseAt = (
    scenario: Scenario,
    fit: Fit | null,
    level: Level,
    earlier: Findings | null,
  ): Promise<Findings> => {
    const name = `${nameOf(scenario)} ${fit?.seed ?? ''} ${level.draws} ${level.thin}`;
    const known = kept.get(name);
    if (known !== undefined) return known.then((found) => of(found, scenario));
    const started = compute(pool, { scenario, fit, level }, earlier);
    kept.set(name, started);
    for (const old of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(old);
    }
    return started;
  };

  const isShown = ({ now: other, nowFit }: Wanted, level: Level): boolean => {
    const shown = now.value;
    if (shown === null || shown.run.scenario !== other || shown.run.fit !== nowFit) return false;
    return sameLevel(shown.level, level) || finer(shown.level, level);
  };

  const follow = async (wanted: Wanted, stop: AbortSignal): Promise<void> => {
    const isMapped = base.value?.run.scenario === wanted.base && base.value.monthly !== null;
    const levels = wanted.held ? [DRAG] : settlingLevels(draws, isMapped);
    const isSame = wanted.now === wanted.base;
    let before: Findings | null = null;
    let after: Findings | null = null;
    for (const level of levels) {
      // What was shown of this very change while its lever was held is not computed again when it is let go.
      if (!isSame && isShown(wanted, level)) {
        after = now.value;
        answered();
        continue;
      }
      refining.value = level;
      before = await baseAt(wanted.base, wanted.baseFit, level, before);
      const asked = { scenario: wanted.now, fit: wanted.nowFit, level };
      after = isSame ? before : await compute(pool, asked, after, stop);
      if (stop.aborted) return;
      // A coarser answer never takes the place of a finer one to the same question.
      if (
        isSame &&
        now.value !== null &&
        now.value.run.scenario === wanted.now &&
        finer(now.value.level, level)
      ) {
        answered();
        continue;
      }
      const shown = { before, after };
      batch(() => {
        if (base.value?.run.scenario !== wanted.base || !finer(base.value.level, level))
          base.value = shown.before;
        baseBeside.value = shown.before;
        now.value = shown.after;
        answered();
      });
    }
    if (!wanted.held) refining.value = null;
  };

  const asked = (): void => {
    waiting ??= setTimeout(() => {
      late.value = true;
    }, LATE);
  };
  const answered = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    late.value = false;
  };

  const start = (wanted: Wanted): void => {
    asked();
    // A lever under way asks faster than draws are made: what is being computed is finished, and the last question is next.
    if (wanted.held && holding) {
      next = wanted;
      return;
    }
    next = null;
    current.abort();
    current = new AbortController();
    const { signal: stop } = current;
    failed.value = null;
    holding = wanted.held;
    follow(wanted, stop)
      .catch((error) => {
        if (error instanceof Superseded || stop.aborted) return;
        answered();
        failed.value = String(error);
        refining.value = null;
      })
      .finally(() => {
        if (stop.aborted) return;
        holding = false;
        if (next !== null) start(next);
      });
  };

  return {
    base,
    now,
    baseBeside,
    refining,
    late,
    failed,
    forget() {
      current.abort();
      next = null;
      holding = false;
      kept.clear();
      answered();
      batch(() => {
        for (const each of [base, now, baseBeside]) each.value = null;
        refining.value = null;
        failed.value = null;
      });
    },
    // What is wanted comes from signals; what is shown of it is no reason to want it again.
    follow: (wanted) => untracked(() => start(wanted)),
    carry(from, to) {
      numbers.set(to.files, numberOf(from.files));
      for (const each of [base, now, baseBeside])
        if (each.value?.run.scenario === from) each.value = of(each.value, to);
    },
    async pair({ base: plain, now: other, baseFit, nowFit }) {
      const level = finestLevel(draws);
      const [before, after] = await Promise.all([
        baseAt(plain, baseFit, level, null),
        compute(pool, { scenario: other, fit: nowFit, level: { ...level, mapped: 0 } }, null),
      ]);
      return { base: before, findings: after };
    },
    pulled(scenario, levers) {
      const text = JSON.stringify(Object.entries(levers).sort());
      if (lastPulled?.scenario === scenario && lastPulled.levers === text) return lastPulled.result;
      lastPulled = { scenario, levers: text, result: pull(scenario, levers) };
      return lastPulled.result;
    },
  };
}

/** Findings as of a scenario that has the same numbers; the same object where they are of it. */
const of = (findings: Findings, scenario: Scenario): Findings =>
  findings.run.scenario === scenario ? findings : { ...findings, run: { ...findings.run, scenario } };

const finer = (a: Level, b: Level): boolean => !sameLevel(a, b) && a.draws >= b.draws && a.thin <= b.thin;

/** What is to be found. */
interface Asked {
  scenario: Scenario;
  fit: Fit | null;
  level: Level;
}

/** Draws that `earlier` has of the same question are not made again, but for those that have to be counted by place now. */
async function compute(
  pool: Pool,
  { scenario, fit, level }: Asked,
  earlier: Findings | null,
  stop?: AbortSignal,
): Promise<Findings> {
  const { draws, thin, mapped } = level;
  const begun = earlier !== null && isBegun(earlier, { scenario, fit, level }) ? earlier : null;
  const known = begun?.run.results ?? [];
  const placed = begun?.monthly?.places.length ?? 0;
  const from = Math.max(known.length, mapped);
  const order = orderOf(scenario, fit, level);
  const of = (first: number, end: number, monthly: boolean): Promise<Answer> =>
    end > first
      ? pool.compute({ ...order, first, draws: end - first, monthly }, stop)
      : Promise.resolve({ results: [], monthly: null });
  const [byPlace, others] = await Promise.all([of(placed, mapped, true), of(from, draws, false)]);
  const run: Run = {
    scenario,
    seed: SEED,
    draws,
    thin,
    fit,
    executor: 'individuals',
    results: [...known.slice(0, placed), ...byPlace.results, ...known.slice(mapped), ...others.results],
  };
  const parts = [begun?.monthly ?? null, byPlace.monthly].flatMap((part) => (part === null ? [] : [part]));
  return { run, level, monthly: joinMonthly(parts) };
}

/** Whether these are the first draws of what is asked. */
function isBegun({ run, level }: Findings, asked: Asked): boolean {
  const isSame = run.scenario === asked.scenario && run.fit === asked.fit && level.thin === asked.level.thin;
  return isSame && level.draws < asked.level.draws && level.mapped <= asked.level.mapped;
}

function orderOf(scenario: Scenario, fit: Fit | null, { draws, thin }: Level): Order {
  return {
    scenario: structureOf(scenario),
    levers: scenario.plan.levers.map(({ value }) => value),
    seed: SEED,
    thin,
    first: 0,
    draws,
    positions: fit === null ? undefined : positionsOf(fit, draws),
  };
}

const positions = new WeakMap<Fit, Map<number, Positions>>();

/** Where so many draws of a posterior lie: the same for every place of a lever. */
function positionsOf(fit: Fit, draws: number): Positions {
  const known = positions.get(fit) ?? new Map<number, Positions>();
  positions.set(fit, known);
  const found = known.get(draws) ?? posteriorPositions(fit, draws, SEED);
  known.set(draws, found);
  return found;
}

const numbers = new WeakMap<Files, number>();
let lastNumber = 0;

/** What a worker needs to open it; the values of levers are sent with each order. */
function structureOf(scenario: Scenario): Order['scenario'] {
  const { files, main, plan } = scenario;
  const levers = new Set(plan.levers.map(({ id }) => id));
  const settings: Settings = Object.fromEntries(
    Object.entries(scenario.settings).filter(([id]) => !levers.has(id)),
  );
  return { name: structureName(numberOf(files), settings), files, main, settings };
}

const nameOf = (scenario: Scenario): string =>
  `${structureOf(scenario).name} ${scenario.plan.levers.map(({ value }) => value).join(' ')}`;

function numberOf(files: Files): number {
  const known = numbers.get(files);
  if (known !== undefined) return known;
  numbers.set(files, ++lastNumber);
  return lastNumber;
}

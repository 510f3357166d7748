import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { chartMovement } from '../../engine/index.ts';
import {
  campsOf,
  compareDisplacement,
  type DisplacementComparison,
  type DisplacementRun,
  type DisplacementSummary,
  digestDirectory,
  summarizeDisplacement,
} from '../../experiment/index.ts';
import { compileMovement, type Files, type FleeInput, readFlee } from '../../scenario/index.ts';
import type { Diagnostic, Language } from '../../text/index.ts';
import { Superseded } from '../engine/pool.ts';
import type { DirectoryPool } from './directory-pool.ts';

/** The command line's seed and number of draws. */
export const SEED = 1;
export const DRAWS = 20;
/** While something is dragged: few draws of about so many people, each standing for more. */
const HELD = { draws: 4, people: 8000 };

/** What has been computed of a directory with what was set beside it. */
export interface DirectoryFindings {
  run: DisplacementRun;
  summary: DisplacementSummary;
  input: FleeInput;
  diagnostics: Diagnostic[];
  /** One computed person stands for so many of those that the files ask for; above 1 while something is held. */
  coarse: number;
}

/** The state of the page of a directory in Flee's format. */
export interface DirectorySession {
  id: string;
  files: Files;
  /** As written; null where it cannot be run. */
  written: FleeInput | null;
  language: Signal<Language>;
  theme: Signal<'auto' | 'light' | 'dark'>;
  /** As `--set` has it. */
  set: ReadonlySignal<Record<string, string>>;
  /** As written; null before it is computed, or where the directory cannot be run. */
  base: ReadonlySignal<DirectoryFindings | null>;
  now: ReadonlySignal<DirectoryFindings | null>;
  /** `now` less the directory as written, on the same draws; null where nothing is set. */
  difference: ReadonlySignal<DisplacementComparison | null>;
  /** Mistakes and warnings of the directory as written. */
  diagnostics: ReadonlySignal<Diagnostic[]>;
  refining: ReadonlySignal<boolean>;
  failed: ReadonlySignal<string | null>;
  /** Sets one thing, or takes the file's own again. Returns what is wrong with it. */
  change(name: string, value: string | null, held?: boolean): Diagnostic[];
  reset(): void;
}

/** `look`: of the page, which outlasts the directory; `most`: how many draws the page ends at. */
export function createDirectorySession(
  pool: DirectoryPool,
  id: string,
  files: Files,
  look: Pick<DirectorySession, 'language' | 'theme'> = {
    language: signal<Language>('en'),
    theme: signal<'auto' | 'light' | 'dark'>('auto'),
  },
  most = DRAWS,
): DirectorySession {
  const set = signal<Record<string, string>>({});
  const base = signal<DirectoryFindings | null>(null);
  const now = signal<DirectoryFindings | null>(null);
  const difference = signal<DisplacementComparison | null>(null);
  const diagnostics = signal<Diagnostic[]>([]);
  const refining = signal(false);
  const failed = signal<string | null>(null);
  const kept = new Map<string, Promise<DirectoryFindings>>();
  let current = new AbortController();

  const first = readFlee(files);
  const read = (settings: Record<string, string>) => readFlee(files, { set: settings });

  const compute = async (
    settings: Record<string, string>,
    coarse: number,
    draws: number,
    stop?: AbortSignal,
  ): Promise<DirectoryFindings> => {
    const asked =
      coarse === 1 ? settings : { ...settings, 'optimisations.hasten': String(hastenOf(settings) * coarse) };
    const { input, compat, diagnostics: told } = read(asked);
    if (input === null) throw new Error('a directory that cannot be run was to be computed');
    const directory = { name: JSON.stringify(asked), files, set: asked };
    const results = await pool.compute({ directory, seed: SEED, draws }, stop);
    const plan = compileMovement(input, { compat });
    const run: DisplacementRun = {
      input,
      plan,
      camps: campsOf(input, chartMovement(plan)),
      seed: SEED,
      draws,
      executor: 'individuals',
      results,
    };
    const scenario = { id, digest: digestDirectory(files, asked), set: asked };
    return { run, summary: summarizeDisplacement(run, scenario), input, diagnostics: told, coarse };
  };

  const hastenOf = (settings: Record<string, string>): number =>
    Number(settings['optimisations.hasten'] ?? first.input?.settings.hasten ?? 1);

  /** As written, computed once for each fineness. */
  const baseAt = (coarse: number, draws: number): Promise<DirectoryFindings> => {
    const name = `${coarse} ${draws}`;
    const known = kept.get(name) ?? compute({}, coarse, draws);
    kept.set(name, known);
    return known;
  };

  const follow = async (
    settings: Record<string, string>,
    held: boolean,
    stop: AbortSignal,
  ): Promise<void> => {
    const isPlain = Object.keys(settings).length === 0;
    const step = async (coarse: number, draws: number): Promise<void> => {
      const before = await baseAt(coarse, draws);
      const after = isPlain ? before : await compute(settings, coarse, draws, stop);
      if (stop.aborted) return;
      batch(() => {
        if (coarse === 1 || base.value === null || base.value.coarse > 1) base.value = before;
        now.value = after;
        difference.value = isPlain ? null : compareDisplacement(before.run, after.run);
      });
    };
    refining.value = true;
    const people = peopleOf(first.input);
    const coarse = Math.max(1, Math.round(people / HELD.people));
    // What is shown as written is fine already when the change is taken back.
    if (!(isPlain && base.value?.coarse === 1)) await step(coarse, Math.min(HELD.draws, most));
    if (held || stop.aborted) return;
    await step(1, most);
    if (!stop.aborted) refining.value = false;
  };

  const start = (settings: Record<string, string>, held: boolean): void => {
    current.abort();
    current = new AbortController();
    const { signal: stop } = current;
    failed.value = null;
    follow(settings, held, stop).catch((error) => {
      if (error instanceof Superseded || stop.aborted) return;
      failed.value = String(error);
      refining.value = false;
    });
  };

  diagnostics.value = first.diagnostics;
  if (first.input !== null) start({}, false);

  return {
    id,
    files,
    written: first.input,
    ...look,
    set,
    base,
    now,
    difference,
    diagnostics,
    refining,
    failed,
    change(name, value, held = false) {
      const { [name]: _, ...others } = set.value;
      const next = value === null ? others : { ...others, [name]: value };
      const checked = read(next);
      if (checked.input === null) return checked.diagnostics.filter(({ severity }) => severity === 'error');
      set.value = next;
      start(next, held);
      return [];
    },
    reset() {
      set.value = {};
      start({}, false);
    },
  };
}

/** About how many people a directory displaces: the most that are registered at a time. */
function peopleOf(input: FleeInput | null): number {
  const [total] = input?.registrations ?? [];
  return total === undefined ? HELD.people : Math.max(1, ...total.people);
}

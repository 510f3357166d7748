import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Drivers, Extremes, Fit, Study } from '../../experiment/index.ts';
import { type Files, loadScenario, type Scenario } from '../../scenario/index.ts';
import type { Diagnostic, Digits, Language } from '../../text/index.ts';
import { type Pool, Superseded } from '../engine/pool.ts';
import { belonging, openedBeside } from './belonging.ts';
import { type Change, isChanged, UNCHANGED } from './change.ts';
import { createComputing } from './computing.ts';
import { type Findings, headlineMonth } from './findings.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { DRAWS, type Level } from './levels.ts';
import { sameButRemarks } from './same-but-remarks.ts';

export const TABS = ['explore', 'article', 'compare', 'evidence', 'check', 'file'] as const;
export type Tab = (typeof TABS)[number];

/** Views of Explore's left panel. */
export const VIEWS = ['map', 'paths', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** How the page is shown: nothing here changes a number. */
export interface Look {
  language: Signal<Language>;
  /** Of Arabic text. */
  digits: Signal<Digits>;
  /** Direction in which time runs on charts. */
  timeRuns: Signal<'ltr' | 'rtl'>;
  theme: Signal<'auto' | 'light' | 'dark'>;
  tab: Signal<Tab>;
  view: Signal<View>;
  /** Index of the report month that map, table and stack stand at. */
  month: Signal<number>;
  playing: Signal<boolean>;
  /** A place by id that the stack is filtered by. */
  place: Signal<string | null>;
  /** An outcome by id that the map is coloured by. */
  outcome: Signal<string | null>;
  /** A lever or an assumption by id that takes the focus as soon as it is on the page. */
  sought: Signal<string | null>;
  /** Periods are drawn on the axis of time. */
  periods: Signal<boolean>;
  /** The stack in shares of all people instead of counts. */
  share: Signal<boolean>;
  /** Twenty single runs instead of bands. */
  futures: Signal<boolean>;
  /** One figure at one month as twenty dots, for a decision. */
  dots: Signal<boolean>;
  /** What the drawer shows the evidence of: a name of the scenario, or a number as the page shows it. */
  evidence: Signal<string | null>;
  /** The number that the dots are held against, once the reader has moved it; of one figure. */
  threshold: Signal<{ figure: string; people: number } | null>;
}

/** What may lie beside a scenario: posteriors and results of longer studies. */
export interface Besides {
  /** By rival; '' is the scenario's own structure. */
  fits: Record<string, Fit>;
  study: Study | null;
  drivers: Drivers | null;
  extremes: Extremes | null;
}

export const NOTHING_BESIDE: Besides = { fits: {}, study: null, drivers: null, extremes: null };

/** What was opened: the texts of a scenario's folder. */
export interface Opening {
  files: Files;
  main: string;
  /** Used where the file gives no id. */
  id: string;
  besides: Besides;
}

/** The state of the page. Views read signals and call the functions; they never set what is computed. */
export interface Session {
  look: Look;
  /** Texts as they stand now, right or wrong. */
  files: ReadonlySignal<Files>;
  main: ReadonlySignal<string>;
  /** Of what was opened, as much as belongs to the scenario as its texts stand now. */
  besides: ReadonlySignal<Besides>;
  /** Mistakes and warnings of the texts as they stand now. */
  diagnostics: ReadonlySignal<Diagnostic[]>;
  /** The last one that could be run, unchanged by levers; null before the first. */
  scenario: ReadonlySignal<Scenario | null>;
  change: ReadonlySignal<Change>;
  changed: ReadonlySignal<boolean>;
  /** The scenario with the change applied. */
  changedScenario: ReadonlySignal<Scenario | null>;
  /** Draws from the posterior instead of the ranges as written, where there is one. */
  fitted: Signal<boolean>;
  /** Of the file; null before the first draws. */
  base: ReadonlySignal<Findings | null>;
  /** Of the change, of the same level as `baseBeside`; equal to the base when nothing is changed. */
  now: ReadonlySignal<Findings | null>;
  /** The base at the level of `now`: what differences are taken from. */
  baseBeside: ReadonlySignal<Findings | null>;
  /** What is being computed; null when all is. */
  refining: ReadonlySignal<Level | null>;
  /** What is shown is an answer to the question before, and the next has let wait for it. */
  late: ReadonlySignal<boolean>;
  /** A sentence's worth of what went wrong with computing; null when nothing has. */
  failed: ReadonlySignal<string | null>;
  /** Changes kept to be compared. */
  keeping: Keeping;
  open(opening: Opening): void;
  /** Replaces texts; what is broken leaves the last good scenario in place. */
  write(files: Files): void;
  /** `held`: the lever is still being dragged, so few draws will do. */
  pullLever(id: string, value: number, held?: boolean): void;
  /** Sets `rival`, `without`, `dispute.ID` or a parameter; null takes the file's own again. Returns what is wrong with it. */
  set(id: string, text: string | null): Diagnostic[];
  setChange(change: Change): Diagnostic[];
  reset(): void;
}

/** `draws`: how many a page ends at. */
export function createSession(pool: Pool, draws = DRAWS): Session {
  const look: Look = {
    language: signal<Language>('en'),
    digits: signal<Digits>('latin'),
    timeRuns: signal<'ltr' | 'rtl'>('ltr'),
    theme: signal<'auto' | 'light' | 'dark'>('auto'),
    tab: signal<Tab>('explore'),
    view: signal<View>('map'),
    month: signal(0),
    playing: signal(false),
    place: signal<string | null>(null),
    outcome: signal<string | null>(null),
    sought: signal<string | null>(null),
    periods: signal(true),
    share: signal(false),
    futures: signal(false),
    dots: signal(false),
    evidence: signal<string | null>(null),
    threshold: signal<{ figure: string; people: number } | null>(null),
  };
  const files = signal<Files>({});
  const main = signal('scenario.yaml');
  const id = signal('scenario');
  const besides = signal<Besides>(NOTHING_BESIDE);
  let opened = openedBeside(NOTHING_BESIDE, {}, null);
  const diagnostics = signal<Diagnostic[]>([]);
  const scenario = signal<Scenario | null>(null);
  const change = signal<Change>(UNCHANGED);
  const structure = signal<Scenario | null>(null);
  const held = signal(false);
  const fitted = signal(true);
  const computing = createComputing(pool, draws);
  const fitFor = ({ settings }: Change): Fit | null =>
    fitted.value ? (besides.value.fits[settings.rival ?? ''] ?? null) : null;
  /** When all that the page itself shows is computed: what is kept comes after it. */
  const isRested = computed(
    () => computing.refining.value === null && (computing.now.value ?? computing.failed.value) !== null,
  );
  const keeping = createKeeping(async (other, kept) => {
    const wanted = {
      base: scenario.value as Scenario,
      now: other,
      baseFit: fitFor(UNCHANGED),
      nowFit: fitFor(kept),
    };
    await holds(isRested);
    // Kept of a text that is no longer open.
    if (scenario.value !== wanted.base) throw new Superseded();
    return computing.pair(wanted);
  });

  /** Whether what was computed before is true of the texts as well: they say the same, or cannot be run. */
  const read = (texts: Files): boolean => {
    const loaded = loadScenario(texts, { main: main.value, id: id.value });
    diagnostics.value = loaded.diagnostics;
    if (loaded.scenario === null) return true;
    const before = scenario.value;
    const isSame = before !== null && sameButRemarks(before, loaded.scenario);
    scenario.value = loaded.scenario;
    if (!isSame) besides.value = belonging(opened, loaded.scenario);
    const last = loaded.scenario.plan.recording.steps.length - 1;
    if (before === null || look.month.value > last) look.month.value = headlineMonth(loaded.scenario);
    if (reshape(change.value).length > 0) {
      change.value = UNCHANGED;
      structure.value = loaded.scenario;
    }
    return isSame;
  };

  /** The scenario with the settings of a change, levers apart; mistakes in them leave everything as it is. */
  const reshape = (next: Change): Diagnostic[] => {
    const base = scenario.value;
    if (base === null) return [];
    const { files: texts, main: name } = base;
    const levers = Object.entries(next.levers).map(([lever, to]) => [lever, String(to)]);
    const settings = { ...next.settings, ...Object.fromEntries(levers) };
    const isPlain = Object.keys(next.settings).length === 0;
    if (Object.keys(settings).length > 0) {
      const whole = loadScenario(texts, { main: name, id: base.id, settings });
      if (whole.scenario === null) return whole.diagnostics;
    }
    structure.value = isPlain
      ? base
      : loadScenario(texts, { main: name, id: base.id, settings: next.settings }).scenario;
    return [];
  };

  const setChange = (next: Change): Diagnostic[] => {
    const wrong = reshape(next);
    if (wrong.length > 0) return wrong;
    batch(() => {
      held.value = false;
      change.value = next;
    });
    return [];
  };

  const changedScenario = computed(() =>
    structure.value === null ? null : computing.pulled(structure.value, change.value.levers),
  );

  effect(() => {
    const plain = scenario.value;
    const other = changedScenario.value;
    if (plain === null || other === null) return;
    computing.follow({
      base: plain,
      now: isChanged(change.value) ? other : plain,
      held: held.value,
      baseFit: fitFor(UNCHANGED),
      nowFit: fitFor(change.value),
    });
  });

  return {
    look,
    files,
    main,
    besides,
    diagnostics,
    scenario,
    change,
    changed: computed(() => isChanged(change.value)),
    changedScenario,
    fitted,
    base: computing.base,
    now: computing.now,
    baseBeside: computing.baseBeside,
    refining: computing.refining,
    late: computing.late,
    failed: computing.failed,
    keeping,
    open(opening) {
      batch(() => {
        computing.forget();
        keeping.clear();
        files.value = opening.files;
        main.value = opening.main;
        id.value = opening.id;
        opened = openedBeside(NOTHING_BESIDE, {}, null);
        besides.value = opening.besides;
        change.value = UNCHANGED;
        scenario.value = null;
        look.place.value = null;
        look.outcome.value = null;
        look.evidence.value = null;
        read(opening.files);
        besides.value = opening.besides;
        opened = openedBeside(opening.besides, opening.files, scenario.value);
      });
    },
    write(texts) {
      batch(() => {
        files.value = texts;
        const [before, changedBefore] = [scenario.value, changedScenario.value];
        const isSame = read(texts);
        const [after, changedAfter] = [scenario.value, changedScenario.value];
        if (after === before) return;
        if (!isSame) keeping.clear();
        else if (before !== null && after !== null) {
          computing.carry(before, after);
          if (changedBefore !== null && changedAfter !== null) computing.carry(changedBefore, changedAfter);
        }
      });
    },
    pullLever(lever, value, isHeld = false) {
      const base = scenario.value?.plan.levers.find((one) => one.id === lever);
      if (base === undefined) return;
      const { [lever]: before = base.value, ...others } = change.value.levers;
      // A slider says its last value twice: when the pointer leaves it, and that it has changed.
      if (value === before && isHeld === held.value) return;
      batch(() => {
        held.value = isHeld;
        change.value = {
          ...change.value,
          levers: value === base.value ? others : { ...others, [lever]: value },
        };
      });
    },
    set(name, text) {
      const { [name]: _, ...others } = change.value.settings;
      return setChange({ ...change.value, settings: text === null ? others : { ...others, [name]: text } });
    },
    setChange,
    reset() {
      setChange(UNCHANGED);
    },
  };
}

/** Waits until a signal is true. */
const holds = (signal: ReadonlySignal<boolean>): Promise<void> =>
  new Promise((resolve) => {
    const stop = signal.subscribe((value) => {
      if (!value) return;
      resolve();
      // Not before there is something to stop.
      queueMicrotask(() => stop());
    });
  });

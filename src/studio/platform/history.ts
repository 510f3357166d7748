import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Files } from '../../scenario/index.ts';
import type { Change } from '../session/change.ts';
import type { Session } from '../session/session.ts';

/** Everything that can be undone: the texts, and what was changed beside them. */
interface Moment {
  files: Files;
  change: Change;
}

/** Steps that can be taken back. Texts are shared between moments, so a step costs little. */
const MOST_MOMENTS = 200;

/** Changes closer together than this are one step: a word typed, a lever dragged. In milliseconds. */
const ONE_STEP = 900;

/** What a step is about: names of files, or of levers and settings. Nothing of either: the two moments are the same. */
export interface Step {
  files: string[];
  settings: string[];
}

/** Undo and redo over the whole session. */
export interface History {
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** What would be taken back or given back; null where nothing can be. */
  undoes: ReadonlySignal<Step | null>;
  redoes: ReadonlySignal<Step | null>;
  undo(): void;
  redo(): void;
  /** Forgets what was: something else was opened. */
  clear(): void;
}

/** Remembers what a session was. `now` is the time in milliseconds. */
export function createHistory(session: Session, now: () => number = () => performance.now()): History {
  const past = signal<Moment[]>([]);
  const future = signal<Moment[]>([]);
  const present = (): Moment => ({ files: session.files.value, change: session.change.value });
  let last = present();
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastKind: string | null = null;
  let restoring = false;

  effect(() => {
    const next = present();
    if (restoring || (next.files === last.files && next.change === last.change)) return;
    const step = stepOf(last, next);
    if (isNothing(step)) {
      last = next;
      return;
    }
    const at = now();
    const kind = JSON.stringify(step);
    const steps = past.peek();
    const together = kind === lastKind && at - lastAt < ONE_STEP && steps.length > 0;
    // What goes back within the step to where it came from leaves nothing to undo.
    const isBack = together && isNothing(stepOf(steps[steps.length - 1], next));
    if (isBack) past.value = steps.slice(0, -1);
    else if (!together) past.value = [...steps, last].slice(-MOST_MOMENTS);
    future.value = [];
    last = next;
    lastAt = at;
    lastKind = isBack ? null : kind;
  });

  const restore = (moment: Moment): void => {
    restoring = true;
    batch(() => {
      if (moment.files !== session.files.value) session.write(moment.files);
      session.setChange(moment.change);
    });
    last = present();
    lastKind = null;
    restoring = false;
  };
  const between = (moment: Moment | undefined): Step | null =>
    moment === undefined ? null : stepOf(moment, present());

  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    undoes: computed(() => between(past.value.at(-1))),
    redoes: computed(() => between(future.value[0])),
    undo() {
      const moment = past.value.at(-1);
      if (moment === undefined) return;
      const left = last;
      past.value = past.value.slice(0, -1);
      restore(moment);
      future.value = [left, ...future.value];
    },
    redo() {
      const [moment, ...rest] = future.value;
      if (moment === undefined) return;
      const left = last;
      restore(moment);
      past.value = [...past.value, left];
      future.value = rest;
    },
    clear() {
      batch(() => {
        past.value = [];
        future.value = [];
      });
      last = present();
      lastKind = null;
    },
  };
}

function stepOf(before: Moment, after: Moment): Step {
  const differs = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
    a === b ? [] : [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => a[id] !== b[id]);
  const files = differs(before.files, after.files);
  return {
    files,
    // A text that is broken or other may take a change with it: the step is about the text.
    settings:
      files.length > 0
        ? []
        : [
            ...differs(before.change.levers, after.change.levers),
            ...differs(before.change.settings, after.change.settings),
          ],
  };
}

const isNothing = ({ files, settings }: Step): boolean => files.length === 0 && settings.length === 0;

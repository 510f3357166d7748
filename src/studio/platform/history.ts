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

/** Nothing differs. */
const SAME = '';

/** Undo and redo over the whole session. */
export interface History {
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
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
  let lastKind = SAME;
  let restoring = false;

  effect(() => {
    const next = present();
    if (restoring || (next.files === last.files && next.change === last.change)) return;
    const kind = kindOf(last, next);
    if (kind === SAME) {
      last = next;
      return;
    }
    const at = now();
    const together = kind === lastKind && at - lastAt < ONE_STEP && past.peek().length > 0;
    if (!together) past.value = [...past.peek(), last].slice(-MOST_MOMENTS);
    future.value = [];
    last = next;
    lastAt = at;
    lastKind = kind;
  });

  const restore = (moment: Moment): void => {
    restoring = true;
    batch(() => {
      if (moment.files !== session.files.value) session.write(moment.files);
      session.setChange(moment.change);
    });
    last = present();
    lastKind = SAME;
    restoring = false;
  };

  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
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
      lastKind = SAME;
    },
  };
}

/** What a step is about: the same file, or the same lever or setting, again. */
function kindOf(before: Moment, after: Moment): string {
  if (before.files !== after.files) {
    const names = new Set([...Object.keys(before.files), ...Object.keys(after.files)]);
    return `files ${[...names].filter((name) => before.files[name] !== after.files[name]).join('|')}`;
  }
  const differs = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => a[id] !== b[id]);
  const changed = [
    ...differs(before.change.levers, after.change.levers),
    ...differs(before.change.settings, after.change.settings),
  ];
  return changed.length === 0 ? SAME : `change ${changed.join('|')}`;
}

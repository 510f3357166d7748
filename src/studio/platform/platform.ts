import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { digestText } from '../../experiment/index.ts';
import {
  type SaveOrder,
  type SaveRefusal,
  type StudioExample,
  type StudioOpening,
  TOKEN_HEADER,
} from '../../report/index.ts';
import { type Files, newScenario } from '../../scenario/index.ts';
import { NOTHING_BESIDE, type Session } from '../session/session.ts';
import { applyChange, changeOfSettings } from '../share/link-change.ts';
import { GivenRefused, type PlatformFault } from './fault.ts';
import { type GivenText, isDirectoryGiven, openGiven } from './given.ts';
import { handOver } from './hand-over.ts';
import { createHistory, type History } from './history.ts';
import { type PageOpening, pageOpening, readOpening } from './opening.ts';

/** A stretch of one file: line and column from 1. A new object asks to be shown again. */
export interface TextPlace {
  file: string;
  line: number;
  column: number;
  length: number;
}

/** What became of what the reader gave: a directory in Flee's format is handed to a page of its own. */
export type Outcome = 'opened' | 'handed' | 'refused';

/** What surrounds a session: what was opened, what is saved, what was undone, and what went wrong. */
export interface Platform {
  /** What the page was given at first; null where it stands alone. */
  given: PageOpening | null;
  /** What was opened; null before anything is. */
  page: ReadonlySignal<PageOpening | null>;
  /** Names of files that are not as they were opened or saved last. */
  unsaved: ReadonlySignal<string[]>;
  faults: Signal<PlatformFault[]>;
  /** A place in the texts that another screen leads to; the File screen shows it. */
  place: Signal<TextPlace | null>;
  /** True after a save. */
  saved: Signal<boolean>;
  history: History;
  /** What is being typed and is not in the session yet is brought there: called before anything is undone or saved. */
  settle: Set<() => void>;
  open(page: PageOpening): void;
  /** Opens what the user gave, here or on a page of its own, or says why not; what was open stays unless it was opened here. */
  give(gathering: Promise<GivenText[]>): Promise<Outcome>;
  /** Hands over, at a click, what the browser would open no page for by itself. */
  handWaiting(): void;
  openNew(): void;
  /** What comes with masar, as far as the page holds it or its server gives it. */
  examples(): Promise<StudioExample[]>;
  openExample(example: StudioExample): Promise<void>;
  /** Back to the texts as they were opened or saved last. */
  revert(): void;
  /** Sends changed files to the server, which writes them all or none. */
  save(): Promise<void>;
  /** Reads from disk again what the server serves. */
  reload(): Promise<void>;
  undo(): void;
  redo(): void;
  /** The date here and now, as the language writes it. */
  today(): string;
}

const platforms = new WeakMap<Session, Platform>();

/** The platform of a session; the same one each time. */
export function platformOf(session: Session): Platform {
  const known = platforms.get(session);
  if (known !== undefined) return known;
  const made = createPlatform(session, readOpening(document));
  platforms.set(session, made);
  return made;
}

/** `first`: what the session has open already. */
export function createPlatform(
  session: Session,
  first: PageOpening | null,
  clock: () => Date = () => new Date(),
): Platform {
  const page = signal(first);
  const kept = signal<Files>(first?.opening.files ?? {});
  const faults = signal<PlatformFault[]>([]);
  const saved = signal(false);
  const place = signal<TextPlace | null>(null);
  const history = createHistory(session);
  const settle = new Set<() => void>();
  const settled = (): void => {
    for (const each of settle) each();
  };

  const open = (next: PageOpening): void => {
    session.open(next.opening);
    page.value = next;
    kept.value = next.opening.files;
    faults.value = [];
    saved.value = false;
    place.value = null;
    const scenario = session.scenario.value;
    if (scenario !== null) faults.value = applyChange(session, changeOfSettings(next.settings, scenario));
    history.clear();
  };

  let waiting: GivenText[] = [];
  const hand = (given: GivenText[]): void => {
    const { language, theme } = session.look;
    const isHanded = handOver({ given, language: language.value, theme: theme.value });
    waiting = isHanded ? [] : given;
    faults.value = isHanded ? [] : [{ what: 'page_not_opened' }];
  };

  const changed = (): string[] => {
    const now = session.files.value;
    const names = new Set([...Object.keys(now), ...Object.keys(kept.value)]);
    return [...names].filter((name) => now[name] !== undefined && now[name] !== kept.value[name]).sort();
  };

  return {
    given: first,
    page,
    unsaved: computed(changed),
    faults,
    saved,
    place,
    history,
    settle,
    open,
    async give(gathering) {
      waiting = [];
      try {
        const given = await gathering;
        if (isDirectoryGiven(given)) {
          hand(given);
          return 'handed';
        }
        open(openGiven(given));
        return 'opened';
      } catch (error) {
        if (!(error instanceof GivenRefused)) throw error;
        faults.value = [error.fault];
        return 'refused';
      }
    },
    handWaiting() {
      hand(waiting);
    },
    openNew() {
      const files = newScenario(session.look.language.value);
      open({
        opening: { files, main: 'scenario.yaml', id: 'my-scenario', besides: NOTHING_BESIDE },
        settings: {},
        name: 'my-scenario',
        from: 'new',
        examples: [],
        token: null,
      });
    },
    async examples() {
      if (first === null) return [];
      return first.examples ?? (await ask<StudioExample[]>('api/examples')) ?? [];
    },
    async openExample({ id, scenario }) {
      if (scenario !== null) {
        const opening = { ...scenario, besides: NOTHING_BESIDE };
        open({ opening, settings: {}, name: id, from: 'export', examples: [], token: null });
        return;
      }
      const read = await ask<StudioOpening>(`api/example?${new URLSearchParams({ id })}`);
      if (read === null) faults.value = [{ what: 'no_server' }];
      else open(pageOpening(read));
    },
    revert() {
      settled();
      session.write(kept.value);
    },
    async save() {
      settled();
      const token = page.value?.token ?? null;
      const names = changed();
      if (token === null || names.length === 0) return;
      const texts = session.files.value;
      const refusal = await send(texts, kept.value, names, token);
      if (refusal !== null) {
        faults.value = [refusal];
        return;
      }
      kept.value = { ...kept.value, ...Object.fromEntries(names.map((name) => [name, texts[name]])) };
      faults.value = [];
      saved.value = true;
    },
    async reload() {
      const read = await ask<StudioOpening>('api/scenario');
      if (read === null) faults.value = [{ what: 'no_server' }];
      else open({ ...pageOpening(read), token: page.value?.token ?? null });
    },
    undo() {
      settled();
      history.undo();
    },
    redo() {
      settled();
      history.redo();
    },
    today() {
      const now = clock();
      const two = (n: number): string => String(n).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}

async function send(
  texts: Files,
  kept: Files,
  names: readonly string[],
  token: string,
): Promise<PlatformFault | null> {
  const files: SaveOrder['files'] = {};
  for (const name of names)
    files[name] = {
      text: texts[name],
      instead: kept[name] === undefined ? null : digestText(kept[name]),
    };
  try {
    const answer = await fetch('api/files', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify({ files } satisfies SaveOrder),
    });
    if (answer.ok) return null;
    return { what: 'not_saved', refusal: (await answer.json()) as SaveRefusal };
  } catch {
    return { what: 'no_server' };
  }
}

async function ask<T>(path: string): Promise<T | null> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as T | null) : null;
  } catch {
    return null;
  }
}

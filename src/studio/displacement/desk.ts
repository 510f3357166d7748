import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Language } from '../../text/index.ts';
import { GivenRefused, type PlatformFault } from '../platform/fault.ts';
import type { GivenText } from '../platform/given.ts';
import { type Handed, takeOver } from '../platform/hand-over.ts';
import { watchDrops } from '../platform/watch-drops.ts';
import { directoryOf, type GivenDirectory } from './directory-given.ts';
import type { DirectoryPool } from './directory-pool.ts';
import { createDirectorySession, type DirectorySession } from './directory-session.ts';

/** How the page is shown, whatever directory is open on it. */
export interface DirectoryLook {
  language: Signal<Language>;
  theme: Signal<'auto' | 'light' | 'dark'>;
}

/** What surrounds the session of a directory: what the page was given, and what of it could not be opened. */
export interface Desk {
  look: DirectoryLook;
  /** Null where no directory is open. */
  session: ReadonlySignal<DirectorySession | null>;
  fault: Signal<PlatformFault | null>;
  /** Another page of the studio opened this one and handed it its directory: it can be gone back to. */
  handed: ReadonlySignal<boolean>;
  open(directory: GivenDirectory): void;
  /** Opens what the reader gave, or says why not; what was open stays then. */
  give(gathering: Promise<readonly GivenText[]>): Promise<void>;
  /** Takes what is dropped onto the page, and what the page that opened it hands over. */
  listen(): void;
}

/** `openPool`: workers for one directory; those of the one before are ended. `draws`: how many a page ends at. */
export function createDesk(openPool: () => DirectoryPool, draws?: number): Desk {
  const look: DirectoryLook = { language: signal('en'), theme: signal('auto') };
  const session = signal<DirectorySession | null>(null);
  const fault = signal<PlatformFault | null>(null);
  const handed = signal(false);
  let pool: DirectoryPool | null = null;
  const open = ({ id, files, settings }: GivenDirectory): void => {
    pool?.close();
    pool = openPool();
    const next = createDirectorySession(pool, id, files, look, draws);
    // What a run had set.
    for (const [name, value] of Object.entries(settings)) next.change(name, value);
    session.value = next;
    fault.value = null;
  };
  const give: Desk['give'] = async (gathering) => {
    try {
      open(directoryOf(await gathering));
    } catch (error) {
      if (!(error instanceof GivenRefused)) throw error;
      fault.value = error.fault;
    }
  };
  return {
    look,
    session,
    fault,
    handed,
    open,
    give,
    listen() {
      watchDrops((gathering) => void give(gathering));
      takeOver(({ given, language, theme }: Handed) => {
        look.language.value = language;
        look.theme.value = theme;
        handed.value = true;
        void give(Promise.resolve(given));
      });
    },
  };
}

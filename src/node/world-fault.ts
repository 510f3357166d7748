import type { Language } from '../text/index.ts';
import { faultsAr } from './faults-ar.ts';
import { faultsEn } from './faults-en.ts';

/** What the world around a run refused: files, folders, threads. Closed: both languages are total over it. */
export type WorldFault =
  | { what: 'missing'; path: string } // neither a file or folder nor the name of a bundled scenario
  | { what: 'no_scenario'; path: string } // a folder without scenario.yaml and without a *.masar.yaml
  | { what: 'several_scenarios'; path: string; names: string[] }
  | { what: 'outside'; path: string } // a side file outside the scenario's folder
  | { what: 'not_csv'; path: string }
  | { what: 'too_large'; path: string; limit: number } // in bytes
  | { what: 'not_text'; path: string } // not UTF-8
  | { what: 'unreadable'; path: string; reason: string } // the system's code, such as EACCES
  | { what: 'unwritable'; path: string; reason: string }
  | { what: 'foreign'; path: string; found: string } // holds something that masar did not write
  | { what: 'not_a_run'; path: string } // no summary.json of masar, or no copy of the scenario
  | { what: 'not_a_report'; path: string } // no study of masar in it that can be restored
  | { what: 'newer_report'; path: string } // written by a form that this program does not read
  | { what: 'not_built'; path: string } // the compiled worker is not there
  | { what: 'studio_not_built'; path: string }
  | { what: 'port_taken'; port: number } // another program listens there
  | { what: 'no_posterior'; path: string; rival: string } // where --fit looked for one
  | { what: 'not_a_posterior'; path: string }
  | { what: 'other_posterior'; path: string; scenario: string; rival: string } // made for another structure or version
  | { what: 'worker_lost' }; // a thread ended in the middle of its work

/** One sentence for each fault, without a full stop. */
export type FaultSentences = {
  [W in WorldFault['what']]: (fault: Extract<WorldFault, { what: W }>) => string;
};

/** A fault in words. */
export function tellFault(fault: WorldFault, language: Language): string {
  const sentences = language === 'ar' ? faultsAr : faultsEn;
  return (sentences[fault.what] as (fault: WorldFault) => string)(fault);
}

/** The world failed: a file, a folder or a thread. `cause` is what the system said. */
export class WorldError extends Error {
  fault: WorldFault;

  constructor(fault: WorldFault, cause?: unknown) {
    super(tellFault(fault, 'en'), { cause });
    this.name = 'WorldError';
    this.fault = fault;
  }
}

/** The system's code of an error (`ENOENT`), or its message where it has none. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

import type { Language } from '../text/index.ts';
import { faultsAr } from './faults-ar.ts';
import { faultsEn } from './faults-en.ts';

export { reasonOf } from './reason.ts';

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
  | { what: 'other_engine'; path: string; found: string; wanted: string } // a run's folder, begun by another version
  | { what: 'other_scenario'; path: string } // a run's folder, begun with another scenario or other settings
  | { what: 'other_run'; path: string; of: RunTrait; found: string; wanted: string } // begun with other options
  | { what: 'foreign_run'; path: string; found: string } // where a run in chunks was to begin
  | { what: 'holds_chunks'; path: string } // where a run without chunks was to be written
  | { what: 'damaged_manifest'; path: string }
  | { what: 'damaged_chunk'; path: string } // cut off, or not the bytes that were written
  | { what: 'unfinished'; path: string; done: number; of: number } // a run whose draws are not all there, in chunks
  | { what: 'no_chunk'; path: string; chunk: number; of: number }
  | { what: 'locked'; path: string; host: string; pid: number; file: string } // another program works in the folder
  | { what: 'no_slurm'; command: string } // a command of Slurm that is not there
  | { what: 'slurm_refused'; said: string }
  | { what: 'chunks_failed'; chunks: number[]; tries: number; logs: string } // handed in as often as may be
  | { what: 'slurm_silent'; minutes: number } // its controller does not answer
  | { what: 'waited_enough'; minutes: number; missing: number }
  | { what: 'no_duckdb' } // which `query` needs, and which is not installed
  | { what: 'query_failed'; said: string }
  | { what: 'no_coordinates'; to: string } // places without a point, where a map is asked for
  | { what: 'in_flee_format' } // an export in the format that the run came in
  | { what: 'worker_lost' }; // a thread ended in the middle of its work

/** What decides the draws of a run beside its scenario. */
export type RunTrait = 'seed' | 'draws' | 'thin' | 'executor' | 'fit' | 'positions' | 'compat' | 'days';

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

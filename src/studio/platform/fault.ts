import type { SaveRefusal } from '../../report/index.ts';

/** What the page cannot do with what it was given, or asked. Closed: both languages are total over it. */
export type PlatformFault =
  | { what: 'no_scenario' } // among the files given
  | { what: 'several_scenarios'; names: string[] }
  | { what: 'flee_files' } // of a directory in Flee's format, without its folders
  | { what: 'no_directory' } // in Flee's format among the files given
  | { what: 'several_directories'; names: string[] }
  | { what: 'page_not_opened' } // for a directory in Flee's format
  | { what: 'too_many'; limit: number } // files
  | { what: 'too_deep'; limit: number } // folders in each other
  | { what: 'file_too_large'; name: string; limit: number } // in bytes
  | { what: 'all_too_large'; limit: number } // in bytes
  | { what: 'not_text'; name: string } // no UTF-8
  | { what: 'bad_name'; name: string }
  | { what: 'unreadable'; name: string }
  | { what: 'not_a_report'; name: string }
  | { what: 'newer_report'; name: string }
  | { what: 'no_server' } // it does not answer
  | { what: 'not_saved'; refusal: SaveRefusal }
  | { what: 'folder_refused' } // for writing
  | { what: 'newer_link' }
  | { what: 'link_unknown'; key: string }
  | { what: 'link_value'; key: string; found: string }
  | { what: 'link_clamped'; lever: string; found: number; to: number }
  | { what: 'no_picture' }; // the browser does not draw it

/** Thrown inside the platform, and told. */
export class GivenRefused extends Error {
  fault: PlatformFault;

  constructor(fault: PlatformFault) {
    super(fault.what);
    this.name = 'GivenRefused';
    this.fault = fault;
  }
}

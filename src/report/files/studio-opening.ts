import type { Files, Settings, Words } from '../../scenario/index.ts';
import type { Beside } from '../edition.ts';

/**
 * What a page of the studio opens, as the server and the export write it into the page: the texts of a scenario, what
 * lies beside it, and where changes can go.
 */
export interface StudioOpening {
  /** The version of this form. */
  masar_studio: 1;
  /** Version of the program. */
  engine: string;
  scenario: { id: string; main: string; files: Files };
  /** What a run or a report had set: levers and the rest, in the notation of `--set`. */
  settings: Settings;
  beside: Beside;
  from: 'folder' | 'bundled' | 'run' | 'report' | 'export';
  /** The path or name of what was opened, to be shown. */
  name: string;
  /** What comes with masar, to start from; null where the page asks its server. */
  examples: StudioExample[] | null;
  /** How many draws the page ends at, where that was said. */
  draws?: number;
  /** With this in a header the page may save into the scenario's folder; null where nothing is to be written. */
  token: string | null;
}

/** A scenario that comes with masar. */
export interface StudioExample {
  id: string;
  title: Words;
  /** Null where the page asks its server for it, and for what lies beside it. */
  scenario: StudioOpening['scenario'] | null;
}

/** Why the server does not save. */
export type SaveRefusal =
  | { what: 'read_only' }
  | { what: 'no_token' }
  | { what: 'too_large'; limit: number } // in bytes
  | { what: 'not_understood' }
  | { what: 'name'; name: string } // is no plain name of YAML or CSV inside the scenario's folder
  | { what: 'changed'; name: string } // on disk since the page read it
  | { what: 'unwritable'; name: string; reason: string }; // the system's code, such as EACCES

/** What the page sends to be saved: texts by name, each with the digest of the text that it takes the place of; null for a new file. */
export interface SaveOrder {
  files: Record<string, { text: string; instead: string | null }>;
}

/** A file that every directory in Flee's format has, and no scenario. */
const DIRECTORY = 'input_csv/locations.csv';

/** Whether what is opened is a directory in Flee's format, which has a page of its own. */
export const isDirectory = ({ scenario }: Pick<StudioOpening, 'scenario'>): boolean =>
  DIRECTORY in scenario.files;

/** The name of the header that carries the token. */
export const TOKEN_HEADER = 'x-masar-token';

const BLOCK = 'masar-opening';
const START = `<script type="application/json" id="${BLOCK}">`;

/** The id of the block of JSON in the page. */
export const OPENING_ID = BLOCK;

/** The pages of the built studio, by the names of their files: of a scenario, and of a directory in Flee's format. */
export const PAGES = { scenario: 'index.html', directory: 'directory.html' } as const;

/** The page that shows what is opened: neither of the two carries the other's program. */
export const pageOf = (opening: Pick<StudioOpening, 'scenario'>): string =>
  isDirectory(opening) ? PAGES.directory : PAGES.scenario;

/** The page (as `pageOf` names it) with what it opens written before its script. Nothing in the texts can end the block. */
export function writeOpening(page: string, opening: StudioOpening): string {
  const json = JSON.stringify(opening).replace(
    /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const at = page.indexOf('<script src="');
  if (at < 0) throw new Error('the page of the studio has no script');
  return `${page.slice(0, at)}${START}${json}</script>\n${page.slice(at)}`;
}

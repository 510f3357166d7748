import { type Files, isImported } from '../../scenario/index.ts';
import { GivenRefused } from '../platform/fault.ts';
import { type GivenText, IN_DIRECTORY } from '../platform/given.ts';

/** A directory in Flee's format, by the names that `readFlee` knows, and what a run of it had set beside its files. */
export interface GivenDirectory {
  id: string;
  files: Files;
  settings: Record<string, string>;
}

const SETTINGS = 'simsetting.yml';

/**
 * The directory among what the reader gave, with the files that `masar flee` reads: the two folders, the settings beside them or one
 * folder up, and what changes locations. Of the folder of a finished run, its copy of the directory. Throws `GivenRefused`.
 */
export function directoryOf(given: readonly GivenText[]): GivenDirectory {
  const root = rootOf(given);
  const texts = new Map(given.map(({ path, text }) => [path, text]));
  const files: Files = {};
  for (const { path, text } of given) {
    const name = path.startsWith(root) ? path.slice(root.length) : '';
    if (/^(input_csv|source_data)\/[^/]+\.csv$/.test(name) || name === 'location_changes.csv')
      files[name] = text;
  }
  const scenario = texts.get(`${root}scenario.yaml`);
  // What was carried over stands by itself, also where it lies beside other directories.
  const alone = scenario !== undefined && isImported(scenario);
  if (alone) files['scenario.yaml'] = scenario;
  const parts = root.split('/').slice(0, -1);
  const above = parts
    .slice(0, -1)
    .map((part) => `${part}/`)
    .join('');
  const settings =
    texts.get(root + SETTINGS) ?? (alone || parts.length === 0 ? undefined : texts.get(above + SETTINGS));
  if (settings !== undefined) files[SETTINGS] = settings;
  const run = parts.at(-1) === 'scenario' ? runOf(texts.get(`${above}summary.json`)) : null;
  return { id: run?.id ?? parts.at(-1) ?? 'directory', files, settings: run?.set ?? {} };
}

/** The path of the one directory that lies highest, empty or ending in `/`. */
function rootOf(given: readonly GivenText[]): string {
  const roots = [...new Set(given.flatMap(({ path }) => IN_DIRECTORY.exec(path)?.[1] ?? []))];
  const depth = (root: string): number => root.split('/').length;
  const least = Math.min(...roots.map(depth));
  const highest = roots.filter((root) => depth(root) === least).sort();
  if (highest.length === 0) throw new GivenRefused({ what: 'no_directory' });
  if (highest.length > 1) throw new GivenRefused({ what: 'several_directories', names: highest });
  return highest[0];
}

/** What the summary of a finished run says that it was of; null where it is no such summary. */
function runOf(text: string | undefined): { id: string; set: Record<string, string> } | null {
  if (text === undefined) return null;
  try {
    const { scenario } = JSON.parse(text) as { scenario?: { id?: unknown; set?: unknown } };
    const set = Object.entries(scenario?.set ?? {}).filter(([, value]) => typeof value === 'string');
    return typeof scenario?.id === 'string' ? { id: scenario.id, set: Object.fromEntries(set) } : null;
  } catch {
    return null;
  }
}

import { type Fit, fitIdentity, type Summary } from '../../experiment/index.ts';
import { readRestorable } from '../../report/index.ts';
import { type Files, isImported, loadScenario, type Settings, sideFilesOf } from '../../scenario/index.ts';
import { type Besides, NOTHING_BESIDE } from '../session/session.ts';
import { GivenRefused } from './fault.ts';
import type { PageOpening } from './opening.ts';

/** A file that the user gave, by its path inside what was given, with `/`. */
export interface GivenText {
  path: string;
  text: string;
}

/** Names of files that are looked into; everything else in a folder is passed over. */
export const isWanted = (path: string): boolean =>
  /\.(ya?ml|csv|html?)$/i.test(path) ||
  /(^|\/)(posterior(\.[\w-]+)?|study|drivers|extremes|summary)\.json$/.test(path);

/** A plain relative path, none of its parts hidden or odd. */
export const isPlainPath = (path: string): boolean =>
  path.length <= 240 &&
  path
    .split('/')
    .every((part) => /^[^\\:\p{Cc}]+$/u.test(part) && part !== '.' && part !== '..' && part.trim() !== '');

/**
 * What the user gave as something that can be opened: a report, a scenario's folder or files, or a run's folder. Throws
 * `GivenRefused`.
 */
export function openGiven(given: readonly GivenText[]): PageOpening {
  const report = given.find(({ path }) => /\.html?$/i.test(path));
  if (isFleeFiles(given)) throw new GivenRefused({ what: 'flee_files' });
  const yaml = given.filter(({ path }) => /\.ya?ml$/i.test(path));
  if (report !== undefined && yaml.length === 0) return openReport(report);
  const main = mainOf(yaml.map(({ path }) => path));
  const root = main.slice(0, main.lastIndexOf('/') + 1);
  const texts = new Map(given.map(({ path, text }) => [path, text]));
  const name = main.slice(root.length);
  const files: Files = { [name]: texts.get(main) ?? '' };
  const queue = sideFilesOf(files[name]);
  for (const side of queue) {
    const plain = side.replace(/^\.\//, '');
    const text = isPlainPath(plain) ? texts.get(root + plain) : undefined;
    if (text === undefined || files[plain] !== undefined || !/\.(ya?ml|csv)$/i.test(plain)) continue;
    files[plain] = text;
    // An overlay may name side files of its own.
    if (/\.ya?ml$/i.test(plain)) queue.push(...sideFilesOf(text));
  }
  const folder = root.split('/').filter((part) => part !== '');
  const id =
    name === 'scenario.yaml' ? (folder.at(-1) ?? 'scenario') : name.replace(/(\.masar)?\.ya?ml$/, '');
  // The copy of a scenario in a run's folder: what was made of it lies above.
  const above = folder.at(-1) === 'scenario' ? root.slice(0, -'scenario/'.length) : root;
  const json = (file: string): unknown => parse(texts.get(above + file) ?? texts.get(root + file));
  const summary = json('summary.json') as Partial<Summary> | null;
  return {
    opening: {
      files,
      main: name,
      id: summary?.scenario?.id ?? id,
      besides: besidesOf(given, files, name, json),
    },
    settings: settingsOf(summary),
    name: folder.at(-1) === 'scenario' ? (folder.at(-2) ?? id) : (folder.at(-1) ?? name),
    from: 'dropped',
    examples: [],
    token: null,
  };
}

function openReport({ path, text }: GivenText): PageOpening {
  const found = readRestorable(text);
  if (found === 'newer') throw new GivenRefused({ what: 'newer_report', name: path });
  if (found === 'no_study' || !Object.keys(found.scenario.files).every(isPlainPath))
    throw new GivenRefused({ what: 'not_a_report', name: path });
  const { scenario, posterior } = found;
  const fits: Record<string, Fit> = posterior ? { [posterior.rival]: posterior } : {};
  return {
    opening: {
      files: scenario.files,
      main: scenario.main,
      id: scenario.id,
      besides: { ...NOTHING_BESIDE, fits },
    },
    settings: scenario.settings,
    name: path,
    from: 'report',
    examples: [],
    token: null,
  };
}

/** Whether what was given is a directory in Flee's format, right or wrong, and no scenario: it has a page of its own. */
export const isDirectoryGiven = (given: readonly GivenText[]): boolean =>
  given.some(({ path }) => IN_DIRECTORY.test(path)) && !given.some(isScenario);

/** A file of the first of a directory's two folders, with the path of the directory. */
export const IN_DIRECTORY = /^((?:.*\/)?)input_csv\/[^/]+\.csv$/;

/** Files of a directory in Flee's format without its folders, which say what they are. */
const isFleeFiles = (given: readonly GivenText[]): boolean =>
  ['locations', 'routes'].every((name) =>
    given.some(({ path }) => path === `${name}.csv` || path.endsWith(`/${name}.csv`)),
  ) && !given.some(isScenario);

/** The file of a scenario, and not the one that stands for a directory that was carried over. */
const isScenario = ({ path, text }: GivenText): boolean =>
  /(^|\/)scenario\.yaml$|\.masar\.ya?ml$/.test(path) && !isImported(text);

/** The scenario's file: the one called `scenario.yaml` that lies highest, else the only one that can be meant. */
function mainOf(paths: readonly string[]): string {
  const depth = (path: string): number => path.split('/').length;
  const highest = (some: readonly string[]): string[] => {
    const least = Math.min(...some.map(depth));
    return some.filter((path) => depth(path) === least);
  };
  for (const suits of [/(^|\/)scenario\.yaml$/, /\.masar\.ya?ml$/, /\.ya?ml$/]) {
    const found = highest(paths.filter((path) => suits.test(path)));
    if (found.length > 1) throw new GivenRefused({ what: 'several_scenarios', names: [...found].sort() });
    if (found.length === 1) return found[0];
  }
  throw new GivenRefused({ what: 'no_scenario' });
}

/** Posteriors that were made for this scenario, and longer studies, where they have the form of such. */
function besidesOf(
  given: readonly GivenText[],
  files: Files,
  main: string,
  json: (file: string) => unknown,
): Besides {
  const holds = <T>(file: string, key: keyof T): T | null => {
    const found = json(file) as Partial<T> | null;
    return found?.[key] === undefined ? null : (found as T);
  };
  type Of<K extends keyof Besides> = NonNullable<Besides[K]>;
  return {
    fits: fitsOf(given, files, main),
    study: holds<Of<'study'>>('study.json', 'variants'),
    drivers: holds<Of<'drivers'>>('drivers.json', 'narrowings'),
    extremes: holds<Of<'extremes'>>('extremes.json', 'tests'),
  };
}

function fitsOf(given: readonly GivenText[], files: Files, main: string): Record<string, Fit> {
  const fits: Record<string, Fit> = {};
  for (const { path, text } of given) {
    const rival = /(?:^|\/)posterior(?:\.([\w-]+))?\.json$/.exec(path);
    if (rival === null) continue;
    const fit = parse(text) as Partial<Fit> | null;
    const of = rival[1] ?? '';
    if (fit?.rival !== of || !Array.isArray(fit.rows) || typeof fit.scenario?.identity !== 'string') continue;
    const settings: Settings = of === '' ? {} : { rival: of };
    const { scenario } = loadScenario(files, { main, settings });
    if (scenario !== null && fitIdentity(scenario) === fit.scenario.identity) fits[of] = fit as Fit;
  }
  return fits;
}

function settingsOf(summary: Partial<Summary> | null): Settings {
  const settings = summary?.settings;
  if (typeof settings !== 'object' || settings === null) return {};
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === 'string'));
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' ? found : null;
  } catch {
    return null;
  }
}

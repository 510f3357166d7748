import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestText, type Fit } from '../../experiment/index.ts';
import type { Beside, StudioOpening } from '../../report/index.ts';
import { loadScenario, type Settings, VERSION } from '../../scenario/index.ts';
import { POSTERIOR, readBeside } from '../beside-files.ts';
import { readFit } from '../read-fit.ts';
import { isFleeFolder, readFleeFolder } from '../read-flee-folder.ts';
import { BUNDLED, isInside, readScenarioFolder, type ScenarioFolder } from '../read-folder.ts';
import { isRunFolder, readRun } from '../read-run.ts';
import { readReport } from '../restore-report.ts';
import { WorldError } from '../world-fault.ts';
import { isDisplacementSummary, readDisplacementSummary, readSummaryFile } from '../write-displacement.ts';

/** Posteriors by the state of the files that they were found beside. */
export type KnownPosteriors = Map<string, Fit[]>;

/** What a studio is opened on. */
export interface OpenedForStudio {
  opening: Omit<StudioOpening, 'token' | 'examples'>;
  /** Absolute path of the folder that changes may be saved to; null where there is none: a report, a finished run. */
  folder: string | null;
  /** Absolute path of the folder of a finished run; null where something else was opened. */
  run: string | null;
}

/**
 * Opens a scenario (its folder, its file or its name), the folder of a run, or a report, right or wrong: mistakes in a
 * scenario are shown by the page. Posteriors that were made for something else are left out; which are is remembered in
 * `known`, since it takes longer than all the rest. Throws a `WorldError`.
 */
export function openForStudio(path: string, known: KnownPosteriors = new Map()): OpenedForStudio {
  if (existsSync(path) && statSync(path).isFile() && /\.html?$/i.test(path)) return openReport(path);
  if (isFleeFolder(path)) return openDirectory(path);
  if (isRunFolder(path))
    return isDisplacementSummary(readSummaryFile(path)) ? openDirectoryRun(path) : openRun(path);
  const folder = readScenarioFolder(path);
  const bundled = folder.folder !== null && isInside(BUNDLED, folder.folder) && !existsSync(path);
  return {
    opening: {
      ...opened(folder, { fits: posteriorsOf(folder, known) }),
      from: bundled ? 'bundled' : 'folder',
      name: path === '.' ? folder.id : path,
    },
    folder: folder.folder,
    run: null,
  };
}

function openReport(path: string): OpenedForStudio {
  const { scenario, posterior } = readReport(path);
  const { id, main, files, settings } = scenario;
  const beside: Beside = posterior ? { fits: [posterior] } : {};
  return {
    opening: {
      masar_studio: 1,
      engine: VERSION,
      scenario: { id, main, files },
      settings,
      beside,
      from: 'report',
      name: path,
    },
    folder: null,
    run: null,
  };
}

/** A finished run of a directory: the copy of the directory, with what the run had set. */
function openDirectoryRun(path: string): OpenedForStudio {
  const { scenario } = readDisplacementSummary(path);
  const { opening, ...rest } = openDirectory(join(path, 'scenario'));
  const { files, main } = opening.scenario;
  const copy = { id: scenario.id, main, files };
  return {
    ...rest,
    opening: { ...opening, scenario: copy, settings: scenario.set, from: 'run', name: path },
  };
}

/** A directory in Flee's format: what is changed in the page is set beside its files, as `--set` does. */
function openDirectory(path: string): OpenedForStudio {
  const { files, id } = readFleeFolder(path);
  const folder = { files, id, main: '' };
  return { opening: { ...opened(folder, {}), from: 'folder', name: path }, folder: null, run: null };
}

/** A finished run is what it is: its copy of the scenario may be changed in the page, and not on disk. */
function openRun(path: string): OpenedForStudio {
  const { summary, folder } = readRun(path);
  const opening = opened(folder, readBeside(path));
  return {
    opening: { ...opening, settings: summary.settings, from: 'run', name: path },
    folder: null,
    run: resolve(path),
  };
}

function opened(
  { files, main, id }: Pick<ScenarioFolder, 'files' | 'main' | 'id'>,
  beside: Beside,
): Pick<StudioOpening, 'masar_studio' | 'engine' | 'scenario' | 'settings' | 'beside'> {
  return { masar_studio: 1, engine: VERSION, scenario: { id, main, files }, settings: {}, beside };
}

/** Posteriors beside a scenario that were made for it as it stands: its own structure first, then rivals. */
function posteriorsOf({ folder, files, main, id }: ScenarioFolder, known: KnownPosteriors): Fit[] {
  if (folder === null) return [];
  const names = readdirSync(folder).filter((name) => POSTERIOR.test(name));
  const states = names.map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  const state = digestText(JSON.stringify([files, states]));
  const found = known.get(state) ?? names.flatMap((name) => fitOf(name));
  known.clear();
  known.set(state, found);
  return found.sort((a, b) => (a.rival < b.rival ? -1 : 1));

  function fitOf(name: string): Fit[] {
    const rival = POSTERIOR.exec(name)?.[1] ?? '';
    const settings: Settings = rival === '' ? {} : { rival };
    const { scenario } = loadScenario(files, { main, id, settings });
    if (scenario === null) return [];
    try {
      return [readFit(folder ?? '', scenario, rival)];
    } catch (error) {
      if (error instanceof WorldError) return [];
      throw error;
    }
  }
}

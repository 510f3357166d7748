import { join } from 'node:path';
import type { Fit } from '../experiment/index.ts';
import { posteriorName, readFit } from '../node/index.ts';
import { loadScenario, MasarError, type Scenario } from '../scenario/index.ts';
import type { DrawOptions } from './draw-options.ts';
import type { Opened } from './open-scenario.ts';
import { UsageError } from './usage-fault.ts';

/**
 * The posterior that `--fit` asks for, undefined without the option: of the scenario's own structure, or of a rival's. It
 * is held against the scenario as written, so that levers and settings may change beside it.
 */
export function openFit(
  { folder, scenario }: Pick<Opened, 'folder' | 'scenario'>,
  { fit }: DrawOptions,
  rival = scenario.settings.rival ?? '',
): Fit | undefined {
  if (fit === undefined) return undefined;
  if (fit === true && folder.folder === null)
    throw new UsageError({ what: 'missing_value', option: '--fit' });
  const path = fit === true ? join(folder.folder ?? '', posteriorName(rival)) : fit;
  return readFit(path, asWritten(folder, rival), rival);
}

function asWritten({ files, main, id }: Opened['folder'], rival: string): Scenario {
  const { scenario, diagnostics } = loadScenario(files, {
    main,
    id,
    settings: rival === '' ? {} : { rival },
  });
  if (scenario === null) throw new MasarError(diagnostics);
  return scenario;
}

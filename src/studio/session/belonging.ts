import { type Fit, fitIdentity } from '../../experiment/index.ts';
import { type Files, loadScenario, type Scenario } from '../../scenario/index.ts';
import type { Besides } from './session.ts';

/** What was opened with a scenario, and the texts that it was made for. */
export interface OpenedBeside {
  besides: Besides;
  files: Files;
  /** Of the scenario as it was opened; null where nothing lay beside it, or it could not be run. */
  identity: string | null;
}

/** What a scenario was opened with. */
export function openedBeside(besides: Besides, files: Files, scenario: Scenario | null): OpenedBeside {
  const { fits, study, drivers, extremes } = besides;
  const isNothing = Object.keys(fits).length === 0 && (study ?? drivers ?? extremes) === null;
  return { besides, files, identity: isNothing || scenario === null ? null : fitIdentity(scenario) };
}

/**
 * What still belongs to a scenario after its texts were edited: posteriors that were made for it as it stands, as the
 * command line has it, and longer studies as long as neither it nor an overlay is another.
 */
export function belonging({ besides, files, identity }: OpenedBeside, scenario: Scenario): Besides {
  if (identity === null || scenario.files === files) return besides;
  const changed = Object.keys({ ...files, ...scenario.files }).filter(
    (name) => files[name] !== scenario.files[name],
  );
  if (changed.length === 0) return besides;
  const own = fitIdentity(scenario);
  const overlays = changed.some((name) => name !== scenario.main && /\.ya?ml$/i.test(name));
  if (own === identity && !overlays) return besides;
  const fits: Record<string, Fit> = {};
  for (const [rival, fit] of Object.entries(besides.fits)) {
    const { scenario: structure } =
      rival === ''
        ? { scenario }
        : loadScenario(scenario.files, { main: scenario.main, id: scenario.id, settings: { rival } });
    if (structure !== null && fitIdentity(structure) === fit.scenario.identity) fits[rival] = fit;
  }
  return { fits, study: null, drivers: null, extremes: null };
}

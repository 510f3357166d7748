import { join } from 'node:path';
import type { StudioExample } from '../../report/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import { BUNDLED, readScenarioFolder } from '../read-folder.ts';
import { bundledScenarios } from '../start-folder.ts';
import { type KnownPosteriors, type OpenedForStudio, openForStudio } from './open-for-studio.ts';

/** The scenarios that come with masar, with their texts where `whole`: an export has no server to ask for them. */
export function exampleList(whole: boolean): StudioExample[] {
  return bundledScenarios().flatMap((name) => {
    const { id, main, files } = readScenarioFolder(join(BUNDLED, name));
    const { scenario } = loadScenario(files, { main, id });
    if (scenario === null) return [];
    return [{ id, title: scenario.title, scenario: whole ? { id, main, files } : null }];
  });
}

/** Those of the example that was asked for last. */
const known: KnownPosteriors = new Map();

/** One of them with what lies beside it; null for a name that none of them has. */
export function exampleNamed(id: string): OpenedForStudio['opening'] | null {
  if (!bundledScenarios().includes(id)) return null;
  return { ...openForStudio(join(BUNDLED, id), known).opening, from: 'bundled', name: id };
}

import { loadScenario, type Scenario } from '../../src/scenario/index.ts';

/** Parts of a small sound scenario; each attempt replaces one. */
export interface Parts {
  head?: string;
  groups?: string;
  places?: string;
  statuses?: string;
  traits?: string;
  moves?: string;
  more?: string;
  time?: string;
}

export function textOf(parts: Parts = {}): string {
  return `masar: 1
title: { en: Small, ar: صغير }
${parts.head ?? 'profile: armed_group'}
time: ${parts.time ?? '{ from: 2014-01, to: 2015-12 }'}
${parts.traits ?? ''}
${parts.statuses ?? ''}
places: ${parts.places ?? '{ town: { label: { en: Town, ar: بلدة }, country: SYR, lat: 36.0, lon: 39.0 }, abroad: { country: TUR } }'}
groups:
${parts.groups ?? '  tunisia: { start: 900, at: town }'}
moves:
${
  parts.moves ??
  `  - { id: leaves, from: with_group, to: irregular, at: abroad, rate: 3% per month }
  - { id: dies, from: with_group, to: dead, rate: 0.05% per month }`
}
${parts.more ?? ''}
`;
}

/** Codes of everything found, without those that a small scenario raises by being small. */
export function codesIn(
  parts: Parts,
  files: Record<string, string> = {},
  settings?: Record<string, string>,
): string[] {
  const { diagnostics } = loadScenario({ 'scenario.yaml': textOf(parts), ...files }, { settings });
  return [...new Set(diagnostics.map(({ problem }) => problem.code))].filter((code) => code !== 'M0221');
}

export function sound(parts: Parts = {}, files: Record<string, string> = {}): Scenario {
  const { scenario, diagnostics } = loadScenario({ 'scenario.yaml': textOf(parts), ...files });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)));
  return scenario;
}

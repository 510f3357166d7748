import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { codes, lineOfDiagnostic, renderDiagnostic } from '../../src/text/index.ts';
import { type BrokenCase, breakBase, byPlace, type Expectation } from './broken/case.ts';
import { formCases } from './broken/form.ts';
import { meaningCases } from './broken/meaning.ts';
import { overlayCases } from './broken/overlays.ts';
import { base } from './broken/sound-scenario.ts';
import { travel } from './broken/sound-travel.ts';
import { travelCases } from './broken/travel.ts';

const allCases = [...formCases, ...meaningCases, ...travelCases, ...overlayCases];

/** Raised by `check --strict` and never by loading. */
const ONLY_STRICT = ['M0302'];

function reportedFor(broken: BrokenCase): Expectation[] {
  const { files } = breakBase(broken);
  return loadScenario(files, { settings: broken.settings }).diagnostics.map(
    ({ problem, file, line, column }) => ({
      code: problem.code,
      file,
      line,
      column,
    }),
  );
}

it.each([
  ['base', base, {}],
  ['travel', travel, {}],
  ['travel', travel, { rival: 'no_fear', without: 'border', 'dispute.start': 'few' }],
] as const)('the scenario %s that broken ones change has no mistake itself', (id, files, settings) => {
  const { scenario, diagnostics } = loadScenario(files, { settings });
  expect(diagnostics.map((diagnostic) => lineOfDiagnostic(diagnostic, 'en'))).toEqual([]);
  expect(scenario?.id).toBe(id);
});

describe('a broken scenario names every mistake and its place', () => {
  it.each(allCases)('$name', (broken) => {
    const { expected } = breakBase(broken);
    const reported = reportedFor(broken).sort(byPlace);
    if (broken.andMoreOfTheSame) {
      expect(reported.slice(0, expected.length)).toEqual(expected);
      expect(new Set(reported.map(({ code }) => code))).toEqual(new Set(expected.map(({ code }) => code)));
    } else {
      expect(reported).toEqual(expected);
    }
  });
});

describe('a broken scenario is told in both languages', () => {
  it.each(allCases)('$name', (broken) => {
    const { files } = breakBase(broken);
    for (const diagnostic of loadScenario(files, { settings: broken.settings }).diagnostics) {
      const english = renderDiagnostic(diagnostic, 'en', { color: false });
      const arabic = renderDiagnostic(diagnostic, 'ar', { color: false });
      expect(english + arabic).not.toMatch(/undefined|NaN|\[object|``/);
      expect(arabic.split('\n')[0]).toMatch(/[\u0621-\u064a]{2}/);
      expect(english.split('\n')[0].replace(/`[^`]*`/g, '')).not.toMatch(/[\u0621-\u064a]/);
    }
  });
});

it('every code is raised by some broken scenario', () => {
  const raised = new Set(allCases.flatMap((broken) => breakBase(broken).expected.map(({ code }) => code)));
  // Those of directories in Flee's format have their own: tests/scenario/flee/lint.test.ts.
  expect(codes.filter((code) => !raised.has(code) && !code.startsWith('M08'))).toEqual(ONLY_STRICT);
});

it('a lost scenario file and an empty folder are told as any other mistake', () => {
  const { scenario, diagnostics } = loadScenario({});
  expect(scenario).toBeNull();
  expect(diagnostics.map(({ problem }) => problem.code)).toEqual(['M0003']);
});

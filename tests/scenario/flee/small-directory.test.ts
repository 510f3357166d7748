import { expect, it } from 'vitest';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { lineOfDiagnostic } from '../../../src/text/index.ts';
import { manySettings, smallDirectory } from './small-directory.ts';

it.each(Object.keys(manySettings))('the small directory has no errors with the settings %s', (name) => {
  const { input, diagnostics } = readFlee(smallDirectory(manySettings[name]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map((error) => lineOfDiagnostic(error, 'en'))).toEqual([]);
  expect(input?.locations.length).toBe(9);
  expect(input?.registrations.map((entry) => entry.name)).toEqual(['total', 'Delta', 'Elm', 'Fir']);
});

import { expect, it } from 'vitest';
import { codesIn } from './small-scenario.ts';

it.each(['measured', 'quoted'])('attempt 11: `basis: %s` without a source, anywhere', (basis) => {
  expect(codesIn({ groups: `  tunisia: { start: 900, at: town, basis: ${basis} }` })).toContain('M0303');
  expect(codesIn({ groups: `  tunisia: { start: 900, at: town, because: [], basis: ${basis} }` })).toContain(
    'M0303',
  );
  const links = `links: { a: { from: town, to: abroad, distance_km: 100, basis: ${basis} } }`;
  expect(codesIn({ more: links })).toContain('M0303');
  const more = 'holders: { g: { label: G, own: true } }\ncontrol: { file: control.csv }';
  const rows = `on,place,holder,basis\n2014-01-01,town,g,${basis}\n`;
  expect(codesIn({ more }, { 'control.csv': rows })).toContain('M0303');
});

it('with a source it passes', () => {
  const more = 'sources: { s: { publisher: P } }';
  expect(codesIn({ groups: '  tunisia: { start: 900, at: town, because: s, basis: quoted }', more })).toEqual(
    [],
  );
});

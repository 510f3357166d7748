import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { viewOf } from '../../src/report/map/view.ts';

test('the outlines are what their script makes of Natural Earth', () => {
  expect(() =>
    execFileSync(process.execPath, ['src/report/map/derive-outlines.mjs', '--check']),
  ).not.toThrow();
});

test('a view holds its points, keeps north up and west left, and has outlines only where they reach', () => {
  const syria = [
    { lon: 36, lat: 34 },
    { lon: 43, lat: 36 },
  ];
  const view = viewOf(syria, 480);
  for (const { lon, lat } of syria) {
    expect(view.contains(lon, lat)).toBe(true);
    expect(view.x(lon)).toBeGreaterThan(0);
    expect(view.x(lon)).toBeLessThan(480);
    expect(view.y(lat)).toBeGreaterThan(0);
    expect(view.y(lat)).toBeLessThan(view.height);
  }
  expect(view.x(36)).toBeLessThan(view.x(43));
  expect(view.y(36)).toBeLessThan(view.y(34));
  expect(view.outlines?.borders.length).toBeGreaterThan(0);
  const america = viewOf(
    [
      { lon: -90, lat: 10 },
      { lon: -70, lat: 20 },
    ],
    480,
  );
  expect(america.outlines).toBeNull();
});

test('one kilometre is as long across as it is up', () => {
  const view = viewOf(
    [
      { lon: 30, lat: 34 },
      { lon: 46, lat: 40 },
    ],
    480,
  );
  const across = (view.x(39) - view.x(38)) / Math.cos((37 * Math.PI) / 180);
  expect(across / (view.y(37) - view.y(38))).toBeCloseTo(1, 6);
});

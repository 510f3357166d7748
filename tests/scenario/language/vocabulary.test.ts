import { expect, test } from 'vitest';
import { CORE_STATUSES } from '../../../src/scenario/vocabulary/core.ts';
import { FAMILIES } from '../../../src/scenario/vocabulary/families.ts';

test('every status belongs to a family, and every family has a status', () => {
  const used = new Set(CORE_STATUSES.map((status) => status.family));
  expect(new Set(FAMILIES.map((family) => family.id))).toEqual(used);
  expect(new Set(CORE_STATUSES.map((status) => status.id)).size).toBe(24);
});

test('labels and definitions are in the language that they say', () => {
  for (const { label, definition } of CORE_STATUSES) {
    for (const { en, ar } of [label, definition]) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(ar).toMatch(/^[\u0600-\u06ff\s0-9().,:؛،]+$/);
    }
  }
});

test('the colours of the families stand out on white', () => {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const { colour } of FAMILIES)
    expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(3);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashName } from '../../../src/engine/random/hash-name.ts';

describe('hashName', () => {
  it('is MurmurHash3 of the bytes of the code units: published test vectors', () => {
    expect(hashName('')).toBe(0);
    expect(hashName('\u0000')).toBe(0x30f4c306);
    expect(hashName('\u4321')).toBe(0xa0f7b07a);
    expect(hashName('\u0000\u0000')).toBe(0x2362f9de);
    expect(hashName('\uffff\uffff')).toBe(0x76293b50);
    expect(hashName('\u4321\u8765')).toBe(0xf55b516b);
  });

  it('gives a uint32', () => {
    fc.assert(
      fc.property(fc.uint16Array(), (units) => {
        const hash = hashName(String.fromCharCode(...units));
        expect(hash).toBe(hash >>> 0);
      }),
    );
  });

  it('tells 50,000 similar names apart as well as chance would, in both scripts', () => {
    const hashes = new Set<number>();
    for (let i = 0; i < 25000; i++) hashes.add(hashName(`group.${i}`)).add(hashName(`حاجز.${i}`));
    // Chance alone gives 0.3 collisions.
    expect(hashes.size).toBeGreaterThan(50000 - 4);
  });

  it('fills 256 cells evenly, by its low and by its high bits', () => {
    for (const shift of [0, 24]) {
      const cells = new Float64Array(256);
      for (let i = 0; i < 65536; i++) cells[(hashName(`status-${i}`) >>> shift) & 255]++;
      let chiSquare = 0;
      for (const count of cells) chiSquare += (count - 256) ** 2 / 256;
      expect(chiSquare).toBeGreaterThan(184);
      expect(chiSquare).toBeLessThan(337);
    }
  });
});

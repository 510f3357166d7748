import { describe, expect, it } from 'vitest';
import { secondWord, threefry, threefry20 } from '../../../src/engine/random/threefry.ts';
import { threefryReference } from './threefry-reference.ts';

/** Counter, key and result words of the file kat_vectors of Random123 (Salmon et al. 2011), 13 then 20 rounds. */
const KNOWN_ANSWERS = [
  { counter: [0, 0], key: [0, 0], words13: [0x9d1c5ec6, 0x8bd50731], words20: [0x6b200159, 0x99ba4efe] },
  {
    counter: [0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words13: [0xfd36d048, 0x2d17272c],
    words20: [0x1cb996fc, 0xbb002be7],
  },
  {
    counter: [0x243f6a88, 0x85a308d3],
    key: [0x13198a2e, 0x03707344],
    words13: [0xba3e4725, 0xf27d669e],
    words20: [0xc4923a9c, 0x483df7a0],
  },
];

describe('threefry', () => {
  it('gives the published known answers with 13 and 20 rounds, for unsigned and signed arguments', () => {
    for (const { counter, key, words13, words20 } of KNOWN_ANSWERS) {
      expect(threefryReference(13, key[0], key[1], counter[0], counter[1])).toEqual(words13);
      expect(threefry(key[0], key[1], counter[0], counter[1]) >>> 0).toBe(words13[0]);
      expect([threefry20(key[0], key[1], counter[0], counter[1]) >>> 0, secondWord() >>> 0]).toEqual(words20);
      const signed = [key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0] as const;
      expect(threefry(...signed)).toBe(words13[0] | 0);
      expect(threefry20(...signed)).toBe(words20[0] | 0);
      expect(secondWord()).toBe(words20[1] | 0);
    }
  });

  it('is the published algorithm for a thousand keys and counters', () => {
    for (let i = 0; i < 1000; i++) {
      const [key0, key1] = threefryReference(20, i, 1, 2, 3);
      const [counter0, counter1] = threefryReference(20, i, 4, 5, 6);
      const word = threefry(key0 | 0, key1 | 0, counter0 | 0, counter1 | 0) >>> 0;
      expect(word).toBe(threefryReference(13, key0, key1, counter0, counter1)[0]);
    }
  });

  it('spreads the words of consecutive counters and keys evenly over 256 cells', () => {
    const draws = 65536;
    const streams: Array<(i: number) => number> = [
      (i) => threefry(1, 2, i, 0),
      (i) => threefry(1, 2, 0, i),
      (i) => threefry(i, 2, 3, 0),
      (i) => threefry(1, i, 3, 0),
      (i) => threefry20(1, 2, i, 0),
      (i) => {
        threefry20(1, 2, i, 0);
        return secondWord();
      },
    ];
    for (const stream of streams) {
      for (const bits of [0, 12, 24]) {
        const cells = new Float64Array(256);
        for (let i = 0; i < draws; i++) cells[(stream(i) >>> bits) & 255]++;
        let chiSquare = 0;
        for (const count of cells) chiSquare += (count - draws / 256) ** 2 / (draws / 256);
        // 255 degrees of freedom: the 0.0005 and 0.9995 points.
        expect(chiSquare).toBeGreaterThan(184);
        expect(chiSquare).toBeLessThan(337);
      }
    }
  });

  it('leaves no trace of one counter in the next: pairs fill 16 by 16 cells evenly', () => {
    const draws = 65536;
    const cells = new Float64Array(256);
    for (let i = 0; i < draws; i++) {
      cells[((threefry(9, 9, i, 5) >>> 28) << 4) | (threefry(9, 9, i + 1, 5) >>> 28)]++;
    }
    let chiSquare = 0;
    for (const count of cells) chiSquare += (count - draws / 256) ** 2 / (draws / 256);
    expect(chiSquare).toBeGreaterThan(184);
    expect(chiSquare).toBeLessThan(337);
  });

  it('changes half of its bits when any one bit of key or counter changes', () => {
    let changed = 0;
    let pairs = 0;
    for (let start = 0; start < 64; start++) {
      const base = threefry(start, 7, 11, start);
      for (let bit = 0; bit < 32; bit++) {
        const flip = 1 << bit;
        const others = [
          threefry(start ^ flip, 7, 11, start),
          threefry(start, 7 ^ flip, 11, start),
          threefry(start, 7, 11 ^ flip, start),
          threefry(start, 7, 11, start ^ flip),
        ];
        for (const other of others) {
          for (let b = 0; b < 32; b++) changed += ((base ^ other) >>> b) & 1;
          pairs++;
        }
      }
    }
    expect(Math.abs(changed / (32 * pairs) - 0.5)).toBeLessThan(0.005);
  });
});

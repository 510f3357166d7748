import { expect, it } from 'vitest';
import { EXPONENT_ZERO, POWERS_OF_TWO } from '../../../src/engine/mathematics/powers-of-two.ts';
import { exactOf } from './high-precision.ts';

it('every power of two is exact', () => {
  expect(POWERS_OF_TWO.length).toBe(1074 + 1024);
  for (let k = -1074; k <= 1023; k++) {
    const { mantissa, exponent } = exactOf(POWERS_OF_TWO[EXPONENT_ZERO + k]);
    expect(mantissa << BigInt(exponent + 1074)).toBe(1n << BigInt(k + 1074));
  }
});

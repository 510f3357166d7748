// Random numbers and a logarithm, equal to the bit to random/threefry.ts, random/uniform.ts and mathematics/ln.ts.

import { KEY0, KEY1 } from './header';

// @ts-ignore: decorator
@inline
export function threefry(person: i32, second: i32): i32 {
  const key0 = load<i32>(KEY0);
  const key1 = load<i32>(KEY1);
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x1 = second + key1;
  let x0 = person + key0 + x1;
  x1 = rotl<i32>(x1, 13) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 15) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 26) ^ x0;
  x0 += x1;
  x1 = (rotl<i32>(x1, 6) ^ x0) + key2 + 1;
  x0 += key1 + x1;
  x1 = rotl<i32>(x1, 17) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 29) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 16) ^ x0;
  x0 += x1;
  x1 = (rotl<i32>(x1, 24) ^ x0) + key0 + 2;
  x0 += key2 + x1;
  x1 = rotl<i32>(x1, 13) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 15) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 26) ^ x0;
  x0 += x1;
  x1 = rotl<i32>(x1, 6) ^ x0;
  return x0 + key0 + x1 + key1 + 3;
}

// @ts-ignore: decorator
@inline
function turn(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

// @ts-ignore: decorator
@inline
function mix(x1: v128, by: i32, x0: v128): v128 {
  return v128.xor(turn(x1, by), x0);
}

// Four words at a time.
// @ts-ignore: decorator
@inline
export function threefry4(person: v128, second: v128): v128 {
  const key0 = load<i32>(KEY0);
  const key1 = load<i32>(KEY1);
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x1 = i32x4.add(second, i32x4.splat(key1));
  let x0 = i32x4.add(i32x4.add(person, i32x4.splat(key0)), x1);
  x1 = mix(x1, 13, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 15, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 26, x0);
  x0 = i32x4.add(x0, x1);
  x1 = i32x4.add(mix(x1, 6, x0), i32x4.splat(key2 + 1));
  x0 = i32x4.add(i32x4.add(x0, i32x4.splat(key1)), x1);
  x1 = mix(x1, 17, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 29, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 16, x0);
  x0 = i32x4.add(x0, x1);
  x1 = i32x4.add(mix(x1, 24, x0), i32x4.splat(key0 + 2));
  x0 = i32x4.add(i32x4.add(x0, i32x4.splat(key2)), x1);
  x1 = mix(x1, 13, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 15, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 26, x0);
  x0 = i32x4.add(x0, x1);
  x1 = mix(x1, 6, x0);
  return i32x4.add(i32x4.add(x0, x1), i32x4.splat(key0 + key1 + 3));
}

// @ts-ignore: decorator
@inline
export function unitInterval(word: i32): f64 {
  return (<f64>(<u32>word) + 0.5) * 2.3283064365386963e-10;
}

// The natural logarithm of a number from unitInterval (mathematics/ln.ts).
export function ln(x: f64): f64 {
  const high = <i32>(reinterpret<i64>(x) >> 32);
  const exponent = ((high + 0x95f62) >> 20) - 1023;
  const f = x * reinterpret<f64>(<i64>(1023 - exponent) << 52) - 1.0;
  const k = <f64>exponent;
  const s = f / (2.0 + f);
  const z = s * s;
  const w = z * z;
  const rest =
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)) +
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return k * 0.6931471803691238 - (halfSquare - (s * (halfSquare + rest) + k * 1.9082149292705877e-10) - f);
}

import { exp } from '../../../src/engine/mathematics/exp.ts';
import { lnGamma } from '../../../src/engine/mathematics/gamma.ts';
import { inverseGamma } from '../../../src/engine/mathematics/inverse-gamma.ts';
import { inverseNormal } from '../../../src/engine/mathematics/inverse-normal.ts';
import { ln } from '../../../src/engine/mathematics/ln.ts';
import { power } from '../../../src/engine/mathematics/power.ts';
import { hashName } from '../../../src/engine/random/hash-name.ts';
import { quasiRandom } from '../../../src/engine/random/quasi-random.ts';
import { secondWord, threefry, threefry20 } from '../../../src/engine/random/threefry.ts';
import { threshold31, unitInterval } from '../../../src/engine/random/uniform.ts';
import { threefryReference } from '../random/threefry-reference.ts';

const EVALUATIONS = 10_000;

/**
 * For each function of the engine's mathematics and random numbers a hash of the bits of 10,000 results, as eight
 * hexadecimal digits. Every machine and every browser must give those of fingerprints.json. Runs anywhere: imports
 * nothing but the engine and a reference.
 */
export function fingerprints(): Record<string, string> {
  const cases: Record<string, (u: number, v: number, i: number) => number> = {
    exp: (u, v) => exp((u - 0.5) * (v < 0.5 ? 2 : 1500)),
    ln: (u, v, i) => ln(u * exp((v - 0.5) * (i % 2 === 0 ? 1 : 1400))),
    power: (u, v) => power(u * 8, (v - 0.5) * 40),
    lnGamma: (u, v) => lnGamma(v < 0.5 ? u * 10 : exp(u * 40 - 20)),
    inverseNormal: (u, v) => inverseNormal(v < 0.5 ? u : exp(-u * 60)),
    inverseGamma: (u, v) => inverseGamma(1 + v * 300, u),
    threefry: (_u, _v, i) => threefry(i, 1, 2, 3) + (threefryReference(13, i, 1, 2, 3)[1] | 0) / 4294967296,
    threefry20: (_u, _v, i) => threefry20(i, 1, 2, 3) + secondWord() / 4294967296,
    hashName: (_u, _v, i) => hashName(`leave-${i}-غادر`),
    quasiRandom: (_u, _v, i) => quasiRandom(hashName('a.b'), 7, i),
    unitInterval: (_u, _v, i) => unitInterval(Math.imul(i, 0x9e3779b1)),
    threshold31: (u) => threshold31(u),
  };
  const result: Record<string, string> = {};
  for (const [name, evaluate] of Object.entries(cases)) result[name] = fingerprint(evaluate);
  return result;
}

/** A hash in the manner of FNV-1a over the two words of every result, high word first. */
function fingerprint(evaluate: (u: number, v: number, i: number) => number): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (let i = 0; i < EVALUATIONS; i++) {
    const [first, second] = threefryReference(13, i, 0, 0, 1);
    const u = unitInterval(first);
    const v = unitInterval(second);
    view.setFloat64(0, evaluate(u, v, i));
    hash = Math.imul(hash ^ view.getUint32(0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15) ^ view.getUint32(4), 0x01000193);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

import { hashName } from '../../engine/index.ts';
import { inverseNormal } from '../../engine/mathematics/inverse-normal.ts';
import { quasiRandom } from '../../engine/random/quasi-random.ts';

/** Standard normal scores of one row before anything is observed: each parameter's own sequence of a run of the same seed. [parameters] */
export function ownScores(parameters: readonly string[], seed: number, row: number): Float64Array {
  return Float64Array.from(parameters, (id) => inverseNormal(quasiRandom(hashOf(id), seed, row)));
}

const hashes = new Map<string, number>();

function hashOf(name: string): number {
  let hash = hashes.get(name);
  if (hash === undefined) {
    hash = hashName(name);
    hashes.set(name, hash);
  }
  return hash;
}

/** Elements of the sequence of a purpose of the fit itself, apart from those of parameters. */
export function fitNumber(purpose: string, seed: number, index: number): number {
  return quasiRandom(hashOf(`fit: ${purpose}`), seed, index);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DisplacementDraw, DisplacementRun } from './displacement-run.ts';

/** Of everything that was counted in all draws (SHA-256, hex): the same for any number of threads and whatever is recorded. */
export function digestDisplacement(run: DisplacementRun): string {
  const digest = openDisplacementDigest(run);
  run.results.forEach(digest.take);
  return digest.hex();
}

/** The digest of a run from its draws, given one after the other in their order. */
export function openDisplacementDigest({
  seed,
  draws,
  executor,
}: Pick<DisplacementRun, 'seed' | 'draws' | 'executor'>): {
  take(draw: DisplacementDraw): void;
  hex(): string;
} {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`masar displacement 1\n${seed} ${draws}\n`));
  if (executor !== 'individuals') hash.update(utf8ToBytes(`${executor}\n`));
  return {
    take({ camps, people, standing, origins }) {
      for (const counts of [camps, people, standing, origins])
        if (counts !== null) hash.update(utf8ToBytes(`${counts.join(' ')}\n`));
    },
    hex: () => bytesToHex(hash.digest()),
  };
}

/** Of the texts of a directory and of what was set beside them (SHA-256, hex), whatever folder they were read from. */
export function digestDirectory(
  files: Readonly<Record<string, string>>,
  set: Readonly<Record<string, string>>,
): string {
  const hash = sha256.create();
  for (const part of [files, set])
    for (const name of Object.keys(part).sort())
      if (name !== 'scenario.yaml')
        hash.update(utf8ToBytes(`${name}\n${part[name].length}\n${part[name]}\n`));
  return bytesToHex(hash.digest());
}

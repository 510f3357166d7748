import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DisplacementRun } from './displacement-run.ts';

/** Of everything that was counted in all draws (SHA-256, hex): the same for any number of threads and whatever is recorded. */
export function digestDisplacement({ seed, draws, executor, results }: DisplacementRun): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`masar displacement 1\n${seed} ${draws}\n`));
  if (executor !== 'individuals') hash.update(utf8ToBytes(`${executor}\n`));
  for (const { camps, people, standing, origins } of results)
    for (const counts of [camps, people, standing, origins])
      if (counts !== null) hash.update(utf8ToBytes(`${counts.join(' ')}\n`));
  return bytesToHex(hash.digest());
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

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from '../scenario/index.ts';
import type { Fit } from './fit/posterior.ts';
import type { DrawResult, Run, RunHead } from './run.ts';

/**
 * Of everything that happened in all draws (SHA-256, hex): the same for any number of workers, machine,
 * order of entries in the file, and whatever is recorded.
 */
export function digestRun(run: Run): string {
  const digest = openRunDigest(run);
  run.results.forEach(digest.take);
  return digest.hex();
}

/** The digest of a run from its draws, given one after the other in their order. */
export function openRunDigest(run: RunHead): {
  take(result: Pick<DrawResult, 'lanes' | 'people'>): void;
  hex(): string;
} {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`masar run 1\n${run.seed} ${run.draws} ${run.thin}\n`));
  if (run.executor !== 'individuals') hash.update(utf8ToBytes(`${run.executor}\n`));
  return {
    take({ lanes, people }) {
      hash.update(
        utf8ToBytes(`${[...lanes].map((lane) => lane >>> 0).join(' ')} ${[...people].join(' ')}\n`),
      );
    },
    hex: () => bytesToHex(hash.digest()),
  };
}

/** Of one text, in UTF-8 (SHA-256, hex). */
export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Of the texts of a scenario and what was set beside them. */
export function digestScenario(scenario: Scenario): string {
  const hash = sha256.create();
  const parts = [scenario.files, scenario.settings];
  for (const part of parts)
    for (const name of Object.keys(part).sort())
      hash.update(utf8ToBytes(`${name}\n${part[name].length}\n${part[name]}\n`));
  return bytesToHex(hash.digest());
}

/** Of a posterior. */
export function digestFit(fit: Fit): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(fit))));
}

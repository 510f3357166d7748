import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from '../../scenario/index.ts';
import { observationsOf } from './observations.ts';

/**
 * Of all that a posterior rests on: the compiled plan and the observations with what their ranges say (SHA-256, hex). Words,
 * sources and the order of entries do not change it.
 */
export function fitIdentity(scenario: Scenario): string {
  const observations = observationsOf(scenario).map(({ label: _, ...numbers }) => numbers);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([scenario.plan, observations], plain))));
}

function plain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
}

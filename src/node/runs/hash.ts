import { createHash } from 'node:crypto';

/** SHA-256, hex. */
export function hashOf(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('hex');
}

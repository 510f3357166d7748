import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EvaluationLog } from '../experiment/index.ts';
import { reasonOf, WorldError } from './world-fault.ts';

/** A log on disk, and how much of it was there already. */
export interface OpenedLog extends EvaluationLog {
  /** Batches found from before. */
  found: number;
  /** Takes the file away: the fit is done. */
  remove(): void;
}

/**
 * Keeps the evaluations of a fit in a file, one batch a line, beside what the fit was asked. The same question goes on where it
 * stopped; of another question nothing is read, and a line that was cut off is dropped with all after it.
 */
export function openEvaluationLog(path: string, question: string): OpenedLog {
  const head = `${JSON.stringify({ masar: 'evaluations', question: hashOf(question) })}\n`;
  const lines = existsSync(path) ? onDisk(path, () => readFileSync(path, 'utf8')).split('\n') : [];
  const batches: Batch[] = [];
  if (`${lines[0]}\n` === head) {
    for (const line of lines.slice(1)) {
      const batch = readBatch(line);
      if (batch === null) break;
      batches.push(batch);
    }
  }
  onDisk(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, head + batches.map((batch) => `${JSON.stringify(batch)}\n`).join(''));
  });
  let at = 0;
  return {
    found: batches.length,
    next(scores) {
      const batch = batches[at];
      if (batch === undefined || batch.scores !== hashOf(scores)) return null;
      at++;
      return Float64Array.from(batch.figures, (figure) => figure ?? Number.NaN);
    },
    keep(scores, figures) {
      const line = `${JSON.stringify({ scores: hashOf(scores), figures: [...figures] })}\n`;
      onDisk(path, () => appendFileSync(path, line));
    },
    remove: () => rmSync(path, { force: true }),
  };
}

/** Figures at the scores of which this is the hash; null stands for NaN. */
interface Batch {
  scores: string;
  figures: (number | null)[];
}

function readBatch(line: string): Batch | null {
  try {
    const batch = JSON.parse(line) as Partial<Batch> | null;
    return typeof batch?.scores === 'string' && Array.isArray(batch.figures) ? (batch as Batch) : null;
  } catch {
    return null;
  }
}

function hashOf(what: string | Float64Array): string {
  const bytes =
    typeof what === 'string' ? what : new Uint8Array(what.buffer, what.byteOffset, what.byteLength);
  return createHash('sha256').update(bytes).digest('hex');
}

function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WorldError({ what: 'unwritable', path, reason: reasonOf(error) }, error);
  }
}

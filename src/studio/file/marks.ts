import type { Diagnostic } from '../../text/index.ts';

/** A piece of a file's text, marked or not. Together the pieces are the whole text. */
export interface Piece {
  text: string;
  severity: Diagnostic['severity'] | null;
}

/** Where lines begin, in UTF-16 code units. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset of a place; the end of the text for one beyond it. */
export function offsetOf(starts: readonly number[], text: string, line: number, column: number): number {
  const start = starts[Math.min(line, starts.length) - 1] ?? 0;
  return Math.min(text.length, start + column - 1);
}

/** The text cut where mistakes of its file begin and end; an error stands over a warning at the same place. */
export function piecesOf(text: string, diagnostics: readonly Diagnostic[]): Piece[] {
  const starts = lineStarts(text);
  const marks = diagnostics
    .map(({ line, column, length, severity }) => {
      const start = offsetOf(starts, text, line, column);
      return { start, end: Math.min(text.length, start + Math.max(1, length)), severity };
    })
    .sort((a, b) => a.start - b.start || (a.severity === 'error' ? -1 : 1));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, severity } of marks) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    if (from > at) pieces.push({ text: text.slice(at, from), severity: null });
    pieces.push({ text: text.slice(from, end), severity });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), severity: null });
  return pieces;
}

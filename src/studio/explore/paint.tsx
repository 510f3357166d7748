import type { JSX } from 'preact';
import { fillOf, type Paint, patternLines } from '../../report/index.ts';

/** The patterns of paints, to stand once in a picture. `prefix` must be the picture's own. */
export function Patterns({
  painted,
  prefix,
}: {
  painted: ReadonlyMap<string, Paint>;
  prefix: string;
}): JSX.Element {
  return (
    <defs>
      {[...painted].map(([id, paint]) => (
        <pattern key={id} id={`${prefix}-${id}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={paint.colour} />
          <g
            stroke="var(--paper)"
            stroke-width="1.4"
            // Strokes that the report draws with: no text from a file is in them.
            dangerouslySetInnerHTML={{ __html: patternLines(paint) }}
          />
        </pattern>
      ))}
    </defs>
  );
}

/** What to fill with: the plain colour, or the pattern of a picture. */
export function fillIn(painted: ReadonlyMap<string, Paint>, prefix: string, id: string): string {
  const paint = painted.get(id);
  return paint === undefined ? 'var(--muted)' : fillOf(paint, `${prefix}-${id}`);
}

/** A small square in the paint of an outcome. */
export function Swatch({ paint, id }: { paint: Paint | undefined; id: string }): JSX.Element {
  const prefix = `swatch-${id}`;
  return (
    <svg class="swatch" width="14" height="14" aria-hidden="true">
      {paint !== undefined && paint.pattern !== 'solid' && (
        <Patterns painted={new Map([['', paint]])} prefix={prefix} />
      )}
      <rect width="14" height="14" rx="2" fill={paint ? fillOf(paint, `${prefix}-`) : 'var(--muted)'} />
    </svg>
  );
}

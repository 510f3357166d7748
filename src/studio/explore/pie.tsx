import type { JSX } from 'preact';
import { type Paint, slice } from '../../report/index.ts';

interface PieProps {
  spot: { x: number; y: number; radius: number; parts: readonly { outcome: string; people: number }[] };
  painted: ReadonlyMap<string, Paint>;
  order: readonly string[];
  /** One outcome: its people as a circle inside the ring of all. */
  only: string | null;
}

/** People at a place by what became of them; the area stands for their number. */
export function Pie({ spot, painted, order, only }: PieProps): JSX.Element {
  const { x, y, radius, parts } = spot;
  const total = parts.reduce((sum, { people }) => sum + people, 0);
  const peopleOf = (id: string): number => parts.find(({ outcome }) => outcome === id)?.people ?? 0;
  if (only !== null) {
    const part = total === 0 ? 0 : Math.sqrt(peopleOf(only) / total);
    return (
      <>
        <circle cx={x} cy={y} r={radius} class="pie-ring" />
        {part > 0 && (
          <circle cx={x} cy={y} r={radius * part} fill={painted.get(only)?.colour} class="pie-part" />
        )}
      </>
    );
  }
  let turned = 0;
  return (
    <g class="pie-part">
      {order.map((id) => {
        const people = peopleOf(id);
        if (people === 0) return null;
        const from = turned;
        turned += people / total;
        const fill = painted.get(id)?.colour ?? 'var(--muted)';
        return people === total ? (
          <circle key={id} cx={x} cy={y} r={radius} fill={fill} />
        ) : (
          <path key={id} d={slice({ x, y }, radius, from, turned)} fill={fill} />
        );
      })}
    </g>
  );
}

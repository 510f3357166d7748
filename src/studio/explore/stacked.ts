/** A band of a stack: where it lies at each month, in people or in parts of one. */
export interface Band {
  id: string;
  low: number[];
  high: number[];
}

/** Bands on top of each other, the first at the bottom. `values`: [months] of each. With `share` every month adds up to one. */
export function stacked(
  layers: readonly { id: string; values: readonly number[] }[],
  share: boolean,
): Band[] {
  const months = layers[0]?.values.length ?? 0;
  const below = new Array<number>(months).fill(0);
  const totals = below.map((_, month) => layers.reduce((sum, { values }) => sum + values[month], 0));
  return layers.map(({ id, values }) => {
    const low = [...below];
    values.forEach((people, month) => {
      below[month] += share ? (totals[month] > 0 ? people / totals[month] : 0) : people;
    });
    return { id, low, high: [...below] };
  });
}

/** Labels at these heights moved as little as it takes to keep them `apart`, inside 0 to `room`; in the order given. */
export function spreadApart(wanted: readonly number[], apart: number, room: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = new Array<number>(wanted.length).fill(0);
  let least = apart / 2;
  for (const i of order) {
    placed[i] = Math.max(wanted[i], least);
    least = placed[i] + apart;
  }
  let most = room - apart / 2;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i], most);
    most = placed[i] - apart;
  }
  return placed;
}

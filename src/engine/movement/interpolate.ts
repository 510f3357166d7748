/** A list read at a number between two of its places, linearly; beyond its end the last entry. */
export function interpolate(list: ArrayLike<number>, at: number): number {
  const last = list.length - 1;
  if (last < 0) return 0;
  if (at >= last) return list[last];
  const below = Math.floor(at);
  return list[below] + (list[below + 1] - list[below]) * (at - below);
}

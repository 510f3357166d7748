import { quantile } from '../../experiment/index.ts';

/** Dots that stand for all draws: as many as of which people can see how many lie past a line. */
export const DOTS = 20;

/**
 * The middles of equal parts of some draws, ascending: the (i - 1/2) / n quantiles. A share of such dots past a line reads
 * as a chance. Source: Kay, Kola, Hullman and Munson, CHI 2016; Fernandes and others, CHI 2018.
 */
export function quantileDots(draws: readonly number[], dots = DOTS): number[] {
  const ascending = Float64Array.from(draws).sort();
  return Array.from({ length: dots }, (_, i) => quantile(ascending, (i + 0.5) / dots));
}

/** A dot of a picture: the middle of its stack, and how many lie under it. */
export interface StackedDot {
  x: number;
  row: number;
}

/**
 * Dots on a line, those nearer than their size on top of each other. `places`: ascending, in pixels. Source: Wilkinson,
 * The American Statistician 53 (1999).
 */
export function stackDots(places: readonly number[], size: number): StackedDot[] {
  const stacked: StackedDot[] = [];
  for (let first = 0; first < places.length; ) {
    let end = first + 1;
    while (end < places.length && places[end] < places[first] + size) end++;
    const x = (places[first] + places[end - 1]) / 2;
    for (let row = 0; row < end - first; row++) stacked.push({ x, row });
    first = end;
  }
  return stacked;
}

/** The largest whole size from 4 to `most` pixels, at which no stack is higher than there is room for. */
export function dotSize(places: readonly number[], height: number, most = 26): number {
  for (let size = most; size > 4; size--) {
    const highest = Math.max(0, ...stackDots(places, size).map(({ row }) => row + 1));
    if (highest * size <= height) return size;
  }
  return 4;
}

/**
 * The first row of exp(Q t) by scaling and squaring a Taylor series: the chance of each state at time t of somebody who
 * begins in the first. `rates` are [from, to, rate].
 */
export function occupancyOf(states: number, rates: [number, number, number][], t: number): number[] {
  const each = Array.from({ length: states }, (_, i) => i);
  const q = each.map(() => each.map(() => 0));
  for (const [from, to, rate] of rates) {
    q[from][to] += rate;
    q[from][from] -= rate;
  }
  const squarings = 12;
  const step = q.map((row) => row.map((x) => (x * t) / 2 ** squarings));
  const identity: number[][] = each.map((i) => each.map((j) => (i === j ? 1 : 0)));
  const times = (a: number[][], b: number[][]): number[][] =>
    a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
  let power = identity;
  let result = identity;
  for (let k = 1; k <= 12; k++) {
    power = times(power, step).map((row) => row.map((x) => x / k));
    result = result.map((row, i) => row.map((x, j) => x + power[i][j]));
  }
  for (let s = 0; s < squarings; s++) result = times(result, result);
  return result[0];
}

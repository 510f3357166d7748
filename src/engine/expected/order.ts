/**
 * Statuses, and within each its spots (status x places + place), in an order in which most moves lead from earlier to
 * later: reverse postorders of depth-first searches.
 */
export function orderByStatus(
  spots: readonly number[],
  leads: ReadonlyMap<number, ReadonlySet<number>>,
  places: number,
  arrivals: readonly number[],
): { status: number; nodes: number[] }[] {
  const statusOf = (spot: number): number => Math.floor(spot / places);
  const between = new Map<number, Set<number>>();
  const within = new Map<number, Set<number>>();
  for (const [from, ends] of leads) {
    for (const to of ends) {
      const map = statusOf(from) === statusOf(to) ? within : between;
      const [a, b] = map === within ? [from, to] : [statusOf(from), statusOf(to)];
      map.set(a, (map.get(a) ?? new Set<number>()).add(b));
    }
  }
  // Those who arrive first; what only falls lead to comes before everything.
  return orderFrom([...arrivals, ...new Set(spots.map(statusOf))], between).map((status) => ({
    status,
    nodes: orderFrom(
      spots.filter((spot) => statusOf(spot) === status),
      within,
    ),
  }));
}

function orderFrom(roots: readonly number[], leads: ReadonlyMap<number, ReadonlySet<number>>): number[] {
  const seen = new Set<number>();
  const done: number[] = [];
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ node: root, next: [...(leads.get(root) ?? [])] }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const to = top.next.pop();
      if (to === undefined) {
        done.push(top.node);
        stack.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ node: to, next: [...(leads.get(to) ?? [])] });
      }
    }
  }
  return done.reverse();
}

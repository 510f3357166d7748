import type { MovementClosure } from '../../engine/index.ts';
import type { FleeInput } from './flee-input.ts';

/** Closures that can act, with names looked up. Those of forced redirection do nothing in Flee, as it does nothing itself. */
export function compileClosures(
  { closures, locations }: FleeInput,
  countries: ReadonlyMap<string, number>,
  compat: 'flee' | 'fixed',
): MovementClosure[] {
  return closures.flatMap(({ type, name1, name2, start, end }) => {
    if (type === 'remove_forced_redirection' && compat === 'flee') return [];
    const look = (name: string): number =>
      type === 'country'
        ? (countries.get(name) ?? -1)
        : locations.findIndex((location) => location.name === name);
    const pair = type === 'country' || type === 'link' || type === 'remove_forced_redirection';
    return [{ type, first: look(name1), second: pair ? look(name2) : -1, start, end }];
  });
}

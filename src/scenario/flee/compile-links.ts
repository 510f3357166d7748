import type { MovementLinks } from '../../engine/index.ts';
import type { FleeInput } from './flee-input.ts';

/**
 * Both directions of each route, in file order. Redirection 1 forces people from the first place to the second, 2 from the second
 * to the first, whose link is then made first. In Flee it has no effect, but links of routes marked 1 are made twice.
 */
export function compileLinks({ routes, settings }: FleeInput, compat: 'flee' | 'fixed'): MovementLinks {
  const links: {
    from: number;
    to: number;
    distanceKm: number;
    speed: number;
    walk: number;
    forced: number;
  }[] = [];
  for (const { from, to, distanceKm, forcedRedirection, attributes } of routes) {
    const speed = positive(attributes.max_move_speed) ?? settings.move.maxMoveSpeed;
    const walk = positive(attributes.walk_probability) ?? 0;
    const there = { from, to, distanceKm, speed, walk, forced: 0 };
    const forced = { forced: compat === 'fixed' ? 1 : 0 };
    const back = { ...there, from: to, to: from };
    if (forcedRedirection === 2) links.push({ ...back, ...forced }, there);
    else if (forcedRedirection === 1) links.push({ ...there, ...forced }, back);
    else links.push(there, back);
    if (forcedRedirection === 1 && compat === 'flee') links.push(there, back);
  }
  return {
    from: Int32Array.from(links, ({ from }) => from),
    to: Int32Array.from(links, ({ to }) => to),
    distanceKm: Float64Array.from(links, ({ distanceKm }) => distanceKm),
    speed: Float64Array.from(links, ({ speed }) => speed),
    forced: Uint8Array.from(links, ({ forced }) => forced),
    walkProbability: Float64Array.from(links, ({ walk }) => walk),
  };
}

function positive(text: string | undefined): number | null {
  const number = Number(text ?? '');
  return number > 0 ? number : null;
}

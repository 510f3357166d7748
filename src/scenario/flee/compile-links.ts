import type { MovementLinks } from '../../engine/index.ts';
import type { FleeInput } from './flee-input.ts';

/**
 * Both directions of each route, in file order. Of routes with forced redirection the second place comes first, and Flee makes
 * those marked 1 twice; the redirection itself has no effect in it.
 */
export function compileLinks({ routes, settings }: FleeInput, compat: 'flee' | 'fixed'): MovementLinks {
  const links: { from: number; to: number; distanceKm: number; speed: number; walk: number }[] = [];
  for (const { from, to, distanceKm, forcedRedirection, attributes } of routes) {
    const speed = positive(attributes.max_move_speed) ?? settings.move.maxMoveSpeed;
    const walk = positive(attributes.walk_probability) ?? 0;
    const there = { from, to, distanceKm, speed, walk };
    const back = { ...there, from: to, to: from };
    if (forcedRedirection === 2) links.push(back, there);
    else links.push(there, back);
    if (forcedRedirection === 1 && compat === 'flee') links.push(there, back);
  }
  return {
    from: Int32Array.from(links, ({ from }) => from),
    to: Int32Array.from(links, ({ to }) => to),
    distanceKm: Float64Array.from(links, ({ distanceKm }) => distanceKm),
    speed: Float64Array.from(links, ({ speed }) => speed),
    walkProbability: Float64Array.from(links, ({ walk }) => walk),
  };
}

function positive(text: string | undefined): number | null {
  const number = Number(text ?? '');
  return number > 0 ? number : null;
}

import type { FleeSettings } from './flee-settings.ts';

/** What Flee takes a type of location for: the first of these words that it holds. */
export type FleeKind = 'camp' | 'conflict' | 'forward' | 'marker' | 'flood_zone' | 'town' | 'none';

/** Below this chance of leaving, Flee turns any place into a camp. */
const CAMP_BELOW = 0.005;

/** The kind of a type as written in lower case. */
export function kindOf(type: string): FleeKind {
  for (const kind of ['camp', 'conflict', 'forward', 'marker', 'flood_zone'] as const)
    if (type.includes(kind)) return kind;
  return type.includes('default') || type.includes('town') ? 'town' : 'none';
}

/** Whether a location of this type is a camp at the start, by its name or because nobody leaves it. */
export function startsAsCamp(type: string, move: FleeSettings['move']): boolean {
  const kind = kindOf(type);
  if (kind === 'camp') return true;
  if (kind === 'conflict') return move.conflictMovechance < CAMP_BELOW;
  return kind === 'town' && move.defaultMovechance < CAMP_BELOW;
}

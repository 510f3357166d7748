import { drawParameters } from '../parameters.ts';
import { createTables, fillTables, type Tables } from '../tables.ts';
import type { Course } from '../world.ts';

/** What can happen in some draw: every factor with a range is above zero in all of them, or in none. */
export interface Possible {
  /** False where the move cannot happen to this kind, at this place on any day. */
  move(move: number, kind: number, place: number): boolean;
  /** False where it cannot happen to this kind at any place. */
  anywhere(move: number, kind: number): boolean;
  /** The numbers of the middle of all ranges. */
  tables: Tables;
  /** Kinds that people of a group can have as they come: 1 or 0. [kinds] */
  arriving: Uint8Array;
}

/** Reads one draw, all parameters at their best values, to see what is zero whatever they are. */
export function findPossible(course: Course): Possible {
  const { plan, layout } = course;
  const tables = createTables(plan, layout);
  const middle = new Float64Array(plan.parameters.length).fill(0.5);
  drawParameters(plan, 1, 0, tables.parameters, middle);
  fillTables(plan, layout, tables);
  const live = new Set(layout.live);
  const happens = layout.moves.map((move, m) =>
    move.profiles.map((_, i) => {
      if (live.has(m)) return true;
      const profile = move.profileOffset + i;
      for (let s = 0; s < tables.segments; s++)
        if (tables.hazards[(s * tables.profiles + profile) * 2 + 1] > 0) return true;
      return false;
    }),
  );
  const anywhere = (m: number, kind: number): boolean => {
    const { classOfKind, factorOffset } = layout.moves[m];
    return tables.factor[factorOffset + classOfKind[kind]] > 0;
  };
  return {
    tables,
    anywhere,
    move(m, kind, place) {
      const { classOfKind, kindOfClass, profileOf } = layout.moves[m];
      const profile = profileOf[place * kindOfClass.length + classOfKind[kind]];
      return profile >= 0 && happens[m][profile] && anywhere(m, kind);
    },
    arriving: arrivingKinds(course, tables.parameters),
  };
}

function arrivingKinds({ plan }: Course, parameters: Float64Array): Uint8Array {
  const arriving = new Uint8Array(plan.kinds);
  for (let kind = 0; kind < plan.kinds; kind++) {
    const group = plan.groups[Math.floor(kind / plan.kindsPerGroup)];
    const has = plan.traits.every(({ levels }, trait) => {
      const shares = group.traitShares[trait];
      const level = Math.floor(kind / plan.traitStride[trait]) % levels.length;
      if (shares[level] >= 0) return parameters[shares[level]] > 0;
      const given = [...shares].filter((share) => share >= 0);
      const fixed = given.every((share) => plan.parameters[share].fixed !== null);
      return !fixed || given.reduce((sum, share) => sum + parameters[share], 0) < 1;
    });
    arriving[kind] = has ? 1 : 0;
  }
  return arriving;
}

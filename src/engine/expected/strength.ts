import type { Tables } from '../tables.ts';
import type { Course } from '../world.ts';

/** A share of 100 % has infinite odds; a lever at 0 takes even that away. */
export function chanceOfOdds(odds: number): number {
  if (odds === Number.POSITIVE_INFINITY) return 1;
  return odds > 0 ? odds / (1 + odds) : 0;
}

/** The product of a move's factors for a kind at a place: a hazard per day, or odds. 0 where it cannot happen. */
export function strengthAt(
  course: Course,
  tables: Tables,
  move: number,
  kind: number,
  place: number,
  segment: number,
): number {
  const c = course.classOfKind[move * course.kinds + kind];
  const profile = course.profileOf[course.profileStart[move] + place * course.classes[move] + c];
  if (profile < 0) return 0;
  return (
    tables.factor[course.factorOffset[move] + c] *
    tables.hazards[(segment * tables.profiles + profile) * 2 + 1]
  );
}

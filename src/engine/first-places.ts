import { risingThresholds } from './place-picks.ts';
import type { Group, Plan } from './plan.ts';

/** Where people of one group arrive, on each segment. */
export interface FirstPlaces {
  places: Int32Array;
  /** Rising 31-bit thresholds: the first above the number drawn is the place. [segments x places] */
  thresholds: Float64Array;
}

/**
 * Among the places that the own holder has on that segment, by their weights; where it has none, the place given for
 * that case, or the weights as they are. Without holders always the weights as they are.
 */
export function layFirstPlaces(plan: Plan, group: Group): FirstPlaces {
  const segments = plan.segmentStarts.length - 1;
  const given = [...group.at.places];
  const places = group.otherwiseAt >= 0 ? [...given, group.otherwiseAt] : given;
  const thresholds = new Float64Array(segments * places.length);
  for (let segment = 0; segment < segments; segment++) {
    const held = given.map((place, i) =>
      !group.heldOnly || plan.ownHeld[place * segments + segment] === 1 ? group.at.weights[i] : 0,
    );
    const none = held.every((weight) => weight === 0);
    const weights = !none ? held : group.otherwiseAt >= 0 ? given.map(() => 0) : [...group.at.weights];
    if (group.otherwiseAt >= 0) weights.push(none ? 1 : 0);
    thresholds.set(risingThresholds(Float64Array.from(weights)), segment * places.length);
  }
  return { places: Int32Array.from(places), thresholds };
}

/** The place for a 31-bit number drawn on a segment. */
export function firstPlace({ places, thresholds }: FirstPlaces, segment: number, drawn: number): number {
  const row = segment * places.length;
  let i = 0;
  while (drawn >= thresholds[row + i]) i++;
  return places[i];
}

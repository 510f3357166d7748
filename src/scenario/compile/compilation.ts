import type { PlaceSource, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import type { Names } from './names.ts';
import type { ParameterList } from './parameters.ts';
import type { Timeline } from './timeline.ts';

/** What the parts of the compiler share. */
export interface Compilation {
  source: ScenarioSource;
  collector: Collector;
  names: Names;
  time: Timeline;
  parameters: ParameterList;
  /** In the order of `names.places`. */
  places: PlaceSource[];
  /** A kind is a group with one level of every trait. */
  kinds: { count: number; perGroup: number; stride: Int32Array };
  /** Holder of each place on each segment, -1 for none. [places x segments] */
  holding: Int16Array;
}

/** More kinds than this would make tables larger than any caller means. */
export const MOST_KINDS = 65_535;

/** Numbers the kinds: group x levels of each trait, the last trait fastest. */
export function countKinds(names: Names): Compilation['kinds'] {
  const stride = new Int32Array(names.traits.length);
  let perGroup = 1;
  for (let t = names.traits.length - 1; t >= 0; t--) {
    stride[t] = perGroup;
    perGroup *= names.traits[t].levels.length;
  }
  return { count: names.groups.length * perGroup, perGroup, stride };
}

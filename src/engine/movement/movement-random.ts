import { exp } from '../mathematics/exp.ts';
import { hashName } from '../random/hash-name.ts';
import { secondWord, threefry, threefry20 } from '../random/threefry.ts';
import { unitInterval } from '../random/uniform.ts';

const MOVEMENT = hashName('movement');

/** What a number of a person's decision is for. */
export const WAIT = 0;
export const CHOICE = 1;
export const SINK = 2;
/** A day on a link; counted by the day since it was entered, in the second key word. */
export const WALK = 3;
/** A trait on creation; counted by the trait, in the second key word. */
export const TRAIT = 4;
export const ORIGIN = 5;
export const FARMER = 6;
export const CONNECTIONS = 7;

/** Random numbers of one draw, each found by what it is for: nobody's numbers depend on what others do, or on the day. */
export interface MovementRandom {
  key0: number;
  key1: number;
}

export function movementRandom(seed: number, draw: number): MovementRandom {
  const key0 = threefry20(seed | 0, Math.floor(seed / 4294967296), draw, MOVEMENT);
  return { key0, key1: secondWord() };
}

/** The random 32-bit word, an int32, of this person, decision and purpose. */
export function wordOf(random: MovementRandom, person: number, decision: number, purpose: number): number {
  return threefry(random.key0, random.key1, person, decision * 8 + purpose);
}

/** The same as a number uniform on (0, 1). */
export function uniformOf(random: MovementRandom, person: number, decision: number, purpose: number): number {
  return unitInterval(wordOf(random, person, decision, purpose));
}

/** The same for one of several numbers of a purpose. */
export function uniformOfMany(
  random: MovementRandom,
  person: number,
  decision: number,
  purpose: number,
  which: number,
): number {
  return unitInterval(threefry(random.key0, random.key1 ^ (which + 1), person, decision * 8 + purpose));
}

/**
 * A Poisson count from uniform numbers, by inversion, means above 16 in parts of at most 16.
 * Source: Devroye, Non-uniform random variate generation (1986), X.3.3.
 */
export function poisson(mean: number, uniform: (part: number) => number): number {
  if (!(mean > 0)) return 0;
  const parts = Math.ceil(mean / 16);
  const share = mean / parts;
  const none = exp(-share);
  let count = 0;
  for (let part = 0; part < parts; part++) {
    let u = uniform(part);
    let chance = none;
    for (let k = 1; u > chance && k < 200; k++) {
      u -= chance;
      chance *= share / k;
      count++;
    }
  }
  return count;
}

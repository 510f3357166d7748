import { unitInterval } from '../random/uniform.ts';

/** Days of a stay that chances are multiplied over, before logarithms are taken. */
export const LONGEST_SHORT_STAY = 12;
/** In a guide: the word itself decides. */
export const UNSURE = 255;
/** Leaves of a random word the ten bits that a guide is looked up by. */
export const STAY_GUIDE_SHIFT = 22;

const ENTRIES = 1024;

/**
 * Guides from the highest bits of a random word to the days that somebody stays, for places and days from which on the chance
 * of leaving does not change for as long as guides reach: nearly all. Guide 0, of all others, knows nothing.
 * Source: the guide tables of Chen and Asau, AIIE Trans. 6:163 (1974).
 */
export function guideStays(
  staying: Float64Array,
  locations: number,
  days: number,
): { guideOf: Int32Array; guides: Uint8Array } {
  const guideOf = new Int32Array(locations * (days + 1));
  const numbers = new Map<number, number>();
  for (let i = 0; i < locations; i++) {
    const row = i * (days + 1);
    let alike = 0;
    for (let day = days - 1; day >= 0; day--) {
      const chance = staying[row + day];
      alike = day < days - 1 && staying[row + day + 1] === chance ? alike + 1 : 1;
      if (chance > 0.9 || (alike < LONGEST_SHORT_STAY && day + alike < days)) continue;
      if (!numbers.has(chance) && numbers.size < 1000) numbers.set(chance, numbers.size + 1);
      guideOf[row + day] = numbers.get(chance) ?? 0;
    }
  }
  const guides = new Uint8Array((numbers.size + 1) * ENTRIES).fill(UNSURE);
  for (const [chance, number] of numbers) {
    for (let entry = 0; entry < ENTRIES; entry++) {
      const first = entry << STAY_GUIDE_SHIFT;
      const stay = stayOf(chance, unitInterval(first));
      if (stay === stayOf(chance, unitInterval(first + (1 << STAY_GUIDE_SHIFT) - 1)))
        guides[number * ENTRIES + entry] = stay;
    }
  }
  return { guideOf, guides };
}

/** Days until the chance of having stayed falls to u, with the same chance of staying on each; UNSURE where they are many. */
function stayOf(chance: number, u: number): number {
  let stayed = chance;
  for (let stay = 0; stay < LONGEST_SHORT_STAY; stay++, stayed *= chance) if (u >= stayed) return stay;
  return UNSURE;
}

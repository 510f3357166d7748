import type { Words } from '../source.ts';

const BY_MODE: Record<string, Words> = {
  '.air': { en: 'Dies on the way, by air', ar: 'يُتوفى في الطريق جوًا' },
  '.desert': { en: 'Dies on the way, in the desert', ar: 'يُتوفى في الطريق عبر الصحراء' },
  '.road': { en: 'Dies on the way, by road', ar: 'يُتوفى في الطريق برًا' },
  '.sea': { en: 'Dies on the way, at sea', ar: 'يُتوفى في الطريق بحرًا' },
  '.otherwise': { en: 'Dies on the way, elsewhere', ar: 'يُتوفى في سائر الطرق' },
};

/** What dying on a journey is called: by the mode of the link, as its id ends (`.desert`, `.otherwise`, or nothing). */
export function dyingLabel(suffix: string): Words {
  return BY_MODE[suffix] ?? { en: 'Dies on the way', ar: 'يُتوفى في الطريق' };
}

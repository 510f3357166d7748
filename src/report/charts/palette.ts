import { FAMILIES } from '../../scenario/index.ts';

/**
 * On dark paper: found by search as the light palette was. Each at least 3:1 on `#15161b`; any two at least 29 apart
 * (CIE76) in normal, protan, deutan and tritan vision (Machado, Oliveira and Fernandes 2009).
 */
const DARK: Record<(typeof FAMILIES)[number]['id'], string> = {
  inside: '#716067',
  moving: '#b56526',
  irregular: '#eecc67',
  custody: '#c46ce5',
  protection: '#2951f4',
  home: '#50c18b',
  unknown: '#9da9c4',
  dead: '#f7f7f7',
};

/** Patterns that tell apart the outcomes of one family, in the order in which they are given out. */
const PATTERNS = ['solid', 'hatch', 'dots', 'bars'] as const;
type Pattern = (typeof PATTERNS)[number];

/** How an outcome is painted. */
export interface Paint {
  /** A CSS colour that follows the page's theme and falls back to the light palette outside the page. */
  colour: string;
  pattern: Pattern;
}

/** One paint for each outcome: the family's colour, and a pattern of its own inside the family. */
export function paints(outcomes: readonly { id: string; family: string }[]): Map<string, Paint> {
  const used = new Map<string, number>();
  const found = new Map<string, Paint>();
  for (const { id, family } of outcomes) {
    const before = used.get(family) ?? 0;
    used.set(family, before + 1);
    found.set(id, { colour: familyColour(family), pattern: PATTERNS[before % PATTERNS.length] });
  }
  return found;
}

function familyColour(id: string): string {
  const family = FAMILIES.find((f) => f.id === id);
  return family ? `var(--${family.id}, ${family.colour})` : 'var(--muted, #55545f)';
}

/** Declarations of the families' colours for the style sheet. */
export function familyVariables(theme: 'light' | 'dark'): string {
  return FAMILIES.map(({ id, colour }) => `--${id}: ${theme === 'light' ? colour : DARK[id]};`).join(' ');
}

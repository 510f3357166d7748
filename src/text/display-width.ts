const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/**
 * Columns that a text takes in a terminal: 0 for marks that sit on another letter and for invisible controls, 2 for
 * East Asian wide letters and pictures (an excerpt of Unicode's EastAsianWidth.txt), else 1. Arabic letters take one
 * column each; ligatures such as lam-alef are counted as two, as terminals that do not shape letters show them.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(character)) continue;
    width += WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return width;
}

/** Whether the page may read the letters that it is written in. */
export const mayReadFonts = (): boolean =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]') === null;

/**
 * The letters of the page as rules that a picture can carry in itself; '' where the page may not read its own files, as
 * under `file://` and in an export. A picture then takes the letters that the machine has.
 */
export async function pageFonts(): Promise<string> {
  if (!mayReadFonts()) return '';
  const rules = [...document.styleSheets].flatMap(fontRules);
  const faces = await Promise.all(rules.map(embedded));
  return faces.join('');
}

function fontRules(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet that the page may show but not read.
    return [];
  }
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? location.href));
  if (!answer.ok) return '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const range = style.getPropertyValue('unicode-range');
  return [
    `@font-face{font-family:${style.getPropertyValue('font-family')};`,
    `font-weight:${style.getPropertyValue('font-weight')};`,
    range === '' ? '' : `unicode-range:${range};`,
    `src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")}`,
  ].join('');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

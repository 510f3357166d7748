/** What is baked into a picture around its drawing. */
export interface Caption {
  title: string;
  /** What it was made from. */
  source: string;
  /** That nobody counted these people. */
  modelled: string;
  direction: 'ltr' | 'rtl';
}

/** Colours and letters of a picture. */
export interface Ink {
  paper: string;
  ink: string;
  muted: string;
  font: string;
}

/** Width of a text at a size and a weight, in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** A drawing: what stands inside an `svg` element, and its size in pixels. */
export interface Drawing {
  inner: string;
  width: number;
  height: number;
}

const PAD = 16;
const TITLE = 18;
const SMALL = 12;

/**
 * One SVG file that says by itself what it is: title above, source and the mark below. `faces`: rules of fonts that
 * it carries in itself.
 */
export function captioned(
  drawing: Drawing,
  caption: Caption,
  { paper, ink, muted, font }: Ink,
  measure: Measure,
  faces = '',
): string {
  const width = Math.max(drawing.width + 2 * PAD, 480);
  const room = width - 2 * PAD;
  const titles = lines(caption.title, room, TITLE, 600, measure);
  const below = [caption.modelled, ...lines(caption.source, room, SMALL, 400, measure)];
  const top = PAD + titles.length * TITLE * 1.4;
  const bottom = top + drawing.height + PAD;
  const height = Math.ceil(bottom + below.length * SMALL * 1.6 + PAD);
  const start = caption.direction === 'rtl' ? width - PAD : PAD;
  const text = (line: string, y: number, size: number, fill: string, weight: number): string =>
    `<text x="${start}" y="${Math.round(y)}" direction="${caption.direction}" text-anchor="start" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="ltr" font-family="${escaped(font)}" role="img">`,
    `<title>${escaped(caption.title)}</title><desc>${escaped(`${caption.modelled} ${caption.source}`)}</desc>`,
    faces === '' ? '' : `<style>${faces}</style>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...titles.map((line, i) => text(line, PAD + (i + 0.8) * TITLE * 1.4, TITLE, ink, 600)),
    `<svg x="${(width - drawing.width) / 2}" y="${Math.round(top)}" width="${drawing.width}" height="${drawing.height}">${drawing.inner}</svg>`,
    ...below.map((line, i) =>
      text(line, bottom + (i + 0.8) * SMALL * 1.6, SMALL, i === 0 ? ink : muted, i === 0 ? 600 : 400),
    ),
    '</svg>\n',
  ].join('\n');
}

/** A text in lines no wider than there is room, broken at spaces. */
function lines(text: string, room: number, size: number, weight: number, measure: Measure): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = found.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, size, weight) <= room)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\p{Cc}]/gu, ' ');

import type { Drawing, Ink } from './picture.ts';
import { boxBeside, textsBeside } from './texts-beside.ts';

/** What a style sheet may have said of a drawing; in a file of its own it has to be said again. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'direction',
  'paint-order',
  'visibility',
  'mix-blend-mode',
];

/** A picture on the screen. */
export interface OnScreen {
  title: string;
  /** Holds the drawing: an `svg`, and where there is one the canvas that lies below it. */
  element: Element;
}

/** Pictures below an element, in the order of the page: what is marked with `data-picture`, and figures with a drawing. */
export function picturesIn(root: Element): OnScreen[] {
  const found = [...root.querySelectorAll('[data-picture], figure')].filter(
    (element) =>
      element.querySelector('svg:not(.swatch)') !== null &&
      element.parentElement?.closest('[data-picture]') == null &&
      // A marked part of a figure is the picture, not the figure around it.
      (element.hasAttribute('data-picture') || element.querySelector('[data-picture]') === null),
  );
  return found.map((element) => ({ title: titleOf(element), element }));
}

function titleOf(element: Element): string {
  const named = element.getAttribute('data-picture') || element.getAttribute('aria-label');
  if (named) return named;
  const caption = element.querySelector('figcaption, svg > title')?.cloneNode(true) as Element | undefined;
  // How to read it and its table are folded away below a caption.
  for (const folded of caption?.querySelectorAll('details') ?? []) folded.remove();
  return (caption?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 300);
}

/**
 * The drawing of a picture with its styles written out: canvases as images, what is drawn over them, and the labels
 * beside it, each where it stands on the screen.
 */
export function drawingOf({ element }: OnScreen): Drawing {
  const layers = [...element.querySelectorAll<HTMLElement | SVGSVGElement>('canvas, svg')].filter(isDrawn);
  const boxes = layers.map((layer) => layer.getBoundingClientRect());
  const all = [...boxes, ...boxBeside(element)];
  const left = Math.min(...all.map((box) => box.left));
  const top = Math.min(...all.map((box) => box.top));
  const inner = layers.map((layer, i) => {
    const at = `x="${boxes[i].left - left}" y="${boxes[i].top - top}" width="${boxes[i].width}" height="${boxes[i].height}"`;
    if (layer instanceof HTMLCanvasElement)
      return `<image ${at} href="${layer.toDataURL('image/png')}" preserveAspectRatio="none"/>`;
    return withStyles(layer as SVGSVGElement, boxes[i], boxes[i].left - left, boxes[i].top - top);
  });
  return {
    inner: `${patterns()}${inner.join('')}${textsBeside(element, left, top)}`,
    width: Math.ceil(Math.max(...all.map((box) => box.right)) - left),
    height: Math.ceil(Math.max(...all.map((box) => box.bottom)) - top),
  };
}

/** Signs on buttons, tables and what is folded away are no part of a drawing. */
function isDrawn(layer: Element): boolean {
  const button = layer.closest('button');
  return (
    layer.parentElement?.closest('svg') == null &&
    layer.closest('details, table, figcaption') === null &&
    !layer.classList.contains('patterns') &&
    (button === null || (button.textContent ?? '').trim() !== '') &&
    layer.getBoundingClientRect().width > 0
  );
}

/** Hatchings that drawings refer to stand once in the page. */
function patterns(): string {
  const found = [...document.querySelectorAll<SVGSVGElement>('svg.patterns')];
  return found
    .map((svg) => [...svg.querySelectorAll('defs')].map((defs) => serialized(styled(defs))).join(''))
    .join('');
}

function withStyles(svg: SVGSVGElement, box: DOMRect, x: number, y: number): string {
  const copy = styled(svg);
  for (const [name, value] of Object.entries({ x, y, width: box.width, height: box.height }))
    copy.setAttribute(name, String(value));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  return serialized(copy);
}

function styled<T extends Element>(original: T): T {
  const copy = original.cloneNode(true) as T;
  const originals = [original, ...original.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((element, i) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') {
      copies[i].setAttribute('display', 'none');
      return;
    }
    copies[i].removeAttribute('style');
    copies[i].removeAttribute('class');
    copies[i].removeAttribute('tabindex');
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name);
      if (value !== '') copies[i].setAttribute(name, value);
    }
  });
  return copy;
}

const serialized = (element: Element): string => new XMLSerializer().serializeToString(element);

/** The colours and letters of the page as it looks now. */
export function inkOfPage(): Ink {
  const style = getComputedStyle(document.documentElement);
  const own = (name: string, fallback: string): string => style.getPropertyValue(name).trim() || fallback;
  return {
    paper: own('--paper', '#fff'),
    ink: own('--ink', '#1b1a20'),
    muted: own('--muted', '#55545f'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** How wide texts are in some letters. */
export function measureIn(font: string): (text: string, size: number, weight: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (context === null) return text.length * size * 0.6;
    context.font = `${weight} ${size}px ${font}`;
    return context.measureText(text).width;
  };
}

/** In milliseconds. */
const LETTERS_READ = 300;

/** A picture in pixels, twice as fine as on the screen. Null where the browser cannot. */
export async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  // Letters that a picture carries in itself are read only when it is first drawn, and a while after that.
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  await new Promise((resolve) => window.setTimeout(resolve, LETTERS_READ));
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

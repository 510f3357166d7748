/** A line of text as it stands on the screen. Pixels of the page. */
interface TextLine {
  text: string;
  box: DOMRect;
  style: CSSStyleDeclaration;
}

/** What is no part of a drawing although it stands in its figure. */
const NO_PART = 'svg, canvas, details, table, select, figcaption, .unseen, script, style';

/** Labels that stand beside a drawing as text of the page, as SVG texts at the same places. */
export function textsBeside(element: Element, left: number, top: number): string {
  return linesOf(element)
    .map(({ text, box, style }) => {
      const isRtl = style.direction === 'rtl';
      const x = (isRtl ? box.right : box.left) - left;
      const y = box.top - top + box.height * 0.76;
      const attributes = {
        x: x.toFixed(1),
        y: y.toFixed(1),
        direction: style.direction,
        'text-anchor': 'start',
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        fill: style.color,
      };
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
      return `<text ${written.join(' ')}>${escaped(text)}</text>`;
    })
    .join('');
}

/** The space that those labels take; null for a figure without any. */
export function boxBeside(element: Element): DOMRect[] {
  return linesOf(element).map(({ box }) => box);
}

function linesOf(element: Element): TextLine[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: TextLine[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(NO_PART) !== null || !node.textContent?.trim()) continue;
    const style = getComputedStyle(parent);
    if (style.visibility !== 'hidden') found.push(...linesOfNode(node as Text, style));
  }
  return found;
}

/** A text that is broken over lines, line by line. */
function linesOfNode(node: Text, style: CSSStyleDeclaration): TextLine[] {
  const range = document.createRange();
  const lines: { from: number; to: number; top: number }[] = [];
  const words = [...node.data.matchAll(/\S+/g)];
  for (const { 0: word, index } of words) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { top, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - top) < 3) last.to = index + word.length;
    else lines.push({ from: index, to: index + word.length, top });
  }
  return lines.map(({ from, to }) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return { text: node.data.slice(from, to), box: range.getBoundingClientRect(), style };
  });
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

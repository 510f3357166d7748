import { displayWidth } from '../text/index.ts';

/**
 * Lines of at most this many columns. What is set apart (Unicode isolates) and broken over two lines is closed on the
 * first and opened again on the next: an isolate ends with its line.
 */
export function wrapped(text: string, columns = 96): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${word}`) <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  let open = 0;
  return lines.map((line) => {
    const opened = open;
    open += occurrences(line, OPEN) - occurrences(line, CLOSE);
    return OPEN.repeat(Math.max(0, opened)) + line + CLOSE.repeat(Math.max(0, open));
  });
}

const OPEN = '\u2068';
const CLOSE = '\u2069';

function occurrences(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

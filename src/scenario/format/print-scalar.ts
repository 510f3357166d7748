import { displayWidth } from '../../text/index.ts';
import type { Alias, Scalar } from './written.ts';

/** Where a scalar stands: between brackets, or on a line of its own. */
export type Surroundings = 'flow' | 'block';

/** A key, or a value on one line. */
export function scalarText(scalar: Scalar | Alias, around: Surroundings): string {
  if (scalar.kind === 'alias') return `*${scalar.name}`;
  const anchor = scalar.anchor === undefined ? '' : `&${scalar.anchor} `;
  return anchor + bareText(scalar, around);
}

function bareText({ text, quoted }: Scalar, around: Surroundings): string {
  if (text === null) return '~';
  if (isPlain(text, around) && !(quoted && looksTyped(text))) return text;
  if (/["\\]/.test(text) && !/['\p{Cc}\u2028\u2029\ufeff]/u.test(text)) return `'${text}'`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Whether a text means itself without quotes. */
function isPlain(text: string, around: Surroundings): boolean {
  if (text === '' || text === '~' || text === 'null' || text.trim() !== text) return false;
  if (/[\p{Cc}\u2028\u2029\ufeff]/u.test(text) || /^(---|\.\.\.)/.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](\s|$)/.test(text)) return false;
  if (/:(\s|$)/.test(text) || /\s#/.test(text)) return false;
  return around === 'block' || !/[,[\]{}]|^[-?:]$|:$/.test(text);
}

/** What other readers of YAML take for a number, a truth value or nothing, unless it stands in quotes. */
const looksTyped = (text: string): boolean =>
  /^(true|false|yes|no|on|off|null|~|[+-]?[\d.][\d._eExo+-]*|[+-]?\.(inf|nan))$/i.test(text);

/**
 * The lines of a value that does not fit beside its key, the first of them to stand there: a block as it was written,
 * a long text as a new `>-` block filled to `width` columns.
 */
export function scalarLines(scalar: Scalar, indent: string, width: number): string[] {
  const anchor = scalar.anchor === undefined ? '' : `&${scalar.anchor} `;
  const lines = scalar.block ?? ['>-', ...filled(scalar.text ?? '', width - indent.length)];
  return [anchor + lines[0], ...lines.slice(1).map((line) => (line === '' ? '' : indent + line))];
}

/** Whether a text can be cut at its spaces and read back as it is. */
export const isFoldable = (text: string): boolean => /^\S+( \S+)+$/u.test(text) && !/\p{Cc}/u.test(text);

function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + 1 + displayWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Whether Arabic would be scrambled by what surrounds it on one line: it holds Latin letters, or ends with a sign that
 * has no direction of its own, such as a full stop.
 */
export const standsAlone = (text: string): boolean =>
  /[\u0600-\u06ff]/.test(text) && (/[A-Za-z]/.test(text) || /[^\p{L}\p{M}\p{N}؟]$/u.test(text));

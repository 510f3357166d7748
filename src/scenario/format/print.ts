import { displayWidth } from '../../text/index.ts';
import { isFoldable, type Surroundings, scalarLines, scalarText, standsAlone } from './print-scalar.ts';
import { type Collection, type Entry, isCollection, type Remark, type Written } from './written.ts';

/** Columns of a line; a comment at its end does not count. */
const WIDTH = 120;

/** Maps inside each other on one line. */
const LEVELS = 2;

/**
 * A file as text: what fits stands on one line, everything else one entry below the other, indented by two. Sections of
 * more than one line are set apart by a blank one.
 */
export function print(root: Collection): string {
  const lines: string[] = [];
  let wasLong = false;
  root.entries.forEach((entry, at) => {
    const { above, own } = entryLines(entry, 'map', '');
    const long = own.length > 1;
    if (at > 0 && (long || wasLong || (entry.before[0] ?? entry).blank)) lines.push('');
    lines.push(...above, ...own);
    wasLong = long;
  });
  if (root.after.length > 0 && (wasLong || root.after[0].blank)) lines.push('');
  lines.push(...remarkLines(root.after, ''));
  return `${lines.join('\n')}\n`;
}

/** Entries below each other. */
function blockLines({ kind, entries, after }: Collection, indent: string): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const { above, own } = entryLines(entry, kind, indent);
    if (lines.length > 0 && (entry.before[0] ?? entry).blank) lines.push('');
    lines.push(...above, ...own);
  }
  if (after[0]?.blank) lines.push('');
  return [...lines, ...remarkLines(after, indent)];
}

/** An entry, and what stands above it. */
function entryLines(
  entry: Entry,
  kind: Collection['kind'],
  indent: string,
): { above: string[]; own: string[] } {
  const { value, beside } = entry;
  const lead = indent + (kind === 'list' ? '-' : keyWritten(entry, 'block'));
  const end = beside === undefined ? '' : `  ${beside}`;
  const above =
    entry.before.length > 0 ? [...remarkLines(entry.before, indent), ...(entry.blank ? [''] : [])] : [];
  const inner = `${indent}  `;

  if (!isCollection(value)) {
    const line = `${lead} ${scalarText(value, 'block')}`;
    if (
      value.kind === 'alias' ||
      (value.block === undefined && (fits(line) || !isFoldable(value.text ?? '')))
    )
      return { above, own: [line + end] };
    const [first, ...more] = scalarLines(value, inner, WIDTH);
    return { above, own: [`${lead} ${first}${end}`, ...more] };
  }
  if (value.entries.length === 0)
    return { above: [...above, ...remarkLines(value.after, indent)], own: [`${lead} ${flow(value)}${end}`] };
  const line = flow(value);
  if (line !== undefined && fits(`${lead} ${line}`)) return { above, own: [`${lead} ${line}${end}`] };
  const anchor = value.anchor === undefined ? '' : ` &${value.anchor}`;
  if (kind === 'map') return { above, own: [lead + anchor + end, ...blockLines(value, inner)] };
  if (beside !== undefined) above.push(indent + beside);
  const own = blockLines(value, inner);
  if (anchor !== '') return { above, own: [lead + anchor, ...own] };
  return { above, own: [`${lead} ${own[0].trimStart()}`, ...own.slice(1)] };
}

/** A value between brackets on one line; undefined where remarks, depth or Arabic forbid it. */
function flow(value: Written, levels = LEVELS): string | undefined {
  if (!isCollection(value)) {
    const hindered = value.kind === 'scalar' && (value.block !== undefined || standsAlone(value.text ?? ''));
    return hindered ? undefined : scalarText(value, 'flow');
  }
  const { kind, entries, after, anchor, spread } = value;
  const name = anchor === undefined ? '' : `&${anchor} `;
  if (entries.length === 0) return name + (kind === 'map' ? '{}' : '[]');
  const flat = kind === 'list' && !entries.some((entry) => isCollection(entry.value));
  const remarked = entries.some(({ before, beside }) => before.length > 0 || beside !== undefined);
  if (spread || after.length > 0 || remarked || (!flat && levels === 0)) return undefined;
  const parts = entries.map((entry) => {
    const inner = flow(entry.value, levels - 1);
    return inner !== undefined && kind === 'map' ? `${keyWritten(entry, 'flow')} ${inner}` : inner;
  });
  if (parts.includes(undefined)) return undefined;
  return name + (kind === 'map' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`);
}

function keyWritten({ key }: Entry, around: Surroundings): string {
  if (key === null) return '';
  return `${scalarText(key, around)}${key.kind === 'alias' ? ' ' : ''}:`;
}

function remarkLines(remarks: readonly Remark[], indent: string): string[] {
  return remarks.flatMap(({ text, blank }, at) => [...(blank && at > 0 ? [''] : []), indent + text]);
}

const fits = (line: string): boolean => displayWidth(line) <= WIDTH;

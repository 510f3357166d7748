import { settle } from '../language/settle.ts';
import type { AnyShape } from '../language/shape.ts';
import { canonicalText } from './canonical-text.ts';
import { inOrder } from './in-order.ts';
import { type Collection, type Entry, isCollection, keyText, type Written } from './written.ts';

/**
 * Puts keys into the order in which the language describes them and scalars into its notation. Ids and names of the
 * scenario keep the order in which they are written, and so do keys that the language does not know, at the end.
 */
export function arrange(value: Written, shape: AnyShape | undefined): void {
  if (value.kind === 'alias') return;
  if (!isCollection(value)) {
    const settled = settle(shape, { kind: 'scalar', keys: [] });
    if (settled && value.text !== null && value.block === undefined)
      value.text = canonicalText(value.text, settled);
    return;
  }
  const settled = settle(shape, { kind: value.kind, keys: value.entries.map(keyText) });
  for (const entry of value.entries) arrange(entry.value, shapeIn(settled, entry));
  const known = keysOf(settled);
  const rank = (entry: Entry): number => {
    const at = known.indexOf(keyText(entry));
    return at < 0 ? known.length : at;
  };
  if (settled?.kind === 'selectors')
    value.entries = inOrder(value.entries, (entry) => (keyText(entry) === 'otherwise' ? 1 : 0));
  else if (known.length > 0) value.entries = inOrder(value.entries, rank);
  if (value.kind === 'list') value.entries.forEach(lift);
}

/** In a list the dash stands before the first key: what is said above that key is said above the dash. */
function lift(item: Entry): void {
  const first = isCollection(item.value) ? item.value.entries[0] : undefined;
  if (first === undefined) return;
  item.before.push(...first.before);
  first.before = [];
}

/**
 * As `arrange`, for a whole file: its sections of entries are never drawn together into one line, and what is said above
 * its first key stays above whatever comes first.
 */
export function arrangeFile(root: Collection, shape: AnyShape): void {
  for (const entry of root.entries) {
    const { value } = entry;
    if (!isCollection(value)) continue;
    const section = settle(shapeIn(shape, entry), { kind: value.kind, keys: value.entries.map(keyText) });
    value.spread =
      section?.kind === 'entries' ||
      (section?.kind === 'list' && value.entries.some((item) => isCollection(item.value)));
  }
  const wasFirst = root.entries[0];
  if (wasFirst === undefined) return;
  const { before: head, blank } = wasFirst;
  Object.assign(wasFirst, { before: [], blank: false });
  arrange(root, shape);
  const first = root.entries[0];
  if (head.length === 0) return;
  if (first.before.length > 0) first.before[0].blank ||= blank;
  else first.blank = blank;
  first.before = [...head, ...first.before];
}

function keysOf(shape: AnyShape | undefined): readonly string[] {
  if (shape?.kind === 'words') return ['en', 'ar'];
  return shape?.kind === 'object' ? Object.keys(shape.fields) : [];
}

/** The shape of an entry of something. */
function shapeIn(shape: AnyShape | undefined, entry: Entry): AnyShape | undefined {
  const key = entry.key?.kind === 'scalar' ? (entry.key.text ?? '') : '';
  switch (shape?.kind) {
    case 'object':
      return Object.hasOwn(shape.fields, key) ? shape.fields[key].shape : shape.rest?.shape;
    case 'entries':
      return shape.value;
    case 'selectors':
      return shape.then;
    case 'times':
      return key.startsWith('signal.') ? shape.signal : shape.other;
    case 'list':
    case 'one_or_many':
      return shape.item;
    default:
      return undefined;
  }
}

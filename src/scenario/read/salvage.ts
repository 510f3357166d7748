import type { Shape } from '../language/shape.ts';
import type { Node } from './node.ts';
import type { Reading } from './reading.ts';
import { read } from './walk.ts';

/** What can be had of a text with mistakes of form. Parts may be missing that its type promises. */
export function salvage<T>(shape: Shape<T>, root: Node, reading: Reading): T | null {
  try {
    const silent: Reading = { ...reading, salvage: true, report: () => undefined };
    return (read(shape, root, silent) as T | undefined) ?? null;
  } catch {
    // A part that is put together from others met one that is missing: then there is nothing to look at.
    return null;
  }
}

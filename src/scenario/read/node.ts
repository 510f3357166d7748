import type { Range } from '../source.ts';

/** What a file says, before anybody asks what it means: the same for YAML and for the rows of a side file. */
export type Node = ScalarNode | ListNode | MapNode | EmptyNode;

export interface ScalarNode {
  type: 'scalar';
  /** The text without quotes, escapes resolved; never typed by YAML. */
  text: string;
  at: Range;
}

interface ListNode {
  type: 'list';
  items: Node[];
  at: Range;
}

export interface MapNode {
  type: 'map';
  /** Keys are unique: a second one has been reported and left out. */
  pairs: Pair[];
  at: Range;
}

/** Nothing, `~` or `null`. */
interface EmptyNode {
  type: 'empty';
  at: Range;
}

export interface Pair {
  key: ScalarNode;
  value: Node;
}

/** The value of a key, or undefined. */
export const entryOf = (map: MapNode, key: string): Node | undefined =>
  map.pairs.find((pair) => pair.key.text === key)?.value;

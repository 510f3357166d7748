import type { AnyShape } from './shape.ts';

/** What a shape is asked for: what kind of node stands there, and under which keys. */
export interface Asked {
  kind: 'scalar' | 'list' | 'map';
  keys: readonly string[];
}

/** Of shapes that depend on what is written, the one that is meant; undefined where none fits, as for a side file. */
export function settle(shape: AnyShape | undefined, asked: Asked): AnyShape | undefined {
  switch (shape?.kind) {
    case 'build':
      return settle(shape.inner, asked);
    case 'named':
      return settle(shape.get(), asked);
    case 'series':
      return settle(shape.reference, asked);
    case 'by_node':
      return settle(shape[asked.kind], asked);
    case 'by_key':
      return settle(asked.kind === 'map' ? optionByKeys(shape, asked.keys) : shape.otherwise, asked);
    case 'following':
      return asked.kind === 'scalar' ? shape : settle(shape.choices[0], asked);
    case 'table':
      return asked.keys.includes('file') ? undefined : settle(shape.inline, asked);
    case 'one_or_many':
      return asked.kind === 'list' ? shape : settle(shape.item, asked);
    default:
      return shape;
  }
}

/** The first option of whose keys one is present. */
export function optionByKeys(
  shape: Extract<AnyShape, { kind: 'by_key' }>,
  keys: readonly string[],
): AnyShape {
  const has = (wanted: string): boolean =>
    keys.some((key) => (wanted.endsWith('.') ? key.startsWith(wanted) : key === wanted));
  return shape.options.find((option) => option.keys.some(has))?.shape ?? shape.otherwise;
}

import type { QuantityKindName } from '../../text/problem.ts';
import type { Destination, Located, Range, Times, Varying } from '../source.ts';
import {
  build,
  byKey,
  byNode,
  entries,
  type Namespace,
  name,
  named,
  quantity,
  type Shape,
  selectors,
  timesOf,
} from './shape.ts';

const everywhere: readonly Namespace[] = ['period', 'group', 'trait', 'place', 'country', 'kind', 'holder'];

/** A quantity, or a map of cases in one namespace; maps nest. */
export function varying(
  kind: QuantityKindName,
  namespaces: readonly Namespace[] = everywhere,
): Shape<Varying> {
  const suffix = namespaces === everywhere ? '' : `_by_${namespaces.join('_')}`;
  const shape: Shape<Varying> = named(`varying_${kind}${suffix}`, () => written);
  const written: Shape<Varying> = byNode<Varying>('cases', {
    scalar: build(quantity(kind), (value): Varying => ({ cases: false, value })),
    map: build(selectors(namespaces, shape), (value): Varying => ({ cases: true, ...value })),
  });
  return shape;
}

/** Factors that act together: `exp` for signals, multipliers for everything else. */
export const times: Shape<Times> = timesOf(
  [...everywhere, 'signal'],
  varying('effect'),
  varying('multiplier'),
);

/** One place, shares over places, or a `group.` map of these. */
export const destination: Shape<Destination> = named('destination', () => destinationWritten);

const destinationWritten: Shape<Destination> = byNode<Destination>('id_or_map', {
  scalar: build(name('place'), (place): Destination => ({ kind: 'place', place })),
  map: byKey<Destination>(
    [
      {
        keys: ['group.', 'otherwise'],
        shape: build(
          selectors(['group'], destination),
          ({ at, list, otherwise }): Destination => ({
            kind: 'groups',
            at,
            list: list.map(({ key, then }) => ({ group: withoutNamespace(key), then })),
            otherwise,
          }),
        ),
      },
    ],
    build(
      entries(quantity('share'), 'place'),
      (shares, at: Range): Destination => ({
        kind: 'shares',
        at,
        shares: shares.map(({ key, value }) => ({ place: key, share: value })),
      }),
    ),
  ),
});

/** `group.russia` as `russia`, at its own place where the key is written without quotes. */
export function withoutNamespace(key: Located<string>): Located<string> {
  const dot = key.value.indexOf('.') + 1;
  const plain = key.at.end - key.at.start === key.value.length;
  return { value: key.value.slice(dot), at: plain ? { ...key.at, start: key.at.start + dot } : key.at };
}

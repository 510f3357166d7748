import type { Grounded, Located } from '../source.ts';
import type { Compilation } from './compilation.ts';

/** Every `because` names evidence or a source; evidence names its source; conflicts are said to be followed or not. */
export function checkEvidence(c: Compilation): void {
  const sources = (c.source.sources ?? []).map(({ key }) => key.value);
  const evidence = (c.source.evidence ?? []).map(({ key }) => key.value);
  const both = [...evidence, ...sources];
  for (const { value } of c.source.evidence ?? []) {
    c.collector.find('source', value.source, sources);
    for (const other of value.conflicts_with ?? []) c.collector.find('evidence', other, evidence);
  }
  const followed = new Set<string>();
  for (const grounds of [
    ...groundedParts(c),
    ...(c.source.control ?? []),
    ...linksOf(c),
    ...comparedWith(c),
  ]) {
    for (const because of grounds.because ?? []) {
      c.collector.find('evidence', because, both);
      followed.add(because.value);
    }
    const basis = grounds.basis?.value;
    if ((basis === 'measured' || basis === 'quoted') && !grounds.because?.length && grounds.basis)
      c.collector.error({ code: 'M0303', id: basis }, grounds.basis.at);
  }
  for (const { key, value } of c.source.evidence ?? [])
    for (const other of value.conflicts_with ?? [])
      if (!followed.has(key.value) && !followed.has(other.value))
        c.collector.warn({ code: 'M0301', id: key.value, other: other.value }, other.at);
}

const comparedWith = (c: Compilation): Grounded[] => [
  ...(c.source.observations ?? []).flatMap(({ history }) => history ?? []),
  c.source.fit?.baselines ?? {},
];

const linksOf = (c: Compilation): Grounded[] => (c.source.links ?? []).map(({ value }) => value);

/** Everything whose numbers can carry `because` and `basis`. */
export function groundedParts(c: Pick<Compilation, 'source'>): (Grounded & { id?: Located<string> })[] {
  const { source } = c;
  return [
    ...source.groups.map(({ value }) => value),
    ...(source.signals ?? []).map(({ value }) => value),
    ...(source.reasons ?? []).map(({ value }) => value),
    ...(source.moves ?? []),
    ...(source.holds_back ?? []).map(({ value }) => value),
    ...(source.falls ?? []),
    ...(source.journeys ?? []).flatMap(({ value }) => [
      value,
      ...value.toward.map(({ value: toward }) => toward),
      ...(value.stopped ?? []).map(({ value: stopped }) => stopped),
    ]),
    ...(source.observations ?? []),
  ];
}

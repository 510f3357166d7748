import type { Finding, Named, Relation } from './finding.ts';

/** Relations that lead somewhere. */
export function related(all: [Relation, Named[]][]): Finding['relations'] {
  return all.filter(([, to]) => to.length > 0).map(([relation, to]) => ({ relation, to }));
}

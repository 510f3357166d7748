import { suggest } from '../../scenario/read/suggest.ts';
import type { Asked } from './asked.ts';
import { KINDS, type Kind, type Named } from './finding.ts';

/** What a name stands for, the thing to explain first; nothing, with the name that was probably meant. */
export interface Resolved {
  found: Named[];
  suggestion?: string;
}

/**
 * A name is an id, or a kind and an id (`status.returned`) where several things share one; capital letters make no
 * difference. The beginning of ids of parameters (`arrested.median`) stands for all of them.
 */
export function resolve(asked: Asked, text: string): Resolved {
  const name = text.trim();
  for (const same of [(id: string) => id === name, (id: string) => id.toLowerCase() === name.toLowerCase()]) {
    const found = asked.names.filter(({ kind, id }) => same(id) || same(`${kind}.${id}`));
    if (found.length > 0) return { found };
  }
  const family = `${name.toLowerCase()}.`;
  const member = asked.scenario.parameters.find(({ id }) => id.toLowerCase().startsWith(family));
  if (member) return { found: [{ kind: 'parameter', id: member.id.slice(0, name.length), label: null }] };
  return { found: [], suggestion: meant(asked, name) };
}

/** The nearest id; else one of which the name is a part. */
function meant(asked: Asked, name: string): string | undefined {
  const ids = asked.names.map(({ id }) => id);
  const [kind, ...rest] = name.split('.');
  if (rest.length > 0 && (KINDS as readonly string[]).includes(kind)) {
    const near = suggest(rest.join('.'), idsOf(asked, kind as Kind));
    if (near !== undefined) return `${kind}.${near}`;
  }
  const near = suggest(name, ids) ?? suggest(name, families(asked));
  if (near !== undefined || name.length < 4) return near;
  return ids.find((id) => id.toLowerCase().includes(name.toLowerCase()));
}

function idsOf(asked: Asked, kind: Kind): string[] {
  return asked.names.filter((each) => each.kind === kind).map(({ id }) => id);
}

/** `arrested.median` of `arrested.median.otherwise`. */
function families(asked: Asked): Set<string> {
  return new Set(
    asked.scenario.parameters
      .map(({ id }) => id.split('.').slice(0, 2).join('.'))
      .filter((id) => id.includes('.')),
  );
}

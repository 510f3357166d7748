import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { attachRemarks } from './attach-remarks.ts';
import type { Alias, Collection, Entry, Place, Scalar, Written } from './written.ts';

/** Reads a text that `readYaml` has found to be a sound map. Line ends are `\n`. */
export function readWritten(text: string): Collection {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
    logLevel: 'error',
  });
  const root = writtenOf(document.contents, text) as Collection;
  attachRemarks(root, text);
  return root;
}

interface YamlNode {
  range?: [number, number, number];
  anchor?: string;
  srcToken?: { type: string; indent?: number };
}

function writtenOf(yaml: unknown, text: string, fallback: Place = { start: 0, end: 0 }): Written {
  const { range, anchor, srcToken } = (yaml ?? {}) as YamlNode;
  const place: Place = range ? { start: range[0], end: Math.max(range[0], range[1]) } : fallback;
  if (isAlias(yaml)) return { kind: 'alias', name: yaml.source, place };
  if (isMap(yaml) || isSeq(yaml)) {
    const entries = isMap(yaml)
      ? yaml.items.map(({ key, value }) => {
          const name = writtenOf(key, text, place) as Scalar | Alias;
          const after = { start: name.place.end, end: name.place.end };
          return newEntry(name, writtenOf(value, text, after));
        })
      : yaml.items.map((item) => newEntry(null, writtenOf(item, text, place)));
    if (srcToken?.type.startsWith('block')) {
      place.column = srcToken.indent ?? 0;
      place.end = entries.at(-1)?.value.place.end ?? place.end;
    }
    return { kind: isMap(yaml) ? 'map' : 'list', entries, after: [], anchor, spread: false, place };
  }
  if (!isScalar(yaml)) return { kind: 'scalar', text: null, quoted: false, block: undefined, anchor, place };
  const source = yaml.source ?? (typeof yaml.value === 'string' ? yaml.value : '');
  const plain = yaml.type === 'PLAIN' || yaml.type === undefined;
  const block = yaml.type?.startsWith('BLOCK') ? blockLines(text.slice(place.start, place.end)) : undefined;
  const empty = plain && (source === '' || source === '~' || source === 'null');
  return { kind: 'scalar', text: empty ? null : source, quoted: !plain, block, anchor, place };
}

const newEntry = (key: Entry['key'], value: Written): Entry => ({
  key,
  value,
  before: [],
  beside: undefined,
  blank: false,
});

/** The lines of a block scalar; undefined where its header does not leave indentation and end to themselves. */
function blockLines(source: string): string[] | undefined {
  const [head, ...lines] = source.split('\n');
  const header = /^[>|]-?(?=\s|$)/.exec(head)?.[0];
  const first = lines.find((line) => line.trim() !== '');
  if (header === undefined || first === undefined) return undefined;
  const indent = first.length - first.trimStart().length;
  while (lines.at(-1)?.trim() === '') lines.pop();
  return [header, ...lines.map((line) => line.slice(indent))];
}

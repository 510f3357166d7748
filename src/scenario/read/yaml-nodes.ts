import { type Document, type ErrorCode, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { LimitName, YamlTrouble } from '../../text/problem.ts';
import type { Range } from '../source.ts';
import { limits } from './limits.ts';
import type { MapNode, Node, Pair } from './node.ts';
import type { Reading } from './reading.ts';

/** Lines of one file that are reported as unreadable: after the first few nothing more is learnt. */
const mostTroubles = 5;

/** Reads one YAML file into plain nodes. Undefined, with the mistakes reported, when its text cannot be understood. */
export function readYaml(file: string, text: string, reading: Reading): Node | undefined {
  const whole: Range = { file, start: 0, end: 1 };
  const refuse = (limit: LimitName, found: string, at = whole): undefined => {
    reading.report({ code: 'M0006', limit, found }, at);
    return undefined;
  };
  if (text.length > limits.yamlSize) return refuse('size', String(text.length));
  const document = parse(text);
  const mistakes = document && [...document.errors, ...document.warnings];
  if (mistakes === undefined || mistakes.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    return refuse('depth', `> ${limits.depth}`);
  }
  const lines = new Set<number>();
  for (const { code, pos } of mistakes) {
    // One broken character makes the parser stumble several times over.
    const line = text.lastIndexOf('\n', pos[0] - 1);
    if (lines.has(line) || lines.size === mostTroubles) continue;
    lines.add(line);
    reading.report(
      { code: 'M0001', what: 'yaml', detail: troubles[code] },
      { file, start: pos[0], end: pos[1] },
    );
  }
  if (mistakes.length > 0) return undefined;
  try {
    return convert(document!, file, reading);
  } catch (error) {
    if (error instanceof TooMuch) return refuse(error.limit, error.found, error.at);
    throw error;
  }
}

/** All scalars stay text: nothing is typed by YAML. Undefined when it is nested too deeply for the parser. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class TooMuch extends Error {
  readonly limit: LimitName;
  readonly found: string;
  readonly at: Range;
  constructor(limit: LimitName, found: string, at: Range) {
    super(limit);
    this.limit = limit;
    this.found = found;
    this.at = at;
  }
}

/** Nodes with aliases resolved; undefined, with the mistakes reported, when an alias or a key cannot be understood. */
function convert(document: Document.Parsed, file: string, reading: Reading): Node | undefined {
  const anchors = new Map<string, { node: Node; nodes: number }>();
  let nodes = 0;
  let broken = false;
  const refuse = (detail: YamlTrouble, at: Range): void => {
    broken = true;
    reading.report({ code: 'M0001', what: 'yaml', detail }, at);
  };

  const visit = (yaml: unknown, depth: number, fallback: Range): Node => {
    const range = (yaml as { range?: [number, number, number] } | null)?.range;
    const at: Range = range ? { file, start: range[0], end: Math.max(range[0], range[1]) } : fallback;
    if (depth > limits.depth) throw new TooMuch('depth', String(depth), at);
    if (++nodes > limits.entries) throw new TooMuch('entries', String(nodes), at);
    if (isAlias(yaml)) {
      const meant = anchors.get(yaml.source);
      if (meant === undefined) {
        refuse('alias', at);
        return { type: 'empty', at };
      }
      nodes += meant.nodes;
      if (nodes > limits.entries) throw new TooMuch('aliases', String(nodes), at);
      return meant.node;
    }
    const before = nodes;
    const node = make(yaml, depth, at);
    const anchor = (yaml as { anchor?: string } | null)?.anchor;
    if (anchor) anchors.set(anchor, { node, nodes: nodes - before });
    return node;
  };

  const make = (yaml: unknown, depth: number, at: Range): Node => {
    if (isMap(yaml)) return makeMap(yaml.items, depth, at);
    if (isSeq(yaml)) return { type: 'list', items: yaml.items.map((item) => visit(item, depth + 1, at)), at };
    if (!isScalar(yaml)) return { type: 'empty', at };
    const text = yaml.source ?? (typeof yaml.value === 'string' ? yaml.value : '');
    const plain = yaml.type === 'PLAIN' || yaml.type === undefined;
    return plain && (text === '' || text === '~' || text === 'null')
      ? { type: 'empty', at }
      : { type: 'scalar', text, at };
  };

  const makeMap = (items: { key: unknown; value: unknown }[], depth: number, at: Range): MapNode => {
    const pairs: Pair[] = [];
    const turns = new Map<string, number>();
    for (const item of items) {
      const key = visit(item.key, depth + 1, at);
      const value = visit(item.value, depth + 1, key.at);
      if (key.type !== 'scalar') {
        refuse('key', key.at);
        continue;
      }
      const before = turns.get(key.text);
      if (before === undefined) {
        turns.set(key.text, pairs.length);
        pairs.push({ key, value });
      } else {
        // Python's reader, whose files are read here too, keeps the last.
        reading.report({ code: 'M0002', key: key.text }, key.at);
        pairs[before] = { key, value };
      }
    }
    return { type: 'map', pairs, at };
  };

  const root = visit(document.contents, 0, { file, start: 0, end: 1 });
  return broken ? undefined : root;
}

const troubles: Record<ErrorCode, YamlTrouble> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  BAD_SCALAR_START: 'character',
  BLOCK_AS_IMPLICIT_KEY: 'indent',
  BLOCK_IN_FLOW: 'character',
  MISSING_CHAR: 'character',
  UNEXPECTED_TOKEN: 'character',
  KEY_OVER_1024_CHARS: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  NON_STRING_KEY: 'key',
  DUPLICATE_KEY: 'key',
  BAD_PROP_ORDER: 'tag',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_COLLECTION_TYPE: 'tag',
  MULTIPLE_DOCS: 'documents',
  IMPOSSIBLE: 'other',
  RESOURCE_EXHAUSTION: 'other',
};

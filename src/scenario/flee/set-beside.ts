import type { MapNode, Node } from '../read/node.ts';
import type { Reading } from '../read/reading.ts';
import { suggest } from '../read/suggest.ts';
import { readYaml } from '../read/yaml-nodes.ts';
import type { Range } from '../source.ts';
import type { FleeReading } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';
import { kindOf } from './location-types.ts';
import { pythonInt } from './python.ts';

/** What stands beside the files: how mistakes in it are told. */
export const SET_FILE = '--set';

/** `--set` as a text of lines, so that a mistake has a place. */
export const setText = (set: Readonly<Record<string, string>>): string =>
  Object.entries(set)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

interface Placed {
  name: string;
  value: string;
  at: Range;
}

function placed(set: Readonly<Record<string, string>>): Placed[] {
  let start = 0;
  return Object.entries(set).map(([name, value]) => {
    const end = start + name.length + 1 + value.length;
    const at = { file: SET_FILE, start, end };
    start = end + 1;
    return { name, value, at };
  });
}

const isOfFiles = ({ name }: Placed): boolean => /^(capacity|closure)\./.test(name);

/** Settings of simsetting.yml with those set beside it, such as `move_rules.conflict_weight` = `0.5`. */
export function setInSettings(
  root: Node | undefined,
  set: Readonly<Record<string, string>>,
  asYaml: Reading,
): Node | undefined {
  let node = root;
  for (const one of placed(set).filter((entry) => !isOfFiles(entry))) {
    const files = new Map([[SET_FILE, one.value]]);
    const value = readYaml(SET_FILE, one.value, { ...asYaml, files, held: files });
    if (value !== undefined) node = laid(node, one.name.split('.'), moved(value, one.at), one.at);
  }
  return node;
}

/** A value read alone, at the place of its line. */
function moved(node: Node, at: Range): Node {
  const place = (range: Range): Range => {
    const by = at.end - at.start;
    return { file: SET_FILE, start: Math.min(at.end - 1, at.start), end: Math.max(range.end, at.start + by) };
  };
  if (node.type === 'list')
    return { ...node, items: node.items.map((item) => moved(item, at)), at: place(node.at) };
  return { ...node, at: place(node.at) };
}

function laid(node: Node | undefined, path: readonly string[], value: Node, at: Range): Node {
  if (path.length === 0) return value;
  const map: MapNode = node?.type === 'map' ? node : { type: 'map', pairs: [], at: node?.at ?? at };
  const [key, ...rest] = path;
  const below = map.pairs.find((pair) => pair.key.text === key);
  const pair = {
    key: below && rest.length > 0 ? below.key : ({ type: 'scalar', text: key, at } as const),
    value: laid(below?.value, rest, value, at),
  };
  return { ...map, pairs: [...map.pairs.filter((other) => other.key.text !== key), pair] };
}

/**
 * What is set of the files themselves: `capacity.NAME` the people whom a camp has room for, `closure.N` = `off` to leave out the
 * N-th row of closures.csv, counted from 1.
 */
export function setInFiles(
  reading: FleeReading,
  input: FleeInput,
  set: Readonly<Record<string, string>>,
): FleeInput {
  const { findings } = reading;
  let { locations, closures } = input;
  const off = new Set<number>();
  for (const one of placed(set).filter(isOfFiles)) {
    const name = one.name.slice(one.name.indexOf('.') + 1);
    if (one.name.startsWith('closure.')) {
      const row = pythonInt(name) ?? 0;
      if (row < 1 || row > closures.length) findings.error({ code: 'M0222', setting: one.name }, one.at);
      else if (one.value !== 'off')
        findings.error({ code: 'M0110', found: one.value, choices: ['off'] }, one.at);
      else off.add(row - 1);
      continue;
    }
    const camps = locations.filter(({ type }) => kindOf(type) === 'camp').map((camp) => camp.name);
    const people = pythonInt(one.value);
    if (!camps.includes(name)) {
      const near = suggest(name, camps);
      const suggestion = near === undefined ? undefined : `capacity.${near}`;
      findings.error({ code: 'M0222', setting: one.name, suggestion }, one.at);
    } else if (people === undefined || people < 0)
      findings.error({ code: 'M0802', found: one.value, expected: 'whole' }, one.at);
    else
      locations = locations.map((location) =>
        location.name === name
          ? { ...location, people: Math.floor(people / input.settings.hasten) }
          : location,
      );
  }
  closures = closures.filter((_, i) => !off.has(i));
  return { ...input, locations, closures };
}

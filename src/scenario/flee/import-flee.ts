import { entryOf, type MapNode, type Node } from '../read/node.ts';
import { type Reading, startReading } from '../read/reading.ts';
import { suggest } from '../read/suggest.ts';
import { readYaml } from '../read/yaml-nodes.ts';
import type { Findings } from './findings.ts';
import { pythonInt } from './python.ts';

/** The file of an imported directory that stands for the scenario; the Flee files are carried over beside it. */
export const IMPORTED = 'scenario.yaml';

/** What the scenario of an imported directory says beside the files that it carries. */
export interface ImportedFlee {
  /** Days to simulate; 0: as many as sim_period.csv says. */
  days: number;
  compat: 'flee' | 'fixed';
}

const TOP = ['masar', 'id', 'title', 'question', 'about', 'profile', 'engine', 'flee'];
const BLOCK = ['compat', 'days'];

/** Whether a text is the scenario of an imported directory: a map with `engine: flee`. */
export function isImported(text: string): boolean {
  if (!/^engine\s*:/m.test(text)) return false;
  const node = readYaml(IMPORTED, text, startReading(new Map()).reading);
  return node?.type === 'map' && textOf(entryOf(node, 'engine')) === 'flee';
}

/** Reads the scenario of an imported directory; null where the files hold none. */
export function readImported(files: ReadonlyMap<string, string>, findings: Findings): ImportedFlee | null {
  const text = files.get(IMPORTED);
  if (text === undefined) return null;
  const reading: Reading = {
    files,
    held: files,
    report: (problem, at) => findings.error(problem, at),
    salvage: false,
    tables: new Map(),
  };
  const root = readYaml(IMPORTED, text, reading);
  if (root?.type !== 'map') return null;
  tellUnknown(findings, root, TOP);
  const imported: ImportedFlee = { days: 0, compat: 'flee' };
  const block = entryOf(root, 'flee');
  if (block?.type !== 'map') return imported;
  tellUnknown(findings, block, BLOCK);
  const compat = entryOf(block, 'compat');
  const days = entryOf(block, 'days');
  if (compat !== undefined) {
    const found = textOf(compat) ?? '';
    if (found === 'flee' || found === 'fixed') imported.compat = found;
    else findings.error({ code: 'M0110', found, choices: ['flee', 'fixed'] }, compat.at);
  }
  if (days !== undefined) {
    const found = pythonInt(textOf(days) ?? '');
    if (found === undefined || found < 0)
      findings.error({ code: 'M0802', found: textOf(days) ?? '', expected: 'whole' }, days.at);
    else imported.days = found;
  }
  return imported;
}

const textOf = (node: Node | undefined): string | undefined =>
  node?.type === 'scalar' ? node.text : undefined;

function tellUnknown(findings: Findings, map: MapNode, known: readonly string[]): void {
  for (const { key } of map.pairs)
    if (!known.includes(key.text))
      findings.error(
        { code: 'M0101', key: key.text, where: 'scenario', suggestion: suggest(key.text, known) },
        key.at,
      );
}

/**
 * The files of a scenario made of a directory: its own, byte for byte, and a `scenario.yaml` that says which engine runs them. Only
 * what Flee reads is carried over.
 */
export function importFlee(
  files: Readonly<Record<string, string>>,
  { id, days, compat }: ImportedFlee & { id: string },
): Record<string, string> {
  const title = JSON.stringify(id);
  const text = [
    'masar: 1',
    `id: ${JSON.stringify(id.toLowerCase().replace(/[^a-z0-9_-]+/g, '-'))}`,
    `title: { en: ${title}, ar: ${title} }`,
    'question:',
    '  en: How many people come to each camp, and when?',
    '  ar: كم يصل من الناس إلى كل مخيم، ومتى؟',
    'profile: displacement',
    'engine: flee',
    'flee:',
    `  compat: ${compat}`,
    `  days: ${days}   # 0: as many as input_csv/sim_period.csv says`,
    '',
  ].join('\n');
  const carried = Object.entries(files).filter(
    ([name]) =>
      name !== IMPORTED && /^(input_csv|source_data)\/|^simsetting\.yml$|^location_changes\.csv$/.test(name),
  );
  return { [IMPORTED]: text, ...Object.fromEntries(carried) };
}

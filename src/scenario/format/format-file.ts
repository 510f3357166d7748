import type { Diagnostic } from '../../text/problem.ts';
import { scenario } from '../language/scenario.ts';
import { reportUnexpected, startReading } from '../read/reading.ts';
import { readYaml } from '../read/yaml-nodes.ts';
import { arrangeFile } from './arrange.ts';
import { print } from './print.ts';
import { readWritten } from './read-written.ts';
import type { Collection, Entry, Written } from './written.ts';

/**
 * One file of a scenario, `scenario.yaml` or an overlay, in the canonical form of docs/scenario-format.md. It says the
 * same, remarks included, and formatting it again changes nothing. `text` is null, with the mistakes told, when it is
 * not sound YAML; mistakes in what it says do not matter here.
 */
export function formatFile(file: string, text: string): { text: string | null; diagnostics: Diagnostic[] } {
  const { reading, diagnostics } = startReading(new Map([[file, text]]));
  const node = readYaml(file, text, reading);
  if (node && node.type !== 'map') reportUnexpected(reading, node, 'map');
  const found = diagnostics();
  if (found.length > 0) return { text: null, diagnostics: found };

  const root = readWritten(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  arrangeFile(root, scenario);
  const formatted = print(root);
  const [meant, said] = [root, readWritten(formatted)].map(contentOf);
  if (meant !== said) throw new Error(`${file} says something else once it is formatted`);
  return { text: formatted, diagnostics: [] };
}

/** All that is said, and the remarks wherever they stand. */
function contentOf(root: Collection): string {
  const remarks: string[] = [];
  const visit = (value: Written): unknown => {
    if (value.kind === 'alias') return ['*', value.name];
    if (value.kind === 'scalar') return [value.anchor, value.text];
    remarks.push(...value.after.map(({ text }) => text));
    return [value.kind, value.anchor, value.entries.map(visitEntry)];
  };
  const visitEntry = ({ key, value, before, beside }: Entry): unknown => {
    remarks.push(...before.map(({ text }) => text), ...(beside === undefined ? [] : [beside]));
    return [key && visit(key), visit(value)];
  };
  const said = visit(root);
  return JSON.stringify([said, remarks.sort()]);
}

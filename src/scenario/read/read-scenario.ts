import type { Diagnostic } from '../../text/problem.ts';
import { scenario } from '../language/scenario.ts';
import type { ScenarioSource } from '../source.ts';
import { type Files, filesByName } from './locate.ts';
import type { Node } from './node.ts';
import { overlay } from './overlay.ts';
import { type Reading, startReading } from './reading.ts';
import { salvage } from './salvage.ts';
import { keepSound } from './sound-texts.ts';
import { suggest } from './suggest.ts';
import { read } from './walk.ts';
import { readYaml } from './yaml-nodes.ts';

/**
 * Reads a scenario from the texts of its files: `main` and the side files that it names. Finds every mistake of form;
 * names are not looked up here. Never throws on what a user wrote: `source` is null when there is any error, and
 * `diagnostics` are sorted by file, line and column. `salvaged` is then what is right of it, to look for mistakes of
 * another sort in: never to be run. `overlays` are laid over `main` in their order.
 */
export function readScenario(
  files: Files,
  main = 'scenario.yaml',
  overlays: readonly string[] = [],
): { source: ScenarioSource | null; salvaged: ScenarioSource | null; diagnostics: Diagnostic[] } {
  const texts = filesByName(files);
  const { reading, diagnostics } = startReading(texts, files);
  const text = texts.get(main);
  if (text === undefined) {
    const at = { file: main, start: 0, end: 1 };
    reading.report({ code: 'M0003', name: main, suggestion: suggest(main, texts.keys()) }, at);
    return { source: null, salvaged: null, diagnostics: diagnostics() };
  }
  let root = readNodes(main, text, reading);
  for (const name of overlays) {
    const over = readNodes(name, texts.get(name) ?? '', reading);
    if (root !== undefined && over !== undefined) root = overlay(root, over, reading);
  }
  const source = root && (read(scenario, root, reading) as ScenarioSource | undefined);
  const found = diagnostics();
  if (found.length === 0) return { source: source ?? null, salvaged: null, diagnostics: found };
  return { source: null, salvaged: root ? salvage(scenario, root, reading) : null, diagnostics: found };
}

const soundNodes = keepSound<Node>();

/** As `readYaml`, once for each sound text of the same files. */
function readNodes(file: string, text: string, reading: Reading): Node | undefined {
  const known = soundNodes.get(reading.held, file, text);
  if (known !== undefined) return known;
  let sound = true;
  const report: Reading['report'] = (problem, at) => {
    sound = false;
    reading.report(problem, at);
  };
  const node = readYaml(file, text, { ...reading, report });
  if (sound && node !== undefined) soundNodes.set(reading.held, file, text, node);
  return node;
}

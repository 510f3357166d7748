import type { Diagnostic } from '../../text/problem.ts';
import { type OutsideObservations, observationFile } from '../language/observation-file.ts';
import { startReading } from './reading.ts';
import { salvage } from './salvage.ts';
import { read } from './walk.ts';
import { readYaml } from './yaml-nodes.ts';

/**
 * Reads a file of observations, YAML or JSON, which YAML contains. `outside` is null, with every mistake of form told, when
 * there is any; `salvaged` is then what is right of it, as in `readScenario`.
 */
export function readObservations(
  file: string,
  text: string,
): {
  outside: OutsideObservations | null;
  salvaged: OutsideObservations | null;
  diagnostics: Diagnostic[];
} {
  const { reading, diagnostics } = startReading(new Map([[file, text]]));
  const node = readYaml(file, text, reading);
  const outside = node && (read(observationFile, node, reading) as OutsideObservations | undefined);
  const found = diagnostics();
  if (found.length === 0) return { outside: outside ?? null, salvaged: null, diagnostics: found };
  return {
    outside: null,
    salvaged: node ? salvage(observationFile, node, reading) : null,
    diagnostics: found,
  };
}

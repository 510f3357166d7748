import type { ScenarioSource } from './source.ts';

/**
 * The files of a scenario without its author's copies of sources (`sources.X.file`): they may hold names, so nothing that
 * is written or handed on carries them. A file that something else of the scenario was read from stays.
 */
export function withoutOwnCopies(
  files: Record<string, string>,
  main: string,
  source: ScenarioSource,
): Record<string, string> {
  const copies = new Set(
    (source.sources ?? []).flatMap(({ value }) =>
      value.file ? [value.file.value.replace(/^\.\//, '')] : [],
    ),
  );
  if (copies.size === 0) return files;
  const needed = new Set([
    main,
    ...(source.rivals ?? []).map(({ file }) => file.value),
    ...(source.mechanisms ?? []).map(({ value }) => value.without.value),
    ...filesIn(source),
  ]);
  return Object.fromEntries(Object.entries(files).filter(([name]) => !copies.has(name) || needed.has(name)));
}

/** Names of the files in which something of a scenario stands. */
function filesIn(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return found;
  const { file, start } = part as { file?: unknown; start?: unknown };
  if (typeof file === 'string' && typeof start === 'number') found.add(file);
  for (const inner of Object.values(part)) filesIn(inner, found);
  return found;
}

import type { Summary } from '../experiment/index.ts';

/** The command that gives the same run. Settings stand as `--set id=text`, quoted where a shell would split them. */
export function runCommand(summary: Summary): string {
  const { scenario, draws, seed, thin, executor, settings, fit } = summary;
  const set = Object.entries(settings).flatMap(([id, text]) => ['--set', quoted(`${id}=${text}`)]);
  return [
    'npx masar run',
    quoted(scenario.id),
    '--draws',
    draws,
    '--seed',
    seed,
    ...(thin > 1 ? ['--thin', thin] : []),
    ...(fit ? ['--fit'] : []),
    ...(executor === undefined ? [] : ['--executor', executor]),
    ...set,
  ].join(' ');
}

function quoted(text: string): string {
  return /^[\w.=/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

import type { Summary } from '../experiment/index.ts';

/**
 * The command that gives the same run of a scenario, named as it can be typed. Settings stand as `--set id=text`, quoted
 * where a shell would split them.
 */
export function runCommand(
  {
    draws,
    seed,
    thin,
    executor,
    settings,
    fit,
  }: Pick<Summary, 'draws' | 'seed' | 'thin' | 'executor' | 'settings'> & { fit?: unknown },
  named: string,
  program = 'npx masar',
): string {
  const set = Object.entries(settings).flatMap(([id, text]) => ['--set', quoted(`${id}=${text}`)]);
  return [
    program,
    'run',
    quoted(named),
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

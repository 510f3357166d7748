import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Inputs and reference runs in Flee's format, which are kept beside the project and not in it. */
export const FLEE_DATA = fileURLToPath(new URL('../../../../shared/data/flee/', import.meta.url));

/** Whether they are there. */
export const hasFleeData = existsSync(FLEE_DATA);

/** The texts of one of those directories, with other settings where given. */
export function fleeFiles(conflict: string, settings?: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const folder of ['input_csv', 'source_data'])
    for (const name of readdirSync(`${FLEE_DATA}${conflict}/${folder}`).filter((n) => n.endsWith('.csv')))
      files[`${folder}/${name}`] = readFileSync(`${FLEE_DATA}${conflict}/${folder}/${name}`, 'utf8');
  files['simsetting.yml'] = settings ?? readFileSync(`${FLEE_DATA}simsetting.yml`, 'utf8');
  return files;
}

/** The names of Flee's own runs of a directory. */
export function referencesOf(conflict: string): string[] {
  const folder = `${FLEE_DATA}${conflict}/reference`;
  return readdirSync(folder)
    .flatMap((name) =>
      statSync(`${folder}/${name}`).isDirectory()
        ? readdirSync(`${folder}/${name}`).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((name) => name.endsWith('.csv'));
}

/** The settings that a reference run was made with. */
export function settingsOf(reference: string): string {
  const variant = /^variants\/(.*)-seed-\d+\.csv$/.exec(reference)?.[1];
  if (variant) return readFileSync(`${FLEE_DATA}variants-settings/${variant}.yml`, 'utf8');
  const hasten = /^hasten(\d+)-/.exec(reference)?.[1] ?? '1';
  return readFileSync(`${FLEE_DATA}simsetting.yml`, 'utf8').replace('hasten: 1', `hasten: ${hasten}`);
}

/** An out.csv as columns of numbers by their name. */
export function outColumns(conflict: string, reference: string): Map<string, number[]> {
  const [head, ...rows] = readFileSync(`${FLEE_DATA}${conflict}/reference/${reference}`, 'utf8')
    .trim()
    .split('\n');
  const cells = rows.map((row) => row.split(','));
  return new Map(head.split(',').map((name, c) => [name, cells.map((row) => Number(row[c]))]));
}

import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { type DisplacementSummary, type FleeInput, type Summary, toldSummary } from '../experiment/index.ts';
import {
  coordinates,
  type DataTable,
  dataPackage,
  displacementDataTables,
  displacementPackage,
  exportAs,
  exportDisplacementAs,
  exportTables,
  fleeCoordinates,
  isMap,
  type TextFormat,
} from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { hashOf } from './runs/hash.ts';
import { reasonOf, WorldError } from './world-fault.ts';
import { replaceFolder } from './write-whole.ts';

export type ExportFormat = TextFormat | 'parquet';
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  'csv',
  'parquet',
  'geojson',
  'hxl',
  'flowmap',
  'flee',
];

/**
 * Writes the results of a run for other programs into a folder, whole or not at all, in the form for publication; gives the
 * names of the files. An export of the same format that stands there is replaced, nothing else. Throws a `WorldError`.
 */
export function exportRun(
  format: ExportFormat,
  summary: Summary,
  scenario: Scenario,
  folder: string,
): string[] {
  if (isMap(format) && coordinates(scenario).size === 0)
    throw new WorldError({ what: 'no_coordinates', to: format });
  return writeExport(
    folder,
    format === 'parquet' ? parquetFiles(summary, scenario) : exportAs(format, summary, scenario),
  );
}

/** The same of a run of a directory in Flee's format, which is in one of the formats itself. */
export function exportDisplacement(
  format: ExportFormat,
  summary: DisplacementSummary,
  input: FleeInput,
  folder: string,
): string[] {
  if (format === 'flee') throw new WorldError({ what: 'in_flee_format' });
  if (isMap(format) && fleeCoordinates(input).size === 0)
    throw new WorldError({ what: 'no_coordinates', to: format });
  return writeExport(
    folder,
    format === 'parquet' ? displacementParquet(summary) : exportDisplacementAs(format, summary, input),
  );
}

function writeExport(folder: string, files: Record<string, string | Uint8Array>): string[] {
  const names = Object.keys(files);
  checkTarget(folder, names);
  replaceFolder(folder, files);
  return names;
}

/** Nothing but what such an export holds may stand in the way. */
function checkTarget(folder: string, names: readonly string[]): void {
  const path = resolve(folder);
  if (!existsSync(path)) return;
  let found: string[];
  try {
    found = readdirSync(path, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  } catch (error) {
    throw new WorldError({ what: 'unwritable', path: folder, reason: reasonOf(error) }, error);
  }
  const folders = new Set(names.map((name) => name.split('/')[0]));
  const foreign = found.find(
    (name) =>
      !names.includes(name) &&
      !folders.has(name) &&
      !(name.startsWith('source_data/') && folders.has('source_data')),
  );
  if (foreign !== undefined)
    throw new WorldError({ what: 'foreign', path: folder, found: basename(foreign) });
}

/** The tables of an export as Parquet, with the data package that describes them. */
export function parquetFiles(summary: Summary, scenario: Scenario): Record<string, string | Uint8Array> {
  const tables = exportTables(summary, scenario);
  return packedTables(tables, dataPackage(toldSummary(summary, scenario.profile), scenario, tables));
}

/** The same of a run of a directory in Flee's format. */
export function displacementParquet(summary: DisplacementSummary): Record<string, string | Uint8Array> {
  const tables = displacementDataTables(summary);
  return packedTables(tables, displacementPackage(summary, tables));
}

function packedTables(tables: readonly DataTable[], described: string): Record<string, string | Uint8Array> {
  const files = new Map(tables.map((table) => [table.name, tableFile(table)]));
  const document = JSON.parse(described) as {
    profile: string;
    resources: (Record<string, unknown> & { name: string; schema: { fields: object[] } })[];
  };
  document.profile = 'data-package';
  for (const resource of document.resources) {
    const bytes = files.get(resource.name) ?? new Uint8Array();
    const { missingValues: _, ...schema } = resource.schema as Record<string, unknown>;
    delete resource.encoding;
    Object.assign(resource, {
      profile: 'data-resource',
      path: `${resource.name}.parquet`,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      bytes: bytes.length,
      hash: `sha256:${hashOf(bytes)}`,
      schema: { ...schema, fields: [...resource.schema.fields, ...untoldField(tables, resource.name)] },
    });
  }
  return {
    ...Object.fromEntries([...files].map(([name, bytes]) => [`${name}.parquet`, bytes])),
    'datapackage.json': `${JSON.stringify(document, null, 2)}\n`,
  };
}

const UNTOLD = {
  name: 'untold',
  type: 'string',
  description: 'columns of this row that are <10: 1 to 9 people; they are null',
};

function untoldField(tables: readonly DataTable[], name: string): object[] {
  return tables.some((table) => table.name === name && numbersOf(table).length > 0) ? [UNTOLD] : [];
}

/** Columns of a table that hold numbers. */
const numbersOf = ({ fields }: DataTable): number[] =>
  fields.flatMap(({ type }, i) => (type === 'integer' || type === 'number' ? [i] : []));

/** A table as Parquet: `<10` cannot stand among numbers, so it is null there and named in the column `untold`. */
function tableFile(table: DataTable): Uint8Array {
  const { fields, rows } = table;
  const columnData = fields.map(({ name, type }, i): ColumnSource => {
    const cells = rows.map((row) => row[i]);
    const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : null));
    if (type === 'integer') return { name, data: numbers, type: 'INT32', nullable: true };
    if (type === 'number') return { name, data: numbers, type: 'DOUBLE', nullable: true };
    if (type === 'date') return { name, data: cells.map((cell) => dayOf(String(cell))) };
    return {
      name,
      data: cells.map((cell) => (cell === null ? '' : String(cell))),
      type: 'STRING',
      nullable: false,
    };
  });
  const numbers = numbersOf(table);
  if (numbers.length > 0)
    columnData.push({
      name: UNTOLD.name,
      data: rows.map((row) =>
        numbers
          .filter((i) => row[i] === '<10')
          .map((i) => fields[i].name)
          .join(' '),
      ),
      type: 'STRING',
      nullable: false,
    });
  const schema = columnData.map(({ name, type, nullable }) =>
    type === undefined
      ? ({
          name,
          type: 'INT32',
          converted_type: 'DATE',
          logical_type: { type: 'DATE' },
          repetition_type: 'REQUIRED',
        } as const)
      : type === 'STRING'
        ? ({
            name,
            type: 'BYTE_ARRAY',
            converted_type: 'UTF8',
            logical_type: { type: 'STRING' },
            repetition_type: 'REQUIRED',
          } as const)
        : ({
            name,
            type: type as 'INT32' | 'DOUBLE',
            repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
          } as const),
  );
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columnData.map(({ name, data }) => ({ name, data })),
      schema: [{ name: 'root', num_children: schema.length }, ...schema],
      createdBy: 'masar',
    }),
  );
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

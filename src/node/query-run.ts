import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DisplacementSummary, Summary } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { displacementParquet, parquetFiles } from './export-run.ts';
import { reasonOf, WorldError } from './world-fault.ts';

/** The answer to a question in SQL. Numbers and text as JSON has them; dates as `YYYY-MM-DD`. */
export interface Answer {
  columns: string[];
  rows: (string | number | boolean | null)[][];
}

/**
 * Asks a run by SQL, in DuckDB, where it is installed. The tables of the export stand there as views under their names
 * (`-` becomes `_`); in the profile `displacement` also `draws`, every number of every draw where the run's folder keeps them.
 * In `armed_group` nothing finer than what may be published can be asked for, nor any other file of this machine. Throws a
 * `WorldError`.
 */
export async function queryRun(
  sql: string,
  summary: Summary,
  scenario: Scenario,
  folder: string,
  keepsDraws: boolean,
): Promise<Answer> {
  const tells = scenario.profile === 'displacement' && keepsDraws;
  return ask(sql, parquetFiles(summary, scenario), tells ? folder : null);
}

/** The same of a run of a directory in Flee's format. */
export function queryDisplacement(
  sql: string,
  summary: DisplacementSummary,
  folder: string,
  keepsDraws: boolean,
): Promise<Answer> {
  return ask(sql, displacementParquet(summary), keepsDraws ? folder : null);
}

/** Asks the tables, and the draws in `results` of a folder where one is given. */
async function ask(
  sql: string,
  tables: Record<string, string | Uint8Array>,
  folder: string | null,
): Promise<Answer> {
  const duckdb = await import('@duckdb/node-api').catch((error: unknown) => {
    throw new WorldError({ what: 'no_duckdb' }, error);
  });
  const made = mkdtempSync(join(tmpdir(), 'masar-query-'));
  try {
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
    for (const [name, bytes] of Object.entries(tables)) {
      if (!name.endsWith('.parquet')) continue;
      const file = join(made, name);
      writeFileSync(file, bytes);
      const table = name.slice(0, -'.parquet'.length).replaceAll('-', '_');
      await connection.run(`CREATE TABLE "${table}" AS SELECT * FROM read_parquet(${quoted(file)})`);
    }
    if (folder !== null)
      await connection.run(
        `CREATE VIEW draws AS SELECT * FROM read_parquet(${quoted(join(resolve(folder), 'results', '*.parquet'))})`,
      );
    else await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    try {
      const reader = await connection.runAndReadAll(sql);
      return {
        columns: reader.columnNames(),
        rows: reader.getRowsJson().map((row) => row.map(plain)),
      };
    } catch (error) {
      throw new WorldError({ what: 'query_failed', said: reasonOf(error) }, error);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function plain(value: unknown): string | number | boolean | null {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    return value as string | number | boolean | null;
  return JSON.stringify(value);
}

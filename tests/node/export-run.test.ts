import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  drawTables,
  headOf,
  numbersOf,
  type Run,
  runInline,
  runWith,
  type Summary,
} from '../../src/experiment/index.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRun } from '../../src/node/export-run.ts';
import { queryRun } from '../../src/node/query-run.ts';
import { computeInline } from '../../src/node/runs/compute-chunks.ts';
import { runInChunks } from '../../src/node/runs/run-in-chunks.ts';
import { exportTables } from '../../src/report/index.ts';
import { civilText, type Scenario } from '../../src/scenario/index.ts';
import { masar } from '../cli/masar.ts';
import { DATA_PACKAGE } from '../report/data-package-form.ts';
import { bundled } from './runs/small-run.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-export-'));
const folder = join(root, 'run');
const asked = { draws: 5, seed: 2, thin: 30 };
const scenario: Scenario = bundled('leaving-isis');
let run: Run;
let summary: Summary;

beforeAll(async () => {
  run = await runWith(runInline, scenario, asked);
  ({ summary } = await runInChunks(folder, headOf(scenario, asked), computeInline, { chunkDraws: () => 2 }));
  for (const format of EXPORT_FORMATS) exportRun(format, summary, scenario, join(root, format));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = (format: ExportFormat, name: string): string => readFileSync(join(root, format, name), 'utf8');

/** Asks DuckDB itself. */
async function duck(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowsJson();
  connection.closeSync();
  return rows;
}

describe('the draws in Parquet', () => {
  const files = `read_parquet('${join(folder, 'results/*.parquet')}')`;

  it('have the types that they should have', async () => {
    expect((await duck(`DESCRIBE SELECT * FROM ${files}`)).map(([name, type]) => [name, type])).toEqual([
      ['draw', 'INTEGER'],
      ['kind', 'VARCHAR'],
      ['date', 'DATE'],
      ['id', 'VARCHAR'],
      ['from', 'VARCHAR'],
      ['place', 'VARCHAR'],
      ['group', 'VARCHAR'],
      ['way', 'VARCHAR'],
      ['cell', 'INTEGER'],
      ['value', 'DOUBLE'],
    ]);
  });

  it('are those of the run in memory, number for number and name for name', async () => {
    const rows = new Map<string, unknown[]>();
    for (const row of await duck(
      `SELECT draw, kind, cell, value, date, id, "from", place, "group", way FROM ${files}`,
    ))
      rows.set(row.slice(0, 3).join(' '), row.slice(3));
    let expected = 0;
    for (const table of drawTables(scenario))
      run.results.forEach((result, draw) => {
        const numbers = numbersOf(result, table.part);
        expect(numbers.length).toBe(table.cells);
        for (let cell = 0; cell < table.cells; cell++) {
          const row = rows.get(`${draw} ${table.kind} ${cell}`);
          if (numbers[cell] === 0) {
            if (row !== undefined) throw new Error(`a row for nobody: ${table.kind} ${cell}`);
            continue;
          }
          expected++;
          const names = [
            numbers[cell],
            civilText(table.dates[cell]),
            table.ids[cell],
            table.from[cell],
            table.places[cell],
            table.groups[cell],
            table.ways[cell],
          ];
          if (JSON.stringify(row) !== JSON.stringify(names)) expect(row).toEqual(names);
        }
      });
    expect(rows.size).toBe(expected);
    expect(expected).toBeGreaterThan(20_000);
  });
});

describe('a run’s folder', () => {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const sha256 = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');

  it('describes its files as they are', () => {
    const { resources, name } = json('datapackage.json');
    expect(name).toMatch(/^[-a-z0-9._]+$/);
    const [draws, results, whole] = resources;
    expect(draws.path).toEqual(readdirSync(join(folder, 'results')).map((file) => `results/${file}`));
    expect(draws.hashes).toEqual(draws.path.map((file: string) => `sha256:${sha256(file)}`));
    for (const { path, bytes, hash } of [results, whole])
      expect([readFileSync(join(folder, path)).length, `sha256:${sha256(path)}`]).toEqual([bytes, hash]);
    const [head] = parse(readFileSync(join(folder, 'results.csv'), 'utf8')) as string[][];
    expect(results.schema.fields.map((field: { name: string }) => field.name)).toEqual(head);
    expect(Object.keys(draws.kinds)).toEqual(drawTables(scenario).map(({ kind }) => kind));
  });

  it('says what came from what, of declared things only', () => {
    const { prefix, entity, activity, agent, ...relations } = json('prov.json');
    const declared = new Set([entity, activity, agent].flatMap(Object.keys));
    expect(Object.keys(prefix)).toEqual(['masar']);
    for (const relation of Object.values<Record<string, object>>(relations))
      for (const ends of Object.values(relation))
        for (const end of Object.values(ends)) expect([end, declared.has(end)]).toEqual([end, true]);
    expect(entity['masar:file/summary.json']['masar:sha256']).toBe(sha256('summary.json'));
    expect(entity['masar:file/scenario.yaml']['masar:sha256']).toBe(sha256('scenario/scenario.yaml'));
  });
});

describe('an export', () => {
  it('as Parquet is read by DuckDB as the tables are, Arabic names included', async () => {
    for (const { name, fields, rows } of exportTables(summary, scenario)) {
      const read = await duck(`SELECT * FROM read_parquet('${join(root, 'parquet', `${name}.parquet`)}')`);
      const numeric = fields.some(({ type }) => type === 'integer' || type === 'number');
      const expected = rows.map((row) => {
        const cells = row.map((cell, i) =>
          ['integer', 'number'].includes(fields[i].type) ? (cell === '<10' ? null : cell) : (cell ?? ''),
        );
        const untold = fields
          .filter(({ type }, i) => row[i] === '<10' && type !== 'string')
          .map((field) => field.name);
        return numeric ? [...cells, untold.join(' ')] : cells;
      });
      expect([name, read]).toEqual([name, expected]);
    }
    const [label] = await duck(
      `SELECT ar FROM read_parquet('${join(root, 'parquet/labels.parquet')}') WHERE what = 'outcome' AND id = 'returned'`,
    );
    expect(label).toEqual(['في بلده حرًا أو ملاحقًا قضائيًا']);
  });

  it('as CSV is a data package that holds to its schemas, and DuckDB reads it', async () => {
    const document = JSON.parse(text('csv', 'datapackage.json'));
    const validate = new Ajv({ strict: false }).compile(DATA_PACKAGE);
    validate(document);
    expect(validate.errors).toBeNull();
    const types: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      string: /^/,
    };
    for (const { path, hash, schema } of document.resources) {
      const csv = text('csv', path);
      expect(`sha256:${createHash('sha256').update(csv).digest('hex')}`).toBe(hash);
      const [head, ...rows] = parse(csv) as string[][];
      expect(head).toEqual(schema.fields.map((field: { name: string }) => field.name));
      schema.fields.forEach((field: { name: string; type: string; unit?: string }, i: number) => {
        if (field.type === 'integer') expect(field.unit).toBe('people');
        for (const row of rows)
          if (!schema.missingValues.includes(row[i]) && !types[field.type].test(row[i]))
            throw new Error(`${path}: ${field.name} should be ${field.type}; found ${row[i]}`);
      });
      const keys = rows.map((row) =>
        schema.primaryKey.map((key: string) => row[head.indexOf(key)]).join('\n'),
      );
      expect([path, new Set(keys).size]).toEqual([path, rows.length]);
      const [[counted]] = await duck(
        `SELECT count(*) FROM read_csv('${join(root, 'csv', path)}', nullstr = ['', '<10'], all_varchar = true)`,
      );
      expect([path, Number(counted)]).toEqual([path, rows.length]);
    }
  });

  it('tells no count of 1 to 9 of an armed group, in any form', () => {
    const small = (n: number): boolean => n !== 0 && Math.abs(n) < 10;
    const seen = { told: 0, untold: 0 };
    for (const { name, fields, rows } of exportTables(summary, scenario))
      for (const row of rows)
        fields.forEach(({ type }, i) => {
          if (type !== 'integer' || name === 'observations') return;
          if (row[i] === '<10') seen.untold++;
          else if (typeof row[i] === 'number') {
            seen.told++;
            if (small(row[i]) || Number(row[i]) % 10 !== 0) throw new Error(`${name}: ${row[i]}`);
          }
        });
    expect(seen.told).toBeGreaterThan(1000);
    expect(seen.untold).toBeGreaterThan(100);
    for (const { properties } of JSON.parse(text('geojson', 'places.geojson')).features)
      for (const value of Object.values(properties))
        if (typeof value === 'number') expect(value % 10).toBe(0);
    for (const row of parse(text('flowmap', 'flows.csv'), { columns: true }) as { count: string }[])
      expect(Number(row.count) % 10).toBe(0);
    for (const name of readdirSync(join(root, 'flee/source_data')))
      if (name !== 'data_layout.csv')
        for (const [, people] of (parse(text('flee', `source_data/${name}`)) as string[][]).slice(1))
          expect(Number(people) % 10).toBe(0);
  });

  it('as GeoJSON has points and lines with both names, west to east and south to north', () => {
    const { features } = JSON.parse(text('geojson', 'places.geojson'));
    const raqqa = features.find((f: { properties: { place?: string } }) => f.properties.place === 'raqqa');
    expect(raqqa.geometry).toEqual({ type: 'Point', coordinates: [39, 36] });
    expect(raqqa.properties).toMatchObject({
      name_en: 'Raqqa',
      name_ar: 'الرقة',
      kind: 'modelled',
      unit: 'people',
    });
    expect(features.some((f: { geometry: { type: string } }) => f.geometry.type === 'LineString')).toBe(true);
  });

  it('as HXL has a hashtag for every column, well-formed', () => {
    for (const name of readdirSync(join(root, 'hxl'))) {
      const [, tags] = parse(text('hxl', name)) as string[][];
      for (const tag of tags) expect(tag).toMatch(/^#[a-z]+(\+[a-z0-9_]+)*$/);
    }
  });

  it('for Flee names in its routes, closures and registrations only places that it has', () => {
    const rows = (name: string): string[][] => (parse(text('flee', name)) as string[][]).slice(1);
    const places = new Set(rows('input_csv/locations.csv').map(([name]) => name));
    for (const [a, b, km] of rows('input_csv/routes.csv')) {
      expect(places.has(a) && places.has(b)).toBe(true);
      expect(Number(km)).toBeGreaterThan(0);
    }
    for (const [, a, b] of rows('input_csv/closures.csv')) expect(places.has(a) && places.has(b)).toBe(true);
    for (const [camp, file] of rows('source_data/data_layout.csv')) {
      expect(places.has(camp)).toBe(true);
      expect(readdirSync(join(root, 'flee/source_data'))).toContain(file);
    }
    expect(rows('input_csv/locations.csv')[0][5]).toBe('conflict_zone');
  });

  it('replaces an export of the same form, and nothing else', () => {
    expect(exportRun('csv', summary, scenario, join(root, 'csv'))).toContain('outcomes.csv');
    expect(() => exportRun('geojson', summary, scenario, join(root, 'csv'))).toThrow(/masar did not write/);
    expect(() => exportRun('geojson', summary, bundled('hello'), join(root, 'none'))).toThrow(/coordinates/);
  });
});

describe('a question in SQL', () => {
  it('is answered from what may be published', async () => {
    const ask = (sql: string) => queryRun(sql, summary, scenario, folder, true);
    const told = exportTables(summary, scenario).find(({ name }) => name === 'where-and-how');
    expect(await ask('SELECT count(*)::INT AS n FROM where_and_how')).toEqual({
      columns: ['n'],
      rows: [[told?.rows.length]],
    });
    await expect(ask('SELECT * FROM draws')).rejects.toThrow(/draws does not exist/);
    await expect(ask(`SELECT * FROM read_parquet('${folder}/results/*.parquet')`)).rejects.toThrow(
      /disabled/,
    );
    await expect(ask('SET enable_external_access = true')).rejects.toThrow();
    await expect(ask('SELECT nothing')).rejects.toMatchObject({ fault: { what: 'query_failed' } });
  });

  it('where people flee, sees every draw', async () => {
    const open: Scenario = { ...scenario, profile: 'displacement' };
    const { rows } = await queryRun(
      'SELECT count(DISTINCT draw)::INT FROM draws',
      summary,
      open,
      folder,
      true,
    );
    expect(rows).toEqual([[5]]);
  });

  it('is refused in one clear line where DuckDB is not installed', async () => {
    writeFileSync(
      join(root, 'hook.mjs'),
      `export const resolve = (name, context, next) => {
        if (name === '@duckdb/node-api') throw Object.assign(new Error('not here'), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      };`,
    );
    const register = join(root, 'register.mjs');
    writeFileSync(
      register,
      `import { register } from 'node:module'; register('./hook.mjs', import.meta.url);`,
    );
    const without = ['--import', pathToFileURL(register).href];
    const said = await masar(['query', folder, 'SELECT 1'], { node: without });
    expect(said.stderr.trim()).toBe(
      'error: SQL needs DuckDB, which is not installed: `npm install @duckdb/node-api`',
    );
    expect(said.code).toBe(3);
    expect((await masar(['query', folder, 'SELECT 1 AS one', '--json'])).stdout.trim()).toBe(
      '{"columns":["one"],"rows":[[1]]}',
    );
  });
});

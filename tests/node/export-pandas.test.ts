import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf, type Summary } from '../../src/experiment/index.ts';
import { exportRun } from '../../src/node/export-run.ts';
import { computeInline } from '../../src/node/runs/compute-chunks.ts';
import { runInChunks } from '../../src/node/runs/run-in-chunks.ts';
import { exportTables } from '../../src/report/index.ts';
import { findPandas } from '../pandas.ts';
import { bundled } from './runs/small-run.ts';

const pandas = findPandas();

/** Reads files with the types that their schemas name, and prints their rows; a date as it is written, nothing as null. */
const READ = `
import json, sys, pandas as pd
TYPES = {"integer": "Int64", "number": "float64", "string": "string"}
def cells(frame):
    for name in frame.columns:
        if str(frame[name].dtype).startswith("datetime"):
            frame[name] = frame[name].dt.strftime("%Y-%m-%d")
    frame = frame.astype(object)
    return frame.where(frame.notna(), None).values.tolist()
answer = []
for table in json.load(sys.stdin):
    if table["path"].endswith(".csv"):
        fields = table["fields"]
        frame = pd.read_csv(
            table["path"], keep_default_na=False, float_precision="round_trip",
            na_values={f["name"]: ["", "<10"] for f in fields if f["type"] != "string"},
            dtype={f["name"]: TYPES[f["type"]] for f in fields if f["type"] in TYPES},
            parse_dates=[f["name"] for f in fields if f["type"] == "date"])
    else:
        frame = pd.read_parquet(table["path"])
    answer.append([list(frame.columns), cells(frame)])
print(json.dumps(answer))`;

describe.skipIf(pandas === null)(`an export read back by pandas ${pandas?.version ?? ''}`, () => {
  let root: string;
  const scenario = bundled('leaving-isis');
  let summary: Summary;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'masar-pandas-'));
    const asked = headOf(scenario, { draws: 5, seed: 2, thin: 30 });
    ({ summary } = await runInChunks(join(root, 'run'), asked, computeInline, { chunkDraws: () => 2 }));
    for (const form of ['csv', 'parquet'] as const) exportRun(form, summary, scenario, join(root, form));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('as CSV has the types, the numbers and the Arabic names of the tables', () => {
    const tables = exportTables(summary, scenario);
    const read = pandas?.run(
      READ,
      tables.map(({ name, fields }) => ({ path: join(root, 'csv', `${name}.csv`), fields })),
    );
    expect(read).toEqual(
      tables.map(({ fields, rows }) => [
        fields.map(({ name }) => name),
        rows.map((row) =>
          row.map((cell, i) => {
            if (fields[i].type === 'string') return String(cell ?? '');
            return cell === '<10' ? null : (cell ?? null);
          }),
        ),
      ]),
    );
    expect(JSON.stringify(read)).toContain('في بلده حرًا أو ملاحقًا قضائيًا');
  });

  it.skipIf(!pandas?.parquet)('as Parquet has the rows that it has as CSV', () => {
    const tables = exportTables(summary, scenario);
    const [csv, parquet] = (['csv', 'parquet'] as const).map(
      (form) =>
        pandas?.run(
          READ,
          tables.map(({ name, fields }) => ({ path: join(root, form, `${name}.${form}`), fields })),
        ) as [string[], unknown[][]][],
    );
    csv.forEach(([names, rows], t) => {
      expect(parquet[t][0].slice(0, names.length)).toEqual(names);
      expect(parquet[t][1].map((row) => row.slice(0, names.length))).toEqual(rows);
    });
  });
});

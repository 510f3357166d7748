import { spawnSync } from 'node:child_process';

/** A Python that has pandas, and whether that can read Parquet (through pyarrow or fastparquet). */
export interface Pandas {
  version: string;
  parquet: boolean;
  /** What a script of Python prints as JSON, given a value as JSON on its standard input. Throws what it complains of. */
  run(script: string, input: unknown): unknown;
}

const PROBE = `
import importlib.util, json, pandas
print(json.dumps([pandas.__version__, any(importlib.util.find_spec(m) for m in ("pyarrow", "fastparquet"))]))`;

/** pandas where it is installed; null where it is not, which is said in one line. Give it to `describe.skipIf`. */
export function findPandas(): Pandas | null {
  for (const python of [process.env.MASAR_PYTHON, 'python3', '/usr/bin/python3']) {
    if (!python) continue;
    const run: Pandas['run'] = (script, input) => {
      const { stdout, stderr, status } = spawnSync(python, ['-c', script], {
        input: JSON.stringify(input),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (status !== 0) throw new Error(stderr || `no ${python}`);
      return JSON.parse(stdout);
    };
    try {
      const [version, parquet] = run(PROBE, null) as [string, boolean];
      if (!parquet) console.warn('pandas without pyarrow: only CSV is read back with it');
      return { version, parquet, run };
    } catch {
      // The next Python may have it.
    }
  }
  console.warn(
    'no pandas found: exports are read back by DuckDB only (Debian: apt-get install python3-pandas)',
  );
  return null;
}

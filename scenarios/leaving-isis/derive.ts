import { readFileSync, writeFileSync } from 'node:fs';
import { derive, FACT_FILES } from './derive-series.ts';

// Compiled to dist/scenarios/leaving-isis/, so the scenario's own folder is three levels up.
const folder = new URL('../../../scenarios/leaving-isis/', import.meta.url);

const facts = Object.fromEntries(
  FACT_FILES.map((name) => [name, readFileSync(new URL(`facts/${name}`, folder), 'utf8')]),
);
for (const [name, text] of Object.entries(derive(facts))) {
  writeFileSync(new URL(name, folder), text);
  process.stdout.write(`${name}\n`);
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { loadScenario } from '../../src/scenario/scenario.ts';
import { runInline, runWith } from '../../src/experiment/run.ts';
import { summarize } from '../../src/experiment/summarize.ts';
test('x', async () => {
  for (const id of ['hello','leaving-isis']) {
    const dir = `scenarios/${id}/`;
    const files = Object.fromEntries(readdirSync(dir).filter(f=>/\.(csv|yaml)$/.test(f)).map(f=>[f, readFileSync(dir+f,'utf8')]));
    const { scenario } = loadScenario(files, {id});
    const t = Date.now();
    const run = await runWith(runInline, scenario!, {draws: 24, thin: id==='hello'?1:20});
    const s = summarize(run);
    console.log(id, Date.now()-t, s.people, s.evidence, s.table.length, scenario!.parameters.length);
    writeFileSync(`/tmp/r/${id}.json`, JSON.stringify(s, null, 1));
    writeFileSync(`/tmp/r/${id}-params.json`, JSON.stringify(scenario!.parameters, null, 1));
  }
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { quantilesOf } from '../../src/experiment/quantiles.ts';
import { runInline, runWith } from '../../src/experiment/run.ts';
import { summarize } from '../../src/experiment/summarize.ts';
import { reportHtml } from '../../src/report/index.ts';
import { loadScenario } from '../../src/scenario/scenario.ts';

test('x', async () => {
  for (const id of ['hello', 'leaving-isis']) {
    const dir = `scenarios/${id}/`;
    const files = Object.fromEntries(
      readdirSync(dir)
        .filter((f) => /\.(csv|yaml)$/.test(f))
        .map((f) => [f, readFileSync(dir + f, 'utf8')]),
    );
    const { scenario } = loadScenario(files, { id });
    const run = await runWith(runInline, scenario!, { draws: 24, thin: id === 'hello' ? 1 : 20 });
    const s = summarize(run);
    const n = s.outcomes.length;
    const h = s.steps.findIndex((d) => d >= s.headline);
    if (id !== 'hello')
      s.metrics.left_alive ??= quantilesOf(
        run.results.map((r) =>
          s.outcomes.reduce(
            (a, o, i) => (o.family === 'inside' || o.family === 'dead' ? a : a + r.outcomes[h * n + i]),
            0,
          ),
        ),
      );
    const t = reportHtml(s, scenario!);
    console.log(id, t.length, Buffer.byteLength(t));
    writeFileSync(`/tmp/r/${id}.html`, t);
  }
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, summarize } from '../../src/experiment/index.ts';
import { load, runContents } from '../../src/node/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { codesIn, textOf } from './small-scenario.ts';

const PASSAGE = 'Then Karim Zaydan told his brother everything';

it.each(['passage.txt', 'passage.md', 'passage.csv'])(
  'attempt 10: a source passage with names, kept in %s',
  async (name) => {
    const folder = temporaryFolder();
    const more = `sources: { s: { publisher: P, file: ${name} } }\nevidence: { e: { source: s, claim: Some spoke } }`;
    writeFileSync(join(folder, 'scenario.yaml'), textOf({ more }));
    writeFileSync(join(folder, name), `text\n${PASSAGE}\n`);
    const scenario = await load(folder);
    const summary = summarize(await run(scenario, { draws: 2 }));
    const contents = runContents(summary, scenario, { report: reportHtml(summary, scenario) });
    expect(Object.keys(contents)).not.toContain(`scenario/${name}`);
    expect(JSON.stringify(contents)).not.toContain('Zaydan');
    expect(JSON.stringify(scenario.source)).not.toContain('Zaydan');
  },
);

it('a side file that a source also names stays, or the copy of the scenario would be broken', () => {
  const files = {
    'scenario.yaml': textOf({
      places: '{ file: places.csv }',
      more: 'sources: { s: { publisher: P, file: places.csv } }',
    }),
    'places.csv': 'id,country\ntown,SYR\nabroad,TUR\n',
  };
  expect(Object.keys(loadScenario(files).scenario!.files)).toEqual(['scenario.yaml', 'places.csv']);
});

it.each([
  ['long', 'x'.repeat(401)],
  ['quoted', '“we went away because every night there was fire”'],
  ['quoted in Arabic', '«خرجنا من هناك لأن القصف لم يكن يتوقف كل ليلة»'],
])('attempt 10: a passage as a claim, %s, is a warning', (_, claim) => {
  const more = `sources: { s: { publisher: P } }\nevidence: { e: { source: s, claim: ${JSON.stringify(claim)} } }`;
  expect(codesIn({ more })).toEqual(['M-S09']);
});

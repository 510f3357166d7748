import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chart, simulateDraw } from '../src/engine/index.ts';
import {
  digestRun,
  type Run,
  type Runner,
  type RunOptions,
  runInline,
  runWith,
} from '../src/experiment/index.ts';
import { readScenarioFolder } from '../src/node/read-folder.ts';
import { runThreads } from '../src/node/threads.ts';
import { loadScenario, type Scenario } from '../src/scenario/index.ts';

/** What a bundled scenario gives, in its expected.json: how it is run, and what comes out of that. */
interface Expected {
  draws: number;
  seed: number;
  thin: number;
  digest: string;
  /** People who came, who are still on their way at the end, who are in a final status, of each draw. [draws][3] */
  people: number[][];
}

const folders = new URL('../scenarios/', import.meta.url);
const names = readdirSync(folders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it('finds the bundled scenarios', () => {
  expect(names).toEqual(expect.arrayContaining(['hello', 'leaving-isis']));
});

describe.each(names)('scenarios/%s', (name) => {
  const file = new URL(`${name}/expected.json`, folders);
  let scenario: Scenario;
  let expected: Expected;

  const runOn = (runner: Runner, options: RunOptions = {}): Promise<Run> => {
    const { draws, seed, thin } = expected;
    return runWith(runner, scenario, { draws, seed, thin, ...options });
  };

  beforeAll(async () => {
    const { files, main, id } = readScenarioFolder(name);
    const loaded = loadScenario(files, { main, id });
    expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (loaded.scenario === null) throw new Error(`${name} has no mistakes and yet no scenario`);
    scenario = loaded.scenario;
    expected = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { draws: 3, seed: 1, thin: 1, digest: 'none: npm run golden writes it', people: [] };
    if (process.env.UPDATE_GOLDEN === '1') {
      expected = outcomeOf(await runOn(runInline));
      writeFileSync(file, `${stringify(expected)}\n`);
    }
  });

  it('gives what its expected.json says', async () => {
    expect(outcomeOf(await runOn(runInline))).toEqual(expected);
  });

  it.each([1, 2, 7])('gives the same with %i workers', async (workers) => {
    expect(outcomeOf(await runOn(runThreads(workers)))).toEqual(expected);
  });

  it('gives the same when it stops at every window of the calendar', () => {
    const { draws, seed, thin } = expected;
    const course = chart(scenario.plan);
    expect(scenario.plan.windowStarts.length).toBeGreaterThan(2);
    for (let draw = 0; draw < draws; draw++) {
      const straight = simulateDraw(course, { seed, draw, thin, windows: 'ahead' });
      const stopping = simulateDraw(course, { seed, draw, thin, windows: 'calendar' });
      expect(stopping.lanes).toEqual(straight.lanes);
      expect(stopping).toEqual(straight);
      const { in: came, here, out } = stopping.people;
      expect([came, here, out]).toEqual(expected.people[draw]);
    }
  });

  it('gives something else with another seed', async () => {
    const other = await runOn(runInline, { seed: expected.seed + 1 });
    expect(digestRun({ ...other, seed: expected.seed })).not.toBe(expected.digest);
  });
});

function outcomeOf(run: Run): Expected {
  const { draws, seed, thin, results } = run;
  return { draws, seed, thin, digest: digestRun(run), people: results.map(({ people }) => [...people]) };
}

/** JSON with the numbers of one draw on one line. */
function stringify(expected: Expected): string {
  return JSON.stringify(expected, null, 2).replace(/\[[\d\s,]+\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
}

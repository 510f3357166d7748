import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Summary, summarize, toTens } from '../../src/experiment/index.ts';
import { resultsCsv } from '../../src/experiment/results-csv.ts';
import { load, run } from '../../src/node/index.ts';
import { readRun } from '../../src/node/read-run.ts';
import { WorldError } from '../../src/node/world-fault.ts';
import { checkRunFolder, runContents, writeRun } from '../../src/node/write-run.ts';
import { writeWhole } from '../../src/node/write-whole.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

let hello: Scenario;
let summary: Summary;
beforeAll(async () => {
  hello = await load('hello');
  summary = summarize(await run(hello, { draws: 6, thin: 5, workers: 1 }));
});

describe('writeRun', () => {
  it('writes a folder that can be read back', () => {
    const folder = join(temporaryFolder(), 'deep', 'out');
    writeRun(folder, runContents(summary, hello, { report: '<!doctype html>' }));
    expect(readdirSync(folder).sort()).toEqual(['report.html', 'results.csv', 'scenario', 'summary.json']);
    const back = readRun(folder);
    expect(back.summary).toEqual(summary);
    expect(back.folder.files).toEqual(hello.files);
    const text = readFileSync(join(folder, 'summary.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(summary, null, 2)}\n`);
  });

  it('replaces a run that masar wrote, whole', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'out');
    writeRun(folder, runContents(summary, hello, { report: '<!doctype html>' }));
    writeRun(folder, runContents(summary, hello));
    expect(readdirSync(folder).sort()).toEqual(['results.csv', 'scenario', 'summary.json']);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('refuses a folder with anything else in it, and leaves it alone', () => {
    const foreign = temporaryFolder({ 'thesis.txt': 'years of work' });
    const mixed = temporaryFolder();
    writeRun(join(mixed, 'out'), runContents(summary, hello));
    writeFileSync(join(mixed, 'out', 'notes.txt'), 'mine');
    const imitation = temporaryFolder({ 'summary.json': '{ "by": "another program" }' });
    for (const folder of [foreign, join(mixed, 'out'), imitation]) {
      const before = readdirSync(folder);
      expect(() => writeRun(folder, runContents(summary, hello))).toThrow(WorldError);
      expect(readdirSync(folder)).toEqual(before);
    }
    expect(() => checkRunFolder(join(foreign, 'thesis.txt'))).toThrow(WorldError);
    expect(() => checkRunFolder(temporaryFolder())).not.toThrow();
  });

  it('leaves nothing behind, and the old run whole, when writing fails half-way', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'out');
    const failing = { 'summary.json': '{}', 'summary.json/below-a-file.csv': 'never' };
    expect(() => writeRun(folder, failing)).toThrow(WorldError);
    expect(readdirSync(parent)).toEqual([]);
    expect(() => writeRun(join(parent, 'new', 'out'), failing)).toThrow(WorldError);
    expect(readdirSync(parent)).toEqual([]);
    writeRun(folder, runContents(summary, hello));
    expect(() => writeRun(folder, failing)).toThrow(WorldError);
    expect(readdirSync(parent)).toEqual(['out']);
    expect(readRun(folder).summary).toEqual(summary);
  });
});

describe('writeWhole', () => {
  it('leaves no temporary file when the place is taken by a folder', () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'report.html'));
    expect(() => writeWhole(join(parent, 'report.html'), 'text')).toThrow(WorldError);
    expect(readdirSync(parent)).toEqual(['report.html']);
  });
});

describe('resultsCsv', () => {
  const rows = (profile: Scenario['profile']) =>
    resultsCsv(summary, profile)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));

  it('is one row for each date, outcome and percent point', () => {
    const [head, ...body] = rows('armed_group');
    expect(head).toEqual(['date', 'outcome', 'quantile', 'people', 'kind']);
    expect(body.length).toBe(summary.steps.length * summary.outcomes.length * 5);
    const [date, outcome, , people] = body.at(-3)!;
    expect(date).toBe(summary.steps.at(-1));
    expect(outcome).toBe(summary.outcomes.at(-1)!.id);
    const median = summary.outcomes.at(-1)!.series.p50.at(-1)!;
    expect(people).toBe(String(toTens(median)));
  });

  it('prints no modelled count of 1 to 9, and the others to ten people, for an armed group', () => {
    const small = structuredClone(summary);
    small.outcomes[0].series.p50 = small.steps.map((_, step) => step);
    small.outcomes[0].series.p95 = small.steps.map((_, step) => 12_345 + step);
    const texts = resultsCsv(small, 'armed_group').trimEnd().split('\n').slice(1);
    const counts = texts.map((line) => line.split(',')[3]);
    expect(counts.filter((count) => /^[1-9]$/.test(count))).toEqual([]);
    expect(counts.filter((count) => count === '<10').length).toBeGreaterThanOrEqual(9);
    expect(counts).toContain('12300');
    for (const count of counts) if (count !== '<10') expect(Number(count) % 10).toBe(0);
    expect(resultsCsv(small, 'displacement')).toContain(',12345,modelled\n');
  });
});

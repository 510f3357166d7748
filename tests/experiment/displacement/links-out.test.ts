import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runFirstDraw } from '../../../src/experiment/displacement/displacement-run.ts';
import { linksOut, originsCsv } from '../../../src/experiment/displacement/links-out.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { FLEE_DATA, fleeFiles, hasFleeData } from '../../scenario/flee/flee-directory.ts';
import { smallDirectory } from '../../scenario/flee/small-directory.ts';

describe.skipIf(!hasFleeData)("links.out beside Flee's own of mali", () => {
  it('has the same lines for the same open links in the same order, and as many people in all', () => {
    const settings = readFileSync(`${FLEE_DATA}logs-sample/s.yml`, 'utf8');
    const { input } = readFlee(fleeFiles('mali', settings), { days: 6, set: { 'log_levels.agent': '0' } });
    const { run } = runFirstDraw(input!, { compat: 'flee', seed: 1, links: true });
    const totals = (text: string): string[] => text.split('\n').filter((line) => line.endsWith(',total'));
    const place = (line: string): string => line.split(',').slice(0, 3).join(',');
    const ours = totals(linksOut(run)!);
    const theirs = totals(readFileSync(`${FLEE_DATA}logs-sample/links.out.0`, 'utf8'));
    expect(ours.map(place)).toEqual(theirs.map(place));
    const people = (lines: string[]): number =>
      lines.reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
    expect(people(ours)).toBeGreaterThan(0.5 * people(theirs));
    expect(people(ours)).toBeLessThan(2 * people(theirs));
  });
});

describe.skipIf(!hasFleeData)("what docs/flee.md says of Flee's lines by attribute", () => {
  it('holds in the sample: they add up to the total, and stand in the order in which values were first met', () => {
    const lines = readFileSync(`${FLEE_DATA}logs-sample/links.out.0`, 'utf8').trimEnd().split('\n').slice(1);
    const met = new Map<string, string[]>();
    let left = 0;
    let totals = 0;
    let order: string[] = [];
    let next = 0;
    for (const line of lines) {
      const [, from, to, people, attribute] = line.split(',');
      if (attribute === 'total') {
        expect(left).toBe(0);
        totals++;
        left = Number(people);
        next = 0;
        order = met.get(`${from},${to}`) ?? [];
        met.set(`${from},${to}`, order);
        continue;
      }
      expect(attribute).toMatch(/^connections:\d+$/);
      left -= Number(people);
      if (next === order.length) order.push(attribute);
      expect(order[next++]).toBe(attribute);
    }
    expect([left, totals]).toEqual([0, 324]);
  });
});

describe('what is counted beside camps', () => {
  const { input } = readFlee(smallDirectory());
  const { run } = runFirstDraw(input!, { compat: 'flee', seed: 1, links: true });

  it('never falls on a link from one day to the next', () => {
    const { links } = run.results[0];
    const total = run.plan.links.from.length;
    for (let at = total; at < links!.length; at++)
      expect(links![at]).toBeGreaterThanOrEqual(links![at - total]);
  });

  it('has every person in one pair of origin and place', () => {
    const rows = originsCsv(run).trimEnd().split('\n').slice(1);
    const people = rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0);
    expect(people).toBe(run.results[0].people.at(-1));
  });

  it('is not there unless it was asked for', () => {
    expect(linksOut(runFirstDraw(input!, { compat: 'flee', seed: 1 }).run)).toBeNull();
  });
});

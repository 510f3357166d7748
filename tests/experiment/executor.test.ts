import { beforeAll, describe, expect, it } from 'vitest';
import { compare, runInline, runWith, type Scenario } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';

let hello: Scenario;
beforeAll(async () => {
  hello = await load('hello');
});

describe('the expected executor', () => {
  it('takes parameters from the same sequences, or from positions, as individuals do', async () => {
    const own = await runWith(runInline, hello, { draws: 6, executor: 'expected' });
    const people = await runWith(runInline, hello, { draws: 6 });
    expect(own.executor).toBe('expected');
    expect(people.executor).toBe('individuals');
    own.results.forEach((result, draw) => {
      const [expected] = result.people;
      // In hello arrivals are numbers: the draws differ by chance in the fraction of a person only.
      expect(Math.abs(expected - people.results[draw].people[0])).toBeLessThanOrEqual(48);
    });
    const ranged = hello.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
    const rows = new Float64Array(6 * ranged.length).fill(0.25);
    const given = await runWith(runInline, hello, {
      draws: 6,
      executor: 'expected',
      positions: { parameters: ranged, rows },
    });
    // No chance is left: equal parameters give equal counts.
    for (const result of given.results) expect(result).toEqual(given.results[0]);
    expect(own.results[1].outcomes).not.toEqual(own.results[0].outcomes);
  });

  it('is not thinned, and is compared with its own kind only', async () => {
    const run = (executor: 'expected' | 'individuals') => runWith(runInline, hello, { draws: 2, executor });
    await expect(runWith(runInline, hello, { draws: 2, executor: 'expected', thin: 4 })).rejects.toThrow(
      RangeError,
    );
    const [counts, people] = [await run('expected'), await run('individuals')];
    expect(() => compare(counts, people)).toThrow(RangeError);
    expect(compare(counts, counts).outcomes()[0].difference.p50).toBe(0);
  });
});

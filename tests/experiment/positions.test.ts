import { beforeAll, describe, expect, it } from 'vitest';
import { quasiRandom } from '../../src/engine/random/quasi-random.ts';
import { runInline, runWith, type Scenario } from '../../src/experiment/index.ts';
import { load, run } from '../../src/node/index.ts';

let hello: Scenario;
beforeAll(async () => {
  hello = await load('hello');
});

const draws = 5;
const seed = 4;

/** The rows that the parameters' own sequences give. */
function ownRows({ plan }: Scenario): { parameters: string[]; rows: Float64Array } {
  const ranged = plan.parameters.filter(({ fixed }) => fixed === null);
  const rows = Float64Array.from({ length: draws * ranged.length }, (_, i) =>
    quasiRandom(ranged[i % ranged.length].hash, seed, Math.floor(i / ranged.length)),
  );
  return { parameters: ranged.map(({ id }) => id), rows };
}

describe('positions', () => {
  it('that are those of the own sequences change nothing, inline and on threads', async () => {
    const positions = ownRows(hello);
    const own = await runWith(runInline, hello, { draws, seed });
    expect((await runWith(runInline, hello, { draws, seed, positions })).results).toEqual(own.results);
    expect((await run(hello, { draws, seed, positions, workers: 2 })).results).toEqual(own.results);
  });

  it('move only the parameters that they name, and pass over names that are not there', async () => {
    const own = await runWith(runInline, hello, { draws, seed });
    const nobody = { parameters: ['nobody'], rows: new Float64Array(draws).fill(0.5) };
    expect((await runWith(runInline, hello, { draws, seed, positions: nobody })).results).toEqual(
      own.results,
    );
    const { parameters } = ownRows(hello);
    const one = { parameters: [parameters[0]], rows: new Float64Array(draws).fill(0.001) };
    expect((await runWith(runInline, hello, { draws, seed, positions: one })).results).not.toEqual(
      own.results,
    );
  });

  it('take the random numbers of the draws that they name', async () => {
    const { parameters, rows } = ownRows(hello);
    const first = rows.subarray(0, parameters.length);
    const repeated = Float64Array.from(
      { length: draws * parameters.length },
      (_, i) => first[i % parameters.length],
    );
    const own = await runWith(runInline, hello, { draws, seed });
    const same = { parameters, rows: repeated, chance: new Uint32Array(draws) };
    const { results } = await runWith(runInline, hello, { draws, seed, positions: same });
    for (const result of results) expect(result).toEqual(own.results[0]);
    const others = await run(hello, { draws, seed, positions: { parameters, rows: repeated }, workers: 2 });
    expect(others.results[0]).toEqual(own.results[0]);
    expect(others.results[1]).not.toEqual(own.results[0]);
  });

  it('of too few draws are refused', async () => {
    const positions = { parameters: ['nobody'], rows: new Float64Array(draws - 1) };
    await expect(runWith(runInline, hello, { draws, seed, positions })).rejects.toThrow(RangeError);
    const few = { parameters: ['nobody'], rows: new Float64Array(draws), chance: new Uint32Array(draws - 1) };
    await expect(runWith(runInline, hello, { draws, seed, positions: few })).rejects.toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  chart,
  departureSeries,
  mapStocks,
  outcomeSeries,
  placeSeries,
  simulateDraw,
  statusSeries,
} from '../../src/engine/index.ts';
import { randomScenario } from './random-scenario.ts';
import { scenarioOf } from './scenario-of.ts';

const RUNS = Number(process.env.MASAR_RANDOM_SCENARIOS ?? 40);

it('people counted by place in every month are those of a map at the end of each, and change nothing that happens', () => {
  let met = 0;
  let setOut = 0;
  fc.assert(
    fc.property(randomScenario, fc.integer({ min: 0, max: 1e9 }), (random, seed) => {
      const { 'scenario.yaml': text, ...rest } = random.text();
      const { plan } = scenarioOf(text, rest);
      const plain = chart(plan);
      const places = chart(plan, 'places');
      const mapped = chart({ ...plan, recording: { ...plan.recording, maps: plan.recording.steps } });
      const options = { seed, draw: 0, thin: 2 };
      const [record, found, maps] = [plain, places, mapped].map((course) => simulateDraw(course, options));
      expect(found.lanes).toEqual(record.lanes);
      expect(found.links).toEqual(record.links);
      expect(outcomeSeries(places, found)).toEqual(outcomeSeries(plain, record));
      expect(statusSeries(places, found)).toEqual(statusSeries(plain, record));
      expect(placeSeries(places, found)).toEqual(Float64Array.from(mapStocks(mapped, maps)));
      expect(departureSeries(places, found)).toEqual(Float64Array.from(maps.links));
      met += placeSeries(places, found).reduce((sum, people) => sum + people, 0);
      setOut += Array.from(maps.links).reduce((sum, people) => sum + people, 0);
    }),
    { numRuns: RUNS, seed: 1 },
  );
  expect(met).toBeGreaterThan(0);
  expect(setOut).toBeGreaterThan(0);
});

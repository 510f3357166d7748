import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/index.ts';
import { drawParameters } from '../../src/engine/parameters.ts';
import { simulateNaively } from '../engine/naive.ts';
import { randomScenario } from './random-scenario.ts';
import { draws, mean, peopleIn, scenarioOf, variance } from './scenario-of.ts';

const RUNS = Number(process.env.MASAR_RANDOM_SCENARIOS ?? 60);

function build(files: Record<string, string>): ReturnType<typeof scenarioOf> {
  const { 'scenario.yaml': text, ...rest } = files;
  return scenarioOf(text, rest);
}

/** Journeys that came to an end of any sort. */
function ended(plan: Plan, made: number[]): number {
  return made.reduce((sum, times, m) => sum + (plan.moves[m].timing === 'journey' ? times : 0), 0);
}

describe('any valid scenario', () => {
  it('neither makes nor loses people, and the dead stay dead', () => {
    fc.assert(
      fc.property(randomScenario, fc.integer({ min: 0, max: 1e9 }), (random, seed) => {
        const scenario = build(random.text());
        const [record] = draws(scenario, 1, { seed });
        expect(record.people.in).toBe(record.people.here + record.people.out);
        const { days } = scenario.plan.recording;
        let dead = 0;
        days.forEach((_, row) => {
          const now = peopleIn(scenario, record, 'dead', { row });
          expect(now).toBeGreaterThanOrEqual(dead);
          dead = now;
        });
        const last = scenario.plan.statuses.reduce(
          (sum, status) => sum + peopleIn(scenario, record, status),
          0,
        );
        expect(last).toBe(record.people.in);
      }),
      { numRuns: RUNS, seed: 1 },
    );
  });

  it('is the same whatever the order of entries, the windows and what is recorded', () => {
    fc.assert(
      fc.property(randomScenario, (random) => {
        const scenario = build(random.text());
        const [record] = draws(scenario, 1);
        const reversed = build(
          random.text({
            moves: [...random.moves].reverse(),
            groups: [...random.groups].reverse(),
            signals: [...random.signals].reverse(),
            links: [...random.links].reverse(),
            toward: [...random.toward].reverse(),
            stopped: [...random.stopped].reverse(),
          }),
        );
        expect(draws(reversed, 1)[0].lanes).toEqual(record.lanes);
        expect(draws(scenario, 1, { windows: 'calendar' })[0]).toEqual(record);
        const files = random.text();
        const observed = build({
          ...files,
          'scenario.yaml': `${files['scenario.yaml']}
observations:
  - { id: o, on: 2014-03-17, of: { family: inside, trait: { papers: none } }, value: 10 (5..20) }
`,
        });
        expect(draws(observed, 1)[0].lanes).toEqual(record.lanes);
      }),
      { numRuns: RUNS, seed: 2 },
    );
  });

  it('is not touched by a process that nobody uses, nor by a group that comes beside', () => {
    fc.assert(
      fc.property(randomScenario, (random) => {
        const scenario = build(random.text());
        const [record] = draws(scenario, 1);
        const more = build(
          random.text({
            moves: [
              ...random.moves,
              '  - { id: never, from: convicted, to: reintegrated, rate: 5% (1%..9%) per month }',
            ],
          }),
        );
        expect(draws(more, 1)[0].lanes).toEqual(record.lanes);
        if (random.shared) return;
        const beside = build(random.text({ groups: [...random.groups, '  zz: { start: 60, at: abroad }'] }));
        const [other] = draws(beside, 1);
        for (const status of scenario.plan.statuses) {
          const { recording, groups } = beside.plan;
          const g = groups.findIndex(({ id }) => id === 'zz');
          let people = 0;
          const width = other.stock.length / recording.days.length;
          const last = (recording.days.length - 1) * width;
          recording.spots.forEach((spot, s) => {
            if (beside.plan.statuses[spot.status] !== status) return;
            for (let k = 0; k < recording.strands; k++)
              if (recording.groupOfStrand[k] !== g) people += other.stock[last + s * recording.strands + k];
          });
          expect(people).toBe(peopleIn(scenario, record, status));
        }
      }),
      { numRuns: RUNS, seed: 3 },
    );
  });

  it('thins to an unbiased part, weighted', () => {
    fc.assert(
      fc.property(randomScenario, (random) => {
        const scenario = build(random.text());
        const whole = mean(draws(scenario, 6).map((r) => r.people.in));
        const thinned = draws(scenario, 6, { thin: 3 }).map((r) => r.people.in);
        expect(thinned.every((people) => people % 3 === 0)).toBe(true);
        expect(Math.abs(mean(thinned) - whole)).toBeLessThan(5 * Math.sqrt((2 * whole) / 6));
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});

describe('the engine and its specification', () => {
  it('agree in distribution: every status at the end, and every move made', () => {
    let state = 12345;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      let x = state;
      x ^= x >>> 16;
      x = Math.imul(x, 0x7feb352d);
      x ^= x >>> 15;
      return ((x >>> 0) + 0.5) / 4294967296;
    };
    const scores: number[] = [];
    let travelled = 0;
    let fedBack = 0;
    fc.assert(
      fc.property(randomScenario, (generated) => {
        const scenario = build(generated.text());
        const count = 12;
        const records = draws(scenario, count);
        const naive = Array.from({ length: count }, (_, draw) =>
          simulateNaively(scenario.plan, drawParameters(scenario.plan, 1, draw), random),
        );
        const lastRow = scenario.plan.recording.days.length - 1;
        const compare = (a: number[], b: number[]): void => {
          // The same parameters on both sides: what differs is chance, so differences draw by draw have its variance.
          const d = a.map((x, i) => x - b[i]);
          const spread = Math.sqrt(Math.max(variance(d), 2) / count);
          scores.push(mean(d) / spread);
        };
        scenario.plan.statuses.forEach((status, s) => {
          compare(
            records.map((r) => peopleIn(scenario, r, status)),
            naive.map((n) => n.stock[lastRow][s]),
          );
        });
        scenario.plan.moves.forEach((_, m) => {
          const { recording } = scenario.plan;
          const made = records.map((r) => {
            const width = r.flow.length / recording.days.length;
            let sum = 0;
            recording.channels.forEach((channel, c) => {
              if (channel.move !== m) return;
              for (let row = 0; row < recording.days.length; row++)
                for (let k = 0; k < recording.strands; k++)
                  sum += r.flow[row * width + c * recording.strands + k];
            });
            return sum;
          });
          compare(
            made,
            naive.map((n) => n.made[m]),
          );
        });
        if (scenario.plan.journeys.length > 0)
          travelled += mean(naive.map((n) => ended(scenario.plan, n.made)));
        if (scenario.plan.signals.some(({ from }) => from === 'counted')) fedBack++;
      }),
      { numRuns: 24, seed: 5 },
    );
    const worst = Math.max(...scores.map(Math.abs));
    const squares = mean(scores.map((z) => z * z));
    expect(scores.length).toBeGreaterThan(150);
    expect(worst).toBeLessThan(6);
    expect(squares).toBeLessThan(1.6);
    // The scenarios of this seed do use what is compared.
    expect(travelled).toBeGreaterThan(500);
    expect(fedBack).toBeGreaterThan(8);
  });
});

import { describe, expect, it } from 'vitest';
import { load } from '../../src/node/index.ts';
import { createEngine } from '../../src/studio/engine/draw.ts';
import type { MonthlySums } from '../../src/studio/engine/messages.ts';
import { mostEver, peopleAt, placeOverTime, setOutIn } from '../../src/studio/explore/people-at.ts';
import { placesWithPeople } from '../../src/studio/explore/placed.ts';

const isis = await load('leaving-isis');
const { plan } = isis;

function monthlyOf(draws: number): MonthlySums {
  const engine = createEngine();
  engine({ kind: 'open', name: 'isis', files: isis.files, main: isis.main, settings: {} });
  const levers = plan.levers.map(({ value }) => value);
  const done = engine({
    kind: 'draws',
    id: 1,
    name: 'isis',
    levers,
    seed: 1,
    thin: 64,
    first: 0,
    count: draws,
    monthly: true,
  });
  if (done === null || 'failed' in done || done.monthly === null) throw new Error('nothing was computed');
  return done.monthly;
}

const monthly = monthlyOf(3);
const month = 69;

describe('people by place', () => {
  it('are everybody who is anywhere, to the rounding of small cells', () => {
    const outcomes = plan.outcomes.length;
    const from = month * plan.places.length * outcomes;
    let exact = 0;
    for (let i = 0; i < plan.places.length * outcomes; i++) exact += monthly.places[from + i] / monthly.draws;
    const shown = peopleAt(isis, monthly, month).reduce((sum, { total }) => sum + total, 0);
    expect(Math.abs(shown - exact)).toBeLessThan(10 * plan.places.length);
    expect(exact).toBeGreaterThan(10_000);
  });

  it('never tell one to nine of an armed group', () => {
    for (const { people } of peopleAt(isis, monthly, month))
      for (const n of people) expect(n >= 1 && n <= 9 ? n : 5).toBe(5);
    for (const { parts } of placesWithPeople(isis, monthly, month))
      for (const { people } of parts) expect(people === 0 || people === 5 || people >= 10).toBe(true);
  });

  it('are the same over time as month by month', () => {
    const raqqa = placeOverTime(isis, monthly, 'raqqa');
    expect(raqqa).toHaveLength(plan.recording.steps.length);
    expect(raqqa[month]).toEqual(
      peopleAt(isis, monthly, month).find(({ place }) => place === 'raqqa')?.people,
    );
    const most = mostEver(isis, monthly);
    const fullest = Math.max(...raqqa.map((row) => row.reduce((sum, n) => sum + n, 0)));
    expect(Math.abs((most.get('raqqa') ?? 0) - fullest)).toBeLessThan(50);
  });

  it('set out on links that the file has, between their ends, and add up to the counts of the run', () => {
    const ways = setOutIn(isis, monthly, month);
    const at = month * plan.links.length * 2;
    let exact = 0;
    for (let i = 0; i < plan.links.length * 2; i++) exact += monthly.links[at + i] / monthly.draws;
    expect(ways.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(exact, 6);
    for (const { link, from, to } of ways) {
      const written = isis.source.links?.find(({ key }) => key.value === link)?.value;
      expect([written?.from.value, written?.to.value].sort()).toEqual([from, to].sort());
    }
  });
});

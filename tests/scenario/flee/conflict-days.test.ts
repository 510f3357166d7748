import { expect, it } from 'vitest';
import { chartMovement } from '../../../src/engine/index.ts';
import { compileMovement } from '../../../src/scenario/flee/compile-movement.ts';
import { daysWithoutZone } from '../../../src/scenario/flee/conflict-days.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { manySettings, smallDirectory } from './small-directory.ts';

/** A directory with conflicts that begin and end at random, at a camp too, and places that change their type. */
function restless(seed: number): Record<string, string> {
  let state = seed * 7919 + 13;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const rows = Array.from(
    { length: 20 },
    (_, day) => `${day}, ${random(2)}, ${random(3) / 2}, ${random(2) * 0.3}, ${random(2)}`,
  );
  const changes = `Glen,conflict,${random(20)}\nAmber,town,${random(20)}\n`;
  return smallDirectory(seed % 2 === 0 ? manySettings.default : manySettings.decay, {
    'input_csv/conflicts.csv': `#Day, Amber, Birch, Glen, Delta\n${rows.join('\n')}\n`,
    'location_changes.csv': seed % 5 === 0 ? changes : undefined,
  });
}

it('finds the days without a conflict zone on which the engine has nobody to displace', () => {
  let empty = 0;
  for (let seed = 0; seed < 80; seed++) {
    // As Flee computes it; read so that such days are no error.
    const { input } = readFlee(restless(seed), { compat: 'fixed' });
    const { plan, calendar } = chartMovement(compileMovement(input!, { compat: 'flee' }));
    const without: number[] = [];
    for (let day = 0; day < plan.days; day++) {
      const weights = plan.population.map(
        (people, i) => people * calendar.spawnFactor[day * plan.population.length + i],
      );
      if (!weights.some((weight) => weight > 0)) without.push(day);
    }
    expect(daysWithoutZone(input!), `directory ${seed}`).toEqual(without);
    empty += without.length;
  }
  expect(empty).toBeGreaterThan(100);
});

import { expect, it } from 'vitest';
import {
  runDisplacement,
  runDisplacementInline,
} from '../../../src/experiment/displacement/displacement-run.ts';
import { fitMovement } from '../../../src/experiment/displacement/fit-movement.ts';
import { variedInline } from '../../../src/experiment/displacement/varied-movement.ts';
import type { FleeInput } from '../../../src/scenario/flee/flee-input.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { manySettings, smallDirectory } from '../../scenario/flee/small-directory.ts';

/** A directory whose registered people in camps are those of the model itself with other settings. */
async function madeWith(set: Record<string, string>): Promise<FleeInput> {
  const read = (settings: Record<string, string>): FleeInput =>
    readFlee(smallDirectory(manySettings.default), { set: settings }).input!;
  const given = read({});
  const truth = await runDisplacement(runDisplacementInline, read(set), {
    compat: 'flee',
    seed: 99,
    draws: 20,
  });
  const width = truth.camps.names.length;
  const registrations = given.registrations.map((entry) => {
    const camp = truth.camps.names.indexOf(entry.name);
    if (camp < 0) return entry;
    const days = Float64Array.from({ length: given.days }, (_, day) => day);
    const people = days.map(
      (day) => truth.results.reduce((sum, { camps }) => sum + camps[day * width + camp], 0) / truth.draws,
    );
    return { ...entry, days, people };
  });
  // The total is left as it is, and decides alone how many are displaced.
  const settings = { ...given.settings, spawn: { ...given.settings.spawn, sumFromCamps: false } };
  return { ...given, registrations, settings };
}

const asked = { compat: 'flee', seed: 3, budget: 60 } as const;

it('finds settings that are nearer to a world made with other settings, also on days that it did not see', async () => {
  const input = await madeWith({
    'move_rules.camp_weight': '8.0',
    'move_rules.default_movechance': '0.9',
    'spawn_rules.sum_from_camps': 'False',
  });
  const fit = await fitMovement(variedInline(input, 'flee'), input, asked);
  const [given, fitted, wide] = fit.settings;
  expect(fit.split).toBe(10);
  expect(given.set).toEqual({});
  expect(Object.keys(fitted.set)).toHaveLength(7);
  expect(Object.keys(wide.set)).toHaveLength(12);
  expect(fitted.train.mean).toBeLessThan(0.8 * given.train.mean);
  expect(fitted.test.mean).toBeLessThan(0.9 * given.test.mean);
  expect(await fitMovement(variedInline(input, 'flee'), input, asked)).toEqual(fit);
});

it('writes settings that give the scores that it tells', async () => {
  const input = readFlee(smallDirectory(manySettings.default)).input!;
  const { settings } = await fitMovement(variedInline(input, 'flee'), input, { ...asked, budget: 12 });
  for (const { set, train } of settings) {
    const again = readFlee(smallDirectory(manySettings.default), { set }).input!;
    const told = (await fitMovement(variedInline(again, 'flee'), again, { ...asked, budget: 1 })).settings[0];
    expect(told.train).toEqual(train);
  }
});

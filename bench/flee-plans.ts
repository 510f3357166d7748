import { fileURLToPath } from 'node:url';
import type { MovementPlan } from '../engine/index.js';
import { readFleeFolder } from '../node/read-flee-folder.js';
import { compileMovement, readFlee } from '../scenario/index.js';

/** Where the reference directories lie, beside the project. */
export const FLEE_DATA = fileURLToPath(new URL('../../../shared/data/flee/', import.meta.url));

/** A reference directory with one person in `hasten`. */
export function planOf(conflict: string, hasten: number, awareness: number): MovementPlan {
  const { files, settings = 'simsetting.yml' } = readFleeFolder(`${FLEE_DATA}${conflict}`);
  const scaled = files[settings].replace(/hasten: *\d+/, `hasten: ${hasten}`);
  const { input } = readFlee({ ...files, [settings]: scaled }, { settings });
  if (input === null) throw new Error(`${conflict} cannot be read`);
  input.settings.move.awarenessLevel = awareness;
  return compileMovement(input);
}

/** The same plan with so many times as many people, and room for them. */
export function timesAsMany(plan: MovementPlan, times: number): MovementPlan {
  const { spawning, rules } = plan;
  return {
    ...plan,
    spawning: {
      ...spawning,
      counts: spawning.counts === null ? null : spawning.counts.map((people) => times * people),
      initial: spawning.initial.map((group) => ({ ...group, count: times * group.count })),
    },
    rules: { ...rules, capacityScaling: times * rules.capacityScaling },
  };
}

import { exp, ln } from '../../engine/index.ts';
// The files themselves: workers load this one.
import type { FleeInput } from '../../scenario/flee/flee-input.ts';
import type { FleeSettings } from '../../scenario/flee/flee-settings.ts';

type Move = FleeSettings['move'];

/** A setting of movement that is fitted: its key, and what a position from 0 to 1 makes of it. */
export interface MovementParameter {
  /** As it is set beside the files. */
  key: string;
  /** As it is written. */
  text: (position: number) => string;
  set: (move: Move, position: number) => Move;
}

const HALF = 0.5;

/** Four figures: what is scored must be what is written. */
const figures = (value: number): number => Number(value.toPrecision(4));

function number(
  name: string,
  field: keyof Move,
  [low, high]: readonly [number, number],
  scale: 'linear' | 'log',
): MovementParameter {
  const value = (position: number): number =>
    figures(
      scale === 'linear' ? low + (high - low) * position : exp(ln(low) + (ln(high) - ln(low)) * position),
    );
  return {
    key: `move_rules.${name}`,
    text: (position) => String(value(position)),
    set: (move, position) => ({ ...move, [field]: value(position) }),
  };
}

function flag(name: string, field: keyof Move): MovementParameter {
  return {
    key: `move_rules.${name}`,
    text: (position) => (position < HALF ? 'False' : 'True'),
    set: (move, position) => ({ ...move, [field]: position >= HALF }),
  };
}

/** Numbers of Flee's default rules: speeds, weights and chances. Bounds enclose every published setting. */
export const defaultRuleParameters: readonly MovementParameter[] = [
  number('max_move_speed', 'maxMoveSpeed', [40, 600], 'log'),
  number('camp_weight', 'campWeight', [0.5, 10], 'log'),
  number('conflict_weight', 'conflictWeight', [0.05, 1], 'log'),
  number('default_movechance', 'defaultMovechance', [0.01, 1], 'log'),
  number('camp_movechance', 'campMovechance', [0.0001, 0.02], 'log'),
  number('softening', 'softening', [1, 100], 'log'),
  number('distance_power', 'distancePower', [0.25, 2], 'linear'),
];

/** Those, and rules that Flee has and leaves off: wider awareness, walking at first, no short stints, room in camps. */
export const allRuleParameters: readonly MovementParameter[] = [
  ...defaultRuleParameters,
  {
    key: 'move_rules.awareness_level',
    text: (position) => String(1 + Math.min(2, Math.floor(position * 3))),
    set: (move, position) => ({ ...move, awarenessLevel: 1 + Math.min(2, Math.floor(position * 3)) }),
  },
  flag('start_on_foot', 'startOnFoot'),
  flag('avoid_short_stints', 'avoidShortStints'),
  number('capacity_scaling', 'capacityScaling', [0.5, 2], 'log'),
  number('weight_power', 'weightPower', [0.5, 3], 'log'),
];

/** A directory with the named settings of movement at a position from 0 to 1 each. Throws where no such setting is fitted. */
export function withPosition(
  input: FleeInput,
  keys: readonly string[],
  position: readonly number[],
): FleeInput {
  const move = keys.reduce((rules, key, p) => {
    const found = allRuleParameters.find((parameter) => parameter.key === key);
    if (found === undefined) throw new Error(`no setting of movement is fitted as ${key}`);
    return found.set(rules, position[p]);
  }, input.settings.move);
  return { ...input, settings: { ...input.settings, move } };
}

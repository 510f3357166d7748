import type { MovementRules } from '../../engine/index.ts';
import type { FleeSettings } from './flee-settings.ts';

/** The settings that movement itself goes by. Decisions by two systems cannot be had from a file in Flee as shipped. */
export function movementRules(settings: FleeSettings, compat: 'flee' | 'fixed'): MovementRules {
  const { move, spawn } = settings;
  const { twoSystemDecisionMaking, flood, ...rules } = move;
  return {
    ...rules,
    flood: flood && {
      movechances: flood.movechances,
      locWeights: flood.locWeights,
      forecaster: flood.forecaster,
      forecasterTimescaleDays: flood.forecasterTimescaleDays,
      forecasterWeights: flood.forecasterWeights,
      forecasterEndDay: flood.forecasterEndDay,
      awarenessWeights: flood.awarenessWeights,
    },
    twoSystem: twoSystemDecisionMaking && compat === 'fixed',
    averageSocialConnectivity: spawn.averageSocialConnectivity,
    conflictDecay: spawn.conflictSpawnDecay,
    conflictDecayIntervalDays: spawn.conflictSpawnDecayIntervalDays,
    changedConflictIntensity: settings.defaultConflictIntensity,
    campsAreSinks: spawn.campsAreSinks,
  };
}

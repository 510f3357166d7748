export { type Counts, departureSeries } from './departures.ts';
export { countCells } from './expected/count-cells.ts';
export { type ExpectOptions, expectDraw } from './expected/expect-draw.ts';
export { exp } from './mathematics/exp.ts';
export { lnGamma } from './mathematics/gamma.ts';
export { inverseNormal } from './mathematics/inverse-normal.ts';
export { ln } from './mathematics/ln.ts';
export {
  mapStocks,
  metricValues,
  moveSeries,
  outcomeSeries,
  placeSeries,
  statusSeries,
} from './metrics.ts';
export type { CohortsOptions } from './movement/cohort-state.ts';
export { type CohortsRefusal, refusesCohorts } from './movement/cohort-worlds.ts';
export { type CohortsRecord, simulateCohorts } from './movement/cohorts.ts';
export { chartMovement, type MovementChart } from './movement/movement-chart.ts';
export type {
  DailyColumns,
  FloodRules,
  LocationKind,
  MovementClosure,
  MovementLinks,
  MovementPlan,
  MovementRules,
  MovementSpawning,
  MovementTrait,
  SpawnMode,
} from './movement/movement-plan.ts';
export type { MovementOptions } from './movement/movement-state.ts';
export { type MovementRecord, simulateMovement } from './movement/simulate-movement.ts';
export { parameterAt } from './parameters.ts';
export type {
  Count,
  CountedSignal,
  DerivedSignal,
  Destination,
  Factor,
  Fall,
  FallRule,
  GivenSignal,
  Group,
  Journey,
  JourneyTarget,
  Lever,
  Link,
  Metric,
  Month,
  Move,
  Outcome,
  Parameter,
  PlaceShares,
  Plan,
  Recording,
  Signal,
  SignalPart,
  Value,
} from './plan.ts';
export { hashName } from './random/hash-name.ts';
export { threefry20 } from './random/threefry.ts';
export { unitInterval } from './random/uniform.ts';
export { type DrawOptions, type DrawRecord, simulateDraw } from './simulate.ts';
export { signalsOf } from './tables.ts';
export { type Course, chart } from './world.ts';

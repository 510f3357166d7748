export type { CompiledOutcome } from './compile/metrics.ts';
export { meansParameter } from './compile/observations.ts';
export type { ParameterEvidence } from './compile/parameters.ts';
export { isOpen } from './compile/remarks.ts';
export { metricNames } from './decisions.ts';
export { compileMovement, type MovementSettings } from './flee/compile-movement.ts';
export type { FleeInput } from './flee/flee-input.ts';
export type { FleeSettings } from './flee/flee-settings.ts';
export { type ImportedFlee, importFlee, isImported } from './flee/import-flee.ts';
export { type FleeOptions, readFlee } from './flee/read-flee.ts';
export { dataOf } from './flee/registered-people.ts';
export { formatFile } from './format/format-file.ts';
export { type Item, withItem, withoutItem } from './format/rewrite-list.ts';
export { gradeAt, rewriteScalar, type Stretch } from './format/rewrite-scalar.ts';
export { jsonSchema } from './language/json-schema.ts';
export { languageReference } from './language/reference.ts';
export {
  BASELINES,
  DEFAULT_DISCREPANCY,
  FIGURES_NEEDED,
  type ObservedAs,
  observedAs,
} from './observed-as.ts';
export { DESIGN_CONCEPTS, type OddSlot, oddSlots } from './odd-slots.ts';
export { civilOf, civilText, readDay } from './read/civil.ts';
export { VERSION } from './release.ts';
export {
  type Files,
  type LoadOptions,
  loadScenario,
  MasarError,
  type Scenario,
  type Settings,
} from './scenario.ts';
export { sideFilesOf } from './side-files.ts';
export type {
  Baseline,
  ChallengeSource,
  DecisionSource,
  DisputeSource,
  EvidenceSource,
  LeverSource,
  MoveSource,
  ObservationScheme,
  ObservationSource,
  RangeMeaning,
  RevisionSource,
  Said,
  ScenarioSource,
  SentenceSource,
  SourceSource,
  Words,
} from './source.ts';
export { newScenario } from './template/new-scenario.ts';
export { CORE_STATUSES } from './vocabulary/core.ts';
export { FAMILIES } from './vocabulary/families.ts';

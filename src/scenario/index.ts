export type { CompiledOutcome } from './compile/metrics.ts';
export type { ParameterEvidence } from './compile/parameters.ts';
export { formatFile } from './format/format-file.ts';
export { jsonSchema } from './language/json-schema.ts';
export { languageReference } from './language/reference.ts';
export { DESIGN_CONCEPTS, type OddSlot, oddSlots } from './odd-slots.ts';
export { civilOf, civilText } from './read/civil.ts';
export { VERSION } from './release.ts';
export {
  type Files,
  type LoadOptions,
  loadScenario,
  MasarError,
  type Scenario,
  type Settings,
} from './scenario.ts';
export type {
  DisputeSource,
  EvidenceSource,
  LeverSource,
  MoveSource,
  ScenarioSource,
  SentenceSource,
  SourceSource,
  Words,
} from './source.ts';
export { CORE_STATUSES } from './vocabulary/core.ts';
export { FAMILIES } from './vocabulary/families.ts';

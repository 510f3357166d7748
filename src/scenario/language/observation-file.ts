import type { Entries, EvidenceSource, ObservationSource, SourceSource } from '../source.ts';
import { evidence, source } from './evidence.ts';
import { observations } from './metrics.ts';
import { build, byNode, entries, object, optional, required } from './shape.ts';

/** Observations of another file, with the sources and evidence that only they name. */
export interface OutsideObservations {
  observations: ObservationSource[];
  sources?: Entries<SourceSource>;
  evidence?: Entries<EvidenceSource>;
}

/** A file of observations: a list of them, or a map with `observations`. */
export const observationFile = byNode<OutsideObservations>('map_or_list', {
  list: build(observations, (list): OutsideObservations => ({ observations: list })),
  map: object<OutsideObservations>('observation_file', {
    observations: required(observations, 'As in a scenario.', 'كما في السيناريو.'),
    sources: optional(
      entries(source),
      'Sources that the scenario does not have.',
      'مصادر ليست في السيناريو.',
    ),
    evidence: optional(
      entries(evidence),
      'Evidence that the scenario does not have.',
      'أدلة ليست في السيناريو.',
    ),
  }),
});

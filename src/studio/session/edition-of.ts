import type { Run, Summary } from '../../experiment/index.ts';
import { summarize } from '../../experiment/index.ts';
import { type Edition, edition } from '../../report/index.ts';
import type { Digits, Language } from '../../text/index.ts';
import type { Findings } from './findings.ts';
import type { Besides } from './session.ts';

const summaries = new WeakMap<Run, Summary>();

/** The counts as the model has them; what is shown goes through an edition, which publishes. */
export function exactSummaryOf({ run }: Findings): Summary {
  const known = summaries.get(run) ?? summarize(run);
  summaries.set(run, known);
  return known;
}

const editions = new WeakMap<Run, Map<string, { besides: Besides; edition: Edition }>>();

/** What the report's sections are written from, in one language, for what has been computed. */
export function editionOf(findings: Findings, language: Language, digits: Digits, besides: Besides): Edition {
  const known = editions.get(findings.run) ?? new Map<string, { besides: Besides; edition: Edition }>();
  editions.set(findings.run, known);
  const name = `${language} ${digits}`;
  const found = known.get(name);
  if (found?.besides === besides) return found.edition;
  const { study, drivers, extremes, fits } = besides;
  const made = edition(language, exactSummaryOf(findings), findings.run.scenario, digits, {
    study,
    drivers,
    extremes,
    fits: fitsInOrder(fits),
  });
  known.set(name, { besides, edition: made });
  return made;
}

/** The scenario's own structure first. */
export function fitsInOrder(fits: Besides['fits']): NonNullable<Besides['fits']['']>[] {
  const { '': own, ...rivals } = fits;
  return [...(own === undefined ? [] : [own]), ...Object.values(rivals)];
}

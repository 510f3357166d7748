import type { ScenarioSource } from '../../source.ts';
import type { Collector } from '../collector.ts';

/** A claim in one's own words is shorter than this, in characters. */
const LONGEST_CLAIM = 400;

/** Eight words or more between quotation marks. */
const QUOTATION = /(?:“|«|„|")(?:[^“”«»„"\s]+\s+){7,}[^“”«»„"]*(?:”|»|“|")/u;

/** M-S09: a claim is our own words. A long or quoted one may be a passage, with the names that it holds. */
export function warnOfPassages({ evidence }: ScenarioSource, collector: Collector): void {
  for (const { key, value } of evidence ?? []) {
    const claims = [value.claim.en, value.claim.ar];
    if (claims.some((claim) => claim.length > LONGEST_CLAIM || QUOTATION.test(claim)))
      collector.warn({ code: 'M-S09', id: key.value }, key.at);
  }
}

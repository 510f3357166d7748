import type { ScenarioSource } from '../../source.ts';
import type { Collector } from '../collector.ts';
import { foldLetters } from './fold-letters.ts';
import { type Care, personSign } from './person-signs.ts';
import type { Text } from './texts.ts';

/** Ids and labels of kinds of people and of what becomes of them. */
export const KINDS_OF_PEOPLE = /^(groups|traits|traits\.levels|statuses|outcomes)(\.label)?$/;

/** Who remarks on a number is a role. */
const SIGNED = /^(revisions|challenges)\.by$/;

/** M-S01: nobody is named. Authors of the scenario and publishers of sources may be; what they wrote has no place here. */
export function refusePersons(source: ScenarioSource, texts: Text[], collector: Collector): void {
  const places = placeNames(source);
  for (const { text, at, path } of texts) {
    const care = careOf(path);
    if (care === null) continue;
    if (care === 'strict' && places.has(foldLetters(text))) continue;
    const sign = signOf(text, care);
    if (sign !== null) collector.error({ code: 'M-S01', found: text, sign }, at);
  }
}

const seen = new Map<string, ReturnType<typeof personSign>>();
/** Texts that are remembered: a scenario is compiled many times over for its variants. */
const MOST_SEEN = 20_000;

function signOf(text: string, care: Care): ReturnType<typeof personSign> {
  const key = `${care} ${text}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const sign = personSign(text, care);
  seen.set(key, sign);
  return sign;
}

function careOf(path: string): Care | null {
  if (KINDS_OF_PEOPLE.test(path) || SIGNED.test(path)) return 'strict';
  if (/^(sources|made)(\.|$)/.test(path) || path === 'evidence.source') return null;
  if (/^(places|links|control)(\.|$)/.test(path)) return 'place';
  return 'running';
}

/** Ids and labels of places that are somewhere: a group of people from there may be called so. */
function placeNames(source: ScenarioSource): Set<string> {
  return new Set(
    source.places
      .filter(({ value }) => value.country !== undefined || value.lat !== undefined)
      .flatMap(({ key, value }) => [key.value, value.label?.en ?? '', value.label?.ar ?? ''])
      .map(foldLetters),
  );
}

import { civilText, isOpen, type Said, type Scenario } from '../../scenario/index.ts';
import type { Challenge, Finding, Revision, Saying } from './finding.ts';

/** What is remarked of these names, in the order of their dates and then of the file; open challenges before the others. */
export function remarksOn(
  { source, parameters }: Pick<Scenario, 'source' | 'parameters'>,
  isMeant: (of: string) => boolean,
): { revisions: Revision[]; challenges: Challenge[] } {
  const byDate = <T extends { of: { value: string }; on: { value: number } }>(list: readonly T[] = []): T[] =>
    list.filter(({ of }) => isMeant(of.value)).sort((a, b) => a.on.value - b.on.value);
  const revisions = byDate(source.revisions);
  const present = (of: string): string =>
    parameters.find(({ id }) => id === of)?.text ??
    source.observations?.find(({ id }) => `observation.${id.value}` === of)?.value.value.text ??
    '';
  return {
    revisions: revisions.map(({ of: { value: of }, on, was, by, why }, i) => ({
      of,
      on: civilText(on.value),
      was: was.value,
      // What the next revision found; the last led to what stands there now.
      became: revisions.find((next, n) => n > i && next.of.value === of)?.was.value ?? present(of),
      by: by.value,
      why: why === undefined ? null : told(why),
    })),
    challenges: [...byDate(source.challenges)]
      .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
      .map(({ of, on, by, says, instead, answer }) => ({
        of: of.value,
        on: civilText(on.value),
        by: by.value,
        says: told(says),
        instead: instead?.value ?? null,
        answer: answer === undefined ? null : told(answer),
      })),
  };
}

/** The name by which remarks call a thing; null where there can be none. */
export function remarkedName({ kind, id }: Pick<Finding, 'kind' | 'id'>): string | null {
  if (kind === 'observation') return `observation.${id}`;
  return kind === 'parameter' || kind === 'evidence' ? id : null;
}

/** A finding with what is remarked of it and of its numbers. */
export function withRemarks(scenario: Scenario, finding: Finding): Finding {
  const names = new Set([remarkedName(finding), ...finding.numbers.map(({ id }) => id)]);
  return { ...finding, ...remarksOn(scenario, (of) => names.has(of)) };
}

/** The words of a language; where there are none, those that there are, with their language. */
export function toldIn(said: Saying, language: 'en' | 'ar'): { text: string; lang: 'en' | 'ar' } {
  const lang = said[language] === undefined ? (language === 'en' ? 'ar' : 'en') : language;
  return { text: said[lang] ?? '', lang };
}

function told({ en, ar }: Said): Saying {
  return { ...(en && { en: en.value }), ...(ar && { ar: ar.value }) };
}

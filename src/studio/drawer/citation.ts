import type { Cited, Claim } from '../../experiment/index.ts';
import { type Scenario, VERSION } from '../../scenario/index.ts';
import type { Language } from '../../text/index.ts';
import { studioWords } from '../words/frame.ts';

/** A claim and where it stands as plain text, to be pasted: the claim is the scenario's wording, and that is said. */
export function citationOf(
  claim: Claim,
  { title, id, source: written }: Scenario,
  language: Language,
): string {
  const words = studioWords(language).drawer;
  const comma = language === 'ar' ? '، ' : ', ';
  const named = (source: Cited): string => {
    const locator = written.sources?.find(({ key }) => key.value === source.id)?.value.locator?.value;
    const cited = [source.publisher[language], source.title?.[language], source.date]
      .filter(Boolean)
      .join(comma);
    return locator ? `${cited} (${locator})` : cited;
  };
  const sources: string[] = [];
  for (let source = claim.source; source !== null; source = source.translationOf)
    sources.push(
      source === claim.source
        ? [named(source), claim.paragraph && words.paragraph(claim.paragraph)].filter(Boolean).join(comma)
        : `${words.translates}: ${named(source)}`,
    );
  const said = claim.claim === null ? [] : [words.quoted(claim.claim[language])];
  return [...said, ...sources, words.wordedBy(title[language], id, VERSION)]
    .map((sentence) => (/[.؟?!][”»]?$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Cited, Claim } from '../../experiment/index.ts';
import { phrases } from '../../text/index.ts';
import { copyText } from '../platform/copy-text.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { citationOf } from './citation.ts';
import { Passage } from './passage.tsx';

/** Each claim in both languages, the page's first, with who says it, what that translates, and who says otherwise. */
export function Claims({
  claims,
  session,
  openEvidence,
}: {
  claims: readonly Claim[];
  session: Session;
  openEvidence: (name: string) => void;
}): JSX.Element {
  const language = session.look.language.value;
  const other = language === 'en' ? 'ar' : 'en';
  const words = studioWords(language);
  const { headings, sourceGrade } = phrases(language);
  return (
    <>
      <ul class="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            {claim.claim !== null && (
              <>
                <blockquote lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
                  {claim.claim[language]}
                </blockquote>
                {claim.claim[other] !== claim.claim[language] && (
                  <blockquote class="other" lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
                    {claim.claim[other]}
                  </blockquote>
                )}
              </>
            )}
            {claim.source !== null && (
              <p class="reading">
                <Source source={claim.source} language={language} />
                {claim.paragraph !== null && (
                  <>
                    {' · '}
                    {headings.paragraph} <bdi>{claim.paragraph}</bdi>
                  </>
                )}
                {claim.grade !== null && (
                  <>
                    {' · '}
                    <span class="chip source">{claim.grade}</span> {sourceGrade[claim.grade]}
                  </>
                )}
              </p>
            )}
            {claim.source !== null && claim.paragraph !== null && (
              <Passage
                session={session}
                source={claim.source.id}
                place={claim.paragraph}
                lang={claim.source.lang}
              />
            )}
            {claim.source?.translationOf != null && (
              <p class="reading">
                {words.drawer.translates}: <Source source={claim.source.translationOf} language={language} />
              </p>
            )}
            {claim.note !== null && <p class="reading">{claim.note[language]}</p>}
            {claim.conflicts.map((conflict) => (
              <p class="conflict" key={conflict.id}>
                {words.drawer.conflicts}:{' '}
                {conflict.source !== null && (
                  <>
                    <bdi>{conflict.source.publisher[language]}</bdi>:{' '}
                  </>
                )}
                <button type="button" class="plain" onClick={() => openEvidence(conflict.id)}>
                  {conflict.claim?.[language] ?? conflict.id}
                </button>
                {conflict.followed !== null && ` (${words.drawer.followed(conflict.followed === claim.id)})`}
              </p>
            ))}
            {claim.source !== null && <Citation session={session} claim={claim} />}
          </li>
        ))}
      </ul>
      {claims.every(({ conflicts }) => conflicts.length === 0) && (
        <p class="reading">{words.drawer.nobodyElse}</p>
      )}
    </>
  );
}

/** The claim and its source as plain text on the clipboard. */
function Citation({ session, claim }: { session: Session; claim: Claim }): JSX.Element {
  const copied = useSignal(false);
  const language = session.look.language.value;
  const words = studioWords(language).drawer;
  const plain = session.scenario.value;
  return (
    <p class="cite">
      <button
        type="button"
        class="plain"
        onClick={async () => {
          if (plain !== null) copied.value = await copyText(citationOf(claim, plain, language));
        }}
      >
        {words.cite}
      </button>{' '}
      <span role="status">{copied.value && words.cited}</span>
    </p>
  );
}

function Source({ source, language }: { source: Cited; language: 'en' | 'ar' }): JSX.Element {
  return (
    <>
      <bdi>{source.publisher[language]}</bdi>
      {source.title !== null && (
        <>
          {language === 'ar' ? '، ' : ', '}
          <cite>
            <bdi>{source.title[language]}</bdi>
          </cite>
        </>
      )}
      {source.date !== null && (
        <>
          {language === 'ar' ? '، ' : ', '}
          <bdi>{source.date}</bdi>
        </>
      )}
    </>
  );
}

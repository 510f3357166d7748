import type { JSX } from 'preact';
import { REVIEW } from '../../report/index.ts';
import { phrases } from '../../text/index.ts';
import { Written } from '../frame/markup.tsx';
import { editionOf } from '../session/edition-of.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { Disputes } from './disputes.tsx';
import { ParameterTable } from './parameter-table.tsx';

interface EvidenceProps {
  session: Session;
  openEvidence: (name: string) => void;
}

/** What everything rests on: numbers with their ground, disputes with a switch, claims and sources. */
export function Evidence({ session, openEvidence }: EvidenceProps): JSX.Element | null {
  const { look, base, besides } = session;
  const findings = base.value;
  if (findings === null) return null;
  const language = look.language.value;
  const words = studioWords(language);
  const edition = editionOf(findings, language, look.digits.value, besides.value);
  const claims = REVIEW.flatMap(({ parts }) => parts).find(({ id }) => id === 'evidence');
  return (
    <div class="report-parts">
      <h2>{words.tabs.evidence}</h2>
      <p class="reading">{words.evidence.reading}</p>
      <Disputes session={session} openEvidence={openEvidence} />
      <ParameterTable session={session} openEvidence={openEvidence} />
      <section>
        <h3>{words.evidence.claims}</h3>
        <p class="reading">{phrases(language).sections.sources}</p>
        <Written markup={claims?.write(edition, []) ?? null} />
      </section>
    </div>
  );
}

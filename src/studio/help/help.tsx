import type { JSX } from 'preact';
import { Panel } from '../frame/panel.tsx';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { helpWords } from '../words/help.ts';

/** What the page says, what its words mean, which keys it knows, and how to leave it. */
export function Help({ session, onClose }: { session: Session; onClose: () => void }): JSX.Element {
  const language = session.look.language.value;
  const words = helpWords(language);
  return (
    <Panel id="help" title={words.title} close={studioWords(language).close} onClose={onClose}>
      <h3>{words.screen.title}</h3>
      {words.screen.said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {([words.terms, words.keys] as const).map(({ title, of }) => (
        <>
          <h3>{title}</h3>
          <dl>
            {of.map(([term, meaning]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      ))}
      <h3>{words.leave.title}</h3>
      <p>{words.leave.said}</p>
    </Panel>
  );
}

import type { JSX } from 'preact';
import { phrases } from '../../text/index.ts';
import { AnswerNow } from '../article/answer-now.tsx';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

interface DisputesProps {
  session: Session;
  openEvidence: (name: string) => void;
  /** Those to be shown, by id; all when absent. */
  only?: readonly string[];
}

/** Each dispute with its sides: following another one computes the answer anew. */
export function Disputes({ session, openEvidence, only }: DisputesProps): JSX.Element | null {
  const { look, scenario, change } = session;
  const disputes = (scenario.value?.source.disputes ?? []).filter(
    ({ key }) => only?.includes(key.value) ?? true,
  );
  if (disputes.length === 0) return null;
  const language = look.language.value;
  const words = studioWords(language);
  return (
    <section>
      <h3>{words.evidence.disputes}</h3>
      <AnswerNow session={session} />
      {disputes.map(({ key, value }) => {
        const setting = `dispute.${key.value}`;
        const followed = change.value.settings[setting] ?? value.uses.value;
        return (
          <fieldset class="dispute" key={key.value}>
            <legend>{value.label?.[language] ?? key.value}</legend>
            {value.options.map((option) => {
              const isOwn = option.key.value === value.uses.value;
              return (
                <div key={option.key.value}>
                  <label>
                    <input
                      type="radio"
                      // The same dispute may stand on the screen behind: radios of one name are one group.
                      name={only === undefined ? setting : `drawer.${setting}`}
                      checked={followed === option.key.value}
                      onChange={() => session.set(setting, isOwn ? null : option.key.value)}
                    />{' '}
                    {option.value.label?.[language] ?? option.key.value}
                    {isOwn && <small> ({words.evidence.ofFile})</small>}
                  </label>{' '}
                  <button
                    type="button"
                    class="plain"
                    onClick={() => openEvidence(option.key.value)}
                    aria-label={`${phrases(language).headings.source}: ${words.evidence.open(option.value.label?.[language] ?? option.key.value)}`}
                  >
                    {phrases(language).headings.source}
                  </button>
                </div>
              );
            })}
            {value.note && <p class="reading">{value.note[language]}</p>}
          </fieldset>
        );
      })}
    </section>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { studyWords } from '../../report/index.ts';
import type { SentenceSource } from '../../scenario/index.ts';
import { phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { AnswerNow } from './answer-now.tsx';
import { parametersOf } from './parameters-of.ts';

interface ArticleProps {
  session: Session;
  openEvidence: (name: string) => void;
}

/**
 * The article as the interface: each sentence with what it became in the model. Reading one lights up the parameters it
 * feeds; taking it out takes its mechanism out, and the answer beside follows.
 */
export function Article({ session, openEvidence }: ArticleProps): JSX.Element {
  const { look, scenario } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const reading = useSignal<string | null>(null);
  const sentences = scenario.value?.source.article?.sentences ?? [];
  return (
    <div class="beside">
      <section class="reading-page">
        <h2>{words.tabs.article}</h2>
        <p class="reading">{words.article.reading}</p>
        <ol class="article-sentences">
          {sentences.map(({ key, value }) => (
            <Sentence
              key={key.value}
              id={key.value}
              says={value}
              session={session}
              openEvidence={openEvidence}
              isRead={reading.value === key.value}
              onRead={(is) => {
                reading.value = is ? key.value : null;
              }}
            />
          ))}
        </ol>
      </section>
      <aside class="answer-side">
        <AnswerNow session={session} />
        <Fed session={session} sentence={reading.value} openEvidence={openEvidence} />
      </aside>
    </div>
  );
}

interface SentenceProps extends ArticleProps {
  id: string;
  says: SentenceSource;
  isRead: boolean;
  onRead: (is: boolean) => void;
}

function Sentence({ id, says, session, openEvidence, isRead, onRead }: SentenceProps): JSX.Element {
  const { look, change, scenario } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const report = studyWords(language);
  const verdict = says.verdict.value;
  const mark = id.toUpperCase();
  if (verdict === 'none')
    return (
      <li class="furniture">
        <span class="mark">{mark}</span> <small>{says.says[language]}</small>
      </li>
    );
  const mechanisms = (says.mechanism ?? []).map(({ value }) => value);
  const taken = change.value.settings.without;
  return (
    <li
      class={isRead ? 'is-read' : undefined}
      onMouseEnter={() => onRead(true)}
      onFocusIn={() => onRead(true)}
    >
      <p>
        <button
          type="button"
          class="plain mark"
          aria-label={words.evidence.open(mark)}
          onClick={() => openEvidence(id)}
        >
          {mark}
        </button>{' '}
        <strong>{says.says[language]}</strong>{' '}
        <span class={`chip verdict-${verdict}`}>{report.verdicts[verdict]}</span>
      </p>
      {says.note && <p class="reading">{says.note[language]}</p>}
      {mechanisms.length > 0 && (
        <ul class="became">
          {mechanisms.map((mechanism) => {
            const label = scenario.value?.source.mechanisms?.find(
              ({ key }) => key.value === mechanism,
            )?.value;
            const isOut = taken === mechanism;
            return (
              <li key={mechanism}>
                {report.became}{' '}
                <button type="button" class="plain" onClick={() => openEvidence(mechanism)}>
                  {label?.label?.[language] ?? mechanism}
                </button>{' '}
                <button
                  type="button"
                  aria-pressed={isOut}
                  onClick={() => session.set('without', isOut ? null : mechanism)}
                >
                  {isOut ? words.article.putBack(mark) : words.article.takeOut(mark)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {(says.dispute ?? []).map(({ value: dispute }) => (
        <p key={dispute}>
          {report.disputed}{' '}
          <button type="button" class="plain" onClick={() => openEvidence(dispute)}>
            {scenario.value?.source.disputes?.find(({ key }) => key.value === dispute)?.value.label?.[
              language
            ] ?? dispute}
          </button>
        </p>
      ))}
      {mechanisms.length === 0 && (says.dispute ?? []).length === 0 && (
        <p class="reading">{words.article.none}</p>
      )}
    </li>
  );
}

/** The parameters that the sentence being read feeds: lit up beside the answer. */
function Fed({
  session,
  sentence,
  openEvidence,
}: ArticleProps & { sentence: string | null }): JSX.Element | null {
  const { scenario, besides, look } = session;
  const plain = scenario.value;
  if (plain === null || sentence === null) return null;
  const words = studioWords(look.language.value);
  const ids = parametersOf(plain, besides.value.study, sentence);
  if (ids.length === 0) return null;
  const texts = new Map(plain.parameters.map(({ id, text }) => [id, text]));
  return (
    <section class="fed">
      <h3>{words.article.feeds(phrases(look.language.value).counted(ids.length, 'parameters'))}</h3>
      <ul class="numbers">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => openEvidence(id)}>
              <code dir="ltr">{id}</code>
            </button>{' '}
            <code dir="ltr">{texts.get(id) ?? ''}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

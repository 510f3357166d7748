import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { studyWords } from '../../report/index.ts';
import { phrases } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';
import { leverGrades, leverSigns } from './lever-grades.ts';
import { leverScale } from './lever-scale.ts';
import { FileValue, Pull } from './pull.tsx';
import { useSought } from './use-sought.ts';

/** The levers that somebody could pull, each with who, what it rests on, and what to beware of. */
export function Levers({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, scenario, changed } = session;
  const plain = scenario.value;
  const levers = plain?.source.levers ?? [];
  if (plain === null || levers.length === 0) return null;
  const words = exploreWords(look.language.value);
  return (
    <section class="levers" aria-labelledby="explore-what-if">
      <header class="panel-head">
        <h2 id="explore-what-if">{words.whatIf}</h2>
        <button type="button" disabled={!changed.value} onClick={() => session.reset()}>
          {words.reset}
        </button>
      </header>
      <p class="unseen">{words.leversReading}</p>
      <ul class="lever-list">
        {levers.map(({ key }) => (
          <Lever key={key.value} id={key.value} session={session} openEvidence={openEvidence} />
        ))}
      </ul>
    </section>
  );
}

function Lever({ id, session, openEvidence }: ExploreProps & { id: string }): JSX.Element | null {
  const { look, scenario, change, besides } = session;
  const item = useSought<HTMLLIElement>(session, id);
  const grades = useComputed(() => (scenario.value === null ? [] : leverGrades(scenario.value, id)));
  const plain = scenario.value;
  const written = plain?.source.levers?.find(({ key }) => key.value === id)?.value;
  const base = plain?.plan.levers.find((lever) => lever.id === id);
  if (plain === null || !written || !base) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const { basis, noBasis } = phrases(language);
  const value = change.value.levers[id] ?? base.value;
  const label = written.label?.[language] ?? id;
  const [weakest] = grades.value;
  const signs = leverSigns(plain, id, besides.value.study);
  const title = `lever-${id}`;
  const pulled = {
    label,
    value,
    fileValue: base.value,
    language,
    digits: look.digits.value,
    onPull: (next: number, held: boolean) => session.pullLever(id, next, held),
  };
  return (
    <li ref={item} class={`lever ${value === base.value ? '' : 'is-moved'}`}>
      <div class="lever-head">
        <button type="button" class="plain lever-name" id={title} onClick={() => openEvidence(id)}>
          {label}
        </button>
        <FileValue {...pulled} />
      </div>
      <Pull {...pulled} labelledBy={title} scale={leverScale(written.range.value)} />
      <div class="lever-foot">
        {written.who && <span class="who">{written.who[language]}</span>}
        {weakest !== undefined && (
          <span class={`chip ${weakest ?? 'none'}`} title={words.weakest}>
            {weakest === null ? noBasis : basis[weakest]}
          </span>
        )}
        {signs.map((sign) => (
          <span key={sign} class={`chip sign-${sign}`}>
            {studyWords(language).signs[sign]}
          </span>
        ))}
        {written.caution && (
          <details class="caution" open={value !== base.value}>
            <summary>{studyWords(language).caution}</summary>
            <p>{written.caution[language]}</p>
          </details>
        )}
      </div>
    </li>
  );
}

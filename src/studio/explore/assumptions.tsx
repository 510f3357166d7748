import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { Scenario } from '../../scenario/index.ts';
import { type Diagnostic, people, phrases, tell } from '../../text/index.ts';
import { folded } from '../evidence/folded.ts';
import { calledOf } from '../session/called.ts';
import { exploreWords } from '../words/explore.ts';
import { byInfluence, writtenRange } from './assumption.ts';
import type { ExploreProps } from './explore.tsx';
import { useSought } from './use-sought.ts';

/** Rows shown before the reader asks for more or types. */
const SHOWN = 12;

/** Every number with a range that is no lever: what matters most first, each to be set within its range or by text. */
export function Assumptions({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, scenario, besides, change } = session;
  const open = useSignal(false);
  const sought = useSignal('');
  const shown = useSignal(SHOWN);
  const ordered = useComputed(() =>
    scenario.value === null
      ? null
      : byInfluence(scenario.value, besides.value.drivers, besides.value.fits[''] ?? null),
  );
  useSignalEffect(() => {
    const wanted = look.sought.value;
    if (wanted === null || ordered.value?.sorted.every(({ id }) => id !== wanted)) return;
    open.value = true;
    sought.value = wanted;
  });
  const order = ordered.value;
  const plain = scenario.value;
  if (order === null || plain === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const count = (n: number): string => people(n, language, { digits: look.digits.value });
  const called = (id: string): string => calledOf(plain, id, language);
  const wanted = folded(sought.value);
  const found = open.value
    ? order.sorted
        .filter(({ id }) => wanted === '' || folded(`${id} ${called(id)}`).includes(wanted))
        .sort((a, b) => Number(folded(b.id) === wanted) - Number(folded(a.id) === wanted))
    : [];
  const rows = found.slice(0, shown.value);
  return (
    <details
      class="assumptions"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {words.assumptions(order.sorted.length, count(order.sorted.length))}{' '}
        <small>{words.sortedBy[order.by]}</small>
      </summary>
      {open.value && (
        <>
          <label class="find">
            <span>{words.findAssumption}</span>
            <input
              type="search"
              value={sought.value}
              onInput={(event) => {
                sought.value = event.currentTarget.value;
                shown.value = SHOWN;
              }}
            />
          </label>
          <p role="status" class="found">
            {words.found(found.length, count(found.length))}
          </p>
          <ul class="lever-list">
            {rows.map((parameter) => (
              <Assumption
                key={parameter.id}
                parameter={parameter}
                title={called(parameter.id)}
                set={change.value.settings[parameter.id] ?? null}
                session={session}
                openEvidence={openEvidence}
              />
            ))}
          </ul>
          {found.length > rows.length && (
            <button
              type="button"
              onClick={() => {
                shown.value += SHOWN;
              }}
            >
              {words.showMore}
            </button>
          )}
        </>
      )}
    </details>
  );
}

interface AssumptionProps extends ExploreProps {
  parameter: Scenario['parameters'][number];
  title: string;
  /** As it is set now; null where the file's own stands. */
  set: string | null;
}

function Assumption({ parameter, title, set, session, openEvidence }: AssumptionProps): JSX.Element {
  const { look } = session;
  const { id, text, basis: grade } = parameter;
  const item = useSought<HTMLLIElement>(session, id);
  const typed = useSignal<string | null>(null);
  const wrong = useSignal<Diagnostic[]>([]);
  const language = look.language.value;
  const words = exploreWords(language);
  const { basis, noBasis } = phrases(language);
  const written = writtenRange(text);
  const name = `assumption-${id}`;
  const put = (next: string | null): void => {
    wrong.value = session.set(id, next === null || next.trim() === '' || next === text ? null : next);
    typed.value = wrong.value.length > 0 ? next : null;
  };
  const value =
    written === null ? null : Number(/[\d.]+(?:e[+-]?\d+)?/i.exec((set ?? text).replace('exp ', ''))?.[0]);
  const signed = (set ?? text).replace('exp ', '').startsWith('-') ? -1 : 1;
  return (
    <li ref={item} class={`lever ${set === null ? '' : 'is-moved'}`}>
      <button type="button" class="plain lever-name" id={name} onClick={() => openEvidence(id)}>
        {title}
      </button>{' '}
      <span class={`chip ${grade ?? 'none'}`}>{grade === undefined ? noBasis : basis[grade]}</span>
      {written !== null && value !== null && (
        <input
          type="range"
          class="whole"
          min={written.low}
          max={written.high}
          step="any"
          value={value * signed}
          aria-labelledby={name}
          aria-valuetext={set ?? text}
          onInput={(event) => {
            typed.value = written.write(Number(event.currentTarget.valueAsNumber.toPrecision(3)));
          }}
          onChange={(event) => put(written.write(Number(event.currentTarget.valueAsNumber.toPrecision(3))))}
        />
      )}
      <span class="assumption-row">
        <input
          type="text"
          dir="ltr"
          aria-label={words.textOf(title)}
          aria-invalid={wrong.value.length > 0}
          value={typed.value ?? set ?? text}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onChange={(event) => put(event.currentTarget.value)}
        />
        <button
          type="button"
          disabled={set === null && typed.value === null}
          aria-label={words.backToFile(title, text)}
          onClick={() => {
            typed.value = null;
            put(null);
          }}
        >
          {words.asInFile}
        </button>
      </span>
      {set !== null && (
        <small>
          {words.inTheFile} <code dir="ltr">{text}</code>
        </small>
      )}
      {wrong.value.map((diagnostic) => (
        <p key={diagnostic.problem.code} class="wrong" role="alert">
          {tell(diagnostic.problem, language).sentence}
        </p>
      ))}
    </li>
  );
}

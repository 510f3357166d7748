import { useComputed, useSignal } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { people, phrases, tell } from '../../text/index.ts';
import { folded } from '../evidence/folded.ts';
import type { TextPlace } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { lineStarts } from './marks.ts';
import { type Rewritten, writeGrade, writeValue } from './write-number.ts';

/** Rows shown at a time: finding is by typing. */
const SHOWN = 40;

const GRADES = ['measured', 'quoted', 'calibrated', 'inferred', 'assumed'] as const;

interface FormProps {
  session: Session;
  show: (place: TextPlace) => void;
}

/** Every number and lever of the scenario as fields; what is changed is written into the text at its place. */
export function Form({ session, show }: FormProps): JSX.Element | null {
  const { look, scenario, diagnostics, files } = session;
  const sought = useSignal('');
  const refused = useSignal<{ id: string; sentences: string[] } | null>(null);
  const places = useComputed(() =>
    Object.fromEntries(Object.entries(files.value).map(([name, text]) => [name, lineStarts(text)])),
  );
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = platformWords(language).file;
  const { basis, headings } = phrases(language);
  const number = (n: number): string => people(n, language, { digits: look.digits.value });
  const isBroken = diagnostics.value.some(({ severity }) => severity === 'error');
  const wanted = folded(sought.value);
  const found = plain.parameters.filter(
    ({ id, kind, note }) =>
      kind !== null &&
      (wanted === '' || folded(`${id} ${note?.en ?? ''} ${note?.ar ?? ''}`).includes(wanted)),
  );

  const take = (id: string, result: Rewritten): void => {
    if ('files' in result) {
      refused.value = null;
      session.write(result.files);
      return;
    }
    const sentences = result.mistakes.slice(0, 3).map(({ problem }) => tell(problem, language).sentence);
    refused.value = { id, sentences: sentences.length > 0 ? sentences : [words.notRewritten(id)] };
  };
  const placeOf = (file: string, start: number, length: number): TextPlace => {
    const starts = places.value[file] ?? [0];
    let line = 1;
    while (line < starts.length && starts[line] <= start) line++;
    return { file, line, column: start - starts[line - 1] + 1, length };
  };
  const complaint = (id: string): JSX.Element | null =>
    refused.value?.id === id ? (
      <p class="refused" role="alert">
        {refused.value.sentences.join(' ')}
      </p>
    ) : null;
  const field = (
    id: string,
    label: string,
    text: string,
    at: { file: string; start: number } | undefined,
  ) => (
    <input
      type="text"
      dir="ltr"
      aria-label={label}
      value={text}
      disabled={isBroken || at === undefined}
      spellcheck={false}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (at === undefined || value.trim() === text) return;
        take(id, writeValue(files.value, plain.main, at, value));
      }}
    />
  );

  return (
    <section class="form" aria-labelledby="form-title">
      <h3 id="form-title">{words.form}</h3>
      <p class="reading">{isBroken ? words.broken : words.formReading}</p>
      <p class="find">
        <label>
          {words.find}{' '}
          <input
            type="search"
            data-own-undo
            value={sought.value}
            onInput={(event) => {
              sought.value = event.currentTarget.value;
            }}
          />
        </label>{' '}
        <span role="status">{words.found(number(found.length))}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.formTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{headings.value}</th>
              <th scope="col">{headings.basis}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map(({ id, text, basis: grade, file, start, note }) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    title={words.inText(id)}
                    onClick={() => show(placeOf(file, start, text.length))}
                  >
                    <code dir="ltr">{breakable(id)}</code>
                  </button>
                  {note !== undefined && <small dir="auto">{note[language]}</small>}
                </th>
                <td>
                  {field(id, words.value(id), text, { file, start })}
                  {complaint(id)}
                </td>
                <td>
                  <select
                    aria-label={words.grade(id)}
                    disabled={isBroken || grade === undefined}
                    title={grade === undefined ? words.gradeElsewhere : undefined}
                    value={grade ?? ''}
                    onChange={(event) =>
                      take(
                        id,
                        writeGrade(files.value, plain.main, { file, start }, event.currentTarget.value),
                      )
                    }
                  >
                    {grade === undefined && <option value="">{words.noGrade}</option>}
                    {GRADES.map((each) => (
                      <option key={each} value={each}>
                        {basis[each]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length > SHOWN && <p class="reading">{words.more(number(found.length - SHOWN))}</p>}
      {(plain.source.levers ?? []).length > 0 && (
        <>
          <h3>{words.levers}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section class="scroll" tabIndex={0} aria-label={words.levers}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.lever}</th>
                  <th scope="col">{words.start}</th>
                  <th scope="col">{words.range}</th>
                </tr>
              </thead>
              <tbody>
                {(plain.source.levers ?? []).map(({ key, value: { label, range, start } }) => {
                  const name = label?.[language] ?? key.value;
                  const { low, high } = range.value;
                  return (
                    <tr key={key.value}>
                      <th scope="row">
                        <bdi>{name}</bdi>
                      </th>
                      <td>
                        {field(
                          `lever.${key.value}`,
                          words.leverStart(name),
                          String(
                            start?.value ?? plain.plan.levers.find(({ id }) => id === key.value)?.value ?? 1,
                          ),
                          start?.at,
                        )}
                        {complaint(`lever.${key.value}`)}
                      </td>
                      <td>
                        {field(`range.${key.value}`, words.leverRange(name), `${low}..${high}`, range.at)}
                        {complaint(`range.${key.value}`)}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

/** An id that may break after its dots, and nowhere else as long as there is room. */
function breakable(id: string): JSX.Element[] {
  return id.split(/(?<=\.)/).map((part, i) => (
    <Fragment key={i}>
      {part}
      <wbr />
    </Fragment>
  ));
}

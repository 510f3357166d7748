import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { people, phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { folded } from './folded.ts';

/** Rows shown at a time: finding is by typing. */
const SHOWN = 60;

interface ParameterTableProps {
  session: Session;
  openEvidence: (name: string) => void;
}

/** Every number as written, with its grade; typing narrows the list, and each opens what stands behind it. */
export function ParameterTable({ session, openEvidence }: ParameterTableProps): JSX.Element | null {
  const { look, scenario } = session;
  const sought = useSignal('');
  const onlyHoles = useSignal(false);
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = studioWords(language);
  const { basis, noBasis, headings } = phrases(language);
  const wanted = folded(sought.value);
  const found = plain.parameters.filter(
    ({ id, text, note, basis: grade, converted }) =>
      (!onlyHoles.value || (grade === undefined && converted.low !== converted.high)) &&
      (wanted === '' || folded(`${id} ${text} ${note?.en ?? ''} ${note?.ar ?? ''}`).includes(wanted)),
  );
  const count = (n: number): string => people(n, language, { digits: look.digits.value });
  return (
    <section>
      <h3>{words.evidence.parameters}</h3>
      <p class="find">
        <label>
          {words.evidence.search}{' '}
          <input
            type="search"
            value={sought.value}
            onInput={(event) => {
              sought.value = event.currentTarget.value;
            }}
          />
        </label>{' '}
        <label>
          <input
            type="checkbox"
            checked={onlyHoles.value}
            onChange={(event) => {
              onlyHoles.value = event.currentTarget.checked;
            }}
          />{' '}
          {words.evidence.onlyHoles}
        </label>{' '}
        <span role="status">{words.evidence.found(count(found.length))}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.evidence.parameters}>
        <table>
          <caption class="unseen">{words.evidence.parameters}</caption>
          <thead>
            <tr>
              <th scope="col">{headings.parameter}</th>
              <th scope="col">{headings.value}</th>
              <th scope="col">{headings.basis}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map(({ id, text, basis: grade }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => openEvidence(id)}>
                    <code dir="ltr">{id}</code>
                  </button>
                </th>
                <td>
                  <code dir="ltr">{text}</code>
                </td>
                <td>
                  <span class={`chip ${grade ?? 'none'}`}>
                    {grade === undefined ? noBasis : basis[grade]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length > SHOWN && <p class="reading">{words.evidence.more(count(found.length - SHOWN))}</p>}
    </section>
  );
}

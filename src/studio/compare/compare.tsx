import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { outcomeLabel } from '../../experiment/index.ts';
import { differenceRange, phrases, range } from '../../text/index.ts';
import { copyText } from '../platform/copy-text.ts';
import { differenceAt, type Findings, figureAt, headlineMonth } from '../session/findings.ts';
import { type Kept, MOST_KEPT } from '../session/keeping.ts';
import { namesOfChange } from '../session/named-change.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { studioWords } from '../words/frame.ts';
import { Multiples } from './multiples.tsx';
import { tableText } from './table-text.ts';

const LETTERS = ['B', 'C', 'D', 'E'];

/** Up to four kept changes beside the file, on the same runs: a table of paired differences, and each over time. */
export function Compare({ session }: { session: Session }): JSX.Element | null {
  const { look, changed, change, changedScenario, keeping, scenario } = session;
  const copied = useSignal(false);
  const language = look.language.value;
  const words = studioWords(language);
  const kept = keeping.kept.value;
  const plain = scenario.value;
  if (plain === null) return null;
  const nameOf = (one: Kept): string =>
    `${LETTERS[kept.indexOf(one)] ?? ''} · ${phrases(language).list(namesOfChange(plain, one.change, words, language, look.digits.value))}`;
  return (
    <div class="compare">
      <h2>{words.tabs.compare}</h2>
      <p class="reading">{words.compare.reading}</p>
      <p>
        <button
          type="button"
          disabled={!changed.value || kept.length >= MOST_KEPT}
          onClick={() => {
            const other = changedScenario.value;
            if (other !== null) keeping.keep(change.value, other);
          }}
        >
          {words.compare.keep}
        </button>{' '}
        {kept.length >= MOST_KEPT ? words.compare.full : !changed.value && words.compare.keepNothing}
      </p>
      {kept.length > 0 && (
        <>
          <ul class="kept">
            {kept.map((one) => (
              <li key={one.id}>
                <strong>{nameOf(one)}</strong>{' '}
                {one.findings === null && <span class="refining">{words.compare.computing}</span>}{' '}
                <button type="button" onClick={() => session.setChange(one.change)}>
                  {words.compare.use(LETTERS[kept.indexOf(one)] ?? '')}
                </button>{' '}
                <button type="button" onClick={() => keeping.remove(one.id)}>
                  {words.compare.remove(LETTERS[kept.indexOf(one)] ?? '')}
                </button>
              </li>
            ))}
          </ul>
          <Differences session={session} kept={kept} />
          <p>
            <button
              type="button"
              onClick={async () => {
                const table = document.querySelector<HTMLTableElement>('.compare-table');
                if (table === null) return;
                copied.value = await copyText(tableText(table));
              }}
            >
              {words.compare.copy}
            </button>{' '}
            <span role="status">{copied.value ? words.compare.copied : ''}</span>
          </p>
          <Multiples session={session} kept={kept} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}

/** One row an outcome: the file's own, then each change less it, the largest difference first. */
function Differences({ session, kept }: { session: Session; kept: readonly Kept[] }): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  const base = kept.find((one) => one.base !== null)?.base ?? null;
  if (plain === null || base === null) return null;
  const language = look.language.value;
  const words = studioWords(language);
  const style = { digits: look.digits.value, profile: plain.profile };
  const month = headlineMonth(plain);
  const cell = (one: Kept, id: string) =>
    one.findings === null || one.base === null || !hasOutcome(one.findings, id)
      ? null
      : differenceAt(one.base, one.findings, id, month);
  const rows = plain.plan.outcomes
    .map(({ id }) => ({ id, cells: kept.map((one) => cell(one, id)) }))
    .map((row) => ({
      ...row,
      size: Math.max(0, ...row.cells.map((difference) => Math.abs(difference?.p50 ?? 0))),
    }))
    .sort((a, b) => b.size - a.size);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={words.compare.table}>
      <table class="compare-table">
        <caption>
          {words.compare.table} ({words.compare.byLargest})
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.compare.outcome}</th>
            <th scope="col">A · {words.compare.base}</th>
            {kept.map((one, i) => (
              <th scope="col" key={one.id}>
                {LETTERS[i]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => {
            const own = figureAt(base, id, month);
            return (
              <tr key={id}>
                <th scope="row">{outcomeLabel(plain, id)[language]}</th>
                <td>{range(own.p50, own.p5, own.p95, language, style)}</td>
                {cells.map((difference, i) => (
                  <td key={kept[i].id}>
                    {difference !== null && (
                      <>
                        {differenceRange(difference.p50, difference.p5, difference.p95, language, style)}
                        <br />
                        <small>
                          {Math.abs(Math.round(difference.p50)) < 10
                            ? exploreWords(language).notSure
                            : words.sureOf(Math.floor(difference.sign * 20))}
                        </small>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const hasOutcome = ({ run }: Findings, id: string): boolean =>
  run.scenario.plan.outcomes.some((outcome) => outcome.id === id);

import type { JSX } from 'preact';
import type { DrawSpread } from '../../experiment/index.ts';
import { differenceRange, people } from '../../text/index.ts';
import type { DirectorySession } from './directory-session.ts';
import { directoryWords } from './words.ts';

/** What a change makes of each camp on the last day, paired draw by draw, in a table and in a sentence that is spoken. */
export function Difference({ session }: { session: DirectorySession }): JSX.Element | null {
  const { difference, now, language: shown } = session;
  const found = difference.value;
  const findings = now.value;
  if (found === null || findings === null) return null;
  const language = shown.value;
  const words = directoryWords(language);
  const times = findings.coarse;
  const count = (n: number): string => people(Math.round(Math.abs(n) * times), language, {});
  const tell = ({ p50, p5, p95 }: DrawSpread): string =>
    Math.round(p50 * times) === 0 && Math.round(p5 * times) === 0 && Math.round(p95 * times) === 0
      ? words.same
      : differenceRange(p50 * times, p5 * times, p95 * times, language, {});
  const ard = found.ard.p50;
  const rows = found.camps.toSorted((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50));
  return (
    <section class="directory-difference" aria-labelledby="directory-difference">
      <h2 id="directory-difference">{words.difference}</h2>
      <p class="reading">{words.differenceReading}</p>
      <p role="status" aria-live="polite">
        {rows[0] !== undefined && (
          <>
            <bdi>{rows[0].name}</bdi>
            {': '}
            {tell(rows[0].difference)}.{' '}
          </>
        )}
        {Math.abs(ard) >= 0.0005 &&
          (ard > 0 ? words.farther(ard.toFixed(3)) : words.nearer(Math.abs(ard).toFixed(3)))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.difference}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.camp}</th>
              <th scope="col">{words.columns.before}</th>
              <th scope="col">{words.columns.after}</th>
              <th scope="col">{words.columns.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, base, other, difference: spread }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{count(base)}</td>
                <td>{count(other)}</td>
                <td>{tell(spread)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

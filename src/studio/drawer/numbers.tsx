import type { JSX } from 'preact';
import type { Num } from '../../experiment/index.ts';
import { factor, type NumberStyle, percent, phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

/** Numbers shown before the reader asks for the rest. */
const FIRST = 12;

interface NumbersProps {
  numbers: readonly Num[];
  session: Session;
  openEvidence: (name: string) => void;
}

/** Parameters as written, in other words, with their grade. */
export function Numbers({ numbers, session, openEvidence }: NumbersProps): JSX.Element {
  const { look } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const { basis, noBasis } = phrases(language);
  const style: NumberStyle = { digits: look.digits.value };
  const list = (some: readonly Num[]): JSX.Element => (
    <ul class="numbers">
      {some.map((num) => (
        <li key={num.id}>
          <button type="button" class="plain" onClick={() => openEvidence(num.id)}>
            <code dir="ltr">{num.id}</code>
          </button>{' '}
          <code dir="ltr">{num.text}</code>{' '}
          <span class={`chip ${num.basis ?? 'none'}`}>{num.basis === null ? noBasis : basis[num.basis]}</span>
          {num.speeds !== null && (
            <p class="reading">
              {words.drawer.perMonth(
                rangeOf(language, num.speeds.riskPerMonth, (n) => percent(n, language, style)),
              )}
              {language === 'ar' ? '؛ ' : '; '}
              {words.drawer.median(
                rangeOf(language, num.speeds.medianDays, (n) => factor(n, language, style)),
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{words.drawer.asWritten}</h3>
      {list(numbers.slice(0, FIRST))}
      {numbers.length > FIRST && (
        <details>
          <summary>{phrases(language).counted(numbers.length - FIRST, 'parameters')}</summary>
          {list(numbers.slice(FIRST))}
        </details>
      )}
    </>
  );
}

/** `3 (2 to 5)`, the ends in order. */
function rangeOf(
  language: 'en' | 'ar',
  { best, low, high }: { best: number; low: number; high: number },
  show: (n: number) => string,
): string {
  if (low === high) return show(best);
  const [least, most] = low < high ? [low, high] : [high, low];
  return language === 'ar'
    ? `${show(best)} (من ${show(least)} إلى ${show(most)})`
    : `${show(best)} (${show(least)} to ${show(most)})`;
}

import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

/** How the page is shown, and what its numbers are drawn from. */
export function Settings({ session }: { session: Session }): JSX.Element {
  const { look, besides, fitted } = session;
  const words = studioWords(look.language.value);
  const hasFit = besides.value.fits[''] !== undefined;
  return (
    <details class="settings">
      <summary>{words.settings}</summary>
      <div class="settings-panel">
        <Choice legend={words.theme} of={look.theme} names={words.themeNames} />
        <Choice legend={words.timeRuns} of={look.timeRuns} names={words.timeNames} />
        {look.language.value === 'ar' && (
          <Choice legend={words.digits} of={look.digits} names={words.digitNames} />
        )}
        {hasFit && (
          <fieldset>
            <legend>{words.draws}</legend>
            {([true, false] as const).map((is) => (
              <label key={String(is)}>
                <input
                  type="radio"
                  name="drawn-from"
                  checked={fitted.value === is}
                  onChange={() => {
                    fitted.value = is;
                  }}
                />{' '}
                {is ? words.drawNames.fitted : words.drawNames.ranges}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </details>
  );
}

function Choice<T extends string>({
  legend,
  of,
  names,
}: {
  legend: string;
  of: Signal<T>;
  names: Record<T, string>;
}): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(names) as T[]).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={legend}
            checked={of.value === value}
            onChange={() => {
              of.value = value;
            }}
          />{' '}
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

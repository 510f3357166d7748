import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Digits, Language } from '../../text/index.ts';
import { exploreWords } from '../words/explore.ts';
import { type LeverScale, partOf, within } from './lever-scale.ts';
import { typedNumber, westernDigits } from './typed-number.ts';

interface PullProps {
  label: string;
  labelledBy: string;
  scale: LeverScale;
  value: number;
  fileValue: number;
  language: Language;
  digits: Digits;
  /** `held`: the pointer is still down. */
  onPull: (value: number, held: boolean) => void;
}

/**
 * A slider with buttons and a box for the number: nothing needs dragging. The least stands where reading begins. The tick
 * is the file's value; a double click goes back to it.
 */
export function Pull(props: PullProps): JSX.Element {
  const { label, labelledBy, scale, value, fileValue, language, digits, onPull } = props;
  const words = exploreWords(language);
  const held = useRef(false);
  const show = (n: number): string => typedNumber(n, language, digits);
  const release = (): void => {
    if (!held.current) return;
    held.current = false;
    onPull(value, false);
  };
  const step = (way: 1 | -1): void => onPull(within(scale, value + way * scale.leap), false);
  return (
    <div class="pull">
      <button
        type="button"
        class="step"
        aria-label={words.less(label)}
        disabled={value <= scale.low}
        onClick={() => step(-1)}
      >
        <Sign plus={false} />
      </button>
      <span class="track">
        <span
          class="file-tick"
          style={{ insetInlineStart: `calc(0.6rem + (100% - 1.2rem) * ${partOf(scale, fileValue)})` }}
        />
        <input
          type="range"
          min={scale.low}
          max={scale.high}
          step={scale.step}
          value={value}
          aria-labelledby={labelledBy}
          aria-valuetext={words.leverNow(show(value), show(fileValue))}
          onPointerDown={() => {
            held.current = true;
          }}
          onInput={(event) => onPull(within(scale, event.currentTarget.valueAsNumber), held.current)}
          onPointerUp={release}
          onPointerCancel={release}
          onChange={(event) => {
            held.current = false;
            onPull(within(scale, event.currentTarget.valueAsNumber), false);
          }}
          onDblClick={() => onPull(fileValue, false)}
        />
      </span>
      <button
        type="button"
        class="step"
        aria-label={words.more(label)}
        disabled={value >= scale.high}
        onClick={() => step(1)}
      >
        <Sign plus />
      </button>
      <NumberBox {...props} />
    </div>
  );
}

/** The file's value, and the way back to it. */
export function FileValue({
  label,
  value,
  fileValue,
  language,
  digits,
  onPull,
}: Omit<PullProps, 'scale' | 'labelledBy'>): JSX.Element {
  const words = exploreWords(language);
  const shown = typedNumber(fileValue, language, digits);
  return (
    <button
      type="button"
      class="file-value"
      disabled={value === fileValue}
      title={words.backToFile(label, shown)}
      onClick={() => onPull(fileValue, false)}
    >
      <span class="unseen">{label}: </span>
      {words.file(shown)}
    </button>
  );
}

/** The number as it is typed; it pulls the lever when it is one. */
function NumberBox({ label, scale, value, language, digits, onPull }: PullProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const commit = (): void => {
    const number = Number(westernDigits(typed.value ?? ''));
    if (typed.value !== null && typed.value.trim() !== '' && Number.isFinite(number))
      onPull(Math.min(scale.high, Math.max(scale.low, number)), false);
    typed.value = null;
  };
  return (
    <input
      class="number-box"
      type="text"
      inputMode="decimal"
      dir="ltr"
      aria-label={exploreWords(language).numberOf(label)}
      value={typed.value ?? typedNumber(value, language, digits)}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') typed.value = null;
      }}
    />
  );
}

function Sign({ plus }: { plus: boolean }): JSX.Element {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={plus ? 'M1 6H11M6 1V11' : 'M1 6H11'} stroke="currentColor" stroke-width="2" />
    </svg>
  );
}

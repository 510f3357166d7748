import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { monthName, monthNumber } from '../../text/index.ts';
import { headlineMonth } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { PeriodsToggle } from './periods-toggle.tsx';
import { togglePlaying, usePlaying, wantsStills } from './playing.ts';
import { monthsOf } from './shown-series.ts';
import { axisPeriods, nextStart, periodStarts, stillMonths } from './time-axis.ts';
import { TimePicture } from './time-picture.tsx';

const SPEEDS = [0.5, 1, 2] as const;

/** The time that everything on the screen stands at: play, a slider over the months, periods and events. */
export function TimeBar({ session }: { session: Session }): JSX.Element | null {
  const { look, scenario } = session;
  const speed = useSignal<number>(1);
  usePlaying(session, speed.value);
  const months = useComputed(() => (scenario.value === null ? [] : monthsOf(scenario.value)));
  const periods = useComputed(() => (scenario.value === null ? [] : axisPeriods(scenario.value)));
  const starts = useComputed(() => (scenario.value === null ? [] : periodStarts(scenario.value)));
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const style = { digits: look.digits.value };
  const words = exploreWords(language);
  const last = months.value.length - 1;
  const month = Math.min(look.month.value, last);
  const date = monthName(months.value[month], language, style);
  const answer = headlineMonth(plain);
  const period = periods.value.findLast(
    ({ row, from, to }) => row === 0 && from <= month && month <= to + 0.1,
  )?.label[language];
  return (
    <section class="time-bar" aria-label={words.time}>
      <div class="time-controls">
        {wantsStills() ? (
          <Stills session={session} />
        ) : (
          <button
            type="button"
            class="play"
            aria-label={look.playing.value ? words.pause : words.play}
            title={look.playing.value ? words.pause : words.play}
            onClick={() => togglePlaying(session)}
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path
                d={look.playing.value ? 'M2 1H6V13H2ZM8 1H12V13H8Z' : 'M2 1L13 7L2 13Z'}
                fill="currentColor"
              />
            </svg>
          </button>
        )}
        <output class="month-now">
          {date} <small>{period}</small>
        </output>
        {!wantsStills() && (
          <label class="speed">
            <span class="unseen">{words.speed}</span>
            <select
              value={String(speed.value)}
              onChange={(event) => {
                speed.value = Number(event.currentTarget.value);
              }}
            >
              {SPEEDS.map((one) => (
                <option key={one} value={String(one)}>
                  {words.speeds[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <PeriodsToggle session={session} />
        <button
          type="button"
          class="to-answer"
          disabled={month === answer}
          onClick={() => {
            look.month.value = answer;
          }}
        >
          {words.toAnswer}
        </button>
      </div>
      <div class="time-track" dir={look.timeRuns.value}>
        <TimePicture session={session} />
        <span class="time-end">{monthNumber(months.value[0], language, style)}</span>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={month}
          aria-label={words.month}
          aria-valuetext={date}
          onInput={(event) => {
            look.playing.value = false;
            look.month.value = event.currentTarget.valueAsNumber;
          }}
          onKeyDown={(event) => {
            const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
            if (way === undefined || !event.shiftKey) return;
            event.preventDefault();
            const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
            const later = sideways && look.timeRuns.value === 'rtl' ? -way : way;
            look.month.value = nextStart(starts.value, month, later === 1 ? 1 : -1);
          }}
        />
        <span class="time-end">{monthNumber(months.value[last], language, style)}</span>
      </div>
    </section>
  );
}

/** For readers who want nothing to move: four dates that tell the whole. */
function Stills({ session }: { session: Session }): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const months = monthsOf(plain);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a row
    <div class="stills-row" role="group" aria-label={exploreWords(language).stills}>
      {stillMonths(plain).map((month) => (
        <button
          key={month}
          type="button"
          aria-pressed={look.month.value === month}
          onClick={() => {
            look.month.value = month;
          }}
        >
          {monthNumber(months[month], language, { digits: look.digits.value })}
        </button>
      ))}
    </div>
  );
}

import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { textWidth } from '../../report/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { monthNumber } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { lastMonthly } from './last-monthly.ts';
import { mostEver } from './people-at.ts';
import { monthsOf } from './shown-series.ts';
import { type AxisEvent, axisEvents, axisPeriods } from './time-axis.ts';
import { useSize } from './use-size.ts';

/** Half the width of the slider's thumb: the axis begins and ends where its middle can stand. */
const THUMB = 9;
const ROW = 17;
/** Rows of periods that are drawn; the rest are in the table of the file. */
const ROWS = 2;
const EVENTS = 22;
const LETTER = 11;

/** Periods as bands and events as marks with names, on the slider's own scale. */
export function TimePicture({ session }: { session: Session }): JSX.Element {
  const { look, scenario } = session;
  const { ref, size } = useSize<HTMLDivElement>();
  const periods = useComputed(() => (scenario.value === null ? [] : axisPeriods(scenario.value)));
  const mapped = lastMonthly(session);
  const most = useComputed(() => {
    const now = mapped.value;
    return now === null ? null : mostEver(now.findings.run.scenario, now.monthly);
  });
  const events = useComputed(() =>
    scenario.value === null ? [] : axisEvents(scenario.value, (place) => most.value?.get(place) ?? 0),
  );
  const plain = scenario.value;
  const room = size.value;
  return (
    <div class="time-picture" ref={ref} dir="ltr">
      {plain !== null && room !== null && (
        <Drawing
          session={session}
          scenario={plain}
          periods={look.periods.value ? periods.value : []}
          events={events.value}
          width={room.width}
          language={look.language.value}
        />
      )}
    </div>
  );
}

interface DrawingProps {
  session: Session;
  scenario: Scenario;
  periods: ReturnType<typeof axisPeriods>;
  events: readonly AxisEvent[];
  width: number;
  language: 'en' | 'ar';
}

function Drawing({ session, scenario, periods, events, width, language }: DrawingProps): JSX.Element {
  const words = exploreWords(language);
  const last = scenario.plan.recording.steps.length - 1;
  const backwards = session.look.timeRuns.value === 'rtl';
  const x = (month: number): number => {
    const along = THUMB + (Math.min(last, Math.max(0, month)) / last) * (width - 2 * THUMB);
    return backwards ? width - along : along;
  };
  const rows = Math.min(ROWS, Math.max(1, ...periods.map(({ row }) => row + 1)));
  const top = EVENTS;
  const height = top + rows * ROW + 2;
  const said = (event: AxisEvent): string =>
    words.event[event.what](event.names.map((name) => name[language]));
  const months = monthsOf(scenario);
  const ends = [0, last].map((month) => ({
    at: x(month) < width / 2 ? 2 : width - 2,
    text: monthNumber(months[month], language, { digits: session.look.digits.value }),
  }));
  const named = labelsWithRoom(events, x, said, width, ends);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return (
    <svg
      role="img"
      aria-label={words.periodsSummary(periods.length, events.length)}
      direction="ltr"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {events.map((event) => (
        <path
          key={`${event.at} ${event.what} ${said(event)}`}
          d={
            event.what === 'closed' || event.what === 'opened'
              ? cross(x(event.at))
              : `M${x(event.at)} ${top - 7}v6`
          }
          class={`event event-${event.what}`}
        >
          <title>{said(event)}</title>
        </path>
      ))}
      {named.map(({ at, text }) => (
        <text
          key={`${at} ${text}`}
          x={at}
          y={top - 11}
          text-anchor="middle"
          direction={direction}
          class="small"
        >
          {text}
        </text>
      ))}
      {ends.map(({ at, text }) => (
        <text key={at} x={at} y={top - 11} text-anchor={at < width / 2 ? 'start' : 'end'} class="time-limit">
          {text}
        </text>
      ))}
      {periods
        .filter(({ row }) => row < ROWS)
        .map(({ id, label, from, to, row }) => {
          const [a, b] = [x(from), x(to)].sort((m, n) => m - n);
          const fits = clipped(label[language], b - a - 6);
          return (
            <g key={id}>
              <rect
                x={a}
                y={top + row * ROW}
                width={Math.max(1, b - a - 1)}
                height={ROW - 2}
                class={`period period-${row}`}
              >
                <title>{label[language]}</title>
              </rect>
              {fits !== null && (
                <text
                  x={(a + b) / 2}
                  y={top + row * ROW + 11.5}
                  text-anchor="middle"
                  direction={direction}
                  class="period-name"
                >
                  {fits}
                </text>
              )}
            </g>
          );
        })}
    </svg>
  );
}

const cross = (x: number): string => `M${x - 3} ${EVENTS - 7}l6 6M${x + 3} ${EVENTS - 7}l-6 6`;

/** A name as far as there is room for it: whole, or its first words and an ellipsis, or not at all. */
function clipped(text: string, room: number): string | null {
  const width = (part: string): number => textWidth(part, LETTER) * 0.9;
  if (width(text) <= room) return text;
  const words = text.split(' ');
  for (let n = words.length - 1; n > 0; n--) {
    const part = `${words.slice(0, n).join(' ')}…`;
    if (width(part) <= room) return part;
  }
  return null;
}

/** Names of events where they do not run into each other: what was lost first, where most people were before the rest. */
function labelsWithRoom(
  events: readonly AxisEvent[],
  x: (month: number) => number,
  said: (event: AxisEvent) => string,
  width: number,
  ends: readonly { at: number; text: string }[],
): { at: number; text: string }[] {
  const taken = ends.map(({ at, text }): [number, number] => {
    const wide = textWidth(text, LETTER) + 6;
    return at < width / 2 ? [at, at + wide] : [at - wide, at];
  });
  const order: Record<AxisEvent['what'], number> = { lost: 0, taken: 1, closed: 2, opened: 3 };
  return [...events]
    .sort((a, b) => order[a.what] - order[b.what] || b.weight - a.weight)
    .flatMap((event) => {
      const text = said(event);
      const half = (textWidth(text, LETTER) * 0.9) / 2;
      const at = Math.min(width - half, Math.max(half, x(event.at)));
      const box: [number, number] = [at - half - 5, at + half + 5];
      if (half * 2 > width || taken.some(([from, to]) => box[0] < to && from < box[1])) return [];
      taken.push(box);
      return [{ at, text }];
    });
}

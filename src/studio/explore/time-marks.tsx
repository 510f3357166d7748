import type { JSX } from 'preact';
import { textWidth } from '../../report/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { monthNumber, people } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import type { ChartFrame } from './chart-frame.ts';
import { monthsOf } from './shown-series.ts';
import { yearStarts } from './time-axis.ts';

/** The years under a chart, the first and the last month in full. */
export function TimeMarks({
  session,
  scenario,
  frame,
}: {
  session: Session;
  scenario: Scenario;
  frame: ChartFrame;
}): JSX.Element {
  const { look } = session;
  const language = look.language.value;
  const style = { digits: look.digits.value };
  const months = monthsOf(scenario);
  const last = months.length - 1;
  const [start, end] = [months[0], months[last]].map((date) => monthNumber(date, language, style));
  const runsBack = look.timeRuns.value === 'rtl';
  const room = textWidth(end, 11);
  const taken = [frame.x(0) + (runsBack ? -room : room), frame.x(last) + (runsBack ? room : -room)].sort(
    (a, b) => a - b,
  );
  const years = yearStarts(scenario);
  const spacing = years.length > 1 ? Math.abs(frame.x(years[1].at) - frame.x(years[0].at)) : 99;
  const every = Math.max(1, Math.ceil(34 / spacing));
  return (
    <g class="time-marks">
      <path d={`M${frame.left} ${frame.bottom}H${frame.right}`} class="axis" />
      {years.map(({ at, year }, i) => {
        const x = frame.x(at);
        const shown = i % every === 0 && x > taken[0] + 14 && x < taken[1] - 14;
        return (
          <g key={year}>
            <path d={`M${x} ${frame.bottom}v4`} class="axis" />
            {shown && (
              <text x={x} y={frame.bottom + 16} text-anchor="middle" class="small">
                {yearName(year, language, style)}
              </text>
            )}
          </g>
        );
      })}
      <text x={frame.x(0)} y={frame.bottom + 16} text-anchor={runsBack ? 'end' : 'start'} class="small">
        {start}
      </text>
      <text x={frame.x(last)} y={frame.bottom + 16} text-anchor={runsBack ? 'start' : 'end'} class="small">
        {end}
      </text>
    </g>
  );
}

/** A year is a name: no separator between its thousands. */
export function yearName(year: string, language: 'en' | 'ar', style: { digits: 'latin' | 'arabic' }): string {
  return [...year].map((digit) => people(Number(digit), language, style)).join('');
}

/**
 * The line of the month at hand. It moves alone while time plays: the page keeps it as a layer of its own, on whole pixels,
 * and draws nothing below it again.
 */
export function PlayHead({ session, frame }: { session: Session; frame: ChartFrame }): JSX.Element {
  const x = Math.round(frame.x(session.look.month.value));
  return (
    <path
      d={`M0 ${frame.top - 4}V${frame.bottom}`}
      transform={`translate(${x} 0)`}
      style="will-change: transform"
      class="play-head"
    />
  );
}

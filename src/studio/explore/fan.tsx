import { useComputed } from '@preact/signals';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { outcomeLabel, type Quantiles } from '../../experiment/index.ts';
import { at, type Dot, dotsOf, drawn, paints } from '../../report/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { about, between, driverWords, monthName, phrases, range } from '../../text/index.ts';
import { type Findings, figureDraws } from '../session/findings.ts';
import { exploreWords } from '../words/explore.ts';
import { Amounts } from './amounts.tsx';
import { type ChartFrame, chartFrame } from './chart-frame.ts';
import type { ExploreProps } from './explore.tsx';
import { pairedOf } from './paired.ts';
import { monthsOf, shownSeries } from './shown-series.ts';
import { axisPosition } from './time-axis.ts';
import { PlayHead, TimeMarks } from './time-marks.tsx';
import { useSize } from './use-size.ts';

/** Single runs that are drawn. */
export const FUTURES = 20;

type Points = Pick<Quantiles, 'p5' | 'p25' | 'p50' | 'p75' | 'p95'>;

/** One figure over time: its median and ranges with published figures beside it, or twenty single runs. */
export function Fan({ session, figure }: ExploreProps & { figure: string }): JSX.Element | null {
  const { look, now, baseBeside } = session;
  const { ref, size } = useSize<HTMLDivElement>();
  const points = useComputed(() => pointsOf(now.value, figure));
  const before = useComputed(() => (pairedOf(session) === null ? null : pointsOf(baseBeside.value, figure)));
  const findings = now.value;
  if (findings === null) return null;
  const { scenario } = findings.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const style = { digits: look.digits.value, profile: scenario.profile };
  const months = monthsOf(scenario);
  const reading = language === 'ar' ? 'rtl' : 'ltr';
  const room = size.value;
  const frame = room && chartFrame(room, months.length, look.timeRuns.value, reading);
  const label =
    figure === 'left_alive' ? driverWords(language).leftAlive : outcomeLabel(scenario, figure)[language];
  const month = look.month.value;
  const { p5, p50, p95 } = points.value[month] ?? { p5: 0, p50: 0, p95: 0 };
  const summary = words.fanSummary(
    label,
    monthName(months[month], language, style),
    range(p50, p5, p95, language, style),
  );
  return (
    <figure class="stack-figure">
      <div class="chart" ref={ref} dir="ltr">
        {frame && room && (
          <Picture
            session={session}
            scenario={scenario}
            findings={findings}
            figure={figure}
            points={points.value}
            before={before.value}
            frame={frame}
            width={room.width}
            height={room.height}
            summary={summary}
          />
        )}
      </div>
      <figcaption class="figure-foot">
        <span>{summary}</span>
        <details class="map-note">
          <summary>{words.howToRead}</summary>
          <p>{look.futures.value ? words.futuresReading : words.fanReading}</p>
        </details>
        <details class="chart-table">
          <summary>{words.asTable}</summary>
          <table>
            <caption class="unseen">{label}</caption>
            <thead>
              <tr>
                {[
                  phrases(language).headings.date,
                  phrases(language).headings.median,
                  phrases(language).headings.half,
                  phrases(language).headings.ninety,
                ].map((title, i) => (
                  <th key={title} scope="col" class={i > 0 ? 'number' : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.value.map((q, i) =>
                months[i].slice(5, 7) === '12' || i === month ? (
                  <tr key={months[i]}>
                    <th scope="row">{monthName(months[i], language, style)}</th>
                    <td class="number">{about(q.p50, language, style)}</td>
                    <td class="number">{between(q.p25, q.p75, language, style)}</td>
                    <td class="number">{between(q.p5, q.p95, language, style)}</td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

function pointsOf(findings: Findings | null, figure: string): Points[] {
  if (findings === null) return [];
  const series = shownSeries(findings.run);
  return series.months.map((_, month) =>
    figure === 'left_alive' ? series.leftAlive(month) : series.at(figure, month),
  );
}

interface PictureProps extends Pick<ExploreProps, 'session'> {
  scenario: Scenario;
  findings: Findings;
  figure: string;
  points: Points[];
  before: Points[] | null;
  frame: ChartFrame;
  width: number;
  height: number;
  summary: string;
}

function Picture(props: PictureProps): JSX.Element {
  const { session, scenario, findings, figure, points, before, frame, width, height, summary } = props;
  const { look } = session;
  const language = look.language.value;
  const words = exploreWords(language);
  const shown = (people: number): number => drawn({ modelled: { profile: scenario.profile } }, people);
  const outcome = scenario.compiled.outcomes.find(({ id }) => id === figure);
  const dots = useComputed((): Dot[] => {
    if (outcome === undefined) return [];
    const [first, last] = [monthsOf(scenario)[0], monthsOf(scenario).at(-1) ?? ''];
    return dotsOf(scenario, outcome).filter(({ on }) => on >= first.slice(0, 7) && on <= last);
  });
  const futures = look.futures.value
    ? Array.from({ length: Math.min(FUTURES, findings.run.draws) }, (_, draw) =>
        points.map((_, month) => shown(figureDraws(findings, figure, month)[draw])),
      )
    : [];
  const highest = Math.max(
    10,
    ...points.map(({ p95 }) => shown(p95)),
    ...(before ?? []).map(({ p50 }) => shown(p50)),
    ...futures.flat(),
    ...dots.value.map(({ high }) => high),
  );
  const y = scaleLinear([0, highest], [frame.bottom, frame.top]).nice(4);
  const band = (low: 'p5' | 'p25', high: 'p75' | 'p95'): string =>
    area<Points>(
      (_, month) => at(frame.x(month)),
      (q) => at(y(shown(q[low]))),
      (q) => at(y(shown(q[high]))),
    )(points) ?? '';
  const edge = (values: readonly number[]): string =>
    line<number>(
      (_, month) => at(frame.x(month)),
      (people) => at(y(people)),
    )([...values]) ?? '';
  const colour = paints(scenario.compiled.outcomes).get(figure)?.colour ?? 'var(--link)';
  const last = points.length - 1;
  const end = points[last] ?? { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };
  const side =
    frame.labels.side === 'right'
      ? frame.right + (frame.amounts === 'right' ? 50 : 6)
      : frame.left - (frame.amounts === 'left' ? 50 : 6);
  const anchor = (frame.labels.side === 'right') === (language === 'en') ? 'start' : 'end';
  const marks = [
    { y: y(shown(end.p95)), text: words.ninety },
    { y: y(shown(end.p75)), text: words.half },
    { y: y(shown(end.p50)), text: words.median },
  ];
  let above = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    mark.y = Math.max(mark.y, above + 15, frame.top + 4);
    above = mark.y;
  }
  const over = Math.max(0, above - (frame.bottom - 4));
  return (
    <svg
      class="stack"
      role="img"
      aria-label={summary}
      direction="ltr"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <filter id="fan-soft" x="-5%" y="-5%" width="110%" height="110%">
          <feGaussianBlur stdDeviation="2" />
        </filter>
      </defs>
      <Amounts session={session} frame={frame} scale={y} share={false} />
      {look.futures.value ? (
        <g class="futures">
          {futures.map((values, i) => (
            <path key={i} d={edge(values)} stroke={colour} />
          ))}
        </g>
      ) : (
        <>
          <path d={band('p5', 'p95')} fill={colour} fill-opacity="0.22" filter="url(#fan-soft)" />
          <path d={band('p25', 'p75')} fill={colour} fill-opacity="0.4" />
          {frame.beside &&
            marks.map(({ y: place, text }) => (
              <text
                key={text}
                x={side}
                y={place - over + 4}
                direction={language === 'ar' ? 'rtl' : 'ltr'}
                text-anchor={anchor}
                class="small"
              >
                {text}
              </text>
            ))}
          <path
            d={edge(points.map(({ p50 }) => shown(p50)))}
            fill="none"
            stroke={colour}
            stroke-width="2.4"
          />
        </>
      )}
      {before !== null && (
        <g class="ghost">
          <path d={edge(before.map(({ p50 }) => shown(p50)))} class="ghost-under" />
          <path d={edge(before.map(({ p50 }) => shown(p50)))} class="ghost-line" />
        </g>
      )}
      {dots.value.map((dot) => {
        const day = Date.parse(`${dot.on.length === 7 ? `${dot.on}-28` : dot.on}T00:00:00Z`) / 86_400_000;
        const x = frame.x(axisPosition(scenario, day - scenario.compiled.origin));
        return (
          <g key={`${dot.on} ${dot.best}`} class={`dot ${dot.adjusted ? 'is-adjusted' : ''}`}>
            <path
              d={`M${x} ${y(dot.high)}V${y(dot.low)}M${x - 4} ${y(dot.high)}H${x + 4}M${x - 4} ${y(dot.low)}H${x + 4}`}
            />
            <circle cx={x} cy={y(dot.best)} r="4" />
          </g>
        );
      })}
      <PlayHead session={session} frame={frame} />
      <TimeMarks session={session} scenario={scenario} frame={frame} />
    </svg>
  );
}

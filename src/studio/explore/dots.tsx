import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import './dots.css';
import { outcomeLabel } from '../../experiment/index.ts';
import { drawn, paints } from '../../report/index.ts';
import { about, driverWords, monthName, people } from '../../text/index.ts';
import { type Findings, figureDraws } from '../session/findings.ts';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';
import { leverScale } from './lever-scale.ts';
import { pairedOf } from './paired.ts';
import { DOTS, dotSize, quantileDots, stackDots } from './quantile-dots.ts';
import { monthsOf } from './shown-series.ts';
import { typedNumber, westernDigits } from './typed-number.ts';
import { useSize } from './use-size.ts';

/** Half the width of a slider's thumb: the scale begins and ends where its middle can stand. */
const THUMB = 9;
/** Room for numbers under the dots, and for the marks of the file. */
const FOOT = 24;

/** One figure at one month for a decision: twenty dots for all draws, and how many of them lie above a number that can be moved. */
export function Dots({
  session,
  figure,
}: Pick<ExploreProps, 'session'> & { figure: string }): JSX.Element | null {
  const { look, now } = session;
  const { ref, size } = useSize<HTMLDivElement>();
  const findings = now.value;
  if (findings === null) return null;
  const { scenario } = findings.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const style = { digits: look.digits.value, profile: scenario.profile };
  const count = (n: number): string => people(n, language, { digits: look.digits.value });
  const month = look.month.value;
  // Of an armed group nobody may measure in a picture what the words do not say.
  const dotsOf = (of: Findings): number[] =>
    quantileDots(figureDraws(of, figure, month)).map((n) =>
      drawn({ modelled: { profile: scenario.profile } }, n),
    );
  const pair = pairedOf(session);
  const values = dotsOf(findings);
  const before = pair === null ? null : dotsOf(pair.before);
  const all = [...values, ...(before ?? [])];
  const chosen = look.threshold.value?.figure === figure ? look.threshold.value.people : null;
  const [least, most] = [Math.min(...all, chosen ?? all[0]), Math.max(...all, chosen ?? all[0])];
  const step = Math.max(10, leverScale({ low: least, high: most }).step);
  const low = Math.max(0, Math.floor(least / step - 1) * step);
  const high = Math.ceil(most / step + 1) * step;
  const threshold = chosen ?? Math.round(values[DOTS / 4] / step) * step;
  const above = (dots: readonly number[]): number => dots.filter((n) => n > threshold).length;
  const label =
    figure === 'left_alive' ? driverWords(language).leftAlive : outcomeLabel(scenario, figure)[language];
  const date = monthName(monthsOf(scenario)[month], language, style);
  const summary = [
    words.dotsSummary({
      label,
      date,
      threshold: count(threshold),
      runs: count(above(values)),
      of: count(DOTS),
    }),
    ...(before === null ? [] : [words.dotsBefore(count(above(before)), count(DOTS))]),
  ].join(' ');
  const put = (to: number): void => {
    if (Number.isFinite(to)) look.threshold.value = { figure, people: Math.max(0, Math.round(to)) };
  };
  const width = size.value?.width ?? 0;
  const height = Math.max(60, size.value?.height ?? 0);
  const x = scaleLinear([low, high], language === 'ar' ? [width - THUMB, THUMB] : [THUMB, width - THUMB]);
  const floor = height - FOOT;
  const order = values.map((value) => ({ value, at: x(value) })).sort((a, b) => a.at - b.at);
  const places = order.map(({ at }) => at);
  const wide = dotSize(places, floor - 4);
  const colour = paints(scenario.compiled.outcomes).get(figure)?.colour ?? 'var(--link)';
  return (
    <figure class="stack-figure dots">
      <div class="chart" ref={ref} dir="ltr">
        {width > 0 && (
          <svg
            class="stack"
            role="img"
            aria-label={summary}
            direction="ltr"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            {stackDots(places, wide).map(({ x: at, row }, i) => (
              <circle
                key={i}
                cx={at}
                cy={floor - (row + 0.5) * wide}
                r={wide / 2 - 1}
                fill={order[i].value > threshold ? colour : 'var(--paper)'}
                stroke={colour}
                stroke-width="1.5"
              />
            ))}
            <path d={`M0 ${floor}H${width}`} class="axis" />
            {before?.map((value, i) => (
              <path key={i} d={`M${x(value)} ${floor + 1}v6`} class="dot-before" />
            ))}
            {x
              .ticks(Math.max(2, Math.floor(width / 110)))
              .filter((tick) => x(tick) > 22 && x(tick) < width - 22)
              .map((tick) => (
                <text key={tick} x={x(tick)} y={floor + 20} text-anchor="middle" class="small">
                  {count(tick)}
                </text>
              ))}
            <path d={`M${x(threshold)} 2V${height}`} class="play-head" />
          </svg>
        )}
      </div>
      <div class="threshold">
        <input
          type="range"
          class="whole"
          min={low}
          max={high}
          step={step}
          value={threshold}
          aria-label={words.threshold}
          aria-valuetext={summary}
          onInput={(event) => put(event.currentTarget.valueAsNumber)}
        />
      </div>
      <figcaption class="figure-foot">
        <label class="threshold-number">
          {words.threshold}{' '}
          <input
            type="text"
            inputMode="numeric"
            class="number-box"
            dir="ltr"
            value={typedNumber(threshold, language, look.digits.value)}
            onChange={(event) =>
              put(Number(westernDigits(event.currentTarget.value).replaceAll(',', '') || 'none'))
            }
          />
        </label>
        <span class="dots-told">{summary}</span>
        <details class="map-note">
          <summary>{words.howToRead}</summary>
          <p>{words.dotsReading}</p>
        </details>
        <details class="chart-table">
          <summary>{words.asTable}</summary>
          <table>
            <caption class="unseen">{`${label}, ${date}`}</caption>
            <thead>
              <tr>
                <th scope="col">{words.dot}</th>
                <th scope="col" class="number">
                  {label}
                </th>
                {before !== null && (
                  <th scope="col" class="number">
                    {words.ownStructure}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {values.map((value, i) => (
                <tr key={i}>
                  <th scope="row">{count(i + 1)}</th>
                  <td class="number">{about(value, language, style)}</td>
                  {before !== null && <td class="number">{about(before[i], language, style)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

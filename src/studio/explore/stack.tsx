import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Quantiles } from '../../experiment/index.ts';
import { at, drawn, paints } from '../../report/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Language, monthName, type NumberStyle, phrases } from '../../text/index.ts';
import type { Findings } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { Amounts } from './amounts.tsx';
import { type ChartFrame, chartFrame } from './chart-frame.ts';
import { lastMonthly, type Mapped } from './last-monthly.ts';
import { ObservedMarks } from './observed-marks.tsx';
import { fillIn, Patterns, Swatch } from './paint.tsx';
import { pairedOf } from './paired.ts';
import { drawsOf, placeOverTime, sharesAt } from './people-at.ts';
import { RangeTable } from './range-table.tsx';
import { inFamilies, shownSeries } from './shown-series.ts';
import { type Band, spreadApart, stacked } from './stacked.ts';
import { inParts, inPeople, type Telling } from './telling.ts';
import { PlayHead, TimeMarks } from './time-marks.tsx';
import { useSize } from './use-size.ts';

interface StackProps {
  session: Session;
  share: boolean;
}

interface Layer {
  id: string;
  /** Medians, as they may be drawn. [months] */
  values: number[];
  points(month: number): Quantiles;
  /** Of everybody in the stack. */
  share(month: number): Quantiles;
}

/** Height of a label of two lines beside the stack; Arabic stands higher. */
const LABEL = { en: 27, ar: 33 };

/** How a layer is told, as people or as parts of all, and the points of either. */
function toldAs(
  share: boolean,
  language: Language,
  style: NumberStyle,
): [Telling, (layer: Layer, month: number) => Quantiles] {
  return share
    ? [inParts(language, style), (layer, month) => layer.share(month)]
    : [inPeople(language, style), (layer, month) => layer.points(month)];
}

/** Outcomes on top of each other, month by month; the file's own as thin lines when something is changed. */
export function Stack({ session, share }: StackProps): JSX.Element | null {
  const { look, now, base, baseBeside } = session;
  const mapped = lastMonthly(session);
  const { ref, size } = useSize<HTMLDivElement>();
  const pointed = useSignal<string | null>(null);
  const layers = useComputed(() => layersOf(now.value, mapped.value, look.place.value));
  const before = useComputed(() => {
    if (pairedOf(session) === null) return null;
    const place = look.place.value;
    if (place === null) return layersOf(baseBeside.value, null, null);
    const own = base.value;
    return own?.monthly ? layersOf(own, { findings: own, monthly: own.monthly, old: false }, place) : null;
  });
  const findings = now.value;
  const language = look.language.value;
  const room = size.value;
  const months = findings?.run.scenario.plan.recording.steps.length ?? 0;
  const runs = look.timeRuns.value;
  const frame = useMemo(
    () => room && chartFrame(room, months, runs, language === 'ar' ? 'rtl' : 'ltr'),
    [room, months, runs, language],
  );
  // A lever leaves the scenario's text as it is, and with it all that does not move with the numbers.
  const scenario = useMemo(() => findings?.run.scenario ?? null, [findings?.run.scenario.source]);
  if (findings === null || scenario === null) return null;
  const words = exploreWords(language);
  const place = look.place.value;
  const placeLabel =
    scenario.source.places.find(({ key }) => key.value === place)?.value.label?.[language] ?? place;
  return (
    <figure
      class={`stack-figure ${place !== null && mapped.value?.old ? 'is-old' : ''}`}
      onPointerLeave={() => {
        pointed.value = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pointed.value = null;
      }}
    >
      <div class="chart" ref={ref} dir="ltr">
        {frame && room && (
          <>
            <Picture
              session={session}
              scenario={scenario}
              layers={layers.value}
              before={before.value}
              frame={frame}
              height={room.height}
              width={room.width}
              share={share}
            />
            {frame.beside && (
              <Labels
                session={session}
                layers={layers}
                frame={frame}
                share={share}
                pointed={pointed}
                beside
              />
            )}
            <StackPanel session={session} layers={layers} frame={frame} share={share} pointed={pointed} />
          </>
        )}
      </div>
      {frame && !frame.beside && (
        <Labels
          session={session}
          layers={layers}
          frame={frame}
          share={share}
          pointed={pointed}
          beside={false}
        />
      )}
      <figcaption class="figure-foot">
        <StackSentence session={session} layers={layers} />
        <details class="map-note">
          <summary>{words.howToRead}</summary>
          <p>
            {place === null
              ? words.stackReading
              : words.placeReading(
                  placeLabel ?? '',
                  phrases(language).counted(
                    mapped.value === null ? 0 : drawsOf(mapped.value.monthly),
                    'draws',
                  ),
                )}
          </p>
        </details>
        <StackTable session={session} layers={layers.value} />
      </figcaption>
    </figure>
  );
}

/** Medians of all, or of one place, from the bottom of the stack. */
function layersOf(findings: Findings | null, mapped: Mapped | null, place: string | null): Layer[] {
  if (findings === null) return [];
  const { scenario } = findings.run;
  const style = { modelled: { profile: scenario.profile } };
  const ordered = inFamilies(scenario.compiled.outcomes.map(({ id, family }, o) => ({ id, family, o })));
  if (place !== null) {
    if (mapped === null) return [];
    const { findings: of, monthly } = mapped;
    const rows = placeOverTime(of.run.scenario, monthly, place);
    return ordered.map(({ id, o }) => ({
      id,
      values: rows.map(({ people }) => drawn(style, people[o].p50)),
      points: (month) => rows[month].people[o],
      share: (month) => sharesAt(of.run.scenario, monthly, month, place)[o],
    }));
  }
  const series = shownSeries(findings.run);
  return ordered.map(({ id }) => ({
    id,
    values: series.months.map((_, month) => drawn(style, series.at(id, month).p50)),
    points: (month) => series.at(id, month),
    share: (month) => series.share(id, month),
  }));
}

interface PictureProps extends StackProps {
  scenario: Scenario;
  layers: Layer[];
  before: Layer[] | null;
  frame: ChartFrame;
  width: number;
  height: number;
}

function Picture({
  session,
  scenario,
  layers,
  before,
  frame,
  width,
  height,
  share,
}: PictureProps): JSX.Element {
  const { look } = session;
  const bands = stacked(layers, share);
  const ghost = useMemo(() => (before === null ? [] : stacked(before, share)), [before, share]);
  const highest = share
    ? 1
    : roundedUp(Math.max(10, ...bands.flatMap(({ high }) => high), ...ghost.flatMap(({ high }) => high)));
  const y = scaleLinear([0, highest], [frame.bottom, frame.top]);
  const { outcomes } = scenario.compiled;
  const painted = useMemo(() => paints(outcomes), [outcomes]);
  const patterns = useMemo(() => <Patterns painted={painted} prefix="stack" />, [painted]);
  const shape = area<number>(
    (_, month) => at(frame.x(month)),
    (_, month) => at(y(current.low[month])),
    (_, month) => at(y(current.high[month])),
  );
  let current: Band = { id: '', low: [], high: [] };
  const pathOf = (band: Band): string => {
    current = band;
    return shape(band.high) ?? '';
  };
  const edge = line<number>(
    (_, month) => at(frame.x(month)),
    (people) => at(y(people)),
  );
  const ghosts = useMemo(
    () =>
      ghost.map(({ id, high }) => {
        const d = edge(high) ?? '';
        return (
          <g key={id} class="ghost">
            <path d={d} class="ghost-under" />
            <path d={d} class="ghost-line" />
          </g>
        );
      }),
    [ghost, frame, highest],
  );
  const seek = (event: { clientX: number; currentTarget: Element }): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    look.month.value = frame.monthAt(event.clientX - left);
  };
  const chosen = look.outcome.value;
  return (
    <svg
      class="stack"
      role="img"
      aria-label={exploreWords(look.language.value).how}
      direction="ltr"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse') seek(event);
      }}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' && event.buttons === 1) seek(event);
      }}
    >
      {patterns}
      <Amounts session={session} frame={frame} scale={y} share={share} />
      {bands.map((band) => (
        <path
          key={band.id}
          d={pathOf(band)}
          fill={fillIn(painted, 'stack', band.id)}
          class={`band ${chosen !== null && chosen !== band.id ? 'is-aside' : ''}`}
        />
      ))}
      {ghosts}
      <ObservedMarks session={session} scenario={scenario} frame={frame} />
      <PlayHead session={session} frame={frame} />
      <TimeMarks session={session} scenario={scenario} frame={frame} />
    </svg>
  );
}

/** The top of the scale: a little above what is shown, in steps, so that it stands still while a lever moves the bands. */
function roundedUp(people: number): number {
  const step = 10 ** (Math.floor(Math.log10(people)) - 1) * 2;
  return Math.ceil((1.02 * people) / step) * step;
}

interface LabelsProps {
  session: Session;
  layers: ReadonlySignal<Layer[]>;
  frame: ChartFrame;
  share: boolean;
  /** The outcome whose ranges are shown. */
  pointed: Signal<string | null>;
  beside: boolean;
}

/** The names of the bands beside their ends, with their people at the month and the range: choosing one shows it alone. */
function Labels({ session, layers, frame, share, pointed, beside }: LabelsProps): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const { scenario } = findings.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const style = { digits: look.digits.value, profile: scenario.profile };
  const painted = paints(scenario.compiled.outcomes);
  const labels = new Map(shownSeries(findings.run).outcomes.map(({ id, label }) => [id, label[language]]));
  const month = look.month.value;
  const bands = stacked(layers.value, true);
  const last = (layers.value[0]?.values.length ?? 1) - 1;
  const height = frame.bottom - frame.top;
  const middles = bands.map(({ low, high }) => height * (1 - (low[last] + high[last]) / 2));
  const label = Math.min(LABEL[language], height / Math.max(1, bands.length));
  const tops = spreadApart(middles, label, height);
  const [telling, pointsOf] = toldAs(share, language, style);
  const rows = layers.value.map((layer, i) => ({
    id: layer.id,
    points: pointsOf(layer, month),
    top: tops[i],
  }));
  return (
    <ul
      class={beside ? 'band-labels' : 'band-list'}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      style={beside ? { [frame.labels.side]: '0', width: `${frame.labels.width}px` } : {}}
    >
      {(beside ? rows : rows.toReversed()).map(({ id, points, top }) => (
        <li key={id} style={beside ? { top: `${frame.top + top - label / 2}px` } : {}}>
          <button
            type="button"
            class="band-label"
            aria-pressed={look.outcome.value === id}
            title={words.chooseOutcome}
            onPointerEnter={() => {
              pointed.value = id;
            }}
            onFocus={() => {
              pointed.value = id;
            }}
            onBlur={() => {
              if (pointed.value === id) pointed.value = null;
            }}
            onClick={() => {
              look.outcome.value = look.outcome.value === id ? null : id;
            }}
          >
            <Swatch paint={painted.get(id)} id={id} />
            <span class="band-words">
              <span class="band-name">{labels.get(id) ?? id}</span> <strong>{telling.median(points)}</strong>{' '}
              <small class="range">{telling.ninety(points)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The outcome that is pointed at or has the focus, with both ranges. */
function StackPanel({
  session,
  layers,
  frame,
  share,
  pointed,
}: Omit<LabelsProps, 'beside'>): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  const layer = layers.value.find(({ id }) => id === pointed.value);
  if (findings === null || layer === undefined) return null;
  const language = look.language.value;
  const style = { digits: look.digits.value, profile: findings.run.scenario.profile };
  const series = shownSeries(findings.run);
  const month = look.month.value;
  const [telling, pointsOf] = toldAs(share, language, style);
  return (
    <div
      class="range-panel"
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      style={
        look.timeRuns.value === 'ltr'
          ? { left: `${frame.left + 4}px` }
          : { left: 'auto', right: `calc(100% - ${frame.right - 4}px)` }
      }
    >
      <RangeTable
        caption={monthName(series.months[month], language, style)}
        isCaptionSeen
        heading={phrases(language).headings.outcome}
        rows={[
          {
            key: layer.id,
            label: series.outcomes.find(({ id }) => id === layer.id)?.label[language] ?? layer.id,
            points: pointsOf(layer, month),
          },
        ]}
        telling={telling}
        language={language}
      />
    </div>
  );
}

function StackSentence({
  session,
  layers,
}: {
  session: Session;
  layers: ReadonlySignal<Layer[]>;
}): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const series = shownSeries(findings.run);
  const style = { digits: look.digits.value, profile: findings.run.scenario.profile };
  const month = look.month.value;
  const telling = inPeople(language, style);
  const parts = layers.value.map(({ id, points }) =>
    words.placeCount(
      series.outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id,
      telling.whole(points(month)),
    ),
  );
  return (
    <span class="unseen">
      {words.stackSummary(monthName(series.months[month], language, style), phrases(language).list(parts))}
    </span>
  );
}

/** The same as tables: the month at hand with both ranges, and the last month of each year with one. */
function StackTable({ session, layers }: { session: Session; layers: Layer[] }): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const series = shownSeries(findings.run);
  const style = { digits: look.digits.value, profile: findings.run.scenario.profile };
  const labels = new Map(series.outcomes.map(({ id, label }) => [id, label[language]]));
  const telling = inPeople(language, style);
  const atHand = look.month.value;
  const years = series.months.flatMap((date, month) => (date.slice(5, 7) === '12' ? [month] : []));
  return (
    <details class="chart-table">
      <summary>{words.asTable}</summary>
      <RangeTable
        caption={monthName(series.months[atHand], language, style)}
        isCaptionSeen
        heading={phrases(language).headings.outcome}
        rows={layers.toReversed().map(({ id, points }) => ({
          key: id,
          label: labels.get(id) ?? id,
          points: points(atHand),
        }))}
        telling={telling}
        language={language}
      />
      <table>
        <caption>{words.yearEnds}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases(language).headings.date}</th>
            {layers.map(({ id }) => (
              <th key={id} scope="col" class="number">
                {labels.get(id) ?? id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((month) => (
            <tr key={month}>
              <th scope="row">{monthName(series.months[month], language, style)}</th>
              {layers.map(({ id, points }) => (
                <td key={id} class="number">
                  {telling.whole(points(month))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

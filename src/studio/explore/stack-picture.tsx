import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { at, paints } from '../../report/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { Amounts } from './amounts.tsx';
import type { ChartFrame } from './chart-frame.ts';
import { ObservedMarks } from './observed-marks.tsx';
import { fillIn, Patterns } from './paint.tsx';
import type { Layer } from './stack-layers.ts';
import { type Band, stacked } from './stacked.ts';
import { PlayHead, TimeMarks } from './time-marks.tsx';

interface StackPictureProps {
  session: Session;
  share: boolean;
  scenario: Scenario;
  layers: Layer[];
  before: Layer[] | null;
  frame: ChartFrame;
  width: number;
  height: number;
}

/** Bands on top of each other with time below them, and the file's own as thin lines. Nothing here but the play head moves with the month. */
export function StackPicture({
  session,
  scenario,
  layers,
  before,
  frame,
  width,
  height,
  share,
}: StackPictureProps): JSX.Element {
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

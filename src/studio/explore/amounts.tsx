import type { ScaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { people, percent } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import type { ChartFrame } from './chart-frame.ts';

/** Lines across a chart with their amounts on the side where reading begins. */
export function Amounts({
  session,
  frame,
  scale,
  share,
}: {
  session: Session;
  frame: ChartFrame;
  scale: ScaleLinear<number, number>;
  share: boolean;
}): JSX.Element {
  const { look } = session;
  const style = { digits: look.digits.value };
  const language = look.language.value;
  const left = frame.amounts === 'left';
  return (
    <g>
      {scale
        .ticks(4)
        .filter((tick) => share || Number.isInteger(tick))
        .map((tick) => (
          <g key={tick}>
            <path d={`M${frame.left} ${scale(tick)}H${frame.right}`} class="grid" />
            <text
              x={left ? frame.left - 5 : frame.right + 5}
              y={scale(tick) + 4}
              text-anchor={left ? 'end' : 'start'}
              class="small"
            >
              {share ? percent(tick, language, style) : people(tick, language, style)}
            </text>
          </g>
        ))}
    </g>
  );
}

import { scaleLinear } from 'd3-scale';
import type { Size } from './use-size.ts';

/** Where the parts of a chart over time lie, in CSS pixels. */
export interface ChartFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Labels stand beside the end of time where there is room, else below the picture. */
  beside: boolean;
  /** The side where the column of labels begins, and its width. */
  labels: { side: 'left' | 'right'; width: number };
  /** The side of amounts: that where reading begins. */
  amounts: 'left' | 'right';
  /** Position of a month, and the month at a position. */
  x(month: number): number;
  monthAt(x: number): number;
}

const NARROW = 430;
const LABELS = 166;
const AMOUNTS = 44;
const EDGE = 8;

/** `months`: how many there are. Time and reading may run in different directions: labels follow time, amounts reading. */
export function chartFrame(
  { width, height }: Size,
  months: number,
  timeRuns: 'ltr' | 'rtl',
  reading: 'ltr' | 'rtl',
): ChartFrame {
  const beside = width >= NARROW;
  const side = timeRuns === 'ltr' ? 'right' : 'left';
  const amounts = reading === 'ltr' ? 'left' : 'right';
  const labels = beside ? LABELS : 0;
  const onLeft = (side === 'left' ? labels : 0) + (amounts === 'left' ? AMOUNTS : 0);
  const onRight = (side === 'right' ? labels : 0) + (amounts === 'right' ? AMOUNTS : 0);
  const left = Math.max(EDGE, onLeft);
  const right = width - Math.max(EDGE, onRight);
  const scale = scaleLinear([0, Math.max(1, months - 1)], timeRuns === 'ltr' ? [left, right] : [right, left]);
  return {
    left,
    right,
    top: 10,
    bottom: height - 22,
    beside,
    labels: { side, width: labels },
    amounts,
    x: (month) => scale(month),
    monthAt: (x) => Math.min(months - 1, Math.max(0, Math.round(scale.invert(x)))),
  };
}

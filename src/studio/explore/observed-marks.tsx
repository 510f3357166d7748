import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { civilText, type Scenario } from '../../scenario/index.ts';
import { dayName } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { ChartFrame } from './chart-frame.ts';
import { axisPosition } from './time-axis.ts';

/** Where published figures stand in time, on the axis: each says what it counts. */
export function ObservedMarks({
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
  const words = exploreWords(language);
  const marks = useComputed(() =>
    (scenario.source.observations ?? []).map(({ id, on, label, value }) => ({
      id: id.value,
      at: axisPosition(scenario, on.value - scenario.compiled.origin),
      on: civilText(on.value),
      label,
      text: value.value.text,
    })),
  );
  return (
    <g class="observed">
      {marks.value.map(({ id, at, on, label, text }) => (
        <circle key={id} cx={frame.x(Math.max(0, at))} cy={frame.bottom} r="3.5">
          <title>
            {words.observed(
              label?.[language] ?? id,
              text,
              dayName(on, language, { digits: look.digits.value }),
            )}
          </title>
        </circle>
      ))}
    </g>
  );
}

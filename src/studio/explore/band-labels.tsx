import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { paints } from '../../report/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { ChartFrame } from './chart-frame.ts';
import { Swatch } from './paint.tsx';
import { shownSeries } from './shown-series.ts';
import { type Layer, toldAs } from './stack-layers.ts';
import { spreadApart, stacked } from './stacked.ts';

/** Height of a label of two lines beside the stack; Arabic stands higher. */
const LABEL = { en: 27, ar: 33 };

export interface BandLabelsProps {
  session: Session;
  layers: ReadonlySignal<Layer[]>;
  frame: ChartFrame;
  share: boolean;
  /** The outcome whose ranges are shown. */
  pointed: Signal<string | null>;
  beside: boolean;
}

/** The names of the bands beside their ends, with their people at the month and the range: choosing one shows it alone. */
export function BandLabels({
  session,
  layers,
  frame,
  share,
  pointed,
  beside,
}: BandLabelsProps): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  const outcomes = findings?.run.scenario.compiled.outcomes;
  const painted = useMemo(() => paints(outcomes ?? []), [outcomes]);
  if (findings === null) return null;
  const { scenario } = findings.run;
  const language = look.language.value;
  const words = exploreWords(language);
  const style = { digits: look.digits.value, profile: scenario.profile };
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

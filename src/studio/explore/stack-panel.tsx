import type { JSX } from 'preact';
import { monthName, phrases } from '../../text/index.ts';
import type { BandLabelsProps } from './band-labels.tsx';
import { RangeTable } from './range-table.tsx';
import { shownSeries } from './shown-series.ts';
import { toldAs } from './stack-layers.ts';

/** The outcome that is pointed at or has the focus, with both ranges. */
export function StackPanel({
  session,
  layers,
  frame,
  share,
  pointed,
}: Omit<BandLabelsProps, 'beside'>): JSX.Element | null {
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

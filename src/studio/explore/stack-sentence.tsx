import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { monthName, phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { shownSeries } from './shown-series.ts';
import type { Layer } from './stack-layers.ts';
import { inPeople } from './telling.ts';

/** What the stack shows at the month, for those who cannot see it. */
export function StackSentence({
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

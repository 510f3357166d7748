import { type Edition, ninetyRange, say } from '../../edition.ts';
import { leansMostOn, weightiestDispute } from '../../leanings.ts';
import { outcomesOfThoseWhoLeft } from '../../left-alive.ts';
import { html, type Markup } from '../../markup.ts';
import { section } from '../../parts.ts';
import { briefWords } from '../../words/brief.ts';
import { nextSentence } from '../drivers.ts';
import { partNames, partOf } from '../parameters.ts';

/** Where to look next: the widest range, the part on which the answer leans, the weightiest dispute, the most assumed part. */
export function briefNext(edition: Edition): Markup {
  const { language } = edition;
  const brief = briefWords(language);
  const asked = edition.drivers === null ? widest(edition) : nextSentence(edition, edition.drivers);
  const lines = [asked, leaning(edition), dispute(edition), mostAssumed(edition)].filter(
    (line) => line !== null,
  );
  return section(
    edition,
    'brief-next',
    brief.parts.next,
    html`<ol class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ol><p class="reading">${brief.nextBasis}</p>`,
  );
}

function widest(edition: Edition): string | null {
  const { summary, language } = edition;
  const [first] = outcomesOfThoseWhoLeft(summary)
    .map((outcome) => ({ outcome, width: outcome.headline.p95 - outcome.headline.p5 }))
    .sort((a, b) => b.width - a.width);
  return first === undefined
    ? null
    : briefWords(language).widest(
        say(edition, first.outcome.label),
        ninetyRange(edition, first.outcome.headline),
      );
}

function leaning(edition: Edition): string | null {
  const part = leansMostOn(edition);
  return part && briefWords(edition.language).lookAt(say(edition, part.label));
}

function dispute(edition: Edition): string | null {
  const found = weightiestDispute(edition);
  const label = edition.scenario.source.disputes?.find(({ key }) => key.value === found?.id)?.value.label;
  return found && briefWords(edition.language).openDispute(label ? say(edition, label) : found.id);
}

function mostAssumed(edition: Edition): string | null {
  const { scenario, language } = edition;
  const counts = new Map<string, number>();
  for (const { id, basis, converted } of scenario.parameters) {
    if (converted.low === converted.high || (basis ?? 'assumed') !== 'assumed') continue;
    counts.set(partOf(id), (counts.get(partOf(id)) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  const [part, count] = first;
  return briefWords(language).assumedMost(partNames(edition).get(part) ?? part, count);
}

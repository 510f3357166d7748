import { dayName, monthName } from '../../../text/index.ts';
import { paints } from '../../charts/palette.ts';
import { theatreMap, theatreView } from '../../charts/theatre-map.ts';
import { type Edition, say } from '../../edition.ts';
import { html, type Markup } from '../../markup.ts';
import { medianAndRange, section, sourceLine, table } from '../../parts.ts';
import { studyWords } from '../../study-words.ts';
import { briefWords } from '../../words/brief.ts';
import { insideOn, largestOn, placeNames } from '../maps.ts';

/** Width of a still in units, and how many places are named in it. */
const STILL = 320;
const NAMED = 5;
/** Links of fewer people are left out of a still. */
const LEAST_PEOPLE = 100;
const STILLS = 4;

/** What happened on four dates: a map and one line each; a table where places have no positions. */
export function briefStills(edition: Edition): Markup {
  const { summary, language } = edition;
  const brief = briefWords(language);
  const words = studyWords(language);
  const view = theatreView(edition, STILL);
  const maps = summary.maps.slice(-STILLS);
  if (view === null || maps.length === 0)
    return section(
      edition,
      'brief-stills',
      brief.parts.stills,
      html`<p>${brief.stillsNone}</p>${fourDates(edition)}`,
    );
  const painted = paints(summary.outcomes);
  const named = placeNames(edition);
  return section(
    edition,
    'brief-stills',
    brief.parts.stills,
    html`<ul class="key">${summary.outcomes.map(
      ({ id, label }) =>
        html`<li><svg class="swatch" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="${painted.get(id)?.colour ?? ''}"/></svg>${say(edition, label)}</li>`,
    )}</ul><div class="stills">${maps.map((map) => {
      const date = monthName(map.on, language, edition.plain);
      const told = words.mapSummary(date, insideOn(edition, map), largestOn(edition, map, named));
      return html`<figure class="still">${theatreMap(edition, view, map, told, painted, { named: NAMED, leastPeople: LEAST_PEOPLE })}<figcaption>${told}</figcaption></figure>`;
    })}</div><p class="reading">${words.mapReading} <span class="source-line">${sourceLine(edition)}</span></p>`,
  );
}

/** The outcomes at four dates, evenly up to the headline. */
function fourDates(edition: Edition): Markup {
  const { summary, phrases, language, plain } = edition;
  const last = summary.steps.findIndex((step) => step >= summary.headline);
  const end = last < 0 ? summary.steps.length - 1 : last;
  const steps = [...new Set([1, 2, 3, 4].map((quarter) => Math.round((end * quarter) / STILLS)))];
  return table(
    edition,
    'brief-stills',
    briefWords(language).stillsTable,
    [
      { title: phrases.headings.outcome },
      ...steps.map((step) => ({ title: dayName(summary.steps[step], language, plain), number: true })),
    ],
    summary.outcomes.map(({ label, series: { p5, p25, p50, p75, p95 } }) => [
      say(edition, label),
      ...steps.map((i) =>
        medianAndRange(edition, { p5: p5[i], p25: p25[i], p50: p50[i], p75: p75[i], p95: p95[i] }),
      ),
    ]),
  );
}

import type { Summary } from '../../experiment/index.ts';
import { monthName } from '../../text/index.ts';
import { paints } from '../charts/palette.ts';
import { theatreMap, theatreView } from '../charts/theatre-map.ts';
import { countOf, countRange, type Edition, say } from '../edition.ts';
import type { View } from '../map/view.ts';
import { html, type Markup } from '../markup.ts';
import { figure, section, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';

const LARGEST = 10;
/** Places beyond the edge of a map that are named. */
const BEYOND = 5;

/** Where people are on four dates, and on which links they set out between them. Null without coordinates. */
export function maps(edition: Edition): Markup | null {
  const { summary, language, phrases } = edition;
  const words = studyWords(language);
  const view = theatreView(edition);
  if (summary.maps.length === 0 || view === null) return null;
  const painted = paints(summary.outcomes);
  const named = placeNames(edition);
  return section(
    edition,
    'maps',
    words.sections.maps,
    html`<p>${words.mapReading}</p><ul class="key">${summary.outcomes.map(
      ({ id, label }) =>
        html`<li><svg class="swatch" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill="${painted.get(id)?.colour ?? ''}"/></svg>${say(edition, label)}</li>`,
    )}<li><svg class="swatch" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="4" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>${words.mapKey.held}</li><li><svg class="swatch" width="24" height="14" aria-hidden="true"><path d="M1 7H23" stroke="var(--ink)" stroke-opacity=".4" stroke-width="4"/></svg>${words.mapKey.corridor}</li></ul><div class="panels">${summary.maps.map(
      (map) => {
        const date = monthName(map.on, language, edition.plain);
        const summaryText = words.mapSummary(date, insideOn(edition, map), largestOn(edition, map, named));
        return html`<div>${figure(edition, summaryText, words.mapTitle(date), theatreMap(edition, view, map, summaryText, painted), beyond(edition, view, map, named))}<details><summary>${words.mapTable(date)}</summary>${table(
          edition,
          `map-${map.on}`,
          words.mapTable(date),
          [
            { title: phrases.headings.place },
            { title: phrases.headings.outcome },
            { title: phrases.headings.people, number: true },
          ],
          cells(map)
            .slice(0, LARGEST)
            .map(({ place, outcome, people }) => [
              named(place),
              say(
                edition,
                summary.outcomes.find(({ id }) => id === outcome)?.label ?? { en: outcome, ar: outcome },
              ),
              countRange(edition, people),
            ]),
        )}${linkTable(edition, map)}</details></div>`;
      },
    )}</div>`,
  );
}

function linkTable(edition: Edition, map: Summary['maps'][number]): Markup | null {
  const words = studyWords(edition.language);
  const named = placeNames(edition);
  const links = new Map((edition.scenario.source.links ?? []).map(({ key, value }) => [key.value, value]));
  const ways = map.links
    .flatMap(({ link, forward, back }) => {
      const ends = links.get(link);
      if (!ends) return [];
      return [
        { from: ends.from.value, to: ends.to.value, people: forward },
        { from: ends.to.value, to: ends.from.value, people: back },
      ];
    })
    .filter(({ people }) => people.p50 >= 1)
    .sort((a, b) => b.people.p50 - a.people.p50)
    .slice(0, LARGEST);
  if (ways.length === 0) return null;
  return table(
    edition,
    `links-${map.on}`,
    words.corridors(monthName(map.on, edition.language, edition.plain)),
    [{ title: words.from }, { title: words.to }, { title: words.setOut, number: true }],
    ways.map(({ from, to, people }) => [named(from), named(to), countRange(edition, people)]),
  );
}

function cells(map: Summary['maps'][number]) {
  return map.places
    .flatMap(({ place, people }) =>
      Object.entries(people).map(([outcome, counted]) => ({ place, outcome, people: counted })),
    )
    .filter(({ people }) => people.p50 >= 1)
    .sort((a, b) => b.people.p50 - a.people.p50);
}

/** The places with most people that lie outside the view, or nowhere. */
function beyond(
  edition: Edition,
  view: View,
  map: Summary['maps'][number],
  named: (id: string) => string,
): string {
  const positions = new Map(edition.scenario.source.places.map(({ key, value }) => [key.value, value]));
  const away = map.places
    .filter(({ place }) => {
      const position = positions.get(place);
      return !position?.lat || !position.lon || !view.contains(position.lon.value, position.lat.value);
    })
    .map(({ place, people }) => ({ place, sum: Object.values(people).reduce((t, { p50 }) => t + p50, 0) }))
    .filter(({ sum }) => sum >= 1)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, BEYOND)
    .map(({ place, sum }) => `${named(place)} ${countOf(edition, sum)}`);
  if (away.length === 0) return '';
  return studyWords(edition.language).beyond(away.join(edition.language === 'ar' ? '، ' : ', '));
}

/** People inside on the date of a map. */
export function insideOn(edition: Edition, map: Summary['maps'][number]): string {
  const inside = edition.summary.outcomes.filter(({ family }) => family === 'inside').map(({ id }) => id);
  const sum = map.places.reduce(
    (total, { people }) => total + inside.reduce((part, id) => part + (people[id]?.p50 ?? 0), 0),
    0,
  );
  return countOf(edition, sum);
}

/** Where most people are on the date of a map. */
export function largestOn(
  edition: Edition,
  map: Summary['maps'][number],
  named: (id: string) => string,
): string {
  const totals = map.places
    .map(({ place, people }) => ({ place, sum: Object.values(people).reduce((t, { p50 }) => t + p50, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, 3)
    .map(({ place }) => named(place));
  return totals.join(edition.language === 'ar' ? '، ' : ', ');
}

/** What places are called. */
export function placeNames(edition: Edition): (id: string) => string {
  const labels = new Map(edition.scenario.source.places.map(({ key, value }) => [key.value, value.label]));
  return (id) => say(edition, labels.get(id) ?? { en: id, ar: id });
}

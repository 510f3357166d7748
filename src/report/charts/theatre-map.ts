import type { Summary } from '../../experiment/index.ts';
import { type Edition, say } from '../edition.ts';
import { type View, viewOf } from '../map/view.ts';
import { html, type Markup } from '../markup.ts';
import { studyWords } from '../study-words.ts';
import { corridors } from './corridors.ts';
import { at, drawn, label, picture } from './drawing.ts';
import { mapLabels } from './map-labels.ts';
import type { Paint } from './palette.ts';

type SummaryMap = Summary['maps'][number];

const WIDTH = 480;
/** Square units of a circle for all people of the scenario together. */
const ALL_PEOPLE = 15_000;
/** Places that are named on the map, where there is room. */
const NAMED = 9;
/** Where the names of countries stand. */
export const COUNTRIES = { TUR: [39.6, 37.45], SYR: [37.7, 34.2], IRQ: [43, 34.4] } as const;

/** The piece of the world that a scenario's maps show: its places with a history of control, or all that have a position. */
export function theatreView(
  { scenario }: Pick<Edition, 'scenario'>,
  width = WIDTH,
  aspect?: number,
): View | null {
  const { places, control } = scenario.source;
  const positioned = places.flatMap(({ key, value }) =>
    value.lat && value.lon ? [{ id: key.value, lat: value.lat.value, lon: value.lon.value }] : [],
  );
  const contested = new Set((control ?? []).map(({ place }) => place.value));
  const theatre = positioned.filter(({ id }) => contested.has(id));
  const shown = theatre.length > 0 ? theatre : positioned;
  return shown.length < 3 ? null : viewOf(shown, width, aspect);
}

/** One date: circles of people by what became of them, rings where the group held, bands for those who set out. */
export function theatreMap(
  edition: Edition,
  view: View,
  map: SummaryMap,
  name: string,
  paints: Map<string, Paint>,
  { named = NAMED, leastPeople }: { named?: number; leastPeople?: number } = {},
): Markup {
  const { scenario, summary } = edition;
  const places = new Map(scenario.source.places.map(({ key, value }) => [key.value, value]));
  const pointOf = (id: string): { x: number; y: number } | null => {
    const place = places.get(id);
    if (!place?.lat || !place.lon || !view.contains(place.lon.value, place.lat.value)) return null;
    return { x: view.x(place.lon.value), y: view.y(place.lat.value) };
  };
  const area = (ALL_PEOPLE * (view.width / WIDTH) ** 2) / Math.max(1, summary.people.in);
  const shown = map.places
    .flatMap(({ place, people }) => {
      const point = pointOf(place);
      const parts = Object.entries(people).map(([id, counted]) => ({
        id,
        people: drawn(edition, counted.p50),
      }));
      const total = parts.reduce((sum, part) => sum + part.people, 0);
      const radius = Math.max(1.5, Math.sqrt((total * area) / Math.PI));
      return point !== null && total > 0 ? [{ place, point, parts, total, radius }] : [];
    })
    .sort((a, b) => b.total - a.total);
  const clip = `clip-${edition.language}-${view.width}-${map.on}`;
  const labels = shown.slice(0, named).map(({ place, point, radius }) => ({
    ...point,
    radius,
    text: say(edition, places.get(place)?.label ?? { en: place, ar: place }),
  }));
  return picture(
    edition,
    name,
    view.width,
    view.height,
    html`<clipPath id="${clip}"><rect width="${view.width}" height="${view.height}"/></clipPath><g clip-path="url(#${clip})">${land(edition, view)}${corridors(edition, map, pointOf, leastPeople)}${heldOn(
      edition,
      map.on,
    ).map((id) => {
      const point = pointOf(id);
      return (
        point &&
        html`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="4" fill="none" stroke="var(--ink, #1b1a20)" stroke-width="1.6"/>`
      );
    })}${shown.map((place) => pie(place, paints))}${mapLabels(edition, labels, view.width, view.height)}</g>`,
  );
}

/** Land, dashed borders, and the names of the countries that the bundled outlines are known for. */
function land(edition: Edition, view: View): Markup | null {
  const { outlines } = view;
  if (outlines === null) return null;
  const words = studyWords(edition.language);
  const names = (Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[]).filter((id) =>
    view.contains(COUNTRIES[id][0], COUNTRIES[id][1]),
  );
  return html`<rect width="${view.width}" height="${view.height}" fill="var(--range, #cfcdd8)" fill-opacity=".45"/><g fill="var(--paper, #fff)" stroke="var(--rule, #d9d7de)">${outlines.land.map(
    (ring) => html`<path d="${ring}"/>`,
  )}</g><g fill="none" stroke="var(--muted, #55545f)" stroke-width=".7" stroke-dasharray="3 2">${outlines.borders.map(
    (line) => html`<path d="${line}"/>`,
  )}</g>${names.map((id) => label(edition, view.x(COUNTRIES[id][0]), Math.max(14, view.y(COUNTRIES[id][1])), words.countries[id], 'both', 'small'))}`;
}

interface Slices {
  point: { x: number; y: number };
  parts: { id: string; people: number }[];
  total: number;
  radius: number;
}

function pie({ point, parts, total, radius }: Slices, paints: Map<string, Paint>): Markup {
  let turned = 0;
  const filled = parts.filter(({ people }) => people > 0);
  return html`<g stroke="var(--paper, #fff)" stroke-width=".6">${filled.map(({ id, people }) => {
    const fill = paints.get(id)?.colour ?? 'var(--muted, #55545f)';
    const from = turned;
    turned += people / total;
    if (people === total)
      return html`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="${at(radius)}" fill="${fill}" fill-opacity=".85"/>`;
    return html`<path d="${slice(point, radius, from, turned)}" fill="${fill}" fill-opacity=".85"/>`;
  })}</g>`;
}

/** A slice of a circle from one part of a turn to another, clockwise from the top. */
export function slice({ x, y }: { x: number; y: number }, radius: number, from: number, to: number): string {
  const corner = (turn: number): string =>
    `${at(x + radius * Math.sin(turn * 2 * Math.PI))} ${at(y - radius * Math.cos(turn * 2 * Math.PI))}`;
  return `M${at(x)} ${at(y)}L${corner(from)}A${at(radius)} ${at(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${corner(to)}Z`;
}

/** Places that the own holder has on a day, from the rows of control. */
function heldOn({ scenario }: Edition, on: string): string[] {
  const own = (scenario.source.holders ?? []).find(({ value }) => value.own?.value === true)?.key.value;
  const day = Date.parse(`${on}T00:00:00Z`) / 86_400_000;
  const holder = new Map<string, string>();
  const rows = [...(scenario.source.control ?? [])].sort((a, b) => a.on.value - b.on.value);
  for (const row of rows) if (row.on.value <= day) holder.set(row.place.value, row.holder.value);
  return [...holder].filter(([, who]) => who === own).map(([place]) => place);
}

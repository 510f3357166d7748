import type { Summary } from '../../experiment/index.ts';
import { type Edition, say } from '../edition.ts';
import { near } from '../map/outlines.ts';
import { html, type Markup, raw } from '../markup.ts';
import { at, drawn, label, picture } from './drawing.ts';
import type { Paint } from './palette.ts';

type SummaryMap = Summary['maps'][number];

/** The view in degrees: Syria, northern Iraq and the Turkish border. */
const VIEW = { west: 35.4, east: 45.2, south: 33, north: 38 };
const WIDTH = 440;
/** Cosine of the middle latitude: a degree of longitude beside one of latitude. */
const SQUEEZE = 0.815;
const SCALE = WIDTH / ((VIEW.east - VIEW.west) * SQUEEZE);
const HEIGHT = Math.round((VIEW.north - VIEW.south) * SCALE);
/** Square units of a circle for one person. */
const AREA = 0.32;
/** Places that are named on the map. */
const NAMED = 6;
const WIDEST = 14;

const x = (lon: number): number => (lon - VIEW.west) * SQUEEZE * SCALE;
const y = (lat: number): number => (VIEW.north - lat) * SCALE;

/** One date: circles of people by what became of them, rings where the group held, bands for those who set out. */
export function theatreMap(
  edition: Edition,
  map: SummaryMap,
  name: string,
  paints: Map<string, Paint>,
): Markup {
  const { scenario } = edition;
  const places = new Map(scenario.source.places.map(({ key, value }) => [key.value, value]));
  const pointOf = (id: string): { x: number; y: number } | null => {
    const place = places.get(id);
    if (!place?.lat || !place.lon) return null;
    const [lon, lat] = [place.lon.value, place.lat.value];
    if (lon < VIEW.west || lon > VIEW.east || lat < VIEW.south || lat > VIEW.north) return null;
    return { x: x(lon), y: y(lat) };
  };
  const held = new Set(heldOn(edition, map.on));
  const shown = map.places
    .flatMap(({ place, people }) => {
      const point = pointOf(place);
      const parts = Object.entries(people).map(([id, counted]) => ({
        id,
        people: drawn(edition, counted.p50),
      }));
      const total = parts.reduce((sum, part) => sum + part.people, 0);
      return point !== null && total > 0 ? [{ place, point, parts, total }] : [];
    })
    .sort((a, b) => b.total - a.total);
  return picture(
    edition,
    name,
    WIDTH,
    HEIGHT,
    html`<clipPath id="${`clip-${edition.language}-${map.on}`}"><rect width="${WIDTH}" height="${HEIGHT}"/></clipPath><g clip-path="url(#clip-${edition.language}-${map.on})"><rect width="${WIDTH}" height="${HEIGHT}" fill="var(--soft, #f5f4f7)"/><g fill="var(--paper, #fff)" stroke="var(--rule, #d9d7de)">${near.land.map((ring) => html`<path d="${pathOf(ring, true)}"/>`)}</g><g fill="none" stroke="var(--muted, #55545f)" stroke-width=".7" stroke-dasharray="3 2">${near.borders.map((line) => html`<path d="${pathOf(line, false)}"/>`)}</g>${corridors(edition, map, pointOf)}${[
      ...held,
    ].map((id) => {
      const point = pointOf(id);
      return (
        point &&
        html`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="4" fill="none" stroke="var(--ink, #1b1a20)" stroke-width="1.6"/>`
      );
    })}${shown.map((place) => pie(place, paints))}${shown
      .slice(0, NAMED)
      .map(({ place, point, total }) =>
        label(
          edition,
          point.x,
          point.y - radius(total) - 4,
          say(edition, places.get(place)?.label ?? { en: place, ar: place }),
          'both',
          'halo',
        ),
      )}</g>`,
  );
}

const radius = (people: number): number => Math.sqrt((people * AREA) / Math.PI);

function pie(
  {
    point,
    parts,
    total,
  }: { point: { x: number; y: number }; parts: { id: string; people: number }[]; total: number },
  paints: Map<string, Paint>,
): Markup {
  const r = Math.max(1.5, radius(total));
  let turned = 0;
  return html`<g stroke="var(--paper, #fff)" stroke-width=".6">${parts.map(({ id, people }) => {
    const fill = paints.get(id)?.colour ?? 'var(--muted, #55545f)';
    const from = turned;
    turned += people / total;
    if (people === total)
      return html`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="${at(r)}" fill="${fill}" fill-opacity=".85"/>`;
    const corner = (turn: number): string =>
      `${at(point.x + r * Math.sin(turn * 2 * Math.PI))} ${at(point.y - r * Math.cos(turn * 2 * Math.PI))}`;
    const large = turned - from > 0.5 ? 1 : 0;
    return html`<path d="M${at(point.x)} ${at(point.y)}L${corner(from)}A${at(r)} ${at(r)} 0 ${large} 1 ${corner(turned)}Z" fill="${fill}" fill-opacity=".85"/>`;
  })}</g>`;
}

/** Bands between places, bent so that both ways can be seen. */
function corridors(
  edition: Edition,
  map: SummaryMap,
  pointOf: (id: string) => { x: number; y: number } | null,
): Markup {
  const links = new Map((edition.scenario.source.links ?? []).map(({ key, value }) => [key.value, value]));
  const bands = map.links.flatMap(({ link, forward, back }) => {
    const ends = links.get(link);
    const [a, b] = [pointOf(ends?.from.value ?? ''), pointOf(ends?.to.value ?? '')];
    if (a === null || b === null) return [];
    return [
      { a, b, people: drawn(edition, forward.p50) },
      { a: b, b: a, people: drawn(edition, back.p50) },
    ].filter(({ people }) => people >= 10);
  });
  return html`<g fill="none" stroke="var(--moving, #9a4d00)" stroke-opacity=".45" stroke-linecap="round">${bands.map(
    ({ a, b, people }) => {
      const middle = { x: (a.x + b.x) / 2 - (b.y - a.y) * 0.12, y: (a.y + b.y) / 2 + (b.x - a.x) * 0.12 };
      const width = Math.min(WIDEST, 0.7 + Math.sqrt(people) * 0.16);
      return html`<path d="M${at(a.x)} ${at(a.y)}Q${at(middle.x)} ${at(middle.y)} ${at(b.x)} ${at(b.y)}" stroke-width="${at(width)}"/>`;
    },
  )}</g>`;
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

function pathOf(line: string, closed: boolean): ReturnType<typeof raw> {
  const numbers = line.split(' ').map(Number);
  let lon = 0;
  let lat = 0;
  let path = '';
  for (let i = 0; i < numbers.length; i += 2) {
    lon += numbers[i];
    lat += numbers[i + 1];
    path += `${i === 0 ? 'M' : 'L'}${at(x(lon / near.grain))} ${at(y(lat / near.grain))}`;
  }
  return raw(closed ? `${path}Z` : path);
}

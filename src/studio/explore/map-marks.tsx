import { type ReadonlySignal, type Signal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import {
  COUNTRIES,
  corridor,
  drawn,
  labelPlaces,
  type Paint,
  studyWords,
  type View,
} from '../../report/index.ts';
import { phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { Ground } from './ground.ts';
import { lastMonthly } from './last-monthly.ts';
import { setOutIn } from './people-at.ts';
import { Pie } from './pie.tsx';
import { type Pointed, pointedBy } from './place-panel.tsx';
import { isOnMap, mostPeople, type Placed } from './placed.ts';
import { inPeople, type Telling } from './telling.ts';
import type { MapTransform } from './use-map-zoom.ts';
import type { Size } from './use-size.ts';

/** Part of the picture's area that everybody together would fill. */
const AREA = 0.085;
const NAMED = 11;
/** Fewer in a month are not drawn as a way. */
const LEAST_ON_WAY = 3;

interface MapMarksProps {
  session: Session;
  view: View;
  size: Size;
  /** Width of the view in its own units. */
  units: number;
  transform: ReadonlySignal<MapTransform>;
  found: ReadonlySignal<Placed[]>;
  ground: ReadonlySignal<Ground | null>;
  painted: ReadonlyMap<string, Paint>;
  /** Outcomes in the order of slices. */
  order: readonly string[];
  /** The place that arrows have led to. */
  focus: Signal<string | null>;
  /** The place whose ranges are shown. */
  pointed: Signal<Pointed | null>;
  summary: string;
}

interface Spot extends Placed {
  x: number;
  y: number;
  radius: number;
}

/** Ways, people and names over the ground. Circles and letters keep their size however far the map is zoomed. */
export function MapMarks(props: MapMarksProps): JSX.Element {
  const { session, view, size, units, transform, found, painted, order, focus, pointed, summary } = props;
  const { look, scenario } = session;
  const language = look.language.value;
  const words = exploreWords(language);
  const outcome = look.outcome.value;
  const style = { digits: look.digits.value, profile: scenario.value?.profile };
  const telling = inPeople(language, style);
  const drawnAs = { modelled: { profile: style.profile ?? ('armed_group' as const) } };
  const mapped = lastMonthly(session).value;
  const scale = size.width / units;
  const { k, x: tx, y: ty } = transform.value;
  const pointOf = (lon: number, lat: number): { x: number; y: number } => ({
    x: view.x(lon) * scale * k + tx,
    y: view.y(lat) * scale * k + ty,
  });
  const perPerson =
    mapped === null
      ? 0
      : (AREA * size.width * size.height) / mostPeople(mapped.findings.run.scenario, mapped.monthly);
  const spots: Spot[] = found.value
    .flatMap((place): Spot[] => {
      if (place.lon === null || place.lat === null || !isOnMap(view, place)) return [];
      const radius = Math.max(2, Math.sqrt((drawn(drawnAs, place.total.p50) * perPerson) / Math.PI));
      return [{ ...place, ...pointOf(place.lon, place.lat), radius }];
    })
    .sort((a, b) => b.total.p50 - a.total.p50);
  const isSeen = ({ x, y }: Spot): boolean =>
    x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  const seen = spots.filter(isSeen);
  const names = labelPlaces(
    [...seen.filter(({ id }) => id === look.place.value), ...seen.slice(0, NAMED)]
      .filter((spot, i, all) => all.findIndex(({ id }) => id === spot.id) === i)
      .map(({ id, x, y, radius, label }) => ({ id, x, y, radius, text: label[language] })),
    size.width,
    size.height,
  );
  const focused = seen.some(({ id }) => id === focus.value) ? focus.value : (seen[0]?.id ?? null);
  const select = (id: string): void => {
    look.place.value = look.place.value === id ? null : id;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture whose places are buttons
    <svg
      class="marks"
      role="group"
      aria-label={summary}
      direction="ltr"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      onPointerDown={({ target, currentTarget }) => {
        if (target === currentTarget) pointed.value = null;
      }}
    >
      {(Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[])
        .filter((id) => view.contains(COUNTRIES[id][0], COUNTRIES[id][1]))
        .map((id) => {
          const at = pointOf(COUNTRIES[id][0], COUNTRIES[id][1]);
          return (
            <text key={id} x={at.x} y={Math.max(14, at.y)} text-anchor="middle" class="country">
              {studyWords(language).countries[id]}
            </text>
          );
        })}
      <Ways {...props} pointOf={pointOf} />
      {seen.map((spot) => (
        // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not stand inside SVG
        <g
          key={spot.id}
          role="button"
          class={`place ${look.place.value === spot.id ? 'is-chosen' : ''}`}
          data-place={spot.id}
          tabIndex={spot.id === focused ? 0 : -1}
          aria-pressed={look.place.value === spot.id}
          aria-label={placeInWords(spot, session, telling)}
          onPointerEnter={({ currentTarget }) => {
            pointed.value = pointedBy(spot.id, currentTarget);
          }}
          onClick={() => select(spot.id)}
          onFocus={({ currentTarget }) => {
            focus.value = spot.id;
            pointed.value = pointedBy(spot.id, currentTarget);
          }}
          onBlur={() => {
            if (pointed.value?.id === spot.id) pointed.value = null;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              event.stopPropagation();
              select(spot.id);
              return;
            }
            const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
            if (way === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            const next = seen[(seen.indexOf(spot) + way + seen.length) % seen.length];
            focus.value = next.id;
            event.currentTarget.ownerSVGElement
              ?.querySelector<SVGGElement>(`[data-place="${CSS.escape(next.id)}"]`)
              ?.focus();
          }}
        >
          <circle cx={spot.x} cy={spot.y} r={Math.max(12, spot.radius)} class="touch" />
          <Pie spot={spot} painted={painted} order={order} only={outcome} />
        </g>
      ))}
      {names.map(({ id, x, y, text, side }) => (
        <text
          key={id}
          x={x}
          y={y}
          direction={language === 'ar' ? 'rtl' : 'ltr'}
          text-anchor={
            side === 'both' ? 'middle' : (side === 'right') === (language === 'ar') ? 'end' : 'start'
          }
          class={`halo ${id === look.place.value ? 'strong' : ''}`}
        >
          {text}
        </text>
      ))}
      <text x={8} y={size.height - 8} class="small halo">
        {words.modelled}
      </text>
    </svg>
  );
}

function placeInWords({ label, total, parts }: Placed, session: Session, telling: Telling): string {
  const language = session.look.language.value;
  const words = exploreWords(language);
  const outcomes = session.scenario.value?.source.outcomes ?? [];
  const told = parts
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .map(({ outcome, points }) =>
      words.placeCount(
        outcomes.find(({ key }) => key.value === outcome)?.value.label?.[language] ?? outcome,
        telling.whole(points),
      ),
    );
  return words.placeTold(label[language], telling.whole(total), phrases(language).list(told));
}

/** Thin bent lines of ink for those who set out in the month, and marks on ways that cannot be entered. */
function Ways({
  session,
  view,
  found: _,
  ground,
  pointOf,
}: MapMarksProps & { pointOf: (lon: number, lat: number) => { x: number; y: number } }): JSX.Element {
  const { look, scenario } = session;
  const mapped = lastMonthly(session).value;
  const places = useComputed(
    () => new Map((scenario.value?.source.places ?? []).map(({ key, value }) => [key.value, value])),
  );
  const at = (id: string): { x: number; y: number } | null => {
    const place = places.value.get(id);
    if (!place?.lon || !place.lat || !view.contains(place.lon.value, place.lat.value)) return null;
    return pointOf(place.lon.value, place.lat.value);
  };
  const style = { modelled: { profile: scenario.value?.profile ?? ('armed_group' as const) } };
  const ways =
    mapped === null ? [] : setOutIn(mapped.findings.run.scenario, mapped.monthly, look.month.value);
  return (
    <>
      <g class="closed">
        {(ground.value?.closed ?? []).map(({ link, from, to }) => {
          const [a, b] = [at(from), at(to)];
          if (a === null || b === null) return null;
          const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
          return (
            <g key={link}>
              <path d={`M${a.x} ${a.y}L${b.x} ${b.y}`} class="closed-way" />
              <path
                d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`}
                class="closed-mark"
              />
            </g>
          );
        })}
      </g>
      <g class="ways" fill="none" stroke-linecap="round">
        {ways.map(({ link, from, to, people }) => {
          const [a, b] = [at(from), at(to)];
          if (a === null || b === null || people < LEAST_ON_WAY) return null;
          const { line, chevron, width } = corridor(a, b, drawn(style, people));
          return (
            <g key={`${link} ${from}`}>
              <path d={line} class="way" stroke-width={width} />
              <path d={chevron} class="chevron" />
            </g>
          );
        })}
      </g>
    </>
  );
}

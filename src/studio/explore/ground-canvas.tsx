import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { View } from '../../report/index.ts';
import { phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import type { Ground } from './ground.ts';
import type { MapTransform } from './use-map-zoom.ts';
import type { Size } from './use-size.ts';

/** Around a place so much of the ground is shaded as its holder's, in degrees of latitude: no front, only who holds the place. */
const AROUND = 0.3;
/** Hatchings of holders on a tile of 8 pixels, the own holder's first: lines [x1, y1, x2, y2]. */
const HATCHINGS: readonly (readonly [number, number, number, number][])[] = [
  [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
  [[0, 4, 8, 4]],
  [[4, 0, 4, 8]],
  [
    [-2, -2, 10, 10],
    [6, -2, 10, 2],
    [-2, 6, 2, 10],
  ],
  [[3, 4, 5, 4]],
  [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
];
const TILE = 8;
const DARK = '(prefers-color-scheme: dark)';

/** What does not change with time: land and borders as one image, the colours of the page, and the hatchings of holders. */
interface Paper {
  /** Size, zoom and theme that all this is for. */
  of: string;
  view: View;
  image: HTMLCanvasElement;
  colours: Colours;
  patterns: Map<string, CanvasPattern>;
}

interface GroundCanvasProps {
  session: Session;
  view: ReadonlySignal<View | null>;
  size: ReadonlySignal<Size | null>;
  transform: ReadonlySignal<MapTransform>;
  ground: ReadonlySignal<Ground | null>;
}

/** Sea, land, dashed borders, and who holds which places. What it says stands in the table and the key as well. */
export function GroundCanvas({ session, view, size, transform, ground }: GroundCanvasProps): JSX.Element {
  const ref = useRef<HTMLCanvasElement>(null);
  const paper = useRef<Paper | null>(null);
  const draw = (): void => {
    const [canvas, room, seen, held] = [ref.current, size.value, view.value, ground.value];
    const at = transform.value;
    const theme = session.look.theme.value;
    const places = session.scenario.value?.source.places ?? [];
    if (canvas === null || room === null || seen === null) return;
    const dense = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(room.width * dense), Math.round(room.height * dense)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (context === null) return;
    const scale = room.width / seen.width;
    const place = (to: CanvasRenderingContext2D): void =>
      to.setTransform(dense * scale * at.k, 0, 0, dense * scale * at.k, dense * at.x, dense * at.y);
    const dark = window.matchMedia(DARK).matches;
    const shownTheme = document.documentElement.dataset.theme;
    const of = [width, height, at.k, at.x, at.y, theme, shownTheme, dark].join();
    if (paper.current?.of !== of || paper.current.view !== seen) {
      const colours = coloursOf(canvas);
      const image = drawPaper(seen, width, height, colours, place, dense);
      paper.current = { of, view: seen, image, colours, patterns: new Map() };
    }
    const { image, colours, patterns } = paper.current;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    if (held === null) return;
    const spots = new Map(
      places.flatMap(({ key, value }) =>
        value.lat && value.lon
          ? [[key.value, { x: seen.x(value.lon.value), y: seen.y(value.lat.value) }] as const]
          : [],
      ),
    );
    const radius = Math.abs(seen.y(0) - seen.y(AROUND));
    inHolderOrder(held).forEach(({ places: at, own }, i) => {
      place(context);
      const name = `${i} ${own}`;
      const pattern = patterns.get(name) ?? patternFor(context, i, own ? colours.ink : colours.muted, dense);
      if (pattern === null) return;
      patterns.set(name, pattern);
      const path = new Path2D();
      for (const id of at) {
        const spot = spots.get(id);
        if (spot === undefined) continue;
        path.moveTo(spot.x + radius, spot.y);
        path.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
      }
      context.globalAlpha = own ? 0.5 : 0.32;
      context.fillStyle = pattern;
      context.fill(path);
      context.globalAlpha = 1;
    });
  };
  useSignalEffect(draw);
  useEffect(() => {
    const media = window.matchMedia(DARK);
    media.addEventListener('change', draw);
    return () => media.removeEventListener('change', draw);
  }, []);
  return <canvas class="ground" ref={ref} role="img" aria-label={groundInWords(session, ground.value)} />;
}

/** Who holds which places, and between which no way is open. */
function groundInWords({ look, scenario }: Session, ground: Ground | null): string {
  const source = scenario.value?.source;
  if (source === undefined || ground === null) return '';
  const language = look.language.value;
  const words = exploreWords(language);
  const { list } = phrases(language);
  const place = new Map(
    source.places.map(({ key, value }) => [key.value, value.label?.[language] ?? key.value]),
  );
  const named = (id: string): string => place.get(id) ?? id;
  const holder = new Map(
    (source.holders ?? []).map(({ key, value }) => [key.value, value.label?.[language] ?? key.value]),
  );
  const held = ground.held
    .filter(({ places }) => places.length > 0)
    .map(({ holder: id, places }) => words.holds(holder.get(id) ?? id, list(places.map(named))));
  const closed = ground.closed.map(({ from, to }) => words.between(named(from), named(to)));
  return words.ground(held.join(' '), closed.length === 0 ? null : list(closed));
}

interface Colours {
  sea: string;
  paper: string;
  rule: string;
  muted: string;
  ink: string;
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    sea: of('--range'),
    paper: of('--paper'),
    rule: of('--rule'),
    muted: of('--muted'),
    ink: of('--ink'),
  };
}

/** Sea, land and borders: they change with the zoom and the theme only. */
function drawPaper(
  view: View,
  width: number,
  height: number,
  colours: Colours,
  place: (context: CanvasRenderingContext2D) => void,
  dense: number,
): HTMLCanvasElement {
  const image = document.createElement('canvas');
  [image.width, image.height] = [width, height];
  const context = image.getContext('2d');
  if (context === null || view.outlines === null) return image;
  context.globalAlpha = 0.45;
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  place(context);
  const unit = dense / context.getTransform().a;
  const land = new Path2D(view.outlines.land.join(''));
  context.fillStyle = colours.paper;
  context.fill(land);
  context.strokeStyle = colours.rule;
  context.lineWidth = unit;
  context.stroke(land);
  context.strokeStyle = colours.muted;
  context.lineWidth = 0.8 * unit;
  context.setLineDash([4 * unit, 3 * unit]);
  context.stroke(new Path2D(view.outlines.borders.join('')));
  return image;
}

/** The own holder first: its hatching is the one that meets the eye. */
function inHolderOrder({ held }: Ground): Ground['held'] {
  return [...held.filter(({ own }) => own), ...held.filter(({ own }) => !own)];
}

function patternFor(
  context: CanvasRenderingContext2D,
  holder: number,
  colour: string,
  dense: number,
): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE * dense;
  const drawing = tile.getContext('2d');
  if (drawing === null) return null;
  drawing.scale(dense, dense);
  drawing.strokeStyle = colour;
  drawing.lineWidth = 1.2;
  for (const [x1, y1, x2, y2] of HATCHINGS[holder % HATCHINGS.length]) {
    drawing.moveTo(x1, y1);
    drawing.lineTo(x2, y2);
  }
  drawing.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  // The hatching keeps its grain however far the map is zoomed.
  pattern?.setTransform(context.getTransform().inverse());
  return pattern;
}

/** What the hatchings stand for. */
export function HolderKey({ session }: { session: Session }): JSX.Element | null {
  const { look, scenario } = session;
  const holders = scenario.value?.source.holders ?? [];
  if (holders.length === 0) return null;
  const ordered = [
    ...holders.filter(({ value }) => value.own?.value === true),
    ...holders.filter(({ value }) => value.own?.value !== true),
  ];
  return (
    <ul class="key holders">
      {ordered.map(({ key, value }, i) => (
        <li key={key.value}>
          <svg width="20" height="14" viewBox="0 0 16 11" aria-hidden="true">
            <rect width="16" height="11" fill="none" stroke="var(--rule)" />
            {[0, TILE].map((x) =>
              HATCHINGS[i % HATCHINGS.length].map(([x1, y1, x2, y2]) => (
                <path
                  key={`${x} ${x1} ${y1}`}
                  d={`M${x + x1} ${y1 + 1.5}L${x + x2} ${y2 + 1.5}`}
                  stroke={i === 0 ? 'var(--ink)' : 'var(--muted)'}
                />
              )),
            )}
          </svg>
          {value.label?.[look.language.value] ?? key.value}
        </li>
      ))}
    </ul>
  );
}

import { far, near } from './outlines.ts';

/** A piece of the world on paper: equal steps of longitude and latitude, squeezed by the cosine of the middle latitude. */
export interface View {
  width: number;
  height: number;
  x(longitude: number): number;
  y(latitude: number): number;
  contains(longitude: number, latitude: number): boolean;
  /** Land and borders of the finest outlines that reach around it, as paths: only what touches it. Null where none do. */
  outlines: { land: string[]; borders: string[] } | null;
}

/** Empty paper around the outermost points, in parts of their spread, and at least so many degrees. */
const MARGIN = 0.08;
const LEAST_DEGREES = 0.5;
/** A view is at least this many times as wide as it is high, and at most. */
const LEAST_ASPECT = 1.2;
const MOST_ASPECT = 2;

/** A view of `width` units that holds all points (degrees). `fixed`: width over height, where it is not free. */
export function viewOf(points: readonly { lon: number; lat: number }[], width: number, fixed?: number): View {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const pad = (low: number, high: number): [number, number] => {
    const more = Math.max(LEAST_DEGREES, (high - low) * MARGIN);
    return [low - more, high + more];
  };
  let [west, east] = pad(Math.min(...lons), Math.max(...lons));
  let [south, north] = pad(Math.min(...lats), Math.max(...lats));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const aspect = ((east - west) * squeeze) / (north - south);
  const [least, most] = fixed === undefined ? [LEAST_ASPECT, MOST_ASPECT] : [fixed, fixed];
  if (aspect < least) {
    const more = ((least * (north - south)) / squeeze - (east - west)) / 2;
    [west, east] = [west - more, east + more];
  } else if (aspect > most) {
    const more = (((east - west) * squeeze) / most - (north - south)) / 2;
    [south, north] = [south - more, north + more];
  }
  const scale = width / ((east - west) * squeeze);
  const outlines = [near, far].find(
    (each) => each.west <= west && each.east >= east && each.south <= south && each.north >= north,
  );
  const view = {
    width,
    height: Math.round((north - south) * scale),
    x: (lon: number) => (lon - west) * squeeze * scale,
    y: (lat: number) => (north - lat) * scale,
    contains: (lon: number, lat: number) => lon >= west && lon <= east && lat >= south && lat <= north,
  };
  const paths = (lines: readonly string[], closed: boolean): string[] =>
    lines.flatMap((line) => pathOf(view, line, outlines?.grain ?? 1, closed) ?? []);
  return {
    ...view,
    outlines: outlines ? { land: paths(outlines.land, true), borders: paths(outlines.borders, false) } : null,
  };
}

/** The path of a line of outlines, null where it does not touch the view. */
function pathOf(view: Omit<View, 'outlines'>, line: string, grain: number, closed: boolean): string | null {
  const steps = line.split(' ').map(Number);
  let [lon, lat] = [0, 0];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let path = '';
  for (let i = 0; i < steps.length; i += 2) {
    lon += steps[i];
    lat += steps[i + 1];
    const [x, y] = [view.x(lon / grain), view.y(lat / grain)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    path += `${i === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  }
  if (right < 0 || left > view.width || bottom < 0 || top > view.height) return null;
  return closed ? `${path}Z` : path;
}

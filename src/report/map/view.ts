import { far, near, type Outlines } from './outlines.ts';

/** A piece of the world on paper: equal steps of longitude and latitude, squeezed by the cosine of the middle latitude. */
export interface View {
  width: number;
  height: number;
  x(longitude: number): number;
  y(latitude: number): number;
  contains(longitude: number, latitude: number): boolean;
  /** The finest outlines that reach around it; null where none do. */
  outlines: Outlines | null;
}

/** Empty paper around the outermost points, in parts of their spread, and at least so many degrees. */
const MARGIN = 0.08;
const LEAST_DEGREES = 0.5;
/** A view is at least this many times as wide as it is high, and at most. */
const LEAST_ASPECT = 1.2;
const MOST_ASPECT = 2;

/** A view of `width` units that holds all points (degrees). */
export function viewOf(points: readonly { lon: number; lat: number }[], width: number): View {
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
  if (aspect < LEAST_ASPECT) {
    const more = ((LEAST_ASPECT * (north - south)) / squeeze - (east - west)) / 2;
    [west, east] = [west - more, east + more];
  } else if (aspect > MOST_ASPECT) {
    const more = (((east - west) * squeeze) / MOST_ASPECT - (north - south)) / 2;
    [south, north] = [south - more, north + more];
  }
  const scale = width / ((east - west) * squeeze);
  const outlines = [near, far].find(
    (each) => each.west <= west && each.east >= east && each.south <= south && each.north >= north,
  );
  return {
    width,
    height: Math.round((north - south) * scale),
    x: (lon) => (lon - west) * squeeze * scale,
    y: (lat) => (north - lat) * scale,
    contains: (lon, lat) => lon >= west && lon <= east && lat >= south && lat <= north,
    outlines: outlines ?? null,
  };
}

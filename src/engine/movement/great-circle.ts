const EARTH_RADIUS_KM = 6371;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.PI open
const PI = 3.141592653589793;

/** Distance between two points of the globe by the haversine formula. Degrees in, km out; the same to the bit everywhere. */
export function greatCircleKm(
  longitude1: number,
  latitude1: number,
  longitude2: number,
  latitude2: number,
): number {
  const across = sine((radians(longitude2) - radians(longitude1)) / 2);
  const along = sine((radians(latitude2) - radians(latitude1)) / 2);
  const a = along * along + cosine(radians(latitude1)) * cosine(radians(latitude2)) * across * across;
  return 2 * EARTH_RADIUS_KM * arcsine(Math.sqrt(Math.min(1, a)));
}

function radians(degrees: number): number {
  return (degrees / 180) * PI;
}

/** Taylor's series after the angle has been brought to within a quarter turn of 0. */
function sine(angle: number): number {
  let x = angle - 2 * PI * Math.floor(angle / (2 * PI) + 0.5);
  if (x > PI / 2) x = PI - x;
  else if (x < -PI / 2) x = -PI - x;
  let term = x;
  let sum = x;
  for (let n = 2; n < 30; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}

function cosine(angle: number): number {
  return sine(angle + PI / 2);
}

/** For 0 to 1: Taylor's series up to the square root of a half, and above that by the half angle. */
function arcsine(x: number): number {
  if (x > 0.7) return PI / 2 - 2 * arcsine(Math.sqrt((1 - x) / 2));
  let term = x;
  let sum = x;
  for (let n = 1; n < 60; n++) {
    term *= (x * x * (2 * n - 1)) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return sum;
}

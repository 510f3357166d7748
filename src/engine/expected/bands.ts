import { power } from '../mathematics/power.ts';

/**
 * People of one status who entered it at like times: evenly over a stretch of `width` days around `middle`. A status
 * without shapes has one band for everybody.
 */
export interface Band {
  middle: number;
  width: number;
  /** True until the step after the one in which they entered: those who are late have not lived in it at all. */
  fresh: boolean;
  /** Who is here; who joins in this step, evenly over it; who joined in the step before after the turn of the cell. [3 x cells of the status] */
  people: Float64Array;
}

/** More bands follow the hazard more closely and cost more. */
const MOST_BANDS = 8;

/** The mean of age^shape at a moment, over the people of a band. */
export function meanPower(
  { middle, width }: Pick<Band, 'middle' | 'width'>,
  moment: number,
  shape: number,
): number {
  const oldest = moment - middle + width / 2;
  const youngest = Math.max(0, moment - middle - width / 2);
  if (oldest - youngest < 1e-9) return power(Math.max(0, moment - middle), shape);
  return (power(oldest, shape + 1) - power(youngest, shape + 1)) / ((shape + 1) * (oldest - youngest));
}

/**
 * A new band for those who enter in this step; those who entered in the step before may still be joined by the late. Older
 * ones are put together until few enough are left: each time the two whose ages are the least apart, in proportion.
 */
export function openBand(
  bands: Band[],
  entry: { now: Band; before: Band },
  start: number,
  end: number,
): { now: Band; before: Band } {
  entry.before.fresh = false;
  while (bands.length > MOST_BANDS) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let b = 0; b + 1 < bands.length - 2; b++) {
      const apart = (start - bands[b].middle) / (start - bands[b + 1].middle);
      if (apart < least) {
        least = apart;
        best = b;
      }
    }
    join(bands[best], bands[best + 1]);
    bands.splice(best + 1, 1);
  }
  const width = end - start;
  const now = {
    middle: start + width / 2,
    width,
    fresh: true,
    people: new Float64Array(entry.now.people.length),
  };
  bands.push(now);
  return { now, before: entry.now };
}

/** The younger joins the older: one band of the same mean and variance. */
function join(older: Band, younger: Band): void {
  const a = total(older.people);
  const b = total(younger.people);
  for (let i = 0; i < older.people.length; i++) older.people[i] += younger.people[i];
  if (!(a + b > 0)) return;
  const middle = (a * older.middle + b * younger.middle) / (a + b);
  const variance =
    (a * (older.width * older.width + 12 * (older.middle - middle) * (older.middle - middle)) +
      b * (younger.width * younger.width + 12 * (younger.middle - middle) * (younger.middle - middle))) /
    (a + b);
  older.middle = middle;
  older.width = Math.sqrt(variance);
}

function total(people: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < people.length; i++) sum += people[i];
  return sum;
}

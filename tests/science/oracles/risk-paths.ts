import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../scenario-of.ts';

/** A year of so many days makes every age and every duration of the model a whole day. */
const YEAR = 400;
const BAND = 2.5 * YEAR;

/** From 15 to 40 in steps of two and a half years, per year. Younger and older, nobody becomes pregnant or enters a first union. */
const PREGNANCY = [0.2869, 0.7591, 0.8458, 0.8167, 0.6727, 0.5105, 0.4882, 0.2562, 0.2597, 0.1542];
const UNION = [
  0.030898, 0.134066, 0.167197, 0.165551, 0.14739, 0.10847, 0.080378, 0.033944, 0.045454, 0.040038,
];
/** Years since the begin of a union, and since its end, at which a hazard changes. */
const UNION_YEARS = [0, 1, 3, 5, 9, 13];
const APART_YEARS = [0, 2, 6, 10, 15];

/** A cause: by age, or by the places of a line, which tell how long a union or what follows it has lasted. Per year. */
interface Cause {
  id: string;
  from: string;
  to: string;
  places: string[] | null;
  by: 'age' | 'place';
  perYear: number[];
}

const placesOf = (line: string, years: number[]): string[] => years.map((y) => `${line}${y}`);
const union = placesOf('union', UNION_YEARS);
const apart = placesOf('apart', APART_YEARS);

const pregnant = (id: string, from: string, risk: number, places: string[] | null = null): Cause => ({
  id,
  from,
  to: 'pregnant',
  places,
  by: 'age',
  perYear: PREGNANCY.map((h) => h * risk),
});
const lasting = (id: string, from: string, to: string, places: string[], perYear: number[]): Cause => ({
  id,
  from,
  to,
  places,
  by: 'place',
  perYear,
});

const CAUSES: Cause[] = [
  pregnant('never', 'never_in_union', 0.0648),
  pregnant('under_3_years', 'first_union', 1, union.slice(0, 2)),
  pregnant('over_3_years', 'first_union', 0.2523, union.slice(2)),
  pregnant('after_first', 'after_first_union', 0.0648),
  pregnant('second', 'second_union', 0.8048),
  pregnant('after_second', 'after_second_union', 0.0648),
  {
    id: 'unites',
    from: 'never_in_union',
    to: 'first_union, at: union0',
    places: null,
    by: 'age',
    perYear: UNION,
  },
  lasting(
    'parts',
    'first_union',
    'after_first_union, at: apart0',
    union,
    [0.0096017, 0.0199994, 0.0199994, 0.0213172, 0.0150836, 0.0110791],
  ),
  lasting(
    'unites_again',
    'after_first_union',
    'second_union, at: union0',
    apart,
    [0.1995702, 0.1353028, 0.1099149, 0.0261186, 0.0456905],
  ),
  lasting(
    'parts_again',
    'second_union',
    'after_second_union',
    union,
    [0.0370541, 0.0370541, 0.012775, 0.012775, 0.0661157, 0.0661157],
  ),
];

/** Shares of all women at 40: what was found by an own solve of the model, and by 2.2 million simulated lives. */
const SHARES = {
  never: 0.25764,
  under_3_years: 0.602554,
  over_3_years: 0.054396,
  after_first: 0.003193,
  second: 0.010086,
};

/** One hazard of the model, and where its occurrences and its exposure are to be counted. */
interface Hazard {
  move: string;
  status: string;
  /** Null: anywhere. */
  places: string[] | null;
  /** The first day and the day after the last. */
  days: [number, number];
  perDay: number;
}

export interface RiskPaths {
  scenario: Scenario;
  shares: Record<keyof typeof SHARES, number>;
  childless: number;
  /** Years. */
  meanAge: number;
  /** Of the published numbers, which are rounded. */
  tolerance: { share: number; years: number };
  hazards: Hazard[];
  /** Days to a year of the model; everybody is 15 on day 0. */
  year: number;
}

/**
 * RiskPaths (OpenM++, models/RiskPaths, default parameters): the first pregnancy by age and union status; unions that
 * begin by age and end by their own duration. All are 15 on the first day, so that the day is the age. Those in a union
 * travel a line of places, a kilometre a day: the place tells how long it has lasted, and every move out of the status
 * competes all the while. Nothing is approximated.
 */
export function riskPaths(women: number): RiskPaths {
  const bands = PREGNANCY.map((_, i) => ({ id: `age${i}`, from: i * BAND, to: (i + 1) * BAND }));
  const last = bands.length * BAND;
  const moves = CAUSES.map(({ id, from, to, places, by, perYear }) => {
    const names = by === 'age' ? bands.map((band) => `period.${band.id}`) : places?.map((p) => `place.${p}`);
    const cases = perYear.map((h, i) => `${names?.[i]}: ${YEAR / h} days`);
    const where = places ? `in: [${places.join(', ')}], ` : '';
    return `  - { id: ${id}, from: ${from}, to: ${to}, ${where}mean: { ${cases.join(', ')} } }`;
  });
  const travels = (status: string, end: string): string =>
    `  ${status}: { toward: { ${end}: { pull: 1, to: beyond } }, speed: 1 km per day, blocked: { to: beyond } }`;
  const scenario = scenarioOf(`
masar: 1
title: Risk paths
profile: displacement
time: { from: 1915-01-01, to: ${dateOf(last - 1)} }
periods:
${bands.map(({ id, from, to }) => `  ${id}: { from: ${dateOf(from)}, to: ${dateOf(to - 1)} }`).join('\n')}
statuses:
${[...new Set(CAUSES.map(({ from }) => from)), 'beyond'].map((s) => `  ${s}: { family: inside }`).join('\n')}
  pregnant: { family: home }
places: [start, ${[...union, 'union_end', ...apart, 'apart_end'].join(', ')}]
links:
${[...linksOf('union', UNION_YEARS), ...linksOf('apart', APART_YEARS)].join('\n')}
groups: { women: { start: ${women}, at: start, status: never_in_union } }
moves:
${moves.join('\n')}
journeys:
${travels('first_union', 'union_end')}
${travels('second_union', 'union_end')}
${travels('after_first_union', 'apart_end')}
observations: # so that the ends of the bands are recorded
${bands.map(({ id, to }) => `  - { id: ${id}, on: ${dateOf(to - 1)}, of: { status: pregnant }, value: 1000, use: input }`).join('\n')}
`);
  const hazards = CAUSES.flatMap(({ id, from, places, by, perYear }) =>
    perYear.map((h, i): Hazard => {
      const where =
        by === 'age'
          ? { places, days: [bands[i].from, bands[i].to] as [number, number] }
          : { places: places === null ? null : [places[i]], days: [0, last] as [number, number] };
      return { move: id, status: from, ...where, perDay: h / YEAR };
    }),
  );
  return {
    scenario,
    shares: SHARES,
    childless: 0.071973,
    meanAge: 22.12418,
    tolerance: { share: 1e-6, years: 1e-5 },
    hazards,
    year: YEAR,
  };
}

/** A link for each stretch of durations; the last is longer than anybody is followed. */
function linksOf(line: string, years: number[]): string[] {
  return years.map((from, i) => {
    const to = years[i + 1];
    const km = ((to ?? 100) - from) * YEAR;
    const end = to === undefined ? `${line}_end` : `${line}${to}`;
    return `  from_${line}${from}: { from: ${line}${from}, to: ${end}, distance_km: ${km}, two_way: false }`;
  });
}

function dateOf(day: number): string {
  return new Date(Date.UTC(1915, 0, 1 + day)).toISOString().slice(0, 10);
}

import { type Quantiles, quantile } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { MonthlyDraws } from '../engine/messages.ts';
import { stays } from '../engine/monthly.ts';

/**
 * People of the answer's groups at one place at the end of a month, over draws. As the command line's maps: exact, to be
 * rounded where they are printed or drawn (docs/privacy.md).
 */
export interface PeopleAt {
  place: string;
  /** In the plan's order of outcomes. [outcomes] */
  people: Quantiles[];
  total: Quantiles;
}

/** Who set out on a link in a month, from one of its ends to the other: a mean over draws. */
export interface SetOut {
  link: string;
  from: string;
  to: string;
  people: number;
}

export const drawsOf = ({ places }: MonthlyDraws): number => places.length;

const NOBODY: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

const last = new WeakMap<MonthlyDraws, { month: number; found: PeopleAt[] }>();

/** Everybody at every place where more than nobody is in the range of nine in ten draws. */
export function peopleAt(scenario: Scenario, monthly: MonthlyDraws, month: number): PeopleAt[] {
  const known = last.get(monthly);
  if (known?.month === month) return known.found;
  const found = scenario.plan.places.flatMap((_, p) => {
    const here = placeAt(scenario, monthly, month, p);
    return Math.round(here.total.p95) > 0 ? [here] : [];
  });
  last.set(monthly, { month, found });
  return found;
}

/** One place over all months. [months] */
export function placeOverTime(scenario: Scenario, monthly: MonthlyDraws, place: string): PeopleAt[] {
  const p = scenario.plan.places.indexOf(place);
  const nobody = { place, people: scenario.plan.outcomes.map(() => NOBODY), total: NOBODY };
  return Array.from(scenario.plan.recording.steps, (_, month) =>
    p < 0 ? nobody : placeAt(scenario, monthly, month, p),
  );
}

/** The part of those at a place who have each outcome, draw by draw. [outcomes] */
export function sharesAt(
  { plan }: Scenario,
  monthly: MonthlyDraws,
  month: number,
  place: string,
): Quantiles[] {
  const columns = columnsOf(plan, plan.places.indexOf(place));
  const from = month * stays(plan).length;
  const draws = monthly.places.map((counts) => {
    const people = columns.map(({ at }) => counts[from + at]);
    const total = people.reduce((sum, n) => sum + n, 0);
    return people.map((n) => (total > 0 ? n / total : 0));
  });
  return plan.outcomes.map((_, o) => {
    const at = columns.findIndex(({ outcome }) => outcome === o);
    return at < 0 ? NOBODY : pointsOf(Float64Array.from(draws, (parts) => parts[at]));
  });
}

function placeAt({ plan }: Scenario, monthly: MonthlyDraws, month: number, p: number): PeopleAt {
  const { places, thin } = monthly;
  const people = plan.outcomes.map(() => NOBODY);
  const total = new Float64Array(places.length);
  const here = new Float64Array(places.length);
  const from = month * stays(plan).length;
  // One look for every draw, place and outcome with each step of time that is shown: plain loops, and no more sorted than must be.
  for (const { at, outcome } of columnsOf(plan, p)) {
    let met = 0;
    for (let draw = 0; draw < places.length; draw++) {
      const counted = thin * places[draw][from + at];
      here[draw] = counted;
      total[draw] += counted;
      if (counted > 0) met++;
    }
    if (met > rarely(places.length)) people[outcome] = pointsOf(here);
  }
  const met = total.reduce((sum, counted) => sum + (counted > 0 ? 1 : 0), 0);
  return { place: plan.places[p], people, total: met > rarely(places.length) ? pointsOf(total) : NOBODY };
}

/** In no more draws than this, the 95 percent point and all below it are 0: the two draws it lies between are. */
const rarely = (draws: number): number => draws - 2 - Math.floor(0.95 * (draws - 1));

interface Column {
  at: number;
  outcome: number;
}

const columns = new WeakMap<object, Column[][]>();

/** Where the outcomes of a place stand among the stays. */
function columnsOf(plan: Scenario['plan'], p: number): Column[] {
  const list = stays(plan);
  const known = columns.get(list) ?? plan.places.map((): Column[] => []);
  if (!columns.has(list)) {
    list.forEach(({ place, outcome }, at) => {
      known[place].push({ at, outcome });
    });
    columns.set(list, known);
  }
  return known[p] ?? [];
}

/** Sorts the values in place. */
function pointsOf(values: Float64Array): Quantiles {
  values.sort();
  return {
    p5: quantile(values, 0.05),
    p25: quantile(values, 0.25),
    p50: quantile(values, 0.5),
    p75: quantile(values, 0.75),
    p95: quantile(values, 0.95),
  };
}

/** Everybody who set out on a link in a month, both ways apart. */
export function setOutIn({ plan }: Scenario, monthly: MonthlyDraws, month: number): SetOut[] {
  const { links, places } = plan;
  const draws = drawsOf(monthly);
  return links.flatMap(({ id, from, to }, l) => {
    const at = (month * links.length + l) * 2;
    const [along, against] = [monthly.links[at], monthly.links[at + 1]].map((sum) => sum / draws);
    return [
      { link: id, from: places[from], to: places[to], people: along },
      { link: id, from: places[to], to: places[from], people: against },
    ].filter(({ people }) => people > 0);
  });
}

/** The most people that any month has at each place on average: what makes an event there matter. */
export function mostEver({ plan }: Scenario, { places, thin }: MonthlyDraws): Map<string, number> {
  const list = stays(plan);
  const months = plan.recording.steps.length;
  const sums = new Float64Array(months * list.length);
  for (const counts of places) for (let i = 0; i < sums.length; i++) sums[i] += counts[i];
  const most = new Float64Array(plan.places.length);
  for (let month = 0; month < months; month++) {
    const here = new Float64Array(plan.places.length);
    list.forEach(({ place }, s) => {
      here[place] += sums[month * list.length + s];
    });
    here.forEach((people, p) => {
      most[p] = Math.max(most[p], people);
    });
  }
  return new Map(plan.places.map((place, p) => [place, (thin * most[p]) / places.length]));
}

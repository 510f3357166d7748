import type { Plan } from '../../engine/index.ts';
import { type Quantiles, quantilesOf } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { MonthlyDraws } from '../engine/messages.ts';
import { stays } from '../engine/monthly.ts';
import { NOBODY, pointsOfCounts } from './points-of-counts.ts';

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

const last = new WeakMap<MonthlyDraws, { month: number; found: PeopleAt[] }>();

/** Everybody at every place where more than nobody is in the range of nine in ten draws. */
export function peopleAt({ plan }: Scenario, monthly: MonthlyDraws, month: number): PeopleAt[] {
  const known = last.get(monthly);
  if (known?.month === month) return known.found;
  const width = stays(plan).length;
  const rows = countsByStay(monthly.places, month * width, width);
  const found = plan.places.flatMap((_, p) => {
    const here = placeAt(plan, monthly, rows, p, 0);
    return Math.round(here.total.p95) > 0 ? [here] : [];
  });
  last.set(monthly, { month, found });
  return found;
}

/** One place over all months. [months] */
export function placeOverTime({ plan }: Scenario, monthly: MonthlyDraws, place: string): PeopleAt[] {
  const p = plan.places.indexOf(place);
  const columns = columnsOf(plan, p);
  const first = columns[0]?.at ?? 0;
  const width = stays(plan).length;
  const nobody = { place, people: plan.outcomes.map(() => NOBODY), total: NOBODY };
  return Array.from(plan.recording.steps, (_, month) => {
    if (p < 0) return nobody;
    const rows = countsByStay(monthly.places, month * width + first, columns.length);
    return placeAt(plan, monthly, rows, p, first);
  });
}

const lastShares = new WeakMap<MonthlyDraws, { month: number; place: string; found: Quantiles[] }>();

/** The part of those at a place who have each outcome, draw by draw. [outcomes] */
export function sharesAt(
  { plan }: Scenario,
  monthly: MonthlyDraws,
  month: number,
  place: string,
): Quantiles[] {
  const known = lastShares.get(monthly);
  if (known?.month === month && known.place === place) return known.found;
  const columns = columnsOf(plan, plan.places.indexOf(place));
  const from = month * stays(plan).length;
  const draws = monthly.places.map((counts) => {
    const people = columns.map(({ at }) => counts[from + at]);
    const total = people.reduce((sum, n) => sum + n, 0);
    return people.map((n) => (total > 0 ? n / total : 0));
  });
  const found = plan.outcomes.map((_, o) => {
    const at = columns.findIndex(({ outcome }) => outcome === o);
    return at < 0 ? NOBODY : quantilesOf(draws.map((parts) => parts[at]));
  });
  lastShares.set(monthly, { month, place, found });
  return found;
}

/** `rows`: counts by stay, from the stay `first` on. */
function placeAt(
  plan: Plan,
  { places, thin }: MonthlyDraws,
  rows: Uint32Array,
  p: number,
  first: number,
): PeopleAt {
  const draws = places.length;
  const people = plan.outcomes.map(() => NOBODY);
  if (everybody.length !== draws) everybody = new Uint32Array(draws);
  const total = everybody.fill(0);
  for (const { at, outcome } of columnsOf(plan, p)) {
    const row = rows.subarray((at - first) * draws, (at - first + 1) * draws);
    people[outcome] = pointsOfCounts(row, thin);
    for (let draw = 0; draw < draws; draw++) total[draw] += row[draw];
  }
  return { place: plan.places[p], people, total: pointsOfCounts(total, thin) };
}

/** Used again for the next place, and the room for rows for the next month: neither leaves this file. [draws] */
let everybody = new Uint32Array(0);
let room = new Uint32Array(0);

/** Draws that are taken together, so that what is read and what is written stay near. */
const TOGETHER = 16;

/** Counts of `count` stays in a row, of every draw, those of one stay together; until the next call. [stays x draws] */
function countsByStay(places: MonthlyDraws['places'], from: number, count: number): Uint32Array {
  const draws = places.length;
  if (room.length < count * draws) room = new Uint32Array(count * draws);
  for (let first = 0; first < draws; first += TOGETHER)
    for (let draw = first; draw < Math.min(draws, first + TOGETHER); draw++) {
      const counts = places[draw];
      for (let s = 0; s < count; s++) room[s * draws + draw] = counts[from + s];
    }
  return room;
}

interface Column {
  at: number;
  outcome: number;
}

const columns = new WeakMap<object, Column[][]>();

/** Where the outcomes of a place stand among the stays: one after the other. */
function columnsOf(plan: Plan, p: number): Column[] {
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

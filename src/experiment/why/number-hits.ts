import type { Quantiles } from '../summary.ts';
import { type Asked, LEFT_ALIVE } from './asked.ts';
import type { Named } from './finding.ts';
import type { AskedNumber } from './number-asked.ts';

/** Which point of a figure a number is. */
export type Point = Exclude<keyof Quantiles, 'se'> | 'best' | 'low' | 'high';

/**
 * One place where a run shows a number. `name`: what to ask for. `of`: the parts of the cell. `value` is modelled unless
 * it is of a published figure or of a parameter as written.
 */
export interface Hit {
  what:
    | 'headline'
    | 'end'
    | 'observation'
    | 'published'
    | 'move'
    | 'group'
    | 'group_outcome'
    | 'cell'
    | 'people'
    | 'parameter';
  name: Named;
  of: Named[];
  point: Point;
  form: 'count' | 'share' | 'ratio';
  value: number;
}

/** How many hits, and how many nearest numbers, are given at most. */
export const MOST_HITS = 40;
const MOST_NEAREST = 3;

/** Medians before the ends of ranges, and of the ends the narrower range first. */
const POINTS = ['p50', 'p25', 'p75', 'p5', 'p95'] as const;

/**
 * Where a run shows this number as the terminal, the report and `results.csv` print it: to two significant figures, three
 * from 10,000 or in the table. A number of more figures is first rounded as they would.
 */
export function hitsOf(asked: Asked, number: AskedNumber): Hit[] {
  const hits = numbersShown(asked).filter((hit) => shows(asked, hit, number));
  // A cell is named once, by its most telling point.
  const seen = new Set<string>();
  return hits
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ what, of }) => {
      const cell = `${what} ${of.map(({ kind, id }) => `${kind}.${id}`).join(' ')}`;
      return !seen.has(cell) && seen.add(cell);
    })
    .slice(0, MOST_HITS);
}

/** The numbers nearest to one that is nowhere, by ratio; small cells are left out where the profile hides them. */
export function nearestHits(asked: Asked, number: AskedNumber): Hit[] {
  const distance = ({ value }: Hit): number => Math.abs(Math.log(value / Math.max(number.value, 1e-9)));
  const near = numbersShown(asked)
    .filter((hit) => (hit.form === 'share') === number.percent && hit.value > 0 && !hidden(asked, hit))
    .filter(({ what }) => what !== 'parameter')
    .sort((a, b) => distance(a) - distance(b) || rank(a) - rank(b));
  const seen = new Set<string>();
  return near
    .filter(({ name, value }) => {
      const shown = `${name.kind}.${name.id} ${value}`;
      return !seen.has(shown) && seen.add(shown);
    })
    .slice(0, MOST_NEAREST);
}

const ORDER: readonly Hit['what'][] = [
  'headline',
  'observation',
  'published',
  'people',
  'move',
  'end',
  'group',
  'cell',
  'group_outcome',
  'parameter',
];

function rank({ what, point }: Hit): number {
  const at = (POINTS as readonly Point[]).indexOf(point);
  const middle = point === 'p50' || point === 'best' || what === 'people';
  return (middle ? 0 : 100) + ORDER.indexOf(what) * 6 + Math.max(0, at);
}

function shows(asked: Asked, hit: Hit, { value, percent }: AskedNumber): boolean {
  if (hidden(asked, hit)) return false;
  if (hit.what === 'parameter' || hit.what === 'published')
    return (hit.form === 'share') === percent && near(hit.value, value);
  if (hit.what === 'people') return !percent && Math.round(hit.value) === value;
  if (hit.form === 'ratio') return !percent && Number(hit.value.toPrecision(2)) === value;
  if (hit.form === 'share') return percent && near(shownShare(hit.value), value);
  if (percent) return false;
  const shown = shownCount(hit.value);
  if (shown === value || Number(Math.round(hit.value).toPrecision(3)) === value) return true;
  return shownCount(value) !== value && shown === shownCount(value);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** As `about` of `text/numbers.ts` rounds a count; a test holds the two together. */
export function shownCount(n: number): number {
  const whole = Math.round(n);
  if (whole < 10) return whole;
  return Number(whole.toPrecision(whole < 10_000 ? 2 : 3));
}

/** As `percent` rounds a share. */
function shownShare(share: number): number {
  const value = share * 100;
  return (value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)) / 100;
}

/** Modelled counts of 1 to 9 are not printed in the profile `armed_group`, so they are not found either. */
function hidden({ scenario }: Asked, { what, form, value }: Hit): boolean {
  if (scenario.profile !== 'armed_group' || form !== 'count') return false;
  if (what === 'published' || what === 'parameter') return false;
  return Math.round(value) <= 9;
}

/** Every number of the run's answer, and of the file beside it. */
function numbersShown(asked: Asked): Hit[] {
  const { summary, scenario } = asked;
  const hits: Hit[] = [];
  const add = (
    what: Hit['what'],
    name: Named,
    of: Named[],
    value: Quantiles,
    form: Hit['form'] = 'count',
  ): void => {
    for (const point of POINTS) hits.push({ what, name, of, point, form, value: value[point] });
  };
  if (summary) {
    for (const { id, headline, end } of summary.outcomes) {
      const name = asked.named('outcome', id);
      add('headline', name, [name], headline);
      add('end', name, [name], end);
    }
    const all = asked.named('outcome', LEFT_ALIVE);
    if (summary.metrics[LEFT_ALIVE]) add('headline', all, [all], summary.metrics[LEFT_ALIVE]);
    for (const { id, model, form, observed } of summary.score.observations) {
      const name = asked.named('observation', id);
      add('observation', name, [name], model, form);
      for (const point of ['best', 'low', 'high'] as const)
        hits.push({ what: 'published', name, of: [name], point, form, value: observed[point] });
    }
    for (const { id, reason, total, headline } of summary.moves) {
      const name = asked.named(reason ? 'reason' : 'move', id);
      add('move', name, [name], headline ?? total);
    }
    for (const { id, people, outcomes } of summary.groups) {
      const name = asked.named('group', id);
      add('group', name, [name], people);
      for (const [outcome, value] of Object.entries(outcomes))
        add('group_outcome', name, [name, asked.named('outcome', outcome)], value);
    }
    for (const { status, place, people } of summary.table) {
      const name = asked.named('status', status);
      add('cell', name, [name, asked.named('place', place)], people);
    }
    const inside = asked.named('outcome', summary.outcomes[0]?.id ?? LEFT_ALIVE);
    for (const value of [summary.people.in, summary.people.out, summary.people.here])
      hits.push({ what: 'people', name: inside, of: [inside], point: 'p50', form: 'count', value });
  }
  for (const { id, text, kind } of scenario.parameters) {
    const name = asked.named('parameter', id);
    for (const [point, value] of writtenNumbers(text))
      hits.push({
        what: 'parameter',
        name,
        of: [name],
        point,
        form: kind === 'share' || text.includes('%') ? 'share' : kind === 'count' ? 'count' : 'ratio',
        value: text.includes('%') ? value / 100 : value,
      });
  }
  return hits;
}

/** Best, low and high of `best (low..high) unit` as written. */
function writtenNumbers(text: string): [Point, number][] {
  const found = /^(?:exp\s+)?(-?[\d.]+)%?(?:\s*\((-?[\d.]+?)%?\.\.(-?[\d.]+)%?\))?/.exec(text);
  if (!found) return [];
  const [, best, low, high] = found;
  const points: [Point, number][] = [['best', Number(best)]];
  if (low !== undefined && high !== undefined) points.push(['low', Number(low)], ['high', Number(high)]);
  return points;
}

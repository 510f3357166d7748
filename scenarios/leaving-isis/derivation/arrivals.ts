import { type Curve, monotoneCubic, straightLines } from './curve.ts';
import { dayOf, MONTHS, monthBounds } from './months.ts';
import { type Row, writeTable } from './table.ts';

interface Column {
  id: string;
  /** People who came in each month. Shape [months]. */
  people: number[];
  basis: string;
  source: string;
  note: string;
}

const LATE_2011 = dayOf('2012-01-01');

/**
 * Monthly arrivals of every group, of children born in theatre, and of the comparison sample of local members.
 * `held`: share of the peak territory in each month, which the local sample follows.
 */
export function deriveArrivals(
  facts: { groups: Row[]; knots: Row[]; births: Row[]; locals: Row[] },
  held: number[],
): { arrivals: string; provenance: string } {
  const foreign = facts.groups.map((group) => groupColumn(group, facts.knots));
  const columns = [
    ...foreign.map(({ column }) => column),
    bornInTheatre(
      facts.groups,
      foreign.map(({ share }) => share),
      facts.births,
    ),
    locals(held, facts.locals),
  ];
  return {
    arrivals: writeTable(
      ['month', ...columns.map(({ id }) => id)],
      MONTHS.map((month, at) => [month, ...columns.map(({ people }) => people[at])]),
    ),
    provenance: writeTable(
      ['column', 'people', 'basis', 'source', 'note'],
      columns.map(({ id, people, basis, source, note }) => [id, sum(people), basis, source, note]),
    ),
  };
}

function groupColumn(group: Row, knots: Row[]): { column: Column; share: Curve } {
  const own = knots.filter((knot) => knot.group === group.group);
  const share = monotoneCubic(
    own.map(({ date }) => dayOf(date)),
    own.map(({ cumulative_share }) => Number(cumulative_share)),
  );
  const persons = Number(group.persons);
  const column = {
    id: group.group,
    people: wholePeople(MONTHS.map((month) => persons * share(monthBounds(month)[1]))),
    basis: own.some(({ basis }) => basis === 'assumed') ? 'assumed' : 'inferred',
    source: group.source,
    note: 'monotone cubic through dated cumulative shares, monthly differences',
  };
  return { column, share };
}

/**
 * Births: women who had come by `delay_months` before, times the share still present, times births per woman and year,
 * times a factor for children of foreign fathers with local mothers.
 */
function bornInTheatre(groups: Row[], shares: Curve[], births: Row[]): Column {
  const value = parameters(births);
  const years = [2014, 2016, 2018, 2019].filter((year) => `present_${year}` in value);
  const present = straightLines(
    years.map((year) => dayOf(`${year}-01-01`)),
    years.map((year) => value[`present_${year}`]),
  );
  let total = 0;
  const cumulative = MONTHS.map((month) => {
    const [from] = monthBounds(month);
    const before = from - value.delay_months * 30.436875;
    const women = groups.reduce(
      (people, group, at) =>
        people +
        (before < LATE_2011 ? 0 : Number(group.persons) * Number(group.women_share) * shares[at](before)),
      0,
    );
    if (Number(month.replace('-', '')) <= value.last_month) {
      total += (women * present(from) * value.births_per_woman_year * value.local_mothers) / 12;
    }
    return total;
  });
  return {
    id: 'born_in_theatre',
    people: wholePeople(cumulative),
    basis: 'assumed',
    source: 'icsr2018',
    note: 'women present times births per woman and year; not part of any count of people who travelled',
  };
}

/** The comparison sample of Syrian and Iraqi members follows newly held ground: recruits come where the group arrives. */
function locals(held: number[], facts: Row[]): Column {
  const value = parameters(facts);
  let most = 0;
  const reached = held.map((share, at) => {
    if (Number(MONTHS[at].replace('-', '')) >= value.first_month) most = Math.max(most, share);
    return most;
  });
  return {
    id: 'locals',
    people: wholePeople(reached.map((share) => (value.sample_people * share) / most)),
    basis: 'assumed',
    source: 'unmt2018',
    note: 'a sample for comparison, in step with newly held ground; its size is not an estimate',
  };
}

/** Whole people per month from a cumulative count, so that the sum is the rounded total and nobody is lost to rounding. */
function wholePeople(cumulative: number[]): number[] {
  const whole = cumulative.map((people) => Math.round(Math.round(people * 1e6) / 1e6));
  return whole.map((people, at) => people - (at === 0 ? 0 : whole[at - 1]));
}

function parameters(rows: Row[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ parameter, value }) => [parameter, Number(value)]));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { publishRow } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { MonthlySums } from '../engine/messages.ts';

/** People of the answer's groups at one place at the end of a month, by outcome: means over draws, as they may be shown. */
export interface PeopleAt {
  place: string;
  /** In the plan's order of outcomes. [outcomes] */
  people: number[];
  total: number;
}

/** Who set out on a link in a month, from one of its ends to the other: a mean over draws. */
export interface SetOut {
  link: string;
  from: string;
  to: string;
  people: number;
}

/** Everybody at every place that anybody is at. */
export function peopleAt(scenario: Scenario, monthly: MonthlySums, month: number): PeopleAt[] {
  return scenario.plan.places.flatMap((place, p) => {
    const people = placeRow(scenario, monthly, month, p);
    const total = people.reduce((sum, n) => sum + n, 0);
    return total > 0 ? [{ place, people, total }] : [];
  });
}

/** One place over all months. [months][outcomes] */
export function placeOverTime(scenario: Scenario, monthly: MonthlySums, place: string): number[][] {
  const p = scenario.plan.places.indexOf(place);
  return Array.from(scenario.plan.recording.steps, (_, month) =>
    p < 0 ? scenario.plan.outcomes.map(() => 0) : placeRow(scenario, monthly, month, p),
  );
}

function placeRow({ plan, profile }: Scenario, monthly: MonthlySums, month: number, p: number): number[] {
  const outcomes = plan.outcomes.length;
  const from = (month * plan.places.length + p) * outcomes;
  const means = plan.outcomes.map((_, o) => Math.round(monthly.places[from + o] / monthly.draws));
  return profile === 'armed_group' ? publishRow(means) : means;
}

/** Everybody who set out on a link in a month, both ways apart. */
export function setOutIn({ plan }: Scenario, monthly: MonthlySums, month: number): SetOut[] {
  const { links, places } = plan;
  return links.flatMap(({ id, from, to }, l) => {
    const at = (month * links.length + l) * 2;
    const [along, against] = [monthly.links[at], monthly.links[at + 1]].map((sum) => sum / monthly.draws);
    return [
      { link: id, from: places[from], to: places[to], people: along },
      { link: id, from: places[to], to: places[from], people: against },
    ].filter(({ people }) => people > 0);
  });
}

/** The most people that any month has at each place: what makes an event there matter. */
export function mostEver({ plan }: Scenario, monthly: MonthlySums): Map<string, number> {
  const outcomes = plan.outcomes.length;
  const most = new Map<string, number>();
  plan.recording.steps.forEach((_, month) => {
    plan.places.forEach((place, p) => {
      let sum = 0;
      for (let o = 0; o < outcomes; o++)
        sum += monthly.places[(month * plan.places.length + p) * outcomes + o];
      most.set(place, Math.max(most.get(place) ?? 0, sum / monthly.draws));
    });
  });
  return most;
}

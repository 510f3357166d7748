import { drawn, type View } from '../../report/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import type { MonthlySums } from '../engine/messages.ts';
import { peopleAt } from './people-at.ts';

/** A place with those who are there at the end of a month. */
export interface Placed {
  id: string;
  label: Words;
  lon: number | null;
  lat: number | null;
  total: number;
  /** As they may be drawn, in the plan's order of outcomes. */
  parts: { outcome: string; people: number }[];
}

export function placesWithPeople(scenario: Scenario, monthly: MonthlySums, month: number): Placed[] {
  const places = new Map(scenario.source.places.map(({ key, value }) => [key.value, value]));
  const style = { modelled: { profile: scenario.profile } };
  return peopleAt(scenario, monthly, month).map(({ place, people, total }) => {
    const value = places.get(place);
    return {
      id: place,
      label: value?.label ?? { en: place, ar: place },
      lon: value?.lon?.value ?? null,
      lat: value?.lat?.value ?? null,
      total,
      parts: scenario.plan.outcomes.map(({ id }, o) => ({ outcome: id, people: drawn(style, people[o]) })),
    };
  });
}

/** People at a place: all, or those of one outcome. */
export function peopleOf({ total, parts }: Placed, outcome: string | null): number {
  return outcome === null ? total : (parts.find((part) => part.outcome === outcome)?.people ?? 0);
}

/** Everybody at the fullest month: what the area of circles is measured by. */
export function mostPeople({ plan }: Scenario, monthly: MonthlySums): number {
  const perMonth = plan.places.length * plan.outcomes.length;
  const last = (plan.recording.steps.length - 1) * perMonth;
  let sum = 0;
  for (let i = 0; i < perMonth; i++) sum += monthly.places[last + i];
  return Math.max(1, sum / monthly.draws);
}

/** Nearer than this to the edge, in parts of the width, a circle would be cut. */
const EDGE = 0.03;

/** Whether a place stands on the paper of a map, clear of its edge. */
export function isOnMap(view: View, { lon, lat }: Pick<Placed, 'lon' | 'lat'>): boolean {
  if (lon === null || lat === null) return false;
  const edge = EDGE * view.width;
  const [x, y] = [view.x(lon), view.y(lat)];
  return x > edge && y > edge && x < view.width - edge && y < view.height - edge;
}

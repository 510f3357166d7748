import type { Quantiles } from '../../experiment/index.ts';
import { drawn, type View } from '../../report/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import type { MonthlyDraws } from '../engine/messages.ts';
import { drawsOf, peopleAt } from './people-at.ts';
import { speakingKey } from './speaking-key.ts';

/** A place with those who are there at the end of a month. */
export interface Placed {
  id: string;
  label: Words;
  lon: number | null;
  lat: number | null;
  total: Quantiles;
  /** In the plan's order of outcomes. `people`: the median, as it may be drawn. */
  parts: { outcome: string; points: Quantiles; people: number }[];
}

export function placesWithPeople(scenario: Scenario, monthly: MonthlyDraws, month: number): Placed[] {
  const places = new Map(scenario.source.places.map(({ key, value }) => [key.value, value]));
  const style = { modelled: { profile: scenario.profile } };
  return peopleAt(scenario, monthly, month).map(({ place, people, total }) => {
    const value = places.get(place);
    return {
      id: place,
      label: value?.label ?? { en: speakingKey(place), ar: speakingKey(place) },
      lon: value?.lon?.value ?? null,
      lat: value?.lat?.value ?? null,
      total,
      parts: scenario.plan.outcomes.map(({ id }, o) => ({
        outcome: id,
        points: people[o],
        people: drawn(style, people[o].p50),
      })),
    };
  });
}

/** People at a place: all, or those of one outcome. */
export function peopleOf({ total, parts }: Placed, outcome: string | null): Quantiles {
  return outcome === null ? total : (parts.find((part) => part.outcome === outcome)?.points ?? NOBODY);
}

const NOBODY: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

const most = new WeakMap<MonthlyDraws, number>();

/** Everybody at the fullest month, on average: what the area of circles is measured by. */
export function mostPeople({ plan }: Scenario, monthly: MonthlyDraws): number {
  const known = most.get(monthly);
  if (known !== undefined) return known;
  let sum = 0;
  for (const counts of monthly.places) {
    const from = counts.length - counts.length / plan.recording.steps.length;
    for (let i = from; i < counts.length; i++) sum += monthly.thin * counts[i];
  }
  const made = Math.max(1, sum / drawsOf(monthly));
  most.set(monthly, made);
  return made;
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

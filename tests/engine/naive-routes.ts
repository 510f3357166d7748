import type { Journey, Plan } from '../../src/engine/index.ts';

/** One link of a way, in the direction in which it is walked. */
export interface NaiveStep {
  link: number;
  from: number;
  to: number;
}

/** A way to a place of a target's set. */
export interface NaiveRoute {
  target: number;
  steps: NaiveStep[];
  /** In kilometres as they are felt. */
  km: number;
}

export function canEnter(plan: Plan, step: NaiveStep, day: number): boolean {
  const { opens, closes } = plan.links[step.link];
  return day >= opens && day <= closes;
}

/**
 * The routes among which a traveller chooses, as plainly as it can be said: for each target and each open link that
 * leaves the place, of all ways that come to no place twice and end at the first of the set, the shortest.
 */
export function routesFrom(plan: Plan, journey: Journey, place: number, day: number): NaiveRoute[] {
  const segments = plan.segmentStarts.length - 1;
  const all = plan.links.flatMap(({ from, to, twoWay }, link): NaiveStep[] => [
    { link, from, to },
    ...(twoWay ? [{ link, from: to, to: from }] : []),
  ]);
  const open = all.filter((step) => canEnter(plan, step, day));
  const felt = ({ link, to }: NaiveStep): number => {
    const holder = plan.holderOf[to * segments + plan.segmentOfDay[day]];
    const { km, mode } = plan.links[link];
    return km * journey.costOfMode[mode] * (holder < 0 ? 1 : journey.costOfHolder[holder]);
  };
  return journey.targets.flatMap(({ places }, target) => {
    if (places[place] === 1) return [];
    const ways = (at: number, been: number[]): NaiveStep[][] =>
      places[at] === 1
        ? [[]]
        : open
            .filter(({ from, to }) => from === at && !been.includes(to))
            .flatMap((step) => ways(step.to, [...been, step.to]).map((rest) => [step, ...rest]));
    return open
      .filter(({ from }) => from === place)
      .flatMap((first): NaiveRoute[] => {
        const found = ways(first.to, [place, first.to]).map((rest) => {
          const steps = [first, ...rest];
          return { target, steps, km: steps.reduce((sum, step) => sum + felt(step), 0) };
        });
        return found.length === 0 ? [] : [found.reduce((a, b) => (b.km < a.km ? b : a))];
      });
  });
}

import { ln } from '../engine/index.js';
import type { Group, Parameter, Plan } from '../engine/plan.js';

/** The plan with `times` as many people in every group; everything else, and everybody's chances, as they are. */
export function withPeopleTimes(plan: Plan, times: number): Plan {
  if (times === 1) return plan;
  const parameters = [...plan.parameters];
  // A copy: another group, or a move, may use the same number.
  const larger = (p: number): number => (p < 0 ? p : parameters.push(timesAs(plan.parameters[p], times)) - 1);
  const groups = plan.groups.map(
    (group): Group => ({
      ...group,
      start: larger(group.start),
      monthly: larger(group.monthly),
      arrivals: group.arrivals.map((people) => people * times),
    }),
  );
  return { ...plan, parameters, groups };
}

function timesAs(parameter: Parameter, times: number): Parameter {
  if (parameter.fixed !== null) return { ...parameter, fixed: parameter.fixed * times };
  if (parameter.scale === 'log') return { ...parameter, centre: parameter.centre + ln(times) };
  if (parameter.scale === 'logit') throw new Error(`${parameter.id} counts people and is a probability`);
  const { centre, below, above } = parameter;
  return { ...parameter, centre: centre * times, below: below * times, above: above * times };
}

/**
 * Person-days lived in a draw: for everybody, the days from their arrival to the end of the scenario. Arrivals fall
 * evenly on the days of their month, so each month counts with its middle.
 */
export function agentDays(plan: Plan, cohorts: { month: number; people: number }[]): number {
  return cohorts.reduce((sum, { month, people }) => {
    const arrival = month < 0 ? 0 : (plan.months[month].start + plan.months[month].end) / 2;
    return sum + people * (plan.days - arrival);
  }, 0);
}

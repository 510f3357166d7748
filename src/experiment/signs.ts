import type { Scenario } from '../scenario/index.ts';
import type { Quantiles } from './summary.ts';

/** Where the sign of a lever's effect comes from. */
export type Sign = 'assumed' | 'emerges' | 'none';

/** Paired differences by outcome. */
export type Effects = { id: string; value: Quantiles; difference: Quantiles; agree: number }[];

/**
 * `none`: the 90 percent range of the paired difference includes 0. `assumed`: the outcome holds a status that the
 * lever's own moves lead to or leave, or the effect turns round or goes when the parameters that the lever `assumes`
 * are turned round. `emerges`: neither, so it depends on competition, routes or feedback.
 */
export async function signsOf(
  scenario: Scenario,
  lever: string,
  effects: Effects,
  effectsUnder: (flip: Record<string, string>) => Promise<Effects>,
): Promise<Record<string, Sign>> {
  const direct = directOutcomes(scenario, lever);
  const open = effects.filter(({ difference }) => signOf(difference) !== 0);
  const flip = flipOf(scenario, lever);
  const asked = open.some(({ id }) => !direct.has(id));
  const flipped = asked && Object.keys(flip).length > 0 ? await effectsUnder(flip) : null;
  return Object.fromEntries(
    effects.map(({ id, difference }): [string, Sign] => {
      const sign = signOf(difference);
      if (sign === 0) return [id, 'none'];
      if (direct.has(id)) return [id, 'assumed'];
      const turned = flipped?.find((effect) => effect.id === id);
      return [id, turned !== undefined && signOf(turned.difference) !== sign ? 'assumed' : 'emerges'];
    }),
  );
}

function signOf({ p5, p95 }: Quantiles): -1 | 0 | 1 {
  if (p5 > 0) return 1;
  return p95 < 0 ? -1 : 0;
}

/** Outcomes that hold a status which the lever's moves lead to or leave. */
function directOutcomes({ plan, compiled }: Scenario, lever: string): Set<string> {
  const index = plan.levers.findIndex(({ id }) => id === lever);
  const statuses = new Set<string>();
  for (const move of plan.moves)
    if (move.lever === index)
      for (const status of [move.from, move.to]) if (status >= 0) statuses.add(plan.statuses[status]);
  return new Set(
    compiled.outcomes
      .filter((outcome) => outcome.statuses.some((status) => statuses.has(status)))
      .map(({ id }) => id),
  );
}

/** The parameters that a lever assumes, turned round: 1 / m for multipliers, -b for effects, a hundredth of shares and risks. */
function flipOf({ source, parameters }: Scenario, lever: string): Record<string, string> {
  const assumes = source.levers?.find(({ key }) => key.value === lever)?.value.assumes ?? [];
  const flip: Record<string, string> = {};
  for (const { value: id } of assumes) {
    const parameter = parameters.find((each) => each.id === id);
    if (!parameter) continue;
    const { best } = parameter.converted;
    if (parameter.kind === 'multiplier') flip[id] = String(1 / best);
    else if (parameter.kind === 'effect') flip[id] = `exp ${-best} per 1`;
    else if (parameter.kind === 'share') flip[id] = `${best}%`;
    else if (parameter.kind === 'risk') flip[id] = hundredth(parameter.text);
  }
  return flip;
}

/** A risk as written with its best value a hundredth, without a range. */
function hundredth(text: string): string {
  const unit = /per (day|week|month|year)/.exec(text.toLowerCase())?.[0] ?? 'per month';
  const percent = Number(/[\d.]+/.exec(text)?.[0] ?? 0);
  return `${percent / 100}% ${unit}`;
}

import type { Factor, Value } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Asked } from './asked.ts';
import type { Num } from './finding.ts';
import { speedsOf } from './speeds.ts';

export type Transition = Scenario['compiled']['transitions'][number];

/** The parameters of a scenario that `keep` keeps, in the order of the file's own parts. */
export function numbersWhere(asked: Asked, keep: (id: string) => boolean): Num[] {
  return asked.scenario.parameters.flatMap(({ id }, p) => (keep(id) ? [numberAt(asked, p)] : []));
}

/** Every parameter that acts on a transition, what holds it back included. */
export function numbersOf(asked: Asked, transition: Transition): Num[] {
  return [...parametersOf(transition)].map((p) => numberAt(asked, p));
}

/** Numbers of parameters of the plan, each once, as they are met. */
export function parametersOf(transition: Transition): Set<number> {
  const met = new Set<number>();
  for (const { factors, shape } of transition.moves) {
    for (const factor of factors) collect(factor.value, met);
    if (shape >= 0) met.add(shape);
  }
  return met;
}

export function factorsOf(transition: Transition): Factor[] {
  return transition.moves.flatMap(({ factors }) => factors);
}

function collect(value: Value, met: Set<number>): void {
  if (value.of === 'parameter') met.add(value.parameter);
  else if (value.of !== 'constant') for (const each of value.among) collect(each, met);
}

function numberAt(asked: Asked, p: number): Num {
  const { scenario } = asked;
  const { id, text, converted, basis, because, file, start } = scenario.parameters[p];
  const { unit, best, low, high } = converted;
  const drawn = { best, low, high };
  return {
    id,
    text,
    unit,
    drawn,
    scale: scenario.plan.parameters[p].scale,
    speeds: unit === 'hazard per day' ? speedsOf(drawn, shapeOf(scenario, id)) : null,
    basis: basis ?? null,
    because,
    at: asked.locate({ file, start, end: start + text.length }),
  };
}

/** The Weibull shape of the move whose `median` or `mean` this parameter is. */
function shapeOf(scenario: Scenario, id: string): { k: number; from: 'median' | 'mean' } | null {
  const found = /^(.*)\.(median|mean)(\.|$)/.exec(id);
  const shape = found && scenario.parameters.find((each) => each.id === `${found[1]}.shape`);
  return shape ? { k: shape.converted.best, from: found[2] as 'median' | 'mean' } : null;
}

import type { Value } from '../../engine/index.ts';
import type { Study } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Basis } from '../../text/index.ts';

/** From what is known best to what is known least. */
const ORDER: readonly Basis[] = ['measured', 'quoted', 'calibrated', 'inferred', 'assumed'];

/** Grades of the ranged numbers that stand in the moves which a lever multiplies, the weakest first; null: one has none. */
export function leverGrades({ plan, parameters }: Scenario, lever: string): (Basis | null)[] {
  const index = plan.levers.findIndex(({ id }) => id === lever);
  const found = new Set<number>();
  for (const move of plan.moves) {
    if (index < 0 || move.lever !== index) continue;
    for (const { value } of move.factors) collect(value, found);
  }
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const grades = new Set<Basis | null>();
  for (const p of found) {
    const parameter = byId.get(plan.parameters[p].id);
    if (parameter && parameter.converted.low !== parameter.converted.high)
      grades.add(parameter.basis ?? null);
  }
  return [...(grades.has(null) ? [null] : []), ...ORDER.toReversed().filter((basis) => grades.has(basis))];
}

function collect(value: Value, found: Set<number>): void {
  if (value.of === 'parameter') found.add(value.parameter);
  else if (value.of !== 'constant') for (const part of value.among) collect(part, found);
}

/**
 * Where the signs of a lever's effects come from: as the study found them; without one `assumed` where the file says that
 * the way to an outcome holds a sign put in by hand, and nothing where it does not.
 */
export function leverSigns(
  { source }: Scenario,
  lever: string,
  study: Study | null,
): ('assumed' | 'emerges')[] {
  const variants = (study?.variants ?? []).filter(
    ({ kind, id, rival }) => kind === 'lever' && id === lever && rival === '',
  );
  if (variants.length > 0) {
    const signs = new Set(variants.flatMap(({ sign = {} }) => Object.values(sign)));
    return (['assumed', 'emerges'] as const).filter((sign) => signs.has(sign));
  }
  const written = source.levers?.find(({ key }) => key.value === lever)?.value;
  return (written?.assumes ?? []).length > 0 ? ['assumed'] : [];
}

import type { Quantiles } from '../summary.ts';
import type { ParameterName } from './parameter-name.ts';
import type { Narrowing, ValueOfInformation } from './value.ts';

/** The one number whose knowledge would change most. */
export interface NextQuestion {
  parameter: ParameterName;
  /** Why it was chosen: it is worth most to a decision, or narrows the figure most. */
  by: 'decision' | 'range';
  /** The decision, where there is one that it would help. */
  decision: string | null;
  /** Worth to that decision, in the unit of its benefit. */
  evppi: number | null;
  /** Share of the figure's variance that its range makes alone. */
  share: number;
  /** Width of the figure's 90 percent range, and what would be left of it on average. */
  widthNow: number;
  widthKnown: number;
}

/**
 * The parameter that is worth most to the first decision that any would help: it must explain more of the options'
 * differences than noise would. Else, by the same rule, the one of `candidates` that narrows the figure most. Null when
 * none stands out. `noise` is what the largest of those tried would explain by noise alone.
 */
export function nextQuestion(
  value: Quantiles,
  narrowings: readonly Narrowing[],
  decisions: readonly { id: string; value: ValueOfInformation; noise: number }[],
  parameters: ReadonlySet<string>,
  candidates: { ids: readonly string[]; noise: number },
  nameOf: (id: string) => ParameterName,
): NextQuestion | null {
  const singles = new Map(narrowings.filter(({ id }) => parameters.has(id)).map((each) => [each.id, each]));
  const asked = (id: string, by: NextQuestion['by'], decision: string | null, evppi: number | null) => {
    const own = singles.get(id);
    if (own === undefined) throw new Error(`parameter ${id} is judged but not narrowed`);
    const widthNow = value.p95 - value.p5;
    const widthKnown = widthNow * Math.min(1, own.width);
    const share = Math.max(0, own.share);
    return { parameter: nameOf(id), by, decision, evppi, share, widthNow, widthKnown };
  };
  for (const { id, value: information, noise } of decisions) {
    const worth = information.worth.filter((each) => singles.has(each.id));
    const helping = worth.filter((each) => each.evppi > 2 * each.se && each.share > noise);
    const top = largest(helping, (each) => each.evppi);
    if (top !== undefined) return asked(top.id, 'decision', id, top.evppi);
  }
  const tried = candidates.ids.flatMap((id) => singles.get(id) ?? []);
  const top = largest(tried, (each) => each.share);
  return top !== undefined && top.share > candidates.noise ? asked(top.id, 'range', null, null) : null;
}

function largest<T>(all: readonly T[], by: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (top, each) => (top === undefined || by(each) > by(top) ? each : top),
    undefined,
  );
}

import { inverseNormal } from '../../engine/index.ts';
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
 * differences than the largest of so many would by noise alone (Bonferroni, one-sided 5 percent). Else, by the same rule,
 * the one of `candidates` that narrows the figure most. Null when none stands out.
 */
export function nextQuestion(
  value: Quantiles,
  narrowings: readonly Narrowing[],
  decisions: readonly { id: string; value: ValueOfInformation }[],
  parameters: ReadonlySet<string>,
  candidates: readonly string[],
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
  for (const { id, value: information } of decisions) {
    const worth = information.worth.filter((each) => singles.has(each.id));
    const helping = worth.filter(
      (each) => each.evppi > 0 && standsOut(each.share, each.shareSe, worth.length),
    );
    const top = largest(helping, (each) => each.evppi);
    if (top !== undefined) return asked(top.id, 'decision', id, top.evppi);
  }
  const tried = candidates.flatMap((id) => singles.get(id) ?? []);
  const top = largest(tried, (each) => each.share);
  return top !== undefined && standsOut(top.share, top.se, tried.length)
    ? asked(top.id, 'range', null, null)
    : null;
}

/** Whether a share of a variance is more than the largest of so many would show by noise alone (Bonferroni, 5 percent). */
export function standsOut(share: number, se: number, among: number): boolean {
  return share > inverseNormal(1 - 0.05 / Math.max(1, among)) * se;
}

function largest<T>(all: readonly T[], by: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (top, each) => (top === undefined || by(each) > by(top) ? each : top),
    undefined,
  );
}

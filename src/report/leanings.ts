import { type StudyVariant, UNTOLD } from '../experiment/index.ts';
import type { LeverSource } from '../scenario/index.ts';
import { type Edition, say } from './edition.ts';
import { clearSign } from './sections/study-parts.ts';

/** One lever with the variant in which it is pulled furthest and its clear effects, the largest first. */
export interface PulledLever {
  id: string;
  source: LeverSource;
  name: string;
  /** Null where no study was made. */
  variant: StudyVariant | null;
  effects: StudyVariant['outcomes'];
}

/** Levers of the scenario on its own structure: of the ends that were tried the one with the larger clear effect. */
export function pulledLevers(edition: Edition): PulledLever[] {
  const { scenario, study } = edition;
  return (scenario.source.levers ?? []).map(({ key, value }) => {
    const ends = (study?.variants ?? []).filter(
      ({ kind, id, rival }) => kind === 'lever' && id === key.value && rival === '',
    );
    const best = ends
      .map((variant) => ({ variant, effects: clearEffects(variant) }))
      .sort((a, b) => sizeOf(b.effects[0]) - sizeOf(a.effects[0]))[0];
    return {
      id: key.value,
      source: value,
      name: value.label ? say(edition, value.label) : key.value,
      variant: best?.variant ?? null,
      effects: best?.effects ?? [],
    };
  });
}

/** Differences of single outcomes that chance does not explain and that may be told, the largest first. */
function clearEffects({ outcomes, sign }: StudyVariant): StudyVariant['outcomes'] {
  return outcomes
    .filter(({ id, difference }) => {
      const told = Math.abs(difference.p50) > 2 * UNTOLD;
      return id !== 'left_alive' && told && clearSign(difference) !== 0 && (sign?.[id] ?? 'none') !== 'none';
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

const sizeOf = (effect: StudyVariant['outcomes'][number] | undefined): number =>
  Math.abs(effect?.difference.p50 ?? 0);

/** How a variant changes the number of those who left alive. */
export function changeOfLeft(variant: StudyVariant): StudyVariant['outcomes'][number] | undefined {
  return variant.outcomes.find(({ id }) => id === 'left_alive');
}

/** The rival or mechanism whose change moves the answer most, beyond chance; those that ask about other people are left out. */
export function leansMostOn({ scenario, study }: Edition): StudyVariant | null {
  const candidates = (study?.variants ?? [])
    .filter(({ kind }) => kind === 'rival' || kind === 'without')
    .filter((variant) => {
      const change = changeOfLeft(variant);
      return change !== undefined && clearSign(change.difference) !== 0;
    })
    .sort((a, b) => sizeOf(changeOfLeft(b)) - sizeOf(changeOfLeft(a)));
  const asked = scenario.plan.answer.join();
  return (
    candidates.find(({ kind, id }) => scenario.with({ [kind]: id }).plan.answer.join() === asked) ?? null
  );
}

/** The dispute whose other side moves the answer most, beyond chance. */
export function weightiestDispute({ study }: Edition): StudyVariant | null {
  const moved = (study?.variants ?? [])
    .filter(({ kind }) => kind === 'dispute')
    .filter((variant) => {
      const change = changeOfLeft(variant);
      return change !== undefined && clearSign(change.difference) !== 0;
    });
  return moved.sort((a, b) => sizeOf(changeOfLeft(b)) - sizeOf(changeOfLeft(a)))[0] ?? null;
}

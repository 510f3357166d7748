import type { Words } from '../../scenario/index.ts';
import type { StudyVariant } from '../study.ts';
import type { Asked } from './asked.ts';
import type { Change } from './finding.ts';

/** What variants of one kind and id change in the answer, as the study has them; without a study, nothing. */
export function changesOf(asked: Asked, kind: StudyVariant['kind'], id: string): Change[] {
  const { study } = asked;
  if (!study) return [];
  return study.variants
    .filter((variant) => variant.kind === kind && variant.id === id && variant.rival === '')
    .map((variant) => ({
      kind,
      id,
      setting: variant.setting,
      label: variant.label,
      outcomes: variant.outcomes.map(({ id: outcome, value, difference, agree }) => ({
        of: asked.named('outcome', outcome),
        modelled: { form: 'count', value },
        difference: { form: 'difference', value: difference },
        agree,
        sign: variant.sign?.[outcome] ?? null,
      })),
      shown: variant.shown
        ? {
            label: figureOf(asked, id),
            modelled: { form: variant.shown.form, value: variant.shown.with },
            without: { form: variant.shown.form, value: variant.shown.without },
          }
        : null,
      draws: study.draws,
      thin: study.thin,
      seed: study.seed,
    }));
}

function figureOf({ scenario }: Asked, mechanism: string): Words | null {
  const found = scenario.source.mechanisms?.find(({ key }) => key.value === mechanism);
  return found?.value.shows?.label ?? null;
}

/** Mechanisms whose taking away changes one of these parameters, as the study has them. */
export function mechanismsFeeding({ study }: Asked, parameters: ReadonlySet<string>): string[] {
  return (study?.variants ?? [])
    .filter(({ kind, parameters: fed }) => kind === 'without' && fed.some((id) => parameters.has(id)))
    .map(({ id }) => id);
}

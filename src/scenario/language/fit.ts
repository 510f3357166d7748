import type { FitSource } from '../source.ts';
import { grounded } from './evidence.ts';
import { discrepancy } from './metrics.ts';
import { object, oneOrMany, optional, quantity, text } from './shape.ts';

/** How the scenario is fitted, and what its forecasts are compared with. */
export const fit = object<FitSource>('fit', {
  discrepancy: optional(
    discrepancy,
    'How far the structure of the model may miss an observation: the standard deviation of its logarithm, of a share that of its log odds; 7% if not said.',
    'كم يجوز أن تخطئ بنية النموذج رصدًا: الانحراف المعياري للوغاريتمه، وللنسبة لوغاريتم أرجحيتها؛ والأصل 7%.',
    'discrepancy: 7%',
  ),
  parameters: optional(
    oneOrMany(text),
    'The parameters that are estimated: ids, or their beginnings up to a dot; if not said, all that have a range and are no data.',
    'المعاملات التي تُقدَّر: معرّفات، أو أوائلها حتى نقطة؛ والأصل كل ما له مدى وليس من البيانات.',
    'parameters: [too_dangerous, hope.times]',
  ),
  baselines: optional(
    object<NonNullable<FitSource['baselines']>>('fit_baselines', {
      reference_growth: optional(
        quantity('growth'),
        'By how much a figure grows in the baseline of that name, from its last published value; of a share its odds grow.',
        'بكم ينمو الرقم في خط الأساس المسمى بهذا الاسم انطلاقًا من آخر قيمة منشورة؛ وفي النسبة تنمو أرجحيتها.',
        'reference_growth: 2% (0.5%..4%) per month',
      ),
      because: grounded.because,
      note: grounded.note,
    }),
    'What the baselines need that no history says.',
    'ما تحتاج إليه خطوط الأساس ولا تقوله الأرقام السابقة.',
  ),
});
